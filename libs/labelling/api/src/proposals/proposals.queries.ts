import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import { dayOf, type Actor, type Day } from '@fds/shared/kernel';
import {
  awaitsDecision,
  canPropose,
  PROPOSAL_REASONS,
  standingLabel,
  type DecidedEvent,
  type Proposal,
  type ProposalReason,
  type ProposedOutcome,
} from '@fds/labelling/domain';
import type { Verdict } from '@fds/shared/kernel';
import { ReviewQueries, type ReviewFacts } from '../review/review.queries';
import { decidedEvents } from '../review/review.view';
import type { ProposalsView } from './proposals.contract';

/**
 * Proposals that stand: those of events that still wait for a decision. What was proposed before an event was put off
 * was answered by that decision, and is proposed anew. `event` is an alias of the event's table, `label` of its label.
 */
export const standingProposal = (proposal: string, label: string): string =>
  `(${proposal}.event_id IS NOT NULL AND (${label}.event_id IS NULL OR ${label}.label = 'pending'
    OR (${label}.label = 'deferred' AND ${proposal}.proposed_at > ${label}.decided_at)))`;

/** A text of the proposals that stand in the dossier $1: it changes with every one of them. */
export const STAMP = `SELECT COALESCE(md5(string_agg(concat_ws(E'\\x1f', p.event_id, p.outcome, p.reason, p.condition_due_on, p.proposed_at), E'\\x1e' ORDER BY p.event_id)), '') AS stamp
  FROM label_proposal p JOIN event e ON e.id = p.event_id LEFT JOIN event_label l ON l.event_id = e.id
  WHERE e.application_id = $1 AND ${standingProposal('p', 'l')}`;
const PROPOSALS = `SELECT p.event_id AS "eventId", p.outcome, p.reason, p.condition_due_on::text AS "conditionDueOn",
    w.name AS "proposedBy", p.proposed_at AS "proposedAt"
  FROM label_proposal p JOIN event e ON e.id = p.event_id LEFT JOIN event_label l ON l.event_id = e.id
  LEFT JOIN person w ON w.id = p.proposed_by
  WHERE e.application_id = $1 AND ${standingProposal('p', 'l')}`;

export interface ProposalRow {
  readonly eventId: string;
  readonly outcome: ProposedOutcome;
  readonly reason: string;
  readonly conditionDueOn: Day | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
}

/** Reads of what is proposed to the committee. */
@Injectable()
export class ProposalsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReviewQueries) private readonly review: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing */
  async of(actor: Actor, applicationId: string): Promise<ProposalsView> {
    const [facts, rows, stamp] = await Promise.all([
      this.review.facts(actor, applicationId),
      this.database.rows<ProposalRow>(PROPOSALS, [applicationId]),
      this.database.row<{ stamp: string }>(STAMP, [applicationId]),
    ]);
    const proposed = new Map(rows.map((row) => [row.eventId, row]));
    const own = new Map(facts.events.map(({ id, label }) => [id, label]));
    return {
      applicationId,
      stamp: stamp?.stamp ?? '',
      events: facts.events.map(({ id, parentEventId, title, kind, label }) => {
        const proposal = proposed.get(id);
        return {
          eventId: id,
          parentEventId,
          title,
          kind,
          label: standingLabel(label, parentEventId ? (own.get(parentEventId) ?? null) : null),
          outcome: proposal?.outcome ?? null,
          reason: proposal?.reason ?? '',
          conditionDueOn: proposal?.conditionDueOn ?? null,
          proposedBy: proposal?.proposedBy ?? null,
          proposedAt: proposal?.proposedAt.toISOString() ?? null,
        };
      }),
      may: toVerdictView(this.verdict(actor, facts), PROPOSAL_REASONS),
    };
  }

  /** What the rule answers to these proposals, or to the mere question. */
  verdict(actor: Actor, facts: ReviewFacts, proposals?: readonly Proposal[]): Verdict<ProposalReason> {
    const { application, edition } = facts;
    return canPropose(actor, application, edition, preparedEvents(facts), proposals, dayOf(this.clock.now()));
  }
}

/** The events as the rule of the proposals sees them: an activity without a label of its own follows its event. */
function preparedEvents(facts: ReviewFacts): DecidedEvent[] {
  const events = decidedEvents(facts);
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.map((event) => {
    const parent = event.parentEventId ? byId.get(event.parentEventId) : undefined;
    return parent && awaitsDecision(event) ? { ...event, label: parent.label } : event;
  });
}
