import { expect, test } from '@jest/globals';
import { newKeyPair, readKeys } from './backup-keys';
import { lockFor, unlock, Unreadable } from './lock';

const keysOf = (text: string): NonNullable<ReturnType<typeof readKeys>> => {
  const keys = readKeys(text);
  if (!keys) throw new Error('No keys');
  return keys;
};
async function* piecesOf(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}
const why = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'read',
    (error: unknown) => (error instanceof Unreadable ? error.why : String(error)),
  );
const lock = (recipient: string, plain: Buffer): Promise<Buffer> => whole(lockFor(keysOf(recipient), piecesOf(plain)));
const open = (identity: string, locked: Buffer, size?: number): Promise<Buffer> =>
  whole(unlock(keysOf(identity).identities, piecesOf(locked, size)));

const pair = await newKeyPair();

test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])('%i bytes come back as they were', async (length) => {
  const plain = Buffer.alloc(length, 'fête');
  const locked = await lock(pair.recipient, plain);
  expect((await open(pair.identity, locked)).equals(plain)).toBe(true);
  expect((await open(pair.identity, locked, 7_777)).equals(plain)).toBe(true);
});

test('each of several keys opens it, another does not', async () => {
  const [second, stranger] = [await newKeyPair(), await newKeyPair()];
  const locked = await lock(`${pair.recipient}\n# la seconde\n${second.recipient}`, Buffer.from('x'));
  expect(String(await open(pair.identity, locked))).toBe('x');
  expect(String(await open(second.identity, locked))).toBe('x');
  expect(await why(open(stranger.identity, locked))).toBe('key');
});

test('a file cut anywhere is refused, also between two pieces', async () => {
  const locked = await lock(pair.recipient, Buffer.alloc(131_072, 'a'));
  const header = locked.indexOf('\n--- ') + 49;
  for (const length of [10, header, header + 8, header + 16 + 65_552, locked.length - 1])
    expect([length, await why(open(pair.identity, locked.subarray(0, length)))]).toEqual([length, 'changed']);
});

test('a bit that was changed anywhere is noticed', async () => {
  const locked = await lock(pair.recipient, Buffer.alloc(100_000, 'a'));
  const mac = locked.indexOf('\n--- ') + 8;
  for (const at of [mac, mac + 60, mac + 5_000, locked.length - 1]) {
    const changed = Buffer.from(locked);
    changed[at] = (changed[at] ?? 0) ^ 4;
    expect([at, await why(open(pair.identity, changed))]).toEqual([at, 'changed']);
  }
});

test('a key with a letter wrong, or none, is no key', () => {
  const wrong = pair.recipient.replace(/.$/, (letter) => (letter === 'q' ? 'p' : 'q'));
  expect([wrong, 'age1', 'secret', '# rien'].map(readKeys)).toEqual([null, null, null, null]);
  expect(readKeys(pair.identity)?.identities).toHaveLength(1);
  expect(readKeys(pair.recipient)).toMatchObject({ identities: [] });
});

test('what the source itself throws stays what it is', async () => {
  const locked = await lock(pair.recipient, Buffer.alloc(200_000, 'a'));
  const stopped = async function* (): AsyncGenerator<Buffer> {
    yield locked.subarray(0, 100_000);
    throw new Error('stopped');
  };
  expect(await why(whole(unlock(keysOf(pair.identity).identities, stopped())))).toBe('Error: stopped');
});
