import { Inject, Injectable } from '@nestjs/common';
import { Database, window } from '@fds/shared/api-kit';
import { APPLICATION_STATES, isCommittee, type Actor } from '@fds/shared/kernel';
import { COMMITTEE_READS } from '@fds/applications/domain';
import { voiceOf } from '@fds/labelling/domain';
import type { QueuedApplicationView, ReviewQueuePageView, ReviewQueueQuery } from './review-queue.contract';

/**
 * Who has the ball of each dossier of edition `$1`, in the states `$2`, seen with the eyes of voice `$3`: the two
 * committee voices while their opinion is awaited, the coordination from the submission to the notification, the holder
 * of a draft. Dossiers of an imported edition have nothing to wait for once decided: their labels are notified.
 */
const QUEUE = `WITH queue AS (
    SELECT a.id, a.organisation_id, a.edition_year, a.title, a.state, a.submitted_at, own.position AS own_position,
      CASE a.state WHEN 'draft' THEN a.updated_at WHEN 'submitted' THEN a.submitted_at WHEN 'under_review' THEN r.taken_at
        WHEN 'ready_for_committee' THEN r.ready_at WHEN 'decided' THEN untold.decided_at END AS since,
      CASE WHEN a.state = 'draft' THEN ARRAY['holder']
        WHEN a.state IN ('submitted', 'under_review') OR untold.decided_at IS NOT NULL THEN ARRAY['coordination']
        WHEN a.state = 'ready_for_committee' AND awaited.voices = '{}' THEN ARRAY['coordination']
        WHEN a.state = 'ready_for_committee' THEN awaited.voices ELSE '{}' END AS waiting_for
    FROM application a
    LEFT JOIN application_review r ON r.application_id = a.id
    LEFT JOIN opinion own ON own.application_id = a.id AND own.voice = $3
    LEFT JOIN LATERAL (SELECT min(l.decided_at) AS decided_at FROM event e JOIN event_label l ON l.event_id = e.id
      WHERE a.state = 'decided' AND e.application_id = a.id AND l.notified_at IS NULL AND l.label <> 'pending') untold ON true
    LEFT JOIN LATERAL (SELECT ARRAY(SELECT v FROM unnest(ARRAY['drari', 'region']) v WHERE NOT EXISTS (
      SELECT 1 FROM opinion o WHERE o.application_id = a.id AND o.voice = v)) AS voices) awaited ON true
    WHERE a.edition_year = $1 AND a.state = ANY ($2))`;

const COUNTS = `${QUEUE} SELECT count(*)::integer AS readable, count(own_position)::integer AS "opinionsGiven",
    count(*) FILTER (WHERE 'coordination' = ANY (waiting_for))::integer AS coordination,
    count(*) FILTER (WHERE 'holder' = ANY (waiting_for))::integer AS holder,
    count(*) FILTER (WHERE 'drari' = ANY (waiting_for))::integer AS drari,
    count(*) FILTER (WHERE 'region' = ANY (waiting_for))::integer AS region FROM queue`;

const PAGE = `${QUEUE}, page AS (
    SELECT *, count(*) OVER ()::integer AS total FROM queue WHERE $4::text IS NULL OR $4 = ANY (waiting_for)
    ORDER BY since NULLS LAST, id LIMIT $5 OFFSET $6)
  SELECT p.id AS "applicationId", p.title, COALESCE(profile.name, '') AS "organisationName", p.state, first.kind,
    m.name AS municipality, m.department, n.events, n.activities, p.submitted_at AS "submittedAt", p.waiting_for AS "waitingFor",
    p.since AS "waitingSince", p.own_position AS "ownPosition", p.total
  FROM page p
  LEFT JOIN organisation_profile profile ON profile.organisation_id = p.organisation_id AND profile.edition_year = p.edition_year
  LEFT JOIN LATERAL (SELECT kind, municipality_code FROM event WHERE application_id = p.id AND parent_event_id IS NULL
    ORDER BY (kind = 'single'), position, id LIMIT 1) first ON true
  LEFT JOIN municipality given ON given.code = first.municipality_code
  LEFT JOIN municipality m ON m.code = given.current_code
  LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE parent_event_id IS NULL)::integer AS events,
    count(parent_event_id)::integer AS activities FROM event WHERE application_id = p.id) n ON true
  ORDER BY p.since NULLS LAST, p.id`;

type Row = Omit<QueuedApplicationView, 'submittedAt' | 'waitingSince'> & {
  submittedAt: Date | null;
  waitingSince: Date | null;
  total: number;
};
type Counts = ReviewQueuePageView['counts'] & Pick<ReviewQueuePageView, 'readable' | 'opinionsGiven'>;

/** Dossiers by who has the ball, oldest waiting first; two statements whatever the number of rows. */
@Injectable()
export class ReviewQueueQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(actor: Actor, query: ReviewQueueQuery): Promise<ReviewQueuePageView> {
    const { page, size, limit, offset } = window(query);
    const committee = isCommittee(actor.role);
    const voice = voiceOf(actor);
    const states = committee ? COMMITTEE_READS : APPLICATION_STATES;
    // A voice learns of its own turn only: whether another one has spoken is told at the decision.
    const filter = query.waitingFor ?? null;
    const hidden = committee && filter !== null && filter !== voice;
    const [counts, rows] = await Promise.all([
      this.database.row<Counts>(COUNTS, [query.year, states, voice]),
      hidden
        ? Promise.resolve<Row[]>([])
        : this.database.rows<Row>(PAGE, [query.year, states, voice, filter, limit, offset]),
    ]);
    const own = (count: number, of: string): number => (committee && of !== voice ? 0 : count);
    const { readable = 0, opinionsGiven = 0, coordination = 0, holder = 0, drari = 0, region = 0 } = counts ?? {};
    return {
      items: rows.map(({ total: _, ...row }) => ({
        ...row,
        submittedAt: row.submittedAt?.toISOString() ?? null,
        waitingSince: row.waitingSince?.toISOString() ?? null,
        waitingFor: row.waitingFor.filter((who) => !committee || who === voice),
      })),
      total: rows[0]?.total ?? 0,
      page,
      size,
      counts: {
        coordination: own(coordination, 'coordination'),
        holder: own(holder, 'holder'),
        drari: own(drari, 'drari'),
        region: own(region, 'region'),
      },
      readable,
      opinionsGiven,
    };
  }
}
