import { Inject, Injectable } from '@nestjs/common';
import { canPause, REMINDER_REFUSALS } from '@fds/communication/domain';
import { noSuchEdition } from '@fds/editions/api';
import { noSuchOrganisation } from '@fds/organisations/api';
import { Clock, Database, toVerdictView, Transactions, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Day } from '@fds/shared/kernel';
import { allowed, noSuch } from './refusals';
import type { PauseRemindersRequest, ReminderPausesView } from './reminders.contract';
import { ReminderPause } from './reminder.entity';

/** Departments of the seat of an organisation; of those of a person. */
const SEAT = `COALESCE((SELECT array_agg(m.department) FROM organisation g JOIN municipality m ON m.code = g.seat_code WHERE g.id = x.organisation_id), '{}')`;
const SEATS = `COALESCE((SELECT array_agg(DISTINCT m.department) FROM membership s JOIN organisation g ON g.id = s.organisation_id
  JOIN municipality m ON m.code = g.seat_code WHERE s.person_id = x.person_id), '{}')`;
const placeOf = `CASE WHEN x.organisation_id IS NULL THEN ${SEATS} ELSE ${SEAT} END`;
const WHOM = `SELECT ${placeOf} AS place, EXISTS (SELECT FROM edition WHERE year = $3) AS edition,
    CASE WHEN x.person_id IS NULL THEN EXISTS (SELECT FROM organisation WHERE id = x.organisation_id AND merged_into IS NULL)
      ELSE EXISTS (SELECT FROM person WHERE id = x.person_id AND erased_at IS NULL) END AS known
  FROM (SELECT $1::uuid AS person_id, $2::uuid AS organisation_id) x`;
const STANDING = `SELECT x.id, x.person_id AS "personId", x.organisation_id AS "organisationId", x.reason, x.until, x.paused_at AS "pausedAt",
    COALESCE(b.name, '') AS "pausedBy", ${placeOf} AS place,
    COALESCE(p.name, (SELECT f.name FROM organisation_profile f WHERE f.organisation_id = x.organisation_id ORDER BY f.edition_year DESC LIMIT 1), '') AS name
  FROM reminder_pause x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN person b ON b.id = x.paused_by
  WHERE x.edition_year = $1 AND x.ended_at IS NULL AND (x.until IS NULL OR x.until >= $2::date)
  ORDER BY x.paused_at DESC, x.id LIMIT 500`;
const PLACE = `SELECT x.edition_year AS year, ${placeOf} AS place FROM reminder_pause x WHERE x.id = $1 AND x.ended_at IS NULL`;
const REVOKE = `UPDATE reminder_link l SET revoked_at = $2 FROM reminder r
  WHERE r.id = $1 AND l.person_id = r.person_id AND l.edition_year = r.edition_year AND l.revoked_at IS NULL RETURNING l.id`;
const OF_REMINDER = `SELECT r.edition_year AS year, r.person_id AS "personId", ${SEATS} AS place FROM reminder r
  JOIN LATERAL (SELECT r.person_id) x ON true WHERE r.id = $1`;

interface StandingRow {
  readonly id: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly name: string;
  readonly reason: string;
  readonly until: Day | null;
  readonly pausedBy: string;
  readonly pausedAt: Date;
  readonly place: readonly string[];
}

/** Leaves a person or an organisation in peace, for a reason, and takes personal links back. */
@Injectable()
export class PauseReminders {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  async all(actor: Actor, year: number): Promise<ReminderPausesView> {
    const rows = await this.#sql<StandingRow>(STANDING, [year, this.clock.today()]);
    return {
      items: rows.map(({ place, pausedAt, ...row }) => ({
        ...row,
        pausedAt: pausedAt.toISOString(),
        end: toVerdictView(canPause(actor, place), REMINDER_REFUSALS),
      })),
    };
  }

  async pause(actor: Actor, { year, personId, organisationId, reason, until }: PauseRemindersRequest): Promise<void> {
    if ((personId === null) === (organisationId === null)) throw oneOfThem();
    if (reason.trim() === '') throw emptyReason();
    if (until !== null && until < this.clock.today()) throw pastDay();
    const [whom] = await this.#sql<{ place: readonly string[]; edition: boolean; known: boolean }>(WHOM, [
      personId,
      organisationId,
      year,
    ]);
    if (!whom?.edition) throw noSuchEdition(year);
    if (!whom.known) throw personId === null ? noSuchOrganisation() : noSuchPerson();
    allowed(canPause(actor, whom.place));
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, { pauses: ReminderPause }, async ({ pauses, journal }) => {
      await pauses.insert({
        editionYear: year,
        personId,
        organisationId,
        reason: reason.trim(),
        until,
        pausedBy: actor.personId,
        pausedAt: this.clock.now(),
      });
      await journal.record({
        action: 'reminder.paused',
        subject:
          personId === null ? { type: 'organisation', id: organisationId ?? '' } : { type: 'person', id: personId },
        editionYear: year,
        after: { reason: reason.trim(), until },
      });
    });
  }

  async end(actor: Actor, id: string): Promise<void> {
    const [row] = await this.#sql<{ year: number; place: readonly string[] }>(PLACE, [id]);
    if (!row) throw noSuch('pause');
    allowed(canPause(actor, row.place));
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, { pauses: ReminderPause }, async ({ pauses, journal }) => {
      await pauses.update({ id }, { endedAt: this.clock.now() });
      await journal.record({
        action: 'reminder.resumed',
        subject: { type: 'edition', id: String(row.year) },
        editionYear: row.year,
        before: { pause: id },
      });
    });
  }

  /** The personal link of whoever got this reminder opens nothing any more; the next reminder carries a new one. */
  async revokeLink(actor: Actor, reminderId: string): Promise<void> {
    const [row] = await this.#sql<{ year: number; personId: string; place: readonly string[] }>(OF_REMINDER, [
      reminderId,
    ]);
    if (!row) throw noSuch('reminder');
    allowed(canPause(actor, row.place));
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const revoked = await sql(REVOKE, [reminderId, this.clock.now()]);
      if (revoked.length > 0)
        await journal.record({
          action: 'reminder.link_revoked',
          subject: { type: 'person', id: row.personId },
          editionYear: row.year,
        });
    });
  }
}

const invalid = (pointer: string, rule: string, detail: string): PortalError =>
  new PortalError('invalid', `reminders.${rule}`, detail, { errors: [{ pointer, rule, detail }] });
const oneOfThem = (): PortalError => invalid('/personId', 'one_of_them', 'Choisissez une personne ou une structure.');
const emptyReason = (): PortalError => invalid('/reason', 'reason_missing', 'Dites pourquoi\u00a0: l’équipe le lira.');
const pastDay = (): PortalError => invalid('/until', 'day_over', 'Ce jour est passé.');
const noSuchPerson = (): PortalError =>
  new PortalError('missing', 'reminders.person_missing', 'Cette personne n’existe pas, ou plus.');
