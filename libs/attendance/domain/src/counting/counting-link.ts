import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import type { EditionState } from '@fds/editions/domain';
import { verdict, type Actor, type Happening, type Label, type Verdict } from '@fds/shared/kernel';
import { countingDayAt, type CountingDay } from './counting-days';

/** How long after its last day a phone may still send what it kept (days). */
export const SYNC_DAYS = 21;
/** Links that one event may have at a time: doors, stands, phones of helpers. */
export const MOST_LINKS = 30;

/**
 * What a counting link is good for now. `early`: before its first day, or between two; `over`: nobody is counted any
 * more, what phones have kept is still taken in.
 */
export const COUNTING_STATES = ['early', 'open', 'over', 'expired', 'revoked', 'cancelled', 'locked'] as const;
export type CountingState = (typeof COUNTING_STATES)[number];
/** States in which what phones send is taken in. */
export const TAKING_STATES: readonly CountingState[] = ['early', 'open', 'over'];

/** What the rules need of an event where people are counted. */
export interface CountedEvent {
  readonly organisationId: string;
  readonly label: Label;
  /** A holder knows of the label once it is notified (rule 16). */
  readonly notified: boolean;
  /** The event and, for an activity, its parent stand and take place. */
  readonly counts: boolean;
  readonly happening: Happening;
  readonly departments?: readonly string[];
}
/** What the rules need of a link. */
export interface CountingLinkFacts {
  readonly revokedAt: Date | null;
}

const LOCKED: readonly EditionState[] = ['bilan_published', 'archived'];
const DAY = 86_400_000;

/** Where a link stands at an instant. */
export function countingState(
  link: CountingLinkFacts,
  event: Pick<CountedEvent, 'counts'>,
  editionState: EditionState,
  days: readonly CountingDay[],
  now: Date,
): CountingState {
  if (link.revokedAt) return 'revoked';
  if (!event.counts) return 'cancelled';
  if (LOCKED.includes(editionState)) return 'locked';
  const last = days.at(-1);
  if (!last || now.getTime() >= last.closesAt.getTime() + SYNC_DAYS * DAY) return 'expired';
  if (now >= last.closesAt) return 'over';
  return countingDayAt(days, now) ? 'open' : 'early';
}

/** What somebody with a phone reads when the link does not count. */
export const COUNTING_STATE_TEXTS: Record<CountingState, string> = {
  early: 'Le comptage n’est pas encore ouvert.',
  open: 'Le comptage est ouvert.',
  over: 'Le comptage est terminé. Ce que ce téléphone a gardé est encore envoyé.',
  expired: 'Ce lien a expiré : les dates de ce stand sont passées depuis trois semaines.',
  revoked: 'Ce lien a été retiré. Demandez le nouveau QR code à votre équipe.',
  cancelled: 'Cet événement est annulé ou reporté : on n’y compte plus.',
  locked: 'Cette édition est close, bilan publié ou année archivée : on ne compte plus.',
};

export type CountingReason =
  | TerritoryReason
  | 'not_yours'
  | 'not_labelled'
  | 'not_announced'
  | 'cancelled'
  | 'over'
  | 'locked'
  | 'too_many'
  | 'already_revoked'
  | 'not_revoked';

function mayManage(actor: Actor, event: CountedEvent): (CountingReason | false)[] {
  return [
    actor.role !== 'coordinator' &&
      !(actor.role === 'holder' && actor.organisationIds.includes(event.organisationId)) &&
      'not_yours',
    outsideTerritory(actor, event.departments),
  ];
}

/** Whether the actor may make a link: the holder of an announced event that counts, or the coordinator, until its days are over. */
export function canMakeLink(
  actor: Actor,
  event: CountedEvent,
  editionState: EditionState,
  days: readonly CountingDay[],
  standing: number,
  now: Date,
): Verdict<CountingReason> {
  const known = actor.role === 'coordinator' || event.notified;
  const stands = known && (event.label === 'labelled' || event.label === 'conditional');
  const last = days.at(-1);
  return verdict<CountingReason>([
    ...mayManage(actor, event),
    !stands && 'not_labelled',
    stands && !event.notified && 'not_announced',
    stands && !event.counts && 'cancelled',
    (!last || now >= last.closesAt) && 'over',
    LOCKED.includes(editionState) && 'locked',
    standing >= MOST_LINKS && 'too_many',
  ]);
}

/** Whether the actor may take a link back, with what it counted or without. */
export const canRevokeLink = (
  actor: Actor,
  event: CountedEvent,
  link: CountingLinkFacts,
  editionState: EditionState,
): Verdict<CountingReason> =>
  verdict<CountingReason>([
    ...mayManage(actor, event),
    link.revokedAt !== null && 'already_revoked',
    LOCKED.includes(editionState) && 'locked',
  ]);

/** Whether the actor may give a link back that was taken back: its taps count again, all of them. `standing`: how many links the event has. */
export const canRestoreLink = (
  actor: Actor,
  event: CountedEvent,
  link: CountingLinkFacts,
  editionState: EditionState,
  standing: number,
): Verdict<CountingReason> =>
  verdict<CountingReason>([
    ...mayManage(actor, event),
    link.revokedAt === null && 'not_revoked',
    link.revokedAt !== null && standing >= MOST_LINKS && 'too_many',
    LOCKED.includes(editionState) && 'locked',
  ]);

/** What to tell who is refused; also what is written beside the grey button. */
export const COUNTING_REASONS: Record<CountingReason, string> = {
  ...TERRITORY_REASONS,
  not_yours: 'Cet événement est porté par une autre structure.',
  not_labelled: 'On compte les visites d’un événement labellisé.',
  not_announced: 'La décision n’est pas encore annoncée à la structure : un lien la lui dirait.',
  cancelled: 'Cet événement est annulé ou reporté : on n’y compte pas.',
  over: 'Les dates de cet événement sont passées : donnez directement vos chiffres.',
  locked: 'Cette édition est close, bilan publié ou année archivée : ses chiffres ne changent plus.',
  too_many: `Cet événement a déjà ${MOST_LINKS} liens. Retirez-en un.`,
  already_revoked: 'Ce lien est déjà retiré.',
  not_revoked: 'Ce lien n’est pas retiré.',
};
