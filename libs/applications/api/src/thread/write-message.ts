import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { circlesOf, fieldLabelOf, hearsOf, ROLE_IN, type Standing } from '@fds/applications/domain';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { ApplicationMessage } from './thread.entity';
import type { WriteMessageRequest } from './thread.contract';
import { closedCircle, ownActivityOnly, unknownField, unknownItem, unknownNeed } from './thread-errors';
import { standIn, type TalkedAboutRecord } from './standing';
import { TellOthers, type OwnNotice } from './tell-others';

const NEED = `SELECT 1 FROM application a, jsonb_array_elements(a.details->'needs') n
  WHERE a.id = $1 AND jsonb_typeof(a.details->'needs') = 'array' AND n->>'key' = $2`;

/** How a message came to be written, when not in the thread's own box. */
export interface HowWritten {
  /** The whole mail that its text was taken from. */
  readonly original?: string | null;
  /** False for what is written to many: it opens no wait. */
  readonly expectsAnswer?: boolean;
  /** Words of its own for the team's notice, sent at once whatever went before. */
  readonly notice?: OwnNotice;
}

/** Writes in one circle of a dossier, and tells the others of that circle; nobody is told of a note. */
@Injectable()
export class WriteMessage {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(TellOthers) private readonly tellOthers: TellOthers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Returns the message's id. Throws `missing` for somebody else's dossier, `forbidden` for a circle that is not the
   * author's or a place outside a coordinator's territory, `invalid` for something that is not in the dossier.
   */
  run(actor: Actor, id: string, request: WriteMessageRequest): Promise<string> {
    return this.transactions.run(actor, { messages: ApplicationMessage }, (transaction) =>
      this.within(transaction, actor, id, request),
    );
  }

  /** The same in a transaction that does more than this. */
  async within(
    transaction: Transaction<{ messages: typeof ApplicationMessage }>,
    actor: Actor,
    id: string,
    request: WriteMessageRequest,
    { original = null, expectsAnswer = true, notice }: HowWritten = {},
  ): Promise<string> {
    const { circle, text } = request;
    const { messages, journal, sql } = transaction;
    // Who writes about one dossier at once follows one another: nobody is mailed twice about the same moment.
    await sql(`SELECT pg_advisory_xact_lock(hashtextextended('messages:' || $1, 0))`, [id]);
    const { record, standing } = await standIn(sql, actor, id);
    if (!circlesOf(standing).includes(circle)) throw closedCircle();
    if (standing.part === 'coordination') writesWithin(actor, record.departments);
    const about = await this.#about(sql, record, standing, request);
    const { identifiers } = await messages.insert({
      applicationId: id,
      circle,
      writtenBy: actor.personId,
      role: ROLE_IN[standing.part],
      text: text.trim(),
      writtenAt: this.clock.now(),
      original,
      expectsAnswer,
      ...about,
    });
    const messageId = String(identifiers[0]?.['id']);
    await journal.record({
      action: circle === 'note' ? 'application.note_written' : 'application.message_written',
      subject: { type: 'application', id },
      editionYear: record.editionYear,
      // Never the text: the journal outlives it.
      after: {
        messageId,
        circle,
        ...(original !== null && { byMail: true }),
        ...(about.item && { item: about.item, field: about.field }),
      },
    });
    if (circle !== 'note')
      await this.tellOthers.of(transaction, record, { id: messageId, circle, text, ...about }, actor, standing, notice);
    return messageId;
  }

  async #about(
    rows: Rows,
    record: TalkedAboutRecord,
    standing: Standing,
    { item = null, field = null, needKey = null }: WriteMessageRequest,
  ): Promise<{ item: string | null; field: string | null; needKey: string | null }> {
    if (!hearsOf(standing, item)) throw ownActivityOnly();
    const whole = item === record.id;
    if (item && !whole) {
      const [known] = await rows('SELECT 1 FROM event WHERE id = $1 AND application_id = $2', [item, record.id]);
      if (!known) throw unknownItem();
    }
    if (field && (!item || !fieldLabelOf(field, whole))) throw unknownField();
    if (needKey && (await rows(NEED, [record.id, needKey])).length === 0) throw unknownNeed();
    return { item, field: field || null, needKey };
  }
}
