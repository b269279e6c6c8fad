import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CoordinationContacts } from '@fds/accounts/api';
import { termsOf } from '@fds/editions/domain';
import { isBeforeDeadline, type EventKind } from '@fds/shared/kernel';
import { Clock, Database, OpenToEveryone, ServerSettings } from '@fds/shared/api-kit';
import { EditionForms } from '../form/edition-forms';
import {
  CallDoorView,
  DoorView,
  type CallExplainedView,
  type LastEditionView,
  type OpenCallView,
  type SpectrumLineView,
} from './door.contract';

const WIDEST_SPECTRUM = 2000;
const EXPLAINED = `SELECT year, number, theme, starts_on AS "startsOn", ends_on AS "endsOn", region_name AS "regionName"
  FROM edition WHERE year = $1`;

@ApiTags('editions')
@Controller('door')
export class DoorController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(CoordinationContacts) private readonly contacts: CoordinationContacts,
    @Inject(EditionForms) private readonly forms: EditionForms,
  ) {}

  /** The open call, and the last edition whose fête is over: nothing that is still under embargo (rule 16). */
  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: DoorView })
  async read(): Promise<DoorView> {
    const [call, lastEdition, contact] = await Promise.all([this.#call(), this.#lastEdition(), this.contacts.shown()]);
    return { call, lastEdition, contact, demonstration: this.settings.demonstration };
  }

  /** The open call, explained to whoever thinks of applying: its words, days, theme and charter. */
  @Get('call')
  @OpenToEveryone()
  @ApiOkResponse({ type: CallDoorView })
  async explain(): Promise<CallDoorView> {
    const [call, contact] = await Promise.all([this.#call(), this.contacts.shown()]);
    if (!call) return { call: null, contact };
    const [edition, { form, charter }] = await Promise.all([
      this.database.row<Omit<CallExplainedView, 'text' | 'charter' | 'themes' | 'closesOn'>>(EXPLAINED, [call.year]),
      this.forms.of(call.year),
    ]);
    if (!edition) return { call: null, contact };
    const themes = termsOf(form, 'themes')
      .filter(({ used }) => used)
      .map(({ label }) => label);
    return {
      call: { ...edition, closesOn: call.closesOn, text: form.callText, charter: [...charter.articles], themes },
      contact,
    };
  }

  async #call(): Promise<OpenCallView | null> {
    const call = await this.database.row<OpenCallView>(
      `SELECT year, call_closes_on AS "closesOn" FROM edition WHERE state = 'call_open' ORDER BY year DESC LIMIT 1`,
    );
    return call && isBeforeDeadline(this.clock.now(), call.closesOn) ? call : null;
  }

  async #lastEdition(): Promise<LastEditionView | null> {
    const edition = await this.database.row<Pick<LastEditionView, 'year' | 'startsOn' | 'endsOn'>>(
      `SELECT year, starts_on AS "startsOn", ends_on AS "endsOn" FROM edition
       WHERE state IN ('reporting', 'bilan_draft', 'bilan_published', 'archived') ORDER BY year DESC LIMIT 1`,
    );
    if (!edition) return null;
    const rows = await this.database.rows<SpectrumLineView & { total: number }>(
      `SELECT o.kind, count(*) OVER (PARTITION BY o.kind) AS total,
              GREATEST(0, LEAST(1, EXTRACT(epoch FROM o.first_slot_at - w.opens) / EXTRACT(epoch FROM w.closes - w.opens)))::float8 AS at,
              CASE WHEN o.reported THEN o.visits_public + o.visits_school + o.visits_accompanying ELSE a.visits END AS visits
       FROM event_overview o
       CROSS JOIN (SELECT $2::date::timestamp AT TIME ZONE 'Europe/Paris' AS opens, ($3::date + 1)::timestamp AT TIME ZONE 'Europe/Paris' AS closes) w
       LEFT JOIN LATERAL (SELECT sum(visits_public + visits_school + visits_accompanying)::bigint AS visits FROM event_overview
                          WHERE root_event_id = o.event_id AND parent_event_id IS NOT NULL AND counts AND reported) a ON true
       WHERE o.edition_year = $1 AND o.parent_event_id IS NULL AND o.counts ORDER BY o.first_slot_at NULLS LAST, o.event_id`,
      [edition.year, edition.startsOn, edition.endsOn],
    );
    const total = (kind: EventKind): number => rows.find((row) => row.kind === kind)?.total ?? 0;
    return {
      ...edition,
      counts: {
        science_village: total('science_village'),
        festival: total('festival'),
        science_route: total('science_route'),
        single: total('single'),
      },
      lines: rows
        .filter(({ at }) => at !== null)
        .slice(0, WIDEST_SPECTRUM)
        .map(({ at, kind, visits }) => ({ at, kind, visits })),
    };
  }
}
