import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type ClonedDatabase } from '@fds/shared/testing';
import { BY_WORDS } from './find-organisations.queries';

const MANY = 30_000;
let database: ClonedDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  await client.query('INSERT INTO organisation (id) SELECT gen_random_uuid() FROM generate_series(1, $1::int)', [MANY]);
  await client.query(
    `WITH o AS (SELECT id, row_number() OVER () AS n FROM organisation),
       m AS (SELECT code, row_number() OVER () AS n FROM municipality)
     INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code)
     SELECT o.id, 2026, (ARRAY['Association', 'Médiathèque', 'Collège', 'Musée', 'Laboratoire'])[1 + o.n % 5]
       || ' ' || substr(md5(o.id::text), 1, 12), m.code
     FROM o JOIN m ON m.n = o.n`,
  );
  await client.query('ANALYZE organisation');
}, 120_000);
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

/** Tables that a statement reads from end to end. */
async function scanned(text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': unknown }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const plan = JSON.stringify(rows[0]?.['QUERY PLAN']);
  return [...plan.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g)].map(([, table]) => table ?? '');
}

test('a search among tens of thousands reads the index of words, never the whole table', async () => {
  const values = [[2025], 'laboratoire abc', 10, 0, '% laboratoire%', '% abc%', '%', '%', '%'];
  expect(await scanned(BY_WORDS, values)).toEqual([]);
});

test('it stays so once the statement is prepared for every search to come', async () => {
  await client.query('SET plan_cache_mode = force_generic_plan');
  await client.query(`PREPARE by_words (smallint[], text, int, int, text, text, text, text, text) AS ${BY_WORDS}`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN EXECUTE by_words ('{2025}', 'musee', 10, 0, '% musee%', '%', '%', '%', '%')`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('organisation_search');
  expect(plan).not.toContain('Seq Scan on organisation ');
});

test('names near one another are looked for through the index of names', async () => {
  const body = `SELECT o.id FROM organisation o WHERE o.name_key % organisation_name_key($1)`;
  expect(await scanned(body, ['Musée de la Baie'])).toEqual([]);
});
