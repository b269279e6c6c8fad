import type { Actor } from '@fds/shared/kernel';
import { MESSAGE_CIRCLES, type MessageCircle } from './circles';
import type { FiledApplication } from './application';

/**
 * What somebody is to a dossier: of the holder's team, invited to write some of its activities, of the coordination, or of
 * the coordination standing in the holder's place. The committee, experts and other organisations are nothing to what is
 * said about it.
 */
export type Standing =
  | { readonly part: 'holder' }
  /** `items`: the activities that the person was invited to, and has accepted to write. */
  | { readonly part: 'partner'; readonly items: readonly string[] }
  | { readonly part: 'coordination' }
  | { readonly part: 'in_place' };

/** A dossier as talking about it needs it. */
export interface TalkedAbout extends Pick<FiledApplication, 'organisationId'> {
  /** Activities of the dossier that the asker was invited to, accepted to write, and may still see. */
  readonly writes: readonly string[];
}

/** What the asker is to the dossier; null when it is none of their business. */
export function standingIn(actor: Actor, { organisationId, writes }: TalkedAbout): Standing | null {
  if (actor.role === 'coordinator') return { part: 'coordination' };
  if (actor.role === 'holder' && actor.organisationIds.includes(organisationId))
    return { part: actor.actingFor ? 'in_place' : 'holder' };
  const invited = (actor.role === 'holder' && !actor.actingFor) || actor.role === 'partner';
  return invited && writes.length > 0 ? { part: 'partner', items: writes } : null;
}

/** Who reads and writes in each circle: the team talks without the coordination, even when that stands in its place. */
const IN_CIRCLE: Record<MessageCircle, readonly Standing['part'][]> = {
  team: ['holder', 'partner'],
  thread: ['holder', 'coordination', 'in_place'],
  note: ['coordination'],
};

/** The circles that are open to somebody who stands there in this dossier, in their order. */
export const circlesOf = (standing: Standing | null): readonly MessageCircle[] =>
  standing === null ? [] : MESSAGE_CIRCLES.filter((circle) => IN_CIRCLE[circle].includes(standing.part));

/** Whether what is said about this item is for them: a partner hears of its own activities only, never of the whole. */
export const hearsOf = (standing: Standing, item: string | null): boolean =>
  standing.part !== 'partner' || (item !== null && standing.items.includes(item));
