import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MATERIAL_PIECES } from '@fds/communication/domain';
import type { MaterialView } from '@fds/shared/contract';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { MaterialPage } from './material.page';

const EVENT = {
  eventId: 'e1',
  parentId: null,
  title: 'Village',
  kind: 'science_village' as const,
  dates: ['Samedi 10 octobre, 10 h à 18 h'],
  place: ['Abbeville (80)'],
  address: 'https://portail.test/programme/e1',
};
const VIEW: MaterialView = {
  applicationId: 'a1',
  title: 'Saveurs savantes',
  organisationId: 'o1',
  organisationName: 'Maison pour tous',
  editionYear: 2026,
  events: [EVENT, { ...EVENT, eventId: 'e2', parentId: 'e1', title: 'Sel', kind: 'single' }],
};

async function pageOf(answer: () => Promise<MaterialView>, evenement?: string): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: answer } },
      { provide: Session, useValue: { role: signal('holder') } },
    ],
  });
  const fixture = TestBed.createComponent(MaterialPage);
  fixture.componentRef.setInput('id', 'a1');
  if (evenement) fixture.componentRef.setInput('evenement', evenement);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const links = (page: HTMLElement): string[] =>
  [...page.querySelectorAll<HTMLAnchorElement>('a[download]')].map((link) => link.getAttribute('href') ?? '');

test('a holder finds every piece of the first event, as PDF and as image, with a preview that says what it is', async () => {
  const page = await pageOf(() => Promise.resolve(VIEW));
  expect(links(page)).toEqual(
    MATERIAL_PIECES.flatMap((piece) =>
      ['pdf', 'png'].map((format) => `/api/events/e1/material/${piece}?format=${format}`),
    ),
  );
  const images = [...page.querySelectorAll('img')].map((image) => image.alt);
  expect(images[0]).toBe('Aperçu : Affiche A3, Village');
  expect(page.querySelector('[href="/programme/e1"]')).not.toBeNull();
});

test('the address says which event is shown; one that is gone shows the first', async () => {
  expect(links(await pageOf(() => Promise.resolve(VIEW), 'e2'))[0]).toContain('/events/e2/');
  TestBed.resetTestingModule();
  expect(links(await pageOf(() => Promise.resolve(VIEW), 'gone'))[0]).toContain('/events/e1/');
});

test('nothing announced: the page says so', async () => {
  const page = await pageOf(() => Promise.reject(new Error('Il n’y a pas de matériel ici.')));
  expect(page.textContent).toContain('Le matériel n’a pas pu être chargé');
});
