import { Inject, Injectable } from '@nestjs/common';
import { canInvite, INVITATION_REASONS, type InvitedTo } from '@fds/accounts/domain';
import { PortalError, type Actor, type Day, type Role } from '@fds/shared/kernel';
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
   * `email` is whom it invites; null when it is only taken back. Returns the organisation joined, if any.
   */
  async assertAllowed(
    rows: ReadRows,
    actor: Actor,
    details: InvitationDetails,
    email: string | null,
  ): Promise<AffiliatedOrganisation | null> {
    const { organisation, to } = await this.#target(rows, actor.personId, details, email);
    const hidden =
      actor.role === 'holder' && details.organisationId && !actor.organisationIds.includes(details.organisationId);
    if ((details.organisationId && !organisation) || hidden)
      throw new PortalError('missing', 'organisations.missing', 'Cette structure n’existe pas, ou plus.');
    const until = email === null ? null : ((await this.#grant(rows, actor))?.endsOn ?? null);
    const answer = canInvite(actor, to, this.clock.today(), until);
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
  async assertStands(
    rows: ReadRows,
    details: InvitationDetails,
    email: string,
  ): Promise<AffiliatedOrganisation | null> {
    const { organisation, to } = await this.#target(rows, details.invitedBy ?? null, details, email);
    if (details.organisationId && !organisation)
      throw new PortalError(
        'refused',
        'accounts.invitation_without_organisation',
        'La structure de cette invitation n’existe plus\u00a0: elle a pu être réunie avec une autre. Demandez une nouvelle invitation.',
      );
    const { invitedBy, invitedAs } = details;
    if (!invitedBy || !invitedAs) return organisation;
    const grant = await this.#grant(rows, { personId: invitedBy, role: invitedAs });
    const inviter = grant && actorOf(invitedBy, invitedAs, grant);
    if (!inviter || !canInvite(inviter, to, this.clock.today(), grant.endsOn).allowed)
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
    email: string | null,
  ): Promise<{ organisation: AffiliatedOrganisation | null; to: InvitedTo }> {
    const organisation = organisationId ? await this.affiliations.find(organisationId, rows) : null;
    const own = organisation && inviterId ? await this.affiliations.levelOf(inviterId, organisation.id, rows) : null;
    const [self] = await rows('SELECT 1 FROM person WHERE id = $1 AND email = $2', [inviterId, email]);
    return {
      organisation,
      to: {
        role,
        endsOn: endsOn ?? null,
        departments: departments ?? null,
        organisation: organisation && { ...organisation, level: own },
        level: level ?? null,
        own: self !== undefined,
      },
    };
  }

  /** The role as it is held today; null when it is gone, or the account closed. */
  async #grant(rows: ReadRows, { personId, role }: Pick<Actor, 'personId' | 'role'>): Promise<Grant | null> {
    const [grant] = await rows<Grant>(
      `SELECT g.departments, g.ends_on AS "endsOn" FROM person p JOIN role_grant g ON g.person_id = p.id
       WHERE p.id = $1 AND g.role = $2 AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $3::date)`,
      [personId, role, this.clock.today()],
    );
    return grant ?? null;
  }
}

type Grant = { readonly departments: string[] | null; readonly endsOn: Day | null };

/** The inviter with the rights of today, in the role the invitation was written in. */
const actorOf = (personId: string, role: Role, { departments }: Grant): Actor => ({
  personId,
  role,
  organisationIds: [],
  ...(departments && { departments }),
});
