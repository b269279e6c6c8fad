import { expect, test } from '@jest/globals';
import { USUAL_READING } from './described';
import { historyChanges, inOneSitting, type HistoryContext } from './history';

const DOSSIER = '11111111-1111-4111-8111-111111111111';
const VILLAGE = '22222222-2222-4222-8222-222222222222';
const STAND = '33333333-3333-4333-8333-333333333333';
const context: HistoryContext = {
  ...USUAL_READING,
  applicationId: DOSSIER,
  titles: new Map([[VILLAGE, 'Village des sciences']]),
  municipalities: [{ code: '80001', name: 'Abbeville', department: '80' }],
};
const changed = (before: object, after: object) => historyChanges([{ before, after }], context);

test('a save reads as the fields it changed, of the project first, then of each event by its title', () => {
  expect(
    changed(
      { [`${VILLAGE}/municipality`]: null, [`${DOSSIER}/summary`]: 'Un', [`${DOSSIER}/grantAsked`]: false },
      { [`${VILLAGE}/municipality`]: '80001', [`${DOSSIER}/summary`]: 'Deux', [`${DOSSIER}/grantAsked`]: true },
    ),
  ).toEqual([
    { item: null, label: 'Résumé du projet', before: 'Un', after: 'Deux' },
    { item: null, label: 'Nous demandons une aide financière', before: 'Non', after: 'Oui' },
    { item: 'Village des sciences', label: 'Commune', before: null, after: 'Abbeville (80)' },
  ]);
});

test('several saves of one sitting are what stood before the first and after the last', () => {
  const key = `${DOSSIER}/title`;
  const lines = ['S', 'Sa', 'Sav'].map((after, n) => ({
    before: { [key]: ['', 'S', 'Sa'][n] },
    after: { [key]: after },
  }));
  expect(historyChanges(lines, context)).toEqual([
    { item: null, label: 'Titre du projet', before: null, after: 'Sav' },
  ]);
});

test('what was typed and taken back in one sitting is no change', () => {
  const key = `${DOSSIER}/title`;
  const there = { before: { [key]: 'A' }, after: { [key]: 'B' } };
  const back = { before: { [key]: 'B' }, after: { [key]: 'A' } };
  expect(inOneSitting([there, back])).toEqual({ before: {}, after: {} });
  expect(
    historyChanges(
      [
        { before: { [STAND]: null }, after: { [STAND]: { parentId: VILLAGE, kind: 'single' } } },
        { before: { [STAND]: { parentId: VILLAGE, answers: {} } }, after: { [STAND]: null } },
      ],
      context,
    ),
  ).toEqual([]);
});

test('an item that came is one line with its fields; one that went keeps the name it had', () => {
  expect(
    changed(
      { [STAND]: null, [`${STAND}/title`]: '' },
      { [STAND]: { parentId: VILLAGE, position: 0, kind: 'single' }, [`${STAND}/title`]: 'Fromages' },
    ),
  ).toEqual([{ item: 'Sans titre', label: 'Animation ajoutée', before: null, after: null }]);
  expect(
    changed({ [STAND]: { id: STAND, parentId: null, answers: { title: 'Conférence' } } }, { [STAND]: null }),
  ).toEqual([{ item: 'Conférence', label: 'Événement retiré', before: null, after: null }]);
});

test('an item that was moved, an answer to a question of the edition', () => {
  expect(changed({ [`${VILLAGE}/position`]: 0 }, { [`${VILLAGE}/position`]: 2 })).toEqual([
    { item: 'Village des sciences', label: 'Place dans le dossier', before: null, after: null },
  ]);
  const form = {
    ...USUAL_READING.form,
    questions: [{ code: 'bus', type: 'text', label: 'Un car ?', required: false } as const],
  };
  const line = { before: { [`${DOSSIER}/extra.bus`]: '' }, after: { [`${DOSSIER}/extra.bus`]: 'Oui' } };
  expect(historyChanges([line], { ...context, form })).toEqual([
    { item: null, label: 'Un car ?', before: null, after: 'Oui' },
  ]);
});

test('lines of before the whole form read too', () => {
  const event = {
    id: VILLAGE,
    parentEventId: null,
    kind: 'festival',
    title: 'Village',
    municipalityCode: null,
    slots: [],
  };
  expect(
    changed(
      { title: 'A', [VILLAGE]: event, [STAND]: null },
      {
        title: 'B',
        [VILLAGE]: {
          ...event,
          municipalityCode: '80001',
          slots: [{ beginsAt: '2026-10-10T08:00:00Z', endsAt: '2026-10-10T09:00:00Z' }],
        },
        [STAND]: { ...event, id: STAND, parentEventId: VILLAGE, title: 'Fromages' },
      },
    ),
  ).toEqual([
    { item: null, label: 'Titre du projet', before: 'A', after: 'B' },
    { item: 'Village des sciences', label: 'Commune', before: null, after: 'Abbeville (80)' },
    { item: 'Village des sciences', label: 'Dates et horaires', before: null, after: null },
    { item: 'Fromages', label: 'Animation ajoutée', before: null, after: null },
  ]);
});

test.each([[null], [undefined], ['texte'], [[]]])(
  'a line without values (%j) changes nothing that can be said',
  (values) => {
    expect(historyChanges([{ before: values, after: values }], context)).toEqual([]);
  },
);
