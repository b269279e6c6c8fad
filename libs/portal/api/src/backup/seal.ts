import { createHash } from 'node:crypto';

/** The compressed stream does not end as it was written: cut short, or changed. */
export class BrokenSeal extends Error {}

/** A frame that programs for zstd pass over (RFC 8878, 3.1.2): its magic number, its length, the SHA-256 of what comes before. */
const BEGINS = Buffer.from('502a4d1820000000', 'hex');
const LENGTH = BEGINS.length + 32;

/** The stream, and behind it the fingerprint of all of it. */
export async function* sealed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of source) {
    hash.update(piece);
    yield piece;
  }
  yield Buffer.concat([BEGINS, hash.digest()]);
}

/** The stream without its fingerprint. @throws BrokenSeal at the end, when it is another's or is missing */
export async function* unsealed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    held = Buffer.concat([held, piece]);
    if (held.length <= LENGTH) continue;
    const sure = held.subarray(0, -LENGTH);
    held = held.subarray(-LENGTH);
    hash.update(sure);
    yield sure;
  }
  if (!held.equals(Buffer.concat([BEGINS, hash.digest()]))) throw new BrokenSeal('Cut short, or changed');
}
