import { sameAnswer, type Answer } from '@fds/applications/domain';
import { place } from './places';
import type { Kept } from './kept';
import type { Held } from './merging';

/**
 * Takes up what a window that died had not saved. Where what it had read still stands, or one of its own words arrived,
 * its last word is taken up silently; where somebody else has written since, both are shown side by side.
 */
export function takeUp(held: Held, kept: Kept): void {
  const { answers, queue, marks } = held;
  const known = (item: string): boolean => item === answers.id || answers.peekItems().some(({ id }) => id === item);
  const said = new Map<string, { readonly item: string; readonly field: string; readonly words: Answer[] }>();
  for (const change of kept.changes) {
    if (change.op === 'set') {
      const at = `${change.item}/${change.field}`;
      const one = said.get(at) ?? { item: change.item, field: change.field, words: [change.was] };
      one.words.push(change.value);
      said.set(at, one);
    } else if (change.op === 'add') {
      if (known(change.item) || (change.parent !== null && !known(change.parent))) continue;
      place(answers, { id: change.item, parentId: change.parent, position: change.position }, change.position);
      answers.cell(change.item, 'kind').set(change.kind);
      queue.add(change);
    } else if (known(change.item)) {
      if (change.op === 'move') {
        const shape = answers.peekItems().find(({ id }) => id === change.item);
        if (shape) place(answers, shape, change.position);
      } else if (change.op === 'confirm') marks.confirm(change.item, change.field);
      else answers.without(change.item);
      queue.add(change);
    }
  }
  for (const { item, field, words } of said.values()) if (known(item)) takeUpAnswer(held, item, field, words);
  for (const { item, field, value } of kept.mine) if (known(item)) takeUpAnswer(held, item, field, [value]);
  for (const { item, field, text } of kept.unreadable) if (known(item)) marks.keepUnreadable(item, field, text);
}

/** `words`: what was read, then all that was written over it. */
function takeUpAnswer({ answers, queue, marks }: Held, item: string, field: string, words: readonly Answer[]): void {
  const last = words.at(-1) as Answer;
  const cell = answers.cell(item, field);
  const stands = answers.peek(item, field);
  if (sameAnswer(stands, last)) return;
  cell.set(last);
  if (words.slice(0, -1).some((word) => sameAnswer(word, stands))) {
    queue.add({ op: 'set', item, field, was: stands, value: last });
    marks.confirm(item, field);
  } else marks.setConflict({ item, field, theirs: stands, by: null, at: null });
}
