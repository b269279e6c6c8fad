import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import type { BilanWritingView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { PhotoList } from './photo-list';

const view = { year: 2026, mayWrite: true, photos: [] } as unknown as BilanWritingView;
const PHOTO = {
  id: 'p1',
  preview: '/p1/preview',
  alternative: 'Une classe',
  credit: 'Inès B.',
  eventTitle: 'Fromages',
};

test('a coordinator chooses among the photos of holders that may be shown, and takes one with its credit', async () => {
  const asked: string[] = [];
  const fetch = (path: string, { body }: { body?: string } = {}) => {
    asked.push(body ? `${path} ${body}` : path);
    const given = body ? view : { items: [{ ...PHOTO, organisationName: 'La Ferme' }], total: 1 };
    return Promise.resolve({
      ...{ ok: true, status: 200, headers: new Headers({ 'content-type': 'application/json' }) },
      ...{ json: () => Promise.resolve(given), text: () => Promise.resolve(JSON.stringify(given)) },
    } as unknown as Response);
  };
  TestBed.configureTestingModule({ providers: [{ provide: API_FETCH, useValue: fetch }] });
  const fixture = TestBed.createComponent(PhotoList);
  fixture.componentRef.setInput('view', view);
  const changed: BilanWritingView[] = [];
  fixture.componentInstance.changed.subscribe((one) => changed.push(one));
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await fixture.whenStable();
  };
  expect(asked).toEqual([]);
  await press('Choisir parmi celles des porteurs');
  expect(asked[0]).toMatch(/^\/api\/attendance\/photos\?.*usable=true/);
  expect(root.querySelector('.donnees')?.textContent.replace(/\s+/g, ' ')).toContain(
    'Fromages, La Ferme. Photo : Inès B.',
  );
  await press('Prendre');
  expect(asked.at(-1)).toBe('/api/bilans/2026/writing/event-photos {"photo":"p1","section":"essentials"}');
  expect(changed).toEqual([view]);
  expect(root.textContent).toContain('La photo est dans le bilan, avec son crédit.');
});
