import { Inject, Injectable } from '@nestjs/common';
import { canInvite, INVITATION_REASONS, type InvitedTo } from '@fds/accounts/domain';
import { PortalError, type Actor, type Role } from '@fds/shared/kernel';
import { Clock } from '@fds/shared/api-kit';
import { Affiliations, type AffiliatedOrganisation, type ReadRows } from '../affiliations';
import type { InvitationDetails } from './invitation-details';

/** Asks the policy of inviting with what the database knows: when an invitation is written, and again when accepted. */
@Injectable()
export class Inviting {
  constructor(
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Throws `missing` for an organisation that is not there for this person, `refused` with the reasons otherwise.
   * Returns the organisation joined, if any.
   */
  async assertAllowed(
    rows: ReadRows,
    actor: Actor,
    details: InvitationDetails,
  ): Promise<AffiliatedOrganisation | null> {
    const { organisation, to } = await this.#target(rows, actor.personId, details);
    const hidden =
      actor.role === 'holder' && details.organisationId && !actor.organisationIds.includes(details.organisationId);
    if ((details.organisationId && !organisation) || hidden)
      throw new PortalError('missing', 'organisations.missing', 'Cette structure n’existe pas, ou plus.');
    const answer = canInvite(actor, to, this.clock.today());
    if (!answer.allowed)
      throw new PortalError(
        'refused',
        'accounts.cannot_invite',
        answer.reasons.map((reason) => INVITATION_REASONS[reason]).join(' '),
        { reasons: answer.reasons },
      );
    return organisation;
  }

  /** Throws `refused` when what was promised cannot be given any more: the organisation is gone, or the inviter's right. */
  async assertStands(rows: ReadRows, details: InvitationDetails): Promise<AffiliatedOrganisation | null> {
    const { organisation, to } = await this.#target(rows, details.invitedBy ?? null, details);
    if (details.organisationId && !organisation)
      throw new PortalError(
        'refused',
        'accounts.invitation_without_organisation',
        'La structure de cette invitation n’existe plus : elle a pu être réunie avec une autre. Demandez une nouvelle invitation.',
      );
    const { invitedBy, invitedAs } = details;
    if (!invitedBy || !invitedAs) return organisation;
    const inviter = await this.#inviter(rows, invitedBy, invitedAs);
    if (!inviter || !canInvite(inviter, to, this.clock.today()).allowed)
      throw new PortalError(
        'refused',
        'accounts.invitation_void',
        'La personne qui vous a invité ne peut plus le faire. Demandez une nouvelle invitation.',
      );
    return organisation;
  }

  async #target(
    rows: ReadRows,
    inviterId: string | null,
    { role, endsOn, departments, organisationId, level }: InvitationDetails,
  ): Promise<{ organisation: AffiliatedOrganisation | null; to: InvitedTo }> {
    const organisation = organisationId ? await this.affiliations.find(rows, organisationId) : null;
    const own = organisation && inviterId ? await this.affiliations.levelOf(rows, inviterId, organisation.id) : null;
    return {
      organisation,
      to: {
        role,
        endsOn: endsOn ?? null,
        departments: departments ?? null,
        organisation: organisation && { ...organisation, level: own },
        level: level ?? null,
      },
    };
  }

  /** The inviter with the rights of today, in the role the invitation was written in; null when that role is gone. */
  async #inviter(rows: ReadRows, personId: string, role: Role): Promise<Actor | null> {
    const [grant] = await rows<{ departments: string[] | null }>(
      `SELECT g.departments FROM person p JOIN role_grant g ON g.person_id = p.id
       WHERE p.id = $1 AND g.role = $2 AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $3::date)`,
      [personId, role, this.clock.today()],
    );
    return grant
      ? { personId, role, organisationIds: [], ...(grant.departments && { departments: grant.departments }) }
      : null;
  }
}
