import { EXTRA, sameAnswer, type Answer } from '@fds/applications/domain';
import { answersIn, type Answers, type ItemShape } from './answers';
import type { ChangeQueue } from './change-queue';
import type { Marks } from './marks';
import { addressOf, type ServerContent } from './wire';

/** What the server is known to hold, answer by answer. */
export type Standing = Map<string, Answer>;

export interface Held {
  readonly answers: Answers;
  readonly queue: ChangeQueue;
  readonly marks: Marks;
  readonly standing: Standing;
}

/** What the server holds, by the address of each answer. */
export const standingOf = (content: ServerContent): Standing =>
  new Map(answersIn(content).map(({ item, field, value }) => [addressOf(item, field), value]));

/**
 * Brings in what the server holds now, three ways: what only the others changed is taken over, what only is written here
 * stays and waits to be saved, what both changed is shown side by side. `by` and `at` say who wrote, when it is known.
 */
export function merge(held: Held, now: ServerContent): void {
  const { answers, queue, marks, standing } = held;
  mergeItems(held, now);
  const places = answersIn(now);
  const said = new Set(places.map(({ item, field }) => addressOf(item, field)));
  // An extra question that somebody emptied is absent from the answer.
  const emptied = [...standing.keys()]
    .filter((place) => place.startsWith(addressOf(now.id, EXTRA)) && !said.has(place))
    .map((place) => ({ item: now.id, field: place.slice(now.id.length + 1), value: '' }));
  for (const { item, field, value } of [...places, ...emptied]) {
    const place = addressOf(item, field);
    const stood = standing.get(place);
    standing.set(place, value);
    const conflict = marks.conflicts().get(place);
    if (conflict) {
      if (sameAnswer(value, answers.peek(item, field))) marks.endConflict(item, field);
      else if (!sameAnswer(value, conflict.theirs))
        marks.setConflict({ ...conflict, theirs: value, by: null, at: null });
      continue;
    }
    const mine = queue.pendingAt(item, field);
    if (!mine) answers.cell(item, field).set(value);
    else if (sameAnswer(value, mine.value)) queue.drop(item, field);
    else if (!sameAnswer(value, mine.was) && !sameAnswer(value, stood)) {
      queue.drop(item, field);
      marks.setConflict({ item, field, theirs: value, by: null, at: null });
    }
  }
  const unconfirmed = queue.all.flatMap((change) =>
    change.op === 'confirm' || change.op === 'set' ? [addressOf(change.item, change.field)] : [],
  );
  marks.setToConfirm(now.toConfirm.filter((place) => !unconfirmed.includes(place)));
}

function mergeItems({ answers, queue, marks }: Held, now: ServerContent): void {
  const [added, removed, moved] = [queue.pendingOf('add'), queue.pendingOf('remove'), queue.pendingOf('move')];
  const here = new Map(answers.peekItems().map((shape) => [shape.id, shape]));
  const there = new Set(now.items.map(({ id }) => id));
  const kept: ItemShape[] = [];
  for (const shape of here.values()) {
    if (there.has(shape.id)) continue;
    if (added.has(shape.id)) kept.push(shape);
    else if (marks.gone().has(shape.id)) kept.push(shape);
    else if (queue.concerns(shape.id)) {
      // Somebody removed what is being written: it stays on screen until one says what becomes of it.
      marks.setGone({ id: shape.id, by: null, at: null });
      queue.dropItem(shape.id);
      kept.push(shape);
    }
  }
  const theirs = now.items
    .filter(({ id }) => !removed.has(id))
    .map((item) => (moved.has(item.id) ? { ...item, position: here.get(item.id)?.position ?? item.position } : item));
  answers.shape([...theirs, ...kept]);
}
