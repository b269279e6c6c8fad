/** A part of a tar file that is being read. Its body must be read to its end before the next part is asked for. */
export interface TarPart {
  readonly name: string;
  readonly bytes: number;
  readonly body: AsyncIterable<Buffer>;
}

/** The stream does not go on as it must: cut short, or no tar file. */
export class BrokenTar extends Error {}

const BLOCK = 512;
const LARGEST = 8 ** 11 - 1;

/** The header of a part (POSIX ustar). @throws RangeError for a name or a size beyond the format's limits */
export function tarHeader(name: string, bytes: number, at: Date): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100 || bytes > LARGEST) throw new RangeError(`Not for a tar file: ${name}, ${bytes}`);
  const octal = (value: number, offset: number, length: number): void =>
    void header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset);
  header.write(name, 0);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes, 124, 12);
  octal(Math.floor(at.getTime() / 1000), 136, 12);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return header;
}

/** What fills the last block of a part. */
export const tarPadding = (bytes: number): Buffer => Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK);
/** Two empty blocks end a tar file. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/**
 * The parts of a tar file as `tarHeader` begins them, piece by piece; `seen` hears every byte with the name of its part.
 * @throws BrokenTar
 */
export async function* tarParts(
  source: AsyncIterable<Buffer>,
  seen: (name: string, bytes: Buffer) => void,
): AsyncGenerator<TarPart> {
  const reader = new Pieces(source);
  try {
    for (;;) {
      const header = await reader.exactly(BLOCK);
      if (header.every((byte) => byte === 0)) break;
      const { name, bytes } = readHeader(header);
      seen(name, header);
      let left = bytes;
      yield {
        name,
        bytes,
        body: (async function* () {
          while (left > 0) {
            const piece = await reader.upTo(left);
            left -= piece.length;
            seen(name, piece);
            yield piece;
          }
        })(),
      };
      if (left > 0) throw new Error(`${name} was not read to its end`);
      seen(name, await reader.exactly((BLOCK - (bytes % BLOCK)) % BLOCK));
    }
    await reader.exactly(BLOCK);
    if (!(await reader.atEnd())) throw new BrokenTar('Something follows the end');
  } finally {
    await reader.close();
  }
}

function readHeader(header: Buffer): { name: string; bytes: number } {
  const text = (from: number, to: number): string => header.toString('latin1', from, to).replace(/[\0 ].*$/s, '');
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (parseInt(text(148, 156), 8) !== sum || text(257, 262) !== 'ustar') throw new BrokenTar('No header of a tar file');
  return { name: text(0, 100), bytes: parseInt(text(124, 136), 8) };
}

/** A stream read by the number of bytes wanted. */
class Pieces {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async upTo(count: number): Promise<Buffer> {
    if (this.#held.length === 0 && !(await this.#more())) throw new BrokenTar('Cut short');
    const piece = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(piece.length);
    return piece;
  }

  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = count; left > 0; left -= pieces.at(-1)?.length ?? 0) pieces.push(await this.upTo(left));
    return Buffer.concat(pieces);
  }

  async atEnd(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #more(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { value, done } = await this.#source.next();
      if (done) return false;
      this.#held = value;
    }
    return true;
  }
}
