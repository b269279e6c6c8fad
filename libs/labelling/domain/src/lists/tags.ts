import { verdict, type Verdict } from '@fds/shared/kernel';

/** Colours of a tag; its name stands beside it always, so that none is told by colour alone. */
export const TAG_COLOURS = ['blue', 'green', 'amber', 'red', 'violet', 'grey'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];
export const TAG_COLOUR_LABELS: Record<TagColour, string> = {
  blue: 'Bleu',
  green: 'Vert',
  amber: 'Ambre',
  red: 'Rouge',
  violet: 'Violet',
  grey: 'Gris',
};

/** Characters of a tag's name. */
export const LONGEST_TAG = 40;
/** Tags of one edition: more would find nothing. */
export const MOST_TAGS = 40;
/** An address writes names one after the other: none holds a comma; nor is one called like a word of the address. */
export const TAG_NAME = /^(?!\s*(?:me|nobody|moi|personne)\s*$)[^,]*[^,\s][^,]*$/;

export type TagReason = 'too_many_tags' | 'tag_taken' | 'tag_changed';
export const TAG_REASONS: Record<TagReason, string> = {
  too_many_tags: `Une édition a au plus ${MOST_TAGS} étiquettes\u00a0: supprimez-en une d’abord.`,
  tag_taken: 'Une étiquette de cette édition porte déjà ce nom.',
  tag_changed: 'Quelqu’un a modifié cette étiquette entre-temps.',
};

/** Whether an edition takes one more tag of this name; `names` are those it has, its own aside when one is renamed. */
export const canNameTag = (names: readonly string[], name: string, one: 'new' | 'known'): Verdict<TagReason> =>
  verdict<TagReason>([
    one === 'new' && names.length >= MOST_TAGS && 'too_many_tags',
    names.some((other) => other.toLowerCase() === name.toLowerCase()) && 'tag_taken',
  ]);
