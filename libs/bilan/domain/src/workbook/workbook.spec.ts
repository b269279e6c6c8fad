import { expect, test } from '@jest/globals';
import { WORKBOOK_LAYOUT } from './workbook-layout';

/** Where a figure has stood since the first workbook: nobody may move it. */
const ADDRESSES: Record<string, string> = {
  'applications.submitted': 'Dossiers et porteurs!C2',
  'holders.total': 'Dossiers et porteurs!C4',
  'holders.first_time': 'Dossiers et porteurs!C5',
  'holders.family.unspecified': 'Dossiers et porteurs!C10',
  'participation.converted': 'Dossiers et porteurs!C11',
  'events.total': 'Événements!C2',
  'events.multi': 'Événements!C3',
  'events.kind.single': 'Événements!C7',
  'events.mode.in_person': 'Événements!C8',
  'events.single.format.unspecified': 'Événements!C18',
  'activities.total': 'Événements!C21',
  'attendance.total': 'Fréquentation!C2',
  'attendance.general_public': 'Fréquentation!C3',
  'attendance.school': 'Fréquentation!C4',
  'attendance.online': 'Fréquentation!C6',
  'attendance.kind.single': 'Fréquentation!C10',
  'attendance.school_level.unspecified': 'Fréquentation!C17',
  'attendance.exact': 'Fréquentation!C18',
  'attendance.reports.received': 'Fréquentation!C20',
  'attendance.mean': 'Fréquentation!C23',
  'municipalities.total': 'Territoires!C2',
  'intermunicipalities.total': 'Territoires!C7',
  'research.holders': 'Recherche!C2',
  'research.staff_share': 'Recherche!C8',
  'evaluation.invited': 'Évaluation!C2',
  'evaluation.respondents': 'Évaluation!C3',
  'media.total': 'Médias!C2',
  'media.kind.agency': 'Médias!C8',
};

test('a figure keeps its sheet and its cell from year to year', () => {
  const places = Object.fromEntries(
    WORKBOOK_LAYOUT.flatMap(({ name, fixed }) => fixed.map((code, index) => [code, `${name}!C${index + 2}`])),
  );
  expect(Object.keys(ADDRESSES).map((code) => [code, places[code]])).toEqual(Object.entries(ADDRESSES));
});

test('the sheets keep their names and their order, and no figure has two lines', () => {
  expect(WORKBOOK_LAYOUT.map(({ name }) => name)).toEqual([
    'Dossiers et porteurs',
    'Événements',
    'Fréquentation',
    'Territoires',
    'Départements',
    'Réseaux',
    'Recherche',
    'Évaluation',
    'Médias',
    'Chiffres saisis',
    'Comparaison',
    'Autres',
  ]);
  const codes = WORKBOOK_LAYOUT.flatMap(({ fixed }) => fixed);
  expect(new Set(codes).size).toBe(codes.length);
});
