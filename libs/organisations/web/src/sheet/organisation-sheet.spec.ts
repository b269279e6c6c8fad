import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { OrganisationSheetView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { OrganisationSheet } from './organisation-sheet';

const view = (over: Partial<OrganisationSheetView> = {}): OrganisationSheetView => ({
  id: 'o',
  version: 3,
  year: 2026,
  name: 'Maison pour tous',
  holderFamily: 'culture',
  kind: 'association',
  legalForm: null,
  seat: { code: '80001', name: 'Abbeville', department: '80' },
  siret: null,
  uai: null,
  rna: null,
  networks: [{ network: 'Ombelliscience', from: null, to: null }],
  description: '',
  website: null,
  publicEmail: null,
  publicPhone: null,
  publicAddress: null,
  published: false,
  logo: null,
  participations: [{ year: 2026, name: 'Maison pour tous', events: null }],
  knownNetworks: [],
  may: { edit: { allowed: true, reasons: [] }, publish: { allowed: false, reasons: [] } },
  ...over,
});
const get = jest.fn<() => Promise<unknown>>();
const put = jest.fn<(path: string, body: unknown) => Promise<unknown>>();

let fixture: ComponentFixture<OrganisationSheet>;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const press = async (words: string): Promise<void> => {
  [...root().querySelectorAll('button')].find((one) => one.textContent.includes(words))!.click();
  await fixture.whenStable();
};
async function write(label: string, value: string): Promise<void> {
  const found = [...root().querySelectorAll('label')].find((one) => one.textContent.includes(label))!;
  const box = root().querySelector<HTMLInputElement>(`#${found.htmlFor}`)!;
  box.value = value;
  box.dispatchEvent(new Event('input'));
  await fixture.whenStable();
}
async function open(held = view()): Promise<void> {
  get.mockResolvedValue(held);
  fixture = TestBed.createComponent(OrganisationSheet);
  fixture.componentRef.setInput('organisationId', held.id);
  await fixture.whenStable();
}

beforeEach(() => {
  get.mockReset();
  put.mockReset();
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: Api, useValue: { get, put } }],
  });
});

test('a sheet without a word, not published, is saved as it is, with its version', async () => {
  put.mockResolvedValue(view({ version: 4 }));
  await open();
  await press('Enregistrer la fiche');
  expect(put.mock.lastCall).toEqual([
    '/api/organisations/o',
    {
      version: 3,
      name: 'Maison pour tous',
      holderFamily: 'culture',
      kind: 'association',
      legalForm: null,
      municipalityCode: '80001',
      siret: null,
      uai: null,
      rna: null,
      networks: [{ network: 'Ombelliscience', from: null, to: null }],
      description: '',
      website: null,
      publicEmail: null,
      publicPhone: null,
      publicAddress: null,
      published: false,
    },
  ]);
  expect(text()).toContain('Enregistré.');
});

test('a number that cannot exist is said before anything leaves', async () => {
  await open();
  await write('SIRET', '73282932000075');
  await press('Enregistrer la fiche');
  expect(text()).toContain('Ce numéro n’existe pas : vérifiez les 14 chiffres, ou laissez vide.');
  expect(put).not.toHaveBeenCalled();
});

test('when somebody else has saved meanwhile, mine or theirs is a choice', async () => {
  put.mockRejectedValueOnce(
    new Problem(409, 'organisations.changed', 'Entre-temps.', { current: view({ version: 9, name: 'La leur' }) }),
  );
  await open();
  await write('Nom', 'La mienne');
  await press('Enregistrer la fiche');
  const rows = [...root().querySelectorAll('.conflit tbody tr')].map(({ textContent }) => textContent);
  expect(rows).toEqual(['NomLa mienneLa leur']);
  put.mockResolvedValue(view({ version: 10, name: 'La mienne' }));
  await press('Garder la mienne');
  expect(put.mock.lastCall?.[1]).toMatchObject({ version: 9, name: 'La mienne' });
});

test('an address that would run a script is not in the preview', async () => {
  await open(view({ website: 'javascript:alert(1)' }));
  expect(root().querySelector('fds-public-sheet a[href^="javascript"]')).toBeNull();
});

test('somebody who may only read sees why, and cannot write', async () => {
  const edit = { allowed: false, reasons: [{ code: 'x', text: 'Le siège est hors de votre territoire.' }] };
  await open(view({ may: { edit, publish: edit } }));
  expect(text()).toContain('Le siège est hors de votre territoire.');
  expect(text()).not.toContain('Enregistrer la fiche');
  expect(root().querySelector('input:not([disabled]):not([type=file])')).toBeNull();
});
