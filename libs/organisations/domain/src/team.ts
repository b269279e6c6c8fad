import {
  actsAsOwner,
  coversDepartment,
  TERRITORY_REASONS,
  type ManagedOrganisation,
  type MembershipLevel,
} from '@fds/accounts/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';

export type ManageReason = 'not_member' | 'not_owner' | 'outside_territory' | 'role_only_reads';

/** Shown as is. */
export const MANAGE_REASONS: Record<ManageReason, string> = {
  not_member: 'Cette structure n’est pas la vôtre.',
  not_owner: 'Seuls les responsables de la structure peuvent le faire. Demandez à l’un d’eux.',
  outside_territory: TERRITORY_REASONS.outside_territory,
  role_only_reads: 'Votre rôle ne permet pas de modifier les structures.',
};

/**
 * Whether a person may manage an organisation: its team, its identifiers, its being handed over. Owners may, editors may
 * not; a coordinator may within the own territory, and in the place of the holder that was entered for.
 */
export function canManageOrganisation(actor: Actor, organisation: ManagedOrganisation): Verdict<ManageReason> {
  if (actor.role === 'coordinator')
    return verdict<ManageReason>([!coversDepartment(actor, organisation.department) && 'outside_territory']);
  if (actor.role !== 'holder') return verdict<ManageReason>(['role_only_reads']);
  if (actsAsOwner(actor, organisation)) return verdict<ManageReason>([]);
  return verdict<ManageReason>([organisation.level === null ? 'not_member' : 'not_owner']);
}

/** A team as the rules about its owners see it; closed accounts are left out. */
export interface TeamCount {
  /** Owners other than the person concerned. */
  readonly otherOwners: number;
  /** Members other than the person concerned, owners included. */
  readonly otherMembers: number;
  /** Dossiers whose edition is not over. */
  readonly openDossiers: number;
}
export type DepartureReason = 'last_owner' | 'confirm_without_team' | 'confirm_open_dossier';

/** Shown as is. */
export const DEPARTURE_REASONS: Record<DepartureReason, string> = {
  last_owner: 'Il ne resterait aucun responsable. Passez d’abord la main à quelqu’un de l’équipe.',
  confirm_without_team: 'La structure restera sans équipe. Confirmez pour la quitter.',
  confirm_open_dossier:
    'Un dossier est en cours et personne d’autre n’est dans l’équipe\u00a0: la coordination le reprendra. Confirmez pour quitter la structure.',
};

/**
 * Whether somebody may cease to be an owner by leaving, or by being removed. The last owner hands over first; alone in
 * the team, a confirmation is enough, and the coordination takes over what is in progress.
 */
export function canLeave(level: MembershipLevel, team: TeamCount, confirmed: boolean): Verdict<DepartureReason> {
  if (level !== 'owner' || team.otherOwners > 0) return verdict<DepartureReason>([]);
  if (team.otherMembers > 0) return verdict<DepartureReason>(['last_owner']);
  const toConfirm = team.openDossiers > 0 ? 'confirm_open_dossier' : 'confirm_without_team';
  return verdict<DepartureReason>([!confirmed && toConfirm]);
}

/** Whether a member's level may become another one: one owner stays. */
export const canChangeLevel = (
  from: MembershipLevel,
  to: MembershipLevel,
  team: Pick<TeamCount, 'otherOwners'>,
): Verdict<'last_owner'> =>
  verdict<'last_owner'>([from === 'owner' && to === 'editor' && team.otherOwners === 0 && 'last_owner']);

/** Whether an organisation that loses a member becomes the coordination's to take over: something waits, and nobody owns it. */
export const becomesOrphan = (team: TeamCount): boolean =>
  team.otherOwners === 0 && (team.openDossiers > 0 || team.otherMembers > 0);
