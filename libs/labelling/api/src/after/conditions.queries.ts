import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { canChangeLabel, LABEL_CHANGE_REASONS, OPEN_CONDITIONS, type ConditionState } from '@fds/labelling/domain';
import { Clock, Database, toVerdictView, window } from '@fds/shared/api-kit';
import { dayOf, type Actor, type Day, type EventKind, type Label } from '@fds/shared/kernel';
import { ANSWER_FILES } from './answer-files.sql';
import type {
  ConditionAnswerView,
  ConditionCountsView,
  ConditionsPageView,
  ConditionsQuery,
} from './conditions.contract';

/**
 * Conditions of the edition `$1` that were announced, with where they stand on the day `$2`; the same words as
 * `conditionState` of the domain.
 */
const CONDITIONS = `conditions AS (
  SELECT c.event_id, c.reason AS condition, c.condition_due_on AS due_on, c.decided_at, l.label,
    CASE WHEN l.label IN ('labelled', 'revoked') THEN 'lifted' WHEN l.label <> 'conditional' THEN 'refused'
      WHEN EXISTS (SELECT 1 FROM condition_answer r WHERE r.event_id = c.event_id AND r.answered_at >= c.decided_at) THEN 'answered'
      WHEN c.condition_due_on < $2::date THEN 'overdue' ELSE 'waiting' END AS state
  FROM event e JOIN event_label l ON l.event_id = e.id AND l.notified_at IS NOT NULL
  JOIN LATERAL (SELECT * FROM label_decision d WHERE d.event_id = e.id AND d.outcome = 'label_with_conditions'
    ORDER BY d.decided_at DESC, d.id LIMIT 1) c ON true
  WHERE e.edition_year = $1)`;
const COUNTS = `WITH ${CONDITIONS} SELECT ${['waiting', 'overdue', 'answered', 'lifted', 'refused']
  .map((state) => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`)
  .join(', ')} FROM conditions`;
const PAGE = `WITH ${CONDITIONS}
  SELECT c.event_id AS "eventId", a.id AS "applicationId", e.title AS "eventTitle", e.kind, coalesce(p.name, '') AS "organisationName",
    c.state, c.condition, c.due_on AS "dueOn", c.label, y.state AS "editionState", y.starts_on AS "startsOn", y.ends_on AS "endsOn",
    y.call_closes_on AS "callClosesOn",
    coalesce((SELECT array_agg(DISTINCT o.department) FROM event_overview o
      WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL), '{}') AS departments,
    coalesce((SELECT jsonb_agg(jsonb_build_object('text', r.text, 'by', coalesce(q.name, ''), 'at', r.answered_at,
        'files', ${ANSWER_FILES})
        ORDER BY r.answered_at DESC)
      FROM (SELECT * FROM condition_answer WHERE event_id = c.event_id ORDER BY answered_at DESC LIMIT 100) r
      LEFT JOIN person q ON q.id = r.answered_by), '[]') AS answers,
    CASE WHEN c.state = 'refused' THEN coalesce((SELECT d.reason FROM label_decision d WHERE d.event_id = c.event_id
      ORDER BY d.decided_at DESC, d.id LIMIT 1), '') ELSE '' END AS outcome
  FROM conditions c JOIN event e ON e.id = c.event_id JOIN application a ON a.id = e.application_id
  JOIN edition y ON y.year = a.edition_year
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE c.state = ANY ($3::text[])
  ORDER BY array_position(ARRAY['answered', 'overdue', 'waiting'], c.state), c.due_on NULLS LAST, e.title, e.id LIMIT $4 OFFSET $5`;

interface Row extends Omit<DatedEdition, 'state'> {
  editionState: DatedEdition['state'];
  eventId: string;
  applicationId: string;
  eventTitle: string;
  kind: EventKind;
  organisationName: string;
  state: ConditionState;
  condition: string;
  dueOn: Day | null;
  label: Label;
  departments: string[];
  answers: ConditionAnswerView[];
  outcome: string;
}

/** Conditions of labels, and where they stand. */
@Injectable()
export class ConditionsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: ConditionsQuery): Promise<ConditionsPageView> {
    const now = this.clock.now();
    const today = dayOf(now);
    const states = query.state ? [query.state] : OPEN_CONDITIONS;
    const { page, size, limit, offset } = window(query);
    const [counts, rows] = await Promise.all([
      this.database.row<ConditionCountsView>(COUNTS, [query.year, today]),
      this.database.rows<Row>(PAGE, [query.year, today, states, limit, offset]),
    ]);
    const counted = counts ?? { waiting: 0, overdue: 0, answered: 0, lifted: 0, refused: 0 };
    return {
      total: states.reduce((sum, state) => sum + counted[state], 0),
      page,
      size,
      counts: counted,
      items: rows.map(({ label, departments, editionState, startsOn, endsOn, callClosesOn, ...row }) => {
        const edition = { state: stateAt({ state: editionState, startsOn, endsOn, callClosesOn }, now) };
        const may = (change: 'lift' | 'refuse') =>
          toVerdictView(
            canChangeLabel(actor, change, { label, departments, notified: true }, edition),
            LABEL_CHANGE_REASONS,
          );
        return {
          ...row,
          answers: row.answers.map((answer) => ({ ...answer, at: new Date(answer.at).toISOString() })),
          mayLift: may('lift'),
          mayRefuse: may('refuse'),
        };
      }),
    };
  }
}
