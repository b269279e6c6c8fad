import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { labelsAreClosed, type ReviewedEdition } from '@fds/labelling/domain';
import { verdict, type Actor, type Happening, type Label, type Verdict } from '@fds/shared/kernel';
import type { ChangeState } from './event-changes';
import { asksReason } from './happening';

/** An event under its label, as the rules of its life ask for it. */
export interface LabelledEvent {
  readonly organisationId: string;
  /** The label it stands under, its own or its root's. */
  readonly label: Label;
  readonly notified: boolean;
  readonly departments: readonly string[];
}

export type LifeReason =
  | TerritoryReason
  | 'not_yours'
  | 'not_announced'
  | 'not_labelled'
  | 'edition_over'
  | 'nothing_changes'
  | 'reason_missing'
  | 'dates_missing';

/** True when a label was announced and stands. */
export const standsLabelled = ({ label, notified }: Pick<LabelledEvent, 'label' | 'notified'>): boolean =>
  notified && (label === 'labelled' || label === 'conditional');

const whoMay = (actor: Actor, event: LabelledEvent): readonly (LifeReason | false)[] => [
  !(
    actor.role === 'coordinator' ||
    (actor.role === 'holder' && actor.organisationIds.includes(event.organisationId))
  ) && 'not_yours',
  outsideTerritory(actor, event.departments),
];
const whileItStands = (event: LabelledEvent, edition: ReviewedEdition): readonly (LifeReason | false)[] => [
  !event.notified && 'not_announced',
  event.notified && !standsLabelled(event) && 'not_labelled',
  labelsAreClosed(edition) && 'edition_over',
];

/**
 * Whether the actor may say what becomes of an event, or change what was filed: its holder, or the coordination for it,
 * as long as its label stands and the festival is not over. `asked` is undefined when only asking.
 */
export function canChangeEvent(
  actor: Actor,
  event: LabelledEvent,
  edition: ReviewedEdition,
  asked?: { readonly happening: Happening | null; readonly reason: string; readonly fields: readonly string[] },
): Verdict<LifeReason> {
  return verdict<LifeReason>([
    ...whoMay(actor, event),
    ...whileItStands(event, edition),
    asked && asked.happening === null && asked.fields.length === 0 && 'nothing_changes',
    asked?.happening === 'rescheduled' && !asked.fields.includes('slots') && 'dates_missing',
    asked?.happening && asksReason(asked.happening) && asked.reason.trim() === '' && 'reason_missing',
  ]);
}

/** Whether the actor may withdraw a dossier after its label: all its events are cancelled, with one reason. */
export const canWithdrawLabelled = (
  actor: Actor,
  event: LabelledEvent,
  edition: ReviewedEdition,
  reason?: string,
): Verdict<LifeReason> =>
  verdict<LifeReason>([
    ...whoMay(actor, event),
    ...whileItStands(event, edition),
    reason !== undefined && reason.trim() === '' && 'reason_missing',
  ]);

export type SettleReason = LifeReason | 'not_coordinator' | 'not_waiting' | 'refusal_reason_missing';

/** Whether the coordination may accept a proposed change, or refuse it; a refusal has its `reason`. */
export function canSettleChange(
  actor: Actor,
  state: ChangeState,
  event: LabelledEvent,
  edition: ReviewedEdition,
  reason?: string,
): Verdict<SettleReason> {
  return verdict<SettleReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, event.departments),
    state !== 'proposed' && 'not_waiting',
    ...whileItStands(event, edition),
    reason !== undefined && reason.trim() === '' && 'refusal_reason_missing',
  ]);
}

export type UndoReason = LifeReason | 'not_undoable' | 'not_latest';

/**
 * Whether the actor may take a change back: a proposed one while nobody has settled it, the latest of those that took
 * effect while its label stands.
 */
export function canUndoChange(
  actor: Actor,
  change: { readonly state: ChangeState; readonly latest: boolean },
  event: LabelledEvent,
  edition: ReviewedEdition,
): Verdict<UndoReason> {
  return verdict<UndoReason>([
    ...whoMay(actor, event),
    ...whileItStands(event, edition),
    change.state !== 'proposed' && change.state !== 'applied' && 'not_undoable',
    change.state === 'applied' && !change.latest && 'not_latest',
  ]);
}

export const LIFE_REASONS: Record<SettleReason | UndoReason, string> = {
  ...TERRITORY_REASONS,
  not_yours: 'La structure qui porte cet événement, ou la coordination, peut le changer.',
  not_announced: 'La décision du comité n’est pas encore annoncée.',
  not_labelled: 'Cet événement n’est pas labellisé.',
  edition_over: 'Cette édition est terminée : ses événements ne changent plus.',
  nothing_changes: 'Rien n’a changé.',
  reason_missing: 'Dites pourquoi : c’est ce que le public et la coordination liront.',
  dates_missing: 'Donnez les nouveaux horaires.',
  not_coordinator: 'Cette action revient à la coordination.',
  not_waiting: 'Ce changement n’attend plus de réponse.',
  refusal_reason_missing: 'Écrivez la raison : le porteur la lira.',
  not_undoable: 'La coordination a répondu : pour revenir en arrière, signalez un nouveau changement.',
  not_latest: 'Un autre changement a pris effet depuis : annulez-le d’abord, ou signalez un nouveau changement.',
};
