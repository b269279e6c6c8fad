import { toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  canDecide,
  canDeclareInadmissible,
  canDeclareReady,
  canGiveOpinion,
  canNotify,
  canReadDecisions,
  canReadmit,
  canReadOpinion,
  canTakeInCharge,
  DECISION_REASONS,
  NOTIFICATION_REASONS,
  quorum,
  readsAllVoices,
  REVIEW_REASONS,
  standingLabel,
  type DecidedEvent,
} from '@fds/labelling/domain';
import type { ReviewFacts } from './review.queries';
import type { ApplicationReviewView, ReviewActionsView, ReviewedEventView } from './review.contract';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** The events as the rules of the decision see them. */
export const decidedEvents = ({ events }: ReviewFacts): DecidedEvent[] =>
  events.map(({ id, parentEventId, label }) => ({ id, parentEventId, label: label ?? 'pending' }));

/** The root events as the rule of the notification sees them. */
export const notifiedRoots = ({ events }: ReviewFacts) =>
  events
    .filter(({ parentEventId }) => parentEventId === null)
    .map(({ label, notifiedAt }) => ({ label: label ?? ('pending' as const), notified: notifiedAt !== null }));

/** The review as this person may read it: what is not theirs to know yet is left out (rule 16). */
export function toReviewView(actor: Actor, facts: ReviewFacts): ApplicationReviewView {
  const { application, opinions } = facts;
  const knows = canReadDecisions(actor, application);
  return {
    applicationId: application.id,
    editionYear: application.editionYear,
    title: application.title,
    organisationId: application.organisationId,
    organisationName: application.organisationName,
    state: application.state,
    submittedAt: iso(application.submittedAt),
    takenBy: application.takenBy,
    takenAt: iso(application.takenAt),
    readyAt: iso(application.readyAt),
    inadmissibleReason: application.inadmissibleReason,
    notifiedAt: knows ? iso(facts.events.find(({ parentEventId }) => !parentEventId)?.notifiedAt ?? null) : null,
    opinions: opinions
      .filter(({ voice }) => canReadOpinion(actor, application, voice))
      .map((opinion) => ({ ...opinion, givenAt: opinion.givenAt.toISOString() })),
    quorum: readsAllVoices(actor, application) ? quorum(opinions) : null,
    events: eventViews(facts, knows),
    may: actions(actor, facts),
  };
}

function eventViews({ events }: ReviewFacts, knows: boolean): ReviewedEventView[] {
  const own = new Map(events.map(({ id, label }) => [id, label]));
  return events.map(({ id, parentEventId, title, kind, label, outcome, reason, decidedAt }) => ({
    eventId: id,
    parentEventId,
    title,
    kind,
    label: knows ? standingLabel(label, parentEventId ? (own.get(parentEventId) ?? null) : null) : 'pending',
    outcome: knows ? outcome : null,
    reason: knows ? (reason ?? '') : '',
    decidedAt: knows ? iso(decidedAt) : null,
  }));
}

function actions(actor: Actor, facts: ReviewFacts): ReviewActionsView {
  const { application, edition } = facts;
  return {
    takeInCharge: toVerdictView(canTakeInCharge(actor, application, edition), REVIEW_REASONS),
    declareReady: toVerdictView(canDeclareReady(actor, application, edition), REVIEW_REASONS),
    declareInadmissible: toVerdictView(canDeclareInadmissible(actor, application, edition), REVIEW_REASONS),
    readmit: toVerdictView(canReadmit(actor, application, edition), REVIEW_REASONS),
    giveOpinion: toVerdictView(canGiveOpinion(actor, application, edition, undefined, facts.today), REVIEW_REASONS),
    decide: toVerdictView(canDecide(actor, application, edition, decidedEvents(facts)), DECISION_REASONS),
    notify: toVerdictView(canNotify(actor, application, notifiedRoots(facts)), NOTIFICATION_REASONS),
  };
}
