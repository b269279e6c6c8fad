import { isMulti, verdict, type EventKind, type Verdict } from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import {
  EVENT_FIELDS,
  isBlank,
  isEventAsked,
  isEventRequired,
  type AskedForm,
  type EventField,
  type EventItem,
} from './content';
import type { Standing } from './talking';

/** Why nobody else may be invited to write an activity. */
export const WRITER_REFUSALS = ['holder_only', 'not_a_draft', 'not_an_activity', 'too_many', 'own_team'] as const;
export type WriterRefusal = (typeof WRITER_REFUSALS)[number];
export const WRITER_REFUSAL_TEXTS: Record<WriterRefusal, string> = {
  holder_only: 'Seule la structure qui porte le dossier invite des partenaires.',
  not_a_draft: 'Ce dossier a été envoyé\u00a0: ses partenaires le lisent, ils n’y écrivent plus.',
  not_an_activity: 'On invite un partenaire à écrire une animation d’un village, d’un festival ou d’un parcours.',
  too_many: 'Cette animation a déjà cinq partenaires\u00a0: retirez-en un d’abord.',
  own_team: 'Cette personne est déjà dans votre équipe\u00a0: elle peut écrire tout le dossier.',
};
/** Most people invited to write one activity. */
export const MOST_WRITERS = 5;

/** May this person invite somebody to write the item? `rootKind` is its root event's kind, null for a root event. */
export function canInviteWriter(
  standing: Standing | null,
  application: Pick<FiledApplication, 'state'>,
  { rootKind, writers }: { readonly rootKind: EventKind | null; readonly writers: number },
): Verdict<WriterRefusal> {
  return verdict<WriterRefusal>([
    standing?.part !== 'holder' && standing?.part !== 'in_place' && 'holder_only',
    application.state !== 'draft' && 'not_a_draft',
    (rootKind === null || !isMulti(rootKind)) && 'not_an_activity',
    writers >= MOST_WRITERS && 'too_many',
  ]);
}

/** How far somebody is who was invited to write an activity. */
export const WRITER_STANDINGS = ['invited', 'expired', 'writes', 'complete'] as const;
export type WriterStanding = (typeof WRITER_STANDINGS)[number];
export const WRITER_STANDING_LABELS: Record<WriterStanding, string> = {
  invited: 'Pas encore de réponse',
  expired: 'Invitation périmée',
  writes: 'Écrit',
  complete: 'Complet',
};

/** Where a writer stands: `lacking` are the required answers that the activity still lacks. */
export function writerStanding(
  writer: { readonly acceptedAt: Date | null; readonly expiresAt: Date | null },
  lacking: number,
  now: Date,
): WriterStanding {
  if (writer.acceptedAt) return lacking === 0 ? 'complete' : 'writes';
  return writer.expiresAt !== null && writer.expiresAt > now ? 'invited' : 'expired';
}

/** Required answers that an event or activity still lacks, in the order of the form. */
export const lackingIn = (item: EventItem, asked: AskedForm): readonly EventField[] =>
  (Object.keys(EVENT_FIELDS) as EventField[]).filter(
    (field) => isEventAsked(field, item, asked) && isEventRequired(field, item, asked) && isBlank(item.answers[field]),
  );
