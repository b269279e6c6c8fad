import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { TestPortal } from '@fds/portal/testing';
import {
  Duties,
  eraseJournalAddresses,
  eraseJournalDetails,
  SealJournal,
  ServerSettings,
  SYSTEM,
  Transactions,
  VerifyJournal,
  type JournalReport,
} from '@fds/shared/api-kit';

let portal: TestPortal;
/** Whoever has the database itself in hand: its superuser, triggers off. */
let intruder: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T12:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  intruder = new pg.Client(portal.ownerUrl);
  await intruder.connect();
  await intruder.query('SET session_replication_role = replica');
});
afterAll(async () => {
  await intruder?.end();
  await portal?.stop();
});

const seal = (): Promise<number> => portal.app.get(SealJournal).seal(1);
const verify = (): Promise<JournalReport> => portal.app.get(VerifyJournal).verify();
const faults = async (): Promise<string[]> => (await verify()).faults.map(({ kind, id }) => `${kind} ${id}`);
/** A line of the journal, as a coordinator's request would write it; answers its number. */
async function write(
  after: object = { title: 'Été', figures: [1, 2.5, -0, 1e21], nested: { b: null, a: 'é' } },
): Promise<number> {
  await portal.app.get(Transactions).run(SYSTEM, {}, ({ journal }) =>
    journal.record({
      action: 'test.done',
      subject: { type: 'test', id: '1' },
      editionYear: 2026,
      before: { z: 1, a: '"' },
      after,
    }),
  );
  const [row] = await portal.sql<{ id: number }>('SELECT max(id)::int AS id FROM journal_entry');
  return row?.id ?? 0;
}

beforeEach(async () => {
  // Every test begins with an empty journal, as nobody but the intruder could make one.
  for (const table of ['journal_seal', 'journal_detail', 'journal_entry']) await intruder.query(`DELETE FROM ${table}`);
  await intruder.query(`DELETE FROM setting WHERE key = 'journal_head'`);
});

test('lines are sealed every minute by the portal itself, each seal holding the one before', async () => {
  await write();
  await portal.app.get(Duties).look();
  await write();
  portal.moveClock('2026-04-10T12:03:00+02:00');
  await portal.app.get(Duties).look();
  await write();
  expect(await verify()).toMatchObject({
    seals: 2,
    unsealed: 1,
    erased: 0,
    faults: [],
  });
});

test('a thousand lines make a seal, and more make several', async () => {
  await portal.app.get(Transactions).run(SYSTEM, {}, async ({ journal }) => {
    for (let i = 0; i < 1205; i++)
      await journal.record({ action: 'test.done', subject: { type: 'test', id: String(i) } });
  });
  expect(await seal()).toBe(1205);
  expect(await verify()).toMatchObject({ entries: 1205, seals: 2, unsealed: 0, faults: [] });
});

test('a seal noted elsewhere is still there, unless the whole chain was written again', async () => {
  await write();
  await seal();
  const { head } = await verify();
  expect(await portal.app.get(VerifyJournal).verify(head)).toMatchObject({ known: true, faults: [] });
  await intruder.query('DELETE FROM journal_seal');
  await intruder.query(`DELETE FROM setting WHERE key = 'journal_head'`);
  await intruder.query(`UPDATE journal_entry SET subject_id = 'another'`);
  portal.moveClock('2026-04-10T12:05:00+02:00');
  await seal();
  expect(await portal.app.get(VerifyJournal).verify(head)).toMatchObject({ known: false });
});

test('an import that is still writing holds nothing back but the seal: nobody is sealed past its lines', async () => {
  const slow = new pg.Client(portal.app.get(ServerSettings).databaseUrl);
  await slow.connect();
  try {
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO journal_entry (at, role, action, subject_type, subject_id, digest) VALUES (now(), 'system', 'slow.one', 'test', '1', '\\x00')`,
    );
    await write();
    expect(await seal()).toBe(0);
    await slow.query('ROLLBACK');
  } finally {
    await slow.end();
  }
  expect(await seal()).toBe(1);
  expect(await faults()).toEqual([]);
});

test('two workers that seal at once make one chain', async () => {
  for (let i = 0; i < 5; i++) {
    await write();
    await Promise.all([portal.app.get(SealJournal).seal(), portal.app.get(SealJournal).seal(), write()]);
  }
  await seal();
  expect(await verify()).toMatchObject({ entries: 10, unsealed: 0, faults: [] });
});

describe('a row changed by hand in the database is found', () => {
  let ids: number[];
  beforeEach(async () => {
    ids = [];
    for (let batch = 0; batch < 3; batch++) {
      for (let i = 0; i < 3; i++) ids.push(await write());
      await seal();
    }
    ids.push(await write());
    expect(await faults()).toEqual([]);
  });
  const at = (index: number): number => ids[index] ?? 0;

  test.each([
    ['who acted', `person_id = gen_random_uuid()`],
    ['in what role', `role = 'holder'`],
    ['what was done', `action = 'other.done'`],
    ['on what', `subject_id = '2'`],
    ['when', `at = at + interval '1 microsecond'`],
    ['for which edition', `edition_year = NULL`],
    ['in whose name', `on_behalf_of = gen_random_uuid()`],
    ['the digest', `digest = sha256('x')`],
  ])('%s, sealed or not', async (_, change) => {
    for (const index of [4, 9]) {
      await intruder.query(`UPDATE journal_entry SET ${change} WHERE id = $1`, [at(index)]);
    }
    expect(await faults()).toEqual([`entry_changed ${at(4)}`, `entry_changed ${at(9)}`]);
  });

  test('a row that was put together again with a digest that fits', async () => {
    await intruder.query(`UPDATE journal_entry SET action = 'other.done', digest = sha256('x') WHERE id = $1`, [at(4)]);
    await intruder.query(
      `UPDATE journal_detail SET salt = NULL, before = NULL, after = NULL, erased_at = now() WHERE entry_id = $1`,
      [at(4)],
    );
    expect(await faults()).toEqual([`entry_changed ${at(4)}`]);
  });

  test.each([
    ['the value before', `before = '{"z": 2}'`],
    ['the value after', `after = after || '{"title": "Hiver"}'`],
    ['the salt', `salt = '\\x01'`],
    ['the address', `address = '10.0.0.1', address_salt = '\\x01', address_digest = sha256('x')`],
    ['an address that was not there', `address = '10.0.0.1'`],
    ['values emptied as no erasure does', `salt = NULL`],
  ])('%s', async (_, change) => {
    await intruder.query(`UPDATE journal_detail SET ${change} WHERE entry_id = $1`, [at(4)]);
    expect(await faults()).toEqual([`detail_changed ${at(4)}`]);
  });

  test('an address exchanged for another', async () => {
    await intruder.query(
      `UPDATE journal_detail SET address = '10.0.0.1', address_salt = 'a', address_digest = sha256('a10.0.0.1') WHERE entry_id = $1`,
      [at(4)],
    );
    expect(await faults()).toEqual([`detail_changed ${at(4)}`]);
  });

  test('a line removed with its values, or without, at the head of a seal or at its end', async () => {
    await intruder.query(`DELETE FROM journal_entry WHERE id = ANY($1)`, [[at(3), at(5), at(9)]]);
    await intruder.query(`DELETE FROM journal_detail WHERE entry_id = $1`, [at(3)]);
    expect((await faults()).sort()).toEqual([3, 5, 9].map((index) => `entry_removed ${at(index)}`).sort());
  });

  test('values removed', async () => {
    await intruder.query(`DELETE FROM journal_detail WHERE entry_id = $1`, [at(4)]);
    expect(await faults()).toEqual([`detail_removed ${at(4)}`]);
  });

  test('a line put in between, in a number that a cancelled write had left free', async () => {
    await intruder.query('BEGIN');
    await intruder.query(`SELECT nextval(pg_get_serial_sequence('journal_entry', 'id'))`);
    await intruder.query('ROLLBACK');
    const free = at(9) + 1;
    await write();
    await seal();
    await intruder.query(
      `INSERT INTO journal_entry (id, at, role, action, subject_type, subject_id, digest) OVERRIDING SYSTEM VALUE
       VALUES ($1, now(), 'system', 'test.done', 'test', '1', sha256('x'))`,
      [free],
    );
    expect(await faults()).toEqual([`entry_inserted ${free}`]);
  });

  test.each([
    ['its time', `sealed_at = sealed_at + interval '1 hour'`],
    ['its hash', `hash = sha256('x')`],
    ['its root', `root = sha256('x')`],
    ['its link', `previous = sha256('x')`],
    [
      'its rows',
      `entry_ids = entry_ids[1:2], entry_hashes = substring(entry_hashes FROM 1 FOR 64), last_id = entry_ids[2]`,
    ],
  ])('a seal: %s', async (_, change) => {
    await intruder.query(`UPDATE journal_seal SET ${change} WHERE id = 2`);
    expect(await faults()).toContain('seal_changed 2');
  });

  test.each([1, 2, 3])('seal %i removed, the last one too', async (id) => {
    await intruder.query(`DELETE FROM journal_seal WHERE id = $1`, [id]);
    expect(await faults()).toContain(`seal_removed ${id}`);
  });

  test('the portal seals on past a fault, and the fault stays', async () => {
    await intruder.query(`UPDATE journal_entry SET action = 'other.done' WHERE id = $1`, [at(4)]);
    await write();
    await seal();
    expect(await faults()).toEqual([`entry_changed ${at(4)}`]);
  });
});

describe('an erasure as the law asks does not break the chain', () => {
  const erase = (how: typeof eraseJournalDetails, ids: number[]): Promise<void> =>
    portal.app.get(Transactions).run(SYSTEM, {}, (transaction) => how(transaction, ids));

  test('values and address emptied, before the seal or after it', async () => {
    const ids = [await write(), await write()];
    await seal();
    ids.push(await write());
    await erase(eraseJournalDetails, [ids[1] ?? 0, ids[2] ?? 0]);
    expect(await verify()).toMatchObject({ erased: 2, faults: [] });
    expect(await seal()).toBe(1);
    expect(await verify()).toMatchObject({ entries: 3, erased: 2, unsealed: 0, faults: [] });
    expect(
      await portal.sql(`SELECT before, after, salt, address FROM journal_detail WHERE entry_id = $1`, [ids[1]]),
    ).toEqual([{ before: null, after: null, salt: null, address: null }]);
  });

  test('only the address emptied: the values stay provable', async () => {
    const visitor = await portal.as('administrator');
    await visitor.put('/api/clock', { at: '2026-04-10T10:00:00.000Z' });
    const [line] = await portal.sql<{ id: number; address: string }>(
      `SELECT entry_id::int AS id, address FROM journal_detail WHERE address IS NOT NULL`,
    );
    expect(line?.address).toBe('127.0.0.1');
    await seal();
    await erase(eraseJournalAddresses, [line?.id ?? 0]);
    expect(await verify()).toMatchObject({ erased: 0, faults: [] });
    await intruder.query(`UPDATE journal_detail SET after = '{"offsetMs": 1}' WHERE entry_id = $1`, [line?.id]);
    expect(await faults()).toEqual([`detail_changed ${line?.id}`]);
  });
});
