import { Inject, Injectable } from '@nestjs/common';
import { stateAt } from '@fds/editions/domain';
import { Clock, Database, window } from '@fds/shared/api-kit';
import { APPLICATION_STATES, dayOf, isCommittee, type Actor, type Day } from '@fds/shared/kernel';
import { COMMITTEE_READS } from '@fds/applications/domain';
import {
  awaitedMatters,
  isLeftTooLong,
  voiceOf,
  waitInWords,
  type CallingEdition,
  type ReviewMatter,
} from '@fds/labelling/domain';
import { awaitedJoins, MATTER, SINCE, VOICES_AWAITED, waitingForOf } from '../lists/awaited.sql';
import type { Awaited, QueuedApplicationView, ReviewQueuePageView, ReviewQueueQuery } from './review-queue.contract';

const EDITION = `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_opens_on AS "callOpensOn",
    call_closes_on AS "callClosesOn" FROM edition WHERE year = $1`;

/**
 * Who has the ball of each dossier of edition `$1`, in the states `$2`, seen with the eyes of voice `$3`: the holder of
 * a draft, the two committee voices while their opinion is awaited, the coordination from the submission to the
 * announcement. Only the matters `$4` can be awaited at all: an edition that is over expects nothing.
 */
const QUEUE = `WITH facts AS (
    SELECT a.id, a.organisation_id, a.edition_year, a.title, a.state, a.submitted_at, own.position AS own_position,
      c.due_on, ${VOICES_AWAITED} AS voices, ${SINCE} AS since, ${MATTER} AS matter
    FROM application a
    LEFT JOIN opinion own ON own.application_id = a.id AND own.voice = $3 ${awaitedJoins('$1::smallint')}
    WHERE a.edition_year = $1 AND a.state = ANY ($2)),
  seen AS (SELECT *, CASE WHEN matter = ANY ($4::text[]) THEN matter END AS what FROM facts),
  queue AS (SELECT *, ${waitingForOf('what', 'voices')} AS waiting_for FROM seen),
  asked AS (
    SELECT * FROM queue WHERE $5::text IS NULL OR ($5 = 'anyone' AND waiting_for <> '{}') OR $5 = ANY (waiting_for))`;

const COUNTS = `${QUEUE} SELECT count(*)::integer AS readable, count(own_position)::integer AS "opinionsGiven",
    count(*) FILTER (WHERE 'coordination' = ANY (waiting_for))::integer AS coordination,
    count(*) FILTER (WHERE 'holder' = ANY (waiting_for))::integer AS holder,
    count(*) FILTER (WHERE 'drari' = ANY (waiting_for))::integer AS drari,
    count(*) FILTER (WHERE 'region' = ANY (waiting_for))::integer AS region,
    count(*) FILTER (WHERE waiting_for <> '{}')::integer AS anyone,
    (SELECT count(*)::integer FROM asked WHERE $6::text IS NULL OR what = $6) AS total,
    (SELECT COALESCE(jsonb_agg(m), '[]') FROM (SELECT what, count(*)::integer AS count FROM asked WHERE what IS NOT NULL
      GROUP BY what ORDER BY array_position($4::text[], what)) m) AS matters
  FROM queue`;

const PAGE = `${QUEUE}, page AS (
    SELECT * FROM asked WHERE $6::text IS NULL OR what = $6
    ORDER BY since NULLS LAST, id LIMIT $7 OFFSET $8)
  SELECT p.id AS "applicationId", p.title, COALESCE(profile.name, '') AS "organisationName", p.state, first.kind,
    m.name AS municipality, m.department, n.events, n.activities, p.submitted_at AS "submittedAt", p.waiting_for AS "waitingFor",
    p.what, p.since AS "waitingSince", p.own_position AS "ownPosition",
    p.due_on AS "correctionDueOn"
  FROM page p
  LEFT JOIN organisation_profile profile ON profile.organisation_id = p.organisation_id AND profile.edition_year = p.edition_year
  LEFT JOIN LATERAL (SELECT kind, municipality_code FROM event WHERE application_id = p.id AND parent_event_id IS NULL
    ORDER BY (kind = 'single'), position, id LIMIT 1) first ON true
  LEFT JOIN municipality given ON given.code = first.municipality_code
  LEFT JOIN municipality m ON m.code = given.current_code
  LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE parent_event_id IS NULL)::integer AS events,
    count(parent_event_id)::integer AS activities FROM event WHERE application_id = p.id) n ON true
  ORDER BY p.since NULLS LAST, p.id`;

type Row = Omit<QueuedApplicationView, 'submittedAt' | 'waitingSince' | 'due' | 'when' | 'overdue'> & {
  submittedAt: Date | null;
  waitingSince: Date | null;
  correctionDueOn: Day | null;
};
type Counts = ReviewQueuePageView['counts'] &
  Pick<ReviewQueuePageView, 'readable' | 'opinionsGiven' | 'total' | 'matters'>;
const NOBODY = { coordination: 0, holder: 0, drari: 0, region: 0, anyone: 0 };
const NOTHING: Counts = { ...NOBODY, readable: 0, opinionsGiven: 0, total: 0, matters: [] };

/** Dossiers by who has the ball, oldest waiting first; three statements whatever the number of rows. */
@Injectable()
export class ReviewQueueQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: ReviewQueueQuery): Promise<ReviewQueuePageView> {
    const { page, size, limit, offset } = window(query);
    const now = this.clock.now();
    const committee = isCommittee(actor.role);
    const found = await this.database.row<CallingEdition>(EDITION, [query.year]);
    const edition = found && { ...found, state: stateAt(found, now) };
    const wanted = committee ? ownTurn(actor, query) : { waitingFor: query.waitingFor, what: query.what };
    const filters = [
      query.year,
      committee ? COMMITTEE_READS : APPLICATION_STATES,
      voiceOf(actor),
      edition ? awaitedMatters(edition, now) : [],
      wanted?.waitingFor ?? null,
      wanted?.what ?? null,
    ];
    const [counts = NOTHING, rows] = await Promise.all([
      this.database.row<Counts>(COUNTS, filters).then((row) => row ?? undefined),
      wanted ? this.database.rows<Row>(PAGE, [...filters, limit, offset]) : [],
    ]);
    const { readable, opinionsGiven, total, matters, ...byPerson } = counts;
    return {
      items: rows.map((row) => this.#view(actor, row, edition)),
      total: wanted ? total : 0,
      page,
      size,
      counts: committee ? ownCounts(actor, byPerson) : byPerson,
      matters: committee ? [] : matters,
      readable,
      opinionsGiven,
    };
  }

  #view(actor: Actor, { correctionDueOn, ...row }: Row, edition: CallingEdition | null): QueuedApplicationView {
    const waitingFor = row.waitingFor.filter((who) => !isCommittee(actor.role) || who === actor.role);
    // What another voice is waited for would tell whether it has spoken.
    const what = waitingFor.length > 0 ? row.what : null;
    const due = what === 'finish_draft' ? (edition?.callClosesOn ?? null) : what === 'correct' ? correctionDueOn : null;
    const wait = { since: row.waitingSince && dayOf(row.waitingSince), due };
    const today = this.clock.today();
    return {
      ...row,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      waitingSince: row.waitingSince?.toISOString() ?? null,
      waitingFor,
      what,
      due,
      when: what ? waitInWords(wait, today) : '',
      overdue: what !== null && isLeftTooLong({ ...wait, what }, today),
    };
  }
}

/** A voice learns of its own turn only: whether another one has spoken is told at the decision. Null: nothing to list. */
function ownTurn(
  actor: Actor,
  { waitingFor, what }: ReviewQueueQuery,
): { waitingFor?: Awaited | undefined; what?: ReviewMatter | undefined } | null {
  if (waitingFor === undefined && what === undefined) return {};
  const own = waitingFor === undefined || waitingFor === 'anyone' || waitingFor === actor.role;
  if (!own || (what !== undefined && what !== 'opinion') || !isCommittee(actor.role)) return null;
  return { waitingFor: actor.role, what };
}

function ownCounts({ role }: Actor, counts: ReviewQueuePageView['counts']): ReviewQueuePageView['counts'] {
  if (role !== 'drari' && role !== 'region') return NOBODY;
  return { ...NOBODY, [role]: counts[role], anyone: counts[role] };
}
