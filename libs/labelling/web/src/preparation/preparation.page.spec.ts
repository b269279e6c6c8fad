import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { PreparationPage } from './preparation.page';

const event = (eventId: string, outcome: string | null, reason = '', points: object | null = null) => ({
  ...{ eventId, applicationId: 'a1', title: `Événement ${eventId}`, organisationName: 'Cité nature', kind: 'single' },
  ...{ municipality: 'Arras', department: '62', holderFamily: null, outcome, reason, conditionDueOn: null, points },
  audiences: eventId === 'e1' ? ['school'] : [],
});
const PLACES = { served: 1, base: 4, emptied: [], white: ['Lens'] };
const SHEET = {
  ...{ id: 's1', name: 'Le plus large', backup: false, createdBy: null, updatedAt: '2026-05-20T09:00:00.000Z' },
  ...{ version: 3, editionYear: 2026, labelled: 1, decided: 2, base: 3, unexplained: 1, scored: true },
  events: [event('e1', 'label'), event('e2', 'refuse'), event('e3', null, '', { mean: 78.33, voices: 2 })],
  groups: [
    { by: 'department', lines: [{ code: '62', label: 'Pas-de-Calais (62)', labelled: 1, base: 3 }] },
    { by: 'audience', lines: [{ code: 'school', label: 'Scolaires', labelled: 1, base: 1 }] },
  ],
  communes: PLACES,
  intermunicipalities: PLACES,
};

async function shown() {
  const sent: [string, unknown][] = [];
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(path === '/api/scenarios' ? { scenarios: [SHEET] } : SHEET);
  const put = (path: string, body: unknown): Promise<unknown> => {
    sent.push([path, body]);
    return Promise.resolve(SHEET);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      { provide: Api, useValue: { get, put } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  const fixture = TestBed.createComponent(PreparationPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { root, sent, fixture, text: () => root.textContent.replace(/\s+/g, ' ') };
}

test('rule 4: the coordination reads totals with their base, white places, and what lacks its reason', async () => {
  const { text } = await shown();
  expect(text()).toContain('1 sur 3 (33,3 %)');
  expect(text()).toContain('Lens.');
  expect(text()).toContain('Raison à écrire d’abord');
  expect(text()).toContain('Événement e2.');
});

test('one event is decided by its own list, with the version that was read', async () => {
  const { root, sent, fixture } = await shown();
  const select = root.querySelector<HTMLSelectElement>('select[aria-label="Décision pour Événement e3"]');
  if (select) select.value = 'label';
  select?.dispatchEvent(new Event('change'));
  await fixture.whenStable();
  const body = { version: 3, filter: { eventIds: ['e3'] }, outcome: 'label', reason: '', conditionDueOn: null };
  expect(sent).toEqual([['/api/scenarios/s1/decisions', body]]);
});

test('a condition has its day, one by one and in bulk; what a filter by audience leaves is what is decided', async () => {
  const { root, sent, fixture } = await shown();
  const set = async (at: string, value: string): Promise<void> => {
    const control = root.querySelector<HTMLInputElement>(at);
    if (!control) throw new Error(at);
    control.value = value;
    control.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const selectOf = (label: string): string =>
    `#${[...root.querySelectorAll('label')].find(({ textContent }) => textContent.trim().startsWith(label))?.htmlFor}`;
  await set(selectOf('Public'), 'school');
  await set(selectOf('Décision pour tous'), 'label_with_conditions');
  await set('.lot input[type=date]', '2026-07-01');
  [...root.querySelectorAll<HTMLButtonElement>('.lot button')].at(-1)?.click();
  await fixture.whenStable();
  expect(sent.at(-1)?.[1]).toEqual({
    ...{ version: 3, filter: { audience: 'school' }, outcome: 'label_with_conditions', reason: '' },
    conditionDueOn: '2026-07-01',
  });
});

test('a scenario gets another name, with the version that was read', async () => {
  // jsdom knows no open dialogs.
  const boxes = HTMLDialogElement.prototype;
  Object.assign(boxes, { showModal: () => undefined, close: () => undefined });
  const { root, sent, fixture } = await shown();
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Renommer'))?.click();
  await fixture.whenStable();
  const form = root.ownerDocument.querySelector<HTMLFormElement>('#renommer-scenario');
  const name = form?.querySelector('input');
  if (name) name.value = 'Le plus large, sans Lens';
  name?.dispatchEvent(new Event('input'));
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(sent.at(-1)).toEqual(['/api/scenarios/s1/name', { version: 3, name: 'Le plus large, sans Lens' }]);
});

test('events are shown with the mean of their points, and the best noted come first when asked', async () => {
  const { root, text, fixture } = await shown();
  const titles = () => [...root.querySelectorAll('.evenements a')].map((one) => one.textContent);
  expect(text()).toContain('78,3sur 100, 2 voix');
  expect(titles()).toEqual(['Événement e1', 'Événement e2', 'Événement e3']);
  fixture.componentRef.setInput('tri', 'points');
  await fixture.whenStable();
  expect(titles()).toEqual(['Événement e3', 'Événement e1', 'Événement e2']);
});
