import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EditionCriteriaView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { CriteriaPage } from './criteria.page';

const criterion = (code: string, label: string, marked = 0): EditionCriteriaView['criteria'][number] => ({
  ...{ code, kind: 'label', label, help: '', check: null, optional: false, marked },
});
const VIEW: EditionCriteriaView = {
  ...{ year: 2026, version: 2, asideMarks: 0, grid: [{ code: 'science', label: 'Contenu', weight: 3 }] },
  criteria: [criterion('scientific', 'Contenu scientifique', 4), criterion('mediation', 'Médiation')],
  mayWrite: { allowed: true, reasons: [] },
};

const put = jest.fn<(path: string, body: unknown) => Promise<EditionCriteriaView>>();
beforeEach(() => {
  put.mockReset().mockResolvedValue(VIEW);
});

async function shown(view: Partial<EditionCriteriaView> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: () => Promise.resolve({ ...VIEW, ...view }), put } },
    ],
  });
  const fixture = TestBed.createComponent(CriteriaPage);
  fixture.componentRef.setInput('annee', '2026');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (name: string): Promise<void> => {
    const found = [...root.querySelectorAll('button')].find((one) =>
      `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.replaceAll('\u00a0', ' ').includes(name),
    );
    if (!found) throw new Error(name);
    found.click();
    await fixture.whenStable();
  };
  const labels = () => [...root.querySelectorAll<HTMLInputElement>('ol input:not([type])')];
  const type = async (control: HTMLInputElement | undefined, value: string): Promise<void> => {
    if (!control) throw new Error('no such field');
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { root, press, type, labels, text: () => root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('the coordination renames a criterion, adds a line of the grid, and both are sent with the version that was read', async () => {
  const { press, type, labels } = await shown();
  await type(labels()[0], 'Rigueur scientifique');
  await press('Ajouter une ligne');
  await type(labels().at(-1), 'Partenariats');
  await press('Enregistrer les critères');
  expect(put.mock.lastCall).toMatchObject([
    '/api/editions/2026/criteria',
    {
      version: 2,
      criteria: [{ code: 'scientific', label: 'Rigueur scientifique' }, { code: 'mediation' }],
      grid: [
        { code: 'science', weight: 3 },
        { label: 'Partenariats', weight: 1 },
      ],
    },
  ]);
});

test('a criterion without a name is not sent, and says what it lacks', async () => {
  const { press, text } = await shown();
  await press('Ajouter un critère');
  await press('Enregistrer les critères');
  expect(text()).toContain('Donnez un nom à ce critère.');
  expect(put).not.toHaveBeenCalled();
});

test('before a criterion with marks goes, the page says how many dossiers were marked on it', async () => {
  const { press, text } = await shown();
  await press('Retirer le critère « Contenu scientifique »');
  expect(text()).toContain('Des dossiers ont déjà été notés sur « Contenu scientifique » (4).');
});

test('of two people who write at once, the second is told, keeps what it wrote, or takes the other’s', async () => {
  const current = { ...VIEW, version: 3, criteria: [criterion('scientific', 'Celui de l’autre')] };
  put.mockRejectedValue(new Problem(409, 'labelling.criteria_changed', 'Quelqu’un les a modifiés.', { current }));
  const { press, type, labels, text } = await shown();
  await type(labels()[0], 'Le mien');
  await press('Enregistrer les critères');
  expect(text()).toContain('Vos changements sont encore là, pas enregistrés.');
  expect(labels()[0]?.value).toBe('Le mien');
  await press('Prendre les critères de l’autre');
  expect(labels()[0]?.value).toBe('Celui de l’autre');
});

test('whoever may not write reads them, with the reason, and finds no button', async () => {
  const reasons = [{ code: 'edition_over', text: 'Cette édition est terminée.' }];
  const { root, text, labels } = await shown({ mayWrite: { allowed: false, reasons } });
  expect(text()).toContain('Cette édition est terminée.');
  expect(labels()[0]?.readOnly).toBe(true);
  expect(root.querySelectorAll('button')).toHaveLength(0);
});
