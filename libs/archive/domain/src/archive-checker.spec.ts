import { describe, expect, test } from '@jest/globals';
import { ArchiveChecker, columnNames, FILE_NAMES, TABLE_NAMES, type TableName } from './index';
import {
  anAnswer,
  anApplication,
  anArchive,
  anAttendance,
  anEdition,
  anEvent,
  anOrganisation,
  aBaseline,
  aMedia,
  aPartner,
  aReference,
  aSlot,
  placesIn,
  placesOf,
  problemsOf,
  tell,
} from './test-archive';

/** A checker that was told a good edition and every table before `file`. */
function upTo(file: TableName): ArchiveChecker {
  const checker = new ArchiveChecker(aReference());
  const archive = anArchive();
  checker.checkEdition(JSON.stringify(archive.edition));
  for (const name of TABLE_NAMES.slice(0, TABLE_NAMES.indexOf(file))) {
    checker.header(name, columnNames(name));
    archive.tables[name].rows.forEach((cells, at) => checker.row(name, at + 2, cells));
    checker.end(name);
  }
  return checker;
}
const places = (checker: ArchiveChecker): string[] =>
  checker.problems().map(({ file, line, column }) => `${file}:${line}:${column}`);
const finish = (checker: ArchiveChecker, after: TableName): ArchiveChecker => {
  const archive = anArchive();
  for (const name of TABLE_NAMES.slice(TABLE_NAMES.indexOf(after) + 1)) {
    checker.header(name, columnNames(name));
    archive.tables[name].rows.forEach((cells, at) => checker.row(name, at + 2, cells));
    checker.end(name);
  }
  return checker;
};

test('a good archive has no problem and gives its edition', () => {
  const checker = tell(anArchive());
  expect(checker.problems()).toEqual([]);
  expect(checker.edition).toEqual(anEdition());
});

test('tables with their header only are good', () => {
  const empty = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  expect(problemsOf(anArchive({}, empty))).toEqual([]);
});

describe('a whole file', () => {
  test('that is not there is one problem without line or column, for each file', () => {
    const checker = new ArchiveChecker(aReference());
    FILE_NAMES.forEach((file) => checker.missing(file));
    expect(checker.problems()).toEqual(
      FILE_NAMES.map((file) => ({ file, line: null, column: null, value: null, expected: `un fichier ${file}` })),
    );
  });

  test('that nobody told of is missing', () => {
    expect(places(new ArchiveChecker(aReference()))).toEqual(FILE_NAMES.map((file) => `${file}:null:null`));
  });

  test.each(['missing', 'empty', 'not_utf8'] as const)(
    'that is %s has no other problem, and nothing is looked up in it',
    (reason) => {
      const checker = upTo('events.csv');
      checker.unreadable('events.csv', reason);
      finish(checker, 'events.csv');
      expect(places(checker)).toEqual(['events.csv:null:null']);
    },
  );

  test('that shows not to be UTF-8 after some rows loses what was said of them', () => {
    const checker = upTo('organisations.csv');
    checker.header('organisations.csv', ['id', 'name']);
    checker.row('organisations.csv', 2, { id: '', name: '' });
    checker.unreadable('organisations.csv', 'not_utf8');
    checker.end('organisations.csv');
    finish(checker, 'organisations.csv');
    expect(places(checker)).toEqual(['organisations.csv:null:null']);
  });

  test('edition.json that is not JSON lets the answers and communes stand', () => {
    const checker = new ArchiveChecker(aReference());
    checker.checkEdition('{');
    checker.header('organisations.csv', columnNames('organisations.csv'));
    checker.row('organisations.csv', 2, anOrganisation());
    checker.end('organisations.csv');
    checker.header('applications.csv', columnNames('applications.csv'));
    checker.row('applications.csv', 2, anApplication());
    checker.end('applications.csv');
    checker.header('events.csv', columnNames('events.csv'));
    checker.row('events.csv', 2, anEvent({ municipality_code: '75056' }));
    checker.end('events.csv');
    for (const name of ['slots.csv', 'attendance.csv'] as const) {
      checker.header(name, columnNames(name));
      checker.end(name);
    }
    checker.header('evaluations.csv', columnNames('evaluations.csv'));
    checker.row('evaluations.csv', 2, anAnswer({ question: 'anything', answer: 'x' }));
    checker.row('evaluations.csv', 3, anAnswer({ question: 'anything', answer: 'y' }));
    checker.end('evaluations.csv');
    for (const name of TABLE_NAMES.slice(6)) {
      checker.header(name, columnNames(name));
      checker.end(name);
    }
    expect(places(checker)).toEqual(['edition.json:null:null', 'evaluations.csv:3:organisation_id']);
  });
});

describe('a malformed row', () => {
  test('is refused at its line without column, and references to its id stand', () => {
    const checker = upTo('organisations.csv');
    checker.header('organisations.csv', ['id', 'name']);
    checker.malformed('organisations.csv', 2, 'cell_count', ['org-1', 'Médiathèque', 'en trop']);
    checker.end('organisations.csv');
    finish(checker, 'organisations.csv');
    expect(checker.problems()).toEqual([
      { file: 'organisations.csv', line: 2, column: null, value: null, expected: 'autant de cellules que l’en-tête' },
    ]);
  });

  test('whose cells cannot be told apart leaves every reference to its file unjudged', () => {
    const checker = upTo('organisations.csv');
    checker.header('organisations.csv', ['id', 'name']);
    checker.malformed('organisations.csv', 2, 'quoting', null);
    checker.end('organisations.csv');
    finish(checker, 'organisations.csv');
    expect(places(checker)).toEqual(['organisations.csv:2:null']);
  });

  test('that stands alone between others leaves the references to them judged', () => {
    const checker = upTo('organisations.csv');
    checker.header('organisations.csv', ['id', 'name']);
    checker.malformed('organisations.csv', 2, 'quoting', ['org-0']);
    checker.row('organisations.csv', 3, anOrganisation({ id: 'org-3' }));
    checker.end('organisations.csv');
    finish(checker, 'organisations.csv');
    expect(places(checker).slice(0, 2)).toEqual(['organisations.csv:2:null', 'applications.csv:2:organisation_id']);
  });

  test.each([
    ['swallowed the rows up to the next quote', [5]],
    ['swallowed the rest of the file', []],
  ])('whose open quote %s leaves every reference unjudged', (_case, lines) => {
    const checker = upTo('organisations.csv');
    checker.header('organisations.csv', ['id', 'name']);
    checker.malformed('organisations.csv', 2, 'quoting', ['org-0']);
    lines.forEach((line) => checker.row('organisations.csv', line, anOrganisation({ id: 'org-5' })));
    checker.end('organisations.csv');
    finish(checker, 'organisations.csv');
    expect(places(checker)).toEqual(['organisations.csv:2:null']);
  });

  test('whose id cannot be told leaves every reference unjudged', () => {
    const checker = upTo('organisations.csv');
    checker.header('organisations.csv', ['name', 'id']);
    checker.malformed('organisations.csv', 2, 'quoting', []);
    checker.row('organisations.csv', 3, anOrganisation({ id: 'org-3' }));
    checker.end('organisations.csv');
    finish(checker, 'organisations.csv');
    expect(places(checker)).toEqual(['organisations.csv:2:null']);
  });

  test('may be the parent of an activity, whatever its kind was', () => {
    const checker = upTo('events.csv');
    checker.header('events.csv', columnNames('events.csv'));
    checker.malformed('events.csv', 2, 'cell_count', ['evt-1', 'app-1']);
    checker.row('events.csv', 3, anEvent({ id: 'evt-1-a', parent_event_id: 'evt-1', kind: 'single' }));
    checker.end('events.csv');
    finish(checker, 'events.csv');
    expect(places(checker)).toEqual(['events.csv:2:null']);
  });

  test('may be the header itself: nothing is looked up in the file', () => {
    const checker = upTo('events.csv');
    checker.malformed('events.csv', 1, 'quoting', null);
    checker.end('events.csv');
    finish(checker, 'events.csv');
    expect(places(checker)).toEqual(['events.csv:1:null']);
  });
});

describe('the order in which an archive is told', () => {
  test('is that of the format', () => {
    const checker = upTo('applications.csv');
    checker.header('applications.csv', columnNames('applications.csv'));
    expect(() => checker.header('events.csv', [])).toThrow('applications.csv must end before events.csv begins');
    checker.end('applications.csv');
    expect(() => checker.header('organisations.csv', [])).toThrow(
      'organisations.csv must be told before applications.csv',
    );
    expect(() => checker.row('events.csv', 2, {})).toThrow('events.csv has no header yet');
    expect(() => new ArchiveChecker(aReference()).header('organisations.csv', [])).toThrow(
      'edition.json must be told before organisations.csv',
    );
  });
});

test('only the first 200 problems are reported, in the order of files and lines', () => {
  const bad = Array.from({ length: 150 }, (_, at) => anOrganisation({ id: `org-${at}`, kind: 'x', siret: '1' }));
  const places200 = placesIn('organisations.csv', [...bad, anOrganisation()]);
  expect(places200).toHaveLength(200);
  expect(places200.slice(0, 3)).toEqual([
    'organisations.csv:2:kind',
    'organisations.csv:2:siret',
    'organisations.csv:3:kind',
  ]);
  expect(places200.at(-1)).toBe('organisations.csv:101:siret');
});

describe('no problem follows from another', () => {
  test('a reference finds an id whatever is wrong in its row', () => {
    const archive = anArchive({}, { 'organisations.csv': [anOrganisation({ name: '', kind: 'x', siret: '1' })] });
    expect(placesOf(archive)).toEqual([
      'organisations.csv:2:name',
      'organisations.csv:2:kind',
      'organisations.csv:2:siret',
    ]);
  });

  test('a reference to what nobody wrote is refused in each file that makes it', () => {
    expect(placesIn('organisations.csv', [])).toEqual([
      'applications.csv:2:organisation_id',
      'evaluations.csv:2:organisation_id',
      'research.csv:2:organisation_id',
      'partners.csv:2:organisation_id',
    ]);
    expect(placesIn('applications.csv', [])).toEqual(['events.csv:2:application_id', 'events.csv:3:application_id']);
    expect(placesIn('events.csv', [])).toEqual([
      'slots.csv:2:event_id',
      'attendance.csv:2:event_id',
      'attendance.csv:3:event_id',
      'partners.csv:2:event_id',
    ]);
    expect(placesIn('partners.csv', [aPartner({ event_id: 'x', organisation_id: 'y' })])).toEqual([
      'partners.csv:2:event_id',
      'partners.csv:2:organisation_id',
    ]);
  });

  test('a cell gets one problem', () => {
    const twice = anAttendance({ event_id: 'nowhere' });
    expect(placesIn('attendance.csv', [twice, twice])).toEqual([
      'attendance.csv:2:event_id',
      'attendance.csv:3:event_id',
    ]);
    expect(placesIn('slots.csv', [aSlot(), aSlot({ begins_at: 'soon' })])).toEqual(['slots.csv:3:begins_at']);
  });
});

test('a NUL character is refused wherever it is', () => {
  expect(placesIn('media.csv', [aMedia({ id: 'a\0', date: '\0', kind: 'print\0', title: 'a\0b', url: '\0' })])).toEqual(
    ['id', 'date', 'kind', 'title', 'url'].map((column) => `media.csv:2:${column}`),
  );
});

test('any other text is text', () => {
  const text = '=1+1 <b onclick="x">\r\n"«|;, \u{1F52D} \u0001';
  const archive = anArchive(
    {},
    {
      'organisations.csv': [anOrganisation({ name: text })],
      'media.csv': [aMedia({ outlet: text, title: ' ', url: 'javascript:x' })],
      'evaluations.csv': [anAnswer({ question: 'remark', answer: text })],
    },
  );
  expect(problemsOf(archive)).toEqual([]);
});

test('a problem holds the value found and what was expected', () => {
  expect(problemsOf(anArchive({}, { 'baselines.csv': [aBaseline({ value: '1,5' })] }))).toEqual([
    {
      file: 'baselines.csv',
      line: 2,
      column: 'value',
      value: '1,5',
      expected: 'un nombre, avec un point pour les décimales',
    },
  ]);
  expect(problemsOf(anArchive({}, { 'media.csv': [aMedia({ title: '' })] }))).toEqual([
    { file: 'media.csv', line: 2, column: 'title', value: '', expected: 'une valeur : un texte' },
  ]);
});
