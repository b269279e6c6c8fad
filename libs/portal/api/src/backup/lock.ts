import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import type { BackupKeys } from './backup-keys';

/** The first line of every file that is locked (https://c2sp.org/age). */
export const AGE_BEGINS = 'age-encryption.org/v1\n';

/** Why a locked file cannot be read: no key at hand opens it, or its bytes are not those that were written. */
export class Unreadable extends Error {
  constructor(readonly why: 'key' | 'changed') {
    super(why === 'key' ? 'No key at hand opens this file' : 'The file is not as it was written');
  }
}

/** Locks a stream for all these keys. */
export async function* lockFor(keys: BackupKeys, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const encrypter = new Encrypter();
  for (const recipient of keys.recipients) encrypter.addRecipient(recipient);
  for (const identity of keys.identities) encrypter.addRecipient(await identityToRecipient(identity));
  const locked = await encrypter.encrypt(asWeb(plain));
  for await (const piece of locked) yield asBuffer(piece);
}

/** Opens what was locked. @throws Unreadable before the first byte for a wrong key, later for a change or a cut */
export async function* unlock(identities: readonly string[], locked: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const source = new Watched(locked);
  try {
    for await (const piece of await decrypter.decrypt(asWeb(source))) yield asBuffer(piece);
  } catch (error) {
    // What the source itself threw (a stop, a disk) stays what it is.
    if (source.error !== undefined) throw source.error;
    const noKey = error instanceof Error && error.message.startsWith('no identity matched');
    throw new Unreadable(noKey ? 'key' : 'changed');
  }
}

/** A source that remembers what it threw. */
class Watched implements AsyncIterable<Buffer> {
  error: unknown;

  constructor(private readonly source: AsyncIterable<Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      yield* this.source;
    } catch (error) {
      this.error = error;
      throw error;
    }
  }
}

/** As the web's streams are, one piece at a time as it is asked for. */
function asWeb(source: AsyncIterable<Buffer>): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
const asBuffer = (piece: Uint8Array): Buffer => Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
