import { TestBed } from '@angular/core/testing';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { KnownTagView, ReviewListOptionsView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { BulkBar } from './bulk-bar';
import { TagSettings } from './tag-settings';

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

const TAG: KnownTagView = { id: 't', name: 'Priorité', colour: 'red', version: 3, dossiers: 2 };
const OPTIONS: ReviewListOptionsView = { people: [], themes: [], sessions: [], tags: [TAG] };
const ANSWERS: Record<string, unknown> = {
  '/api/bulk-actions/preview': {
    ...{ applicationIds: ['a1', 'a2'], events: 3, may: 2, refused: [], tooMany: false, undoable: true },
  },
  '/api/bulk-actions': {
    ...{ id: 'b', action: 'tag', done: 2, refused: 0, left: 0, rows: [], undoable: true, undone: false },
  },
  '/api/tags': { ...TAG, id: 'made', name: 'À revoir' },
};
let calls: [string, string, unknown][] = [];
beforeEach(() => {
  calls = [];
  const answer =
    (method: string) =>
    (path: string, body?: unknown): Promise<unknown> => {
      calls.push([method, path, body]);
      return Promise.resolve(ANSWERS[path]);
    };
  const api = { get: answer('GET'), post: answer('POST'), put: answer('PUT'), delete: answer('DELETE') };
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: api }] });
});

const plain = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ');

async function shown<Shown>(component: new () => Shown, inputs: Record<string, unknown>) {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    fixture.detectChanges();
    await fixture.whenStable();
  };
  await settle();
  const press = async (words: string, within = 'button'): Promise<void> => {
    const found = [...root.querySelectorAll<HTMLElement>(within)].filter(({ textContent, ariaLabel }) =>
      plain(`${textContent} ${ariaLabel}`).includes(words),
    );
    found.at(-1)?.click();
    await settle();
  };
  const fill = async (selector: string, value: string): Promise<void> => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`No field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  const text = (): string => plain(root.textContent);
  return { root, press, fill, text };
}
const bar = () =>
  shown(BulkBar, {
    ...{ list: 'applications', year: 2026, options: OPTIONS, selection: { rows: 2, applicationIds: ['a1', 'a2'] } },
  });
const sent = (path: string): unknown[] => calls.filter(([, one]) => one === path).map(([, , body]) => body);

test('an expert is asked only once a name, an address and a day are said; what may go is then asked again', async () => {
  const { press, fill, text } = await bar();
  await press('Demander un avis');
  expect(text()).toContain('Dites à qui l’avis est demandé.');
  await fill('fds-bulk-outside input', 'Camille Savante');
  await fill('fds-bulk-outside input[type=email]', 'camille');
  expect(text()).toContain('Écrivez une adresse e-mail complète.');
  await fill('fds-bulk-outside input[type=email]', 'camille@univ.test');
  await press('Demander un avis', '.actions .b.p');
  expect(sent('/api/bulk-actions')).toEqual([]);
  await fill('fds-bulk-outside input[type=date]', '2026-06-05');
  const outside = { name: 'Camille Savante', email: 'camille@univ.test', question: '', dueOn: '2026-06-05' };
  expect(sent('/api/bulk-actions/preview').at(-1)).toMatchObject({ action: 'ask_outside', outside });
  await press('Demander un avis', '.actions .b.p');
  expect(sent('/api/bulk-actions')).toMatchObject([{ action: 'ask_outside', outside, applicationIds: ['a1', 'a2'] }]);
});

test('a tag is put on, or taken off, and one that is missing is made first', async () => {
  const { root, press, fill, text } = await bar();
  await press('Étiqueter');
  expect(text()).toContain('Choisissez une étiquette.');
  await fill('fds-bulk-tag select', 't');
  expect(sent('/api/bulk-actions/preview').at(-1)).toMatchObject({ action: 'tag', tagId: 't' });
  root.querySelectorAll<HTMLInputElement>('fds-bulk-tag input[type=radio]')[1]?.click();
  await press('nothing');
  expect(sent('/api/bulk-actions/preview').at(-1)).toMatchObject({ action: 'untag', tagId: 't' });
  root.querySelectorAll<HTMLInputElement>('fds-bulk-tag input[type=radio]')[0]?.click();
  await press('nothing');
  await fill('fds-bulk-tag select', 'new');
  await fill('fds-bulk-tag .deux input', 'a, b');
  expect(text()).toContain('Donnez-lui un nom, sans virgule.');
  await fill('fds-bulk-tag .deux input', 'À revoir');
  await fill('fds-bulk-tag .deux select', 'violet');
  await press('Étiqueter', '.actions .b.p');
  expect(sent('/api/tags')).toEqual([{ year: 2026, name: 'À revoir', colour: 'violet' }]);
  expect(sent('/api/bulk-actions')).toMatchObject([{ action: 'tag', tagId: 'made' }]);
  expect(text()).toContain('2 dossiers faits.');
});

test('the tags of the edition are renamed and removed, the latter once it is confirmed', async () => {
  const { root, press, fill, text } = await shown(TagSettings, { year: 2026, tags: [TAG] });
  await fill('li input', 'Urgent');
  root.querySelector('li form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await press('nothing');
  expect(calls).toEqual([['PUT', '/api/tags/t', { name: 'Urgent', colour: 'red', version: 3 }]]);
  await press('Supprimer l’étiquette Priorité');
  expect(calls).toHaveLength(1);
  await press('Supprimer, aussi de 2 dossiers');
  expect(calls.at(-1)?.slice(0, 2)).toEqual(['DELETE', '/api/tags/t']);
  expect(text()).toContain('« Priorité » est supprimée, et retirée de 2 dossiers.');
});
