import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressInCell, dayInCell, yesInCell } from './cells';
import { pastedRows, pastedTable } from '@fds/shared/kernel';

const cells = (text: string) => pastedRows(text).map((row) => row.cells);

test('a list is read whatever wrote it: clipboard, French or English CSV, with or without a byte order mark', () => {
  const expected = [
    ['a', 'b c'],
    ['d', 'e'],
  ];
  expect(cells('a\tb c\nd\te')).toEqual(expected);
  expect(cells('\ufeffa;b c\r\nd;e\r\n')).toEqual(expected);
  expect(cells('a,b c\rd,e')).toEqual(expected);
  expect(cells('seul\n\n  \nencore')).toEqual([['seul'], ['encore']]);
  expect(cells('')).toEqual([]);
});

test('quotes hold separators, line breaks and quotes; one that closes nothing is a plain sign', () => {
  expect(pastedRows('"a;1";"b ""2"""\r\n"c\r\nd";e\nf;g')).toEqual([
    { line: 1, cells: ['a;1', 'b "2"'] },
    { line: 2, cells: ['c\r\nd', 'e'] },
    { line: 4, cells: ['f', 'g'] },
  ]);
  expect(cells('le "titre";b\n"jamais clos;c\nd;e')).toEqual([
    ['le "titre"', 'b'],
    ['"jamais clos', 'c'],
    ['d', 'e'],
  ]);
  expect(cells('"5" pouces;b')).toEqual([['"5" pouces', 'b']]);
});

test('whatever is pasted is read to its end, and lines never go back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"', ';', '\t', '\n', '\r', 'a', ',', ' '), { maxLength: 60 }), (signs) => {
      const lines = pastedRows(signs.join('')).map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
    }),
  );
});

test('columns that a first row names stand in any order, unknown ones are told, the first of two of a name counts', () => {
  const columns = [
    { field: 'name', label: 'Nom', names: ['quoi'] },
    { field: 'day', label: 'Date', names: ['jour'] },
  ] as const;
  expect(pastedTable('JOUR;Ville;Quoi;Nom\n1;Lille;x;y', columns)).toEqual({
    rows: [{ line: 2, fields: { day: '1', name: 'x' } }],
    headed: true,
    ignored: ['Ville'],
  });
  expect(pastedTable('x;1', columns)).toMatchObject({ headed: false, rows: [{ fields: { name: 'x', day: '1' } }] });
});

test.each([
  ['2021-10-01', '2021-10-01'],
  ['01/10/2021', '2021-10-01'],
  ['1.10.21', '2021-10-01'],
  ['vendredi 1er octobre 2021', '2021-10-01'],
  ['5 sept. 2021', '2021-09-05'],
  ['2021-10-01 00:00:00', '2021-10-01'],
  ['31/02/2021', null],
  ['10/13/2021', null],
  ['hier', null],
  ['', null],
])('the day of « %s » is %s', (cell, day) => expect(dayInCell(cell)).toBe(day));

test.each([
  ['www.weo.fr/a?b=1', 'https://www.weo.fr/a?b=1'],
  ['http://weo.fr', 'http://weo.fr'],
  ['', ''],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['pas de lien', null],
  ['localhost', null],
])('the address in « %s » is %s', (cell, address) => expect(addressInCell(cell)).toBe(address));

test('yes and no are read as people write them, and nothing else is', () => {
  expect([yesInCell('Oui'), yesInCell('x'), yesInCell(''), yesInCell('NON'), yesInCell('peut-être')]).toEqual([
    ...[true, true, false, false, null],
  ]);
});
