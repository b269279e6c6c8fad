import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CommitteeCoverageView } from '@fds/shared/contract';
import { Api, CurrentEdition, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { CoveragePage } from './coverage.page';

const line = (code: string, label: string, events: number, labelled: number) => ({
  ...{ code, label, dossiers: events, events, labelled },
});
const places = (reached: number, served: number) => ({
  ...{ base: 10, reached, served, waiting: ['Arras (62)'], white: ['Lille (59)', 'Roubaix (59)'] },
});
const VIEW: CommitteeCoverageView = {
  ...{ editionYear: 2026, computedAt: '2026-06-10T07:00:00.000Z', dossiers: 3, events: 3, labelled: 1 },
  labels: [
    { label: 'pending', count: 2 },
    { label: 'labelled', count: 1 },
  ],
  departments: [
    { ...line('62', 'Pas-de-Calais (62)', 2, 0), communes: places(1, 0) },
    { ...line('80', 'Somme (80)', 1, 1), communes: places(1, 1) },
    { ...line('', 'Non renseigné', 0, 0), communes: null },
  ],
  groups: [{ by: 'audience', lines: [line('families', 'Familles', 3, 1), line('', 'Non renseigné', 0, 0)] }],
  communes: places(2, 1),
  intermunicipalities: places(2, 1),
};

async function shown(view: Partial<CommitteeCoverageView> = {}, role = 'drari') {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: () => Promise.resolve({ ...VIEW, ...view }) } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
      { provide: Session, useValue: { role: signal(role) } },
    ],
  });
  const fixture = TestBed.createComponent(CoveragePage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { root, text: root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('rule 4: every share stands beside its base; places that no dossier reaches are named and counted', async () => {
  const { root, text } = await shown();
  expect(text).toContain('Événements avec le label1 sur 3 (33,3 %)');
  expect(text).toContain('Avec un dossier : 2 sur 10 (20,0 %).');
  expect(text).toContain('Lille (59) ; Roubaix (59) ; et 6 autres.');
  expect(text).toContain('ces lignes ne s’additionnent pas');
  expect(root.querySelectorAll('table')).toHaveLength(2);
});

test('before any decision, the committee reads nothing of labels', async () => {
  const { root, text } = await shown({ labelled: 0, labels: [{ label: 'pending', count: 3 }] });
  expect(text).toContain('Aucune décision n’est encore prise.');
  expect(root.querySelectorAll('thead th')).toHaveLength(6);
  expect(text).not.toContain('Avec le label');
});

test('with no dossier before the committee, the page says when its totals come', async () => {
  expect((await shown({ dossiers: 0, events: 0, labels: [] })).text).toContain(
    'Aucun dossier n’est encore devant le comité pour 2026.',
  );
});
