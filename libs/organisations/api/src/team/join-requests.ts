import { Inject, Injectable } from '@nestjs/common';
import type { MembershipLevel } from '@fds/accounts/domain';
import { canAskToJoin, JOIN_REASONS } from '@fds/organisations/domain';
import { onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import { noSuchOrganisation } from '../checks';
import { ChangeTeam } from './change-team';
import { TeamMails } from './team-mails';
import { Teams } from './teams';

type Within = Transaction<Record<never, never>>;
interface Asked {
  readonly personId: string;
  readonly organisationId: string;
}
const DAY = 86_400_000;

const noSuchRequest = (): PortalError =>
  new PortalError('missing', 'organisations.no_such_request', 'Cette demande n’existe pas, ou a déjà reçu sa réponse.');

/** Asking a team to be let in, and its answer. */
@Injectable()
export class JoinRequests {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Teams) private readonly teams: Teams,
    @Inject(ChangeTeam) private readonly changes: ChangeTeam,
    @Inject(TeamMails) private readonly mails: TeamMails,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes a request; the owners read it, or the coordinators where there is none. Throws `refused` with reasons. */
  async ask(actor: Actor, organisationId: string, message: string): Promise<void> {
    await this.transactions.run(actor, {}, async (transaction) => {
      const { sql, journal, outbox } = transaction;
      // One asker at a time, so that the limits hold for requests at once.
      await sql(`SELECT pg_advisory_xact_lock(hashtextextended('join_requests:' || $1, 0))`, [actor.personId]);
      const organisation = await this.teams.find(sql, organisationId);
      if (!organisation) throw noSuchOrganisation();
      await this.#assertMayAsk(transaction, actor, organisationId);
      const [written] = await sql<{ id: string }>(
        'INSERT INTO join_request (person_id, organisation_id, message, asked_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [actor.personId, organisationId, message, this.clock.now()],
      );
      await journal.record({
        action: 'organisation.join_asked',
        subject: { type: 'organisation', id: organisationId },
        after: { personId: actor.personId, message },
      });
      const [asker] = await sql<{ name: string; email: string }>(
        'SELECT name, email::text AS email FROM person WHERE id = $1',
        [actor.personId],
      );
      const name = onOneLine(organisation.name);
      const who = `${onOneLine(asker?.name ?? '')} (${asker?.email ?? ''})`;
      await this.mails.toOwners(
        sql,
        outbox,
        organisation,
        {
          occasion: `organisation.join_asked:${written?.id ?? ''}`,
          subject: `Demande pour rejoindre l’équipe de ${name}`,
          paragraphs: [
            `${who} demande à rejoindre l’équipe de «\u00a0${name}\u00a0».`,
            `Son message\u00a0: «\u00a0${onOneLine(message)}\u00a0»`,
            'Acceptez ou refusez sur la page de l’équipe. N’acceptez que si vous connaissez cette personne\u00a0:',
          ],
          page: '/ma-structure/membres',
        },
        `/pilotage/structures/${organisationId}`,
      );
    });
  }

  /** Lets the asker in. For owners, and the coordination. */
  async accept(actor: Actor, id: string, level: MembershipLevel): Promise<string> {
    return this.#answer(actor, id, async (transaction, { personId, organisationId }) => {
      const organisation = await this.changes.managed(transaction, actor, organisationId);
      await this.#resolve(transaction, actor, id, 'accepted', null);
      await this.teams.join(transaction, personId, organisationId, level);
      await this.mails.toPerson(transaction.sql, transaction.outbox, personId, {
        occasion: `organisation.join_accepted:${id}`,
        subject: `Vous êtes dans l’équipe de ${onOneLine(organisation.name)}`,
        paragraphs: [
          `L’équipe de «\u00a0${onOneLine(organisation.name)}\u00a0» a accepté votre demande. Ses dossiers vous sont ouverts.`,
        ],
        page: '/mon-espace',
      });
    });
  }

  /** Refuses, with a reason that the asker reads. For owners, and the coordination. */
  async refuse(actor: Actor, id: string, reason: string): Promise<string> {
    return this.#answer(actor, id, async (transaction, { personId, organisationId }) => {
      const organisation = await this.changes.managed(transaction, actor, organisationId);
      await this.#resolve(transaction, actor, id, 'refused', reason);
      await transaction.journal.record({
        action: 'organisation.join_refused',
        subject: { type: 'organisation', id: organisationId },
        after: { personId, reason },
      });
      await this.mails.toPerson(transaction.sql, transaction.outbox, personId, {
        occasion: `organisation.join_refused:${id}`,
        subject: `Demande non acceptée\u00a0: ${onOneLine(organisation.name)}`,
        paragraphs: [
          `L’équipe de «\u00a0${onOneLine(organisation.name)}\u00a0» n’a pas accepté votre demande.`,
          `Sa raison\u00a0: «\u00a0${onOneLine(reason)}\u00a0»`,
          'Si c’est une erreur, écrivez à la coordination.',
        ],
      });
    });
  }

  /** Takes one's own request back. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, {}, async (transaction) => {
      const [asked] = await transaction.sql<Asked>(
        `UPDATE join_request SET resolved_at = $3, resolution = 'withdrawn', resolved_by = $2
         WHERE id = $1 AND person_id = $2 AND resolved_at IS NULL
         RETURNING person_id AS "personId", organisation_id AS "organisationId"`,
        [id, actor.personId, this.clock.now()],
      );
      if (!asked) throw noSuchRequest();
      await transaction.journal.record({
        action: 'organisation.join_withdrawn',
        subject: { type: 'organisation', id: asked.organisationId },
        after: { personId: asked.personId },
      });
    });
  }

  /** Answers an open request of a team this person reaches; whoever does not manage it is refused, others find nothing. */
  async #answer(actor: Actor, id: string, work: (transaction: Within, asked: Asked) => Promise<void>): Promise<string> {
    return this.transactions.run(actor, {}, async (transaction) => {
      const [asked] = await transaction.sql<Asked>(
        `SELECT person_id AS "personId", organisation_id AS "organisationId" FROM join_request
         WHERE id = $1 AND resolved_at IS NULL FOR UPDATE`,
        [id],
      );
      if (!asked || (actor.role === 'holder' && !actor.organisationIds.includes(asked.organisationId)))
        throw noSuchRequest();
      await work(transaction, asked);
      return asked.organisationId;
    });
  }

  async #resolve({ sql }: Within, actor: Actor, id: string, resolution: string, reason: string | null): Promise<void> {
    await sql(
      'UPDATE join_request SET resolved_at = $2, resolution = $3, resolved_by = $4, reason = $5 WHERE id = $1',
      [id, this.clock.now(), resolution, actor.personId, reason],
    );
  }

  async #assertMayAsk({ sql }: Within, actor: Actor, organisationId: string): Promise<void> {
    const [counts] = await sql<{ asked: boolean; open: number; today: number }>(
      `SELECT COALESCE(bool_or(resolved_at IS NULL AND organisation_id = $2), false) AS asked,
              count(*) FILTER (WHERE resolved_at IS NULL)::integer AS open, count(*) FILTER (WHERE asked_at > $3)::integer AS today
       FROM join_request WHERE person_id = $1`,
      [actor.personId, organisationId, new Date(this.clock.now().getTime() - DAY)],
    );
    const member =
      (await this.teams.levelOf(sql, actor.personId, organisationId)) !== null || actor.actingFor === organisationId;
    const answer = canAskToJoin({ member, ...(counts ?? { asked: false, open: 0, today: 0 }) });
    if (!answer.allowed)
      throw new PortalError(
        'refused',
        'organisations.cannot_ask',
        answer.reasons.map((reason) => JOIN_REASONS[reason]).join(' '),
        { reasons: answer.reasons },
      );
  }
}
