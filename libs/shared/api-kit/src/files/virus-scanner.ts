import { Inject, Injectable, Logger } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';
import type { ReceivedFile } from './incoming';

/** Milliseconds without a word from the scanner, at most. */
const SILENT = 30_000;
const MOST_ANSWER = 4096;

/**
 * Asks ClamAV's daemon about a file, when the installation has one (`CLAMAV_URL`). Its protocol is a command, the file in
 * pieces that each begin with their length, and one line of answer: a package would be longer than this class.
 */
@Injectable()
export class VirusScanner {
  readonly #log = new Logger('VirusScanner');

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  /**
   * Nothing happens for a clean file, or without a scanner.
   * @throws PortalError invalid: a virus; or a scanner that gives no answer, for a file nobody looked at is not kept
   */
  async check(file: ReceivedFile): Promise<void> {
    const { scanner } = this.settings.files;
    if (!scanner) return;
    let answer: string;
    try {
      answer = await ask(scanner, file.path);
    } catch (error) {
      this.#log.error(`${scanner.host}:${scanner.port}: ${error instanceof Error ? error.message : String(error)}`);
      throw notChecked();
    }
    if (/^stream: OK$/.test(answer)) return;
    const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    this.#log.warn(`${file.id}: ${answer}`);
    if (virus === undefined) throw notChecked();
    throw new PortalError(
      'invalid',
      'files.virus',
      'L’antivirus a trouvé un virus dans ce fichier : il n’est pas gardé.',
    );
  }
}

const notChecked = (): PortalError =>
  new PortalError(
    'invalid',
    'files.not_checked',
    'La vérification antivirus est impossible pour le moment : le fichier n’a pas été gardé. Réessayez dans quelques minutes.',
  );

async function ask({ host, port }: { host: string; port: number }, path: string): Promise<string> {
  const socket = connect({ host, port });
  socket.setTimeout(SILENT, () => socket.destroy(new Error(`no answer within ${SILENT} ms`)));
  const answer = lineOf(socket);
  // Whoever fails first is heard: the sending below, or the socket itself.
  answer.catch(() => undefined);
  try {
    socket.write('zINSTREAM\0');
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (socket.destroyed) break;
      if (!socket.write(piece)) await Promise.race([drained(socket), answer]);
      // An answer before the end: too large for the scanner, or it has seen enough.
      if (socket.readableEnded) break;
    }
    if (!socket.destroyed) socket.write(Buffer.alloc(4));
    return await answer;
  } finally {
    socket.destroy();
  }
}

const drained = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once('drain', resolve));

function lineOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (piece: Buffer) => {
      text += piece.toString('utf8');
      if (text.includes('\0') || text.length > MOST_ANSWER) resolve(text.split('\0')[0] ?? '');
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the scanner closed the line without an answer')));
  });
}
