import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { canAnswerCondition, certificateNumber, conditionState } from '@fds/labelling/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { dayOf, type Actor, type Day, type EventKind, type Label } from '@fds/shared/kernel';
import { ANSWER_FILES } from '../after/answer-files.sql';
import { noSuchApplication } from '../review/review.queries';
import type { ApplicationAnswerView, EventAnswerView, OwnConditionAnswerView } from './decision.contract';

/**
 * `$2` null: any organisation. Only what was told leaves the database (rule 16): what was deferred reads as deferred
 * until the next decision on it is told, with the reason that was told.
 */
const ANSWER = `SELECT a.id AS "applicationId", a.edition_year AS "editionYear", a.organisation_id AS "organisationId",
    a.title AS "applicationTitle", y.state, y.starts_on AS "startsOn", y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn",
    y.region_code AS "regionCode", e.id AS "eventId", e.parent_event_id AS "parentEventId", e.title, e.kind,
    coalesce(o.told_label, 'pending') AS label, o.told_at AS "notifiedAt",
    coalesce(d.reason, '') AS reason, d.condition_due_on AS "dueOn", c.serial,
    CASE WHEN own.event_id IS NOT NULL AND o.told_label = 'conditional' THEN coalesce((SELECT jsonb_agg(jsonb_build_object('text', r.text, 'at', r.answered_at,
        'messageId', r.message_id, 'files', ${ANSWER_FILES})
        ORDER BY r.answered_at DESC)
      FROM (SELECT * FROM condition_answer WHERE event_id = e.id AND answered_at >= d.decided_at ORDER BY answered_at DESC LIMIT 100) r),
      '[]') END AS answers,
    CASE WHEN o.told_label = 'deferred' THEN (SELECT min(s.held_on)::text FROM committee_session s
      WHERE s.edition_year = a.edition_year AND s.state = 'prepared' AND s.held_on >= $3::date) END AS "nextSessionOn"
  FROM application a JOIN edition y ON y.year = a.edition_year LEFT JOIN event e ON e.application_id = a.id
  LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN event_overview o ON o.event_id = e.id
  LEFT JOIN event_label own ON own.event_id = e.id AND coalesce(own.notified_at, own.deferral_told_at) IS NOT NULL
  LEFT JOIN LATERAL (SELECT reason, condition_due_on, decided_at FROM label_decision WHERE event_id = own.event_id
    AND decided_at <= o.told_at ORDER BY decided_at DESC, id LIMIT 1) d ON true
  LEFT JOIN label_certificate c ON c.event_id = e.id AND own.event_id IS NOT NULL AND o.told_label IN ('labelled', 'conditional')
    AND o.happening <> 'cancelled'
  WHERE a.id = $1 AND ($2::uuid[] IS NULL OR a.organisation_id = ANY ($2))
  ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id`;

interface Row extends DatedEdition {
  applicationId: string;
  organisationId: string;
  editionYear: number;
  applicationTitle: string;
  regionCode: string;
  eventId: string | null;
  parentEventId: string | null;
  title: string;
  kind: EventKind;
  label: Label;
  notifiedAt: Date | null;
  reason: string;
  dueOn: Day | null;
  serial: number | null;
  answers: OwnConditionAnswerView[] | null;
  nextSessionOn: Day | null;
}

/** What a holder may read of the committee's decisions. */
@Injectable()
export class AnswerQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for a dossier of another organisation */
  async of(actor: Actor, applicationId: string): Promise<ApplicationAnswerView> {
    const organisations = actor.role === 'holder' ? actor.organisationIds : null;
    const now = this.clock.now();
    const rows = await this.database.rows<Row>(ANSWER, [applicationId, organisations, dayOf(now)]);
    const [first] = rows;
    if (!first) throw noSuchApplication();
    const notified = rows.find(({ parentEventId, notifiedAt }) => parentEventId === null && notifiedAt !== null);
    return {
      applicationId: first.applicationId,
      editionYear: first.editionYear,
      title: first.applicationTitle,
      notifiedAt: notified?.notifiedAt?.toISOString() ?? null,
      nextSessionOn: rows.find(({ nextSessionOn }) => nextSessionOn !== null)?.nextSessionOn ?? null,
      events: rows.flatMap((row) => (row.eventId === null ? [] : [eventAnswer(actor, row, row.eventId, now)])),
    };
  }
}

function eventAnswer(actor: Actor, row: Row, eventId: string, now: Date): EventAnswerView {
  const { parentEventId, title, kind, label, notifiedAt, reason, serial, answers, dueOn } = row;
  const seen = { organisationId: row.organisationId, label, notified: notifiedAt !== null };
  return {
    eventId,
    parentEventId,
    title,
    kind,
    label,
    reason,
    certificate: serial === null ? null : certificateNumber({ ...row, serial }),
    condition: answers
      ? {
          state: conditionState({ label, dueOn, answered: answers.length > 0 }, dayOf(now)),
          dueOn,
          answers: answers.map((answer) => ({ ...answer, at: new Date(answer.at).toISOString() })),
          mayAnswer: canAnswerCondition(actor, seen, { state: stateAt(row, now) }).allowed,
        }
      : null,
  };
}
