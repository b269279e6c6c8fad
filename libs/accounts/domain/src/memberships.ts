import type { Actor } from '@fds/shared/kernel';
import { canWriteIn } from './territory';

/** What a member may do: an owner also manages the team and the structure itself, an editor its dossiers and figures. */
export const MEMBERSHIP_LEVELS = ['owner', 'editor'] as const;
export type MembershipLevel = (typeof MEMBERSHIP_LEVELS)[number];

export const MEMBERSHIP_LEVEL_LABELS: Record<MembershipLevel, string> = {
  owner: 'Responsable',
  editor: 'Contributeur',
};

/** An organisation as a policy about its team sees it. */
export interface ManagedOrganisation {
  readonly id: string;
  /** The asker's own level in it; null when not a member. */
  readonly level: MembershipLevel | null;
  /** Department of its seat; null when unknown or outside the reference. */
  readonly department: string | null;
}

/** Whether somebody stands where an owner stands: by membership, or as the coordinator who acts in the holder's place. */
export const actsAsOwner = (actor: Actor, { id, level }: Pick<ManagedOrganisation, 'id' | 'level'>): boolean =>
  actor.role === 'holder' && (actor.actingFor === id || (!actor.actingFor && level === 'owner'));

/** Whether a coordinator's territory has an organisation; an unknown seat is the whole region's. */
export const coversDepartment = (actor: Actor, department: string | null): boolean =>
  canWriteIn(actor, department === null ? [] : [department]).allowed;
