import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ExaminationView, TagView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { beforeEach, expect, test } from '@jest/globals';
import { ReviewTags } from './tags';
import { ReviewWork } from './review-work';

const URGENT: TagView = { id: 't1', name: 'Urgent', colour: 'red' };
const CITY: TagView = { id: 't2', name: 'Ville', colour: 'blue' };

let fixture: ComponentFixture<ReviewTags>;
let sent: [string, unknown][];
let refusal: string | null;
let may: boolean;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const button = (words: string): HTMLButtonElement | undefined =>
  [...root().querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).includes(words),
  );
const settle = async (): Promise<void> => {
  await fixture.whenStable();
  fixture.detectChanges();
};
const press = async (words: string): Promise<void> => {
  button(words)?.click();
  await settle();
};
async function show(): Promise<void> {
  TestBed.inject(ReviewWork).id.set('d1');
  fixture = TestBed.createComponent(ReviewTags);
  document.body.append(root());
  await settle();
}

beforeEach(() => {
  sent = [];
  refusal = null;
  may = true;
  const examination = () =>
    ({
      applicationId: 'd1',
      tags: [URGENT],
      mayTag: { allowed: may, reasons: [] },
    }) as unknown as ExaminationView;
  const api = {
    get: (path: string) =>
      Promise.resolve(
        path.endsWith('examination')
          ? examination()
          : path.endsWith('options')
            ? { tags: [URGENT, CITY] }
            : { editionYear: 2026, events: [] },
      ),
    post: (path: string, body: Record<string, unknown>) => {
      const { id: _, ...kept } = body;
      sent.push([path, kept]);
      return Promise.resolve(
        path === '/api/tags'
          ? { id: 't3', name: body['name'], colour: body['colour'] }
          : { done: refusal ? 0 : 1, rows: [{ reason: refusal }] },
      );
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      ReviewWork,
      { provide: Api, useValue: api },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
});
const acted = (action: 'tag' | 'untag', tagId: string) => [
  '/api/bulk-actions',
  { year: 2026, action, mode: 'all_or_nothing', applicationIds: ['d1'], tagId },
];

test('a tag is chosen among those of the edition that the dossier does not carry, and put on at once', async () => {
  await show();
  await press('Ajouter');
  const select = root().querySelector('select')!;
  expect(document.activeElement).toBe(select);
  expect([...select.options].map(({ textContent }) => textContent?.trim())).toEqual([
    'Choisir une étiquette',
    'Ville',
    'Nouvelle étiquette',
  ]);
  select.value = 't2';
  select.dispatchEvent(new Event('change'));
  await settle();
  expect(sent).toEqual([acted('tag', 't2')]);
  expect([...root().querySelectorAll('fds-tag')].map((one) => one.textContent)).toEqual(['Urgent', 'Ville']);
  expect(document.activeElement).toBe(button('Ajouter'));
});

test('a tag is taken off, and put back by undoing it', async () => {
  await show();
  await press('Retirer l’étiquette Urgent');
  expect(sent).toEqual([acted('untag', 't1')]);
  expect(root().querySelector('fds-tag')).toBeNull();
  await press('Annuler');
  expect(sent[1]).toEqual(acted('tag', 't1'));
  expect(root().querySelector('fds-tag')?.textContent).toBe('Urgent');
});

test('a tag that is missing is made here', async () => {
  await show();
  await press('Ajouter');
  const select = root().querySelector('select')!;
  select.value = 'new';
  select.dispatchEvent(new Event('change'));
  await settle();
  root().querySelector('input')!.value = 'À visiter';
  root()
    .querySelector('form')!
    .dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  expect(sent).toEqual([['/api/tags', { year: 2026, name: 'À visiter', colour: 'blue' }], acted('tag', 't3')]);
  expect(text()).toContain('À visiter');
});

test('a refusal says why, and the dossier keeps its tags; who may not change them reads them only', async () => {
  refusal = 'Il ne porte pas cette étiquette.';
  await show();
  await press('Retirer l’étiquette Urgent');
  expect(text()).toContain(refusal);
  expect(root().querySelector('fds-tag')?.textContent).toBe('Urgent');
  fixture.destroy();
  may = false;
  TestBed.inject(ReviewWork).examination.reload();
  await show();
  expect(text()).toContain('Urgent');
  expect(root().querySelector('button')).toBeNull();
});
