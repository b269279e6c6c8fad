import { expect, test } from '@jest/globals';
import { journalReport } from './journal-report';

const REPORT = { entries: 1204, seals: 3, unsealed: 1, erased: 0, head: 'ab', known: null, faults: [] };

test('a journal that holds says so, with its last seal', () => {
  expect(journalReport(REPORT)).toBe(
    [
      '1204 lignes, 3 scellés, 1 ligne pas encore scellée, 0 ligne aux valeurs effacées.',
      'Empreinte du dernier scellé, à noter ailleurs : ab',
      'Rien n’a été changé, retiré ni ajouté à la main.',
    ].join('\n'),
  );
});

test('each fault is named by its row, and a lost hash is said', () => {
  const text = journalReport({
    ...REPORT,
    known: false,
    faults: [
      { kind: 'entry_changed', id: 12 },
      { kind: 'seal_removed', id: 2 },
    ],
  });
  expect(text).toContain('2 anomalies :\n  ligne 12 : changée depuis son écriture\n  scellé 2 : retiré');
  expect(text).toContain('la chaîne a été réécrite ou coupée');
});
