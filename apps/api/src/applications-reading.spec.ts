import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { saveChanges, writeDossier, type Visitor } from '@fds/portal/testing';
import { Database, EventOverviews } from '@fds/shared/api-kit';
import { ApplicationsPlace, village, type Application, type ApplicationsList as List } from './test/applications';

let place: ApplicationsPlace;
beforeAll(async () => void (place = await ApplicationsPlace.start()));
afterAll(() => place?.portal.stop());
beforeEach(() => place.renew());

test('rule 20: the projection holds the current commune, an activity without its own takes its event’s', async () => {
  const saved = await place.write(await place.begin());
  expect(
    await place.portal.sql(
      `SELECT title, municipality_code AS code, department, slots, root_event_id AS root, application_state AS state, search
       FROM event_overview WHERE application_id = $1 ORDER BY title`,
      [saved.id],
    ),
  ).toMatchObject([
    { title: 'Fromages au microscope', code: '80001', department: '80', slots: 0, root: saved.events[0]?.id },
    { title: 'Le goût, une affaire de neurones', code: '80001', slots: 1, state: 'draft' },
    { title: 'Le sel, d’où vient-il ?', code: '59545', department: '59', root: saved.events[0]?.id },
    {
      title: 'Village des sciences d’Abbeville',
      slots: 2,
      search: 'village des sciences d abbeville maison pour tous d abbeville abbeville',
    },
  ]);
  expect(saved.events[0]?.activities[1]?.municipality).toEqual({ code: '02285', name: 'Escaufourt', department: '59' });
});

test('a dossier of another organisation does not exist for a holder, whatever is asked of it', async () => {
  const application = await place.filed();
  const path = `/api/applications/${application.id}`;
  for (const answer of [
    await place.stranger.get(path),
    await writeDossier(place.stranger, application.id, { title: 'Pris' }),
    await saveChanges(place.stranger, application, [{ op: 'remove', item: application.events[0]?.id }]),
    await place.stranger.post(`${path}/submission`, { version: 1 }),
    await place.stranger.delete(`${path}/submission`),
    await place.stranger.post(`${path}/withdrawal`, { reason: 'Pour voir' }),
    await place.stranger.post('/api/applications', {
      organisationId: place.mine,
      editionYear: 2026,
      title: 'Pour un autre',
    }),
    await place.stranger.get(`/api/organisations/${place.mine}`),
  ])
    expect(answer.status).toBe(404);
  expect((await place.stranger.get<List>('/api/applications')).body).toMatchObject({ total: 0, items: [], states: [] });
  expect((await place.stranger.get<List>(`/api/applications?organisationId=${place.mine}`)).body.total).toBe(0);
});

test('rule 16: before it is notified a decision shows in no view, list, count or possibility of the holder', async () => {
  const application = await place.filed();
  const decide = async (state: string, label: string, notified: boolean): Promise<void> => {
    await place.portal.sql('UPDATE application SET state = $2 WHERE id = $1', [application.id, state]);
    await place.portal.sql(
      `UPDATE event_overview SET application_state = $2, label = $3, notified_at = CASE WHEN $4 THEN now() END,
         told_label = CASE WHEN $4 THEN $3 END
       WHERE application_id = $1`,
      [application.id, state, label, notified],
    );
  };
  const seen = async (visitor: Visitor) => {
    const one = (await visitor.get<Application>(`/api/applications/${application.id}`)).body;
    const list = (await visitor.get<List>('/api/applications')).body;
    const decided = (await visitor.get<List>('/api/applications?state=decided')).body;
    return { one, list, decided };
  };
  await decide('ready_for_committee', 'pending', false);
  const before = await seen(place.holder);
  for (const label of ['labelled', 'conditional', 'refused', 'deferred']) {
    await decide('decided', label, false);
    expect(await seen(place.holder)).toEqual(before);
  }
  const inside = await seen(place.coordinator);
  expect(inside.one).toMatchObject({ state: 'decided', events: [{ label: 'deferred' }, { label: 'deferred' }] });
  expect(inside.decided.total).toBe(1);
  await decide('decided', 'labelled', true);
  expect(await seen(place.holder)).toMatchObject({
    one: {
      state: 'decided',
      events: [{ label: 'labelled' }, { label: 'labelled' }],
      may: { withdraw: { allowed: false } },
    },
    decided: { total: 1 },
  });
});

test('the committee reads a dossier once it is ready for it, and writes nothing', async () => {
  const application = await place.filed();
  const path = `/api/applications/${application.id}`;
  expect((await place.drari.get(path)).status).toBe(404);
  expect((await place.drari.get<List>('/api/applications')).body.total).toBe(0);
  await place.portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [application.id]);
  expect((await place.drari.get<Application>(path)).body).toMatchObject({
    state: 'ready_for_committee',
    may: { edit: { allowed: false, reasons: [{ code: 'holder_only' }, { code: 'not_a_draft' }] } },
  });
  expect((await place.drari.get<List>('/api/applications')).body.total).toBe(1);
  const removal = [{ op: 'remove', item: application.events[0]?.id }];
  for (const reader of [place.drari, place.coordinator])
    expect((await saveChanges(reader, application, removal)).status).toBe(403);
  expect((await (await place.portal.as('administrator')).get('/api/applications')).status).toBe(403);
  expect((await place.portal.anonymous().get('/api/applications')).status).toBe(401);
});

test('a dossier is read in three statements and a list in two, whatever they hold', async () => {
  const saved = await place.write(await place.begin(), { events: Array.from({ length: 20 }, () => village()) });
  const database = place.portal.app.get(Database);
  const rows = database.rows;
  let statements: string[] = [];
  database.rows = ((text: string, values: unknown[]) => {
    statements.push(text);
    return rows.call(database, text, values);
  }) as typeof database.rows;
  try {
    expect((await place.holder.get(`/api/applications/${saved.id}`)).status).toBe(200);
    expect(statements.filter((text) => /FROM (application|event|edition) /.test(text))).toHaveLength(3);
    statements = [];
    expect((await place.coordinator.get('/api/applications')).status).toBe(200);
    expect(statements.filter((text) => /\bapplication a\b/.test(text))).toHaveLength(2);
  } finally {
    database.rows = rows;
  }
});

test('the projection rebuilt from nothing equals the one that was kept up to date', async () => {
  const saved = await place.write(await place.begin());
  const read = () =>
    place.portal.sql('SELECT * FROM event_overview WHERE application_id = $1 ORDER BY event_id', [saved.id]);
  const kept = await read();
  expect(kept).toHaveLength(4);
  await place.portal.sql('DELETE FROM event_overview WHERE application_id = $1', [saved.id]);
  await place.portal.app.get(EventOverviews).refresh(
    (text, values) => place.portal.app.get(Database).rows(text, values),
    kept.map((row) => row['event_id'] as string),
    'filed',
  );
  expect(await read()).toEqual(kept);
});

test('a commune is found by name, postal code or INSEE code; a former one leads to today’s', async () => {
  const names = async (query: string): Promise<unknown[]> =>
    (
      await place.holder.get<{ items: { code: string; name: string; foundAs: string | null }[] }>(
        `/api/municipalities?${query}`,
      )
    ).body.items.map(({ code, name, foundAs }) => [code, name, foundAs]);
  expect(await names('q=abbev')).toContainEqual(['80001', 'Abbeville', null]);
  expect(await names('q=80100&department=80')).toContainEqual(['80001', 'Abbeville', null]);
  expect(await names('q=80001')).toEqual([['80001', 'Abbeville', null]]);
  expect(await names('q=ESCAUFOURT')).toEqual([['59545', 'Saint-Souplet', 'Escaufourt']]);
  expect((await names('q=st-souplet&region=32'))[0]).toEqual(['59545', 'Saint-Souplet', null]);
  expect(await names('q=%25')).toEqual([]);
  expect((await place.holder.get('/api/municipalities')).status).toBe(422);
});

test('the coordination finds organisations as they were in an edition; a holder reads its own', async () => {
  const page = await place.coordinator.get<{ items: object[]; total: number }>('/api/organisations?q=echos&year=2021');
  expect(page.body).toMatchObject({
    total: 1,
    items: [
      { id: place.other, name: 'Échos de la côte', department: '80', municipalityName: 'Abbeville', years: [2021] },
    ],
  });
  await place.begin();
  expect((await place.holder.get(`/api/organisations/${place.mine}`)).body).toMatchObject({
    year: 2026,
    years: [2026, 2021],
    profiles: [{ year: 2026, name: 'Maison Pour Tous d’Abbeville' }, { year: 2021 }],
  });
  expect((await place.holder.get('/api/organisations')).status).toBe(403);
});
