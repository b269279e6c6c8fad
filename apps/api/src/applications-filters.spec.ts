import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { fileDossier, holdEdition, profile, type FiledDossier } from './test/dossiers';

let portal: TestPortal;
let festival: Festival;
let former: FiledDossier;
let newcomer = '';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly lacking: number | null;
  readonly renewed: boolean;
  readonly firstTime: boolean;
  readonly needs: number;
  readonly extended: boolean;
}
interface Rows {
  readonly items: Row[];
  readonly total: number;
  readonly states: { state: string; applications: number }[];
}

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  await holdEdition(portal, 2025, 'archived');
  await profile(portal, festival.organisationId, 2025, 'Maison pour tous');
  const { organisationId } = festival;
  former = await fileDossier(portal, {
    year: 2025,
    organisationId,
    title: 'Intelligences',
    state: 'decided',
    events: [{ title: 'Village', label: 'labelled' }],
  });
  const renewal = { from: 'renewal', applicationId: former.id };
  await festival.holder.post('/api/applications', {
    organisationId,
    editionYear: 2026,
    title: 'Été reconduit',
    source: renewal,
  });
  newcomer = await anOrganisation(portal, 'Musée de la nacre');
  const filed = await fileDossier(portal, {
    year: 2026,
    organisationId: newcomer,
    title: 'Éclats de nacre',
    events: [{ title: 'Atelier', slots: [['2026-10-10T10:00:00+02:00', '2026-10-10T11:00:00+02:00']] }],
  });
  await portal.sql(
    `UPDATE application SET details = '{"needs": [{"key": "k", "direction": "seeking", "what": "venue", "details": "Une salle"}]}',
       updated_at = '2026-03-05T10:00:00+01:00' WHERE id = $1`,
    [filed.id],
  );
  await portal.sql(
    `INSERT INTO call_extension (edition_year, organisation_id, until, reason, granted_by, granted_at) VALUES (2026, $1, '2026-05-20', 'Panne', $2, now())`,
    [newcomer, festival.coordinator.personId],
  );
});
afterAll(() => portal?.stop());

const list = async (query: string, visitor: Visitor = festival.coordinator): Promise<Rows> =>
  (await visitor.get<Rows>(`/api/applications?year=2026${query}`)).body;
const titles = async (query: string): Promise<string[]> => (await list(query)).items.map(({ title }) => title);

test('the coordination sorts out renewed dossiers from new ones', async () => {
  expect(await titles('&origin=renewed')).toEqual(['Été reconduit']);
  expect(await titles('&origin=new')).not.toContain('Été reconduit');
});

test('rule 22: a first time is computed over earlier labels, and filters', async () => {
  expect(await titles('&firstTime=yes')).toEqual(['Éclats de nacre']);
  const { items } = await list('');
  expect(items.filter(({ firstTime }) => firstTime).map(({ title }) => title)).toEqual(['Éclats de nacre']);
});

test('dossiers are found by what they look for, by more time given, by how long nobody wrote in them', async () => {
  expect(await titles('&needs=seeking')).toEqual(['Éclats de nacre']);
  expect(await titles('&needs=offering')).toEqual([]);
  expect(await titles('&extended=yes')).toEqual(['Éclats de nacre']);
  expect(await titles('&untouchedSince=2026-03-15')).toEqual(['Éclats de nacre']);
  expect((await titles('&sort=untouched'))[0]).toBe('Éclats de nacre');
});

test('drafts are filtered and sorted by what they lack, counted when they are asked for', async () => {
  const { items } = await list('&completion=begun&sort=completion');
  expect(items.map(({ title }) => title)).toEqual(['Été reconduit']);
  expect(items[0]?.lacking).toBeGreaterThan(5);
  expect(await titles('&completion=complete')).toEqual([]);
  const own = await list('', festival.holder);
  expect(own.items.find(({ renewed }) => renewed)?.lacking).toBe(items[0]?.lacking);
});

test('words are found in title, organisation, event and commune, accents and case aside, each of them somewhere', async () => {
  for (const q of ['nacre', 'ECLATS', 'eclats%20musee', 'atelier%20nacre', 'abbeville%20eclats'])
    expect([q, await titles(`&q=${q}`)]).toEqual([q, ['Éclats de nacre']]);
  expect(await titles('&q=nacre%20reconduit')).toEqual([]);
  expect(await titles(`&q=100%25`)).toEqual([]);
});

test('the counts of the states follow the filters, the state aside', async () => {
  const { states, total } = await list('&state=submitted&origin=new');
  expect(total).toBe((await titles('&state=submitted&origin=new')).length);
  expect(states.some(({ state }) => state === 'draft')).toBe(false);
});

test('a filter that does not exist is refused with its field', async () => {
  for (const query of [
    '&completion=half',
    '&origin=old',
    '&firstTime=perhaps',
    '&untouchedSince=yesterday',
    '&sort=size',
  ])
    expect([query, (await festival.coordinator.get(`/api/applications?year=2026${query}`)).status]).toEqual([
      query,
      422,
    ]);
});

test('rule 16: a decision that was not told is in no filter and no count of the holder', async () => {
  await portal.sql(
    `UPDATE application SET state = 'decided' WHERE organisation_id = $1 AND edition_year = 2026 AND state = 'ready_for_committee'`,
    [festival.organisationId],
  );
  const seen = await list('', festival.holder);
  expect(seen.states.map(({ state }) => state)).not.toContain('decided');
  expect((await list('&state=decided', festival.holder)).items).toEqual([]);
});
