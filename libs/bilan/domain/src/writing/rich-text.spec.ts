import { expect, test } from '@jest/globals';
import { compareFigures, heldFigures } from '../compared-figures';
import { versionChanges, type ComparableVersion } from '../publication/changes';
import { canPublish, type ToPublish } from '../publication/publishing';
import { FigureBook, type WordedFigure } from '../reading';
import { LOST_FIGURE, lostFigures, plainText, readText, tokenOf, tokensOf } from './rich-text';
import { canReadDraft, canWriteBilan } from './writing';

const figure = (code: string, value: number | null, over: Partial<WordedFigure> = {}): WordedFigure => ({
  code,
  value,
  unit: 'events',
  base: null,
  baseValue: null,
  share: null,
  label: code,
  definition: 'Ce qui est compté.',
  ...over,
});
const multi = figure('events.multi', 45, { base: 'events.total', baseValue: 101, share: 4500 / 101 });
const book = new FigureBook([figure('attendance.total', 35196, { unit: 'visits' }), multi]);

test('a text has paragraphs, lists, strong words and figures that follow their table', () => {
  const text =
    'Nous avons **compté {attendance.total} visites**.\nEt bien plus.\n\n- un\n- {events.multi|part} de plusieurs\n';
  const [paragraph, list] = readText(text, book);
  expect(paragraph?.kind).toBe('paragraph');
  expect(paragraph?.lines[0]).toEqual([
    { text: 'Nous avons ', strong: false, code: null, known: true },
    { text: 'compté ', strong: true, code: null, known: true },
    { text: '35\u00A0196', strong: true, code: 'attendance.total', known: true },
    { text: ' visites', strong: true, code: null, known: true },
    { text: '. Et bien plus.', strong: false, code: null, known: true },
  ]);
  expect(list).toMatchObject({ kind: 'list' });
  expect(plainText(list ? [list] : [])).toBe('– un\n– 44,6\u00A0% de plusieurs');
  expect(readText('', book)).toEqual([]);
});

test('a figure that the bilan does not have, and a share of what has no base, are told', () => {
  const text = '{manual.gone} et {attendance.total|part} et {events.multi}';
  expect(lostFigures(text, book)).toEqual(['manual.gone', 'attendance.total']);
  expect(plainText(readText(text, book))).toBe(`${LOST_FIGURE} et ${LOST_FIGURE} et 45`);
  expect(tokensOf(`${tokenOf('a.b', 'part')} ${tokenOf('c', 'value')}`)).toEqual(['a.b', 'c']);
});

test('markup, braces and stars that mean nothing stay words', () => {
  const text = '<b>{ pas un chiffre }</b> ** 3 * 4 {}';
  expect(plainText(readText(text, book))).toBe(text);
});

test('rule 25: what a version says otherwise is told: figures, definitions, texts, quotes and photos', () => {
  const version = (over: Partial<ComparableVersion> = {}): ComparableVersion => ({
    figures: [figure('attendance.total', 100), figure('holders.total', 3), multi],
    texts: [{ section: 'research', blocks: readText('Un **texte**.', book) }],
    highlights: [],
    pieces: [{ kind: 'quote', digest: 'a' }],
    ...over,
  });
  expect(versionChanges(version(), version())).toEqual([]);
  const after = version({
    figures: [
      figure('attendance.total', 120),
      figure('holders.total', 3, { definition: 'Autre.' }),
      { ...multi, baseValue: 100, share: 45 },
      figure('media.total', null),
    ],
    texts: [],
    pieces: [{ kind: 'photo', digest: 'b' }],
  });
  const changes = versionChanges(version(), after);
  expect(changes.map(({ kind, code, before, after: is }) => [kind, code, before, is])).toEqual([
    ['figure', 'attendance.total', '100', '120'],
    ['definition', 'holders.total', 'Ce qui est compté.', 'Autre.'],
    ['figure', 'events.multi', '45 sur 101', '45 sur 100'],
    ['figure', 'media.total', '', 'inconnu'],
    ['text', 'research', 'Un texte.', ''],
    ['piece', 'quote', '1 en moins', ''],
    ['piece', 'photo', '', '1 en plus'],
  ]);
});

test('a family that bears another name since is compared by its code, and each version says its own name', () => {
  const named = (label: string, value: number): ComparableVersion => ({
    figures: [figure('holders.family.culture', value, { label })],
    ...{ texts: [], highlights: [], pieces: [] },
  });
  expect(versionChanges(named('Culture', 22), named('Culture et patrimoine', 22))).toEqual([]);
  expect(versionChanges(named('Culture', 22), named('Culture et patrimoine', 23))).toMatchObject([
    { code: 'holders.family.culture', label: 'Culture et patrimoine', before: '22', after: '23' },
  ]);
  const [compared] = compareFigures(
    [{ code: 'holders.family.culture', value: 22 }],
    heldFigures([{ code: 'holders.family.culture', value: 20 }]),
  );
  expect(compared).toMatchObject({ value: 22, past: { value: 20 } });
});

test('the coordination of the region publishes what is whole; every reason against it is told', () => {
  const draft: ToPublish = { state: 'bilan_draft', versions: 0, note: '', texts: ['{events.multi}'], photos: [] };
  expect(canPublish({ role: 'coordinator' }, draft, book).allowed).toBe(true);
  const photos = [{ credit: ' ', alternative: '' }];
  const bad: ToPublish = { state: 'reporting', versions: 1, note: ' ', texts: ['{gone}'], photos };
  expect(canPublish({ role: 'coordinator', departments: ['02'] }, bad, book)).toMatchObject({
    reasons: [
      ...['outside_territory', 'before_draft', 'figure_lost', 'photo_without_credit', 'photo_without_alternative'],
      'note_missing',
    ],
  });
  for (const role of ['drari', 'region', 'administrator', 'holder'] as const)
    expect(canPublish({ role }, draft, book)).toMatchObject({ reasons: ['not_coordinator'] });
});

test('the draft is written by the coordination once the festival runs, and read by the committee once it is shared', () => {
  expect(canWriteBilan({ role: 'coordinator' }, 'running').allowed).toBe(true);
  expect(canWriteBilan({ role: 'coordinator' }, 'call_open')).toMatchObject({ reasons: ['before_running'] });
  expect(canWriteBilan({ role: 'drari' }, 'reporting')).toMatchObject({ reasons: ['not_coordinator'] });
  expect([canReadDraft('coordinator', false), canReadDraft('drari', false), canReadDraft('region', true)]).toEqual([
    ...[true, false, true],
  ]);
  expect([canReadDraft('holder', true), canReadDraft('administrator', true)]).toEqual([false, false]);
});
