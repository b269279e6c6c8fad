import { Inject, Injectable } from '@nestjs/common';
import { CountLacking } from '@fds/applications/api';
import { applicationReference } from '@fds/applications/domain';
import { EditionForms, noSuchEdition } from '@fds/editions/api';
import { stateAt, termsOf } from '@fds/editions/domain';
import {
  awaitedMatters,
  isLeftTooLong,
  LIST_FILTERS,
  LIST_SORTS,
  statesAsked,
  waitInWords,
  type CallingEdition,
  type ListFilters,
  type ReviewList,
} from '@fds/labelling/domain';
import { Clock, Database, window } from '@fds/shared/api-kit';
import { dayOf, type Actor, type Day } from '@fds/shared/kernel';
import type {
  ListedOpinionsView,
  ReviewListOptionsView,
  ReviewListPageView,
  ReviewListQuery,
  ReviewListRowView,
} from './list.contract';
import { DETAIL_SQL } from './list-detail.sql';
import { countsSql, idsSql, pageSql, type Asked } from './list.sql';
import type { ListPlaceView } from './place.contract';
import { placeSql } from './place.sql';
import { TAGS } from './tags/tags';
import type { KnownTagView } from './tags/tags.contract';

const NOWHERE: ListPlaceView = { position: null, total: 0, previous: null, next: null };

const EDITION = `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_opens_on AS "callOpensOn",
    call_closes_on AS "callClosesOn" FROM edition WHERE year = $1`;
const PEOPLE = `SELECT p.id, p.name FROM person p
  WHERE p.id IN (SELECT person_id FROM role_grant WHERE role = 'coordinator' AND (ends_on IS NULL OR ends_on >= $2)) AND p.disabled_at IS NULL
    OR p.id IN (SELECT COALESCE(r.assigned_to, r.taken_by) FROM application_review r JOIN application a ON a.id = r.application_id
      WHERE a.edition_year = $1)
  ORDER BY p.name, p.id LIMIT 1000`;
const SESSIONS = `SELECT id, title, held_on AS "heldOn" FROM committee_session
  WHERE edition_year = $1 AND state = 'prepared' ORDER BY held_on, id LIMIT 100`;

type Instants = 'submittedAt' | 'updatedAt' | 'firstSlotAt' | 'lastSlotAt';
type Detail = Omit<
  ReviewListRowView,
  'reference' | 'events' | 'opinions' | 'waitingSince' | 'due' | 'when' | 'overdue' | 'assignedTo' | 'themes' | Instants
> &
  ListedOpinionsView & {
    readonly editionYear: number;
    readonly roots: ReviewListRowView['events'];
    readonly since: Date | null;
    readonly submittedAt: Date | null;
    readonly updatedAt: Date;
    readonly firstSlotAt: Date | null;
    readonly lastSlotAt: Date | null;
    readonly correctionDueOn: Day | null;
    readonly opinionsDueOn: Day | null;
    readonly assignedId: string | null;
    readonly assignedName: string | null;
    readonly themes: string[] | null;
  };
interface PageRow {
  readonly total: number;
  readonly units: number;
  readonly ids: readonly string[];
  readonly events: readonly (string | null)[];
}

/** An edition as its lists know it. */
export interface ListedEdition {
  readonly edition: CallingEdition | null;
  readonly awaited: readonly string[];
  readonly now: Date;
  readonly today: Day;
}

/** The filters of a request, without what makes a page of it. */
export function filtersOf(query: ReviewListQuery): ListFilters {
  const filters: Record<string, readonly string[] | string> = query.q === undefined ? {} : { q: query.q };
  for (const filter of LIST_FILTERS) {
    const values = query[filter];
    if (values && values.length > 0) filters[filter] = values;
  }
  return filters as ListFilters;
}

/** The coordination's lists: three statements whatever the number of rows. */
@Injectable()
export class ReviewListQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CountLacking) private readonly lacking: CountLacking,
    @Inject(EditionForms) private readonly forms: EditionForms,
  ) {}

  async page(actor: Actor, list: ReviewList, query: ReviewListQuery): Promise<ReviewListPageView> {
    const { page, size, limit, offset } = window(query);
    const filters = filtersOf(query);
    if (statesAsked(filters).includes('draft')) await this.lacking.bringUpToDate(query.year);
    const known = await this.edition(query.year);
    const sort = LIST_SORTS[list].find((one) => one === query.sort) ?? 'waiting';
    const { text, values } = pageSql(this.asked(actor, list, query.year, filters, known), sort, { limit, offset });
    const row = await this.database.row<PageRow>(text, values);
    const items = row
      ? await this.database.rows<Detail>(DETAIL_SQL, [row.ids, row.events, query.year, known.awaited])
      : [];
    return {
      items: items.map((item) => toRow(item, known)),
      total: row?.total ?? 0,
      units: row?.units ?? 0,
      page,
      size,
    };
  }

  /** Ids of the dossiers that filters find, `limit` at most. */
  async ids(actor: Actor, list: ReviewList, query: ReviewListQuery, limit: number): Promise<string[]> {
    const known = await this.edition(query.year);
    const { text, values } = idsSql(this.asked(actor, list, query.year, filtersOf(query), known), limit);
    return (await this.database.rows<{ id: string }>(text, values)).map(({ id }) => id);
  }

  /** Where a dossier stands in a list; three statements whatever the number of rows. */
  async place(actor: Actor, query: ReviewListQuery, id: string): Promise<ListPlaceView> {
    const filters = filtersOf(query);
    const sort = LIST_SORTS.applications.find((one) => one === query.sort) ?? 'waiting';
    const known = await this.edition(query.year);
    const { text, values } = placeSql(this.asked(actor, 'applications', query.year, filters, known), sort, id);
    return (await this.database.row<ListPlaceView>(text, values)) ?? NOWHERE;
  }

  /** How many rows each of several views finds: one statement for all of them, and one for the edition. */
  async counts(actor: Actor, list: ReviewList, year: number, views: readonly ListFilters[]): Promise<number[]> {
    if (views.length === 0) return [];
    const known = await this.edition(year);
    const { text, values } = countsSql(views.map((filters) => this.asked(actor, list, year, filters, known)));
    // Its text depends on which views are kept: it is not worth preparing.
    const { rows } = await this.database.pool.query<Record<string, number>>(text, [...values]);
    return views.map((_, at) => rows[0]?.[String(at)] ?? 0);
  }

  /** @throws PortalError missing, for an edition that is not there */
  async options(year: number): Promise<ReviewListOptionsView> {
    const { edition, today } = await this.edition(year);
    if (!edition) throw noSuchEdition(year);
    const [people, sessions, tags, { form }] = await Promise.all([
      this.database.rows<{ id: string; name: string }>(PEOPLE, [year, today]),
      this.database.rows<{ id: string; title: string; heldOn: Day }>(SESSIONS, [year]),
      this.database.rows<KnownTagView>(TAGS, [year]),
      this.forms.of(year),
    ]);
    return { people, sessions, tags, themes: termsOf(form, 'themes').map(({ code, label }) => ({ code, label })) };
  }

  async edition(year: number): Promise<ListedEdition> {
    const now = this.clock.now();
    const found = await this.database.row<CallingEdition>(EDITION, [year]);
    const edition = found && { ...found, state: stateAt(found, now) };
    return { edition, awaited: edition ? awaitedMatters(edition, now) : [], now, today: this.clock.today() };
  }

  private asked(
    { personId }: Actor,
    list: ReviewList,
    year: number,
    filters: ListFilters,
    { awaited, today }: ListedEdition,
  ): Asked {
    return { list, year, filters, awaited, personId, today };
  }
}

function toRow(
  {
    editionYear,
    roots,
    since,
    correctionDueOn,
    opinionsDueOn,
    assignedId,
    assignedName,
    coordination,
    drari,
    region,
    ...row
  }: Detail,
  { edition, today }: ListedEdition,
): ReviewListRowView {
  const { what } = row;
  const due =
    what === 'finish_draft'
      ? (edition?.callClosesOn ?? null)
      : what === 'correct'
        ? correctionDueOn
        : what === 'opinion'
          ? opinionsDueOn
          : null;
  const wait = { since: what && since ? dayOf(since) : null, due };
  return {
    ...row,
    reference: applicationReference({ id: row.applicationId, editionYear }),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    firstSlotAt: row.firstSlotAt?.toISOString() ?? null,
    lastSlotAt: row.lastSlotAt?.toISOString() ?? null,
    themes: row.themes ?? [],
    events: roots,
    opinions: { coordination, drari, region },
    waitingSince: what ? (since?.toISOString() ?? null) : null,
    due,
    when: what ? waitInWords(wait, today) : '',
    overdue: what !== null && isLeftTooLong({ ...wait, what }, today),
    assignedTo: assignedId === null ? null : { id: assignedId, name: assignedName ?? '' },
  };
}
