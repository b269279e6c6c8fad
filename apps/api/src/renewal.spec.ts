import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { fileDossier, holdEdition, profile, refresh, type FiledDossier } from './test/dossiers';

let portal: TestPortal;
let festival: Festival;
/** Last year's dossier of the holder: a village that was labelled and counted, a talk that was not told of. */
let former: FiledDossier;

interface Item {
  readonly id: string;
  readonly parentId: string | null;
  readonly answers: Record<string, unknown>;
}
interface ContentAnswer {
  readonly id: string;
  readonly version: number;
  readonly project: Record<string, unknown>;
  readonly items: readonly Item[];
  readonly toConfirm: readonly string[];
}

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  await holdEdition(portal, 2025, 'archived');
  await profile(portal, festival.organisationId, 2025, 'Maison pour tous');
  const slot = ['2025-10-11T10:00:00+02:00', '2025-10-11T18:00:00+02:00'] as const;
  former = await fileDossier(portal, {
    year: 2025,
    organisationId: festival.organisationId,
    title: 'Intelligences en baie',
    state: 'decided',
    events: [
      {
        title: 'Village de la baie',
        kind: 'science_village',
        label: 'labelled',
        slots: [slot],
        activities: [{ title: 'Sel' }, { title: 'Pomme' }],
      },
      { title: 'Une affaire de neurones', label: 'refused', notified: false, slots: [slot] },
    ],
  });
  await portal.sql(
    `UPDATE application SET summary = 'Un village au bord de l’eau.', charter_accepted_by = 'Camille', charter_accepted_at = now(),
       details = $2 WHERE id = $1`,
    [
      former.id,
      {
        science: 'On mesure.',
        inaugurationOn: '2025-10-11',
        contacts: [{ key: randomUUID(), name: 'Camille', role: '', email: 'camille@test.example', phone: '' }],
      },
    ],
  );
  await portal.sql(
    `UPDATE event SET details = '{"expectedVisits": 1200, "tagline": "Venez"}', venue = 'Espace Saint-André' WHERE id = $1`,
    [former.event('Village de la baie')],
  );
  const village = former.event('Village de la baie');
  await portal.sql(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'validated')`, [village]);
  await portal.sql(
    `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting)
     VALUES ($1, 'general_public', NULL, 'in_person', 784, 'exact'), ($1, 'school', 'middle', 'in_person', 500, 'exact')`,
    [village],
  );
  await refresh(portal, [village]);
});
afterAll(() => portal?.stop());

const begin = (body: object, visitor = festival.holder) =>
  visitor.post<{ id: string; title: string }>('/api/applications', {
    organisationId: festival.organisationId,
    editionYear: 2026,
    ...body,
  });
const renew = (source: object = {}, visitor?: Visitor) =>
  begin({ source: { from: 'renewal', applicationId: former.id, ...source } }, visitor);
const content = async (id: string): Promise<ContentAnswer> =>
  (await festival.holder.get<ContentAnswer>(`/api/applications/${id}/content`)).body;

test('rule 24: a renewed dossier has the words of the earlier one, never its label, slots, figures, dates or charter', async () => {
  const begun = await renew();
  expect([begun.status, begun.body.title]).toEqual([201, 'Intelligences en baie']);
  const { project, items, toConfirm } = await content(begun.body.id);
  expect(project).toMatchObject({
    summary: 'Un village au bord de l’eau.',
    science: 'On mesure.',
    inaugurationOn: null,
    charterAcceptedBy: '',
    contacts: [{ name: 'Camille' }],
  });
  expect(items.map(({ answers }) => answers['title'])).toEqual([
    'Village de la baie',
    'Sel',
    'Pomme',
    'Une affaire de neurones',
  ]);
  const [village] = items;
  expect(village?.answers).toMatchObject({
    tagline: 'Venez',
    slots: [],
    expectedVisits: null,
    venue: 'Espace Saint-André',
  });
  expect(toConfirm).toEqual(
    expect.arrayContaining([`${begun.body.id}/summary`, `${begun.body.id}/contacts`, `${village?.id}/municipality`]),
  );
  expect(toConfirm).not.toContain(`${begun.body.id}/science`);
  const [row] = await portal.sql(
    `SELECT a.renewed_from, a.charter_accepted_at, a.submitted_at, a.state, o.label, o.slots, o.reported FROM application a
     JOIN event_overview o ON o.application_id = a.id WHERE o.event_id = $1`,
    [village?.id],
  );
  expect(row).toEqual({
    ...{ renewed_from: former.id, charter_accepted_at: null, submitted_at: null, state: 'draft' },
    ...{ label: 'pending', slots: 0, reported: false },
  });
});

test('the earlier dossier stays as it was, and both have their own rows', async () => {
  const [{ count } = {}] = await portal.sql<{ count: number }>(
    `SELECT count(*)::integer AS count FROM event WHERE application_id = $1`,
    [former.id],
  );
  expect(count).toBe(4);
  expect((await content(former.id)).project['contacts']).toMatchObject([{ name: 'Camille' }]);
});

test('a holder takes over the events that are chosen, and more of them later, each once', async () => {
  const { id } = (await renew({ items: [former.event('Village de la baie'), former.event('Sel')] })).body;
  expect((await content(id)).items.map(({ answers }) => answers['title'])).toEqual(['Village de la baie', 'Sel']);
  const more = (items: readonly string[], visitor = festival.holder) =>
    visitor.post<ContentAnswer>(`/api/applications/${id}/renewed-events`, { applicationId: former.id, items });
  const added = await more([former.event('Pomme'), former.event('Sel')]);
  expect(added.status).toBe(200);
  const [village, , apple] = added.body.items;
  expect(added.body.items.map(({ answers }) => answers['title'])).toEqual(['Village de la baie', 'Sel', 'Pomme']);
  expect(apple?.parentId).toBe(village?.id);
  expect(added.body.toConfirm).toContain(`${apple?.id}/title`);
  expect((await more([former.event('Pomme')])).body.items).toHaveLength(3);
  expect((await more([former.event('Pomme')], festival.stranger)).status).toBe(404);
  const [line] = await portal.sql(
    `SELECT d.after FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id WHERE j.action = 'application.events_renewed'`,
  );
  expect(line).toMatchObject({ after: { of: former.id, events: ['Pomme'] } });
});

test('nobody renews a dossier of another organisation, of the same edition, or one that is not there', async () => {
  const strangers = await begin(
    { organisationId: festival.otherOrganisationId, source: { from: 'renewal', applicationId: former.id } },
    festival.stranger,
  );
  expect(strangers.status).toBe(404);
  expect((await renew({ applicationId: festival.applicationId })).status).toBe(404);
  expect((await renew({ applicationId: randomUUID() })).status).toBe(404);
  expect((await begin({ source: { from: 'renewal' } })).status).toBe(404);
});

test('a dossier of an organisation that was absorbed is renewed by the one that absorbed it', async () => {
  const [absorbed] = await portal.sql<{ id: string }>(`INSERT INTO organisation DEFAULT VALUES RETURNING id`);
  const absorbedId = absorbed?.id ?? '';
  await profile(portal, absorbedId, 2025, 'Maison pour tous (ancienne)');
  const old = await fileDossier(portal, {
    year: 2025,
    organisationId: absorbedId,
    title: 'Autrefois',
    events: [{ title: 'Jadis' }],
  });
  expect((await renew({ applicationId: old.id })).status).toBe(404);
  const merge = { survivorId: festival.organisationId, absorbedId, choices: [] };
  expect((await festival.coordinator.post('/api/organisation-merges', merge)).status).toBe(201);
  expect((await renew({ applicationId: old.id })).status).toBe(201);
});

test('a copy within the edition is right as it stands, its dates included', async () => {
  const copied = await begin({ source: { from: 'copy', applicationId: festival.applicationId } });
  expect(copied.status).toBe(201);
  expect(copied.body.title).toMatch(/ \(copie\)$/);
  const { items, toConfirm, project } = await content(copied.body.id);
  expect(items[0]?.answers['slots']).toHaveLength(1);
  expect([toConfirm, project['charterAcceptedBy']]).toEqual([[], '']);
  expect((await begin({ source: { from: 'copy', applicationId: former.id } })).status).toBe(404);
});

test('the holder sees what can be begun: earlier dossiers with label, announced and real visits, as far as told', async () => {
  const { status, body } = await festival.holder.get<{
    edition: object;
    organisations: object[];
    earlier: { id: string; renewedAs: string | null; events: object[] }[];
  }>('/api/beginnings');
  expect([status, body.edition]).toEqual([200, expect.objectContaining({ year: 2026, callClosesOn: '2026-05-07' })]);
  expect(body.organisations).toMatchObject([
    { id: festival.organisationId, extended: false, mayBegin: { allowed: true } },
  ]);
  const one = body.earlier.find(({ id }) => id === former.id);
  expect(one?.renewedAs).not.toBeNull();
  expect(one?.events).toMatchObject([
    { title: 'Village de la baie', label: 'labelled', expectedVisits: 1200, visits: 1284 },
    { title: 'Sel' },
    { title: 'Pomme' },
    { title: 'Une affaire de neurones', label: 'pending', expectedVisits: null, visits: null },
  ]);
  expect((await festival.stranger.get<{ earlier: object[] }>('/api/beginnings')).body.earlier).toEqual([]);
});

test('rule 16: whoever examines a renewed dossier reads what changed, and no answer that was not told', async () => {
  const { id } = (await renew({ items: [former.event('Village de la baie'), former.event('Sel')] })).body;
  const { version, items } = await content(id);
  const change = (item: string, field: string, was: unknown, value: unknown) => ({
    op: 'set',
    item,
    field,
    was,
    value,
  });
  const village = items[0]?.id ?? '';
  const stand = randomUUID();
  const saved = await festival.holder.send('PATCH', `/api/applications/${id}/content`, {
    base: version,
    changes: [
      change(id, 'science', 'On mesure.', 'On mesure et on compare.'),
      change(village, 'expectedVisits', null, 1500),
      { op: 'add', item: stand, parent: village, kind: 'single', position: 1 },
      change(stand, 'title', '', 'Algues'),
    ],
  });
  expect(saved.status).toBe(200);
  const since = await festival.coordinator.get(`/api/applications/${id}/since-last-year`);
  expect(since.body).toMatchObject({
    ...{
      relation: 'renewed',
      year: 2025,
      expectedNow: 1500,
      expectedThen: 1200,
      visitsThen: 1284,
      reported: 1,
      events: 2,
    },
    added: ['Algues'],
    dropped: ['Pomme', 'Une affaire de neurones'],
    changes: [
      {
        title: null,
        changes: [
          { label: 'Ce qui en fait un projet scientifique', before: 'On mesure.', after: 'On mesure et on compare.' },
        ],
      },
    ],
    earlier: [{ events: [{ label: 'labelled' }, {}, {}, { label: 'pending' }] }],
  });
  expect(JSON.stringify(since.body)).not.toContain('refused');
  expect((await festival.holder.get(`/api/applications/${id}/since-last-year`)).status).toBe(403);
  expect((await (await portal.as('drari')).get(`/api/applications/${id}/since-last-year`)).status).toBe(404);
});

test('the committee reads nothing of an earlier dossier that never came before it', async () => {
  const { id } = (await renew()).body;
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [id]);
  const drari = await portal.as('drari');
  const since = async () => (await drari.get(`/api/applications/${id}/since-last-year`)).body;
  expect(await since()).toMatchObject({ relation: 'renewed', year: 2025 });
  await portal.sql(`UPDATE application SET state = 'inadmissible' WHERE id = $1`, [former.id]);
  expect(await since()).toMatchObject({ relation: 'none', year: null, earlier: [], changes: [], dropped: [] });
  await portal.sql(`UPDATE application SET state = 'decided' WHERE id = $1`, [former.id]);
  await portal.sql('DELETE FROM application WHERE id = $1', [id]);
});

test('a dossier begun from nothing is set beside the holder’s last edition by its titles, and says when nothing is known', async () => {
  const scratch = (await begin({ title: 'Nouveau projet' })).body.id;
  const since = await festival.coordinator.get(`/api/applications/${scratch}/since-last-year`);
  expect(since.body).toMatchObject({ relation: 'same_organisation', year: 2025, expectedNow: null, changes: [] });
  const other = (await begin({ organisationId: festival.otherOrganisationId, title: 'Autre' }, festival.stranger)).body
    .id;
  expect((await festival.coordinator.get(`/api/applications/${other}/since-last-year`)).body).toMatchObject({
    ...{ relation: 'none', year: null, earlier: [], visitsThen: null, reported: 0, events: 0 },
  });
});

test('rule 14: once the call is closed nobody begins; a holder with more time still does, and sees until when', async () => {
  portal.moveClock('2026-05-08T00:00:01+02:00');
  expect(await renew()).toMatchObject({ status: 409, body: { reasons: ['call_closed'] } });
  expect((await festival.holder.get('/api/beginnings')).body).toMatchObject({
    organisations: [{ mayBegin: { allowed: false, reasons: [{ code: 'call_closed' }] } }],
  });
  await portal.sql(
    `INSERT INTO call_extension (edition_year, organisation_id, until, reason, granted_by, granted_at) VALUES (2026, $1, '2026-05-20', 'Panne', $2, now())`,
    [festival.organisationId, festival.coordinator.personId],
  );
  expect((await renew()).status).toBe(201);
  expect((await festival.holder.get('/api/beginnings')).body).toMatchObject({
    organisations: [{ filingClosesOn: '2026-05-20', extended: true, mayBegin: { allowed: true } }],
  });
  portal.moveClock('2026-04-10T09:00:00+02:00');
});
