import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type Label, type Verdict } from '@fds/shared/kernel';
import { labelAfter } from './label-states';
import { labelsAreClosed, type ReviewedApplication, type ReviewedEdition } from './review-policies';
import type { DecisionOutcome } from './vocabulary';

/** An event as the committee decides of it. */
export interface DecidedEvent {
  readonly id: string;
  /** Null for a root event; activities inherit its label (docs/decisions). */
  readonly parentEventId: string | null;
  /** Its own label; an activity without one follows its parent. */
  readonly label: Label;
}

/** What is recorded of one event. */
export interface ProposedDecision {
  readonly eventId: string;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
}

export type DecisionReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'not_ready'
  | 'in_session'
  | 'correction_waiting'
  | 'edition_over'
  | 'outcome_missing'
  | 'reason_missing'
  | 'unknown_event'
  | 'decided_twice'
  | 'activity_follows'
  | 'no_such_transition';

const needsReason = (outcome: DecisionOutcome): boolean => outcome !== 'label';

/**
 * Whether the actor may record these decisions: every root event has one, each but a plain label is explained, and an
 * activity is named only to be refused alone. `decisions` is undefined when only asking.
 */
export function canDecide(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  events: readonly DecidedEvent[],
  decisions?: readonly ProposedDecision[],
): Verdict<DecisionReason> {
  const standing: (DecisionReason | false)[] = [
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    application.state !== 'ready_for_committee' && 'not_ready',
    application.sessionSits === true && 'in_session',
    application.correctionWaiting === true && 'correction_waiting',
    labelsAreClosed(edition) && 'edition_over',
  ];
  if (decisions) standing.push(...problemsOf(events, decisions));
  return verdict<DecisionReason>(standing);
}

function problemsOf(
  events: readonly DecidedEvent[],
  decisions: readonly ProposedDecision[],
): (DecisionReason | false)[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const named = new Set(decisions.map(({ eventId }) => eventId));
  const each = (test: (decision: ProposedDecision, event: DecidedEvent | undefined) => boolean): boolean =>
    decisions.some((decision) => test(decision, byId.get(decision.eventId)));
  return [
    each((_, event) => !event) && 'unknown_event',
    named.size < decisions.length && 'decided_twice',
    events.some((event) => event.parentEventId === null && !named.has(event.id)) && 'outcome_missing',
    each(({ outcome, reason }) => needsReason(outcome) && reason.trim() === '') && 'reason_missing',
    each(({ outcome }, event) => !!event && event.parentEventId !== null && outcome !== 'refuse') && 'activity_follows',
    each(({ outcome }, event) => !!event && labelAfter(event.label, outcome) === null) && 'no_such_transition',
  ];
}

export type NotificationReason = TerritoryReason | 'not_coordinator' | 'withdrawn' | 'not_decided' | 'already_notified';

/** Whether the actor may tell the holder: the dossier stands, every root event is decided, and nobody told yet. */
export function canNotify(
  actor: Actor,
  application: ReviewedApplication,
  roots: readonly { readonly label: Label; readonly notified: boolean }[],
): Verdict<NotificationReason> {
  const withdrawn = application.state === 'withdrawn';
  return verdict<NotificationReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    withdrawn && 'withdrawn',
    !withdrawn && (application.state !== 'decided' || roots.some(({ label }) => label === 'pending')) && 'not_decided',
    roots.length > 0 && roots.every(({ notified }) => notified) && 'already_notified',
  ]);
}

/** What to tell who is refused; also what is written beside the grey button. */
export const DECISION_REASONS: Record<DecisionReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  not_ready: 'Le comité décide d’un dossier prêt, et une seule fois.',
  in_session: 'Une séance est ouverte avec ce dossier à l’ordre du jour\u00a0: la décision s’y prend.',
  correction_waiting:
    'Une correction est attendue du porteur\u00a0: attendez sa réponse, ou retirez la demande, puis décidez.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  outcome_missing: 'Il manque la décision d’un événement\u00a0: chacun en reçoit une.',
  reason_missing: 'Écrivez la raison\u00a0: toute décision autre que «\u00a0Labelliser\u00a0» est expliquée.',
  unknown_event: 'Cet événement n’est pas dans le dossier.',
  decided_twice: 'Un même événement a reçu deux décisions.',
  activity_follows: 'Une animation suit la décision de son événement\u00a0; seule, elle ne peut être que refusée.',
  no_such_transition: 'Cette décision n’est pas possible pour cet événement.',
};

/** What to tell who is refused; also what is written beside the grey button. */
export const NOTIFICATION_REASONS: Record<NotificationReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  withdrawn: 'Ce dossier est retiré\u00a0: il n’y a rien à annoncer.',
  not_decided: 'Tous les événements du dossier doivent d’abord être décidés.',
  already_notified: 'Le porteur a déjà été informé.',
};
