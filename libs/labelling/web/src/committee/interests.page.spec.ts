import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { InterestsPage } from './interests.page';

const UNIVERSITY = { id: 'u', name: 'Université', municipalityName: 'Amiens' };
const declared = { id: 'n', voice: 'region', organisationId: 'u', organisationName: 'Université', tie: 'la finance' };

async function shown(items: object[], role = 'coordinator', structure?: string) {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve({ items }));
  const remove = jest.fn((_path: string) => Promise.resolve());
  const get = (path: string) =>
    Promise.resolve(
      path === '/api/organisation-search'
        ? { items: [UNIVERSITY], total: 1, page: 1, size: 20, near: false }
        : { items },
    );
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get, post, delete: remove } },
      { provide: Session, useValue: { role: () => role } },
    ],
  });
  const fixture = TestBed.createComponent(InterestsPage);
  fixture.componentRef.setInput('structure', structure);
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

test('a voice declares for itself alone, from the dossier it reads, and takes a slip back', async () => {
  const mine = { ...declared, voice: 'drari' };
  const { page, press, type, post, remove, settled } = await shown([mine], 'drari', 'Université');
  expect(page.querySelector('h1')?.textContent).toBe('Vos liens avec des structures');
  expect(page.textContent).toContain('que la DRARI ne prenne pas part');
  expect(page.textContent).toContain('Université, Amiens');
  expect(page.querySelectorAll('select')).toHaveLength(1);
  type(1, 'siège à son bureau');
  await settled();
  await press('Déclarer ce lien');
  expect(post).toHaveBeenCalledWith('/api/committee-interests', {
    voice: 'drari',
    organisationId: 'u',
    tie: 'siège à son bureau',
  });
  // The tie was declared before with other words: these come back.
  await press('Annuler');
  expect(post).toHaveBeenLastCalledWith('/api/committee-interests', {
    voice: 'drari',
    organisationId: 'u',
    tie: 'la finance',
  });
  expect(remove).not.toHaveBeenCalled();
});
