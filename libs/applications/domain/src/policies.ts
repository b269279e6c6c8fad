import { hasReached, isFilingOpen, stateAt, type DatedEdition } from '@fds/editions/domain';
import {
  isCommittee,
  verdict,
  type Actor,
  type ApplicationState,
  type Day,
  type Label,
  type Verdict,
} from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import type { Change, Content } from './content';
import { isReopenedFor, reopenedBy } from './corrections';
import { isComplete, type Missing } from './missing';
import { standingIn } from './talking';
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
  'folded',
  'hosts_another',
  'not_withdrawn',
  'withdrawn_after_sending',
  'not_your_activity',
  'not_reopened',
] as const;
export type ApplicationRefusal = (typeof APPLICATION_REFUSALS)[number];

export const APPLICATION_REFUSAL_TEXTS: Record<ApplicationRefusal, string> = {
  holder_only: 'Seule la structure qui porte le dossier peut le faire.',
  call_not_open: 'L’appel à projets n’est pas encore ouvert.',
  call_closed: 'L’appel à projets est clos. Le brouillon est gardé\u00a0; pour un délai, écrivez à la coordination.',
  review_over: 'L’instruction de cette édition est terminée\u00a0: le dossier ne change plus.',
  not_a_draft: 'Ce dossier a été envoyé\u00a0: pour le corriger, reprenez-le d’abord en brouillon.',
  incomplete: 'Des informations manquent encore.',
  charter_not_accepted: 'La charte reste à accepter.',
  not_submitted: 'Ce dossier n’a pas été envoyé.',
  review_begun: 'La coordination a commencé à lire ce dossier\u00a0: écrivez-lui pour le corriger.',
  already_decided: 'Le comité a rendu sa décision\u00a0: pour renoncer, écrivez à la coordination.',
  already_withdrawn: 'Ce dossier est déjà retiré.',
  folded: 'Ce dossier est rattaché à celui d’un village\u00a0: pour y renoncer, écrivez à la coordination.',
  hosts_another:
    'Le projet d’une autre structure a rejoint ce village\u00a0: écrivez à la coordination, qui l’en détachera d’abord.',
  not_withdrawn: 'Ce dossier n’est pas retiré.',
  withdrawn_after_sending:
    'Ce dossier avait été envoyé, puis retiré\u00a0: pour en déposer un autre, dupliquez-le depuis «\u00a0Mes dossiers\u00a0».',
  not_reopened: 'La coordination a rouvert d’autres parties de ce dossier\u00a0: celle-ci ne change plus.',
  not_your_activity: 'Vous écrivez votre animation\u00a0; le reste du dossier revient à la structure qui le porte.',
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
 * Who reads what is written in a dossier, complete or not: its holder and the coordination all of it, contacts and private
 * answers included, an invited partner its own activities. The committee reads what was filed.
 */
export const canReadContent = (
  actor: Actor,
  application: Pick<FiledApplication, 'organisationId' | 'writes'>,
): boolean => standingIn(actor, application) !== null;

/**
 * May this person write in this part of the dossier: the project (under the dossier's own id), an event, an activity? An
 * invited partner answers for its own activities, and neither adds, moves nor removes any.
 */
export function mayWriteItem(
  actor: Actor,
  application: Pick<FiledApplication, 'organisationId' | 'writes'>,
  item: string,
  op: Change['op'] = 'set',
): Verdict<ApplicationRefusal> {
  const standing = standingIn(actor, application);
  if (standing?.part === 'partner')
    return verdict([!(standing.items.includes(item) && (op === 'set' || op === 'confirm')) && 'not_your_activity']);
  return verdict([!isHolderOf(actor, application) && 'holder_only']);
}

/** To whom a decision does not exist before it is notified (rule 16): the holder, and the partners it invited. */
const isToldLast = ({ role }: Pick<Actor, 'role'>): boolean => role === 'holder' || role === 'partner';

/** The state a person sees: to the holder and its partners `decided` only once that is notified (rule 16). */
export function stateSeenBy(
  actor: Pick<Actor, 'role'>,
  { state, notified }: Pick<FiledApplication, 'state' | 'notified'>,
): ApplicationState {
  return isToldLast(actor) && state === 'decided' && !notified ? 'ready_for_committee' : state;
}

/** The label a person sees: the holder and its partners what they were `told` last, `pending` while that is nothing (rule 16). */
export const labelSeenBy = (actor: Pick<Actor, 'role'>, label: Label, told: Label | null): Label =>
  isToldLast(actor) ? (told ?? 'pending') : label;

/** May this organisation's member begin a dossier for the edition at `now`? While it may file: an extension counts (rule 14). */
export function canBegin(
  actor: Actor,
  organisationId: string,
  edition: DatedEdition,
  now: Date,
  extendedUntil: Day | null = null,
): Verdict<ApplicationRefusal> {
  return verdict([
    !isHolderOf(actor, { organisationId }) && 'holder_only',
    stateAt(edition, now) === 'draft' && 'call_not_open',
    hasReached(stateAt(edition, now), 'call_closed') && !isFilingOpen(edition, extendedUntil, now) && 'call_closed',
  ]);
}

/**
 * May this person write in the dossier at `now`? A draft stays open to its holder after the deadline, so that nothing
 * typed at 23 h 59 is lost and a reopened call finds it; sending is what the deadline stops. A dossier that was sent opens
 * again for what the coordination asked to correct, and for nothing else (`mayCorrect`).
 */
export function canEdit(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
): Verdict<ApplicationRefusal> {
  const writes = isHolderOf(actor, application) || standingIn(actor, application)?.part === 'partner';
  return verdict([
    !writes && 'holder_only',
    application.state !== 'draft' && !reopenedBy(application) && 'not_a_draft',
    hasReached(stateAt(edition, now), 'labelled') && 'review_over',
  ]);
}

/** May this be changed in a dossier that was sent? Where the coordination's request reopens it; a draft is open whole. */
export function mayCorrect(
  application: Pick<FiledApplication, 'state' | 'correction'>,
  change: Change,
  content: Content,
): Verdict<ApplicationRefusal> {
  const correction = reopenedBy(application);
  return verdict([correction !== null && !isReopenedFor(correction, change, content) && 'not_reopened']);
}

/**
 * May this person send the dossier at `now`, given what is missing in it? The server's clock judges (rule 14): `now` is the
 * instant at which the request arrived. A coordinator's extension counts. The answer to a request for correction has its
 * own due day, and is taken after it too.
 */
export function canSubmit(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
  missing: readonly Missing[],
): Verdict<ApplicationRefusal> {
  const onlyContent = missing.filter(({ code }) => code !== 'charter_missing');
  const corrects = reopenedBy(application) !== null;
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    !corrects && !isApplicationMove(application.state, 'submitted', 'holder') && 'not_a_draft',
    corrects && hasReached(stateAt(edition, now), 'labelled') && 'review_over',
    !corrects &&
      !isFilingOpen(edition, application.extendedUntil ?? null, now) &&
      (stateAt(edition, now) === 'draft' ? 'call_not_open' : 'call_closed'),
    !isComplete(onlyContent) && 'incomplete',
    onlyContent.length < missing.length && 'charter_not_accepted',
  ]);
}

/** May this person take a sent dossier back to draft at `now`? While it may file, and nobody has begun to read it. */
export function canTakeBack(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
): Verdict<ApplicationRefusal> {
  const { state } = application;
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    state !== 'submitted' &&
      (state === 'draft'
        ? 'not_submitted'
        : state === 'withdrawn'
          ? 'already_withdrawn'
          : state === 'folded'
            ? 'folded'
            : 'review_begun'),
    !isFilingOpen(edition, application.extendedUntil ?? null, now) && 'call_closed',
    application.hosts === true && 'hosts_another',
  ]);
}

/**
 * May this person take up again, at `now`, a draft that was put away? While it may be filed. A dossier that was sent and then
 * withdrawn stays withdrawn: a decision that was not told yet may stand behind it (rule 16).
 */
export function canBringBack(
  actor: Actor,
  application: FiledApplication,
  edition: DatedEdition,
  now: Date,
): Verdict<ApplicationRefusal> {
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    application.state !== 'withdrawn' && 'not_withdrawn',
    application.state === 'withdrawn' && Boolean(application.submittedAt) && 'withdrawn_after_sending',
    !isFilingOpen(edition, application.extendedUntil ?? null, now) && 'call_closed',
  ]);
}

/**
 * May this person withdraw the dossier, or put its draft away? Until the decision; one that was taken but not notified does not exist for the
 * holder (rule 16), so that refusing a withdrawal never tells it.
 */
export function canWithdraw(actor: Actor, application: FiledApplication): Verdict<ApplicationRefusal> {
  const seen = stateSeenBy({ role: 'holder' }, application);
  return verdict([
    !isHolderOf(actor, application) && 'holder_only',
    !isApplicationMove(seen, 'withdrawn', 'holder') &&
      (seen === 'withdrawn' ? 'already_withdrawn' : seen === 'folded' ? 'folded' : 'already_decided'),
    application.hosts === true && 'hosts_another',
  ]);
}

const isHolderOf = (actor: Actor, { organisationId }: Pick<FiledApplication, 'organisationId'>): boolean =>
  actor.role === 'holder' && actor.organisationIds.includes(organisationId);
