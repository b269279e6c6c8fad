import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import {
  canAnswerOutside,
  canAskOutside,
  canRemindOutside,
  canRevokeOutside,
  maskedAddress,
  outsideClosure,
  outsideState,
  type OutsideDossier,
  type OutsideRequest,
} from './outside';

const coordinator: Actor = { personId: 'c', role: 'coordinator', organisationIds: [] };
const drari: Actor = { personId: 'd', role: 'drari', organisationIds: [] };
const now = new Date('2026-05-20T10:00:00+02:00');
const dossier: OutsideDossier = { state: 'under_review', place: ['80'], asked: ['known@univ.test'] };
const request = (over: Partial<OutsideRequest> = {}): OutsideRequest => ({
  dueOn: '2026-05-25',
  revokedAt: null,
  answeredAt: null,
  remindedAt: null,
  applicationState: 'under_review',
  told: false,
  ...over,
});
const allowed = { allowed: true };
const refused = (...reasons: string[]) => ({ allowed: false, reasons });

test('the coordination asks about a dossier that was sent and not decided, each person once, for a day to come', () => {
  const ask = (over: Partial<OutsideDossier>, email = 'new@univ.test', dueOn = '2026-05-25') =>
    canAskOutside(coordinator, { ...dossier, ...over }, now, { email, dueOn });
  expect(ask({})).toEqual(allowed);
  expect(ask({}, ' KNOWN@univ.test')).toEqual(refused('already_asked'));
  expect(ask({}, 'new@univ.test', '2026-05-19')).toEqual(refused('due_past'));
  for (const state of ['draft', 'decided', 'withdrawn', 'inadmissible'] as const)
    expect(ask({ state })).toEqual(refused('not_filed'));
  expect(ask({ asked: Array.from({ length: 20 }, (_, at) => `e${at}@univ.test`) })).toEqual(refused('too_many'));
  expect(canAskOutside(drari, dossier, now)).toEqual(refused('not_coordinator'));
  expect(canAskOutside({ ...coordinator, departments: ['02'] }, dossier, now)).toEqual(refused('outside_territory'));
});

test('rule 14: the link shows the dossier for the whole of its last day', () => {
  const last = new Date('2026-05-25T21:59:59.999Z');
  const after = new Date('2026-05-25T22:00:00Z');
  expect(outsideState(request(), last)).toBe('asked');
  expect(outsideState(request(), after)).toBe('expired');
  expect(outsideState(request({ answeredAt: now }), after)).toBe('answered');
  expect(outsideState(request({ answeredAt: now, revokedAt: now }), last)).toBe('revoked');
  const opinion = { position: 'favourable', reasons: 'Solide.' } as const;
  expect(canAnswerOutside(request(), last, opinion)).toEqual(allowed);
  expect(canAnswerOutside(request({ answeredAt: now }), after, opinion)).toEqual(refused('expired'));
  expect(canAnswerOutside(request({ revokedAt: now }), last, opinion)).toEqual(refused('revoked'));
});

test('an opinion is explained, whatever it is; who will not take part need not say why', () => {
  for (const position of ['favourable', 'reserved', 'unfavourable'] as const)
    expect(canAnswerOutside(request(), now, { position, reasons: ' ' })).toEqual(refused('reason_missing'));
  expect(canAnswerOutside(request(), now, { position: 'recused', reasons: '' })).toEqual(allowed);
});

test('one person is reminded at most once in 72 hours, and not once it has answered', () => {
  const remind = (over: Partial<OutsideRequest>) => canRemindOutside(coordinator, ['80'], request(over), now);
  expect(remind({})).toEqual(allowed);
  expect(remind({ remindedAt: new Date('2026-05-17T10:00:01+02:00') })).toEqual(refused('reminded_lately'));
  expect(remind({ remindedAt: new Date('2026-05-17T10:00:00+02:00') })).toEqual(allowed);
  expect(remind({ answeredAt: now })).toEqual(refused('answered'));
});

test('a link is taken back once; an address is shown only as far as its owner knows it', () => {
  expect(canRevokeOutside(coordinator, ['80'], request({ answeredAt: now }))).toEqual(allowed);
  expect(canRevokeOutside(coordinator, ['80'], request({ revokedAt: now }))).toEqual(refused('revoked'));
  expect(maskedAddress('camille@univ.test')).toBe('c…@univ.test');
});

test('rule 16: a decision closes the link when it is announced, not before; a withdrawal or a refusal to examine at once', () => {
  const closure = (over: Partial<OutsideRequest>) => outsideClosure(request(over), now);
  expect(closure({ applicationState: 'ready_for_committee' })).toBeNull();
  expect(closure({ applicationState: 'decided' })).toBeNull();
  expect(closure({ applicationState: 'decided', told: true })).toBe('closed');
  expect(closure({ applicationState: 'inadmissible' })).toBe('closed');
  expect(closure({ applicationState: 'folded' })).toBe('closed');
  expect(closure({ applicationState: 'withdrawn' })).toBe('withdrawn');
  expect(closure({ applicationState: 'withdrawn', revokedAt: now })).toBe('revoked');
  const opinion = { position: 'favourable', reasons: 'Solide.' } as const;
  for (const over of [{ applicationState: 'decided', told: true }, { applicationState: 'inadmissible' }] as const)
    expect(canAnswerOutside(request(over), now, opinion)).toEqual(refused('closed'));
  expect(outsideState(request({ applicationState: 'withdrawn', answeredAt: now }), now)).toBe('answered');
  expect(canRemindOutside(coordinator, ['80'], request({ applicationState: 'withdrawn' }), now)).toEqual(
    refused('withdrawn'),
  );
});
