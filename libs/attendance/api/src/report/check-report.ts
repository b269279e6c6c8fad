import { Inject, Injectable } from '@nestjs/common';
import { ApplicationMessage, WriteMessage } from '@fds/applications/api';
import { FIGURES_FIELD } from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canQuery, canTakeBack, canValidate, queryMail } from '@fds/attendance/domain';
import { AttendanceQueries, type AttendanceFacts } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile, stillOpen } from './refusals';

type Writing = Transaction<{ messages: typeof ApplicationMessage }>;
const VALIDATE = `UPDATE attendance_report SET state = 'validated', validated_at = $3, question = NULL, version = version + 1
  WHERE event_id = $1 AND version = $2 RETURNING version`;
const TAKE_BACK = `UPDATE attendance_report SET state = 'submitted', validated_at = NULL, version = version + 1
  WHERE event_id = $1 AND version = $2 AND $3::text IS NULL RETURNING version`;
const QUERY = `UPDATE attendance_report SET state = 'queried', validated_at = NULL, question = $3, version = version + 1
  WHERE event_id = $1 AND version = $2 RETURNING version`;

/** The coordinator's two answers to figures that were sent: accept them, or ask about them. */
@Injectable()
export class CheckReport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(ReadAttendance) private readonly read: ReadAttendance,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(WriteMessage) private readonly messages: WriteMessage,
  ) {}

  /** `version` is the report that was looked at. */
  async validate(actor: Actor, eventId: string, version: number): Promise<void> {
    const facts = await this.#lookedAt(actor, eventId, version);
    allowed(canValidate(actor, facts.event, reportFacts(facts), facts.edition));
    await this.#move(actor, facts, VALIDATE, this.clock.now(), {
      action: 'attendance.validated',
      after: { state: 'validated' },
    });
  }

  /** Takes back that figures were accepted: they stand as they were sent. */
  async takeBack(actor: Actor, eventId: string, version: number): Promise<void> {
    const facts = await this.#lookedAt(actor, eventId, version);
    allowed(canTakeBack(actor, facts.event, reportFacts(facts), facts.edition));
    await this.#move(actor, facts, TAKE_BACK, null, {
      action: 'attendance.validation_undone',
      after: { state: 'submitted' },
    });
  }

  async #lookedAt(actor: Actor, eventId: string, version: number): Promise<AttendanceFacts> {
    const facts = await this.queries.facts(actor, eventId);
    // Without a report there is nothing that could have changed: the policy says so.
    if (facts.report && facts.report.version !== version) throw await changedMeanwhile(this.read, actor, eventId);
    return facts;
  }

  /** Asks the holder in the dossier's thread; each person of the organisation gets one mail. */
  async query(actor: Actor, eventId: string, version: number, question: string): Promise<void> {
    const facts = await this.#lookedAt(actor, eventId, version);
    allowed(canQuery(actor, facts.event, reportFacts(facts), facts.edition, question));
    const after = { state: 'queried', question };
    await this.#move(actor, facts, QUERY, question, { action: 'attendance.queried', after }, (transaction) =>
      this.#ask(transaction, actor, facts, question),
    );
  }

  async #move(
    actor: Actor,
    { event, report }: AttendanceFacts,
    statement: string,
    value: unknown,
    told: { action: string; after: object },
    then?: (transaction: Writing) => Promise<void>,
  ): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    const moved = await this.transactions.run(doer, { messages: ApplicationMessage }, async (transaction) => {
      await stillOpen(transaction.sql, event.editionYear);
      // The figures that were looked at, and no later ones.
      const written = await transaction.sql(statement, [event.id, report?.version, value]);
      if (written.length === 0) return false;
      await transaction.refreshOverview([event.id], 'attendance');
      await then?.(transaction);
      await transaction.journal.record({
        ...told,
        subject: { type: 'event', id: event.id },
        editionYear: event.editionYear,
        before: { state: report?.state },
      });
      return true;
    });
    if (!moved) throw await changedMeanwhile(this.read, actor, event.id);
  }

  /**
   * The question is a message of the dossier's thread, and its mail that message's notice: an answer from the report, the
   * thread or the mail is the next message.
   */
  async #ask(transaction: Writing, actor: Actor, { event }: AttendanceFacts, question: string): Promise<void> {
    const link = `${this.settings.publicUrl}/evenements/${event.id}/frequentation`;
    const message = { circle: 'thread', text: question, item: event.id, field: FIGURES_FIELD } as const;
    await this.messages.within(transaction, actor, event.applicationId, message, {
      notice: (personName, reply) => queryMail({ personName, eventTitle: event.title, question, link, reply }),
    });
  }
}
