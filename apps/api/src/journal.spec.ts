import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { SealJournal } from '@fds/shared/api-kit';

interface Line {
  id: number;
  who: string | null;
  role: string;
  onBehalfOf: string | null;
  action: string;
  what: string;
  subject: string;
}
interface Page {
  items: Line[];
  total: number;
}
let portal: TestPortal;
let festival: Festival;
let administrator: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T23:30:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  administrator = await portal.as('administrator');
});
afterAll(() => portal?.stop());

const list = async (query: Record<string, string> = {}, by: Visitor = festival.coordinator): Promise<Page> => {
  const answer = await by.get<Page>(`/api/journal?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const actions = async (query: Record<string, string>): Promise<string[]> =>
  (await list(query)).items.map(({ action }) => action);

describe('searching', () => {
  test('by what was done: one action, or everything of a subject', async () => {
    expect(new Set(await actions({ action: 'application.submitted' }))).toEqual(new Set(['application.submitted']));
    expect((await actions({ action: 'application' })).every((one) => one.startsWith('application.'))).toBe(true);
  });

  test('by who, by name or address, without accents', async () => {
    await portal.sql(`UPDATE person SET name = 'Élodie Porteuse' WHERE id = $1`, [festival.holder.personId]);
    const lines = (await list({ who: 'elodie' })).items;
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ who }) => who))).toEqual(new Set(['Élodie Porteuse']));
    expect((await list({ who: '100%' })).total).toBe(0);
  });

  test('by what was concerned, by title or by id', async () => {
    const byTitle = await list({ subject: 'saveurs' });
    expect(byTitle.total).toBeGreaterThan(0);
    expect(new Set(byTitle.items.map(({ subject }) => subject))).toEqual(new Set(['Saveurs savantes']));
    expect((await list({ subject: festival.applicationId })).total).toBe(byTitle.total);
  });

  test('by role, and by days of the region', async () => {
    expect(new Set((await list({ role: 'coordinator' })).items.map(({ role }) => role))).toEqual(
      new Set(['coordinator']),
    );
    // 23:30 in the region is still the 10th, while it is 21:30 in universal time.
    const all = (await list()).total;
    expect((await list({ from: '2026-04-10', to: '2026-04-10' })).total).toBe(all);
    expect((await list({ from: '2026-04-11' })).total).toBe(0);
    expect((await list({ to: '2026-04-09' })).total).toBe(0);
  });

  test('by network address', async () => {
    expect((await list({ address: '127.0.0.1' })).total).toBeGreaterThan(0);
    expect((await list({ address: '127.0.0' })).total).toBe(0);
  });

  test.each(['from=2026-02-30', 'role=king', 'onBehalf=maybe', 'size=1000', 'unknown=1'])(
    '%s is refused',
    async (query) => {
      expect((await administrator.get(`/api/journal?${query}`)).status).toBe(422);
    },
  );
});

test('a line says from where, and each value before and after in words', async () => {
  const [line] = (await list({ action: 'application.declared_ready' })).items;
  const path = `/api/journal/${line?.id}`;
  const { body } = await festival.coordinator.get<{ differences: unknown[] }>(path);
  expect(body).toMatchObject({ id: line?.id, address: '127.0.0.1', erased: false, sealed: false });
  expect(body.differences).toContainEqual({ field: 'État', before: 'En instruction', after: 'Prêt pour le comité' });
  await portal.app.get(SealJournal).seal();
  expect((await festival.coordinator.get(path)).body).toMatchObject({ sealed: true });
  for (const id of ['0', '-1', 'x', '99999999999999999999'])
    expect((await administrator.get(`/api/journal/${id}`)).status).toBe(404);
});

describe('exporting', () => {
  test('the same lines as the page, with what changed, whatever their number', async () => {
    const { total } = await list({ action: 'application' });
    const csv = await festival.coordinator.get<string>('/api/journal/export.csv?action=application');
    expect(csv.status).toBe(200);
    const lines = csv.body.trim().split('\r\n');
    expect(lines[0]).toBe('Ligne;Quand;Qui;Rôle;Au nom de;Action;Objet;Édition;Adresse réseau;Ce qui a changé');
    expect(lines).toHaveLength(total + 1);
    expect(csv.body).toContain('État : En instruction → Prêt pour le comité');
    const xlsx = await administrator.get('/api/journal/export.xlsx?action=application');
    expect([xlsx.status, xlsx.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  test('more lines than a page are read to the end, each once', async () => {
    await portal.sql(
      `INSERT INTO journal_entry (at, role, action, subject_type, subject_id, digest) SELECT now(), 'system', 'clock.moved', 'test', n::text, '\\x00' FROM generate_series(1, 650) n`,
    );
    const { body } = await administrator.get<string>('/api/journal/export.csv?action=clock');
    const ids = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[0]);
    expect([ids.length, new Set(ids).size]).toEqual([650, 650]);
  });
});

describe('what the coordination does in the place of a holder', () => {
  beforeAll(async () => {
    await portal.sql('UPDATE session SET acting_for = $2 WHERE person_id = $1', [
      festival.coordinator.personId,
      festival.organisationId,
    ]);
    const begun = await festival.coordinator.post('/api/applications', {
      organisationId: festival.organisationId,
      editionYear: 2026,
      title: 'Écrit pour vous',
    });
    expect(begun.status).toBe(201);
    await portal.sql('UPDATE session SET acting_for = NULL WHERE person_id = $1', [festival.coordinator.personId]);
  });

  test('stands in the journal as the coordination’s, in the name of the organisation', async () => {
    const { items } = await list({ onBehalf: 'only' });
    expect(items).toMatchObject([{ role: 'coordinator', onBehalfOf: 'Maison pour tous', action: 'application.begun' }]);
    expect((await list({ onBehalf: 'never', subject: 'Écrit pour vous' })).total).toBe(0);
  });

  test('is read by the organisation’s team and the coordination, and does not exist for another team', async () => {
    const path = `/api/organisations/${festival.organisationId}/acts`;
    for (const visitor of [festival.holder, festival.coordinator])
      expect((await visitor.get<Page>(path)).body).toMatchObject({
        total: 1,
        items: [{ who: 'Test coordinator', what: 'Dossier commencé', subject: 'Écrit pour vous' }],
      });
    expect((await festival.stranger.get(path)).status).toBe(404);
    expect((await portal.anonymous().get(path)).status).toBe(401);
  });
});

test('the state of the service says how far the journal is sealed and that the portal cannot change it', async () => {
  await portal.app.get(SealJournal).seal();
  const { body } = await administrator.get('/api/dashboards/administration');
  expect(body).toMatchObject({
    journalState: { unsealed: 0, lastSealed: expect.stringMatching(/^2026-04-10/), guarded: true },
  });
});
