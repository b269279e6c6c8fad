import { describe, expect, test } from '@jest/globals';
import { MESSAGE_STATES } from '@fds/shared/kernel';
import {
  canCancelMessage,
  canEditMessage,
  canRestoreMessage,
  canRetryMessage,
  canSendMessage,
  type MessageFacts,
} from './message-rules';

const COORDINATOR = { role: 'coordinator' as const };
const facts = (over: Partial<MessageFacts> = {}): MessageFacts => ({
  state: 'planned',
  kind: 'notice',
  place: 'region',
  erased: false,
  linkGone: false,
  ...over,
});
const RULES = {
  edit: canEditMessage,
  send: canSendMessage,
  cancel: canCancelMessage,
  restore: canRestoreMessage,
  retry: canRetryMessage,
};
const allowed = (rule: keyof typeof RULES, message: MessageFacts): boolean => RULES[rule](COORDINATOR, message).allowed;

describe('what may be done with a message depends on where it stands', () => {
  test.each([
    ['edit', ['held', 'planned']],
    ['send', ['held', 'planned']],
    ['cancel', ['held', 'planned']],
    ['restore', ['cancelled']],
    ['retry', ['refused', 'bounced']],
  ] as const)('%s: %j', (rule, states) =>
    expect(MESSAGE_STATES.filter((state) => allowed(rule, facts({ state })))).toEqual(states),
  );
});

test('what somebody asked for to come in is neither written anew, nor called off, nor sent twice', () => {
  expect(allowed('edit', facts({ kind: 'access' }))).toBe(false);
  expect(allowed('cancel', facts({ kind: 'access' }))).toBe(false);
  expect(allowed('retry', facts({ kind: 'access', state: 'refused' }))).toBe(false);
  expect(allowed('send', facts({ kind: 'access' }))).toBe(true);
});

test('a message whose text was erased never leaves again', () => {
  expect(allowed('retry', facts({ state: 'refused', erased: true }))).toBe(false);
  expect(allowed('restore', facts({ state: 'cancelled', erased: true }))).toBe(false);
});

test('a message whose personal link is gone is not tried again: its button would open nothing', () =>
  expect(canRetryMessage(COORDINATOR, facts({ state: 'bounced', linkGone: true }))).toEqual({
    allowed: false,
    reasons: ['link_gone'],
  }));

test('a coordinator of one department acts on the messages of its dossiers alone', () => {
  const aisne = { role: 'coordinator' as const, departments: ['02'] };
  expect(canSendMessage(aisne, facts({ place: ['02'] })).allowed).toBe(true);
  for (const place of ['region', ['80'], ['02', '80']] as const)
    expect(canSendMessage(aisne, facts({ place }))).toEqual({ allowed: false, reasons: ['outside_territory'] });
});
