import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PublicEventView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { PublicEventPage } from './public-event.page';

const EVENT: PublicEventView = {
  ...{ eventId: 'e1', title: 'Le goût du sel', kind: 'single', parentTitle: null, parentId: null },
  ...{ tagline: 'Goûter, mesurer.', description: 'Trois ateliers.', attendanceMode: 'in_person', onlineLink: '' },
  ...{ venue: 'Salle des fêtes', address: '3 place', municipality: 'Abbeville', department: '80' },
  ...{ audiences: ['general_public'], conditions: 'Sur inscription', holder: 'Maison pour tous' },
  ...{
    happening: 'scheduled',
    reason: '',
    editionYear: 2026,
    theme: 'Saveurs savantes',
    regionName: 'Hauts-de-France',
  },
  ...{ startsOn: '2026-10-02', endsOn: '2026-10-12' },
  openings: [{ beginsAt: '2026-10-10T08:00:00Z', endsAt: '2026-10-10T16:00:00Z' }],
};
async function shown(answer: () => Promise<PublicEventView>) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get: answer } }] });
  const fixture = TestBed.createComponent(PublicEventPage);
  fixture.componentRef.setInput('id', 'e1');
  for (let turn = 0; turn < 3; turn++) {
    fixture.detectChanges();
    await new Promise((done) => setTimeout(done));
  }
  const page = fixture.nativeElement as HTMLElement;
  return { page, words: page.textContent.replace(/\s+/g, ' ') };
}
const changed = (change: Partial<PublicEventView>) => shown(() => Promise.resolve({ ...EVENT, ...change }));

test('anybody reads what, when, where, for whom and who receives; the page bears the name of the event', async () => {
  const { page, words } = await shown(() => Promise.resolve(EVENT));
  expect(page.querySelector('h1')?.textContent).toBe('Le goût du sel');
  for (const said of ['Goûter, mesurer.', 'samedi 10 octobre', 'Salle des fêtes', 'Abbeville (80)', 'Maison pour tous'])
    expect(words.toLowerCase()).toContain(said.toLowerCase());
  expect(words).toContain('Entrée gratuite');
  expect(document.title).toBe('Le goût du sel, Fête de la science 2026');
});

test('an event without openings yet says the days of the edition; an activity leads to its village', async () => {
  const { page, words } = await changed({ openings: [], parentId: 'v', parentTitle: 'Village du lac' });
  expect(words).toContain('Dates à venir');
  expect(page.querySelector('[href="/programme/v"]')?.textContent).toBe('Village du lac');
});

test.each([
  ['cancelled', 'Cet événement est annulé.'],
  ['postponed', 'Cet événement est reporté.'],
  ['full', 'C’est complet.'],
] as const)('what is %s is said first, with its reason', async (happening, said) => {
  const { page } = await changed({ happening, reason: 'La salle est fermée.' });
  expect(page.querySelector('fds-note')?.textContent).toContain(said);
  expect(page.querySelector('fds-note')?.textContent).toContain('La salle est fermée.');
});

test('an event that is online gives no place, and its link once there is one', async () => {
  const { page, words } = await changed({ attendanceMode: 'online', onlineLink: 'https://visio.example/sel' });
  expect(words).not.toContain('Salle des fêtes');
  expect(page.querySelector('[href="https://visio.example/sel"]')).not.toBeNull();
  TestBed.resetTestingModule();
  expect((await changed({ attendanceMode: 'hybrid' })).words).toContain('le lien sera donné ici');
});

test('while it loads the page has a name already', async () => {
  const { page, words } = await shown(() => new Promise(() => undefined));
  expect(page.querySelector('h1')?.textContent).toBe('Événement');
  expect(words).not.toContain('Entrée gratuite');
});

test('what is not announced, or never was, is nothing; a failure may be tried again', async () => {
  const gone = () =>
    Promise.reject(new Problem(404, 'programme.event_missing', 'Cet événement n’est pas au programme.'));
  expect((await shown(gone)).words).toContain('Rien à cette adresse');
  TestBed.resetTestingModule();
  const { words } = await shown(() => Promise.reject(new Problem(500, 'x', 'Le serveur ne répond pas.')));
  expect(words).toContain('Cette page n’a pas pu être chargée');
  expect(words).toContain('Réessayer');
});
