import { Inject, Injectable } from '@nestjs/common';
import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import { PortalError, type FieldProblem, type Role } from '@fds/shared/kernel';
import { Clock, SYSTEM, Transactions, type Transaction } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';
import { linkGone, Links } from '../links/links';
import { createPerson } from '../people/create-person';
import { grantRole } from '../people/grant-role';
import { holdAddress } from '../people/hold-address';
import type { LiveSession } from '../sessions/session-store';
import { ActivityInvitations, type ActivityInvitationDetails } from './activity-invitations';
import type { InvitationDetails } from './invitation-details';
import { refuseOtherAccount } from './invitation-reading';
import type { AcceptInvitationRequest } from './invitations.contract';
import { Inviting } from './inviting';

export interface Acceptance {
  readonly personId: string;
  readonly role: Role;
}
interface Known {
  readonly id: string;
  readonly name: string;
  readonly disabledAt: Date | null;
}

/** Accepts an invitation: the address gets an account if it has none, the role, and its place in the team. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Inviting) private readonly inviting: Inviting,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(ActivityInvitations) private readonly activities: ActivityInvitations,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Uses the link up and gives what it promised; whatever is refused leaves it unused. Throws `missing` for a link that
   * does not work (any more), `refused` for another account's browser, a closed account, or a promise that cannot be
   * kept, `invalid` for a missing name or a weak password.
   */
  async accept(token: string, request: AcceptInvitationRequest, session: LiveSession | null): Promise<Acceptance> {
    const { email, purpose } = await this.links.read(token, 'invitation', 'activity');
    refuseOtherAccount(email, session);
    if (purpose === 'activity') return this.#acceptActivity(token, email, request);
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { id, details } = await this.links.use<InvitationDetails>(transaction, token, 'invitation');
      const organisation = await this.inviting.assertStands(transaction.sql, details, email);
      const personId = await this.#person(transaction, email, request);
      await grantRole(
        transaction,
        personId,
        { role: details.role, endsOn: details.endsOn ?? null, departments: details.departments ?? null },
        this.clock.today(),
      );
      if (organisation) {
        await this.affiliations.join(transaction, personId, organisation.id, details.level ?? 'editor');
        if (details.handOver && details.invitedBy && details.invitedBy !== personId)
          await this.affiliations.stepAside(transaction, details.invitedBy, organisation.id, details.handOver);
      }
      await transaction.journal.record({
        action: 'invitation.accepted',
        subject: { type: 'invitation', id },
        after: { email, personId, ...details },
      });
      return { personId, role: details.role };
    });
  }

  /** A part in one dossier: whoever already acts for an organisation stays a holder, anybody else becomes a partner. */
  #acceptActivity(token: string, email: string, request: AcceptInvitationRequest): Promise<Acceptance> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { details } = await this.links.use<ActivityInvitationDetails>(transaction, token, 'activity');
      if (!(await this.activities.find(transaction.sql, details))) throw linkGone();
      const personId = await this.#person(transaction, email, request);
      const today = this.clock.today();
      const [holder] = await transaction.sql(
        `SELECT 1 FROM role_grant WHERE person_id = $1 AND role = 'holder' AND (ends_on IS NULL OR ends_on >= $2::date)`,
        [personId, today],
      );
      const role: Role = holder ? 'holder' : 'partner';
      if (!holder) await grantRole(transaction, personId, { role, endsOn: null, departments: null }, today);
      await this.activities.accept(transaction, details, personId);
      return { personId, role };
    });
  }

  /** The account of the address: found, or opened with the name and password given. */
  async #person(
    transaction: Transaction<Record<never, never>>,
    email: string,
    { name, password }: AcceptInvitationRequest,
  ): Promise<string> {
    await holdAddress(transaction, email);
    const [known] = await transaction.sql<Known>(
      `SELECT id, name, disabled_at AS "disabledAt" FROM person WHERE email = $1`,
      [email],
    );
    if (known?.disabledAt)
      throw new PortalError(
        'refused',
        'accounts.closed',
        'Ce compte n’est plus ouvert. Écrivez à la coordination si vous pensez que c’est une erreur.',
      );
    if (known) return known.id;
    const errors = problemsOf(email, name, password);
    if (errors.length > 0)
      throw new PortalError(
        'invalid',
        errors.some(({ pointer }) => pointer === '/password') ? 'accounts.weak_password' : 'accounts.name_required',
        errors[0]?.detail ?? '',
        { errors },
      );
    // The links that would open an account of this mailbox have nothing left to open.
    await transaction.sql(
      `UPDATE access_link SET revoked_at = $2 WHERE purpose = 'sign_up' AND email = $1 AND used_at IS NULL AND revoked_at IS NULL`,
      [email, this.clock.now()],
    );
    return createPerson(transaction, { email, name: name?.trim() ?? '', password: password || null, roles: [] });
  }
}

function problemsOf(email: string, name: string | undefined, password: string | undefined): FieldProblem[] {
  const strong = password ? canUsePassword(password, email) : null;
  return [
    ...(name?.trim()
      ? []
      : [{ pointer: '/name', rule: 'isNotEmpty', detail: 'Donnez votre nom\u00a0: c’est lui que l’équipe lira.' }]),
    ...(strong && !strong.allowed
      ? strong.reasons.map((reason) => ({ pointer: '/password', rule: reason, detail: PASSWORD_REASONS[reason] }))
      : []),
  ];
}
