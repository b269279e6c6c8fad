import { Inject, Injectable } from '@nestjs/common';
import {
  EDITION_REFUSAL_TEXTS,
  EDITION_STATE_LABELS,
  isCallOpen,
  stateAt,
  whatMayBeDone,
  type EditionFacts,
  type EditionRefusal,
} from '@fds/editions/domain';
import { Clock, Database, window, type PageQuery } from '@fds/shared/api-kit';
import type { Actor, Verdict } from '@fds/shared/kernel';
import { EditionCalendar } from './edition-calendar';
import { noSuchEdition } from './edition-errors';
import type { EditionDetailView, EditionsPageView, EditionVerdictView, EditionView } from './edition.contract';

const COLUMNS = `year, number, title, theme, state, region_code AS "regionCode", region_name AS "regionName", departments,
  starts_on AS "startsOn", ends_on AS "endsOn", call_opens_on AS "callOpensOn", call_closes_on AS "callClosesOn",
  reports_due_on AS "reportsDueOn", cog_vintage AS "cogVintage", imported, version`;
/** Filed dossiers without a decision; the projection knows them without reading a later step. */
const UNDECIDED = `(SELECT count(DISTINCT o.application_id)::integer FROM event_overview o
  WHERE o.edition_year = edition.year AND o.application_state IN ('submitted', 'under_review', 'ready_for_committee'))`;
const LIST = `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM edition
  WHERE $1 OR state <> 'draft' ORDER BY year DESC LIMIT $2 OFFSET $3`;
const ONE = `SELECT ${COLUMNS}, CASE WHEN $2 THEN ${UNDECIDED} ELSE 0 END AS "undecidedApplications" FROM edition
  WHERE year = $1 AND ($2 OR state <> 'draft')`;

type Row = Omit<EditionView, 'stateLabel' | 'callOpen'>;

/** What people read of the editions; only the coordination sees those in preparation. */
@Injectable()
export class EditionQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EditionCalendar) private readonly calendar: EditionCalendar,
  ) {}

  async page(actor: Actor, query: PageQuery): Promise<EditionsPageView> {
    const { page, size, limit, offset } = window(query, 50);
    const rows = await this.#current(() =>
      this.database.rows<Row & { total: number }>(LIST, [seesDrafts(actor), limit, offset]),
    );
    return {
      items: rows.map(({ total: _, ...row }) => toView(row, this.clock.now())),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }

  /** One edition with what the person may do; 404 when it is not there for this person. */
  async one(actor: Actor, year: number): Promise<EditionDetailView> {
    const rows = await this.#current(() =>
      this.database.rows<Row & { undecidedApplications: number }>(ONE, [year, seesDrafts(actor)]),
    );
    const row = rows[0];
    if (!row) throw noSuchEdition(year);
    return toDetail(row, actor, this.clock.now());
  }

  /** The rows, read again when the calendar had moved one of them in the meantime. */
  async #current<R extends Row>(read: () => Promise<R[]>): Promise<R[]> {
    const rows = await read();
    return (await this.calendar.catchUp(rows)) ? read() : rows;
  }
}

const seesDrafts = (actor: Actor): boolean => actor.role === 'coordinator' || actor.role === 'administrator';

const toView = (row: Row, now: Date): EditionView => {
  const state = stateAt(row, now);
  return { ...row, state, stateLabel: EDITION_STATE_LABELS[state], callOpen: isCallOpen(row, now) };
};

const verdictView = (verdict: Verdict<EditionRefusal>): EditionVerdictView => ({
  allowed: verdict.allowed,
  reasons: verdict.allowed ? [] : verdict.reasons.map((code) => ({ code, text: EDITION_REFUSAL_TEXTS[code] })),
});

function toDetail(row: Row & { undecidedApplications: number }, actor: Actor, now: Date): EditionDetailView {
  const view = toView(row, now);
  const facts: EditionFacts = { ...view, undecidedApplications: row.undecidedApplications };
  const { change, moves } = whatMayBeDone(facts, actor, now);
  return {
    ...view,
    undecidedApplications: row.undecidedApplications,
    change: verdictView(change),
    moves: moves.map(({ to, by, onDay, verdict }) => ({
      to,
      label: EDITION_STATE_LABELS[to],
      by,
      onDay,
      verdict: verdictView(verdict),
    })),
  };
}
