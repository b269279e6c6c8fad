import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyEvent, emptyProject, type Content, type EventItem } from '../content';
import { anyContent, anyText } from './any-content.fixture';
import { changeSize, compareContents, wordParts, type Part } from './compare';
import { USUAL_READING } from './described';

const event = (id: string, answers: Partial<EventItem['answers']> = {}, parentId: string | null = null): EventItem => ({
  id,
  parentId,
  position: 0,
  answers: { ...emptyEvent(), title: id, ...answers },
});
const dossier = (items: readonly EventItem[] = [], project: Partial<Content['project']> = {}): Content => ({
  id: 'd',
  project: { ...emptyProject(), ...project },
  extra: {},
  items,
});
const compare = (one: Content, other: Content) => compareContents(one, other, USUAL_READING);
const side = (parts: readonly Part[], left: 'added' | 'removed'): string =>
  parts
    .filter(({ sign }) => sign !== left)
    .map(({ text }) => text)
    .join('');

test('a dossier does not differ from itself', () => {
  fc.assert(
    fc.property(anyContent, (content) => void expect(compare(content, content)).toEqual([])),
    { numRuns: 40 },
  );
});

test('compared the other way round, what was added is what was removed', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (one, other) => {
      const facts = (found: ReturnType<typeof compare>, turned: boolean) =>
        found
          .flatMap(({ item, differences }) =>
            differences.map(({ field, before, after }) =>
              JSON.stringify([item?.id ?? '', field, turned ? [after, before] : [before, after]]),
            ),
          )
          .sort();
      expect(facts(compare(one, other), false)).toEqual(facts(compare(other, one), true));
    }),
    { numRuns: 30 },
  );
});

test('the parts of a text say both sides whole, whatever was typed', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const parts = wordParts(before, after);
      expect([side(parts, 'added'), side(parts, 'removed')]).toEqual([before, after]);
    }),
  );
});

test('two long texts without a word in common are not searched for one: they are one taken away and one put in', () => {
  const long = (seed: string) => Array.from({ length: 3300 }, (_, n) => `${seed}${n}`).join(' ');
  const [before, after] = [long('a'), long('b')];
  expect(wordParts(before, after)).toEqual([
    { sign: 'removed', text: before },
    { sign: 'added', text: after },
  ]);
});

test('a word replaced in a text is one word less and one more', () => {
  const found = compare(
    dossier([], { summary: 'Un atelier au marché.' }),
    dossier([], { summary: 'Un atelier au port.' }),
  );
  expect(found).toMatchObject([
    {
      section: 'projet',
      item: null,
      differences: [{ field: 'summary', label: 'Résumé du projet', change: 'changed', lines: false }],
    },
  ]);
  expect(found[0]?.differences[0]?.parts).toEqual([
    { sign: 'same', text: 'Un atelier au ' },
    { sign: 'removed', text: 'marché' },
    { sign: 'added', text: 'port' },
    { sign: 'same', text: '.' },
  ]);
});

test('dates differ line by line', () => {
  const slot = { day: '2026-10-09', from: '09:00', to: '12:00', nextDay: false, audience: 'everyone' } as const;
  const [found] = compare(
    dossier([event('e', { slots: [slot] })]),
    dossier([event('e', { slots: [slot, { ...slot, day: '2026-10-10' }] })]),
  );
  expect(found?.differences).toMatchObject([
    { field: 'slots', change: 'changed', lines: true, parts: [{ sign: 'same' }, { sign: 'added' }] },
  ]);
});

test('an event that came, one that went and one that changed are told apart, each in its place', () => {
  const before = dossier([event('village', { kind: 'festival' }), event('stand', {}, 'village'), event('conférence')]);
  const after = dossier([event('village', { kind: 'festival', capacity: 30 }), event('visite')]);
  const found = compare(before, after);
  expect(found.map(({ item, change }) => [item?.id, change])).toEqual([
    ['village', 'changed'],
    ['stand', 'removed'],
    ['conférence', 'removed'],
    ['visite', 'added'],
  ]);
  expect(changeSize(found)).toEqual({ answers: 1, added: 1, removed: 2 });
});

test('an answer given where nothing stood was added, one taken back was removed', () => {
  const [empty, given] = [dossier(), dossier([], { description: 'Le déroulement.' })];
  expect(compare(empty, given)[0]?.differences[0]).toMatchObject({ change: 'added', before: null });
  expect(compare(given, empty)[0]?.differences[0]).toMatchObject({ change: 'removed', after: null });
});
