import { expect, test } from '@jest/globals';
import { CsvParser, MAX_ROW } from './csv-parser';

type Heard = [line: number, ...cells: string[]];

/** What is heard of a text told in pieces of `size` characters. */
function hear(text: string, size = text.length || 1): { rows: Heard[]; broken: Heard[] } {
  const rows: Heard[] = [];
  const broken: Heard[] = [];
  const parser = new CsvParser({
    row: (line, cells) => rows.push([line, ...cells]),
    broken: (line, cells) => broken.push([line, ...cells]),
  });
  for (let at = 0; at < text.length; at += size) parser.push(text.slice(at, at + size));
  parser.end();
  return { rows, broken };
}

test.each([
  [
    'commas and LF',
    'a,b\n1,2\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'semicolons and CR LF',
    'a;b\r\n1;2,5\r\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2,5'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\n1,2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'empty cells',
    'a,b,c\n,,\n',
    [
      [1, 'a', 'b', 'c'],
      [2, '', '', ''],
    ],
  ],
  [
    'an empty last cell without line end',
    'a,b\n1,',
    [
      [1, 'a', 'b'],
      [2, '1', ''],
    ],
  ],
  [
    'quotes, separators and line breaks in a cell',
    'a,b\n"1,\n2","say ""hi"""\r\n3,4\n',
    [
      [1, 'a', 'b'],
      [2, '1,\n2', 'say "hi"'],
      [4, '3', '4'],
    ],
  ],
  [
    'CR LF inside quotes stays',
    'a,b\n"1\r\n2",3\n4,5',
    [
      [1, 'a', 'b'],
      [2, '1\r\n2', '3'],
      [4, '4', '5'],
    ],
  ],
  [
    'an empty quoted cell',
    'a,b\n"",""\n',
    [
      [1, 'a', 'b'],
      [2, '', ''],
    ],
  ],
  [
    'a blank line',
    'a,b\n\n1,2\n',
    [
      [1, 'a', 'b'],
      [2, ''],
      [3, '1', '2'],
    ],
  ],
  [
    'a lone CR is text',
    'a,b\n1\r2,3\n',
    [
      [1, 'a', 'b'],
      [2, '1\r2', '3'],
    ],
  ],
  [
    'a separator in quotes of the header does not decide',
    '"a,,,";b\n1;2\n',
    [
      [1, 'a,,,', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a formula is text',
    'a,b\n=1+1,+2\n',
    [
      [1, 'a', 'b'],
      [2, '=1+1', '+2'],
    ],
  ],
] as [string, string, Heard[]][])('%s', (_, text, rows) => {
  for (const size of [text.length, 1, 2, 3, 7]) expect(hear(text, size)).toEqual({ rows, broken: [] });
});

test.each([
  [
    'text after a closing quote',
    'a,b\n"1"x,2\n3,4\n',
    [[2]],
    [
      [1, 'a', 'b'],
      [3, '3', '4'],
    ],
  ],
  [
    'a quote inside an unquoted cell',
    'a,b\n1,2"3\n4,5\n',
    [[2, '1']],
    [
      [1, 'a', 'b'],
      [3, '4', '5'],
    ],
  ],
  [
    'a space before a quote',
    'a,b\n1, "2"\n4,5\n',
    [[2, '1']],
    [
      [1, 'a', 'b'],
      [3, '4', '5'],
    ],
  ],
  [
    'a quote never closed',
    'a,b\n1,2\n3,"4\n5,6\n',
    [[3, '3']],
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'after a cell of two lines',
    'a,b\n"1\n2",3"\n4,5\n',
    [[2, '1\n2']],
    [
      [1, 'a', 'b'],
      [4, '4', '5'],
    ],
  ],
] as [string, string, Heard[], Heard[]][])(
  'broken quoting is told with its line, and reading goes on: %s',
  (_, text, broken, rows) => {
    for (const size of [text.length, 1, 2, 3, 7]) expect(hear(text, size)).toEqual({ rows, broken });
  },
);

test('a row without end is given up before it fills the memory', () => {
  const heard: number[] = [];
  const parser = new CsvParser({ row: () => undefined, broken: (line) => heard.push(line) });
  parser.push('a,b\n1,"');
  for (let told = 0; told < 10 * MAX_ROW; told += 100_000) parser.push('\0'.repeat(100_000));
  parser.end();
  expect(heard).toEqual([2]);
});
