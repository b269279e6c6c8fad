import { expect, test } from '@jest/globals';
import type { Answer, Change } from '@fds/applications/domain';
import { ChangeQueue } from './change-queue';

const set = (field: string, was: Answer, value: Answer, item = 'd'): Change => ({ op: 'set', item, field, was, value });
const add = (item: string): Change => ({ op: 'add', item, parent: null, kind: 'single', position: 0 });

test('an answer typed letter by letter is one change, from what stood before the first letter', () => {
  const queue = new ChangeQueue();
  queue.add(set('title', '', 'L'));
  queue.add(set('summary', '', 'Un mot'));
  queue.add(set('title', 'L', 'La'));
  expect(queue.take()).toEqual([set('title', '', 'La'), set('summary', '', 'Un mot')]);
});

test('an answer that comes back to what stood is no change', () => {
  const queue = new ChangeQueue();
  queue.add(set('title', 'Avant', 'Après'));
  queue.add(set('title', 'Après', 'Avant'));
  expect(queue.isEmpty).toBe(true);
});

test('what was sent without an answer is sent again word for word; what is typed since waits behind it', () => {
  const queue = new ChangeQueue();
  queue.add(set('title', '', 'Un'));
  const sent = queue.take();
  queue.add(set('title', 'Un', 'Deux'));
  expect(queue.take()).toBe(sent);
  expect(queue.pendingAt('d', 'title')).toEqual({ was: '', value: 'Deux' });
  queue.settle();
  expect(queue.take()).toEqual([set('title', 'Un', 'Deux')]);
});

test('an item that was added and removed before anything was sent is never spoken of', () => {
  const queue = new ChangeQueue();
  queue.add(add('x'));
  queue.add(set('title', '', 'Atelier', 'x'));
  queue.add({ op: 'remove', item: 'x' });
  expect(queue.isEmpty).toBe(true);
});

test('removing an item that the server knows sends the removal alone', () => {
  const queue = new ChangeQueue();
  queue.add(set('title', '', 'Atelier', 'x'));
  queue.add({ op: 'move', item: 'x', position: 2 });
  queue.add({ op: 'remove', item: 'x' });
  expect(queue.take()).toEqual([{ op: 'remove', item: 'x' }]);
});

test('only the last place of an item is sent, and a confirmation once', () => {
  const queue = new ChangeQueue();
  queue.add({ op: 'move', item: 'x', position: 1 });
  queue.add({ op: 'confirm', item: 'd', field: 'title' });
  queue.add({ op: 'confirm', item: 'd', field: 'title' });
  queue.add({ op: 'move', item: 'x', position: 3 });
  expect(queue.take()).toEqual([
    { op: 'confirm', item: 'd', field: 'title' },
    { op: 'move', item: 'x', position: 3 },
  ]);
});

test('more than fits in one save leaves in several, in order', () => {
  const queue = new ChangeQueue();
  for (let index = 0; index < 700; index++) queue.add(set(`field${index}`, '', 'x'));
  expect(queue.take()).toHaveLength(500);
  queue.settle();
  expect(queue.take()).toHaveLength(200);
  const long = new ChangeQueue();
  for (let index = 0; index < 30; index++) long.add(set(`field${index}`, '', 'x'.repeat(19_000)));
  expect(long.take().length).toBeLessThan(15);
});

test('changes that are refused together are tried by halves', () => {
  const queue = new ChangeQueue();
  for (const field of ['a', 'b', 'c']) queue.add(set(field, '', 'x'));
  queue.take();
  queue.halve();
  expect(queue.take().map((change) => (change.op === 'set' ? change.field : ''))).toEqual(['a', 'b']);
  queue.settle();
  expect(queue.take()).toHaveLength(1);
});
