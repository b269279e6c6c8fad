import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isSendingHour, nothingIsAwaited, organisationsToCall, planByItself } from '@fds/communication/domain';
import { Clock, Database, Duties, MissingMatters, SYSTEM, Transactions, type Sql } from '@fds/shared/api-kit';
import { MissingPeople, type MissingPerson, type StandingLadder } from './missing-people';
import { SendReminders, type Planned } from './send-reminders';
import { SettleReminders } from './settle-reminders';

const MINUTE = 60_000;
/** Editions whose ladder runs, or that have something to settle; the oldest first: what it waits for is the latest. */
const EDITIONS = `SELECT y.year FROM edition y WHERE EXISTS (SELECT FROM reminder_ladder l WHERE l.edition_year = y.year AND l.running)
  OR EXISTS (SELECT FROM reminder r JOIN reminder_matter t ON t.reminder_id = r.id AND t.settled_at IS NULL WHERE r.edition_year = y.year)
  OR EXISTS (SELECT FROM reminder_call c WHERE c.edition_year = y.year AND c.settled_at IS NULL) ORDER BY y.year`;
const RUNNING = 'SELECT 1 FROM reminder_ladder WHERE edition_year = $1 AND running';
const CALLS = `INSERT INTO reminder_call (edition_year, organisation_id, listed_at) SELECT $1, id, $2 FROM unnest($3::uuid[]) AS o (id)
  ON CONFLICT (edition_year, organisation_id) WHERE settled_at IS NULL DO NOTHING RETURNING id`;

/** The reminders that leave by themselves: what was answered is settled first, then each person gets at most one message. */
@Injectable()
export class ClimbLadders implements OnModuleInit {
  constructor(
    @Inject(Duties) private readonly duties: Duties,
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MissingMatters) private readonly matters: MissingMatters,
    @Inject(MissingPeople) private readonly missing: MissingPeople,
    @Inject(SendReminders) private readonly sending: SendReminders,
    @Inject(SettleReminders) private readonly settling: SettleReminders,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  onModuleInit(): void {
    this.duties.register({ name: 'communication.reminders', every: 10 * MINUTE, run: () => this.run() });
    this.matters.onLadder(async (sql, year) => (await sql(RUNNING, [year])).length > 0);
  }

  /** One round; cut short, the next one goes on: what was written is never written twice. */
  async run(): Promise<void> {
    for (const { year } of await this.database.rows<{ year: number }>(EDITIONS)) {
      await this.settling.run(year);
      const now = this.clock.now();
      if (!isSendingHour(now)) continue;
      const { edition, ladder } = await this.missing.ladder(this.#sql, year);
      if (!ladder.running || nothingIsAwaited(edition.state)) continue;
      const people = await this.missing.people(this.#sql, year);
      await this.sending.run(SYSTEM, year, 'ladder', plannedByItself(people, ladder, now), ladder);
      await this.#list(year, people, ladder);
    }
  }

  async #list(year: number, people: readonly MissingPerson[], ladder: StandingLadder): Promise<void> {
    const things = people.filter(({ paused }) => !paused).flatMap(({ matters }) => matters);
    const organisations = organisationsToCall(things, ladder, this.clock.today());
    if (organisations.length === 0) return;
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      const listed = await sql(CALLS, [year, this.clock.now(), organisations]);
      if (listed.length > 0)
        await journal.record({
          action: 'reminder.calls_listed',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          after: { organisations: listed.length },
        });
    });
  }
}

/** Who gets a message at this instant, and what it lists. */
export const plannedByItself = (
  people: readonly MissingPerson[],
  ladder: StandingLadder,
  now: Date,
): readonly Planned[] =>
  people.flatMap((person) => {
    const plan = planByItself(person, person.matters, ladder, now);
    return plan.sends ? [{ person, plan }] : [];
  });
