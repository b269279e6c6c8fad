import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Row } from '@fds/applications/domain';
import { Api } from '@fds/shared/web-kit';
import { DOSSIER_STORES, DossierEditing } from '../editing/dossier-editing';
import { applicationOf, contentOf, idOf, itemOf } from './content.fixture';
import { PartnerRows } from './partner-rows';

const get = jest.fn<(path: string, query: object) => Promise<unknown>>();
const patch = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
const EVENT = idOf(1);
const MUSEUM = {
  id: idOf(70),
  name: 'Musée de l’Étang',
  kind: 'museum',
  municipalityName: 'Abbeville',
  department: '80',
};

let fixture: ComponentFixture<PartnerRows>;
let editing: DossierEditing;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const rows = (): readonly Row[] => editing.event(EVENT, 'partners');
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('mat-option')];
const button = (name: string): HTMLButtonElement =>
  [...root().querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).includes(name),
  )!;
const search = async (words: string): Promise<void> => {
  const box = root().querySelector<HTMLInputElement>('fds-organisation-finder input')!;
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => setTimeout(done, 260));
  await fixture.whenStable();
};

beforeEach(async () => {
  get.mockReset();
  get.mockImplementation((path) =>
    Promise.resolve(path === '/api/organisation-search' ? { items: [MUSEUM], total: 1 } : { signedIn: false }),
  );
  patch.mockReset();
  patch.mockResolvedValue({ version: 4, savedAt: '2026-04-21T12:33:00.000Z', conflicts: [], current: null });
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      DossierEditing,
      { provide: Api, useValue: { get, patch } },
      { provide: DOSSIER_STORES, useValue: null },
    ],
  });
  editing = TestBed.inject(DossierEditing);
  await editing.open(applicationOf(), contentOf([itemOf(EVENT)]));
  fixture = TestBed.createComponent(PartnerRows);
  fixture.componentRef.setInput('item', EVENT);
  document.body.append(root());
  await fixture.whenStable();
});

test('a structure of the register is found by its name and inscribed with a role', async () => {
  await search('musee');
  expect(options()[0]!.textContent).toContain('Musée, Abbeville (80)');
  options()[0]!.click();
  await fixture.whenStable();
  expect(rows()).toMatchObject([{ organisationId: MUSEUM.id, name: MUSEUM.name, role: 'contributor' }]);
  expect(root().querySelector<HTMLInputElement>('fds-organisation-finder input')!.value).toBe('');
  const role = root().querySelector<HTMLSelectElement>('select')!;
  role.value = 'host';
  role.dispatchEvent(new Event('change'));
  expect(rows()[0]!['role']).toBe('host');
});

test('a structure that is there already is not inscribed twice, and it is said', async () => {
  for (let time = 0; time < 2; time++) {
    await search('musee');
    options()[0]!.click();
    await fixture.whenStable();
  }
  expect(rows()).toHaveLength(1);
  expect(text()).toContain('Musée de l’Étang y est déjà.');
});

test('a name that the register does not know is inscribed as it is typed, and can be corrected', async () => {
  await search('Les Amis du sel');
  options().at(-1)!.click();
  await fixture.whenStable();
  expect(rows()).toMatchObject([{ organisationId: null, name: 'Les Amis du sel' }]);
  const name = root().querySelector<HTMLInputElement>('ul input')!;
  name.value = 'Les Amies du sel';
  name.dispatchEvent(new Event('input'));
  expect(rows()[0]!['name']).toBe('Les Amies du sel');
});

test('the very name of a structure of the register is not offered a second time as an unknown one', async () => {
  await search('musée de l’étang');
  expect(options()).toHaveLength(1);
});

test('a register that does not answer still lets a name be inscribed', async () => {
  get.mockRejectedValue(new Error('no network'));
  await search('Planète');
  expect(text()).toContain('La recherche n’a pas abouti');
  options()[0]!.click();
  await fixture.whenStable();
  expect(rows()).toHaveLength(1);
});

test('a partner is removed and brought back', async () => {
  await search('musee');
  options()[0]!.click();
  await fixture.whenStable();
  button('Retirer Musée de l’Étang').click();
  await fixture.whenStable();
  expect(rows()).toHaveLength(0);
  button('Annuler').click();
  await fixture.whenStable();
  expect(rows()).toHaveLength(1);
});
