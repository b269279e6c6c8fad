import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { publicKeyOf, rawPublic } from './age-keys';

/** The first line of every file of the format, version 1 (https://c2sp.org/age). */
export const AGE_BEGINS = 'age-encryption.org/v1\n';
const CHUNK = 64 * 1024;
const TAG = 16;
const NONCE = 16;
const CIPHER = 'chacha20-poly1305';
/** A header has one stanza of some 110 bytes a recipient. */
const LONGEST_HEADER = 64 * 1024;

/** Why an encrypted file cannot be read: no key at hand opens it, or its bytes are not those that were written. */
export class Unreadable extends Error {
  constructor(readonly why: 'key' | 'changed') {
    super(why === 'key' ? 'No key at hand opens this file' : 'The file is not as it was written');
  }
}

/** Locks a stream for these public keys: 64 kB at a time, each authenticated, the last one told from the others. */
export async function* lockFor(recipients: readonly KeyObject[], plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const fileKey = randomBytes(16);
  const stanzas = recipients.map((recipient) => stanzaFor(recipient, fileKey)).join('');
  const said = `${AGE_BEGINS}${stanzas}---`;
  yield Buffer.from(`${said} ${unpadded(headerMac(fileKey, said))}\n`);
  const nonce = randomBytes(NONCE);
  yield nonce;
  const key = derive(fileKey, nonce, 'payload');
  let number = 0;
  for await (const { bytes, last } of inChunks(plain, CHUNK)) {
    const cipher = createCipheriv(CIPHER, key, chunkNonce(number++, last), { authTagLength: TAG });
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what was locked. @throws Unreadable before the first byte for a wrong key, later for a change or a cut */
export async function* unlock(identities: readonly KeyObject[], locked: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { fileKey, rest } = await openHeader(identities, locked);
  const { head: nonce, rest: payload } = await takeExactly(rest, NONCE);
  const key = derive(fileKey, nonce, 'payload');
  let number = 0;
  for await (const { bytes, last } of inChunks(payload, CHUNK + TAG)) {
    const plain = openChunk(key, chunkNonce(number, last), bytes);
    // An empty last piece is only that of an empty file.
    if (!plain || (last && plain.length === 0 && number > 0)) throw new Unreadable('changed');
    number += 1;
    yield plain;
  }
}

function openChunk(key: Buffer, nonce: Buffer, bytes: Buffer): Buffer | null {
  if (bytes.length < TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

async function openHeader(
  identities: readonly KeyObject[],
  locked: AsyncIterable<Buffer>,
): Promise<{ fileKey: Buffer; rest: AsyncGenerator<Buffer> }> {
  const source = locked[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const { value, done } = await source.next();
    if (done || held.length > LONGEST_HEADER) throw new Unreadable('changed');
    held = Buffer.concat([held, value]);
    const mac = held.indexOf('\n--- ');
    end = mac < 0 ? -1 : held.indexOf('\n', mac + 1);
  }
  const header = held.subarray(0, end).toString('latin1');
  const cut = header.lastIndexOf('\n--- ');
  const said = header.slice(0, cut + 4);
  const mac = Buffer.from(header.slice(cut + 5), 'base64');
  let ours = false;
  for (const fileKey of fileKeys(identities, header)) {
    ours = true;
    if (sameBytes(mac, headerMac(fileKey, said))) return { fileKey, rest: after(held.subarray(end + 1), source) };
  }
  throw new Unreadable(ours ? 'changed' : 'key');
}

/** Every file key that one of the identities finds in a stanza. */
function* fileKeys(identities: readonly KeyObject[], header: string): Generator<Buffer> {
  for (const [, share = '', body = ''] of header.matchAll(/^-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})$/gm))
    for (const identity of identities) {
      const ephemeral = Buffer.from(share, 'base64');
      const key = wrapKey(diffieHellman({ privateKey: identity, publicKey: publicKeyOf(ephemeral) }), [
        ephemeral,
        rawPublic(createPublicKey(identity)),
      ]);
      const fileKey = openChunk(key, Buffer.alloc(12), Buffer.from(body, 'base64'));
      if (fileKey?.length === 16) yield fileKey;
    }
}

function stanzaFor(recipient: KeyObject, fileKey: Buffer): string {
  const ephemeral = generateKeyPairSync('x25519');
  const share = rawPublic(ephemeral.publicKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient });
  const key = wrapKey(shared, [share, rawPublic(recipient)]);
  const cipher = createCipheriv(CIPHER, key, Buffer.alloc(12), { authTagLength: TAG });
  const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
  return `-> X25519 ${unpadded(share)}\n${unpadded(body)}\n`;
}

const wrapKey = (shared: Buffer, salt: readonly Buffer[]): Buffer =>
  derive(shared, Buffer.concat(salt), 'age-encryption.org/v1/X25519');
const derive = (secret: Buffer, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32));
const headerMac = (fileKey: Buffer, said: string): Buffer =>
  createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
    .update(said)
    .digest();
const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const sameBytes = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

/** Eleven bytes that count, one that tells the last piece: a file cut between two pieces does not pass for a whole one. */
function chunkNonce(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** A stream in pieces of `size` bytes; the last may be shorter, and is empty only when there is nothing at all. */
async function* inChunks(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    held.push(piece);
    length += piece.length;
    if (length <= size) continue;
    let whole = Buffer.concat(held);
    // What fills a piece exactly waits: it may be the last.
    for (; whole.length > size; whole = whole.subarray(size)) yield { bytes: whole.subarray(0, size), last: false };
    held = [whole];
    length = whole.length;
  }
  yield { bytes: Buffer.concat(held), last: true };
}

async function takeExactly(
  source: AsyncGenerator<Buffer>,
  count: number,
): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  let held = Buffer.alloc(0);
  while (held.length < count) {
    const { value, done } = await source.next();
    if (done) throw new Unreadable('changed');
    held = Buffer.concat([held, value]);
  }
  return { head: held.subarray(0, count), rest: after(held.subarray(count), source) };
}

async function* after(first: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (;;) {
      const { value, done } = await source.next();
      if (done) return;
      yield value;
    }
  } finally {
    await source.return?.();
  }
}
