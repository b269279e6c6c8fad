import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import {
  checkBackup,
  connect,
  createContext,
  ERASURES_NAME,
  KeepErasures,
  newKeyPair,
  readErasures,
  readKeys,
  type BackupKeys,
} from '@fds/portal/api';
import { TestPortal } from '@fds/portal/testing';
import {
  FileStore,
  InstallationSecret,
  SealJournal,
  ServerSettings,
  SYSTEM,
  Transactions,
  VerifyJournal,
} from '@fds/shared/api-kit';
import { backUp, emptyPlace, fingerprints, restoreInto, type EmptyPlace } from './test/restoring';

const pair = await newKeyPair();
const keysOf = (text: string): BackupKeys | null => readKeys(text);
const KEYS = keysOf(pair.identity);

let portal: TestPortal;
let folder = '';
let plain = '';
let locked = '';
let before: Record<string, string> = {};
let leaving = '';
let fileId = '';
const content = randomBytes(700_000);
let place: EmptyPlace | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-backups-'));
  portal = await TestPortal.start({ at: '2021-11-22T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  // The 33 000 communes of other regions would only make each restore of this file slower.
  await portal.sql(`DELETE FROM municipality WHERE region <> '32'`);
  const administrator = await portal.as('administrator');
  const holder = await portal.as('holder');
  leaving = holder.personId ?? '';
  fileId = await portal.app.get(FileStore).keep(content);
  await portal.sql(`INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, 'application/pdf', $2, now())`, [
    fileId,
    content.length,
  ]);
  const [edition] = await portal.sql<{ id: string }>('SELECT id FROM organisation ORDER BY id LIMIT 1');
  await portal.app.get(Transactions).run(SYSTEM, {}, async ({ journal, outbox }) => {
    await journal.record({
      action: 'person.created',
      subject: { type: 'person', id: leaving },
      after: { name: 'Test holder', odd: 'a\tb\\c\nd' },
    });
    await outbox.add({
      personId: administrator.personId ?? '',
      occasion: `test:${edition?.id ?? ''}`,
      to: { name: 'Test', address: 'test@test.example' },
      subject: 'Bonjour',
      text: 'Un mot.',
    });
  });
  await portal.app.get(InstallationSecret).seal('totp', 'somebody', Buffer.from('a secret'));
  await portal.app.get(SealJournal).seal(1);
  before = await fingerprints((text) => portal.sql(text));
  plain = join(folder, 'plain.backup');
  locked = join(folder, 'locked.backup');
  await backUp(portal, plain);
  await backUp(portal, locked, keysOf(pair.recipient));
}, 120_000);
afterAll(async () => {
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await place?.drop();
  place = undefined;
});

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
/** Whether a place is as it was: nobody, nothing done, no file. */
const untouched = async ({ sql, dataDir }: EmptyPlace): Promise<boolean> =>
  readdirSync(dataDir).length === 0 &&
  (
    await sql(
      `SELECT id::text FROM person UNION ALL SELECT id::text FROM journal_entry UNION ALL SELECT id FROM stored_file`,
    )
  ).length === 0;

/** Links between tables, indexes and triggers, in words. */
const SCHEMA = `SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS said
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = indexrelid
  WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT tgrelid::regclass || ' ' || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal`;

test('everything that was lost comes back, table by table: rows, files, numbers, schema, and a journal that holds', async () => {
  place = await emptyPlace({ bare: true });
  const restored = await restoreInto(place, locked, KEYS);
  expect(restored).toMatchObject({ encrypted: true, files: 1, missingFiles: 0, held: 1, secretMissing: false });
  const after = await fingerprints(place.sql);
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  // What follows from a restore, and nothing else: sessions end, messages wait, and the journal says so.
  expect(changed).toEqual(['journal_detail', 'journal_entry', 'outbox_message', 'session']);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(readFileSync(join(place.dataDir, 'files', fileId.slice(0, 2), fileId)).equals(content)).toBe(true);
  expect(
    await place.sql(
      `SELECT state, held_reason AS reason FROM outbox_message UNION ALL SELECT id, 'session' FROM session`,
    ),
  ).toEqual([{ state: 'held', reason: 'restored' }]);
  const sequences = `SELECT sequencename AS name, last_value AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`;
  const numbers = new Map(
    (await place.sql<{ name: string; last: string }>(sequences)).map((one) => [one.name, one.last]),
  );
  for (const { name, last } of await portal.sql<{ name: string; last: string }>(sequences))
    expect([name, Number(numbers.get(name))]).toEqual([name, Number(last) + (name === 'journal_entry_id_seq' ? 1 : 0)]);

  const schema = async (sql: (text: string) => Promise<{ said: string }[]>): Promise<string[]> =>
    (await sql(SCHEMA)).map(({ said }) => said).sort();
  expect(await schema(place.sql)).toEqual(await schema((text) => portal.sql(text)));

  const source = await connect(place.settings, 2);
  const context = await createContext(source, place.settings);
  const report = await context.get(VerifyJournal).verify();
  expect({ faults: report.faults, seals: report.seals }).toEqual({ faults: [], seals: 1 });
  // The portal's own login came back with its rights, and no more.
  await expect(source.query('UPDATE journal_entry SET role = role')).rejects.toThrow(/permission denied/);
  await context.close();
  await source.destroy();
}, 60_000);

test('who was erased after the backup is erased again, without a second farewell', async () => {
  const [{ email = '' } = {}] = await portal.sql<{ email: string }>(`SELECT email::text FROM person WHERE id = $1`, [
    leaving,
  ]);
  place = await emptyPlace();
  const stranger = '00000000-0000-4000-8000-000000000000';
  const restored = await restoreInto(place, plain, null, { erasures: [leaving, stranger, leaving] });
  expect(restored.erasedAgain).toBe(1);
  expect(await place.sql(`SELECT name, erased_at IS NOT NULL AS erased FROM person WHERE id = '${leaving}'`)).toEqual([
    { name: 'Compte supprimé', erased: true },
  ]);
  expect(await place.sql(`SELECT 1 FROM outbox_message WHERE to_address = '${email}'`)).toEqual([]);
  expect(
    await place.sql(`SELECT d.after->>'why' AS why FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
      WHERE e.action = 'person.erased'`),
  ).toEqual([{ why: 'restored' }]);
}, 60_000);

test('without its key, or with another, a locked backup is refused and nothing is touched', async () => {
  place = await emptyPlace();
  expect(await refusal(restoreInto(place, locked))).toBe('backup.key_needed');
  expect(await refusal(restoreInto(place, locked, keysOf(pair.recipient)))).toBe('backup.key_needed');
  expect(await refusal(restoreInto(place, locked, keysOf((await newKeyPair()).identity)))).toBe('backup.wrong_key');
  expect(await untouched(place)).toBe(true);
});

test('a file that is cut anywhere, or in which a bit was changed, is refused', async () => {
  const broken = join(folder, 'broken.backup');
  const reading = async (bytes: Buffer): Promise<string> => {
    writeFileSync(broken, bytes);
    return refusal(checkBackup(broken, KEYS));
  };
  for (const path of [plain, locked]) {
    const whole = readFileSync(path);
    for (const length of [30, 200, ...[0.02, 0.4, 0.95].map((share) => whole.length * share), whole.length - 1])
      expect([length, await reading(whole.subarray(0, length))]).toEqual([length, 'backup.broken']);
    for (const at of [0.05, 0.5, 0.97, 1].map((share) => Math.floor((whole.length - 1) * share))) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, await reading(changed)]).toEqual([at, 'backup.broken']);
    }
    expect(await reading(Buffer.concat([whole, Buffer.from('x')]))).toBe('backup.broken');
    expect(await reading(whole)).toBe('read');
  }
  expect(await reading(Buffer.from('id,name\n1,Fête\n'))).toBe('backup.not_one');
  expect(await refusal(checkBackup(join(folder, 'none.backup'), null))).toBe('backup.no_file');
}, 60_000);

test('a broken file that is found so only after its tables were loaded leaves nothing, and the whole one still goes in', async () => {
  place = await emptyPlace();
  const broken = join(folder, 'broken.backup');
  const whole = readFileSync(plain);
  writeFileSync(broken, whole.subarray(0, whole.length - 1));
  expect(await refusal(restoreInto(place, broken))).toBe('backup.broken');
  // In the middle of a table the database itself may be the first to complain.
  const changed = Buffer.from(whole);
  changed[300_000] = (changed[300_000] ?? 0) ^ 16;
  writeFileSync(broken, changed);
  expect(await refusal(restoreInto(place, broken))).toBe('backup.broken');
  expect(await untouched(place)).toBe(true);
  expect((await restoreInto(place, plain)).files).toBe(1);
}, 60_000);

test('a restore that is stopped half-way leaves nothing', async () => {
  place = await emptyPlace();
  const stop = new AbortController();
  const begun = restoreInto(place, plain, null, {
    signal: stop.signal,
    onProgress: (share) => share > 0.5 && stop.abort(new Error('stopped')),
  });
  await expect(begun).rejects.toThrow('stopped');
  expect(await untouched(place)).toBe(true);
}, 60_000);

test('a target that holds something is refused, as is a demonstration elsewhere than in one', async () => {
  place = await emptyPlace();
  await place.sql(`INSERT INTO stored_file (id, type, bytes, created_at) VALUES ('x', 'text/plain', 1, now())`);
  expect(await refusal(restoreInto(place, plain))).toBe('backup.not_empty');
  await place.sql('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE theirs (id int PRIMARY KEY)');
  expect(await refusal(restoreInto(place, plain))).toBe('backup.not_empty');
  await place.drop();
  place = await emptyPlace({ env: {} });
  expect(await refusal(restoreInto(place, plain))).toBe('backup.demonstration');
});

test('a backup that is stopped, or that cannot be written, leaves no file', async () => {
  const path = join(folder, 'stopped.backup');
  const stop = new AbortController();
  const begun = backUp(portal, path, null, { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) });
  await expect(begun).rejects.toThrow('stopped');
  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
});

test('a file that the disk lost does not keep the rest from being backed up: it is counted', async () => {
  const lost = 'f'.repeat(64);
  await portal.sql(`INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, 'application/pdf', 9, now())`, [
    lost,
  ]);
  const path = join(folder, 'lost.backup');
  expect(await backUp(portal, path)).toMatchObject({ files: 1, missingFiles: 1 });
  await portal.sql(`DELETE FROM stored_file WHERE id = $1`, [lost]);
  expect((await checkBackup(path, null)).summary).toMatchObject({ files: 1, missingFiles: 1 });
});

test('who is erased is listed outside the database, once, and the list is made whole again when it was cut', async () => {
  const { dataDir } = portal.app.get(ServerSettings);
  const list = join(dataDir, ERASURES_NAME);
  const gone = '11111111-1111-4111-8111-111111111111';
  await portal.sql(
    `INSERT INTO person (id, email, name, erased_at) VALUES ('${gone}', 'gone@test.invalid', 'Compte supprimé', now())`,
  );
  const keep = (): Promise<void> => portal.app.get(KeepErasures).run();
  await keep();
  await keep();
  expect(await readErasures(list)).toEqual([gone]);
  writeFileSync(list, readFileSync(list).subarray(0, -5));
  expect(await readErasures(list)).toEqual([]);
  await keep();
  expect(await readErasures(list)).toEqual([gone]);
  expect(statSync(list).mode & 0o777).toBe(0o600);
});
