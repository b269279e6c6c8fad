import { expect, test } from '@jest/globals';
import { Together } from './together';

interface Sent {
  readonly from: string;
  readonly weight: number;
}
const sent = (from: string, weight = 1): Sent => ({ from, weight });

/** Work of which every turn is written down; it fails where `bad` is in it. */
function gathered(bad?: string): { turns: string[][]; add: (one: Sent) => Promise<{ for: string }> } {
  const turns: string[][] = [];
  const together = new Together<Sent, { for: string }>(
    { key: ({ from }) => from, weight: ({ weight }) => weight, most: 10, wait: 1 },
    async (items) => {
      turns.push(items.map(({ from }) => from));
      await Promise.resolve();
      if (items.some(({ from }) => from === bad)) throw new Error('bad');
      return items.map(({ from }) => (from === 'unknown' ? new Error('nobody') : { for: from }));
    },
  );
  return { turns, add: (one) => together.add(one) };
}

test('what is asked for at once is done in one turn, and each hears of its own', async () => {
  const { turns, add } = gathered();
  expect(await Promise.all([add(sent('a')), add(sent('b')), add(sent('c'))])).toEqual([
    { for: 'a' },
    { for: 'b' },
    { for: 'c' },
  ]);
  expect(turns).toEqual([['a', 'b', 'c']]);
});

test('two of one phone are never in one turn, and keep their order', async () => {
  const { turns, add } = gathered();
  await Promise.all([add(sent('a')), add(sent('a')), add(sent('b')), add(sent('a'))]);
  expect(turns).toEqual([['a', 'b'], ['a'], ['a']]);
});

test('a turn bears so much and no more; what is heavier goes alone', async () => {
  const { turns, add } = gathered();
  await Promise.all([add(sent('a', 8)), add(sent('b', 8)), add(sent('b', 1)), add(sent('c', 50)), add(sent('d', 2))]);
  expect(turns).toEqual([['a', 'd'], ['b'], ['b'], ['c']]);
});

test('one that is refused fails alone', async () => {
  const { add } = gathered();
  const outcomes = await Promise.allSettled([add(sent('a')), add(sent('unknown'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('when a turn fails, each of it is tried alone: nobody fails for another', async () => {
  const { turns, add } = gathered('bad');
  const outcomes = await Promise.allSettled([add(sent('a')), add(sent('bad')), add(sent('c'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(turns).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
});
