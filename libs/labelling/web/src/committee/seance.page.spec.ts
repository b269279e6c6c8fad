import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AgendaLineView, CommitteeSessionView, SessionDossierView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Shortcuts } from '../lists/shortcuts';
import { SeancePage } from './seance.page';

const YES = { allowed: true, reasons: [] };
const line = (applicationId: string, title: string): AgendaLineView => ({
  ...{ applicationId, title, organisationName: 'Cité nature', department: '62', municipality: 'Arras', kind: 'single' },
  ...{ events: 1, standing: 'to_decide', again: false, positions: [], proposals: [], decisions: [], ties: [] },
});
const SESSION: CommitteeSessionView = {
  ...{ id: 's', editionYear: 2026, title: 'Comité', heldOn: '2026-06-09', place: '', state: 'open', version: 1 },
  ...{
    opinionsDueOn: null,
    answersOn: '2026-06-15',
    openedAt: '2026-06-09T07:00:00.000Z',
    closedAt: null,
    dossiers: 2,
  },
  agenda: [line('a', 'Le blé'), line('b', 'Le miel')],
  totals: { label: 0, label_with_conditions: 0, refuse: 0, defer: 0, undecided: 2, departments: [] },
  ...{ presence: [], lacks: null, currentApplicationId: 'a' },
  may: { change: YES, agenda: YES, open: YES, takeBack: YES, close: YES, remove: YES } as never,
};
const dossier = (applicationId: string, title: string): SessionDossierView => ({
  ...{ applicationId, title, organisationName: 'Cité nature', summary: '', state: 'ready_for_committee' },
  ...{ kind: 'single', municipality: 'Arras', department: '62', departmentName: 'Pas-de-Calais' },
  ...{ activities: 0, days: 1, schoolDays: 0, slots: 1, researchUnits: 0, lastYear: null, decide: YES },
  events: [
    {
      ...{ eventId: `${applicationId}1`, title, kind: 'single', municipality: 'Arras', activities: 0 },
      ...{ label: 'pending', proposal: null, decision: null },
    },
  ],
  positions: [
    { voice: 'coordination', position: 'favourable', reasons: '', how: 'written' },
    { voice: 'drari', position: null, reasons: '', how: null },
    { voice: 'region', position: 'favourable', reasons: '', how: 'written' },
  ],
  quorum: { recused: 0, absent: 0, expected: 3, given: 2, reached: true },
  ties: applicationId === 'b' ? [{ voice: 'region', tie: 'la finance' }] : [],
  points: null,
  gain: { communes: [], newCommunes: 1, schoolSlots: 0, departmentSchoolSlots: 0, department: null },
});
const DOSSIERS: Record<string, SessionDossierView> = { a: dossier('a', 'Le blé'), b: dossier('b', 'Le miel') };

const post = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
const put = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(globalThis, 'scrollTo').mockReturnValue(undefined);
  post.mockReset().mockImplementation((path) => Promise.resolve(DOSSIERS[path.split('/')[5] ?? '']));
  put.mockReset().mockImplementation((path) => Promise.resolve(DOSSIERS[path.split('/')[5] ?? '']));
});

async function shown(session = SESSION, there = DOSSIERS) {
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(path.includes('/dossiers/') ? there[path.split('/').at(-1) ?? ''] : session);
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get, post, put } }],
  });
  const fixture = TestBed.createComponent(SeancePage);
  fixture.componentRef.setInput('id', 's');
  await fixture.whenStable();
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const key = async (name: string, from: Element = document.body): Promise<void> => {
    from.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await fixture.whenStable();
    await fixture.whenStable();
  };
  return { page, key, title: () => page.querySelector('h1')?.textContent?.trim(), text: () => page.textContent };
}
const decisions = (): unknown => post.mock.lastCall;

test('one key decides, Enter records it and the next dossier comes', async () => {
  const { key, title } = await shown();
  expect(title()).toBe('Le blé');
  await key('1');
  await key('Enter');
  expect(decisions()).toEqual([
    '/api/committee-sessions/s/dossiers/a/decisions',
    {
      decisions: [{ eventId: 'a1', outcome: 'label', reason: '', conditionDueOn: null, seen: 0 }],
      knowingly: false,
    },
  ]);
  expect(title()).toBe('Le miel');
});

test('single keys that are switched off decide nothing (RGAA 12.10)', async () => {
  const { key } = await shown();
  TestBed.inject(Shortcuts).set(false);
  await key('1');
  await key('Enter');
  expect(post).not.toHaveBeenCalled();
});

test('a refusal without its reason is not recorded, and digits of the reason decide nothing', async () => {
  const { page, key, title, text } = await shown();
  await key('4');
  await key('Enter');
  expect(text()).toContain('Écrivez la raison');
  expect(post).not.toHaveBeenCalled();
  const reason = page.querySelector('textarea');
  if (!reason) throw new Error('no reason asked');
  document.body.append(page);
  await key('1', reason);
  reason.value = 'Hors des dates.';
  reason.dispatchEvent(new Event('input'));
  await key('Enter', reason);
  expect(decisions()).toMatchObject([{}, { decisions: [{ outcome: 'refuse', reason: 'Hors des dates.' }] }]);
  expect(title()).toBe('Le miel');
  page.remove();
});

test('rule 17: the room is told of a tie, and its voice steps aside by one button', async () => {
  const { page, key, text } = await shown();
  await key('ArrowRight');
  expect(text()).toContain('Région\u00a0: la finance.');
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Noter son déport'))?.click();
  expect(put).toHaveBeenLastCalledWith('/api/committee-sessions/s/dossiers/b/positions/region', {
    position: 'recused',
    reasons: '',
  });
});

test('once the session is closed its dossiers are turned, and nothing can be decided', async () => {
  const { page, key, title } = await shown({ ...SESSION, state: 'closed' });
  expect(page.querySelector('fieldset')?.disabled).toBe(true);
  await key('1');
  await key('Enter');
  expect(post).not.toHaveBeenCalled();
  expect(title()).toBe('Le miel');
});

test('what a colleague noted or decided since a dossier was fetched is shown when its turn comes', async () => {
  const there = { ...DOSSIERS };
  const { page, key, title } = await shown(SESSION, there);
  const [event] = dossier('b', 'Le miel').events;
  const decision = { number: 1, outcome: 'refuse', reason: 'Décidé à côté.', conditionDueOn: null } as never;
  there['b'] = { ...dossier('b', 'Le miel'), events: event ? [{ ...event, decision }] : [] };
  await key('ArrowRight');
  expect(title()).toBe('Le miel');
  expect(page.querySelector('textarea')?.value).toBe('Décidé à côté.');
  await key('1');
  // Decided again from what was read: the number that stands goes with it.
  await key('Enter');
  expect(decisions()).toMatchObject([{}, { decisions: [{ eventId: 'b1', outcome: 'label', seen: 1 }] }]);
});

test('what is being decided stays as it was read: whoever was faster is told of, not overwritten', async () => {
  const there = { ...DOSSIERS };
  const { key } = await shown(SESSION, there);
  await key('1');
  const [event] = dossier('a', 'Le blé').events;
  const decision = { number: 1, outcome: 'refuse', reason: 'Décidé à côté.', conditionDueOn: null } as never;
  there['a'] = { ...dossier('a', 'Le blé'), events: event ? [{ ...event, decision }] : [] };
  await key('ArrowRight');
  await key('ArrowLeft');
  await key('Enter');
  expect(decisions()).toMatchObject([{}, { decisions: [{ eventId: 'a1', outcome: 'label', seen: 0 }] }]);
});
