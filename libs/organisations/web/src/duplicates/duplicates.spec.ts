import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeAll, expect, jest, test } from '@jest/globals';
import type { ComparisonView, DuplicatesPageView, OrganisationMergeDetailView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { ComparisonPage } from './comparison.page';
import { MergePage } from './merge.page';
import { PairsPage } from './pairs.page';
import { differingFields, followsInWords, yearsOfBoth } from './recap';

type Side = ComparisonView['a'];
const side = (id: string, overrides: Partial<Side> = {}): Side => ({
  id,
  name: `Structure ${id}`,
  municipalityName: 'Laon',
  department: '02',
  siret: null,
  years: [2026],
  values: [{ field: 'name', value: `Structure ${id}`, shown: `Structure ${id}` }],
  profiles: [],
  members: [],
  parts: [{ part: 'applications', one: 'dossier', many: 'dossiers', count: 0 }],
  aliases: [],
  firstParticipationYear: null,
  merged: false,
  ...overrides,
});
const COMPARISON: ComparisonView = {
  a: side('a'),
  b: side('b', { years: [2026, 2025], parts: [{ part: 'applications', one: 'dossier', many: 'dossiers', count: 2 }] }),
  reasons: ['near_name_here'],
  distinct: false,
  mayMerge: { allowed: true, reasons: [] },
};
const MERGE: OrganisationMergeDetailView = {
  id: 'm',
  survivorId: 'b',
  absorbedId: 'a',
  survivorName: 'Structure b',
  absorbedName: 'Structure a',
  mergedAt: '2026-11-02T09:00:00Z',
  mergedBy: 'Claire',
  unmergedAt: null,
  yearsKeptAside: [2026],
  mayUndo: true,
  reasons: [],
};
const PAIRS: DuplicatesPageView = {
  items: [{ a: side('a'), b: side('b'), reasons: ['same_siret', 'near_name_here'], likeness: 'certain' }],
  total: 1,
  page: 1,
  size: 25,
};

// The test's document has dialogs without their methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function shown(
  page: typeof PairsPage | typeof ComparisonPage | typeof MergePage,
  answers: object,
  inputs: object,
) {
  const calls: unknown[][] = [];
  const call = (method: string) =>
    jest.fn((path: string, body?: unknown) => {
      calls.push([method, path, body]);
      return Promise.resolve(MERGE);
    });
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(Object.entries(answers).find(([start]) => path.startsWith(start))?.[1]);
  const api = { get, post: call('POST'), put: call('PUT'), delete: call('DELETE') };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
  const fixture = TestBed.createComponent<unknown>(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string, within: ParentNode = root): Promise<void> => {
    [...within.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await fixture.whenStable();
    await fixture.whenStable();
  };
  const dialog = (): HTMLDialogElement => root.querySelector<HTMLDialogElement>('dialog[open]')!;
  return { root, calls, press, dialog, settle: () => fixture.whenStable() };
}

test('a coordinator reads why two organisations may be one, and says that they are not', async () => {
  const { root, calls, press } = await shown(
    PairsPage,
    {
      '/api/organisation-duplicates': PAIRS,
      '/api/organisation-merges': { items: [MERGE], total: 1, page: 1, size: 10 },
    },
    {},
  );
  expect(root.textContent).toContain('Même SIRET');
  expect(root.textContent).toContain('Structure a, réunie à Structure b');
  await press('Ce ne sont pas les mêmes');
  expect(calls).toEqual([['PUT', '/api/organisation-duplicates/a/b/distinction', undefined]]);
  await press('Annuler');
  expect(calls[1]).toEqual(['DELETE', '/api/organisation-duplicates/a/b/distinction', undefined]);
});

test('pairs are those of the department in the address, and an empty answer offers to take the filters away', async () => {
  const none = { items: [], total: 0, page: 1, size: 25 };
  const answers = { '/api/organisation-duplicates': none, '/api/organisation-merges': none };
  const { root } = await shown(PairsPage, answers, { dep: '02' });
  expect([...root.querySelectorAll('option')].find(({ selected, value }) => selected && value)?.textContent).toBe(
    'Aisne',
  );
  expect(root.textContent).toContain('Retirer les filtres');
});

test('a coordinator chooses which record stays and what it keeps, reads what will follow, and merges', async () => {
  const { root, calls, press, dialog, settle } = await shown(
    ComparisonPage,
    { '/api/organisation-duplicates/a/b': COMPARISON },
    { a: 'a', b: 'b' },
  );
  // The one with more editions is proposed to stay.
  expect(root.querySelector<HTMLInputElement>('.cotes input:checked')?.closest('label')?.textContent).toContain(
    'Structure b',
  );
  root.querySelector<HTMLInputElement>('.cotes input')!.click();
  await settle();
  expect(root.textContent).toContain(
    '«\u00a0Structure a\u00a0» reprend de «\u00a0Structure b\u00a0»\u00a0: 2\u00a0dossiers.',
  );
  [...root.querySelectorAll<HTMLInputElement>('input[name=champ-name]')][0]!.click();
  await press('Fusionner les deux fiches');
  await press('Fusionner', dialog());
  expect(calls).toEqual([
    [
      'POST',
      '/api/organisation-merges',
      { survivorId: 'a', absorbedId: 'b', choices: [{ field: 'name', side: 'survivor' }] },
    ],
  ]);
});

test('a coordinator outside the own territory reads why, and nothing is merged', async () => {
  const mayMerge = {
    allowed: false,
    reasons: [{ code: 'outside_territory', text: 'Votre territoire ne comprend pas ce lieu.' }],
  };
  const { root, calls, press, dialog } = await shown(
    ComparisonPage,
    { '/api/organisation-duplicates/a/b': { ...COMPARISON, mayMerge } },
    { a: 'a', b: 'b' },
  );
  expect(root.textContent).toContain('Votre territoire ne comprend pas ce lieu.');
  await press('Fusionner les deux fiches');
  expect([dialog(), calls]).toEqual([null, []]);
});

test('a merge on which nothing was built is undone after a question', async () => {
  const { root, calls, press, dialog } = await shown(MergePage, { '/api/organisation-merges/m': MERGE }, { id: 'm' });
  expect(root.textContent).toContain('gardées de côté');
  await press('Annuler la fusion');
  await press('Séparer les deux fiches', dialog());
  expect(calls).toEqual([['DELETE', '/api/organisation-merges/m', undefined]]);
});

test('a merge on which something was built says what, and is not undone', async () => {
  const reasons = [{ code: 'built_on_since', text: 'L’équipe a changé depuis.' }];
  const { root, press, dialog } = await shown(
    MergePage,
    { '/api/organisation-merges/m': { ...MERGE, mayUndo: false, reasons } },
    { id: 'm' },
  );
  expect(root.textContent).toContain('L’équipe a changé depuis.');
  await press('Annuler la fusion');
  expect(dialog()).toBeNull();
});

test('the recap tells what differs, what follows and which years both have', () => {
  const profile = {
    year: 2026,
    name: 'Musée',
    holderFamily: null,
    kind: null,
    municipalityName: 'Laon',
    networks: [],
    firstParticipationYear: null,
  };
  const one = side('a', { profiles: [profile] });
  const other = side('b', {
    profiles: [{ ...profile, name: 'Le musée', networks: ['ombelliscience'] }],
    parts: [
      { part: 'applications', one: 'dossier', many: 'dossiers', count: 1 },
      { part: 'members', one: 'membre', many: 'membres', count: 0 },
    ],
  });
  expect(differingFields(one, other)).toEqual([
    { field: 'name', survivor: 'Structure a', absorbed: 'Structure b', proposed: 'survivor' },
  ]);
  expect(followsInWords(one, other)).toEqual(['1\u00a0dossier']);
  expect(yearsOfBoth(one, other)).toEqual([
    { year: 2026, differences: ['nom «\u00a0Le musée\u00a0»', 'réseaux «\u00a0ombelliscience\u00a0»'] },
  ]);
});
