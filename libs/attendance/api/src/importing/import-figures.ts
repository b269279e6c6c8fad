import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, Incoming, sendExport, Transactions, type ExportFormat, type Sql } from '@fds/shared/api-kit';
import { PortalError, shortened, type Actor } from '@fds/shared/kernel';
import {
  canReport,
  checkSheet,
  REPORT_REASONS,
  SHEET_FIELDS,
  sheetLabel,
  totals,
  type CheckedSheet,
  type ReportedEdition,
  type ReportedEvent,
  type ReportState,
  type SheetField,
  type SheetReport,
} from '@fds/attendance/domain';
import { stillOpen } from '../report/refusals';
import { readSheet } from './read-sheet';
import type { FiguresImportView, ImportFiguresQuery } from './importing.contract';
import { writeFigures } from './write-figures';

/** Bytes of a spreadsheet. */
const MOST_BYTES = 5 * 1024 * 1024;
const SHOWN = 200;

/** Every event of the edition with what the rules of reporting ask of it; the visits in person that it has now. */
const EVENTS = `SELECT o.event_id AS id, o.title, o.organisation_name AS "organisationName", o.organisation_id AS "organisationId", o.label,
    true AS notified, o.counts, o.happening, o.first_slot_at AS "firstBeginsAt", o.last_slot_at AS "lastEndsAt",
    array_remove(ARRAY[COALESCE(o.department, parent.department)], NULL) AS departments, r.state AS "reportState", r.version AS "reportVersion",
    e.capacity::bigint * NULLIF((SELECT count(*) FROM slot s WHERE s.event_id = o.event_id), 0) AS seats,
    CASE WHEN o.reported THEN o.visits_public + o.visits_school + o.visits_accompanying END AS visits
  FROM event_overview o JOIN event e ON e.id = o.event_id LEFT JOIN event_overview parent ON parent.event_id = o.parent_event_id
  LEFT JOIN attendance_report r ON r.event_id = o.event_id WHERE o.edition_year = $1
  ORDER BY o.organisation_name, COALESCE(parent.title, o.title), o.parent_event_id IS NOT NULL, o.title, o.event_id`;
const EDITION = `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn" FROM edition WHERE year = $1`;
/** Whoever gives the first figures of these events waits, and is told; those that are there are not changed meanwhile. */
const HOLD_EVENTS = `SELECT id FROM event WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
const HOLD_REPORTS = `SELECT event_id FROM attendance_report WHERE event_id = ANY ($1::uuid[]) ORDER BY event_id FOR UPDATE`;

interface EventRow extends ReportedEvent {
  readonly id: string;
  readonly title: string;
  readonly organisationName: string;
  readonly reportState: ReportState | null;
  readonly reportVersion: number | null;
  /** Capacity of a slot × slots; null when not known. */
  readonly seats: number | null;
  readonly visits: number | null;
}
interface Judged {
  readonly checked: CheckedSheet;
  readonly events: ReadonlyMap<string, EventRow>;
}

/** Figures of many events from one spreadsheet: judged whole, seen before, written together or not at all. */
@Injectable()
export class ImportFigures {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(Incoming) private readonly incoming: Incoming,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** @throws PortalError missing for an unknown edition, invalid for a file that cannot be read */
  async run(
    actor: Actor,
    { year, fileName, mode, seen }: ImportFiguresQuery,
    body: unknown,
    declared: string | undefined,
  ): Promise<FiguresImportView> {
    const size = declared === undefined ? null : Number(declared);
    const given = { declared: Number.isFinite(size) ? size : null, most: MOST_BYTES, tooLarge };
    const text = await this.incoming.take(body, given, ({ path }) => readSheet(path));
    if (mode === 'preview') return view(await this.#judge(this.#sql, actor, year, text), false);
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async ({ sql, journal, refreshOverview }) => {
      await stillOpen(sql, year);
      const named = (await this.#judge(sql, actor, year, text)).checked.reports.map(({ eventId }) => eventId);
      await sql(HOLD_EVENTS, [named]);
      await sql(HOLD_REPORTS, [named]);
      const judged = await this.#judge(sql, actor, year, text);
      const { reports, problems } = judged.checked;
      if (problems.length > 0) return view(judged, false);
      if (seen !== undefined && seen !== digest(judged))
        throw new PortalError(
          'conflict',
          'attendance.sent_meanwhile',
          'Des chiffres ont été enregistrés ou envoyés depuis votre aperçu. Relisez-le : rien n’a été écrit.',
          { current: view(judged, false) },
        );
      const seatsOf = (id: string): number | null => judged.events.get(id)?.seats ?? null;
      await writeFigures(sql, reports, { actor, now: this.clock.now(), seatsOf });
      await refreshOverview(
        reports.map(({ eventId }) => eventId),
        'attendance',
      );
      await journal.record({
        action: 'attendance.imported',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        after: { fileName, events: reports.length },
      });
      return view(judged, true);
    });
  }

  /** The spreadsheet to fill in, with every event whose figures may be given. */
  async template(actor: Actor, year: number, format: ExportFormat): Promise<StreamableFile> {
    const { events, edition } = await this.#known(this.#sql, year);
    const open = [...events.values()].filter((event) => this.#refusal(actor, event, edition) === null);
    const rows = (async function* (): AsyncGenerator<EventRow> {
      yield* await Promise.resolve(open);
    })();
    const values: Partial<Record<SheetField, (event: EventRow) => string>> = {
      event: ({ id }) => id,
      title: ({ title }) => title,
      organisation: ({ organisationName }) => organisationName,
    };
    const columns = SHEET_FIELDS.map((field) => ({
      head: sheetLabel(field),
      kind: 'text' as const,
      value: values[field] ?? ((): null => null),
    }));
    const table = { name: `modèle de fréquentation ${year}`, title: 'Chiffres', columns, rows, filters: [] };
    return sendExport(format, table, this.clock.now());
  }

  async #known(
    sql: Sql,
    year: number,
  ): Promise<{ readonly events: ReadonlyMap<string, EventRow>; readonly edition: ReportedEdition }> {
    const [edition] = await sql<DatedEdition & ReportedEdition>(EDITION, [year]);
    if (!edition) throw new PortalError('missing', 'attendance.edition_missing', 'Cette édition n’existe pas.');
    const rows = await sql<EventRow>(EVENTS, [year]);
    const { startsOn, endsOn } = edition;
    return {
      events: new Map(rows.map((row) => [row.id, row])),
      edition: { state: stateAt(edition, this.clock.now()), startsOn, endsOn },
    };
  }

  async #judge(sql: Sql, actor: Actor, year: number, text: string): Promise<Judged> {
    const { events, edition } = await this.#known(sql, year);
    const checked = checkSheet(text, (id) => {
      const event = events.get(id);
      return event && { id, refusal: this.#refusal(actor, event, edition) };
    });
    return { checked, events };
  }

  /** Why figures of this event cannot be written: the rules of the report's own page, by their sentences. */
  #refusal(actor: Actor, event: EventRow, edition: ReportedEdition): string | null {
    const report = event.reportState && { state: event.reportState, lines: 0, notHeldReason: null };
    const now = this.clock.now();
    const verdict = canReport(actor, event, report, edition, now);
    const [reason] = verdict.allowed ? [] : verdict.reasons;
    if (reason) return REPORT_REASONS[reason];
    return event.lastEndsAt && now < event.lastEndsAt ? REPORT_REASONS.not_over : null;
  }
}

/** What stands there of the events of the spreadsheet, in a few letters. */
const digest = ({ checked: { reports }, events }: Judged): string =>
  createHash('sha256')
    .update(JSON.stringify(reports.map(({ eventId }) => [eventId, events.get(eventId)?.reportVersion ?? null])))
    .digest('hex');

const tooLarge = (): PortalError =>
  new PortalError('invalid', 'attendance.sheet', 'Ce tableau pèse plus de 5 Mo : envoyez-le sans images.');

function view({ checked: { reports, empty, problems }, events }: Judged, written: boolean): FiguresImportView {
  const sound = problems.length === 0 ? reports : [];
  return {
    written,
    seen: digest({ checked: { reports, empty, problems }, events }),
    reports: sound.length,
    replaced: sound.filter(({ eventId }) => events.get(eventId)?.reportState).length,
    empty,
    problemCount: problems.length,
    problems: problems
      .slice(0, SHOWN)
      .map((problem) => ({ ...problem, value: problem.value && shortened(problem.value, 300) })),
    events: sound.slice(0, SHOWN).map((report) => eventView(report, events.get(report.eventId))),
  };
}

const eventView = (
  { line, eventId, lines, notHeldReason }: SheetReport,
  event: EventRow | undefined,
): FiguresImportView['events'][number] => ({
  line,
  eventId,
  title: event?.title ?? '',
  organisationName: event?.organisationName ?? '',
  before: event?.visits ?? null,
  after: totals(lines).total,
  notHeld: notHeldReason !== null,
});
