import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Api } from '@fds/shared/web-kit';
import { ChoosePage } from './choose.page';

const get = jest.fn<(path: string, query: object) => Promise<unknown>>();
const post = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
const MUSEUM = {
  id: 'm',
  name: 'Musée de l’Étang',
  kind: 'museum',
  municipalityName: 'Abbeville',
  department: '80',
  years: [2025, 2024],
  hasTeam: true,
};

let fixture: ComponentFixture<ChoosePage>;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const button = (words: string): HTMLButtonElement =>
  [...root().querySelectorAll('button')].find((one) => one.textContent.includes(words))!;
const show = async (inputs: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
};

beforeEach(() => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = jest.fn();
  HTMLDialogElement.prototype.close = jest.fn();
  get.mockReset();
  post.mockReset();
  get.mockImplementation((path) =>
    Promise.resolve(
      path === '/api/session'
        ? { signedIn: true, organisations: [] }
        : { items: [MUSEUM], total: 1, page: 1, size: 10, near: false },
    ),
  );
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: Api, useValue: { get, post } },
    ],
  });
  fixture = TestBed.createComponent(ChoosePage);
});

test('nothing is asked before something is typed', async () => {
  await fixture.whenStable();
  expect(get.mock.calls.filter(([path]) => path === '/api/organisation-search')).toEqual([]);
  expect(root().querySelector('[role=search] input')).not.toBeNull();
});

test('a structure that is found says where it is, when it took part and that a team is there', async () => {
  await show({ q: 'musee' });
  expect(text()).toContain('1 structure trouvée');
  expect(text()).toContain('Musée, Abbeville (80), a participé en 2025, 2024');
  expect(text()).toContain('Une équipe est déjà là');
});

test('what is only near is said to be, and creating stays possible', async () => {
  get.mockResolvedValue({ items: [MUSEUM], total: 1, page: 1, size: 10, near: true });
  await show({ q: 'muzee' });
  expect(text()).toContain('En voici de proches');
  expect(button('la créer')).toBeDefined();
});

test('asking to join needs a word of who one is, then leaves with it', async () => {
  post.mockResolvedValue({});
  await show({ q: 'musee' });
  button('Envoyer ma demande').click();
  await fixture.whenStable();
  expect(text()).toContain('Écrivez votre fonction en quelques mots.');
  const box = root().querySelector('textarea')!;
  box.value = 'Médiatrice';
  box.dispatchEvent(new Event('input'));
  button('Envoyer ma demande').click();
  await fixture.whenStable();
  expect(post.mock.lastCall).toEqual(['/api/organisations/m/join-requests', { message: 'Médiatrice' }]);
  expect(text()).toContain('Votre demande est partie.');
});

test('an empty form of creation says what is missing and asks the server nothing', async () => {
  await show({ creer: '1' });
  button('Créer la structure').click();
  await fixture.whenStable();
  expect(root().querySelectorAll('.msg-erreur').length).toBeGreaterThanOrEqual(4);
  expect(post).not.toHaveBeenCalled();
});
