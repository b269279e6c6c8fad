import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  canErase,
  ERASURE_REASONS,
  erasedOn,
  idleStep,
  TERMS,
  termInWords,
  type AccountUse,
} from '@fds/accounts/domain';
import { dayInWords, letter, REGION_ZONE, type Day } from '@fds/shared/kernel';
import {
  Clock,
  Database,
  Duties,
  PersonalData,
  ServerSettings,
  SYSTEM,
  Transactions,
  type AnyTransaction,
  type Clearing,
  type Sql,
} from '@fds/shared/api-kit';
import { EraseAccount } from './erase-account';
import { erasableAccount } from './erasable-account';
import type { KeptAccount } from './retention-round.entity';

const DAY = 86_400_000;
/** Things cleared in one transaction: short enough that nobody waits for it. */
const BATCH = 500;
/** Codes of what the round itself does. */
export const WARNED = 'accounts.warned';
export const ERASED = 'accounts.erased';

interface IdleRow extends AccountUse {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
const LAST_USED = `GREATEST(p.last_seen_on, (p.created_at AT TIME ZONE '${REGION_ZONE}')::date)`;
const IDLE = `SELECT p.id, p.name, p.email::text AS email, ${LAST_USED} AS "lastUsedOn", p.idle_warned_on AS "warnedOn",
    p.disabled_at IS NOT NULL AS deactivated
  FROM person p WHERE p.erased_at IS NULL`;

/**
 * Clears what has had its term, warns of idle accounts and erases them, once a day. In batches, each a transaction that
 * also counts itself in the round's row: a round that is cut short loses nothing, and the next one takes it up.
 */
@Injectable()
export class RunRetention implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PersonalData) private readonly data: PersonalData,
    @Inject(EraseAccount) private readonly erasing: EraseAccount,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'accounts.retention', every: DAY, run: () => this.run() });
  }

  /** One round, or the rest of one that was cut short. */
  async run(): Promise<void> {
    const round = await this.#open();
    for (const clearing of this.data.clearings) await this.#clear(round, clearing);
    const kept = await this.#idleAccounts(round);
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      const [done] = await sql<{ cleared: Record<string, number> }>(
        `UPDATE retention_round SET ended_at = $2, kept = $3 WHERE id = $1 RETURNING cleared`,
        [round, this.clock.now(), JSON.stringify(kept)],
      );
      await journal.record({
        action: 'retention.done',
        subject: { type: 'retention', id: String(round) },
        after: { ...done?.cleared, kept: kept.length },
      });
    });
  }

  async #open(): Promise<number> {
    const [open] = await this.database.rows<{ id: number }>(
      `SELECT id FROM retention_round WHERE ended_at IS NULL ORDER BY id DESC LIMIT 1`,
    );
    if (open) return open.id;
    const [made] = await this.database.rows<{ id: number }>(
      `INSERT INTO retention_round (begun_at) VALUES ($1) RETURNING id`,
      [this.clock.now()],
    );
    return made?.id ?? 0;
  }

  async #clear(round: number, { code, run }: Clearing): Promise<void> {
    for (let cleared = BATCH; cleared >= BATCH;) {
      cleared = await this.transactions.run(SYSTEM, {}, async (transaction) => {
        const count = await run(transaction, { now: this.clock.now(), today: this.clock.today() }, BATCH);
        await addTo(transaction.sql, round, code, count);
        return count;
      });
    }
  }

  /** Warns and erases; answers the accounts that stay open although their term has passed. */
  async #idleAccounts(round: number): Promise<readonly KeptAccount[]> {
    const today = this.clock.today();
    const idle = await this.database.rows<IdleRow>(
      `${IDLE} AND ${LAST_USED} + make_interval(months => $1) <= $2::date ORDER BY p.id`,
      [TERMS.idle_warning.months, today],
    );
    const kept: KeptAccount[] = [];
    for (const account of idle) {
      const step = idleStep(account, today);
      if (step === 'nothing') continue;
      const reasons = await this.#keeps(account.id);
      if (reasons.length > 0) kept.push({ personId: account.id, reasons });
      else if (step === 'warn') await this.#warn(round, account.id, today);
      else await this.#erase(round, account.id, today);
    }
    return kept;
  }

  async #keeps(personId: string): Promise<readonly string[]> {
    const sql: Sql = (text, values) => this.database.rows(text, values);
    const verdict = canErase('system', await erasableAccount(sql, personId));
    const reasons = verdict.allowed ? [] : verdict.reasons.map((reason) => ERASURE_REASONS[reason]);
    for (const holder of this.data.holders)
      for (const { what } of (await holder.openWork?.(sql, [personId])) ?? []) reasons.push(`En cours\u00a0: ${what}.`);
    return reasons;
  }

  async #warn(round: number, personId: string, today: Day): Promise<void> {
    await this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, outbox, journal } = transaction;
      const account = await stillIdle(transaction, personId);
      if (!account || idleStep(account, today) !== 'warn') return;
      await sql('UPDATE person SET idle_warned_on = $2 WHERE id = $1', [personId, today]);
      await outbox.add({
        personId,
        occasion: `account.idle:${account.lastUsedOn}`,
        to: { name: account.name, address: account.email },
        subject: `Votre compte sera supprimé le ${dayInWords(erasedOn(account.lastUsedOn, today))}`,
        text: warning(account, today, this.settings.publicUrl),
      });
      await journal.record({ action: 'person.idle_warned', subject: { type: 'person', id: personId } });
      await addTo(sql, round, WARNED, 1);
    });
  }

  async #erase(round: number, personId: string, today: Day): Promise<void> {
    await this.erasing.idle(personId, async (transaction) => {
      const account = await stillIdle(transaction, personId);
      if (!account || idleStep(account, today) !== 'erase') return false;
      await addTo(transaction.sql, round, ERASED, 1);
      return true;
    });
  }
}

/** The account as it is now, locked: its person may have come back since the list was read. */
async function stillIdle({ sql }: AnyTransaction, personId: string): Promise<IdleRow | undefined> {
  const [account] = await sql<IdleRow>(`${IDLE} AND p.id = $1 FOR UPDATE`, [personId]);
  return account;
}

/** Counts in the round's row, in the transaction of what is counted. */
async function addTo(sql: Sql, round: number, code: string, count: number): Promise<void> {
  if (count === 0) return;
  await sql(
    `UPDATE retention_round SET cleared = cleared || jsonb_build_object($2::text, COALESCE((cleared->>$2)::int, 0) + $3::int)
     WHERE id = $1`,
    [round, code, count],
  );
}

const warning = ({ lastUsedOn }: IdleRow, today: Day, address: string): string =>
  letter(null, [
    `Votre compte sur le portail de la Fête de la science n’a pas servi depuis le ${dayInWords(lastUsedOn)}.`,
    `Un compte qui ne sert plus est supprimé après ${termInWords('idle_erasure')}. Le vôtre le sera le ${dayInWords(erasedOn(lastUsedOn, today))}.`,
    `Pour le garder, il suffit de vous connecter avant cette date\u00a0: ${address}/connexion`,
    'Si vous n’en avez plus besoin, vous n’avez rien à faire. Les dossiers et les chiffres de vos structures restent, sans votre nom.',
    'Vous recevez ce message parce que vous avez un compte sur le portail de la Fête de la science.',
  ]);
