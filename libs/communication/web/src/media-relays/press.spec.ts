import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, jest, test } from '@jest/globals';
import type { MediaRelaysPageView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { PressPage } from './press.page';

const RELAY = {
  ...{
    id: 'r1',
    editionYear: 2021,
    date: '2021-10-02',
    kind: 'radio' as const,
    outlet: 'France Bleu',
    title: 'La fête',
  },
  ...{ url: 'javascript:alert(1)', namesAmbassador: true, events: [], doubles: 1, version: 1 },
};
async function shown(view: Partial<MediaRelaysPageView>) {
  const body = {
    ...{
      items: [RELAY],
      total: 1,
      page: 1,
      size: 25,
      all: 1,
      kinds: [{ kind: 'radio', count: 1 }],
      months: ['2021-10'],
    },
    ...{ naming: 1, doubles: 2, ambassador: 'Daniel Hennequin', keep: { allowed: true, reasons: [] } },
    ...view,
  };
  const remove = jest.fn((_path: string, _body: object) => Promise.resolve());
  const post = jest.fn((_path: string, _body: object) => Promise.resolve());
  const api = { get: () => Promise.resolve(body), delete: remove, post };
  const edition = { year: signal(2021), departments: signal([]) };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: api }, { provide: CurrentEdition, useValue: edition }],
  });
  const fixture = TestBed.createComponent(PressPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  return { root, remove, post, press };
}

test('a relay is removed and brought back; an address that is none is no link', async () => {
  const { root, remove, post, press } = await shown({});
  expect(root.querySelector('th[scope=row] a')).toBeNull();
  expect(root.textContent).toContain('Avec Daniel Hennequin');
  expect(root.textContent).toContain('Doublon possible');
  await press('Supprimer');
  expect(remove).toHaveBeenCalledWith('/api/media-relays/r1', { version: 1 });
  await press('Annuler');
  expect(post).toHaveBeenCalledWith(
    '/api/media-relays',
    expect.objectContaining({ id: 'r1', outlet: 'France Bleu', url: null }),
  );
});

test('a coordinator of one department reads the review, is told why it is closed, and has no button to change it', async () => {
  const reasons = [{ code: 'outside_territory', text: 'Vous pouvez lire, pas modifier.' }];
  const { root } = await shown({ keep: { allowed: false, reasons } });
  expect(root.textContent).toContain('Vous pouvez lire, pas modifier.');
  expect(root.querySelector('fds-relay-form, fds-pasted-list')).toBeNull();
  expect([...root.querySelectorAll('button')].some(({ textContent }) => textContent.includes('Supprimer'))).toBe(false);
});

test('an edition without relays says what to do first', async () => {
  const { root } = await shown({ items: [], total: 0, all: 0, kinds: [], months: [], naming: 0, doubles: 0 });
  expect(root.textContent).toContain('Aucun relais pour cette édition');
});
