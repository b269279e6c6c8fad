import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, jest, test } from '@jest/globals';
import type { MeetingFiguresView, MeetingsPageView, MeetingView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { MeetingsPage } from './meetings.page';

const MEETING: MeetingView = {
  ...{ id: 'm1', editionYear: 2026, title: 'Atelier d’Amiens', kind: 'workshop', heldOn: '2026-03-12' },
  ...{ place: 'Amiens', online: false, participants: 12, unlinked: 2, version: 3 },
};
const FIGURES: MeetingFiguresView = {
  ...{ meetings: 1, participations: 12, persons: 11, structures: 75, known: 70, filed: 28 },
  ...{ departments: [], kinds: [] },
};
// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
async function shown(view: Partial<MeetingsPageView> = {}) {
  const page: MeetingsPageView = {
    ...{ items: [MEETING], total: 1, page: 1, size: 25, keep: { allowed: true, reasons: [] } },
    ...view,
  };
  const remove = jest.fn((_path: string, _body: object) => Promise.resolve());
  const get = (path: string) => Promise.resolve(path.endsWith('/figures') ? FIGURES : page);
  const edition = { year: signal(2026), departments: signal([]), query: signal({}) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get, delete: remove } },
      { provide: CurrentEdition, useValue: edition },
    ],
  });
  const fixture = TestBed.createComponent(MeetingsPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  return { root, remove, press };
}

test('the coordination reads how many structures came and how many filed a dossier, with what is not recognised yet', async () => {
  const { root } = await shown();
  const text = root.textContent.replace(/\s+/g, ' ');
  expect(text).toContain('Atelier d’Amiens');
  expect(text).toContain('28 sur 75');
  expect(text).toContain('5 structures ne sont pas encore');
});

test('a meeting with its participants is removed only once its name was read again', async () => {
  const { root, remove, press } = await shown();
  await press('Supprimer');
  expect(remove).not.toHaveBeenCalled();
  expect(root.querySelector('dialog')?.textContent).toContain('Atelier d’Amiens');
  await press('Supprimer la réunion');
  expect(remove).toHaveBeenCalledWith('/api/preparation-meetings/m1', { version: 3 });
});

test('a coordinator of one department is told why nothing is to be changed', async () => {
  const reasons = [{ code: 'outside_territory', text: 'Vous pouvez lire, pas modifier.' }];
  const { root } = await shown({ keep: { allowed: false, reasons } });
  expect(root.textContent).toContain('Vous pouvez lire, pas modifier.');
  expect([...root.querySelectorAll('table button')].some(({ textContent }) => textContent.includes('Supprimer'))).toBe(
    false,
  );
});
