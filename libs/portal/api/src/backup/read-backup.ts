import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { PortalError } from '@fds/shared/kernel';
import type { BackupKeys } from './backup-keys';
import { AGE_BEGINS, unlock, Unreadable } from './lock';
import {
  BACKUP_FORMAT,
  HEAD_NAME,
  MANIFEST_NAME,
  SECRET_NAME,
  summaryOf,
  type BackedUpTable,
  type BackupHead,
  type BackupManifest,
  type BackupSummary,
} from './manifest';
import { BrokenSeal, unsealed } from './seal';
import { BrokenTar, tarParts, type TarPart } from './tar';

/** Who takes what a backup holds, in its order. Nothing is proven before `readBackup` has ended. */
export interface BackupReader {
  begin?(head: BackupHead, encrypted: boolean): Promise<void>;
  table?(table: BackedUpTable, rows: AsyncIterable<Buffer>): Promise<void>;
  file?(id: string, content: AsyncIterable<Buffer>): Promise<void>;
  secret?(content: Buffer): Promise<void>;
}
export interface ReadBackup {
  readonly head: BackupHead;
  readonly manifest: BackupManifest;
  readonly summary: BackupSummary;
  /** Files whose bytes were not those of their name when the backup was made. */
  readonly damaged: readonly string[];
}

const ZSTD_BEGINS = Buffer.from('28b52ffd', 'hex');
const broken = (): PortalError =>
  new PortalError(
    'refused',
    'backup.broken',
    'Ce fichier est coupé ou abîmé : ce n’est plus la sauvegarde qui a été écrite. Rien n’a été restauré.',
  );
const refused = (code: string, detail: string): PortalError => new PortalError('refused', `backup.${code}`, detail);

/**
 * Reads a backup to its end, hands out what it holds, and compares every part with what the last one says of it.
 * @throws PortalError refused for a wrong or missing key, a file that is cut, changed or no backup, a newer format
 */
export async function readBackup(
  path: string,
  keys: BackupKeys | null,
  reader: BackupReader,
  { onProgress, signal }: { onProgress?: ((share: number) => void) | undefined; signal?: AbortSignal | undefined } = {},
): Promise<ReadBackup> {
  const { encrypted, bytes } = await lookAt(path);
  if (encrypted && !keys?.identities.length)
    throw refused(
      'key_needed',
      keys
        ? 'Cette sauvegarde est chiffrée, et la clé donnée ne fait que chiffrer : donnez la clé secrète (AGE-SECRET-KEY-1…) dans PORTAL_BACKUP_KEY ou PORTAL_BACKUP_KEY_FILE.'
        : 'Cette sauvegarde est chiffrée : donnez sa clé secrète dans PORTAL_BACKUP_KEY ou PORTAL_BACKUP_KEY_FILE.',
    );
  let done = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      done += piece.length;
      onProgress?.(done / bytes);
      yield piece;
    }
  };
  const locked = counted();
  const plain = createZstdDecompress();
  const read = new Reading(reader, encrypted);
  try {
    const compressed = unsealed(encrypted ? unlock(keys?.identities ?? [], locked) : locked);
    await pipeline(compressed, plain, (source) => read.all(source as AsyncIterable<Buffer>));
    return read.proven();
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof Unreadable && error.why === 'key')
      throw refused('wrong_key', 'La clé donnée n’ouvre pas cette sauvegarde.');
    const code = (error as { code?: unknown }).code;
    if ([Unreadable, BrokenSeal, BrokenTar, SyntaxError].some((Kind) => error instanceof Kind)) throw broken();
    if (typeof code === 'string' && /^(ZSTD_|Z_|ERR_STREAM_PREMATURE_CLOSE)/.test(code)) throw broken();
    throw error;
  }
}

async function lookAt(path: string): Promise<{ encrypted: boolean; bytes: number }> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw refused('no_file', `Le fichier ${path} ne se lit pas (${(error as { code?: string }).code ?? ''}).`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(AGE_BEGINS.length), 0, AGE_BEGINS.length, 0);
    const begins = buffer.subarray(0, bytesRead);
    const encrypted = begins.toString('latin1') === AGE_BEGINS;
    if (!encrypted && !begins.subarray(0, 4).equals(ZSTD_BEGINS))
      throw refused('not_one', `Le fichier ${path} n’est pas une sauvegarde du portail.`);
    return { encrypted, bytes: Math.max(1, (await stat(path)).size) };
  } finally {
    await file.close();
  }
}

/** One reading: what was seen, to be compared with the manifest. */
class Reading {
  #head: BackupHead | undefined;
  #manifest: BackupManifest | undefined;
  readonly #whole = createHash('sha256');
  readonly #tables = new Map<string, { bytes: number; hash: Hash }>();
  readonly #damaged: string[] = [];
  #files = { count: 0, bytes: 0 };

  constructor(
    private readonly reader: BackupReader,
    private readonly encrypted: boolean,
  ) {}

  async all(source: AsyncIterable<Buffer>): Promise<void> {
    const parts = tarParts(source, (name, bytes) => void (name !== MANIFEST_NAME && this.#whole.update(bytes)));
    let next = await parts.next();
    while (!next.done) {
      const part = next.value;
      if (this.#manifest) throw new BrokenTar('Something follows the manifest');
      const table = /^tables\/(\w+)\//.exec(part.name)?.[1];
      if (!this.#head) await this.#begin(part);
      else if (table) {
        next = await this.#table(table, part, parts);
        continue;
      } else if (part.name.startsWith('files/')) await this.#file(part.name.slice(6), part);
      else if (part.name === SECRET_NAME) {
        const secret = await whole(part.body);
        await this.reader.secret?.(secret);
      } else if (part.name === MANIFEST_NAME)
        this.#manifest = JSON.parse(String(await whole(part.body))) as BackupManifest;
      else throw new BrokenTar(`Unknown part ${part.name}`);
      next = await parts.next();
    }
  }

  async #begin(part: TarPart): Promise<void> {
    if (part.name !== HEAD_NAME) throw new BrokenTar('The head is missing');
    const head = JSON.parse(String(await whole(part.body))) as BackupHead;
    if (head.format > BACKUP_FORMAT)
      throw refused(
        'newer',
        'Cette sauvegarde vient d’une version plus récente du portail : mettez le portail à jour.',
      );
    this.#head = head;
    await this.reader.begin?.(head, this.encrypted);
  }

  /** All parts of a table as one stream; answers the first part that is another's. */
  async #table(
    name: string,
    first: TarPart,
    parts: AsyncGenerator<TarPart>,
  ): Promise<IteratorResult<TarPart, unknown>> {
    const table = this.#head?.tables.find((one) => one.name === name);
    if (!table || this.#tables.has(name)) throw new BrokenTar(`Unknown table ${name}`);
    const seen = { bytes: 0, hash: createHash('sha256') };
    this.#tables.set(name, seen);
    let next: IteratorResult<TarPart, unknown> = { value: first, done: false };
    const rows = (async function* () {
      while (!next.done && next.value.name.startsWith(`tables/${name}/`)) {
        for await (const piece of next.value.body) {
          seen.bytes += piece.length;
          seen.hash.update(piece);
          yield piece;
        }
        next = await parts.next();
      }
    })();
    await this.reader.table?.(table, rows);
    // Whatever its reader left.
    for await (const piece of rows) void piece;
    return next;
  }

  async #file(id: string, part: TarPart): Promise<void> {
    const hash = createHash('sha256');
    const content = (async function* () {
      for await (const piece of part.body) {
        hash.update(piece);
        yield piece;
      }
    })();
    await this.reader.file?.(id, content);
    for await (const piece of content) void piece;
    if (hash.digest('hex') !== id) this.#damaged.push(id);
    else this.#files = { count: this.#files.count + 1, bytes: this.#files.bytes + part.bytes };
  }

  proven(): ReadBackup {
    const [head, manifest] = [this.#head, this.#manifest];
    if (!head || !manifest || manifest.sha256 !== this.#whole.digest('hex')) throw broken();
    for (const { name } of head.tables) {
      const [said, seen] = [manifest.tables[name], this.#tables.get(name)];
      if (!said || (seen?.bytes ?? 0) !== said.bytes || (seen && seen.hash.digest('hex') !== said.sha256))
        throw broken();
    }
    const { count, bytes } = manifest.files;
    const known = this.#damaged.every((id) => manifest.missingFiles.includes(id));
    if (!known || count !== this.#files.count || bytes !== this.#files.bytes) throw broken();
    return { head, manifest, summary: summaryOf(head, manifest, this.encrypted), damaged: this.#damaged };
  }
}

async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A reader of the whole into nothing: says whether a backup can be read, and what it holds. */
export const checkBackup = (
  path: string,
  keys: BackupKeys | null,
  onProgress?: (share: number) => void,
): Promise<ReadBackup> => readBackup(path, keys, {}, { onProgress });
