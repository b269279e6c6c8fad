import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Api } from '@fds/shared/web-kit';
import { DOSSIER_STORES, DossierEditing } from '../editing/dossier-editing';
import type { ServerContent } from '../editing/wire';
import { applicationOf, contentOf, idOf, itemOf, lineOf } from './content.fixture';
import { EventsSection } from './events.section';

const patch = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
const get = jest.fn<(path: string, query: object) => Promise<unknown>>();
let fixture: ComponentFixture<EventsSection>;
let editing: DossierEditing;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const cards = (): HTMLElement[] => [...root().querySelectorAll<HTMLElement>('.cartes > li')];
const names = (): string[] => cards().map((one) => one.querySelector('.titre')!.textContent.trim());
const named = (words: string): HTMLElement =>
  [...root().querySelectorAll<HTMLElement>('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').includes(words),
  )!;
const press = async (words: string): Promise<void> => {
  named(words).click();
  await fixture.whenStable();
};
const settle = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 120));
  await fixture.whenStable();
};
const show = async (content: ServerContent, inputs: Record<string, string> = {}): Promise<void> => {
  await editing.open(applicationOf(), content);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
};

const VILLAGE = idOf(1);
const STALL = idOf(2);
const village = (over: object = {}) =>
  itemOf(VILLAGE, {
    kind: 'science_village',
    title: 'Village des sciences d’Abbeville',
    municipality: '80001',
    slots: [lineOf(), lineOf({ day: '2026-10-10' })],
    ...over,
  });
const stall = itemOf(STALL, { title: 'Fromages au microscope', format: 'workshop' }, { parentId: VILLAGE });
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => itemOf(idOf(100 + at), { title: `Atelier ${at + 1}` }, { position: at }));

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
  patch.mockReset();
  patch.mockResolvedValue({ version: 4, savedAt: '2026-04-21T12:33:00.000Z', conflicts: [], current: null });
  get.mockReset();
  get.mockImplementation((path) =>
    Promise.resolve(
      path.endsWith('/writers')
        ? { writers: [], mayInvite: { allowed: true, reasons: [] } }
        : { signedIn: false, organisations: [], items: [], total: 0, earlier: [], taken: [] },
    ),
  );
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      DossierEditing,
      { provide: Api, useValue: { get, patch } },
      { provide: DOSSIER_STORES, useValue: null },
    ],
  });
  editing = TestBed.inject(DossierEditing);
  fixture = TestBed.createComponent(EventsSection);
});

test('a dossier without events says so and offers the one useful action', async () => {
  await show(contentOf([]));
  expect(text()).toContain('Aucun événement pour le moment.');
  await press('Ajouter un événement');
  await settle();
  expect(cards()).toHaveLength(1);
  expect(root().querySelector('fds-event-editor')).not.toBeNull();
  expect(text()).toContain('Type d’événement');
});

test('an event is summed up: kind, title, days, commune, activities; only the open one draws its fields', async () => {
  await show(contentOf([village(), stall, ...many(2).map((one, at) => ({ ...one, position: at + 1 }))]));
  expect(names()).toEqual(['Village des sciences d’Abbeville', 'Atelier 1', 'Atelier 2']);
  const card = cards()[0]!.textContent.replace(/\s+/g, ' ');
  expect(card).toContain('Village des sciences');
  expect(card).toContain('du 9 au 10 octobre 2026, Abbeville, 1 animation');
  expect(root().querySelector('fds-event-editor')).toBeNull();
  cards()[0]!.querySelector<HTMLElement>('.nom')!.click();
  await fixture.whenStable();
  expect(root().querySelectorAll('fds-event-editor')).toHaveLength(1);
  expect(cards()[0]!.querySelector('.nom')!.getAttribute('aria-expanded')).toBe('true');
  cards()[1]!.querySelector<HTMLElement>('.nom')!.click();
  await fixture.whenStable();
  expect(cards().map((one) => one.querySelector('.nom')!.getAttribute('aria-expanded'))).toEqual([
    'false',
    'true',
    'false',
  ]);
});

test('the address opens an activity in its event and brings the focus into its field, even a folded one', async () => {
  document.body.append(root());
  await show(contentOf([village(), stall]), { evenement: STALL, partie: 'capacity' });
  await settle();
  expect(root().querySelectorAll('fds-event-editor')).toHaveLength(2);
  const field = root().querySelector(`[data-at="${STALL}/capacity"]`)!;
  expect(field.contains(document.activeElement)).toBe(true);
  expect(field.closest('details')!.open).toBe(true);
});

test('the same address as on the other pages of the dossier leads into a field', async () => {
  document.body.append(root());
  await show(contentOf(many(3)), { champ: `${idOf(101)}/title` });
  await settle();
  expect(
    root()
      .querySelector(`[data-at="${idOf(101)}/title"]`)!
      .contains(document.activeElement),
  ).toBe(true);
});

test('who goes into a field before the page brings the focus to the kind of a new event stays there', async () => {
  document.body.append(root());
  await show(contentOf([]));
  await press('Ajouter un événement');
  const title = root().querySelector<HTMLInputElement>('[data-at$="/title"] input')!;
  title.focus();
  await settle();
  expect(document.activeElement).toBe(title);
  await press('Ajouter un événement');
  await settle();
  expect(document.activeElement?.closest('[data-at$="/kind"]')).not.toBeNull();
});

test('an activity whose place and dates are those of its event says so', async () => {
  await show(contentOf([village({ venue: 'Place Max-Lejeune' }), stall]), { evenement: STALL });
  expect(text()).toContain('Ceux de l’événement');
  expect(text()).toContain('Sans commune ici, c’est le lieu de l’événement (Place Max-Lejeune, Abbeville).');
  expect(text()).toContain('Sans date ici, ce sont celles de l’événement (du 9 au 10 octobre 2026).');
  expect(text()).toContain('Qui l’anime ?');
});

test('who writes an activity is asked for once the server knows it; one just added is saved first', async () => {
  await show(contentOf([village(), stall]), { evenement: STALL });
  expect(text()).toContain('Seule votre équipe écrit cette animation.');
  await press('Ajouter une animation');
  await settle();
  expect(text()).not.toContain('Seule votre équipe écrit cette animation.');
  patch.mockClear();
  await press('Faire écrire par un partenaire');
  await settle();
  expect(patch).toHaveBeenCalled();
  expect(text()).toContain('Seule votre équipe écrit cette animation.');
});

test('another kind puts the activities aside, says so, and gives them back', async () => {
  await show(contentOf([village(), stall]), { evenement: VILLAGE });
  expect(text()).toContain('Les animations du village');
  const choose = async (kind: string): Promise<void> => {
    root().querySelector<HTMLInputElement>(`input[type=radio][value=${kind}]`)!.click();
    await fixture.whenStable();
  };
  await choose('single');
  expect(text()).not.toContain('Les animations du village');
  expect(text().replaceAll('\u00a0', ' ')).toContain('1 animation est mise de côté');
  await choose('festival');
  expect(text()).toContain('Les animations du festival');
  expect(text()).toContain('Fromages au microscope');
  expect(text()).not.toContain('de côté');
});

test('an event is removed and brought back for ten seconds', async () => {
  await show(contentOf(many(2)));
  await press('Retirer Atelier 1');
  expect(names()).toEqual(['Atelier 2']);
  expect(text()).toContain('« Atelier 1 » est retiré.');
  await press('Annuler');
  expect(names()).toEqual(['Atelier 1', 'Atelier 2']);
});

test('the project of somebody else that joined a village is not taken out, nor the village around it, and the page says why', async () => {
  await show(
    contentOf([village(), stall, itemOf(idOf(3), { title: 'À nous' }, { parentId: VILLAGE })], { joined: [STALL] }),
  );
  expect(text()).toContain('a rejoint ce village');
  const offered = [...root().querySelectorAll('button[aria-label^="Retirer "]')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(offered).toContain('Retirer À nous');
  expect(offered).not.toContain('Retirer Fromages au microscope');
  expect(offered).not.toContain('Retirer Village des sciences d’Abbeville');
});

test('an event is duplicated after itself and opened', async () => {
  await show(contentOf([...many(2)]));
  await press('Dupliquer Atelier 1');
  expect(names()).toEqual(['Atelier 1', 'Atelier 1', 'Atelier 2']);
  expect(cards()[1]!.querySelector('fds-event-editor')).not.toBeNull();
});

test('events are moved by buttons, the button keeps the focus and the place is said', async () => {
  document.body.append(root());
  await show(contentOf(many(3)));
  await press('Descendre Atelier 1');
  expect(names()).toEqual(['Atelier 2', 'Atelier 1', 'Atelier 3']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Descendre Atelier 1');
  expect(text().replaceAll('\u00a0', ' ')).toContain('Atelier 1 : place 2 sur 3.');
  await press('Descendre Atelier 1');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Monter Atelier 1');
  expect(named('Descendre Atelier 1').getAttribute('aria-disabled')).toBe('true');
});

test('more than eight events can be searched; the one that is open stays while it is written', async () => {
  await show(contentOf(many(8)));
  expect(root().querySelector('[type=search]')).toBeNull();
  await show(contentOf(many(12)));
  await fixture.whenStable();
  const search = root().querySelector<HTMLInputElement>('[type=search]')!;
  search.value = 'atelier 12';
  search.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(names()).toEqual(['Atelier 12']);
  expect(root().querySelector('[data-acte=monter]')).toBeNull();
  cards()[0]!.querySelector<HTMLElement>('.nom')!.click();
  editing.set(idOf(111), 'title', 'Autre chose');
  await new Promise((done) => setTimeout(done, 350));
  await fixture.whenStable();
  expect(names()).toEqual(['Autre chose']);
});

test('the limit is said before it is reached; at the limit nothing more is added, and it is said why', async () => {
  await show(contentOf(many(41)));
  expect(text()).not.toContain('sur 60');
  await show(contentOf(many(60)));
  await fixture.whenStable();
  expect(text()).toContain('60 événements et animations sur 60 : il n’y a plus de place');
  await press('Ajouter un événement');
  await press('Dupliquer Atelier 1');
  expect(cards()).toHaveLength(60);
});

test('answers of a renewal to look at are counted on the summary', async () => {
  await show(contentOf(many(2), { toConfirm: [`${idOf(100)}/title`, `${idOf(100)}/kind`] }));
  expect(cards()[0]!.textContent.replaceAll('\u00a0', ' ')).toContain('2 à confirmer');
  expect(cards()[1]!.textContent).not.toContain('à confirmer');
});
