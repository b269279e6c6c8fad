import { Inject, Injectable } from '@nestjs/common';
import { takeBackCorrections } from '@fds/applications/api';
import { Clock, ServerSettings, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canChangeSession, canOpenSession, canReturnSession } from '@fds/labelling/domain';
import { SessionPresence } from '../entities/session.entity';
import { allowedInSession, changedMeanwhile } from './refusals';
import type { VoicePresenceView } from './session.contract';
import { SessionQueries } from './session.queries';
import { presenceOf, toSummaryView } from './session.view';

const OPEN = `UPDATE committee_session s SET state = 'open', opened_at = $2, version = version + 1,
    current_application_id = (SELECT application_id FROM agenda_item WHERE session_id = s.id ORDER BY position LIMIT 1)
  WHERE s.id = $1 AND s.state = 'prepared' RETURNING s.id`;
/** The row is held: what is decided at the same moment is seen. */
const TAKE_BACK = `WITH held AS (SELECT id FROM committee_session WHERE id = $1 AND state = 'open' FOR UPDATE)
  UPDATE committee_session s SET state = 'prepared', opened_at = NULL, current_application_id = NULL, version = version + 1
  FROM held WHERE s.id = held.id AND NOT EXISTS (SELECT 1 FROM session_decision d WHERE d.session_id = s.id) RETURNING s.id`;
const SHOW = `UPDATE committee_session s SET current_application_id = $2 WHERE s.id = $1 AND s.state = 'open'
  AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM agenda_item i WHERE i.session_id = s.id AND i.application_id = $2))`;

const AGENDA = 'SELECT application_id AS id FROM agenda_item WHERE session_id = $1';

/** The session sits: it is opened, taken back while nothing was decided, and says who is there and what is on the screen. */
@Injectable()
export class RunSession {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /**
   * The committee reads what was sent: a correction that is still waited for is taken back, and the holder told so, now,
   * when nothing is decided yet; at a decision it would tell that there is one (rule 16).
   */
  async open(actor: Actor, id: string): Promise<void> {
    const { row, ruled, edition } = await this.queries.facts(id);
    allowedInSession(canOpenSession(actor, ruled, edition));
    const now = this.clock.now();
    await this.#move(actor, id, row.editionYear, 'committee.opened', OPEN, [id, now], async (transaction) => {
      const lines = await transaction.sql<{ id: string }>(AGENDA, [id]);
      await takeBackCorrections(
        transaction,
        lines.map((line) => line.id),
        now,
        this.settings.publicUrl,
      );
    });
  }

  async takeBack(actor: Actor, id: string): Promise<void> {
    const { row, ruled } = await this.queries.facts(id);
    allowedInSession(canReturnSession(actor, ruled));
    await this.#move(actor, id, row.editionYear, 'committee.taken_back', TAKE_BACK, [id]);
  }

  /** What the screen shows, for those who follow. No line of the journal: nothing is decided by turning a page. */
  async show(actor: Actor, id: string, applicationId: string | null): Promise<void> {
    allowedInSession(canChangeSession(actor, (await this.queries.facts(id)).ruled));
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, ({ sql }) =>
      sql(SHOW, [id, applicationId]),
    );
  }

  async seat(actor: Actor, id: string, voices: readonly VoicePresenceView[]): Promise<void> {
    const { row, ruled } = await this.queries.facts(id);
    allowedInSession(canChangeSession(actor, ruled));
    const before = presenceOf(await this.queries.presence(id));
    await this.transactions.run(
      { personId: actor.personId, role: actor.role },
      { seats: SessionPresence },
      async ({ seats, journal }) => {
        await seats.upsert(
          voices.map(({ voice, present, names }) => ({ sessionId: id, voice, present, names: names.trim() })),
          ['sessionId', 'voice'],
        );
        await journal.record({
          action: 'committee.seated',
          subject: { type: 'committee_session', id },
          editionYear: row.editionYear,
          before: { voices: before },
          after: { voices },
        });
      },
    );
  }

  async #move(
    actor: Actor,
    id: string,
    editionYear: number,
    action: string,
    statement: string,
    values: readonly unknown[],
    then: (transaction: AnyTransaction) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const moved = await this.transactions.run(
      { personId: actor.personId, role: actor.role },
      {},
      async (transaction) => {
        const done = await transaction.sql(statement, values);
        if (done.length === 0) return false;
        await then(transaction);
        await transaction.journal.record({ action, subject: { type: 'committee_session', id }, editionYear });
        return true;
      },
    );
    if (!moved) throw changedMeanwhile(toSummaryView((await this.queries.facts(id)).row));
  }
}
