import { expect, test } from '@jest/globals';
import { problemsCsv } from './problems-csv';

test('problems become a file that a spreadsheet opens, and whose cells it does not run', () => {
  const csv = problemsCsv([
    { file: 'events.csv', line: 12, column: 'kind', value: '=HYPERLINK("x")', expected: 'l’une des valeurs' },
    { file: 'media.csv', line: null, column: null, value: null, expected: 'un fichier en UTF-8' },
  ]);
  expect(csv.split('\r\n')).toEqual([
    '\uFEFF"Fichier";"Ligne";"Colonne";"Valeur";"Attendu"',
    `"events.csv";"12";"kind";"'=HYPERLINK(""x"")";"l’une des valeurs"`,
    '"media.csv";"";"";"";"un fichier en UTF-8"',
    '',
  ]);
});
