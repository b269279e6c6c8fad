import type { Answers, ItemShape } from './answers';

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
