import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';
import type { ReceivedFile } from './incoming';

/** What is kept: bytes in memory, or a file that was received and is on this machine's disk. */
export type Keepable = Uint8Array | ReceivedFile;

/** Where bytes are kept, by their SHA-256: the disk of this machine, or a store that speaks S3. */
export abstract class FileStore {
  /** Keeps bytes and answers their id; the same bytes are kept once. They last once this returns. */
  abstract keep(content: Keepable): Promise<string>;
  abstract has(id: string): Promise<boolean>;
  /** @throws PortalError missing when there are no such bytes */
  abstract read(id: string): Promise<{ readonly stream: Readable; readonly bytes: number }>;
  /** Forgets bytes; nothing happens when there are none. */
  abstract remove(id: string): Promise<void>;
  /** Ids of everything that is kept, some hundreds at a time. */
  abstract everything(): AsyncIterable<readonly string[]>;
  /** Writes something small and forgets it. @throws when nothing can be kept now */
  abstract probe(): Promise<void>;
  /** Removes what a process that was killed left half-written more than a day ago. */
  tidy(): Promise<void> {
    return Promise.resolve();
  }
}

/** Nothing is kept under that id: `missing`. */
export const noSuchFile = (): PortalError =>
  new PortalError('missing', 'files.missing', 'Ce fichier n’existe pas, ou plus.');

/** A block of the disk: a full one has none left. */
const PROBE_BYTES = 4096;
const ID = /^[0-9a-f]{64}$/;
/** A file beside its place, until it is whole. */
const DRAFT = /^[0-9a-f]{64}\.[0-9a-f-]{36}$/;
const DAY = 86_400_000;
/** An id as it is; anything else, a path for instance, is no file. */
export function checkedId(id: string): string {
  if (!ID.test(id)) throw noSuchFile();
  return id;
}

/** The id of what is to be kept. */
export const idOf = (content: Keepable): string =>
  content instanceof Uint8Array ? createHash('sha256').update(content).digest('hex') : content.id;
/** Its length in bytes. */
export const sizeOf = (content: Keepable): number => (content instanceof Uint8Array ? content.length : content.bytes);

/** Files in the portal's own folder, readable by nobody else (mode 600). */
@Injectable()
export class DiskFileStore extends FileStore {
  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {
    super();
  }

  async keep(content: Keepable): Promise<string> {
    const id = idOf(content);
    const path = this.#path(id);
    const held = await stat(path).catch(() => null);
    if (held?.size === sizeOf(content)) return id;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Written aside, then given its name at once: a file is whole, or is not there.
    const aside = `${path}.${randomUUID()}`;
    try {
      if (!(content instanceof Uint8Array)) await copyFile(content.path, aside, constants.COPYFILE_EXCL);
      const file = await open(aside, content instanceof Uint8Array ? 'wx' : 'r+', 0o600);
      try {
        if (content instanceof Uint8Array) await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    return id;
  }

  async has(id: string): Promise<boolean> {
    return (await stat(this.#path(id)).catch(() => null)) !== null;
  }

  async read(id: string): Promise<{ stream: Readable; bytes: number }> {
    const path = this.#path(id);
    const held = await stat(path).catch(() => null);
    if (!held) throw noSuchFile();
    return { stream: createReadStream(path), bytes: held.size };
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  async *everything(): AsyncIterable<readonly string[]> {
    for await (const { names } of this.#folders()) yield names.filter((name) => ID.test(name));
  }

  /** By this machine's own clock: that of the disk. */
  override async tidy(): Promise<void> {
    for await (const { folder, names } of this.#folders())
      for (const name of names.filter((one) => DRAFT.test(one))) {
        const held = await stat(join(folder, name)).catch(() => null);
        if (held && held.mtimeMs < Date.now() - DAY) await rm(join(folder, name), { force: true });
      }
  }

  async *#folders(): AsyncIterable<{ readonly folder: string; readonly names: readonly string[] }> {
    const root = join(this.settings.dataDir, 'files');
    for (const name of await readdir(root).catch(() => [])) {
      const folder = join(root, name);
      yield { folder, names: await readdir(folder).catch(() => []) };
    }
  }

  async probe(): Promise<void> {
    const folder = join(this.settings.dataDir, 'files');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `.probe-${randomUUID()}`);
    try {
      await writeFile(path, Buffer.alloc(PROBE_BYTES, 1), { flag: 'wx', mode: 0o600, flush: true });
    } finally {
      await rm(path, { force: true });
    }
  }

  /** No more than 256 folders, whatever the number of files; an id is never a path. */
  #path(id: string): string {
    return join(this.settings.dataDir, 'files', checkedId(id).slice(0, 2), id);
  }
}
