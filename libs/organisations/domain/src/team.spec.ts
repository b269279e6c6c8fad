import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import { becomesOrphan, canChangeLevel, canLeave, canManageOrganisation } from './team';

const holder: Actor = { personId: 'p', role: 'holder', organisationIds: ['o'] };
const organisation = { id: 'o', level: 'owner' as const, department: '80' };
const alone = { otherOwners: 0, otherMembers: 0, openDossiers: 0 };
const reasons = (answer: { allowed: boolean; reasons?: readonly string[] }): readonly string[] => answer.reasons ?? [];

test('an owner manages the structure, an editor is told to ask one, a stranger that it is not theirs', () => {
  expect(canManageOrganisation(holder, organisation).allowed).toBe(true);
  expect(reasons(canManageOrganisation(holder, { ...organisation, level: 'editor' }))).toEqual(['not_owner']);
  expect(reasons(canManageOrganisation(holder, { ...organisation, level: null }))).toEqual(['not_member']);
});

test('a coordinator manages within the own departments, or in the place of the holder entered for', () => {
  const coordinator: Actor = { personId: 'c', role: 'coordinator', organisationIds: [] };
  expect(canManageOrganisation(coordinator, { ...organisation, level: null, department: null }).allowed).toBe(true);
  expect(canManageOrganisation({ ...coordinator, departments: ['80'] }, organisation).allowed).toBe(true);
  const elsewhere = canManageOrganisation({ ...coordinator, departments: ['02'] }, organisation);
  expect(reasons(elsewhere)).toEqual(['outside_territory']);
  const inPlace: Actor = { ...holder, actingFor: 'o' };
  expect(canManageOrganisation(inPlace, { ...organisation, level: null }).allowed).toBe(true);
  expect(canManageOrganisation(inPlace, { ...organisation, id: 'other', level: 'owner' }).allowed).toBe(false);
});

test('the committee reads only', () => {
  for (const role of ['drari', 'region', 'administrator'] as const)
    expect(reasons(canManageOrganisation({ personId: 'd', role, organisationIds: [] }, organisation))).toEqual([
      'role_only_reads',
    ]);
});

test('the last owner hands over before leaving a team', () => {
  expect(reasons(canLeave('owner', { ...alone, otherMembers: 1 }, true))).toEqual(['last_owner']);
  expect(canLeave('owner', { ...alone, otherOwners: 1, otherMembers: 1 }, false).allowed).toBe(true);
  expect(canLeave('editor', { ...alone, otherMembers: 1 }, false).allowed).toBe(true);
});

test('somebody alone leaves after a confirmation that says what becomes of an open dossier', () => {
  expect(reasons(canLeave('owner', alone, false))).toEqual(['confirm_without_team']);
  expect(reasons(canLeave('owner', { ...alone, openDossiers: 2 }, false))).toEqual(['confirm_open_dossier']);
  expect(canLeave('owner', { ...alone, openDossiers: 2 }, true).allowed).toBe(true);
});

test('a structure is the coordination’s to take over when something waits and nobody owns it', () => {
  expect(becomesOrphan(alone)).toBe(false);
  expect(becomesOrphan({ ...alone, openDossiers: 1 })).toBe(true);
  expect(becomesOrphan({ ...alone, otherMembers: 1 })).toBe(true);
  expect(becomesOrphan({ otherOwners: 1, otherMembers: 1, openDossiers: 1 })).toBe(false);
});

test('the last owner is not made an editor', () => {
  expect(reasons(canChangeLevel('owner', 'editor', alone))).toEqual(['last_owner']);
  expect(canChangeLevel('owner', 'editor', { otherOwners: 1 }).allowed).toBe(true);
  expect(canChangeLevel('editor', 'owner', alone).allowed).toBe(true);
});
