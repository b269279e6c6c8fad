import { PROJECT_FIELDS } from './content';

/** Which way a row of « je cherche, je propose » goes. */
export const NEED_DIRECTIONS = ['seeking', 'offering'] as const;
export type NeedDirection = (typeof NEED_DIRECTIONS)[number];
/** What is looked for or offered. */
export const NEED_KINDS = ['researcher', 'venue', 'partner', 'equipment'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

const wordsOf = (column: 'direction' | 'what'): Readonly<Record<string, string>> =>
  Object.fromEntries(PROJECT_FIELDS.needs.columns[column].options.map(({ code, label }) => [code, label]));
/** As the form says them. */
export const NEED_DIRECTION_LABELS = wordsOf('direction') as Record<NeedDirection, string>;
export const NEED_KIND_LABELS = wordsOf('what') as Record<NeedKind, string>;

/** What answers a need: who offers it, or who looks for it. */
export const otherWay = (direction: NeedDirection): NeedDirection => (direction === 'seeking' ? 'offering' : 'seeking');
