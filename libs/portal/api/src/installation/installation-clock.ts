import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Clock, Database, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { ClockView } from './clock.contract';

/**
 * The clock of the demonstration: an administrator may move it, and it stays moved over a restart. Sessions move with
 * it, so that nobody is signed out by a jump (docs/decisions/0004). It never moves when a database was given.
 */
@Injectable()
export class InstallationClock implements OnModuleInit {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.settings.demonstration) return;
    const kept = await this.database.row<{ value: number }>(`SELECT value FROM setting WHERE key = 'clock_offset'`);
    if (kept) this.clock.move(Number(kept.value));
  }

  read(): ClockView {
    return { now: this.clock.now().toISOString(), offsetMs: this.clock.offset, movable: this.settings.demonstration };
  }

  /** Throws `refused` outside the demonstration. */
  async move(actor: Actor, at: string | null): Promise<ClockView> {
    if (!this.settings.demonstration)
      throw new PortalError('refused', 'portal.clock_fixed', 'L’horloge ne se déplace que dans la démonstration.');
    const before = this.clock.offset;
    const offset = at === null ? 0 : new Date(at).getTime() - Date.now();
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      await sql(
        `INSERT INTO setting (key, value) VALUES ('clock_offset', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
        [JSON.stringify(offset)],
      );
      await sql(`UPDATE session SET seen_at = seen_at + make_interval(secs => $1)`, [(offset - before) / 1000]);
      await journal.record({
        action: 'clock.moved',
        subject: { type: 'installation', id: 'clock' },
        before: { offsetMs: before },
        after: { offsetMs: offset },
      });
    });
    this.clock.move(offset);
    return this.read();
  }
}
