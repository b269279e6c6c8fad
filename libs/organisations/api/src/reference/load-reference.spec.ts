import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DEPARTMENT_CODES, departmentName } from '@fds/accounts/domain';
import { cloneDatabase, type ClonedDatabase } from '@fds/shared/testing';
import { loadReference, type Query } from './load-reference';

let database: ClonedDatabase;
let client: pg.Client;
const query: Query = async (text, values) => (await client.query(text, values)).rows as unknown;
const rows = async <T>(text: string, values?: unknown[]): Promise<T[]> => (await query(text, values)) as T[];

beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  await loadReference(query);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test.each([
  ['59355', 'Lomme', '59350', '59'],
  ['59298', 'Hellemmes-Lille', '59350', '59'],
  ['59350', 'Lille', '59350', '59'],
  ['02285', 'Escaufourt', '59545', '59'],
  ['75105', 'Paris 5e Arrondissement', '75056', '75'],
  ['69387', 'Lyon 7e Arrondissement', '69123', '69'],
  ['01015', 'Arboys en Bugey', '01015', '01'],
])('rule 20: code %s (%s) counts as %s, department %s', async (code, name, current, department) => {
  expect(await rows('SELECT name, current_code, department FROM municipality WHERE code = $1', [code])).toEqual([
    { name, current_code: current, department },
  ]);
});

test('rule 20: a former code counts as the commune it became, and every code counts as a current one', async () => {
  expect(await rows(`SELECT current_code, status FROM municipality WHERE code = '01340'`)).toEqual([
    { current_code: '01015', status: 'delegated' },
  ]);
  expect(
    await rows(`SELECT count(*)::int AS lost FROM municipality m
      WHERE NOT EXISTS (SELECT FROM municipality c WHERE c.code = m.current_code AND c.status = 'current')`),
  ).toEqual([{ lost: 0 }]);
});

test('rule 20: the region has 3 782 communes, 54 names of which are shared', async () => {
  expect(
    await rows(`SELECT count(*)::int AS communes, sum(population)::int AS inhabitants FROM municipality
      WHERE region = '32' AND status = 'current'`),
  ).toEqual([{ communes: 3782, inhabitants: 5_992_194 }]);
  expect(
    await rows(`SELECT count(*)::int AS shared FROM (SELECT name FROM municipality
      WHERE region = '32' AND status = 'current' GROUP BY name HAVING count(*) > 1) AS names`),
  ).toEqual([{ shared: 54 }]);
});

test('a commune is found without accents nor punctuation, with its EPCI', async () => {
  expect(
    await rows(`SELECT m.name, e.name AS epci FROM municipality m JOIN intermunicipality e ON e.code = m.intermunicipality_code
      WHERE m.search LIKE '%l abergement clemenciat%'`),
  ).toEqual([{ name: "L'Abergement-Clémenciat", epci: 'CC de la Dombes' }]);
});

test('loading the same version again changes nothing', async () => {
  const before = await rows(`SELECT xmin::text, ctid::text FROM municipality WHERE code = '59350'`);
  expect(await loadReference(query)).toBe(false);
  expect(await rows(`SELECT xmin::text, ctid::text FROM municipality WHERE code = '59350'`)).toEqual(before);
});

test('a load that was interrupted is taken up again, and codes that are no more are removed', async () => {
  await query(`DELETE FROM setting WHERE key = 'reference'`);
  await query(`DELETE FROM municipality WHERE code = '59350'`);
  await query(`INSERT INTO department VALUES ('00', 'Nulle part', '00', 0)`);
  expect(await loadReference(query)).toBe(true);
  expect(await rows(`SELECT name FROM municipality WHERE code = '59350'`)).toEqual([{ name: 'Lille' }]);
  expect(await rows(`SELECT name FROM department WHERE code = '00'`)).toEqual([]);
});

test('the departments that pages name are those of the official code', async () => {
  const official = await rows<{ code: string; name: string }>('SELECT code, name FROM department');
  expect(DEPARTMENT_CODES.map((code) => ({ code, name: departmentName(code).replaceAll('’', "'") }))).toEqual(
    official.sort((one, other) => (one.code < other.code ? -1 : 1)),
  );
});
