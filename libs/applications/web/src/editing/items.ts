import { isMulti, type EventKind } from '@fds/shared/kernel';
import { EVENT_FIELDS, isBlank, sameAnswer, type Answer, type Change, type FieldSpec } from '@fds/applications/domain';
import type { Answers, ItemShape } from './answers';

const EVENT: Readonly<Record<string, FieldSpec>> = EVENT_FIELDS;
const FIRST: Readonly<Record<string, Answer>> = { kind: 'single', attendanceMode: 'in_person' };

export const newId = (): string => globalThis.crypto.randomUUID();

/** The root events, or the activities of one, in their order. */
export const siblingsOf = (answers: Answers, parentId: string | null): readonly ItemShape[] =>
  answers
    .peekItems()
    .filter((shape) => shape.parentId === parentId)
    .sort((one, other) => one.position - other.position);

/** Puts an item at a place among the others of its parent, whose places follow. */
export function place(answers: Answers, item: ItemShape, position: number): void {
  const others = siblingsOf(answers, item.parentId).filter(({ id }) => id !== item.id);
  const at = Math.min(Math.max(position, 0), others.length);
  const inOrder = [...others.slice(0, at), item, ...others.slice(at)].map((shape, index) => ({
    ...shape,
    position: index,
  }));
  const rest = answers.peekItems().filter(({ id, parentId }) => parentId !== item.parentId && id !== item.id);
  answers.shape([...rest, ...inOrder]);
}

/** What makes an item that says what `source` says, its activities too; each with an id of its own. */
export function copyOf(
  answers: Answers,
  source: ItemShape,
  position: number,
  parentId = source.parentId,
): { readonly id: string; readonly changes: readonly Change[] } {
  const id = newId();
  const kind = answers.peek(source.id, 'kind') as EventKind;
  const changes: Change[] = [{ op: 'add', item: id, parent: parentId, kind, position }];
  changes.push(...writtenIn(answers, source.id, id));
  if (isMulti(kind))
    siblingsOf(answers, source.id).forEach((activity, index) =>
      changes.push(...copyOf(answers, activity, index, id).changes),
    );
  return { id, changes };
}

/** The changes that write in `to` what `from` says. */
export function writtenIn(answers: Answers, from: string, to: string): readonly Change[] {
  return Object.keys(EVENT).flatMap((field): Change[] => {
    if (field === 'kind') return [];
    const value = answers.peek(from, field);
    const first = FIRST[field] ?? answers.peek(to, field);
    return sameAnswer(value, first) || (isBlank(value) && isBlank(first))
      ? []
      : [{ op: 'set', item: to, field, was: first, value }];
  });
}
