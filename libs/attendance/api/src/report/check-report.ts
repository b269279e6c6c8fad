import { Inject, Injectable } from '@nestjs/common';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canQuery, canTakeBack, canValidate, queryMail } from '@fds/attendance/domain';
import { AttendanceQueries, type AttendanceFacts } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile } from './refusals';

type Writing = Pick<Transaction<Record<string, never>>, 'sql' | 'outbox' | 'journal' | 'refreshOverview'>;
const VALIDATE = `UPDATE attendance_report SET state = 'validated', validated_at = $3, question = NULL, version = version + 1
  WHERE event_id = $1 AND version = $2 RETURNING version`;
const TAKE_BACK = `UPDATE attendance_report SET state = 'submitted', validated_at = NULL, version = version + 1
  WHERE event_id = $1 AND version = $2 AND $3::text IS NULL RETURNING version`;
const QUERY = `UPDATE attendance_report SET state = 'queried', validated_at = NULL, question = $3, version = version + 1
  WHERE event_id = $1 AND version = $2 RETURNING version`;
const MEMBERS = `SELECT p.id, p.name, p.email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.disabled_at IS NULL ORDER BY p.id`;

/** The coordinator's two answers to figures that were sent: accept them, or ask about them. */
@Injectable()
export class CheckReport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(ReadAttendance) private readonly read: ReadAttendance,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** `version` is the report that was looked at; absent for the one that stands. */
  async validate(actor: Actor, eventId: string, version?: number): Promise<void> {
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

  async #lookedAt(actor: Actor, eventId: string, version: number | undefined): Promise<AttendanceFacts> {
    const facts = await this.queries.facts(actor, eventId);
    if (version !== undefined && facts.report?.version !== version)
      throw await changedMeanwhile(this.read, actor, eventId);
    return facts;
  }

  /** Asks the holder; each person of the organisation gets one message. */
  async query(actor: Actor, eventId: string, question: string): Promise<void> {
    const facts = await this.queries.facts(actor, eventId);
    allowed(canQuery(actor, facts.event, reportFacts(facts), facts.edition, question));
    const after = { state: 'queried', question };
    await this.#move(actor, facts, QUERY, question, { action: 'attendance.queried', after }, (transaction) =>
      this.#ask(transaction, facts, question),
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
    const moved = await this.transactions.run(doer, {}, async (transaction) => {
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

  async #ask({ sql, outbox }: Writing, { event, report }: AttendanceFacts, question: string): Promise<void> {
    const people = await sql<{ id: string; name: string; email: string }>(MEMBERS, [event.organisationId]);
    const link = `${this.settings.publicUrl}/evenements/${event.id}/frequentation`;
    for (const { id, name, email } of people)
      await outbox.add({
        personId: id,
        editionYear: event.editionYear,
        applicationId: event.applicationId,
        occasion: `attendance.queried:${event.id}:${report?.version ?? 0}`,
        to: { name, address: email },
        ...queryMail({ personName: name, eventTitle: event.title, question, link }),
      });
  }
}
