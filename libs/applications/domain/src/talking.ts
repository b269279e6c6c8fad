import type { Actor, Role } from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import { MESSAGE_CIRCLES, type MessageCircle } from './circles';
import { EVENT_FIELDS, EXTRA, PROJECT_FIELDS, type FieldSpec } from './content';

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

/** A dossier as whom it concerns needs it. */
export interface TalkedAbout extends Pick<FiledApplication, 'organisationId'> {
  /** Activities of the dossier that the asker was invited to, accepted to write, and may still see. */
  readonly writes: readonly string[];
}

/** What the asker is to the dossier; null when it is none of their business. */
export function standingIn(
  actor: Actor,
  { organisationId, writes = [] }: Pick<FiledApplication, 'organisationId' | 'writes'>,
): Standing | null {
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

/** The role that a message carries: what its author was to the dossier, whatever the role of the session. */
export const ROLE_IN: Record<Standing['part'], Role> = {
  holder: 'holder',
  partner: 'partner',
  coordination: 'coordinator',
  in_place: 'coordinator',
};

/** Most characters of one message. */
export const MOST_OF_A_MESSAGE = 10_000;
/** Most files joined to one message. */
export const MOST_FILES_OF_A_MESSAGE = 5;
/** Milliseconds in which somebody gets at most one mail about the messages of one dossier. */
export const NOTICE_PAUSE = 15 * 60_000;

export const CIRCLE_LABELS: Record<MessageCircle, string> = {
  team: 'Entre nous',
  thread: 'Avec la coordination',
  note: 'Notes internes',
};
/** Who reads what is written there, said above the box. */
export const CIRCLE_READERS: Record<MessageCircle, string> = {
  team: 'Votre équipe et, pour leur animation, les partenaires invités. La coordination ne lit pas ces messages.',
  thread: 'La structure et la coordination. Ni le comité ni les partenaires invités ne lisent ces messages.',
  note: 'La coordination seulement. Ces notes ne partent jamais par e-mail.',
};

/** Who is expected to speak next in a thread, seen from one side of it. */
export const THREAD_WAITS = ['us', 'them'] as const;
export type ThreadWait = (typeof THREAD_WAITS)[number];
/** What a list of threads may be narrowed to. */
export const THREAD_SHOWN = ['unread', ...THREAD_WAITS] as const;
export type ThreadShown = (typeof THREAD_SHOWN)[number];
/** As the coordination reads it. */
export const THREAD_SHOWN_LABELS: Record<ThreadShown, string> = {
  unread: 'À lire',
  us: 'On vous attend',
  them: 'On attend la structure',
};
/** The same in an address: `?voir=nous`. */
export const THREAD_SHOWN_WORDS: Record<ThreadShown, string> = { unread: 'a-lire', us: 'nous', them: 'structure' };

/** What a message about an event's figures names as its field: they are no answer of the dossier, and talked about with it. */
export const FIGURES_FIELD = 'attendance';

/** The French name of a field of the dossier (`item` is the dossier itself) or of one of its items; null for none such. */
export function fieldLabelOf(field: string, ofTheWhole: boolean): string | null {
  if (ofTheWhole && field.startsWith(EXTRA)) return 'question de la région';
  if (!ofTheWhole && field === FIGURES_FIELD) return 'Fréquentation';
  const fields: Readonly<Record<string, FieldSpec>> = ofTheWhole ? PROJECT_FIELDS : EVENT_FIELDS;
  return Object.hasOwn(fields, field) ? (fields[field]?.label ?? null) : null;
}
