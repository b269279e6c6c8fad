import type { EventKind } from '@fds/shared/kernel';
import type { Answer } from './field-spec';

/**
 * What a writer did since the last save: only that is sent. Each change of an answer says what stood there when it was
 * read (`was`): it passes when that still stands, or when the new answer already does (a change that is sent twice); it
 * is a conflict otherwise, and the other changes of the same save pass.
 */
export type Change =
  | { readonly op: 'set'; readonly item: string; readonly field: string; readonly was: Answer; readonly value: Answer }
  /** An answer taken over from an earlier edition is right as it stands. */
  | { readonly op: 'confirm'; readonly item: string; readonly field: string }
  | {
      readonly op: 'add';
      readonly item: string;
      readonly parent: string | null;
      readonly kind: EventKind;
      readonly position: number;
    }
  | { readonly op: 'move'; readonly item: string; readonly position: number }
  | { readonly op: 'remove'; readonly item: string };

export const CHANGE_OPS = ['set', 'confirm', 'add', 'move', 'remove'] as const;

/** Most changes in one save; more are sent in several. */
export const MOST_CHANGES = 500;

/** A change that could not pass, because somebody else wrote there meanwhile. */
export interface Conflict {
  readonly item: string;
  readonly field: string;
  /** What stands there now; null with `removed` when the item is gone. */
  readonly value: Answer;
  readonly removed: boolean;
}

/** True for two answers that say the same; the order of slots and rows counts, that of a row's columns does not. */
export const sameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one ?? null, inOrder) === JSON.stringify(other ?? null, inOrder);

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
