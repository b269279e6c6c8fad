import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { isCommittee, verdict, type Actor, type ApplicationState, type Verdict } from '@fds/shared/kernel';
import type { EditionState } from '@fds/editions/domain';
import type { OpinionPosition, Voice } from './vocabulary';

/** What the review needs to know of a dossier. */
export interface ReviewedApplication {
  readonly state: ApplicationState;
  /** Current departments of its root events, else of the holder's seat; unknown when absent. */
  readonly departments?: readonly string[];
}
/** What the review needs to know of an edition. */
export interface ReviewedEdition {
  readonly state: EditionState;
}

export type ReviewReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'not_committee'
  | 'not_submitted'
  | 'not_under_review'
  | 'not_inadmissible'
  | 'not_yet_ready'
  | 'already_decided'
  | 'edition_over'
  | 'reason_missing';

/** From here on the festival is over: a label would name nothing any more. */
const OVER: readonly EditionState[] = ['reporting', 'bilan_draft', 'bilan_published', 'archived'];
/** True once the labels of an edition can no longer change. */
export const labelsAreClosed = (edition: ReviewedEdition): boolean => OVER.includes(edition.state);

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether the actor may start to examine a dossier that was just submitted. */
export function canTakeInCharge(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
): Verdict<ReviewReason> {
  return verdict<ReviewReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    application.state !== 'submitted' && 'not_submitted',
    labelsAreClosed(edition) && 'edition_over',
  ]);
}

/** Whether the actor may hand the dossier to the committee. */
export function canDeclareReady(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
): Verdict<ReviewReason> {
  return verdict<ReviewReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    application.state !== 'under_review' && 'not_under_review',
    labelsAreClosed(edition) && 'edition_over',
  ]);
}

/** Whether the actor may declare the dossier inadmissible; `reason` is what the holder will read, undefined when only asking. */
export function canDeclareInadmissible(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  reason?: string,
): Verdict<ReviewReason> {
  return verdict<ReviewReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    application.state !== 'under_review' && 'not_under_review',
    labelsAreClosed(edition) && 'edition_over',
    reason !== undefined && isBlank(reason) && 'reason_missing',
  ]);
}

/** Whether the actor may take an inadmissible dossier up again. */
export function canReadmit(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
): Verdict<ReviewReason> {
  return verdict<ReviewReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    application.state !== 'inadmissible' && 'not_inadmissible',
    labelsAreClosed(edition) && 'edition_over',
  ]);
}

/** The voice a role speaks with; null for those who have none. */
export function voiceOf(actor: Actor): Voice | null {
  if (actor.role === 'coordinator') return 'coordination';
  return isCommittee(actor.role) ? actor.role : null;
}

/** Positions that must be explained to the two other voices and to the holder. */
export const POSITIONS_WITH_REASONS: readonly OpinionPosition[] = ['reserved', 'unfavourable'];

/**
 * Whether the actor may give the opinion of its voice, or change it: from `ready_for_committee` until the decision.
 * Stepping aside (`recused`, rule 17) needs no reason. `given` is undefined when only asking.
 */
export function canGiveOpinion(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  given?: { readonly position: OpinionPosition; readonly reasons: string },
): Verdict<ReviewReason> {
  const decided = application.state === 'decided';
  return verdict<ReviewReason>([
    voiceOf(actor) === null && 'not_committee',
    outsideTerritory(actor, application.departments),
    decided && 'already_decided',
    !decided && application.state !== 'ready_for_committee' && 'not_yet_ready',
    labelsAreClosed(edition) && 'edition_over',
    given && POSITIONS_WITH_REASONS.includes(given.position) && isBlank(given.reasons) && 'reason_missing',
  ]);
}

/** Whether the actor may read the opinion of a voice: its own, or all for the coordination and after the decision. */
export function canReadOpinion(actor: Actor, application: ReviewedApplication, voice: Voice): boolean {
  const own = voiceOf(actor);
  if (own === null) return false;
  return own === 'coordination' || own === voice || application.state === 'decided';
}

/** Whether the actor may read what was decided: the coordination, and the committee once it is. Holders: see `labelSeenBy` of the applications. */
export function canReadDecisions(actor: Actor, application: ReviewedApplication): boolean {
  return actor.role === 'coordinator' || (isCommittee(actor.role) && application.state === 'decided');
}

/** What to tell who is refused; also what is written beside the grey button. */
export const REVIEW_REASONS: Record<ReviewReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  not_committee: 'Seules les trois voix du comité donnent un avis.',
  not_submitted: 'Seul un dossier déposé peut être pris en charge.',
  not_under_review: 'Le dossier doit être en instruction.',
  not_inadmissible: 'Ce dossier n’est pas déclaré irrecevable.',
  not_yet_ready: 'Ce dossier n’est pas encore prêt pour le comité.',
  already_decided: 'Le comité a déjà décidé de ce dossier.',
  edition_over: 'Cette édition est terminée : ses labels ne changent plus.',
  reason_missing: 'Écrivez pourquoi : la raison sera lue.',
};
