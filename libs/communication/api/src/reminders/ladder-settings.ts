import { Inject, Injectable } from '@nestjs/common';
import { canRunLadder, LADDER_RULES, ladderProblems, REMINDER_REFUSALS } from '@fds/communication/domain';
import { Clock, Database, toVerdictView, Transactions, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Matter } from '@fds/shared/kernel';
import { MissingPeople } from './missing-people';
import { allowed } from './refusals';
import type { ReminderLadderView, SaveReminderLadderRequest } from './reminders.contract';

const countsSql = (missing: string): string => `WITH missing AS MATERIALIZED (${missing})
  SELECT m.matter, count(*)::int AS missing, (count(*) FILTER (WHERE m.due_on < $3::date))::int AS late FROM missing m GROUP BY m.matter`;
const latePeopleSql = (missing: string): string => `WITH missing AS MATERIALIZED (${missing})
  SELECT count(DISTINCT p.id)::int AS people FROM missing m JOIN membership s ON s.organisation_id = m.organisation_id
  JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL AND p.erased_at IS NULL WHERE m.due_on < $3::date`;
const WRITE = `INSERT INTO reminder_ladder (edition_year, running, steps, rhythm_hours, matters, changed_by, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (edition_year) DO UPDATE SET running = $2, steps = $3, rhythm_hours = $4, matters = $5,
    changed_by = $6, changed_at = $7, version = reminder_ladder.version + 1
  WHERE reminder_ladder.version = $8 RETURNING version`;

/** The ladder of an edition: read with what is missing, changed, set going, stopped. */
@Injectable()
export class LadderSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MissingPeople) private readonly missing: MissingPeople,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  async read(actor: Actor, year: number): Promise<ReminderLadderView> {
    const { edition, ladder } = await this.missing.ladder(this.#sql, year);
    const at = this.missing.at(year);
    const [counts, late] = await Promise.all([
      this.#sql<{ matter: Matter; missing: number; late: number }>(countsSql(this.missing.sql), at),
      this.#sql<{ people: number }>(latePeopleSql(this.missing.sql), at),
    ]);
    return {
      year,
      version: ladder.version,
      running: ladder.running,
      steps: [...ladder.steps],
      rhythmHours: ladder.rhythmHours,
      matters: [...ladder.matters],
      missing: this.missing.matters.map(
        (matter) => counts.find((one) => one.matter === matter) ?? { matter, missing: 0, late: 0 },
      ),
      latePeople: late[0]?.people ?? 0,
      change: toVerdictView(canRunLadder(actor, edition.state), REMINDER_REFUSALS),
    };
  }

  /** Throws `refused`, `invalid` with every problem, `conflict` with the ladder as somebody else left it. */
  async save(actor: Actor, year: number, request: SaveReminderLadderRequest): Promise<void> {
    const { edition, ladder } = await this.missing.ladder(this.#sql, year);
    allowed(canRunLadder(actor, edition.state));
    const problems = ladderProblems(request);
    if (problems.length > 0)
      throw new PortalError('invalid', 'reminders.ladder', 'L’échelle est à revoir.', {
        errors: problems.map(({ step, rule }) => ({
          pointer: step === null ? (rule === 'rhythm' ? '/rhythmHours' : '/steps') : `/steps/${step}/days`,
          rule,
          detail: LADDER_RULES[rule],
        })),
      });
    const { running, steps, rhythmHours, version } = request;
    const matters = this.missing.matters.filter((matter) => request.matters.includes(matter));
    const doer = { personId: actor.personId, role: actor.role };
    const saved = await this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const values = [
        year,
        running,
        JSON.stringify(steps),
        rhythmHours,
        matters,
        actor.personId,
        this.clock.now(),
        version,
      ];
      // Nobody else made the first one meanwhile.
      const written = version === ladder.version ? await sql(WRITE, values) : [];
      if (written.length === 0) return false;
      await journal.record({
        action:
          running === ladder.running
            ? 'reminder.ladder_changed'
            : running
              ? 'reminder.ladder_started'
              : 'reminder.ladder_stopped',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: {
          running: ladder.running,
          steps: ladder.steps,
          rhythmHours: ladder.rhythmHours,
          matters: ladder.matters,
        },
        after: { running, steps, rhythmHours, matters },
      });
      return true;
    });
    if (!saved)
      throw new PortalError('conflict', 'reminders.changed', 'Quelqu’un a modifié ces réglages entre-temps.', {
        current: await this.read(actor, year),
      });
  }
}
