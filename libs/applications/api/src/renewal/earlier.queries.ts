import { applicationReference, labelSeenBy, stateSeenBy } from '@fds/applications/domain';
import type { Actor, ApplicationState, Label } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { ALL_TOLD } from '../applications/told.sql';
import type { EarlierApplicationView, EarlierEventView } from './renewal.contract';

/** Visits of a root event: of its own report, else of its activities' reports (rule 2); null when there is none (rule 7). */
const VISITS = `CASE WHEN o.reported THEN o.visits_public + o.visits_school + o.visits_accompanying + o.visits_online
  ELSE (SELECT sum(c.visits_public + c.visits_school + c.visits_accompanying + c.visits_online)
    FROM event_overview c WHERE c.root_event_id = o.event_id AND c.parent_event_id = o.event_id AND c.reported) END`;
const EVENTS = `SELECT json_agg(json_build_object('id', e.id, 'parentId', e.parent_event_id, 'title', e.title, 'kind', e.kind,
    'label', COALESCE(o.label, 'pending'), 'told', o.told_label,
    'expectedVisits', (e.details->>'expectedVisits')::integer, 'visits', ${VISITS})
    ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id)
  FROM event e LEFT JOIN event root ON root.id = e.parent_event_id LEFT JOIN event_overview o ON o.event_id = e.id
  WHERE e.application_id = a.id`;
/** Dossiers with what became of their events; `which` narrows them, `$1` is the edition that follows. */
const earlier = (which: string): string => `
  SELECT a.id, a.organisation_id AS "organisationId", a.edition_year AS year, a.title, a.state,
    ${ALL_TOLD} AS notified,
    (SELECT r.id FROM application r WHERE r.renewed_from = a.id AND r.edition_year = $1 AND r.state <> 'withdrawn'
      ORDER BY r.created_at, r.id LIMIT 1) AS "renewedAs",
    COALESCE((${EVENTS}), '[]') AS events
  FROM application a WHERE a.edition_year < $1 AND ${which}
  ORDER BY a.edition_year DESC, a.title, a.id`;

const OF_ORGANISATIONS = `${earlier(`a.organisation_id = ANY ($2::uuid[])`)} LIMIT 40`;
const ONE = earlier('a.id = $2');
/** The last edition in which the organisation filed something. */
const LAST_OF_ORGANISATION = `${earlier(`a.organisation_id = $2 AND a.state NOT IN ('draft', 'withdrawn', 'folded')
  AND a.edition_year = (SELECT max(l.edition_year) FROM application l WHERE l.organisation_id = $2 AND l.edition_year < $1
    AND l.state NOT IN ('draft', 'withdrawn', 'folded'))`)} LIMIT 20`;

interface Row extends Omit<EarlierApplicationView, 'reference' | 'events'> {
  readonly state: ApplicationState;
  readonly notified: boolean;
  readonly events: readonly (EarlierEventView & { readonly label: Label; readonly told: Label | null })[];
}

/** As `actor` may know them; `forReview` keeps every label that was not told hidden from everybody (rule 16). */
const toView = (actor: Actor, row: Row, year: number, forReview = false): EarlierApplicationView => {
  const { notified, events, ...own } = row;
  const reader: Pick<Actor, 'role'> = forReview ? { role: 'holder' } : actor;
  return {
    ...own,
    year: row.year,
    reference: applicationReference({ id: row.id, editionYear: row.year }),
    state: stateSeenBy(reader, { state: row.state, notified }),
    events: events.map(({ told, ...event }) => ({ ...event, label: labelSeenBy(reader, event.label, told) })),
    renewedAs: year === row.year ? null : row.renewedAs,
  };
};

/** Dossiers of these organisations in editions before `year`, the latest first. */
export async function earlierOfOrganisations(
  rows: Rows,
  actor: Actor,
  year: number,
  organisationIds: readonly string[],
): Promise<EarlierApplicationView[]> {
  const found = await rows<Row>(OF_ORGANISATIONS, [year, organisationIds]);
  return found.map((row) => toView(actor, row, year));
}

/** The dossier that one of `year` was made of, else those of the organisation's last edition. */
export async function earlierOf(
  rows: Rows,
  actor: Actor,
  {
    editionYear,
    organisationId,
    renewedFrom,
  }: { editionYear: number; organisationId: string; renewedFrom: string | null },
): Promise<EarlierApplicationView[]> {
  const found = renewedFrom
    ? await rows<Row>(ONE, [editionYear, renewedFrom])
    : await rows<Row>(LAST_OF_ORGANISATION, [editionYear, organisationId]);
  return found.map((row) => toView(actor, row, editionYear, true));
}
