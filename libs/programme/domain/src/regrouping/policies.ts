import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { MOST_EVENTS, type RegroupingKind } from '@fds/applications/domain';
import type { EditionState } from '@fds/editions/domain';
import {
  isMulti,
  verdict,
  type Actor,
  type ApplicationState,
  type EventKind,
  type Label,
  type Verdict,
} from '@fds/shared/kernel';

/** Most characters of the reason. */
export const MOST_REGROUPING_REASON = 1000;

/** An event and its dossier, as the rules of regrouping see them. */
export interface RegroupedEvent {
  readonly eventId: string;
  readonly parentEventId: string | null;
  readonly kind: EventKind;
  /** Activities of it. */
  readonly activities: number;
  readonly editionYear: number;
  readonly departments: readonly string[];
  /** The label it stands under. */
  readonly label: Label;
  /** What its holder was told last; null while nothing was. */
  readonly told: Label | null;
  /** An attendance report was begun or sent for it. */
  readonly reported: boolean;
  readonly dossier: {
    readonly id: string;
    readonly state: ApplicationState;
    /** Events and activities in it. */
    readonly events: number;
    readonly correctionWaiting: boolean;
    /** It is on the agenda of a session that sits. */
    readonly inSession: boolean;
  };
}
export interface RegroupedEdition {
  readonly state: EditionState;
}

const OVER: readonly EditionState[] = ['bilan_published', 'archived'];
const FILED: readonly ApplicationState[] = ['submitted', 'under_review', 'ready_for_committee', 'decided'];

export type RegroupingReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'edition_over'
  | 'in_session'
  | 'correction_waiting'
  | 'both_reported'
  | 'reason_missing'
  | 'not_an_activity'
  | 'not_filed'
  | 'unknown_holder'
  | 'already_an_activity'
  | 'not_single'
  | 'not_alone'
  | 'no_village'
  | 'other_edition'
  | 'not_a_village'
  | 'village_not_filed'
  | 'one_decided'
  | 'label_differs'
  | 'too_many'
  | 'already_undone'
  | 'regrouped_since'
  | 'dossier_changed'
  | 'event_changed'
  | 'label_changed'
  | 'life_changed'
  | 'reported_since'
  | 'talked_since';

const whoMay = (
  actor: Actor,
  events: readonly RegroupedEvent[],
  edition: RegroupedEdition,
): readonly (RegroupingReason | false)[] => [
  actor.role !== 'coordinator' && 'not_coordinator',
  ...events.map(({ departments }) => outsideTerritory(actor, departments)),
  OVER.includes(edition.state) && 'edition_over',
  events.some(({ dossier }) => dossier.inSession) && 'in_session',
  events.some(({ dossier }) => dossier.correctionWaiting) && 'correction_waiting',
];
const isBlank = (reason: string | undefined): boolean => reason !== undefined && reason.trim() === '';
/** Each reason once, in their order. */
const once = <Reason>(reasons: readonly (Reason | false)[]): readonly (Reason | false)[] => [...new Set(reasons)];

/**
 * Whether the actor may make a dossier of an activity. Where both it and its village have a report, the village's figures
 * may hold the activity's: as events of their own both would count (rule 2). `asked` is undefined when only asking.
 */
export function canPromote(
  actor: Actor,
  activity: RegroupedEvent,
  village: RegroupedEvent | null,
  edition: RegroupedEdition,
  asked?: { readonly knownHolder: boolean; readonly reason: string },
): Verdict<RegroupingReason> {
  return verdict<RegroupingReason>(
    once([
      ...whoMay(actor, village ? [activity, village] : [activity], edition),
      village === null && 'not_an_activity',
      !FILED.includes(activity.dossier.state) && 'not_filed',
      village !== null && activity.reported && village.reported && 'both_reported',
      asked?.knownHolder === false && 'unknown_holder',
      isBlank(asked?.reason) && 'reason_missing',
    ]),
  );
}

/**
 * Whether the actor may fold a dossier into a village. Its event stands under the village's label from then on
 * (an activity has none of its own), so that both are to be the same before: nobody gets or loses a label this way, and
 * nobody learns one (rule 16). `village` is null while none is chosen.
 */
export function canFold(
  actor: Actor,
  event: RegroupedEvent,
  village: RegroupedEvent | null,
  edition: RegroupedEdition,
  reason?: string,
): Verdict<RegroupingReason> {
  const { dossier } = event;
  return verdict<RegroupingReason>(
    once([
      ...whoMay(actor, village ? [event, village] : [event], edition),
      event.parentEventId !== null && 'already_an_activity',
      (isMulti(event.kind) || event.activities > 0) && 'not_single',
      event.parentEventId === null && dossier.events - event.activities > 1 && 'not_alone',
      !FILED.includes(dossier.state) && 'not_filed',
      ...(village ? intoVillage(event, village) : [reason !== undefined && ('no_village' as const)]),
      isBlank(reason) && 'reason_missing',
    ]),
  );
}

function intoVillage(event: RegroupedEvent, village: RegroupedEvent): readonly (RegroupingReason | false)[] {
  const decided = [event, village].filter(({ dossier }) => dossier.state === 'decided').length;
  const filed = FILED.includes(village.dossier.state) && FILED.includes(event.dossier.state);
  return [
    village.editionYear !== event.editionYear && 'other_edition',
    (village.parentEventId !== null || !isMulti(village.kind)) && 'not_a_village',
    !FILED.includes(village.dossier.state) && 'village_not_filed',
    filed && decided === 1 && 'one_decided',
    filed && decided !== 1 && (event.label !== village.label || event.told !== village.told) && 'label_differs',
    event.reported && village.reported && 'both_reported',
    village.dossier.events >= MOST_EVENTS && 'too_many',
  ];
}

/** What may have changed since an event was regrouped. */
export const CHANGED_PARTS = ['dossier', 'event', 'label', 'life', 'report', 'talk'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];
const CHANGED: Record<ChangedPart, RegroupingReason> = {
  dossier: 'dossier_changed',
  event: 'event_changed',
  label: 'label_changed',
  life: 'life_changed',
  report: 'reported_since',
  talk: 'talked_since',
};

/** A regrouping that was done, as undoing it is judged. */
export interface DoneRegrouping {
  readonly kind: RegroupingKind;
  readonly undone: boolean;
  /** Nothing was done with the same event after it that stands. */
  readonly last: boolean;
  readonly changed: readonly ChangedPart[];
}

/**
 * Whether the actor may undo a regrouping: while nothing has changed since, but for what other regroupings of the same
 * village did. Those of one event are undone in their order, the last one first. `village` is null where it is unknown.
 */
export function canUndoRegrouping(
  actor: Actor,
  { kind, undone, last, changed }: DoneRegrouping,
  { event, village }: { readonly event: RegroupedEvent | null; readonly village: RegroupedEvent | null },
  edition: RegroupedEdition,
): Verdict<RegroupingReason> {
  const full = kind === 'promote' && (village?.dossier.events ?? 0) >= MOST_EVENTS;
  return verdict<RegroupingReason>(
    once([
      ...whoMay(
        actor,
        [event, village].filter((one) => one !== null),
        edition,
      ),
      undone && 'already_undone',
      !undone && !last && 'regrouped_since',
      ...(undone || !last ? [] : [full && ('too_many' as const), ...changed.map((part) => CHANGED[part])]),
    ]),
  );
}

const INSTEAD: Record<RegroupingKind, string> = {
  promote: 'Pour le remettre dans un village, rattachez-le\u00a0: ce qui a été fait depuis reste.',
  fold: 'Pour le sortir du village, détachez-le\u00a0: ce qui a été fait depuis reste.',
};
/** What to do where a regrouping is not undone because of what was done since; null where that is not why. */
export const insteadOfUndoing = (kind: RegroupingKind, reasons: readonly string[]): string | null =>
  reasons.length > 0 && reasons.every((reason) => Object.values<string>(CHANGED).includes(reason))
    ? INSTEAD[kind]
    : null;

export const REGROUPING_REASONS: Record<RegroupingReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  edition_over: 'Le bilan de cette édition est publié\u00a0: ses dossiers ne changent plus.',
  in_session: 'Une séance du comité est en cours sur l’un de ces dossiers\u00a0: attendez qu’elle soit close.',
  correction_waiting: 'Une correction est attendue du porteur\u00a0: attendez sa réponse, ou retirez la demande.',
  both_reported:
    'L’animation et le village ont chacun une fréquentation\u00a0: elles seraient comptées deux fois. Corrigez l’une d’abord.',
  reason_missing: 'Écrivez la raison\u00a0: les structures concernées la liront.',
  not_an_activity: 'Cet événement est déjà celui d’un dossier, il ne fait partie d’aucun village.',
  not_filed: 'Ce dossier n’est pas déposé, ou ne l’est plus.',
  unknown_holder: 'Choisissez la structure qui porte le village, ou un partenaire de cette animation.',
  already_an_activity: 'Cet événement fait déjà partie d’un village.',
  not_single: 'Un événement à plusieurs animations ne se rattache pas à un autre.',
  not_alone: 'Ce dossier a plusieurs événements\u00a0: un dossier d’un seul événement se rattache.',
  no_village: 'Choisissez le village, le festival ou le parcours.',
  other_edition: 'Ce village est d’une autre édition.',
  not_a_village: 'On rattache un événement à un village, un festival ou un parcours.',
  village_not_filed: 'Le dossier du village n’est pas déposé, ou ne l’est plus.',
  one_decided: 'Le comité s’est prononcé sur l’un des deux dossiers seulement\u00a0: attendez l’autre décision.',
  label_differs:
    'Les deux événements n’ont pas la même décision, ou elle n’est annoncée que pour l’un\u00a0: l’un gagnerait ou perdrait un label.',
  too_many: `Le dossier du village a déjà ${MOST_EVENTS} événements et animations.`,
  already_undone: 'Ce regroupement est déjà annulé.',
  regrouped_since: 'Cet événement a encore changé de dossier depuis\u00a0: annulez d’abord le dernier changement.',
  dossier_changed: 'L’un des deux dossiers a changé depuis\u00a0: l’annulation effacerait ce qui a été fait.',
  event_changed: 'L’événement a été modifié depuis.',
  label_changed: 'Une décision ou une proposition a été prise depuis.',
  life_changed: 'Le déroulement de l’événement a changé depuis.',
  reported_since: 'La fréquentation a été saisie ou changée depuis.',
  talked_since:
    'On a écrit, joint un fichier ou posé une étiquette dans le nouveau dossier depuis, ou le comité l’a lu.',
};
