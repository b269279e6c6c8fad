import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AsciiStore, Growable } from './growable';
import { IdIndex } from './id-index';
import { NumberSet } from './number-set';
import { MAX_PROBLEMS, ProblemList } from './problem';

test('a set of numbers answers like a Set, whatever is added', () => {
  const keys = fc.array(fc.oneof(fc.nat(50), fc.maxSafeNat()), { maxLength: 3_000 });
  fc.assert(
    fc.property(keys, (numbers) => {
      const [ours, reference] = [new NumberSet(), new Set<number>()];
      const added = numbers.map((number) => ours.add(number));
      const first = numbers.map((number) => !reference.has(number) && reference.add(number) !== null);
      expect(added).toEqual(first);
    }),
    { numRuns: 30 },
  );
});

test('a set of numbers stays quick on the regular keys of a table', () => {
  const set = new NumberSet();
  let refused = 0;
  for (let event = 0; event < 20_000; event += 1) {
    for (let question = 0; question < 10; question += 1) if (!set.add(event * 2 ** 21 + question)) refused += 1;
  }
  expect(refused).toBe(0);
  expect(set.add(19_999 * 2 ** 21 + 9)).toBe(false);
}, 5_000);

test('a column grows and gives its values back', () => {
  const column = new Growable(Uint32Array);
  const places = Array.from({ length: 5_000 }, (_, value) => column.push(value * 2));
  expect(places).toEqual(Array.from({ length: 5_000 }, (_, place) => place));
  expect([column.at(4_999), column.at(5_000)]).toEqual([9_998, 0]);
  column.set(6_000, 7);
  expect([column.length, column.at(5_500), column.at(6_000)]).toEqual([6_001, 0, 7]);
});

test('texts are given back as they were stored', () => {
  const store = new AsciiStore();
  const texts = ['2021-10-01T09:00:00+02:00', '', 'Z'];
  texts.forEach((text) => store.push(text));
  expect(texts.map((_text, at) => store.at(at))).toEqual(texts);
});

test('an index knows which ids are written, and looks nothing up when it is not complete', () => {
  const ids = new IdIndex();
  expect([ids.write('a'), ids.write('a')]).toEqual([true, false]);
  ids.intern('b');
  ids.writePerhaps('c');
  expect(['a', 'b', 'c', 'd'].map((id) => ids.isDangling(id))).toEqual([false, true, false, true]);
  expect(ids.write('c')).toBe(true);
  ids.complete = false;
  expect(ids.isDangling('d')).toBe(false);
});

const problem = (file: string, line: number | null, column: string | null = null) => ({
  file,
  line,
  column,
  value: null,
  expected: '',
});

test('problems come in the order of files, lines and columns, however they were found', () => {
  const list = new ProblemList(['one', 'two']);
  list.add(problem('two', 3, 'b'), 1);
  list.add(problem('two', 3, 'a'), 0);
  list.add(problem('two', null), -1);
  list.add(problem('one', 9, 'a'), 0);
  list.add(problem('one', 2, 'z'), 5);
  expect(list.first().map(({ file, line, column }) => [file, line, column])).toEqual([
    ['one', 2, 'z'],
    ['one', 9, 'a'],
    ['two', null, null],
    ['two', 3, 'a'],
    ['two', 3, 'b'],
  ]);
});

test('the first 200 problems are kept, in whatever order hundreds of thousands are found', () => {
  const list = new ProblemList(['one']);
  const lines = Array.from({ length: 100_000 }, (_, at) => ((at * 7_919) % 100_000) + 2);
  lines.forEach((line) => list.add(problem('one', line, 'a'), 0));
  expect(list.first().map(({ line }) => line)).toEqual(Array.from({ length: MAX_PROBLEMS }, (_, at) => at + 2));
});

test('a value that is very long is cut', () => {
  const list = new ProblemList(['one']);
  list.add({ ...problem('one', 2), value: 'x'.repeat(100_000) }, 0);
  expect(list.first()[0]?.value).toHaveLength(1_001);
});

test('what was said of a file that cannot be read after all is forgotten', () => {
  const list = new ProblemList(['one']);
  for (let line = 2; line < 1_000; line += 1) list.add(problem('one', line), 0);
  list.forget('one');
  list.add(problem('one', 5_000), 0);
  expect(list.first()).toEqual([problem('one', 5_000)]);
});
