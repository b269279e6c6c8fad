import { hasReached, isCallOpen, stateAt, type DatedEdition } from '@fds/editions/domain';
import { isCommittee, verdict, type Actor, type ApplicationState, type Label, type Verdict } from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import type { Missing } from './missing';
import { isApplicationMove } from './transitions';

/** Why something cannot be done with a dossier. */
export const APPLICATION_REFUSALS = [
  'holder_only',
  'call_not_open',
  'call_closed',
  'review_over',
  'not_a_draft',
  'incomplete',
  'charter_not_accepted',
  'not_submitted',
  'review_begun',
  'already_decided',
  'already_withdrawn',
] as const;
export type ApplicationRefusal = (typeof APPLICATION_REFUSALS)[number];

export const APPLICATION_REFUSAL_TEXTS: Record<ApplicationRefusal, string> = {
  holder_only: 'Seule la structure qui porte le dossier peut le faire.',
  call_not_open: 'L’appel à projets n’est pas encore ouvert.',
  call_closed: 'L’appel à projets est clos. Le brouillon est gardé ; pour un délai, écrivez à la coordination.',
  review_over: 'L’instruction de cette édition est terminée : le dossier ne change plus.',
  not_a_draft: 'Ce dossier a été envoyé : pour le corriger, reprenez-le d’abord en brouillon.',
  incomplete: 'Des informations manquent encore.',
  charter_not_accepted: 'La charte reste à accepter.',
  not_submitted: 'Ce dossier n’a pas été envoyé.',
  review_begun: 'La coordination a commencé à lire ce dossier : écrivez-lui pour le corriger.',
  already_decided: 'Le comité a rendu sa décision : pour renoncer, écrivez à la coordination.',
  already_withdrawn: 'Ce dossier est déjà retiré.',
};

/** The states that the committee's voices read. */
export const COMMITTEE_READS: readonly ApplicationState[] = ['ready_for_committee', 'decided'];

/** Who reads a dossier: its holder, the coordination, and the committee from `ready_for_committee` on. */
export function canRead(actor: Actor, application: Pick<FiledApplication, 'organisationId' | 'state'>): boolean {
  if (actor.role === 'coordinator') return true;
  if (isCommittee(actor.role)) return COMMITTEE_READS.includes(application.state);
  return isHolderOf(actor, application);
}

/**
 * Who reads all that is written in a dossier, complete or not, contacts and private answers included: its holder and the
 * coordination. The committee reads what was filed.
 */
export const canReadContent = (actor: Actor, application: Pick<FiledApplication, 'organisationId'>): boolean =>
  actor.role === 'coordinator' || isHolderOf(actor, application);

/** May this person write in this part of the dossier: the project (under the dossier's own id), an event, an activity? */
export const mayWriteItem = (
  actor: Actor,
  application: Pick<FiledApplication, 'organisationId'>,
  _item: string,
): Verdict<ApplicationRefusal> => verdict([!isHolderOf(actor, application) && 'holder_only']);

/** The state a person sees: to the holder, a decision does not exist before it is notified (rule 16). */
export function stateSeenBy(
  actor: Pick<Actor, 'role'>,
  { state, notified }: Pick<FiledApplication, 'state' | 'notified'>,
): ApplicationState {
  return actor.role === 'holder' && state === 'decided' && !notified ? 'ready_for_committee' : state;
}

/** The label a person sees: to the holder `pending` until it is notified (rule 16). */
export const labelSeenBy = (actor: Pick<Actor, 'role'>, label: Label, notified: boolean): Label =>
  actor.role === 'holder' && !notified ? 'pending' : label;

/** May this organisation's member begin a dossier for the edition at `now`? */
export function canBegin(
  actor: Actor,
  organisationId: string,
  edition: DatedEdition,
  now: Date,
): Verdict<ApplicationRefusal> {
  return verdict([
    !isHolderOf(actor, { organisationId }) && 'holder_only',
    stateAt(edition, now) === 'draft' && 'call_not_open',
    hasReached(stateAt(edition, now), 'call_closed') && 'call_closed',
  ]);
}

/**
 * May this person write in the dossier at `now`? A draft stays open to its holder after the deadline, so that nothing
 * typed at 23 h 59 is lost and a reopened call finds it; sending is what the deadline stops.
 */
export function canEdit(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
): Verdict<ApplicationRefusal> {
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    application.state !== 'draft' && 'not_a_draft',
    hasReached(stateAt(edition, now), 'labelled') && 'review_over',
  ]);
}

/** May this person send the dossier at `now`, given what is missing in it? The server's clock judges (rule 14). */
export function canSubmit(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
  missing: readonly Missing[],
): Verdict<ApplicationRefusal> {
  const onlyContent = missing.filter(({ code }) => code !== 'charter_missing');
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    !isApplicationMove(application.state, 'submitted', 'holder') && 'not_a_draft',
    !isCallOpen(edition, now) && (stateAt(edition, now) === 'draft' ? 'call_not_open' : 'call_closed'),
    onlyContent.length > 0 && 'incomplete',
    onlyContent.length < missing.length && 'charter_not_accepted',
  ]);
}

/** May this person take a sent dossier back to draft at `now`? While the call is open and nobody has begun to read it. */
export function canTakeBack(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
): Verdict<ApplicationRefusal> {
  const { state } = application;
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    !isApplicationMove(state, 'draft', 'holder') &&
      (state === 'draft' ? 'not_submitted' : state === 'withdrawn' ? 'already_withdrawn' : 'review_begun'),
    !isCallOpen(edition, now) && 'call_closed',
  ]);
}

/**
 * May this person withdraw the dossier? Until the decision; one that was taken but not notified does not exist for the
 * holder (rule 16), so that refusing a withdrawal never tells it.
 */
export function canWithdraw(actor: Actor, application: FiledApplication): Verdict<ApplicationRefusal> {
  const seen = stateSeenBy({ role: 'holder' }, application);
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    !isApplicationMove(seen, 'withdrawn', 'holder') &&
      (seen === 'draft' ? 'not_submitted' : seen === 'withdrawn' ? 'already_withdrawn' : 'already_decided'),
  ]);
}

const isHolderOf = (actor: Actor, { organisationId }: Pick<FiledApplication, 'organisationId'>): boolean =>
  actor.role === 'holder' && actor.organisationIds.includes(organisationId);
