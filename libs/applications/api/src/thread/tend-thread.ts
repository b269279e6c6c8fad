import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { circlesOf, hearsOf } from '@fds/applications/domain';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { standIn } from './standing';
import type { ReadUpToRequest } from './thread.contract';
import { ApplicationMessage } from './thread.entity';
import { closedCircle, noSuchMessage } from './thread-errors';

/** What is done with messages besides writing them: comments of the team are dealt with, circles are read. */
@Injectable()
export class TendThread {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Says that a comment of the team is dealt with, or is not after all. Throws `missing` for any other message. */
  resolve(actor: Actor, id: string, messageId: string, resolved: boolean): Promise<void> {
    return this.transactions.run(actor, { messages: ApplicationMessage }, async ({ messages, journal, sql }) => {
      const { record, standing } = await standIn(sql, actor, id);
      const message = await messages.findOneBy({ id: messageId, applicationId: id, circle: 'team' });
      if (!message || !circlesOf(standing).includes('team') || !hearsOf(standing, message.item)) throw noSuchMessage();
      if ((message.resolvedAt !== null) === resolved) return;
      await messages.update({ id: messageId }, { resolvedAt: resolved ? this.clock.now() : null });
      await journal.record({
        action: resolved ? 'application.comment_resolved' : 'application.comment_reopened',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        after: { messageId },
      });
    });
  }

  /** Says that no answer to a message of the thread is awaited, on either side, or that one is after all. */
  settle(actor: Actor, id: string, messageId: string, settled: boolean): Promise<void> {
    return this.transactions.run(actor, { messages: ApplicationMessage }, async ({ messages, journal, sql }) => {
      const { record, standing } = await standIn(sql, actor, id);
      if (standing.part !== 'coordination') throw noSuchMessage();
      writesWithin(actor, record.departments);
      const message = await messages.findOneBy({ id: messageId, applicationId: id, circle: 'thread' });
      if (!message) throw noSuchMessage();
      if (message.expectsAnswer === !settled) return;
      await messages.update({ id: messageId }, { expectsAnswer: !settled });
      await journal.record({
        action: settled ? 'application.thread_settled' : 'application.thread_reopened',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        after: { messageId },
      });
    });
  }

  /** Remembers until when a person has read a circle; never earlier than before, never later than now. */
  async read(actor: Actor, id: string, { circle, upTo }: ReadUpToRequest): Promise<void> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const { standing } = await standIn(rows, actor, id);
    if (!circlesOf(standing).includes(circle)) throw closedCircle();
    await this.database.rows(
      `INSERT INTO application_message_read AS r (application_id, person_id, circle, read_at)
       VALUES ($1, $2, $3, LEAST($4::timestamptz, $5::timestamptz))
       ON CONFLICT (application_id, person_id, circle) DO UPDATE SET read_at = GREATEST(r.read_at, excluded.read_at)`,
      [id, actor.personId, circle, upTo, this.clock.now()],
    );
  }
}
