import { describe, expect, test } from '@jest/globals';
import type { Actor, Role } from '@fds/shared/kernel';
import { canCare, canChangeRights, canClose, isOver, type HeldRight, type RightsHolder } from './rights';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  personId: 'me',
  role,
  organisationIds: [],
  ...more,
});
const right = (role: Role, more: Partial<HeldRight> = {}): HeldRight => ({
  role,
  endsOn: null,
  departments: null,
  ...more,
});
const person = (...rights: HeldRight[]): RightsHolder => ({ id: 'other', rights, otherAdministrator: true });
const refused = (...reasons: string[]): object => ({ allowed: false, reasons });

describe('whose rights may be changed', () => {
  test('a coordinator manages holders, committee and coordinators', () => {
    for (const role of ['holder', 'drari', 'region', 'coordinator'] as const)
      expect(canChangeRights(actor('coordinator'), person(right(role)), [right('holder')]).allowed).toBe(true);
  });

  test('a coordinator neither makes nor changes an administrator', () => {
    const administrator = person(right('administrator'), right('holder'));
    expect(canChangeRights(actor('coordinator'), administrator, [right('administrator')])).toEqual(
      refused('administrator_only'),
    );
    expect(canChangeRights(actor('coordinator'), person(right('holder')), [right('administrator')])).toEqual(
      refused('administrator_only'),
    );
    expect(canClose(actor('coordinator'), administrator)).toEqual(refused('administrator_only'));
    expect(canCare(actor('coordinator'), administrator)).toEqual(refused('administrator_only'));
  });

  test('nobody changes their own rights, an administrator neither', () => {
    const me = { ...person(right('administrator')), id: 'me' };
    expect(canChangeRights(actor('administrator'), me)).toEqual(refused('own_rights'));
    expect(canClose(actor('administrator'), me)).toEqual(refused('own_rights'));
  });

  test('a coordinator limited to departments manages no account', () => {
    const limited = actor('coordinator', { departments: ['02'] });
    expect(canChangeRights(limited, person(right('holder')))).toEqual(refused('outside_territory'));
  });

  test('the last administrator stays one, without an end', () => {
    const last = { ...person(right('administrator')), otherAdministrator: false };
    const by = actor('administrator');
    expect(canChangeRights(by, last, [right('holder')])).toEqual(refused('last_administrator'));
    expect(canChangeRights(by, last, [right('administrator', { endsOn: '2026-12-31' })])).toEqual(
      refused('last_administrator'),
    );
    expect(canChangeRights(by, last, [right('administrator'), right('holder')]).allowed).toBe(true);
    expect(canClose(by, last)).toEqual(refused('last_administrator'));
  });
});

test('nobody gives the role of an invited partner by hand; whoever has it keeps it when other roles change', () => {
  const given = [right('holder'), right('partner')];
  for (const role of ['coordinator', 'administrator'] as const)
    expect(canChangeRights(actor(role), person(right('holder')), given)).toEqual(refused('partner_by_invitation'));
  expect(canChangeRights(actor('administrator'), person(right('partner')), given).allowed).toBe(true);
});

test('a role lasts the whole of its last day', () => {
  expect(isOver({ endsOn: '2026-06-30' }, '2026-06-30')).toBe(false);
  expect(isOver({ endsOn: '2026-06-30' }, '2026-07-01')).toBe(true);
  expect(isOver({ endsOn: null }, '2099-01-01')).toBe(false);
});
