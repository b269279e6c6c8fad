import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';

/** Where bytes are kept, by their SHA-256; a disk here, another store elsewhere. */
export abstract class FileStore {
  /** Keeps bytes and answers their id; the same bytes are kept once. They last once this returns. */
  abstract keep(bytes: Uint8Array): Promise<string>;
  /** @throws PortalError missing when there are no such bytes */
  abstract read(id: string): Promise<{ readonly stream: Readable; readonly bytes: number }>;
  /** Forgets bytes; nothing happens when there are none. */
  abstract remove(id: string): Promise<void>;
}

export const noSuchFile = (): PortalError =>
  new PortalError('missing', 'files.missing', 'Ce fichier n’existe pas, ou plus.');

const ID = /^[0-9a-f]{64}$/;

/** Files in the portal's own folder, readable by nobody else (mode 600). */
@Injectable()
export class DiskFileStore extends FileStore {
  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {
    super();
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const id = createHash('sha256').update(bytes).digest('hex');
    const path = this.#path(id);
    const held = await stat(path).catch(() => null);
    if (held?.size === bytes.length) return id;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Written aside, then given its name at once: a file is whole, or is not there.
    const aside = `${path}.${randomUUID()}`;
    try {
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
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

  async read(id: string): Promise<{ stream: Readable; bytes: number }> {
    const path = this.#path(id);
    const held = await stat(path).catch(() => null);
    if (!held) throw noSuchFile();
    return { stream: createReadStream(path), bytes: held.size };
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  /** No more than 256 folders, whatever the number of files; an id is never a path. */
  #path(id: string): string {
    if (!ID.test(id)) throw noSuchFile();
    return join(this.settings.dataDir, 'files', id.slice(0, 2), id);
  }
}
