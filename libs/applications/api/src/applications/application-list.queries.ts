import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, COMMITTEE_READS, labelSeenBy } from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import { isCommittee, searchForm, type Actor, type ApplicationState } from '@fds/shared/kernel';
import type {
  ApplicationEventSummaryView,
  ApplicationsPageView,
  ApplicationsQuery,
  ApplicationSort,
  ApplicationSummaryView,
} from './application-list.contract';

const NOTIFIED = `COALESCE((SELECT bool_and(n.notified_at IS NOT NULL) FROM event_overview n
  WHERE n.application_id = a.id AND n.parent_event_id IS NULL), false)`;
/** Rule 16: to the holder ($1) a decision does not exist before it is notified, in filters and counts neither. */
const SEEN = `CASE WHEN $1 AND a.state = 'decided' AND NOT ${NOTIFIED} THEN 'ready_for_committee' ELSE a.state END`;
const WORDS = `regexp_replace(lower(unaccent(a.title || ' ' || COALESCE(p.name, ''))), '[^[:alnum:]]+', ' ', 'g')`;
/** Everything but the state. $2 own organisations, $3 states of the committee, then the filters. */
const FOUND = `
  FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE (NOT $1 OR a.organisation_id = ANY ($2::uuid[])) AND ($3::text[] IS NULL OR a.state = ANY ($3))
    AND ($4::smallint IS NULL OR a.edition_year = $4) AND ($5::uuid IS NULL OR a.organisation_id = $5)
    AND ($6::text[] IS NULL OR (SELECT bool_and(${WORDS} LIKE '%' || word || '%' OR EXISTS (SELECT FROM event_overview s
      WHERE s.application_id = a.id AND s.search LIKE '%' || word || '%')) FROM unnest($6) AS word))
    AND (($7::text[] IS NULL AND $8::text IS NULL) OR EXISTS (SELECT FROM event_overview f WHERE f.application_id = a.id
      AND f.parent_event_id IS NULL AND ($7 IS NULL OR f.department = ANY ($7)) AND ($8 IS NULL OR f.kind = $8)))`;
const COUNTS = `
  SELECT seen.state, count(*)::integer AS applications, COALESCE(sum(seen.events), 0)::integer AS events
  FROM (SELECT ${SEEN} AS state, (SELECT count(*) FROM event_overview o
    WHERE o.application_id = a.id AND o.parent_event_id IS NULL) AS events ${FOUND}) seen
  GROUP BY seen.state`;
const ORDERS: Record<ApplicationSort, string> = {
  waiting: 'found."submittedAt" ASC NULLS LAST, found.title, found.id',
  recent: 'found."updatedAt" DESC, found.id',
  title: 'unaccent(lower(found.title)), found.id',
  organisation: 'unaccent(lower(found."organisationName")), unaccent(lower(found.title)), found.id',
};
const page = (sort: ApplicationSort): string => `
  SELECT found.*, (SELECT COALESCE(json_agg(json_build_object('id', o.event_id, 'title', o.title, 'kind', o.kind,
      'municipalityName', m.name, 'department', o.department, 'firstSlotAt', o.first_slot_at, 'lastSlotAt', o.last_slot_at,
      'activities', (SELECT count(*) FROM event_overview c WHERE c.parent_event_id = o.event_id),
      'label', o.label, 'notified', o.notified_at IS NOT NULL) ORDER BY ev.position, o.event_id), '[]')
    FROM event_overview o JOIN event ev ON ev.id = o.event_id LEFT JOIN municipality m ON m.code = o.municipality_code
    WHERE o.application_id = found.id AND o.parent_event_id IS NULL) AS events
  FROM (SELECT a.id, a.edition_year AS "editionYear", a.title, a.organisation_id AS "organisationId",
      COALESCE(p.name, '') AS "organisationName", ${SEEN} AS state, a.submitted_at AS "submittedAt",
      a.updated_at AS "updatedAt" ${FOUND}) found
  WHERE $9::text[] IS NULL OR found.state = ANY ($9)
  ORDER BY ${ORDERS[sort]} LIMIT $10 OFFSET $11`;
const PAGES: Record<ApplicationSort, string> = {
  waiting: page('waiting'),
  recent: page('recent'),
  title: page('title'),
  organisation: page('organisation'),
};

interface CountRow {
  readonly state: ApplicationState;
  readonly applications: number;
  readonly events: number;
}
type EventRow = ApplicationEventSummaryView & { readonly notified: boolean };
type Row = Omit<ApplicationSummaryView, 'reference' | 'submittedAt' | 'updatedAt' | 'events'> & {
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly events: readonly EventRow[];
};

/** The dossiers that a person may read, filtered and counted in two statements. */
@Injectable()
export class ApplicationListQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(actor: Actor, query: ApplicationsQuery): Promise<ApplicationsPageView> {
    const { page: number, size, limit, offset } = window(query);
    const filters = filtersOf(actor, query);
    const sort = query.sort ?? (actor.role === 'holder' ? 'recent' : 'waiting');
    const [counts, rows] = await Promise.all([
      this.database.rows<CountRow>(COUNTS, filters),
      this.database.rows<Row>(PAGES[sort], [...filters, query.state ?? null, limit, offset]),
    ]);
    const found = counts.filter(({ state }) => !query.state || query.state.includes(state));
    return {
      items: rows.map((row) => toSummary(row, actor)),
      total: sum(found.map(({ applications }) => applications)),
      events: sum(found.map(({ events }) => events)),
      page: number,
      size,
      states: counts,
    };
  }
}

function filtersOf(actor: Actor, query: ApplicationsQuery): unknown[] {
  const words = query.q === undefined ? [] : searchForm(query.q).split(' ').filter(Boolean);
  return [
    actor.role === 'holder',
    actor.organisationIds,
    isCommittee(actor.role) ? COMMITTEE_READS : null,
    query.year ?? null,
    query.organisationId ?? null,
    words.length > 0 ? words : null,
    query.department ?? null,
    query.kind ?? null,
  ];
}

const toSummary = (row: Row, actor: Actor): ApplicationSummaryView => ({
  ...row,
  reference: applicationReference(row),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
  events: row.events.map(({ notified, ...event }) => ({
    ...event,
    firstSlotAt: iso(event.firstSlotAt),
    lastSlotAt: iso(event.lastSlotAt),
    label: labelSeenBy(actor, event.label, notified),
  })),
});

const iso = (instant: string | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
