import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { ApplicationView, SaveApplicationRequest } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { DossierEditing } from './former-editing';
import { viewOf } from './view.fixture';

const put = jest.fn<(path: string, body: SaveApplicationRequest) => Promise<ApplicationView>>();
const post = jest.fn<(path: string, body: unknown) => Promise<ApplicationView>>();
let editing: DossierEditing;

beforeEach(() => {
  put.mockReset();
  post.mockReset();
  TestBed.configureTestingModule({ providers: [DossierEditing, { provide: Api, useValue: { put, post } }] });
  editing = TestBed.inject(DossierEditing);
  editing.open(viewOf());
});

const saved = (version: number, over: Partial<ApplicationView> = {}): ApplicationView => viewOf({ version, ...over });

test('a field that is left is saved with the version that was read, and the next save names the new one', async () => {
  put.mockResolvedValueOnce(saved(4)).mockResolvedValueOnce(saved(5));
  editing.change({ title: 'Un' });
  editing.leave('/title');
  await editing.saving.now();
  editing.change({ title: 'Deux' });
  await editing.saving.now();
  expect(put.mock.calls.map(([, { version, title }]) => [version, title])).toEqual([
    [3, 'Un'],
    [4, 'Deux'],
  ]);
  expect(editing.saving.state().is).toBe('saved');
});

test('what a field lacks is said once it is left, or once sending was tried', () => {
  editing.change({ summary: '' });
  expect(editing.errorAt('/summary')).toBeNull();
  editing.reviewed.set(true);
  expect(editing.errorAt('/summary')).toBe('Décrivez le projet en quelques lignes.');
  expect(editing.progress().map(({ section, lacking }) => [section, lacking])).toEqual([
    ['projet', 1],
    ['evenements', 0],
    ['engagements', 1],
  ]);
});

const conflict = (): Problem =>
  new Problem(409, 'applications.changed', 'Quelqu’un a modifié ce dossier entre-temps.', {
    current: saved(7, { title: 'La sienne', updatedAt: '2026-04-21T12:40:00.000Z' }),
  });

test('when somebody else has saved, both versions are shown and nothing is lost', async () => {
  put.mockRejectedValueOnce(conflict());
  editing.change({ title: 'La mienne' });
  expect(await editing.saving.now()).toBe(false);
  expect(editing.differences()).toEqual([{ place: 'Titre du projet', mine: 'La mienne', theirs: 'La sienne' }]);
  expect(editing.draft().title).toBe('La mienne');
});

test('keeping mine saves over the other version, by its number', async () => {
  put.mockRejectedValueOnce(conflict()).mockResolvedValueOnce(saved(8, { title: 'La mienne' }));
  editing.change({ title: 'La mienne' });
  await editing.saving.now();
  await editing.keepMine();
  expect(put.mock.lastCall?.[1]).toMatchObject({ version: 7, title: 'La mienne' });
  expect(editing.conflict()).toBeNull();
});

test('taking theirs shows what was saved', async () => {
  put.mockRejectedValueOnce(conflict()).mockResolvedValueOnce(saved(7, { title: 'La sienne' }));
  editing.change({ title: 'La mienne' });
  await editing.saving.now();
  await editing.takeTheirs();
  expect([editing.draft().title, editing.conflict()]).toEqual(['La sienne', null]);
});

test('a dossier is sent only after what was typed is saved', async () => {
  put.mockResolvedValueOnce(saved(4));
  post.mockResolvedValueOnce(saved(5, { state: 'submitted' }));
  editing.change({ title: 'Tapé à l’instant' });
  await editing.submit();
  expect(post.mock.lastCall).toEqual([`/api/applications/${viewOf().id}/submission`, { version: 4 }]);
  expect(editing.view()?.state).toBe('submitted');
});

test('a dossier whose last words could not be saved is not sent', async () => {
  put.mockRejectedValueOnce(new Problem(0, 'network', 'La connexion a été coupée.'));
  editing.change({ title: 'Tapé sans réseau' });
  await expect(editing.submit()).rejects.toMatchObject({ code: 'network' });
  expect(post).not.toHaveBeenCalled();
});

test('a date that cannot be saved keeps the dossier from being sent', () => {
  const [event] = editing.draft().events;
  editing.changeItem(event!.key, {
    slots: [...event!.slots, { key: 'x', day: '2026-10-11', from: '14:00', to: '12:00', nextDay: false }],
  });
  expect(editing.lacking()).toContainEqual(expect.objectContaining({ pointer: '/events/0/slots' }));
});
