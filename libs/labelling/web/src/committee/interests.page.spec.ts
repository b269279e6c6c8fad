import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { InterestsPage } from './interests.page';

const UNIVERSITY = { id: 'u', name: 'Université', municipalityName: 'Amiens' };
const declared = { id: 'n', voice: 'region', organisationId: 'u', organisationName: 'Université', tie: 'la finance' };

async function shown(items: object[]) {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve({ items }));
  const remove = jest.fn((_path: string) => Promise.resolve());
  const get = (path: string) =>
    Promise.resolve(path === '/api/organisations' ? { items: [UNIVERSITY], total: 1, page: 1, size: 20 } : { items });
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get, post, delete: remove } }],
  });
  const fixture = TestBed.createComponent(InterestsPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await fixture.whenStable();
  };
  const type = (at: number, value: string): void => {
    const field = page.querySelectorAll('input')[at] as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  return { page, press, type, post, remove, settled: () => fixture.whenStable() };
}

test('a coordinator declares a tie of a voice with an organisation that it looked for', async () => {
  const { page, press, type, post, settled } = await shown([]);
  expect(page.textContent).toContain('Aucun lien n’est déclaré.');
  await press('Déclarer ce lien');
  expect(page.textContent).toContain('Cherchez la structure, puis choisissez-la.');
  expect(post).not.toHaveBeenCalled();
  type(0, 'univ');
  await press('Chercher la structure');
  expect(page.textContent).toContain('Université, Amiens');
  type(1, 'siège à son bureau');
  await settled();
  await press('Déclarer ce lien');
  expect(post).toHaveBeenCalledWith('/api/committee-interests', {
    voice: 'coordination',
    organisationId: 'u',
    tie: 'siège à son bureau',
  });
  expect(page.textContent).toContain('Le lien est déclaré');
});

test('a tie that is taken out can be put back', async () => {
  const { page, press, post, remove } = await shown([declared]);
  expect(page.textContent).toContain('la finance');
  await press('Retirer ce lien');
  expect(remove).toHaveBeenCalledWith('/api/committee-interests/n');
  await press('Annuler');
  expect(post).toHaveBeenCalledWith('/api/committee-interests', {
    voice: 'region',
    organisationId: 'u',
    tie: 'la finance',
  });
});
