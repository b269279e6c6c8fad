import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ConditionsPageView, ConditionView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { ConditionsPage } from './conditions.page';

const allowed = { allowed: true, reasons: [] };
const CONDITION: ConditionView = {
  ...{ eventId: 'e1', applicationId: 'a1', eventTitle: 'Robots cuisiniers', kind: 'single' },
  ...{ organisationName: 'Cité nature', state: 'answered', condition: 'Décrire l’accès.', dueOn: '2026-07-01' },
  answers: [{ text: 'Une rampe est prévue.', by: 'Camille Porteur', at: '2026-06-20T08:00:00.000Z', files: [] }],
  ...{ outcome: '', mayLift: allowed, mayRefuse: allowed },
};
const COUNTS = { answered: 1, overdue: 2, waiting: 3, lifted: 4, refused: 0 };

const asked = jest.fn<(path: string, query: unknown) => void>();
const post = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
beforeEach(() => {
  asked.mockReset();
  post.mockReset().mockResolvedValue({});
  // jsdom knows no open dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
});

async function shown(view: Partial<ConditionsPageView> = {}, etat?: string) {
  const get = (path: string, query: unknown): Promise<ConditionsPageView> => {
    asked(path, query);
    return Promise.resolve({ ...{ total: 1, page: 1, size: 25, counts: COUNTS, items: [CONDITION] }, ...view });
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      { provide: Api, useValue: { get, post } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  const fixture = TestBed.createComponent(ConditionsPage);
  if (etat) fixture.componentRef.setInput('etat', etat);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (name: string, among: ParentNode = root): Promise<void> => {
    const found = [...among.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
    if (!found) throw new Error(name);
    found.click();
    await fixture.whenStable();
  };
  const dialog = () => {
    const found = root.ownerDocument.querySelector('dialog');
    if (!found) throw new Error('no dialog');
    return found;
  };
  return { root, fixture, press, dialog, text: () => root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('the coordination reads who answered, what and until when; the tabs count each state', async () => {
  const { root, text } = await shown();
  for (const part of ['Décrire l’accès.', 'Une rampe est prévue.', 'Camille Porteur', 'Avant le 1er juillet'])
    expect(text()).toContain(part);
  expect([...root.querySelectorAll('.onglets .n')].map(({ textContent }) => textContent)).toEqual([
    ...['6', '1', '2', '3', '4', '0'],
  ]);
  expect(root.querySelector('.onglets [aria-current]')?.textContent).toContain('En cours');
});

test('the state of the address is what is asked for; an empty one says so', async () => {
  const { text } = await shown({ total: 0, items: [] }, 'levees');
  expect(asked.mock.lastCall).toEqual(['/api/conditions', { year: 2026, state: 'lifted', page: 1, size: 25 }]);
  expect(text()).toContain('Aucune réserve ici.');
});

test('lifting a condition asks first, with the very message, then says that it is done and reads the list again', async () => {
  const { press, dialog, text, fixture } = await shown();
  await press('Lever la réserve');
  expect(dialog().textContent).toContain('Robots cuisiniers');
  expect(dialog().querySelectorAll('textarea')).toHaveLength(1);
  dialog()
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(post.mock.calls).toEqual([['/api/events/e1/condition-lifting', { mail: null }]]);
  expect(text()).toContain('La réserve est levée. Le porteur est prévenu.');
  expect(asked).toHaveBeenCalledTimes(2);
});

test('whoever may not lift it reads why, and finds no button', async () => {
  const mayLift = { allowed: false, reasons: [{ code: 'edition_over', text: 'Cette édition est terminée.' }] };
  const { root, text } = await shown({ items: [{ ...CONDITION, mayLift, mayRefuse: mayLift }] });
  expect(text()).toContain('Cette édition est terminée.');
  expect(root.querySelectorAll('article button')).toHaveLength(0);
});
