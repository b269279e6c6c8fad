import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { Database } from '@fds/shared/api-kit';
import { foundOrganisation } from './test/dossiers';
import { layYears, pairOf as pairOfTwo, pairs as allPairs, seat } from './test/merging';

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await layYears();
  coordinator = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());

const pairs = (query?: string) => allPairs(coordinator, query);
const pairOf = (one: string, other: string) => pairOfTwo(coordinator, one, other);

test('near names of one commune, the same SIRET and the same words elsewhere are suggested, with their reasons', async () => {
  const [one, near, far, alike] = [
    await foundOrganisation(portal, 2025, 'Association des amis du planétarium de Laon'),
    await foundOrganisation(portal, 2025, 'Les Amis du Planetarium, Laon'),
    await foundOrganisation(portal, 2025, 'Amis du planétarium de Laon'),
    await foundOrganisation(portal, 2025, 'Tout autre chose'),
  ];
  await seat(portal, one, '02408');
  await seat(portal, near, '02408');
  await seat(portal, far, '59350');
  await portal.sql(`UPDATE organisation SET siret = '21800019800018' WHERE id = ANY ($1::uuid[])`, [[far, alike]]);
  expect((await pairOf(one, near))?.reasons).toEqual(['same_name_here']);
  expect((await pairOf(one, far))?.reasons).toEqual(['near_name_elsewhere']);
  expect((await pairOf(far, alike))?.reasons).toEqual(['same_siret']);
  expect(await pairOf(one, alike)).toBeUndefined();
  expect((await pairs('&reason=same_siret')).map(({ reasons }) => reasons[0])).toEqual(['same_siret']);
  expect((await pairs('&q=plan%C3%A9tarium&department=59')).length).toBe(3);
});

test('a pair declared distinct is left out until it is taken back', async () => {
  const [one, other] = [
    await foundOrganisation(portal, 2025, 'Collège Jean-Moulin'),
    await foundOrganisation(portal, 2025, 'College Jean Moulin'),
  ];
  const path = `/api/organisation-duplicates/${one}/${other}/distinction`;
  expect(await pairOf(one, other)).toBeDefined();
  expect((await coordinator.put(path)).status).toBe(204);
  expect(await pairOf(one, other)).toBeUndefined();
  expect((await coordinator.delete(path)).status).toBe(204);
  expect(await pairOf(one, other)).toBeDefined();
});

test('a name that many bear says nothing by itself', async () => {
  const [first, second] = await Promise.all(
    Array.from({ length: 8 }, () => foundOrganisation(portal, 2025, 'Médiathèque municipale')),
  );
  expect(await pairOf(first ?? '', second ?? '')).toBeUndefined();
});

test('the list of pairs is one statement, and holds 10 000 organisations', async () => {
  await portal.sql(`
    WITH communes AS (SELECT array_agg(code ORDER BY code) AS codes FROM municipality WHERE department IN ('02','59','60','62','80') AND code = current_code),
    made AS (INSERT INTO organisation (id) SELECT gen_random_uuid() FROM generate_series(1, 10000) RETURNING id),
    numbered AS (SELECT id, row_number() OVER () AS n FROM made)
    INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code)
    SELECT id, 2025, (ARRAY['Collège','Médiathèque','Association','Lycée','Musée','Bibliothèque','Université','Club'])[1 + n % 8] || ' '
        || (ARRAY['Jean Moulin','Victor Hugo','des sciences','Louis Pasteur','de la nature','du patrimoine','Jules Verne'])[1 + n % 7]
        || ' ' || substr(md5(n::text), 1, 5),
      CASE WHEN n % 20 = 0 THEN '59350' ELSE codes[1 + (n * 7919) % array_length(codes, 1)] END
    FROM numbered, communes`);
  await portal.sql('ANALYZE organisation');
  await portal.sql('ANALYZE organisation_profile');
  const database = portal.app.get(Database);
  const rows = database.rows.bind(database);
  let statements = 0;
  database.rows = ((text: string, values?: readonly unknown[]) => {
    if (text.includes('organisation')) statements += 1;
    return rows(text, values);
  }) as typeof database.rows;
  const begun = Date.now();
  const { status, body } = await coordinator.get<{ total: number }>('/api/organisation-duplicates?size=25');
  database.rows = rows as typeof database.rows;
  expect(status).toBe(200);
  expect(body.total).toBeGreaterThan(0);
  expect(statements).toBe(1);
  // It takes about one second; comparing all names with one another took twenty-seven (docs/decisions/0014).
  expect(Date.now() - begun).toBeLessThan(10_000);
}, 60_000);
