import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { isCommittee, verdict, type Actor, type ApplicationState, type Day, type Verdict } from '@fds/shared/kernel';
import type { EditionState } from '@fds/editions/domain';
import type { OpinionPosition, Voice } from './vocabulary';

/** What the review needs to know of a dossier. */
export interface ReviewedApplication {
  readonly state: ApplicationState;
  /** Current departments of its root events, else of the holder's seat; unknown when absent. */
  readonly departments?: readonly string[];
  /** A session with the dossier on its agenda is open or closed: the voices read each other from then on. */
  readonly sessionOpened?: boolean;
  /** A session sits now with the dossier on its agenda: positions are entered there. */
  readonly sessionSits?: boolean;
  /** The holder was asked to correct it, and has not answered. */
  readonly correctionWaiting?: boolean;
  /** Last day for DRARI and Région to give their opinions; null when none is set. */
  readonly opinionsDueOn?: Day | null;
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
  | 'session_sits'
  | 'opinions_closed'
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
 * Stepping aside (`recused`, rule 17) needs no reason. DRARI and Région write until the day the coordination has set, and
 * not once the session sits, where positions are entered. `given` is undefined when only asking; `today` is the region's day.
 */
export function canGiveOpinion(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  given?: { readonly position: OpinionPosition; readonly reasons: string },
  today?: Day,
): Verdict<ReviewReason> {
  const decided = application.state === 'decided';
  const awaited = application.state === 'ready_for_committee' && isCommittee(actor.role);
  return verdict<ReviewReason>([
    voiceOf(actor) === null && 'not_committee',
    outsideTerritory(actor, application.departments),
    decided && 'already_decided',
    !decided && application.state !== 'ready_for_committee' && 'not_yet_ready',
    awaited && application.sessionSits === true && 'session_sits',
    awaited && application.sessionSits !== true && isPast(application.opinionsDueOn, today) && 'opinions_closed',
    labelsAreClosed(edition) && 'edition_over',
    given && POSITIONS_WITH_REASONS.includes(given.position) && isBlank(given.reasons) && 'reason_missing',
  ]);
}

const isPast = (due: Day | null | undefined, today: Day | undefined): boolean =>
  due !== null && due !== undefined && today !== undefined && today > due;

/** Whether the actor may read the opinion of a voice: its own, or all for the coordination and once a session has opened. */
export function canReadOpinion(actor: Actor, application: ReviewedApplication, voice: Voice): boolean {
  const own = voiceOf(actor);
  if (own === null) return false;
  return own === 'coordination' || own === voice || readsAllVoices(actor, application);
}

/** Whether the actor knows of all three voices: the coordination, and the others from the opening of the session on. */
export function readsAllVoices(actor: Actor, application: ReviewedApplication): boolean {
  const opened = application.sessionOpened === true || application.state === 'decided';
  return actor.role === 'coordinator' || (isCommittee(actor.role) && opened);
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
  session_sits: 'La séance est ouverte\u00a0: votre position s’y dit, et la coordination la note.',
  opinions_closed: 'Le délai des avis est passé. Dites votre position en séance\u00a0: la coordination la notera.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  reason_missing: 'Écrivez pourquoi\u00a0: la raison sera lue.',
};
