import { Inject, Injectable } from '@nestjs/common';
import { InvitationLimits, Links, requireUsableAddress, type ActivityInvitationDetails } from '@fds/accounts/api';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import {
  dayInWords,
  dayOf,
  letter,
  LONGEST_SUBJECT,
  onOneLine,
  shortened,
  type Actor,
  type Mail,
} from '@fds/shared/kernel';
import { readActivity, type ActivityRecord } from './activity-record';
import type { TalkedAboutRecord } from '../thread/standing';
import { ActivityWriter } from './activity-writer.entity';
import type { InviteWriterRequest } from './partners.contract';
import { alreadyWrites, noSuchWriter, refuseWriter } from './writer-errors';

type Within = Transaction<{ writers: typeof ActivityWriter }>;

/** Who writes an activity besides the team: invited by mail, invited again, taken back. */
@Injectable()
export class InviteWriter {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(InvitationLimits) private readonly limits: InvitationLimits,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /**
   * Invites a mailbox to write an activity, and nothing else of the dossier; asked twice, the former link stops working.
   * Returns the writer's id. Throws `missing` for anybody but the holder, `refused` with the reasons, `invalid` for an
   * address that may disguise another, `limited` past the day's number.
   */
  async invite(actor: Actor, id: string, itemId: string, request: InviteWriterRequest): Promise<string> {
    requireUsableAddress(request.email);
    return this.transactions.run(actor, { writers: ActivityWriter }, async (transaction) => {
      await holdActivity(transaction, itemId);
      const { record, activity, mayInvite } = await readActivity(transaction.sql, actor, id, itemId);
      const known = await transaction.writers.findOneBy({ eventId: itemId, email: request.email });
      if (known?.acceptedAt && !known.revokedAt) throw alreadyWrites();
      // Whoever is invited already is not one more.
      if (!known || known.revokedAt || !mayInvite.allowed) refuseWriter(mayInvite);
      const [member] = await transaction.sql(
        `SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id WHERE m.organisation_id = $1 AND p.email = $2::citext`,
        [record.organisationId, request.email],
      );
      if (member) refuseWriter({ allowed: false, reasons: ['own_team'] });
      const writer = {
        eventId: itemId,
        email: request.email,
        name: onOneLine(request.name ?? known?.name ?? ''),
        personId: null,
        invitedBy: actor.personId,
        invitedAt: this.clock.now(),
        acceptedAt: null,
        revokedAt: null,
      };
      let writerId = known?.id;
      if (writerId) await transaction.writers.update({ id: writerId }, writer);
      else writerId = String((await transaction.writers.insert(writer)).identifiers[0]?.['id']);
      await this.#send(transaction, actor, record, activity, { ...writer, id: writerId }, request.message);
      await transaction.journal.record({
        action: known ? 'application.partner_reinvited' : 'application.partner_invited',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        after: { item: itemId, writerId, email: request.email },
      });
      return writerId;
    });
  }

  /** Sends a new link to who has not answered; the former one stops working. Throws `missing`, `refused` or `limited`. */
  async resend(actor: Actor, id: string, itemId: string, writerId: string): Promise<void> {
    await this.transactions.run(actor, { writers: ActivityWriter }, async (transaction) => {
      await holdActivity(transaction, itemId);
      const { record, activity, mayInvite } = await readActivity(transaction.sql, actor, id, itemId);
      const writer = await transaction.writers.findOneBy({ id: writerId, eventId: itemId });
      if (!writer || writer.revokedAt) throw noSuchWriter();
      if (writer.acceptedAt) throw alreadyWrites();
      if (record.state !== 'draft') refuseWriter(mayInvite);
      await transaction.writers.update({ id: writerId }, { invitedAt: this.clock.now(), invitedBy: actor.personId });
      await this.#send(transaction, actor, record, activity, writer);
      await transaction.journal.record({
        action: 'application.partner_reinvited',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        after: { item: itemId, writerId, email: writer.email },
      });
    });
  }

  /** Takes the part back, answered or not: the link and every right end at once. Throws `missing`. */
  async revoke(actor: Actor, id: string, itemId: string, writerId: string): Promise<void> {
    await this.transactions.run(actor, { writers: ActivityWriter }, async ({ writers, journal, sql }) => {
      const { record } = await readActivity(sql, actor, id, itemId);
      const writer = await writers.findOneBy({ id: writerId, eventId: itemId });
      if (!writer || writer.revokedAt) throw noSuchWriter();
      const now = this.clock.now();
      await writers.update({ id: writerId }, { revokedAt: now });
      await sql(REVOKE_LINKS, [writerId, now]);
      await journal.record({
        action: 'application.partner_revoked',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        before: { item: itemId, writerId, email: writer.email },
      });
    });
  }

  async #send(
    transaction: Within,
    actor: Actor,
    {
      id: applicationId,
      editionYear,
      organisationName,
    }: Pick<TalkedAboutRecord, 'id' | 'editionYear' | 'organisationName'>,
    activity: ActivityRecord,
    { id, email, name }: Pick<ActivityWriter, 'id' | 'email' | 'name'>,
    message = '',
  ): Promise<void> {
    const { sql, outbox } = transaction;
    await this.limits.refuseWhenReached(transaction, actor, email);
    await sql(REVOKE_LINKS, [id, this.clock.now()]);
    const details: ActivityInvitationDetails = { writerId: id, invitedBy: actor.personId };
    const link = await this.links.write(transaction, { purpose: 'activity', email, details });
    const [inviter] = await sql<{ name: string }>('SELECT name FROM person WHERE id = $1', [actor.personId]);
    const [known] = await sql<{ id: string; name: string }>('SELECT id, name FROM person WHERE email = $1::citext', [
      email,
    ]);
    await outbox.add({
      personId: known?.id ?? null,
      kind: 'invitation',
      editionYear,
      applicationId,
      occasion: `activity_invitation:${link.id}`,
      to: { name: name || email, address: email },
      ...mail(
        onOneLine(inviter?.name ?? ''),
        onOneLine(organisationName),
        activity,
        name,
        message,
        dayOf(link.expiresAt),
      ),
      link: `${this.settings.publicUrl}/invitation/${link.token}`,
    });
  }
}

const REVOKE_LINKS = `UPDATE access_link SET revoked_at = $2
  WHERE purpose = 'activity' AND details->>'writerId' = $1 AND used_at IS NULL AND revoked_at IS NULL`;

/** Of two that invite to one activity at once, the second sees whom the first invited. */
const holdActivity = ({ sql }: Pick<Within, 'sql'>, itemId: string): Promise<object[]> =>
  sql(`SELECT pg_advisory_xact_lock(hashtextextended('writers:' || $1, 0))`, [itemId]);

function mail(
  inviter: string,
  organisation: string,
  { title, rootTitle }: ActivityRecord,
  name: string,
  message: string,
  until: string,
): Mail {
  const activity = onOneLine(title) || 'votre animation';
  const words = onOneLine(message);
  return {
    subject: shortened(`À vous d’écrire : ${activity}`, LONGEST_SUBJECT),
    text: letter(name || null, [
      `${inviter} (${organisation}) vous invite à écrire l’animation « ${activity} » de « ${onOneLine(rootTitle ?? '')} », pour la Fête de la science. Vous n’écrirez que cette animation ; le reste du dossier revient à ${organisation}.`,
      ...(words ? [`« ${shortened(words, 1000)} »`] : []),
      `Pour commencer, ouvrez ce lien :\n{lien}`,
      `Il sert une seule fois, jusqu’au ${dayInWords(until)}. Si vous n’attendiez pas cette invitation, ne faites rien : rien ne sera ouvert à votre nom.`,
    ]),
  };
}
