import { expect, test } from '@jest/globals';
import { meetingFigures, type Participation } from './meeting-figures';
import {
  checkParticipantList,
  departmentInCell,
  looksLikeAddress,
  organisationKindInCell,
  placeOnList,
} from './participant-list';

let made = 0;
const came = (given: Partial<Participation>): Participation => ({
  ...{ id: `p${++made}`, personId: null, email: null, personKey: '', structureKey: '', organisationId: null },
  ...{ department: null, kind: null },
  ...given,
});

test('somebody is counted once: the same account, or the same name with one structure or one address', () => {
  const rows = [
    came({ personKey: 'ada', structureKey: 'fablab', email: 'a@x.fr' }),
    came({ personKey: 'ada', structureKey: 'fablab' }),
    came({ personKey: 'ada', structureKey: 'lefablab', email: 'A@x.fr' }),
    came({ personKey: 'ada', structureKey: 'mairie' }),
  ];
  expect(meetingFigures(rows, new Set()).persons).toBe(2);
  // Two people behind one mailbox are two.
  const shared = [
    came({ personKey: 'ada', email: 'contact@x.fr' }),
    came({ personKey: 'grace', email: 'contact@x.fr' }),
  ];
  expect(meetingFigures(shared, new Set()).persons).toBe(2);
  const confirmed = [came({ personKey: 'ada', personId: 'a' }), came({ personKey: 'adalovelace', personId: 'a' })];
  expect(meetingFigures(confirmed, new Set()).persons).toBe(1);
  // Nobody without a name is taken for somebody else.
  expect(meetingFigures([came({ structureKey: 's' }), came({ structureKey: 's' })], new Set()).persons).toBe(2);
});

test('structures are counted once, and those that filed stand on all of them, unknown ones included', () => {
  const rows = [
    came({ structureKey: 'fablab', organisationId: 'o1', department: '59', kind: 'fab_lab' }),
    came({ structureKey: 'fablab', department: '59' }),
    came({ structureKey: 'lefablab', organisationId: 'o1' }),
    came({ structureKey: 'mairie', organisationId: 'o2', department: '80' }),
    came({ structureKey: 'inconnue', department: '59' }),
    came({ personKey: 'ada' }),
  ];
  expect(meetingFigures(rows, new Set(['o1', 'o9']))).toMatchObject({
    ...{ participations: 6, structures: 3, known: 2, filed: 1 },
    departments: [
      { code: '59', participations: 3, structures: 2 },
      { code: '80', participations: 1, structures: 1 },
      { code: null, participations: 2, structures: 1 },
    ],
  });
  expect(meetingFigures([], new Set())).toMatchObject({ participations: 0, persons: 0, structures: 0, filed: 0 });
});

test('a list of participants is read as the day’s sheet was kept, and says what each line lacks', () => {
  const text = [
    'Nom;Structure;Département;Type;Courriel',
    'Ada Lovelace;Fab lab;Nord;Fab Lab;ada@fablab.fr',
    'LOVELACE Ada;FabLab;59;;',
    ';Mairie de Lille;59000;mairie;',
    ';;;;',
    'Grace;Musée;Atlantide;musée;grace@musee',
    ';;59;;x@y.fr',
  ].join('\n');
  const { rows } = checkParticipantList(text, new Set([placeOnList({ name: 'X', structure: 'Y', email: null })]));
  expect(rows.map(({ line, repeated, problems }) => [line, repeated, problems.map(({ problem }) => problem)])).toEqual([
    [2, false, []],
    [3, true, []],
    [4, false, []],
    [6, false, ['department_unknown', 'email_unread']],
    [7, false, ['nobody']],
  ]);
  expect(rows[2]?.participant).toEqual({
    ...{ name: '', structure: 'Mairie de Lille', department: '59', kind: 'municipality', email: null },
  });
});

test.each([
  ['a@b.fr', true],
  ['a@b', false],
  ['a@b.fr\r\nBcc: x@y.fr', false],
  ['a@b.fr, c@d.fr', false],
  ['<a@b.fr>', false],
])('%j is an address: %s', (text, is) => expect(looksLikeAddress(text)).toBe(is));

test('departments and types are read by number, name, postal code and usual words', () => {
  expect(['2', '02', 'Pas-de-Calais', '80100', '2a', '97400', '99'].map(departmentInCell)).toEqual([
    ...['02', '02', '62', '80', '2A', '974', null],
  ]);
  expect(['Médiathèque', 'CCSTI', 'lycée', 'ministère'].map(organisationKindInCell)).toEqual([
    ...['media_library', 'science_centre', 'school', null],
  ]);
});
