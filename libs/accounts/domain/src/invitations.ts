import { verdict, type Actor, type Day, type Role, type Verdict } from '@fds/shared/kernel';
import { actsAsOwner, coversDepartment, type ManagedOrganisation, type MembershipLevel } from './memberships';
import { outlasts, RIGHTS_REASONS, rolesToGive } from './rights';
import { TERRITORY_REASONS } from './territory';

/** What becomes of the owner who hands an organisation over by an invitation. */
export const AFTER_HANDOVER = ['editor', 'leave'] as const;
export type AfterHandover = (typeof AFTER_HANDOVER)[number];

/** What an invitation gives to whoever accepts it. */
export interface InvitedTo {
  readonly role: Role;
  /** Last day of the role; null for no end. */
  readonly endsOn: Day | null;
  /** Departments of a coordinator; null for the whole region. */
  readonly departments: readonly string[] | null;
  /** The organisation joined with the role of holder; null for none. */
  readonly organisation: ManagedOrganisation | null;
  readonly level: MembershipLevel | null;
  /** The invited address is the inviter's own. */
  readonly own: boolean;
}

export type InvitationReason =
  | 'role_not_yours_to_give'
  | 'not_owner'
  | 'organisation_required'
  | 'organisation_for_holders_only'
  | 'departments_for_coordinators_only'
  | 'outside_territory'
  | 'own_rights'
  | 'longer_than_own'
  | 'already_over';

/** Shown as is. */
export const INVITATION_REASONS: Record<InvitationReason, string> = {
  role_not_yours_to_give: 'Ce rôle ne se donne pas depuis le vôtre.',
  not_owner: 'Seuls les responsables de la structure invitent des collègues.',
  organisation_required: 'Dites dans quelle structure vous invitez cette personne.',
  organisation_for_holders_only: 'Seuls les porteurs de projet sont rattachés à une structure.',
  departments_for_coordinators_only: 'Seule la coordination peut être limitée à des départements.',
  outside_territory: TERRITORY_REASONS.outside_territory,
  own_rights: RIGHTS_REASONS.own_rights,
  longer_than_own: RIGHTS_REASONS.longer_than_own,
  already_over: 'Cette date de fin est passée.',
};

/**
 * Whether a person may invite to this. An owner invites colleagues into the organisation, a coordinator to any role
 * below the administration and within the own territory, an administrator to all. Asked when the invitation is written
 * and again when it is accepted: whoever lost the right meanwhile invites nobody. `until` is the last day of the
 * inviter's own role.
 */
export function canInvite(
  actor: Actor,
  to: InvitedTo,
  today: Day,
  until: Day | null = null,
): Verdict<InvitationReason> {
  const { role, organisation, departments } = to;
  const holder = actor.role === 'holder';
  return verdict<InvitationReason>([
    !rolesToGive(actor).includes(role) && 'role_not_yours_to_give',
    holder && !organisation && 'organisation_required',
    holder && organisation !== null && !actsAsOwner(actor, organisation) && 'not_owner',
    organisation !== null && role !== 'holder' && 'organisation_for_holders_only',
    departments !== null && role !== 'coordinator' && 'departments_for_coordinators_only',
    actor.role === 'coordinator' && !withinTerritory(actor, to) && 'outside_territory',
    to.own && 'own_rights',
    outlasts(actor, to, until) && 'longer_than_own',
    to.endsOn !== null && to.endsOn < today && 'already_over',
  ]);
}

/** A departmental coordinator invites within the own departments, and nobody whose role covers the region. */
function withinTerritory(actor: Actor, { role, organisation, departments }: InvitedTo): boolean {
  const own = actor.departments;
  if (!own) return true;
  if (role === 'holder') return organisation === null || coversDepartment(actor, organisation.department);
  return role === 'coordinator' && departments !== null && departments.every((one) => own.includes(one));
}

/** Invitations that one person may send within a day, resent ones included: an occasional holder, everybody else. */
export const invitationsPerDay = (role: Role): number => (role === 'holder' ? 20 : 300);
/** Invitations that one mailbox may receive within a day, whoever sends them and under whatever plus-address. */
export const INVITATIONS_PER_ADDRESS = 5;
