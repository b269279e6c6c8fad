import { Inject, Injectable } from '@nestjs/common';
import { canUseAddress, mailboxOf } from '@fds/accounts/domain';
import {
  canInviteAgain,
  canInviteToCall,
  INVITATION_RESULT_TEXTS,
  MOST_INVITED,
  MOST_INVITED_A_DAY,
  type InvitationResult,
} from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import { onOneLine, type Actor } from '@fds/shared/kernel';
import { CallInvitation } from './call.entity';
import type { InvitationResultView, InvitedView, InviteToCallRequest } from './call.contract';
import { refuseCall } from './call-errors';
import { callInvitation } from './call-mails';
import { organisationName, readCallEdition, seatOf, type CallEdition } from './call-reads';
import { readInvitation } from './invitations.queries';

interface Whom {
  /** Null for an organisation of the register. */
  readonly line: number | null;
  readonly email: string;
  readonly name: string;
  readonly organisationId: string | null;
}
/** What is known of an address. */
interface Known {
  readonly email: string;
  readonly personId: string | null;
  readonly invited: boolean;
  readonly applied: boolean;
  readonly refused: boolean;
}
type Within = Transaction<{ invitations: typeof CallInvitation }>;

/** The mailbox behind an address, as `mailboxOf` of the accounts says it. */
const mailbox = (email: string): string => `regexp_replace(lower(${email}::text), '^(.[^+@]*)\\+.*@', '\\1@')`;
/**
 * Of `$1` addresses (lower case) in the edition `$2`; `$3` the organisations meant, beside each. Invitations and dossiers
 * count for the whole mailbox: `claire+fds@x.fr` has been invited with `claire@x.fr`. As an account she is one address.
 */
const KNOWN = `WITH invited AS MATERIALIZED (SELECT DISTINCT ${mailbox('email')} AS mailbox FROM call_invitation WHERE edition_year = $2),
  applied AS MATERIALIZED (SELECT DISTINCT ${mailbox('p.email')} AS mailbox FROM application a
    JOIN membership m ON m.organisation_id = a.organisation_id JOIN person p ON p.id = m.person_id
    WHERE a.edition_year = $2 AND a.state <> 'withdrawn')
  SELECT g.email, p.id AS "personId", ${mailbox('g.email')} IN (SELECT mailbox FROM invited) AS invited,
    (${mailbox('g.email')} IN (SELECT mailbox FROM applied) OR EXISTS (SELECT FROM application a WHERE a.edition_year = $2
      AND a.state <> 'withdrawn' AND a.organisation_id = g.organisation)) AS applied,
    COALESCE((SELECT m.state IN ('refused', 'bounced') FROM outbox_message m WHERE lower(m.to_address) = g.email AND m.state NOT IN ('held', 'planned', 'sending', 'cancelled')
      ORDER BY m.written_at DESC LIMIT 1), false) AS refused
  FROM unnest($1::text[], $3::uuid[]) AS g(email, organisation)
  LEFT JOIN person p ON p.email = g.email::citext AND p.disabled_at IS NULL`;
/** Invitations that left since `$1`, for whatever edition. */
const LATELY = 'SELECT count(*)::integer AS sent FROM call_invitation WHERE sent_at > $1';
const DAY = 86_400_000;
const PLACES = `SELECT ${seatOf('o.id')} AS place FROM organisation o WHERE o.id = ANY ($1::uuid[])`;
/** Whom to write to in the organisations `$1`: their team; the address they publish when they have none. */
const TEAMS = `SELECT o.id AS "organisationId", ${organisationName('o.id')} AS organisation, t.email, COALESCE(t.name, '') AS name
  FROM organisation o LEFT JOIN LATERAL (
    SELECT p.email::text AS email, p.name FROM membership m JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
      WHERE m.organisation_id = o.id
    UNION ALL SELECT o.public_email, '' WHERE o.public_email IS NOT NULL AND NOT EXISTS (SELECT FROM membership m
      JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL WHERE m.organisation_id = o.id)
    ORDER BY 1) t ON true
  WHERE o.id = ANY ($1::uuid[]) ORDER BY 2, o.id`;

/** Asks structures and people to answer the call. */
@Injectable()
export class InviteToCall {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /**
   * One invitation to each address that can be invited, and for each line what became of it. Throws `refused` while the
   * call is not open.
   */
  async invite(
    actor: Actor,
    { editionYear, message, addresses, organisationIds }: InviteToCallRequest,
  ): Promise<InvitedView> {
    return this.transactions.run(actor, { invitations: CallInvitation }, async (transaction) => {
      const { journal, sql } = transaction;
      const edition = await readCallEdition(sql, editionYear);
      const places = await sql<{ place: readonly string[] }>(PLACES, [organisationIds]);
      const meant = { edition, places: places.map(({ place }) => place) };
      refuseCall(canInviteToCall(actor, meant, this.clock.now()));
      // Two lists sent at once follow one another, so that nobody is written to twice.
      await sql(`SELECT pg_advisory_xact_lock(hashtextextended('call invitations', 0))`, []);
      const results: InvitationResultView[] = [];
      const whom: Whom[] = [
        ...addresses.map(({ line, email, name }) => ({ line, email: email.trim(), name, organisationId: null })),
        ...(await this.#teams(sql, organisationIds, results)),
      ];
      const known = await this.#known(sql, editionYear, whom);
      const [lately] = await sql<{ sent: number }>(LATELY, [new Date(this.clock.now().getTime() - DAY)]);
      const left = Math.max(0, MOST_INVITED_A_DAY - (lately?.sent ?? 0));
      const seen = new Set<string>();
      let sent = 0;
      for (const one of whom) {
        const result = resultFor(one, known.get(one.email.toLowerCase()), seen, { sent, left });
        if (result === 'sent') {
          sent += 1;
          await this.#send(transaction, actor, edition, one, message.trim(), known.get(one.email.toLowerCase()));
        }
        results.push({ line: one.line, whom: one.email, result, text: INVITATION_RESULT_TEXTS[result] });
      }
      if (sent > 0)
        await journal.record({
          action: 'call.invited',
          subject: { type: 'edition', id: String(editionYear) },
          editionYear,
          after: { addresses: sent, message },
        });
      return { sent, results };
    });
  }

  /** Sends an invitation again. Throws `missing`, or `refused` with every reason. */
  async again(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, { invitations: CallInvitation }, async (transaction) => {
      const { invitations, journal, outbox, sql } = transaction;
      const row = await readInvitation(sql, id);
      const held = await invitations.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
      const edition = await readCallEdition(sql, row.editionYear);
      const now = this.clock.now();
      refuseCall(canInviteAgain(actor, { sentAt: held.sentAt, place: row.place, state: row.state }, edition, now));
      await invitations.update({ id }, { sentAt: now, times: held.times + 1, sentBy: actor.personId });
      await journal.record({
        action: 'call.invitation_resent',
        subject: { type: 'edition', id: String(row.editionYear) },
        editionYear: row.editionYear,
        after: { email: row.email },
      });
      await outbox.add({
        personId: null,
        kind: 'invitation',
        editionYear: row.editionYear,
        occasion: `call.invited:${id}:${held.times + 1}`,
        to: { name: row.name || row.email, address: row.email },
        ...this.#mail(row.name, edition, held.message, row.state === 'signed_up'),
      });
    });
  }

  async #teams(
    sql: Within['sql'],
    organisationIds: readonly string[],
    results: InvitationResultView[],
  ): Promise<Whom[]> {
    if (organisationIds.length === 0) return [];
    const rows = await sql<{ organisationId: string; organisation: string; email: string | null; name: string }>(
      TEAMS,
      [organisationIds],
    );
    for (const { organisation } of rows.filter(({ email }) => email === null))
      results.push({
        line: null,
        whom: organisation,
        result: 'nobody_to_write_to',
        text: 'Personne de cette structure n’a de compte, et elle ne publie pas d’adresse\u00a0: invitez une adresse.',
      });
    return rows.flatMap(({ organisationId, email, name }) =>
      email ? [{ line: null, email, name, organisationId }] : [],
    );
  }

  async #known(sql: Within['sql'], year: number, whom: readonly Whom[]): Promise<ReadonlyMap<string, Known>> {
    const rows = await sql<Known>(KNOWN, [
      whom.map(({ email }) => email.toLowerCase()),
      year,
      whom.map(({ organisationId }) => organisationId),
    ]);
    return new Map(rows.map((row) => [row.email, row]));
  }

  async #send(
    { invitations, outbox }: Within,
    actor: Actor,
    edition: CallEdition,
    { email, name, organisationId }: Whom,
    message: string,
    known: Known | undefined,
  ): Promise<void> {
    const { identifiers } = await invitations.insert({
      editionYear: edition.year,
      email,
      name: onOneLine(name),
      organisationId,
      message,
      sentBy: actor.personId,
      sentAt: this.clock.now(),
    });
    await outbox.add({
      personId: known?.personId ?? null,
      kind: 'invitation',
      editionYear: edition.year,
      occasion: `call.invited:${String(identifiers[0]?.['id'])}:1`,
      to: { name: name || email, address: email },
      ...this.#mail(name, edition, message, Boolean(known?.personId)),
    });
  }

  #mail(name: string, { year, theme, callClosesOn }: CallEdition, message: string, known: boolean) {
    const page = `${this.settings.publicUrl}${known ? '/dossiers/nouveau' : '/participer'}`;
    return callInvitation(name.trim() || null, { year, theme, closesOn: callClosesOn, message, page, known });
  }
}

/** What becomes of one address; `seen` are the mailboxes before it, `left` how many more may leave today. */
function resultFor(
  { email }: Whom,
  known: Known | undefined,
  seen: Set<string>,
  { sent, left }: { readonly sent: number; readonly left: number },
): InvitationResult {
  if (!canUseAddress(email).allowed) return 'not_an_address';
  const mailbox = mailboxOf(email);
  if (seen.has(mailbox)) return 'repeated';
  seen.add(mailbox);
  if (known?.invited) return 'already_invited';
  if (known?.applied) return 'already_applied';
  if (known?.refused) return 'refused_address';
  if (sent >= MOST_INVITED) return 'too_many';
  return sent >= left ? 'too_many_today' : 'sent';
}
