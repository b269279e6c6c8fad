import { expect, test } from '@jest/globals';
import type { Actor, Role } from '@fds/shared/kernel';
import { canInvite, type InvitedTo } from './invitations';

const TODAY = '2026-03-10';
const by = (role: Role, more: Partial<Actor> = {}): Actor => ({ personId: 'p', role, organisationIds: [], ...more });
const to = (role: Role, more: Partial<InvitedTo> = {}): InvitedTo => ({
  role,
  endsOn: null,
  departments: null,
  organisation: null,
  level: null,
  own: false,
  ...more,
});
const colleague = (level: 'owner' | 'editor' | null, department: string | null = '80'): InvitedTo =>
  to('holder', { organisation: { id: 'o', level, department }, level: 'editor' });
const reasons = (actor: Actor, invited: InvitedTo): readonly string[] => {
  const answer = canInvite(actor, invited, TODAY);
  return answer.allowed ? [] : answer.reasons;
};

test('an owner invites colleagues into the structure; an editor and a stranger do not', () => {
  expect(reasons(by('holder'), colleague('owner'))).toEqual([]);
  expect(reasons(by('holder'), colleague('editor'))).toEqual(['not_owner']);
  expect(reasons(by('holder'), colleague(null))).toEqual(['not_owner']);
  expect(reasons(by('holder'), to('holder'))).toEqual(['organisation_required']);
});

test('a coordinator in the place of a holder invites holders only, into that structure only', () => {
  expect(reasons(by('holder', { actingFor: 'o' }), colleague(null))).toEqual([]);
  expect(reasons(by('holder', { actingFor: 'other' }), colleague('owner'))).toEqual(['not_owner']);
  expect(reasons(by('holder', { actingFor: 'o' }), to('drari'))).toContain('role_not_yours_to_give');
});

test('a coordinator invites to any role below the administration, an administrator to all, the committee to none', () => {
  for (const role of ['holder', 'coordinator', 'drari', 'region'] as const)
    expect(reasons(by('coordinator'), to(role))).toEqual([]);
  expect(reasons(by('coordinator'), to('administrator'))).toEqual(['role_not_yours_to_give']);
  expect(reasons(by('administrator'), to('administrator'))).toEqual([]);
  expect(reasons(by('drari'), to('drari'))).toEqual(['role_not_yours_to_give']);
});

test('a departmental coordinator gives no more than the own territory', () => {
  const local = by('coordinator', { departments: ['80', '02'] });
  expect(reasons(local, to('coordinator', { departments: ['80'] }))).toEqual([]);
  expect(reasons(local, to('coordinator', { departments: ['80', '59'] }))).toEqual(['outside_territory']);
  expect(reasons(local, to('coordinator'))).toEqual(['outside_territory']);
  expect(reasons(local, to('drari'))).toEqual(['outside_territory']);
  expect(reasons(local, colleague(null, '80'))).toEqual([]);
  expect(reasons(local, colleague(null, '62'))).toEqual(['outside_territory']);
});

test('nobody invites the own address, whatever the role', () => {
  for (const role of ['coordinator', 'administrator'] as const)
    expect(reasons(by(role), to('drari', { own: true }))).toEqual(['own_rights']);
  expect(reasons(by('holder'), { ...colleague('owner'), own: true })).toEqual(['own_rights']);
});

test('whose role ends gives none of its kind for longer; a holder’s bears no right on others', () => {
  const until = (role: Role, invited: InvitedTo) => {
    const answer = canInvite(by(role), invited, TODAY, '2026-04-30');
    return answer.allowed ? [] : answer.reasons;
  };
  for (const endsOn of [null, '2026-05-01'])
    expect(until('coordinator', to('region', { endsOn }))).toEqual(['longer_than_own']);
  expect(until('coordinator', to('region', { endsOn: '2026-04-30' }))).toEqual([]);
  expect(until('coordinator', to('holder'))).toEqual([]);
  expect(until('administrator', to('coordinator'))).toEqual([]);
  expect(until('administrator', to('administrator'))).toEqual(['longer_than_own']);
});

test('an invitation that makes no sense is refused with its reason', () => {
  expect(reasons(by('coordinator'), to('drari', { departments: ['80'] }))).toEqual([
    'departments_for_coordinators_only',
  ]);
  expect(reasons(by('coordinator'), { ...colleague(null), role: 'region' })).toEqual(['organisation_for_holders_only']);
  expect(reasons(by('coordinator'), to('region', { endsOn: '2026-03-09' }))).toEqual(['already_over']);
  expect(reasons(by('coordinator'), to('region', { endsOn: TODAY }))).toEqual([]);
});
