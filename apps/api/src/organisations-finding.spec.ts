import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { EMPTY_WORDS } from '@fds/organisations/domain';
import { aNewOrganisation } from './test/organisation-sheets';

interface Found {
  id: string;
  name: string;
  years: number[];
  hasTeam: boolean;
  reasons?: string[];
  likeness?: string;
}
interface Page {
  items: Found[];
  total: number;
  near: boolean;
}
interface Refused {
  code: string;
  detail: string;
  reasons?: string[];
  errors?: { pointer: string; detail: string }[];
  current?: { items: Found[] };
}

let portal: TestPortal;
let festival: Festival;
let newcomer: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  newcomer = await portal.as('holder');
  const museum = await anOrganisation(portal, 'Association des Amis du Musée de l’Étang');
  await portal.sql(
    `UPDATE organisation SET siret = '73282932000074', uai = '0801234M', rna = 'W802001234' WHERE id = $1`,
    [museum],
  );
  await portal.sql(
    `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on,
       call_opens_on, call_closes_on, reports_due_on, cog_vintage, state)
     SELECT 2025, 34, 'Fête 2025', region_code, region_name, departments, '2025-10-03', '2025-10-13', '2025-03-02',
       '2025-05-07', '2025-11-15', 2025, 'bilan_published' FROM edition WHERE year = 2026`,
  );
  await portal.sql(
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code)
     VALUES ($1, 2025, 'Les Amis de l’Étang', '80001')`,
    [museum],
  );
});
afterAll(() => portal?.stop());

const find = async (q: string): Promise<Page> =>
  (await newcomer.get<Page>(`/api/organisation-search?q=${encodeURIComponent(q)}`)).body;
const names = async (q: string): Promise<string[]> => (await find(q)).items.map(({ name }) => name);
const MUSEUM = 'Association des Amis du Musée de l’Étang';
const create = (who: Visitor, overrides: Record<string, unknown> = {}) =>
  who.post<Refused & { id: string; name: string }>('/api/organisations', aNewOrganisation(overrides));

test('an organisation is found by the beginnings of its words, without accents, or by an earlier name', async () => {
  for (const typed of ['musee etang', 'MUSÉE', 'etan mus', 'les amis de l’étang'])
    expect(await names(typed)).toEqual([MUSEUM]);
});

test('an organisation is found by its commune and by each of its numbers, spaces and case aside', async () => {
  for (const typed of ['732 829 320 00074', '732829320', '0801234m', 'w 802 001 234'])
    expect(await names(typed)).toEqual([MUSEUM]);
  expect((await find('abbeville')).total).toBe(3);
  expect(await names('maison abbeville')).toEqual(['Maison pour tous']);
});

test('what was mistyped finds what is near, and is said to be near only', async () => {
  const page = await find('muzée étang');
  expect([page.near, page.items[0]?.name]).toEqual([true, MUSEUM]);
});

test('somebody who searches learns a name, a commune, past editions and whether a team is there: no person, no number', async () => {
  const [museum] = (await find('musée étang')).items;
  expect(museum).toEqual({
    id: museum?.id,
    name: MUSEUM,
    kind: 'association',
    municipalityName: 'Abbeville',
    department: '80',
    years: [2025],
    hasTeam: false,
  });
  expect((await find('maison pour tous')).items[0]).toMatchObject({ hasTeam: true, years: [] });
});

test('signs of SQL and of patterns are looked for as nothing else', async () => {
  for (const typed of ['%', '_', '%%', "' OR 1=1 --", '\\', '\r\n', '…']) expect((await find(typed)).total).toBe(0);
  expect((await newcomer.get(`/api/organisation-search?q=${'x'.repeat(201)}`)).status).toBe(422);
  expect((await newcomer.get(`/api/organisation-search?q=a%00b`)).status).toBe(422);
});

test('the database leaves out the same empty words as the domain', async () => {
  const rows = await portal.sql<{ key: string }>(
    `SELECT organisation_name_key(word || ' x') AS key FROM unnest($1::text[]) AS word`,
    [EMPTY_WORDS],
  );
  expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(['x']));
});

test('a holder who creates an organisation owns it at once', async () => {
  const holder = await portal.as('holder');
  const { status, body } = await create(holder, { name: '  Planétarium de la Baie ', siret: '356 000 000 00048' });
  expect([status, body.name]).toEqual([201, 'Planétarium de la Baie']);
  expect(await portal.sql('SELECT person_id, level FROM membership WHERE organisation_id = $1', [body.id])).toEqual([
    { person_id: holder.personId, level: 'owner' },
  ]);
  expect((await holder.get(`/api/organisations/${body.id}/sheet`)).body).toMatchObject({
    siret: '35600000000048',
    seat: { code: '80001', name: 'Abbeville' },
    year: 2026,
    version: 1,
  });
  const [line] = await portal.sql(
    `SELECT e.person_id, d.after->>'name' AS name FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
     WHERE e.action = 'organisation.created' AND e.subject_id = $1`,
    [body.id],
  );
  expect(line).toEqual({ person_id: holder.personId, name: 'Planétarium de la Baie' });
});

test('a coordinator creates an organisation without becoming one of its members', async () => {
  const { status, body } = await create(festival.coordinator, { name: 'Observatoire du Vimeu' });
  expect(status).toBe(201);
  expect(await portal.sql('SELECT 1 FROM membership WHERE organisation_id = $1', [body.id])).toEqual([]);
});

test('rule 19: a family is asked for, an association may be of any, and none is guessed from the legal form', async () => {
  const { holderFamily: _, ...silent } = aNewOrganisation({ name: 'Sans famille', legalForm: 'association' });
  expect((await newcomer.post('/api/organisations', silent)).status).toBe(422);
  const holder = await portal.as('holder');
  for (const [index, holderFamily] of ['culture', 'education'].entries()) {
    const { body } = await create(holder, {
      name: index ? 'Xylophone rural' : 'Théorème et compagnie',
      legalForm: 'association',
      holderFamily,
    });
    expect(body).toMatchObject({ legalForm: 'association', holderFamily });
  }
});

test('rule 20: a seat in a delegated commune is kept as given and found in the commune it belongs to', async () => {
  const [former] = await portal.sql<{ code: string; parent: string }>(
    `SELECT m.code, c.name AS parent FROM municipality m JOIN municipality c ON c.code = m.current_code
     WHERE m.status = 'delegated' AND m.code LIKE '0%' AND c.code <> m.code ORDER BY m.code LIMIT 1`,
  );
  const { body } = await create(await portal.as('holder'), { name: 'Zygène des prés', municipalityCode: former?.code });
  expect(body).toMatchObject({ seat: { code: former?.code } });
  expect(await names(`zygene ${former?.parent}`)).toEqual(['Zygène des prés']);
});

test('rule 21: a seat outside the region is a seat like another', async () => {
  const { status } = await create(await portal.as('holder'), {
    name: 'Kaléidoscope itinérant',
    municipalityCode: '75056',
  });
  expect(status).toBe(201);
  expect((await find('kaleidoscope')).items[0]).toMatchObject({ municipalityName: 'Paris', department: '75' });
});

test('numbers that cannot exist, unknown communes and unreadable names are refused by their field', async () => {
  const { status, body } = await create(newcomer, {
    siret: '73282932000075',
    uai: '0801234A',
    rna: 'W1',
    municipalityCode: '99999',
  });
  expect(status).toBe(422);
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/siret', '/uai', '/rna', '/municipalityCode']);
  expect(body.errors?.[0]?.detail).toBe('Ce numéro n’existe pas\u00a0: vérifiez les 14 chiffres, ou laissez vide.');
  for (const name of ['', '   ', 'Musée\r\nBcc: tous@exemple.fr', 'x'.repeat(301), 'nom\u202eeslaf', 'a\0b'])
    expect([name.slice(0, 20), (await create(newcomer, { name })).status]).toEqual([name.slice(0, 20), 422]);
});

test('the same SIRET is the same organisation: creation is refused with the one that is there', async () => {
  const { status, body } = await create(newcomer, {
    name: 'Tout autre nom',
    municipalityCode: '59350',
    siret: '73282932000074',
    distinctFrom: [(await find('musée étang')).items[0]?.id],
  });
  expect([status, body.code]).toEqual([409, 'organisations.already_there']);
  expect(body.current?.items.map(({ name, reasons }) => [name, reasons])).toEqual([[MUSEUM, ['same_siret']]]);
});

test('a near name in the same commune is shown with its reason, and has to be said to be another one', async () => {
  const named = { name: 'Les amis du musée de l’étang' };
  const shown = await newcomer.post<{ items: Found[] }>('/api/organisations/likely-duplicates', {
    ...named,
    municipalityCode: '80001',
  });
  expect(shown.body.items[0]).toMatchObject({ name: MUSEUM, likeness: 'likely' });
  const refused = await create(newcomer, named);
  expect([refused.status, refused.body.code]).toEqual([409, 'organisations.likely_duplicate']);
  const other = refused.body.current?.items[0]?.id;
  const holder = await portal.as('holder');
  const { status, body } = await create(holder, { ...named, distinctFrom: [other] });
  expect(status).toBe(201);
  const [a, b] = [body.id, other].sort();
  expect(await portal.sql('SELECT a, b FROM organisation_distinct')).toEqual([{ a, b }]);
  expect(
    await portal.sql(
      `SELECT role FROM journal_entry WHERE action = 'organisation.declared_distinct' AND subject_id = $1`,
      [body.id],
    ),
  ).toEqual([{ role: 'holder' }]);
});

test('a near name elsewhere is shown and stands in no way', async () => {
  const elsewhere = { name: 'Maison pour tous', municipalityCode: '59350' };
  const shown = await newcomer.post<{ items: Found[] }>('/api/organisations/likely-duplicates', elsewhere);
  expect(shown.body.items.map(({ name, reasons, likeness }) => [name, reasons, likeness])).toEqual([
    ['Maison pour tous', ['near_name_elsewhere'], 'possible'],
  ]);
  expect((await create(await portal.as('holder'), elsewhere)).status).toBe(201);
});

test('two clicks make one organisation', async () => {
  const holder = await portal.as('holder');
  const answers = await Promise.all([1, 2, 3].map(() => create(holder, { name: 'Bathyscaphe pédagogique' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('a holder does not fill the portal with organisations', async () => {
  const holder = await portal.as('holder');
  const words = [
    'ambre',
    'basalte',
    'craie',
    'diorite',
    'eclogite',
    'flysch',
    'gabbro',
    'halite',
    'ignimbrite',
    'jaspe',
  ];
  for (const name of words) expect((await create(holder, { name })).status).toBe(201);
  expect((await create(holder, { name: 'kimberlite' })).status).toBe(429);
});

test('a coordinator who acts for a holder creates nothing in the holder’s place', async () => {
  const coordinator = await portal.as('coordinator');
  await portal.sql('UPDATE session SET acting_for = $1 WHERE person_id = $2', [
    festival.organisationId,
    coordinator.personId,
  ]);
  const { status, body } = await create(coordinator, { name: 'Lune rousse' });
  expect([status, body.code]).toEqual([409, 'organisations.acting']);
});
