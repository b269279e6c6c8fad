import { coversDepartment } from '@fds/accounts/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';

export type EditReason = 'not_yours' | 'outside_territory' | 'role_only_reads';
export type PublishReason = 'no_description';

/** Shown as is. */
export const EDIT_REASONS: Record<EditReason, string> = {
  not_yours: 'Cette structure n’est pas la vôtre.',
  outside_territory: 'Le siège de cette structure est hors de votre territoire.',
  role_only_reads: 'Votre rôle ne permet pas de modifier les structures.',
};
export const PUBLISH_REASONS: Record<PublishReason, string> = {
  no_description: 'Présentez la structure en quelques lignes avant de publier sa fiche.',
};

/** Longest public description, in characters. */
export const MOST_DESCRIPTION = 2_000;

/** Whether a person may edit an organisation: its owners and editors, a coordinator within the own territory. */
export function canEditOrganisation(
  actor: Actor,
  organisation: { readonly id: string; readonly department: string | null },
): Verdict<EditReason> {
  if (actor.role === 'coordinator')
    return verdict<EditReason>([!coversDepartment(actor, organisation.department) && 'outside_territory']);
  if (actor.role !== 'holder') return verdict<EditReason>(['role_only_reads']);
  return verdict<EditReason>([!actor.organisationIds.includes(organisation.id) && 'not_yours']);
}

/**
 * Whether a person may enter an organisation's place and write in its name: a coordinator, where the seat lies within
 * the own territory (the same rule as writing there, `canWriteIn`).
 */
export function canActFor(
  actor: Actor,
  organisation: { readonly department: string | null },
): Verdict<'outside_territory' | 'role_only_reads'> {
  if (actor.role !== 'coordinator') return verdict<'role_only_reads'>(['role_only_reads']);
  return verdict([!coversDepartment(actor, organisation.department) && 'outside_territory']);
}

/** Whether the public sheet may be shown to everyone. */
export const canPublishSheet = (sheet: { readonly description: string }): Verdict<PublishReason> =>
  verdict<PublishReason>([sheet.description.trim() === '' && 'no_description']);
