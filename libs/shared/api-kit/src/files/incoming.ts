import { Inject, Injectable } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';

/** A file that somebody sends, on this machine's disk while it is judged; gone afterwards. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, hexadecimal: the id it would have in the store. */
  readonly id: string;
}

/** The route's body is the file itself, of any type; its handler gets a stream of which nothing was read. */
export const RawBody = (): MethodDecorator => RouteConfig({ rawBody: true });

/** Milliseconds without a byte after which a sender has gone. */
const SILENT = 60_000;
/** Bytes that are read and thrown away after a refusal, so that the sender hears it; beyond, the line is cut. */
const MOST_DRAINED = 512 * 1024 * 1024;

/** Takes what is sent to the disk, piece by piece: of a large file no more than one piece is ever in memory. */
@Injectable()
export class Incoming {
  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  /**
   * Receives a body of at most `most` bytes and hands it to `work`; nothing of it stays on the disk afterwards. `declared`
   * is what the sender said of its size: one that is too large is refused before a byte is read.
   * @throws PortalError `tooLarge()`, or invalid when it is empty or cut short
   */
  async take<T>(
    body: unknown,
    { declared, most, tooLarge }: { declared: number | null; most: number; tooLarge: () => PortalError },
    work: (file: ReceivedFile) => Promise<T>,
  ): Promise<T> {
    if (!(body instanceof Readable) || declared === 0) throw nothing();
    if (declared !== null && declared > most) throw tooLarge();
    const folder = join(this.settings.dataDir, 'incoming');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, randomUUID());
    try {
      return await work(await this.#write(body, path, most, tooLarge));
    } finally {
      await rm(path, { force: true });
      drain(body);
    }
  }

  /** Removes what a crash left behind more than a day ago, by this machine's own clock: that of the disk. */
  async sweep(): Promise<void> {
    const folder = join(this.settings.dataDir, 'incoming');
    for (const name of await readdir(folder).catch(() => [])) {
      const held = await stat(join(folder, name)).catch(() => null);
      if (held && held.mtimeMs < Date.now() - 86_400_000) await rm(join(folder, name), { force: true });
    }
  }

  async #write(body: Readable, path: string, most: number, tooLarge: () => PortalError): Promise<ReceivedFile> {
    const file = await open(path, 'wx', 0o600);
    const gone = setTimeout(() => body.destroy(new Error('silent')), SILENT);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        gone.refresh();
        bytes += piece.length;
        if (bytes > most) throw tooLarge();
        hash.update(piece);
        await file.writeFile(piece);
      }
    } catch (error) {
      // Only what comes from the line is the sender's: a disk without room is ours.
      throw error instanceof PortalError || !isOfTheLine(body) ? error : cutShort();
    } finally {
      clearTimeout(gone);
      await file.close();
    }
    if (bytes === 0) throw nothing();
    return { path, bytes, id: hash.digest('hex') };
  }
}

/** Lets the sender finish, so that the answer is read and the connection lives on. */
function drain(body: Readable): void {
  if (body.readableEnded || body.destroyed) return;
  let thrown = 0;
  body.on('error', () => undefined);
  body.on('data', (piece: Buffer) => {
    thrown += piece.length;
    if (thrown > MOST_DRAINED) body.destroy();
  });
}

const isOfTheLine = (body: Readable): boolean => body.errored !== null || (body.destroyed && !body.readableEnded);

const nothing = (): PortalError => new PortalError('invalid', 'files.empty', 'Ce fichier est vide.');
const cutShort = (): PortalError =>
  new PortalError('invalid', 'files.cut_short', 'L’envoi s’est arrêté avant la fin du fichier. Recommencez.');
