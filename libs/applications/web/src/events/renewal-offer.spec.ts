import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { ActivityWriterView, EarlierEventView, RenewableEventsView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { DOSSIER_STORES, DossierEditing } from '../editing/dossier-editing';
import type { ServerContent, ServerItem } from '../editing/wire';
import { applicationOf, contentOf, idOf, itemOf } from './content.fixture';
import { EventsSection } from './events.section';

// A village is drawn whole, several times over.
jest.setTimeout(20_000);
const [VILLAGE, SALT, TALK] = [idOf(1), idOf(2), idOf(3)];
const FORMER = { dossier: idOf(50), village: idOf(51), salt: idOf(52), apple: idOf(53), talk: idOf(54) };
const earlier = (id: string, title: string, parentId: string | null = null): EarlierEventView => ({
  ...{ id, parentId, title, kind: id === FORMER.village ? 'science_village' : 'single' },
  ...{ label: 'labelled', expectedVisits: null, visits: null },
});
const RENEWABLE: RenewableEventsView = {
  earlier: [
    {
      ...{ id: FORMER.dossier, reference: '2025-1', organisationId: idOf(9), year: 2025, title: 'En baie' },
      ...{ state: 'decided', renewedAs: null },
      events: [
        earlier(FORMER.village, 'Village'),
        earlier(FORMER.salt, 'Sel', FORMER.village),
        earlier(FORMER.apple, 'Pomme', FORMER.village),
        earlier(FORMER.talk, 'Conférence'),
      ],
    },
  ],
  taken: [
    { item: VILLAGE, origin: FORMER.village },
    { item: SALT, origin: FORMER.salt },
  ],
};
const writer: ActivityWriterView = {
  ...{ id: 'w', name: 'Lou Brie', email: 'lou@fromagerie.example', standing: 'writes' },
  ...{ invitedAt: '2026-04-14T08:00:00Z', expiresOn: null, acceptedAt: '2026-04-15T08:00:00Z' },
};
const village = itemOf(VILLAGE, { kind: 'science_village', title: 'Village' });
const salt = (over: object = {}): ServerItem => itemOf(SALT, { title: 'Sel', ...over }, { parentId: VILLAGE });

/** What the server holds, and who writes what in it. */
let server: ServerContent;
let renewable: RenewableEventsView;
let writers: ActivityWriterView[];
let asked: { path: string; body: unknown }[];
let fixture: ComponentFixture<EventsSection>;
let editing: DossierEditing;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const settle = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 150));
  await fixture.whenStable();
};
const press = async (words: string): Promise<void> => {
  const found = [...root().querySelectorAll<HTMLElement>('button')].find((one) => one.textContent.includes(words));
  if (!found) throw new Error(`no button says ${words}: ${text()}`);
  found.click();
  await settle();
};
const show = async (inputs: Record<string, string> = {}): Promise<void> => {
  await editing.open(applicationOf(), server);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await settle();
};
/** The server takes an item over, and says so from now on. */
const lay = (item: ServerItem, origin: string): void => {
  server = { ...server, version: server.version + 1, items: [...server.items, item] };
  renewable = { ...renewable, taken: [...renewable.taken, { item: item.id, origin }] };
};

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
  asked = [];
  server = contentOf([village, salt()]);
  renewable = RENEWABLE;
  writers = [];
  const api = {
    get: (path: string) => {
      if (path.endsWith('/renewed-events')) return Promise.resolve(renewable);
      if (path.endsWith('/activity-writers')) return Promise.resolve({ items: [{ itemId: SALT, writers }] });
      return Promise.resolve(path.endsWith('/content') ? server : { organisations: [], items: [], total: 0 });
    },
    post: (path: string, body: { items: string[] }) => {
      asked.push({ path, body });
      if (body.items.includes(FORMER.apple))
        lay(itemOf(idOf(4), { title: 'Pomme' }, { parentId: VILLAGE, position: 1 }), FORMER.apple);
      if (body.items.includes(FORMER.talk)) lay(itemOf(TALK, { title: 'Conférence' }, { position: 1 }), FORMER.talk);
      return Promise.resolve(server);
    },
    patch: (path: string, body: unknown) => {
      asked.push({ path, body });
      return Promise.resolve({ version: 9, savedAt: '2026-04-21T12:33:00.000Z', conflicts: [], current: null });
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      DossierEditing,
      { provide: Api, useValue: api },
      { provide: DOSSIER_STORES, useValue: null },
    ],
  });
  editing = TestBed.inject(DossierEditing);
  fixture = TestBed.createComponent(EventsSection);
});

test('a holder takes over the activity that was left out of its renewed village, and may undo it', async () => {
  await show({ evenement: VILLAGE });
  await press('Reprendre l’autre animation de 2025');
  expect(asked[0]?.body).toEqual({ applicationId: FORMER.dossier, items: [FORMER.apple] });
  expect(editing.items().map(({ id }) => id)).toContain(idOf(4));
  expect(text()).toContain('1 animation reprise de 2025.');
  expect(text()).not.toContain('Reprendre l’autre animation');
  await press('Annuler');
  expect(asked.at(-1)?.body).toMatchObject({ changes: [{ op: 'remove', item: idOf(4) }] });
  expect(editing.items().map(({ id }) => id)).toEqual([VILLAGE, SALT]);
  expect(text()).toContain('Reprendre l’autre animation de 2025');
});

test('an event that a renewed dossier left out is offered below its events, then no more', async () => {
  await show();
  expect(text()).toContain('Pas encore repris de 2025');
  await press('Reprendre Conférence');
  expect(asked[0]?.body).toEqual({ applicationId: FORMER.dossier, items: [FORMER.talk] });
  expect(text()).not.toContain('Pas encore repris de 2025');
  expect(text()).toContain('1 événement ou animation repris de 2025.');
});

test('a dossier with nothing earlier is offered nothing', async () => {
  renewable = { earlier: [], taken: [] };
  await show({ evenement: VILLAGE });
  expect(root().querySelector('fds-renewal-offer button')).toBeNull();
});

test('the card of an activity says who fills it, since when, and how far it is', async () => {
  writers = [writer];
  await show({ evenement: VILLAGE });
  const sign = (): string => root().querySelector('.confiee')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  expect(sign()).toContain('Confiée à Lou Brie depuis le 14 avril 2026 : pas encore commencée');
  editing.set(SALT, 'description', 'Une pincée de sel, vue de très près.');
  await editing.saving.now();
  await settle();
  expect(sign()).toMatch(/depuis le 14 avril 2026 : \d+ réponses? sur \d+$/);
});

test('an invitation that nobody answered is said on the card too', async () => {
  writers = [{ ...writer, name: '', standing: 'invited', acceptedAt: null }];
  await show({ evenement: VILLAGE });
  expect(text()).toContain('Confiée à lou@fromagerie.example depuis le 14 avril 2026, sans réponse');
});
