import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import { canEditOrganisation, canPublishSheet } from './sheet';

const actor = (over: Partial<Actor>): Actor => ({ personId: 'p', role: 'holder', organisationIds: [], ...over });
const organisation = { id: 'o', department: '80' };

test('members edit their organisation and no other', () => {
  expect(canEditOrganisation(actor({ organisationIds: ['o'] }), organisation)).toEqual({ allowed: true });
  expect(canEditOrganisation(actor({ organisationIds: ['x'] }), organisation)).toEqual({
    allowed: false,
    reasons: ['not_yours'],
  });
});

test('a coordinator edits any, within the own territory; a seat outside the region is the whole region’s', () => {
  expect(canEditOrganisation(actor({ role: 'coordinator' }), organisation).allowed).toBe(true);
  expect(canEditOrganisation(actor({ role: 'coordinator' }), { id: 'o', department: null }).allowed).toBe(true);
  const limited = actor({ role: 'coordinator', departments: ['02'] });
  expect(canEditOrganisation(limited, organisation)).toEqual({ allowed: false, reasons: ['outside_territory'] });
  expect(canEditOrganisation({ ...limited, departments: ['80'] }, organisation).allowed).toBe(true);
});

test('the committee and the administrator only read', () => {
  for (const role of ['drari', 'region', 'administrator'] as const)
    expect(canEditOrganisation(actor({ role }), organisation)).toEqual({
      allowed: false,
      reasons: ['role_only_reads'],
    });
});

test('an empty sheet is not published', () => {
  expect(canPublishSheet({ description: ' \n ' })).toEqual({ allowed: false, reasons: ['no_description'] });
  expect(canPublishSheet({ description: 'Un musée.' })).toEqual({ allowed: true });
});
