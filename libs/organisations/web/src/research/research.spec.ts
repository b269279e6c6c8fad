import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeAll, expect, test } from '@jest/globals';
import type { ResearchUnitsPageView, UnmatchedSpellingsPageView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { ResearchPage } from './research.page';

const NUMBERS = {
  mentions: 40,
  matchedMentions: 0,
  mentionedUnits: 0,
  units: 0,
  spellings: 23,
  unmatchedSpellings: 23,
  institutions: 0,
};
const QUEUE: UnmatchedSpellingsPageView = {
  items: [{ key: 'log', spelling: 'LOG', mentions: 4, years: [2021], institutions: ['ULCO'], suggestions: [] }],
  total: 23,
  page: 2,
  size: 10,
};
const REGISTER: ResearchUnitsPageView = { items: [], total: 0, page: 1, size: 25 };

// The test's document has dialogs without their methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = () => undefined;
});

test('a coordinator pages through the spellings that mean no unit yet, apart from the register', async () => {
  const asked: [string, object][] = [];
  const get = (path: string, query: object): Promise<unknown> => {
    asked.push([path, query]);
    return Promise.resolve(path.endsWith('numbers') ? NUMBERS : path.endsWith('spellings') ? QUEUE : REGISTER);
  };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get } }] });
  const fixture = TestBed.createComponent(ResearchPage);
  fixture.componentRef.setInput('file', '2');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  expect(asked).toContainEqual(['/api/research-spellings', { q: '', page: '2', size: 10 }]);
  const pages = root.querySelector('nav[aria-label="Pages, écritures sans unité"]');
  expect(pages?.textContent).toContain('11 à 20 sur 23');
  expect([...(pages?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual(['/', '/?file=3']);
});
