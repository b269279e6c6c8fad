import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import pg from 'pg';
import type { FileStore } from '@fds/shared/api-kit';
import type { BackupKeys } from './backup-keys';
import { columnList, expectedBytes, migrationsOf, quoted, sequencesOf, tablesOf } from './catalogue';
import { copyOut } from './copy';
import { lockFor } from './lock';
import {
  BACKUP_FORMAT,
  HEAD_NAME,
  MANIFEST_NAME,
  SECRET_NAME,
  summaryOf,
  type BackupHead,
  type BackupManifest,
  type BackupSummary,
} from './manifest';
import { sealed } from './seal';
import { TAR_END, tarHeader, tarPadding } from './tar';

/** Bytes of a table that stand in one part of the backup, about: what is held in memory. */
const PART = 1024 * 1024;
/** A tenth slower than the level before, a fifth smaller. */
const LEVEL = 4;

export interface BackupOrder {
  /** Where the backup comes; written beside, and named so when it is whole. */
  readonly path: string;
  readonly databaseUrl: string;
  readonly store: FileStore;
  /** Null: whoever has the file reads it. */
  readonly keys: BackupKeys | null;
  readonly dataDir: string;
  readonly demonstration: boolean;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
export interface WrittenBackup extends BackupSummary {
  /** Bytes of the file, and their SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Backs up everything that the portal keeps: each table as one transaction sees it (REPEATABLE READ, so that the portal may
 * go on working), each file that they name, in a tar file, compressed (zstd), locked when keys are given (age). No more
 * than a part of it is ever in memory. A backup cut short leaves nothing.
 */
export async function writeBackup(order: BackupOrder): Promise<WrittenBackup> {
  const { path, keys, signal } = order;
  const client = new pg.Client({ connectionString: order.databaseUrl, application_name: 'portal-backup' });
  client.on('error', () => undefined);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.part`;
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const content = new Content(client, order);
    const hash = createHash('sha256');
    const plain = Readable.from(content.tar(), { objectMode: false });
    const compress = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
    const seal = (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> => sealed(source);
    const hashing = new Transform({
      transform(piece: Buffer, _encoding, done) {
        hash.update(piece);
        done(null, piece);
      },
    });
    const out = createWriteStream(aside, { flags: 'w', mode: 0o600 });
    const options = signal ? { signal } : {};
    if (keys) {
      const lock = (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> => lockFor(keys, source);
      await pipeline(plain, compress, seal, lock, hashing, out, options);
    } else await pipeline(plain, compress, seal, hashing, out, options);
    await settle(aside, path);
    const { size } = await stat(path);
    return { ...summaryOf(content.head, content.manifest, keys !== null), bytes: size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(aside, { force: true });
    throw signal?.aborted ? signal.reason : error;
  } finally {
    // Not `end`: what was cut short may have a COPY under way.
    await Promise.race([client.end(), new Promise((done) => setTimeout(done, 1_000).unref())]);
  }
}

/** The bytes are on the disk before the name is: a backup is whole, or is not there. */
async function settle(aside: string, path: string): Promise<void> {
  const file = await open(aside, 'r+');
  await file.sync();
  await file.close();
  await rename(aside, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** What a backup holds, in its order: head, tables, files, the installation's secret, manifest. */
class Content {
  head!: BackupHead;
  manifest!: BackupManifest;
  readonly #whole = createHash('sha256');
  readonly #at = new Date();
  #done = 0;
  #expected = 1;

  constructor(
    private readonly client: pg.Client,
    private readonly order: BackupOrder,
  ) {}

  async *tar(): AsyncGenerator<Buffer> {
    for await (const piece of this.#parts()) {
      this.#whole.update(piece);
      yield piece;
    }
    yield* this.#part(
      MANIFEST_NAME,
      Buffer.from(JSON.stringify({ ...this.manifest, sha256: this.#whole.digest('hex') })),
    );
    yield TAR_END;
  }

  async *#parts(): AsyncGenerator<Buffer> {
    const { client, order } = this;
    const tables = await tablesOf(client);
    this.head = {
      format: BACKUP_FORMAT,
      madeAt: this.#at.toISOString(),
      migrations: await migrationsOf(client),
      demonstration: order.demonstration,
      tables,
    };
    this.#expected = Math.max(1, await expectedBytes(client));
    yield* this.#part(HEAD_NAME, Buffer.from(JSON.stringify(this.head)));
    const written: Record<string, BackupManifest['tables'][string]> = {};
    for (const table of tables) {
      const hash = createHash('sha256');
      let [bytes, rows, number] = [0, 0, 0];
      for await (const piece of gathered(
        copyOut(client, `COPY ${quoted(table.name)} (${columnList(table)}) TO STDOUT`),
      )) {
        hash.update(piece);
        bytes += piece.length;
        rows += linesIn(piece);
        yield* this.#part(`tables/${table.name}/${String(++number).padStart(6, '0')}.copy`, piece);
      }
      written[table.name] = { bytes, rows, sha256: hash.digest('hex') };
    }
    const sequences = await sequencesOf(client);
    const { rows: ids } = await client.query<{ id: string; bytes: number }>('SELECT id FROM stored_file ORDER BY id');
    // Everything that the transaction held was read: files never change under their name.
    await client.query('COMMIT');
    const files = { count: 0, bytes: 0 };
    const missingFiles: string[] = [];
    for (const { id } of ids) {
      const bytes = yield* this.#file(id);
      if (bytes === null) missingFiles.push(id);
      else {
        files.count += 1;
        files.bytes += bytes;
      }
    }
    if (order.keys) yield* this.#secret();
    this.manifest = { tables: written, sequences, files, missingFiles, sha256: '' };
  }

  async *#part(name: string, content: Buffer): AsyncGenerator<Buffer> {
    yield tarHeader(name, content.length, this.#at);
    yield content;
    yield tarPadding(content.length);
    this.#tell(content.length);
  }

  /** A file of the store; null when it is not there, or no longer what its name says. */
  async *#file(id: string): AsyncGenerator<Buffer, number | null> {
    const found = await this.order.store.read(id).catch((error: unknown) => {
      if ((error as { kind?: string }).kind === 'missing') return null;
      throw error;
    });
    if (!found) return null;
    const hash = createHash('sha256');
    yield tarHeader(`files/${id}`, found.bytes, this.#at);
    let bytes = 0;
    for await (const piece of found.stream as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > found.bytes) break;
      hash.update(piece);
      this.#tell(piece.length);
      yield piece;
    }
    // A header says how long a part is: one that ends early is a fault of the disk or of the store, not of the file.
    if (bytes !== found.bytes) throw new Error(`The file ${id} ended after ${bytes} of ${found.bytes} bytes`);
    yield tarPadding(bytes);
    return hash.digest('hex') === id ? bytes : null;
  }

  /** Only where it is locked: with it, the copy of the database opens what the installation sealed. */
  async *#secret(): AsyncGenerator<Buffer> {
    const secret = await readFile(join(this.order.dataDir, SECRET_NAME)).catch(() => null);
    if (secret) yield* this.#part(SECRET_NAME, secret);
  }

  #tell(bytes: number): void {
    this.#done += bytes;
    this.order.onProgress?.(Math.min(1, this.#done / this.#expected));
  }
}

/** Pieces of a size that is worth a part. */
async function* gathered(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const piece of source) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < PART) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** Lines of COPY's text format: a line break within a value is written as `\n`. */
function linesIn(piece: Buffer): number {
  let lines = 0;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
  return lines;
}
