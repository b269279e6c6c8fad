import type { INestApplicationContext } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { EraseAccount } from '@fds/accounts/api';
import { EventOverviews, FileStore, Journal, Outbox, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { createContext } from '../create-portal';
import { giveRights } from '../database-rights';
import type { BackupKeys } from './backup-keys';
import { columnList, quoted } from './catalogue';
import { copyIn } from './copy';
import { SECRET_NAME, type BackupHead, type BackupSummary } from './manifest';
import { checkBackup, readBackup, type ReadBackup } from './read-backup';
import { Barriers, checkTarget, restoringSource, toSchemaOf } from './target';

export interface RestoreOrder {
  readonly path: string;
  readonly keys: BackupKeys | null;
  /** The target; its owner's address is `migrationUrl`, where the portal's own login owns nothing. */
  readonly settings: ServerSettings;
  /** Ids of people who were erased, whenever that was. */
  readonly erasures: readonly string[];
  /** Asked once it is known what would be restored, before the target is touched. */
  readonly confirm: (head: BackupHead, encrypted: boolean) => Promise<boolean>;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
export interface Restored extends BackupSummary {
  /** Messages that had not left, and wait for somebody to look at them. */
  readonly held: number;
  readonly sessionsEnded: number;
  /** Accounts erased once more. */
  readonly erasedAgain: number;
  /** What was sealed with the installation's secret cannot be read here: authenticator apps are to be enrolled anew. */
  readonly secretMissing: boolean;
}

/** Links of another day: whoever asked for one asks again. Invitations wait for their people as before. */
const LINKS_END = `UPDATE access_link SET revoked_at = $1
  WHERE used_at IS NULL AND revoked_at IS NULL AND purpose IN ('sign_in', 'sign_up', 'password', 'email_change')`;

/**
 * Restores a backup into an empty database: all of it in one transaction, with what follows from a restore (sessions end,
 * nothing leaves unread, who was erased since is erased again), or nothing. Files come to a side folder first, and into
 * the store when the backup has proven whole.
 * @throws PortalError refused: see `readBackup` and `checkTarget`
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { settings } = order;
  const side = join(settings.dataDir, `restoring-${process.pid}`);
  await sweepSides(settings.dataDir);
  const restoring = new Restoring(order, side);
  try {
    return await restoring.run();
  } catch (error) {
    if (error instanceof PortalError || order.signal?.aborted) throw error;
    // What the database could not take may be what a changed file said.
    await checkBackup(order.path, order.keys);
    throw error;
  } finally {
    await restoring.leave();
    await rm(side, { recursive: true, force: true });
  }
}

/** What a killed restore left. */
async function sweepSides(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir).catch(() => []))
    if (name.startsWith('restoring-')) await rm(join(dataDir, name), { recursive: true, force: true });
}

class Restoring {
  #source: DataSource | undefined;
  #context: INestApplicationContext | undefined;
  #runner: QueryRunner | undefined;
  #barriers: Barriers | undefined;
  readonly #files: { readonly id: string; readonly path: string; readonly bytes: number }[] = [];
  #secret: Buffer | undefined;

  constructor(
    private readonly order: RestoreOrder,
    private readonly side: string,
  ) {}

  async run(): Promise<Restored> {
    const { path, keys, onProgress, signal } = this.order;
    const read = await readBackup(
      path,
      keys,
      {
        begin: (head, encrypted) => this.#begin(head, encrypted),
        table: async (table, rows) =>
          copyIn(await this.#client(), `COPY ${quoted(table.name)} (${columnList(table)}) FROM STDIN`, rows),
        file: (id, content) => this.#takeFile(id, content),
        secret: async (content) => void (this.#secret = content),
      },
      { onProgress, signal },
    );
    return this.#finish(read);
  }

  async leave(): Promise<void> {
    if (this.#runner?.isTransactionActive) await this.#runner.rollbackTransaction().catch(() => undefined);
    await this.#runner?.release().catch(() => undefined);
    await this.#context?.close();
    if (this.#source?.isInitialized) await this.#source.destroy();
  }

  async #begin(head: BackupHead, encrypted: boolean): Promise<void> {
    const { settings, confirm } = this.order;
    const url = settings.migrationUrl ?? settings.databaseUrl;
    if (head.demonstration && !settings.demonstration)
      throw new PortalError(
        'refused',
        'backup.demonstration',
        'Cette sauvegarde est celle d’une démonstration : elle ne se restaure que dans une base embarquée de démonstration.',
      );
    this.#source = await restoringSource(url).initialize();
    await checkTarget(this.#source, head);
    if (!(await confirm(head, encrypted)))
      throw new PortalError(
        'refused',
        'backup.not_confirmed',
        'La restauration n’est pas confirmée : rien n’a été changé.',
      );
    await toSchemaOf(url, head);
    // Before the tables are locked: the use cases read their settings as they are built.
    this.#context = await createContext(this.#source, settings);
    this.#runner = this.#source.createQueryRunner();
    await this.#runner.startTransaction();
    this.#barriers = await Barriers.lift(this.#runner);
    await this.#runner.query(`TRUNCATE ${head.tables.map(({ name }) => quoted(name)).join(', ')}`);
  }

  async #client(): Promise<PoolClient> {
    if (!this.#runner) throw new Error('Nothing was begun');
    return (await this.#runner.connect()) as PoolClient;
  }

  async #takeFile(id: string, content: AsyncIterable<Buffer>): Promise<void> {
    await mkdir(this.side, { recursive: true, mode: 0o700 });
    const path = join(this.side, randomUUID());
    let bytes = 0;
    const hash = createHash('sha256');
    await pipeline(
      content,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length;
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    );
    // Bytes that are no longer those of their name were so when the backup was made; the manifest says which.
    if (hash.digest('hex') === id) this.#files.push({ id, path, bytes });
    else await rm(path);
  }

  async #finish({ head, manifest, summary }: ReadBackup): Promise<Restored> {
    const [runner, context, source] = [this.#runner, this.#context, this.#source];
    if (!runner || !context || !source) throw new Error('Nothing was begun');
    for (const [name, { last, used }] of Object.entries(manifest.sequences))
      await runner.query(`SELECT setval($1::regclass, $2, $3)`, [quoted(name), last, used]);
    await this.#barriers?.putBack(runner);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
    const after = await this.#follow(runner, context, head);
    const { settings } = this.order;
    if (settings.migrationUrl)
      await giveRights(runner.manager, decodeURIComponent(new URL(settings.databaseUrl).username));
    await runner.query('ANALYZE');
    const store = context.get(FileStore);
    for (const file of this.#files) await store.keep(file);
    const secretMissing = await this.#keepSecret(runner);
    this.order.signal?.throwIfAborted();
    await runner.commitTransaction();
    return { ...summary, ...after, secretMissing };
  }

  /** What follows from a restore, in its own transaction. */
  async #follow(
    runner: QueryRunner,
    context: INestApplicationContext,
    head: BackupHead,
  ): Promise<Pick<Restored, 'held' | 'sessionsEnded' | 'erasedAgain'>> {
    const { manager } = runner;
    const within = new Transactions(
      manager as never,
      context.get(Journal),
      context.get(Outbox),
      context.get(EventOverviews),
    );
    return within.run(SYSTEM, {}, async (transaction) => {
      const { sql, journal } = transaction;
      const sessions = await sql('DELETE FROM session RETURNING id');
      await sql('DELETE FROM second_step_challenge');
      await sql('DELETE FROM pro_connect_attempt');
      await sql(LINKS_END, [new Date()]);
      const held = await context.get(Outbox).holdRestored({ sql });
      let erasedAgain = 0;
      for (const personId of new Set(this.order.erasures))
        if (await context.get(EraseAccount).again(transaction, personId)) erasedAgain += 1;
      await journal.record({
        action: 'backup.restored',
        subject: { type: 'backup', id: head.madeAt },
        after: {
          madeAt: head.madeAt,
          schema: head.migrations.at(-1),
          held,
          sessionsEnded: sessions.length,
          erasedAgain,
        },
      });
      return { held, sessionsEnded: sessions.length, erasedAgain };
    });
  }

  /** The installation's secret comes with a locked backup; one that is here already is never replaced. */
  async #keepSecret(runner: QueryRunner): Promise<boolean> {
    const { settings } = this.order;
    const path = join(settings.dataDir, SECRET_NAME);
    const sealed = (await runner.query(`SELECT 1 FROM setting WHERE key = 'installation_secret_mark'`)) as object[];
    if (settings.secret) return false;
    const held = await readFile(path).catch(() => null);
    if (!held && this.#secret) await writeFile(path, this.#secret, { mode: 0o600, flag: 'wx' });
    const here = held ?? this.#secret;
    return sealed.length > 0 && (!here || (this.#secret !== undefined && !here.equals(this.#secret)));
  }
}
