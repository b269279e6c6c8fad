import { createHash } from 'node:crypto';

/** A line as a seal keeps it. */
export interface SealedLine {
  readonly id: number;
  readonly hash: Buffer;
}
/** What a seal says, its own hash aside. */
export interface SealContent {
  readonly id: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly root: Buffer;
  readonly previous: Buffer | null;
  readonly sealedAt: Date;
}

/** SHA-256 of the lines in order: each its id (eight bytes) and its hash. */
export function rootOf(lines: readonly SealedLine[]): Buffer {
  const root = createHash('sha256');
  for (const { id, hash } of lines) {
    const number = Buffer.alloc(8);
    number.writeBigUInt64BE(BigInt(id));
    root.update(number).update(hash);
  }
  return root.digest();
}

/** SHA-256 of a seal, which the next one holds. */
export const hashOfSeal = ({ id, firstId, lastId, root, previous, sealedAt }: SealContent): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        id,
        firstId,
        lastId,
        root.toString('hex'),
        previous?.toString('hex') ?? null,
        sealedAt.toISOString(),
      ]),
    )
    .digest();
