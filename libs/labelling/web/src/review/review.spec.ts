import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ExaminationView, ProposalsView, ProposalView } from '@fds/shared/contract';
import { Api, CurrentEdition, Problem } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ReviewAssignment } from './assignment';
import { ReviewCriteria } from './criteria';
import { changesOf, isUniform, NOTHING, problemOf } from './proposal-draft';
import { ReviewKeys } from './review-keys';
import { ReviewProposal } from './proposal';
import { ReviewWork } from './review-work';

const MAY = { allowed: true, reasons: [] };
const criterion = (over: Partial<ExaminationView['criteria'][number]>): ExaminationView['criteria'][number] => ({
  code: 'free',
  kind: 'admissibility',
  label: 'Gratuit pour tous',
  help: '',
  optional: false,
  finding: { mark: 'met', words: 'aucun prix écrit' },
  mark: 'met',
  by: 'portal',
  note: '',
  markedBy: null,
  markedAt: null,
  outdated: false,
  ...over,
});
const EXAMINATION: ExaminationView = {
  applicationId: 'd1',
  version: 2,
  filedAt: '2026-04-28T09:00:00.000Z',
  criteria: [
    criterion({}),
    criterion({ code: 'scientific', kind: 'label', label: 'Contenu', finding: null, mark: null, by: null }),
  ],
  admissibility: { met: 1, total: 1 },
  label: { met: 0, total: 1 },
  assignedTo: null,
  coordinators: [
    { personId: 'me', name: 'Claude', me: true, mayExamine: true },
    { personId: 'far', name: 'Loin', me: false, mayExamine: false },
  ],
  opinionsDueOn: null,
  answersOn: '2026-06-15',
  voices: [],
  mayMark: MAY,
  mayAssign: MAY,
  tags: [],
  mayTag: MAY,
};
const event = (eventId: string, over: Partial<ProposalView> = {}): ProposalView => ({
  eventId,
  parentEventId: null,
  title: eventId,
  kind: 'single',
  label: 'pending',
  outcome: null,
  reason: '',
  conditionDueOn: null,
  proposedBy: null,
  proposedAt: null,
  ...over,
});
const PROPOSALS: ProposalsView = { applicationId: 'd1', stamp: 's1', events: [event('a'), event('b')], may: MAY };

async function shown<T>(part: new () => T, put: (path: string, body: unknown) => unknown = () => ({})) {
  const sent: [string, unknown][] = [];
  const api = {
    get: (path: string) =>
      Promise.resolve(path.endsWith('proposals') ? PROPOSALS : path.endsWith('examination') ? EXAMINATION : undefined),
    put: (path: string, body: unknown) => {
      sent.push([path, body]);
      return Promise.resolve().then(() => put(path, body));
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      ReviewWork,
      ReviewKeys,
      { provide: Api, useValue: api },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  TestBed.inject(ReviewWork).id.set('d1');
  const fixture = TestBed.createComponent(part);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const text = (): string => root.textContent.replace(/\s+/g, ' ');
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    fixture.detectChanges();
  };
  return { fixture, root, sent, text, settle };
}

test('criteria stand by what they serve, those the portal read marked so, and a mark is kept at once', async () => {
  const saved = { ...EXAMINATION, label: { met: 1, total: 1 } };
  const { root, sent, text, settle } = await shown(ReviewCriteria, () => saved);
  expect(text()).toContain('Recevabilité1 sur 1');
  expect(text()).toMatch(/vérifié par le portail\s?: aucun prix écrit/);
  root.querySelectorAll<HTMLInputElement>('[name="critere-scientific"]')[0]?.dispatchEvent(new Event('change'));
  await settle();
  expect(sent).toEqual([['/api/applications/d1/criteria/scientific', { mark: 'met', note: '', seen: null }]]);
  expect(text()).toContain('1 sur 1');
});

test('a reserve opens its remark; the second of two coordinators is told and sees what the first one noted', async () => {
  const current = {
    ...EXAMINATION,
    criteria: [
      EXAMINATION.criteria[0],
      criterion({
        code: 'scientific',
        kind: 'label',
        mark: 'met',
        by: 'coordination',
        markedBy: 'Camille',
        markedAt: '2026-05-12T09:00:00.000Z',
        finding: null,
      }),
    ],
  };
  const { root, text, settle } = await shown(ReviewCriteria, () => {
    throw new Problem(409, 'labelling.changed', 'Quelqu’un a noté ce critère entre-temps.', { current });
  });
  root.querySelectorAll<HTMLInputElement>('[name="critere-scientific"]')[1]?.dispatchEvent(new Event('change'));
  await settle();
  expect(root.querySelector('#note-scientific')).not.toBeNull();
  expect(text()).toContain('Quelqu’un a noté ce critère entre-temps.');
  expect(text()).toContain('Camille');
  expect(root.querySelector('.change')).not.toBeNull();
});

test('a dossier is given to those whose territory it is in, and to oneself with one press', async () => {
  const { root, sent, text, settle } = await shown(ReviewAssignment, () => ({ ...EXAMINATION, assignedTo: 'me' }));
  expect([...root.querySelectorAll('option')].map((one) => one.textContent.trim())).toEqual([
    'Personne',
    'Claude (vous)',
  ]);
  root.querySelector('button')?.click();
  await settle();
  expect(sent[0]).toEqual(['/api/applications/d1/assignee', { personId: 'me', seen: null }]);
  expect(text()).toContain('Confié à Claude.');
});

test('one proposal goes for all events, or each apart; only a refusal with its reason leaves', async () => {
  const { fixture, root, sent, text, settle } = await shown(ReviewProposal, () => ({ ...PROPOSALS, stamp: 's2' }));
  expect(text()).toContain('avant la notification du 15 juin');
  fixture.componentInstance.choose(4);
  await settle();
  const save = () =>
    [...root.querySelectorAll('button')].find((one) => one.textContent.includes('Enregistrer'))?.click();
  save();
  await settle();
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('Écrivez la raison');
  expect(sent).toEqual([]);
  const reason = root.querySelector<HTMLInputElement>('.motif input');
  if (reason) reason.value = ' Payant ';
  reason?.dispatchEvent(new Event('input'));
  await settle();
  save();
  await settle();
  const proposal = (eventId: string) => ({ eventId, outcome: 'refuse', reason: 'Payant', conditionDueOn: null });
  expect(sent).toEqual([
    ['/api/applications/d1/proposals', { stamp: 's1', proposals: [proposal('a'), proposal('b')] }],
  ]);
});

test('only what changed is proposed again, and a condition’s day goes with a condition only', () => {
  const label = { outcome: 'label', reason: '', conditionDueOn: '2026-09-01' } as const;
  expect(changesOf([event('a', { outcome: 'label' }), event('b')], () => label)).toMatchObject([
    { eventId: 'a', conditionDueOn: null },
    { eventId: 'b', conditionDueOn: null },
  ]);
  expect(changesOf([event('a')], () => NOTHING)).toEqual([]);
  expect(isUniform([event('a'), event('b', { outcome: 'defer' })])).toBe(false);
  expect([problemOf(NOTHING), problemOf({ ...NOTHING, outcome: 'defer' })]).toEqual([
    null,
    'Écrivez la raison\u00a0: le porteur la lira.',
  ]);
});

test('a letter typed in a field is no shortcut, nor is any once they are switched off', () => {
  const keys = new ReviewKeys();
  keys.switch(true);
  const pressed = (target: Element, init: KeyboardEventInit = {}): string | null => {
    document.body.append(target);
    const event = new KeyboardEvent('keydown', { key: 'J', bubbles: true, ...init });
    target.dispatchEvent(event);
    return keys.shortcut(event);
  };
  expect(pressed(document.createElement('p'))).toBe('j');
  expect(pressed(document.createElement('textarea'))).toBeNull();
  expect(pressed(document.createElement('p'), { ctrlKey: true })).toBeNull();
  keys.switch(false);
  expect(pressed(document.createElement('p'))).toBeNull();
  keys.switch(true);
});
