import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, jest, test } from '@jest/globals';
import type { OrganisationDetailView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { StructurePage } from './structure.page';

const closed = {
  allowed: false,
  reasons: [{ code: 'outside_territory', text: 'Le siège est hors de votre territoire.' }],
};
const open = { allowed: true, reasons: [] };
const page = async (verdict: typeof closed | typeof open) => {
  const put = jest.fn(() => Promise.resolve({ signedIn: true }));
  const organisation = {
    id: 'o1',
    name: 'Maison pour tous',
    kind: null,
    holderFamily: null,
    municipalityName: null,
    profiles: [],
    siret: null,
    may: { actFor: verdict, edit: verdict },
  } as unknown as OrganisationDetailView;
  // The team below has tests of its own: here its part of the page fails, and takes nothing with it.
  const get = (path: string): Promise<unknown> => {
    if (path === '/api/organisations/o1') return Promise.resolve(organisation);
    if (path.endsWith('/team')) return Promise.reject(new Problem(503, 'down', 'Pas de réponse.'));
    return Promise.resolve({ items: [], total: 0, page: 1, size: 20 });
  };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get, put } }] });
  const fixture = TestBed.createComponent(StructurePage);
  fixture.componentRef.setInput('id', 'o1');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Agir pour'))!;
  return { root, button, put };
};

test('outside the own territory a coordinator reads why before any click, and the button does nothing', async () => {
  const { root, button, put } = await page(closed);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const said = root.querySelector(`#${button.getAttribute('aria-describedby')}`);
  expect(said?.textContent).toContain('Le siège est hors de votre territoire.');
  button.click();
  expect(put).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Lire la fiche');
});

test('within the territory the button is open, and the sheet is to be edited', async () => {
  const { root, button } = await page(open);
  expect(button.getAttribute('aria-disabled')).toBeNull();
  expect(root.textContent).toContain('Modifier la fiche');
});
