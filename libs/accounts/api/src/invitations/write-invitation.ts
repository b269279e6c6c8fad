import { Inject, Injectable } from '@nestjs/common';
import {
  ADDRESS_REASONS,
  canUseAddress,
  MEMBERSHIP_LEVEL_LABELS,
  ROLE_LABELS,
  type AfterHandover,
} from '@fds/accounts/domain';
import {
  LONGEST_SUBJECT,
  dayInWords,
  dayOf,
  letter,
  onOneLine,
  PortalError,
  shortened,
  type Actor,
  type Mail,
} from '@fds/shared/kernel';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import { Affiliations, type AffiliatedOrganisation } from '../affiliations';
import { Links } from '../links/links';
import type { InvitationDetails } from './invitation-details';
import type { InviteRequest } from './invitations.contract';
import { InvitationLimits } from './invitation-limits';
import { Inviting } from './inviting';

type Within = Transaction<Record<never, never>>;

/** Writes an invitation, sends it again, withdraws it. Nothing in the answer tells whether the address has an account. */
@Injectable()
export class WriteInvitation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Inviting) private readonly inviting: Inviting,
    @Inject(InvitationLimits) private readonly limits: InvitationLimits,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /**
   * Invites somebody; a former invitation of the address to the same is replaced. Returns its id. Throws `refused` with
   * the policy's reasons, `missing` for an organisation out of reach, `invalid` for an address that may disguise
   * another, `limited` past the day's number.
   */
  async invite(actor: Actor, { email, ...to }: InviteRequest, handOver?: AfterHandover): Promise<string> {
    assertAddress(email);
    const details: InvitationDetails = {
      role: to.role,
      endsOn: to.endsOn ?? null,
      departments: to.departments ?? null,
      organisationId: to.organisationId ?? null,
      level: to.organisationId ? (to.level ?? 'editor') : null,
      invitedBy: actor.personId,
      invitedAs: actor.actingFor ? 'coordinator' : actor.role,
      ...(handOver && { handOver }),
    };
    return this.transactions.run(actor, {}, (transaction) =>
      this.#write(transaction, actor, email, details, 'invitation.written'),
    );
  }

  /** Sends a new link, in the name of whoever asks; the former one stops working. Returns the new id. */
  async resend(actor: Actor, id: string): Promise<string> {
    return this.transactions.run(actor, {}, async (transaction) => {
      const { email, details } = await this.#pending(transaction, actor, id);
      const { handOver, ...rest } = details;
      const own = details.invitedBy === actor.personId;
      return this.#write(
        transaction,
        actor,
        email,
        {
          ...rest,
          invitedBy: actor.personId,
          invitedAs: actor.actingFor ? 'coordinator' : actor.role,
          ...(own && handOver && { handOver }),
        },
        'invitation.resent',
      );
    });
  }

  /** Takes an invitation back: its link stops working. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, {}, async (transaction) => {
      const { email, details } = await this.#pending(transaction, actor, id);
      const [ended] = await transaction.sql(
        'UPDATE access_link SET revoked_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL RETURNING id',
        [id, this.clock.now()],
      );
      if (!ended) throw noSuchInvitation();
      await transaction.journal.record({
        action: 'invitation.withdrawn',
        subject: { type: 'invitation', id },
        before: { email, ...details },
      });
    });
  }

  /** An invitation not accepted yet that this person might have written. Throws `missing` otherwise. */
  async #pending({ sql }: Within, actor: Actor, id: string): Promise<{ email: string; details: InvitationDetails }> {
    const [row] = await sql<{ email: string; details: InvitationDetails }>(
      `SELECT email::text AS email, details FROM access_link
       WHERE id = $1 AND purpose = 'invitation' AND used_at IS NULL AND revoked_at IS NULL`,
      [id],
    );
    // The first administrator's link belongs to whoever runs the server.
    if (!row?.details.invitedBy) throw noSuchInvitation();
    if (actor.role === 'holder' && !actor.organisationIds.includes(row.details.organisationId ?? ''))
      throw noSuchInvitation();
    await this.inviting.assertAllowed(sql, actor, { ...row.details, endsOn: null }, null);
    return row;
  }

  async #write(
    transaction: Within,
    actor: Actor,
    email: string,
    details: InvitationDetails,
    action: 'invitation.written' | 'invitation.resent',
  ): Promise<string> {
    const { sql, journal, outbox } = transaction;
    const organisation = await this.inviting.assertAllowed(sql, actor, details, email);
    await this.limits.refuseWhenReached(transaction, actor, email);
    const [known] = await sql<{ id: string; name: string }>('SELECT id, name FROM person WHERE email = $1', [email]);
    if (known && organisation && (await this.affiliations.levelOf(known.id, organisation.id, sql)))
      throw new PortalError(
        'refused',
        'accounts.already_member',
        'Cette personne est déjà dans l’équipe\u00a0: son niveau se change dans la liste.',
        { reasons: ['already_member'] },
      );
    await sql(
      `UPDATE access_link SET revoked_at = $4 WHERE purpose = 'invitation' AND email = $1 AND used_at IS NULL AND revoked_at IS NULL
         AND details->>'role' = $2 AND details->>'organisationId' IS NOT DISTINCT FROM $3 AND details ? 'invitedBy'`,
      [email, details.role, details.organisationId ?? null, this.clock.now()],
    );
    const link = await this.links.write(transaction, { purpose: 'invitation', email, details });
    await journal.record({ action, subject: { type: 'invitation', id: link.id }, after: { email, ...details } });
    const [inviter] = await sql<{ name: string }>('SELECT name FROM person WHERE id = $1', [actor.personId]);
    await outbox.add({
      personId: known?.id ?? null,
      kind: 'invitation',
      occasion: `invitation:${link.id}`,
      to: { name: known?.name ?? email, address: email },
      ...mail(onOneLine(inviter?.name ?? ''), details, organisation, dayOf(link.expiresAt)),
      link: `${this.settings.publicUrl}/invitation/${link.token}`,
    });
    return link.id;
  }
}

const noSuchInvitation = (): PortalError =>
  new PortalError('missing', 'accounts.no_such_invitation', 'Cette invitation n’existe pas, ou plus.');

function assertAddress(email: string): void {
  const usable = canUseAddress(email);
  if (usable.allowed) return;
  const errors = usable.reasons.map((reason) => ({ pointer: '/email', rule: reason, detail: ADDRESS_REASONS[reason] }));
  throw new PortalError('invalid', 'accounts.unusable_address', errors[0]?.detail ?? '', { errors });
}

/** Who invites, to what, until when. */
function mail(
  inviter: string,
  { role, endsOn, departments, level, handOver }: InvitationDetails,
  organisation: AffiliatedOrganisation | null,
  until: string,
): Mail {
  const name = organisation && onOneLine(organisation.name);
  const what = handOver
    ? `${inviter} vous passe la main pour «\u00a0${name}\u00a0» sur le portail de la Fête de la science\u00a0: vous en deviendriez responsable.`
    : name
      ? `${inviter} vous invite dans l’équipe de «\u00a0${name}\u00a0» sur le portail de la Fête de la science, comme ${MEMBERSHIP_LEVEL_LABELS[level ?? 'editor'].toLowerCase()}.`
      : `${inviter} vous invite sur le portail de la Fête de la science, avec le rôle «\u00a0${ROLE_LABELS[role]}\u00a0»${departments ? ` pour ${departments.length > 1 ? 'les départements' : 'le département'} ${departments.join(', ')}` : ''}.`;
  const paragraphs = [
    what,
    ...(endsOn ? [`Ce rôle dure jusqu’au ${dayInWords(endsOn)} inclus.`] : []),
    `Pour répondre, ouvrez ce lien\u00a0:\n{lien}`,
    `Il sert une seule fois, jusqu’au ${dayInWords(until)}. Si vous n’attendiez pas cette invitation, ne faites rien\u00a0: rien ne sera ouvert à votre nom.`,
  ];
  const subject = name ? `Invitation dans l’équipe de ${name}` : 'Invitation sur le portail de la Fête de la science';
  return { subject: shortened(subject, LONGEST_SUBJECT), text: letter(null, paragraphs) };
}
