import { expect, test } from '@jest/globals';
import { checkSheet, SHEET_FIELDS, sheetLabel, type SheetEvent } from './figures-sheet';

const ID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const VALIDATED = '33333333-3333-4333-8333-333333333333';
const events = new Map<string, SheetEvent>([
  [ID, { id: ID, refusal: null }],
  [OTHER, { id: OTHER, refusal: null }],
  [VALIDATED, { id: VALIDATED, refusal: 'Ces chiffres sont validés.' }],
]);
const check = (text: string) => checkSheet(text, (id) => events.get(id));
const sheet = (head: string, ...rows: string[]) => check([head, ...rows].join('\n'));
const HEAD = 'Identifiant;Tout public;Collège;Compté ou estimé;N’a pas eu lieu, pourquoi;Commentaire';

test('figures are read by the names of their columns, in any order; rows without figures are left alone', () => {
  const { reports, empty, problems } = sheet(HEAD, `${ID};1 200;;compté;;Beau temps`, `${OTHER};;;;;`);
  expect(problems).toEqual([]);
  expect(empty).toBe(1);
  expect(reports).toEqual([
    {
      line: 2,
      eventId: ID,
      lines: [{ audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 1200, counting: 'exact' }],
      notHeldReason: null,
      comment: 'Beau temps',
    },
  ]);
});

test('rule 7: an empty cell is not zero, and zero is given', () => {
  const { reports } = sheet(HEAD, `${ID};0;;estimé;;`, `${OTHER};;;;Tempête;`);
  expect(reports.map(({ lines, notHeldReason }) => [lines.length, notHeldReason])).toEqual([
    [1, null],
    [0, 'Tempête'],
  ]);
});

test('all problems are told at once with line, column, value and what was expected; nothing is taken over then', () => {
  const { reports, problems } = sheet(
    HEAD,
    `${ID};env. 300;-1;compté;;`,
    `${OTHER};12,5;1000000000;;;`,
    `${OTHER};3;;compté;Tempête;`,
    `${VALIDATED};3;;compté;;`,
    'inconnu;3;;compté;;',
  );
  expect(reports).toEqual([]);
  expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'Tout public', 'env. 300'],
    [2, 'Collège', '-1'],
    [3, 'Compté ou estimé', null],
    [3, 'Tout public', '12,5'],
    [3, 'Collège', '1000000000'],
    [4, 'Identifiant', OTHER],
    [4, 'N’a pas eu lieu, pourquoi', 'Tempête'],
    [5, 'Identifiant', VALIDATED],
    [6, 'Identifiant', 'inconnu'],
  ]);
  expect(problems[5]?.expected).toContain('déjà à la ligne 3');
});

test('a file without titles, with a column that nobody knows, or without a figure is refused as a whole', () => {
  for (const [text, expected] of [
    ['', 'un tableau avec au moins une ligne'],
    [`${ID};3`, 'une première ligne avec les titres du modèle'],
    [`Tout public;Collège\n3;4`, 'une première ligne avec les titres du modèle'],
    [`Identifiant;Tout public;Animaux;Compté ou estimé\n${ID};3;4;compté`, 'une colonne du modèle'],
    [`${HEAD}\n${ID};;;;;`, 'au moins une ligne avec des chiffres'],
  ] as const)
    expect(check(text).problems).toMatchObject([{ line: null, column: null, expected }]);
});

test('the template’s own titles are all understood', () => {
  const head = SHEET_FIELDS.map(sheetLabel).join('\t');
  const row = SHEET_FIELDS.map((field) =>
    field === 'event' ? ID : field === 'public' ? '3' : field === 'counting' ? 'Estimé' : '',
  );
  expect(check(`${head}\n${row.join('\t')}`)).toMatchObject({ problems: [], reports: [{ lines: [{ visits: 3 }] }] });
});
