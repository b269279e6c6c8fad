import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ENDING_NOTICE_DAYS, roleEndingMail, roleOfOtherEndingMail } from '@fds/accounts/domain';
import { Clock, Database, Duties, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { addDays, type Day, type Role } from '@fds/shared/kernel';

const HOUR = 3_600_000;
const ENDING = `SELECT g.id, g.role, g.ends_on AS "endsOn", g.departments, p.id AS "personId", p.name, p.email::text AS email
  FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE g.ends_on BETWEEN $1::date AND $2::date
    AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.person_id = p.id
      AND m.occasion = 'role.ending:' || g.id || ':' || g.ends_on) ORDER BY g.ends_on, g.id`;
/** The coordination of the region: those without a limit of their own. */
const COORDINATION = `SELECT p.id, p.name, p.email::text AS email FROM role_grant g
  JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE g.role = 'coordinator' AND g.departments IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $1::date) ORDER BY p.id`;

interface EndingRow {
  readonly id: string;
  readonly role: Role;
  readonly endsOn: Day;
  readonly departments: string[] | null;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** A week before a role ends, the person and the coordination are told, once. */
@Injectable()
export class TellEndingRoles implements OnModuleInit {
  constructor(
    @Inject(Duties) private readonly duties: Duties,
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'accounts.ending_roles', every: 6 * HOUR, run: () => this.run() });
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const ending = await this.database.rows<EndingRow>(ENDING, [today, addDays(today, ENDING_NOTICE_DAYS)]);
    if (ending.length === 0) return;
    const coordination = await this.database.rows<{ id: string; name: string; email: string }>(COORDINATION, [today]);
    for (const right of ending)
      await this.transactions.run(SYSTEM, {}, async ({ outbox }) => {
        const occasion = `role.ending:${right.id}:${right.endsOn}`;
        const link = `${this.settings.publicUrl}/pilotage/personnes/${right.personId}`;
        await outbox.add({
          personId: right.personId,
          occasion,
          to: { name: right.name, address: right.email },
          ...roleEndingMail(right.name, right),
        });
        for (const { id, name, email } of coordination.filter(({ id }) => id !== right.personId))
          await outbox.add({
            personId: id,
            occasion,
            to: { name, address: email },
            ...roleOfOtherEndingMail(name, { name: right.name, right, link }),
          });
      });
  }
}
