import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';
import { fileDossier, foundOrganisation, holdEdition, refresh } from './test/dossiers';
import { fileVersion, partner, reasonsOf, visitsOf, type Regroupable } from './test/regroupings';

const YEAR = 2026;
const SLOT = ['2026-10-09T14:00:00+02:00', '2026-10-09T16:00:00+02:00'] as const;
let portal: TestPortal;
let coordinator: Visitor;
let village: DecidedDossier;
let stand: string;
let guest: { organisationId: string; person: Visitor };

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'labelled');
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  village = await readyDossier(portal, {
    year: YEAR,
    title: 'Village d’Amiens',
    events: [
      {
        title: 'Village',
        kind: 'science_village',
        slots: [SLOT],
        activities: [{ title: 'Stand' }, { title: 'Autre stand' }],
      },
    ],
  });
  stand = village.event('Stand');
  guest = await partner(portal, YEAR, stand);
});

const preview = async (event = stand, query = ''): Promise<Regroupable> =>
  (await coordinator.get<Regroupable>(`/api/events/${event}/regrouping${query}`)).body;
const promote = async (organisationId: string, over: object = {}) =>
  coordinator.post<{ regroupingId: string; applicationId: string } & { reasons?: string[] }>(
    `/api/events/${stand}/promotion`,
    { organisationId, reason: 'Il a lieu ailleurs.', version: (await preview()).version, ...over },
  );
const fold = async (event: string, villageId: string, over: object = {}) =>
  coordinator.post<{ regroupingId: string; applicationId: string } & { reasons?: string[] }>(
    `/api/events/${event}/folding`,
    { villageId, reason: 'Au même endroit.', version: (await preview(event)).version, ...over },
  );
const undo = (id: string) => coordinator.post<Regroupable & { reasons?: string[] }>(`/api/regroupings/${id}/undoing`);
const eventRow = async (id: string) =>
  (
    await portal.sql<Record<string, unknown>>(
      `SELECT o.application_id AS application, o.parent_event_id AS parent, o.root_event_id AS root, o.organisation_id AS organisation,
         o.application_state AS state, o.label, o.told_label AS told, o.counts, o.slots, o.department
       FROM event_overview o WHERE o.event_id = $1`,
      [id],
    )
  )[0];
const mailsTo = async (who: Visitor): Promise<string[]> =>
  (
    await portal.sql<{ subject: string }>(
      `SELECT subject FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'event.regroup%' ORDER BY written_at, subject`,
      [who.personId],
    )
  ).map(({ subject }) => subject);
const single = (title: string): Promise<DecidedDossier> =>
  readyDossier(portal, { year: YEAR, title, events: [{ title, slots: [SLOT] }] });

test('a coordinator makes a dossier of a stand before the decision: it is as ready as its village, and its partner holds it', async () => {
  const seen = await preview(stand, `?organisationId=${guest.organisationId}`);
  expect(seen).toMatchObject({ kind: 'promote', villageTitle: 'Village', may: { allowed: true }, told: 2 });
  expect(seen.holders.map(({ organisationId }) => organisationId)).toEqual([
    village.organisationId,
    guest.organisationId,
  ]);
  expect(seen.lacking.join(' ')).toMatch(/charte/i);
  const { status, body } = await promote(guest.organisationId);
  expect(status).toBe(200);
  expect(await eventRow(stand)).toMatchObject({
    application: body.applicationId,
    parent: null,
    root: stand,
    organisation: guest.organisationId,
    state: 'ready_for_committee',
    label: 'pending',
    // What it had from its village goes with it.
    slots: 1,
    department: '80',
  });
  const held = await guest.person.get<{ title: string; state: string }>(
    `/api/applications/${body.applicationId}/reading`,
  );
  expect(held.body).toMatchObject({ title: 'Stand', state: 'ready_for_committee' });
  expect((await village.holder.get(`/api/applications/${body.applicationId}/reading`)).status).toBe(404);
  for (const who of [village.holder, guest.person])
    expect(await mailsTo(who)).toEqual(['Détaché d’un village\u00a0: Stand']);
  for (const [who, id] of [
    [village.holder, village.id],
    [guest.person, body.applicationId],
  ] as const) {
    const thread = await who.get<{ items: { text: string }[] }>(`/api/applications/${id}/messages?circle=thread`);
    expect(thread.body.items[0]?.text).toMatch(/Stand.*ne fait plus partie.*Village/);
    const history = await who.get<{ items: { words: string }[] }>(`/api/applications/${id}/history`);
    expect(JSON.stringify(history.body.items)).toContain('Animation détachée');
  }
});

test('rule 16: a stand that leaves a decided village keeps its label as its own, untold as long as that was not told', async () => {
  await decide(coordinator, village, { Village: ['label_with_conditions', 'Prévoir un accès.'] });
  const { body } = await promote(guest.organisationId);
  expect(await eventRow(stand)).toMatchObject({ label: 'conditional', told: null, state: 'decided' });
  const seen = await guest.person.get<{ state: string }>(`/api/applications/${body.applicationId}/reading`);
  expect(seen.body.state).toBe('ready_for_committee');
  expect(JSON.stringify(seen.body)).not.toMatch(/conditional|réserve|accès/);
  const mails = await portal.sql<{ text: string }>(
    `SELECT text FROM outbox_message WHERE occasion LIKE 'event.regroup%' AND person_id = $1`,
    [guest.person.personId],
  );
  expect(mails.map(({ text }) => text).join()).not.toMatch(/label|réserve|décision|accès/i);
  const [decision] = await portal.sql<{ outcome: string; reason: string }>(
    'SELECT outcome, reason FROM label_decision WHERE event_id = $1',
    [stand],
  );
  expect(decision).toEqual({
    outcome: 'label_with_conditions',
    reason: 'Décision prise pour «\u00a0Village\u00a0», dont cet événement faisait partie. Prévoir un accès.',
  });
  const told = await tell(coordinator, YEAR, { id: body.applicationId, event: () => stand });
  expect(told.status).toBe(200);
  expect(await eventRow(stand)).toMatchObject({ told: 'conditional' });
});

test('a stand that leaves a village whose label was told has its own certificate at once', async () => {
  await decide(coordinator, village, { Village: ['label'] });
  await tell(coordinator, YEAR, village);
  await promote(guest.organisationId);
  expect(await eventRow(stand)).toMatchObject({ label: 'labelled', told: 'labelled', counts: true });
  expect((await guest.person.get(`/api/events/${stand}/certificate.pdf`)).status).toBe(200);
});

test('rule 2: visits are the same before and after a stand leaves its village, and after it came back', async () => {
  await decide(coordinator, village, { Village: ['label'] });
  await tell(coordinator, YEAR, village);
  for (const [title, visits] of [
    ['Stand', 40],
    ['Autre stand', 60],
  ] as const) {
    await portal.sql(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'submitted')`, [
      village.event(title),
    ]);
    await portal.sql(
      `INSERT INTO attendance_line (event_id, channel, audience, counting, visits) VALUES ($1, 'in_person', 'general_public', 'exact', $2)`,
      [village.event(title), visits],
    );
  }
  await refresh(portal, [village.event('Village'), stand, village.event('Autre stand')]);
  const before = await visitsOf(coordinator, YEAR);
  expect(before).toBeGreaterThanOrEqual(100);
  const { body } = await promote(village.organisationId);
  expect(await visitsOf(coordinator, YEAR)).toBe(before);
  expect((await undo(body.regroupingId)).status).toBe(200);
  expect(await visitsOf(coordinator, YEAR)).toBe(before);
  // Both told their figures: they would count twice.
  await portal.sql(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'submitted')`, [
    village.event('Village'),
  ]);
  await refresh(portal, [village.event('Village')]);
  expect(reasonsOf(await promote(village.organisationId))).toEqual(['both_reported']);
});

test('undoing a promotion puts back the stand, its partner and its writer as they were; the made dossier is gone', async () => {
  await fileVersion(portal, village);
  const before = await eventRow(stand);
  const { body } = await promote(guest.organisationId);
  const [counts] = await portal.sql<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM application_version WHERE application_id = $1) AS village,
       (SELECT count(*)::int FROM application_version WHERE application_id = $2) AS made`,
    [village.id, body.applicationId],
  );
  expect(counts).toEqual({ village: 2, made: 1 });
  const read = await village.holder.get(`/api/applications/${village.id}/reading`);
  expect(JSON.stringify(read.body)).not.toContain(stand);
  const back = await undo(body.regroupingId);
  expect(back.body.done[0]).toMatchObject({ mayUndo: { allowed: false, reasons: [{ code: 'already_undone' }] } });
  expect(await eventRow(stand)).toEqual(before);
  expect((await coordinator.get(`/api/applications/${body.applicationId}/reading`)).status).toBe(404);
  const [rows] = await portal.sql<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM event_partner WHERE event_id = $1) AS partners,
       (SELECT count(*)::int FROM activity_writer WHERE event_id = $1 AND revoked_at IS NULL) AS writers,
       (SELECT count(*)::int FROM slot WHERE event_id = $1) AS slots,
       (SELECT count(*)::int FROM application_version WHERE application_id = $2) AS versions`,
    [stand, village.id],
  );
  expect(rows).toEqual({ partners: 1, writers: 1, slots: 0, versions: 1 });
  expect((await undo(body.regroupingId)).body.reasons).toContain('already_undone');
});

test('a regrouping is not undone once somebody has gone on from it, and the reason is said', async () => {
  const { body } = await promote(guest.organisationId);
  await guest.person.post(`/api/applications/${body.applicationId}/messages`, { circle: 'thread', text: 'Merci.' });
  expect(reasonsOf(await undo(body.regroupingId))).toEqual(['talked_since']);
  await decide(coordinator, { id: body.applicationId, event: () => stand }, { Stand: ['refuse', 'Hors sujet.'] });
  expect(reasonsOf(await undo(body.regroupingId))).toEqual(
    expect.arrayContaining(['dossier_changed', 'label_changed', 'talked_since']),
  );
});

test('a coordinator folds a dossier into a village: it stays readable, counts nowhere, and its holder goes on writing', async () => {
  const own = await single('Atelier');
  await fileVersion(portal, own);
  await fileVersion(portal, village);
  const event = own.event('Atelier');
  const villageId = village.event('Village');
  const listed = async () =>
    (await coordinator.get<{ total: number }>(`/api/review-lists/applications?year=${YEAR}`)).body.total;
  const dossiers = await listed();
  const villages = await coordinator.get<{ items: { eventId: string; may: boolean }[] }>(
    `/api/events/${event}/villages?q=village&size=200`,
  );
  expect(villages.body.items.find((one) => one.eventId === villageId)).toMatchObject({ may: true });
  expect(await preview(event, `?villageId=${villageId}`)).toMatchObject({
    kind: 'fold',
    may: { allowed: true },
    told: 2,
  });
  const { status, body } = await fold(event, villageId);
  expect({ status, to: body.applicationId }).toEqual({ status: 200, to: village.id });
  expect(await eventRow(event)).toMatchObject({ application: village.id, parent: villageId, root: villageId });
  expect(await listed()).toBe(dossiers - 1);
  const read = await own.holder.get<{ state: string; foldedInto: object | null }>(
    `/api/applications/${own.id}/reading`,
  );
  expect(read.body).toMatchObject({
    state: 'folded',
    foldedInto: { applicationId: village.id, villageTitle: 'Village' },
  });
  expect(JSON.stringify(read.body)).toContain('Atelier');
  const dossiersOf = await own.holder.get<{ items: { id: string }[] }>('/api/applications');
  expect(dossiersOf.body.items.find(({ id }) => id === own.id)).toMatchObject({ villageTitle: 'Village' });
  const mine = await own.holder.get<{ items: { itemId: string }[] }>('/api/invited-activities');
  expect(mine.body.items.map(({ itemId }) => itemId)).toContain(event);
  const committee = await portal.as('drari');
  expect((await committee.get(`/api/applications/${own.id}/reading`)).status).toBe(404);
  expect(JSON.stringify((await committee.get(`/api/applications/${village.id}/reading`)).body)).toContain('Atelier');
  // Its village cannot go away with it.
  const going = await village.holder.post(`/api/applications/${village.id}/withdrawal`, { reason: 'Nous renonçons.' });
  expect(going.body).toMatchObject({ reasons: ['hosts_another'] });
  // Undone, everything is as it was.
  expect((await undo(body.regroupingId)).status).toBe(200);
  expect(await eventRow(event)).toMatchObject({ application: own.id, parent: null, state: 'ready_for_committee' });
  expect(await listed()).toBe(dossiers);
  expect((await own.holder.get<{ items: object[] }>('/api/invited-activities')).body.items).toEqual([]);
});

test('an event joins a village under the same label only, its certificate stays worth what the label is', async () => {
  const own = await single('Conférence');
  const event = own.event('Conférence');
  await decide(coordinator, own, { Conférence: ['label'] });
  expect(reasonsOf(await fold(event, village.event('Village')))).toEqual(['one_decided']);
  await decide(coordinator, village, { Village: ['label'] });
  await tell(coordinator, YEAR, own);
  expect(reasonsOf(await fold(event, village.event('Village')))).toEqual(['label_differs']);
  await tell(coordinator, YEAR, village);
  const [row] = await portal.sql<{ code: string }>('SELECT code FROM label_certificate WHERE event_id = $1', [event]);
  const { body } = await fold(event, village.event('Village'));
  expect(await eventRow(event)).toMatchObject({ label: 'labelled', told: 'labelled', counts: true });
  expect((await portal.anonymous().get(`/api/label-checks/${row?.code}`)).body).toMatchObject({ state: 'valid' });
  expect((await undo(body.regroupingId)).status).toBe(200);
  expect(await eventRow(event)).toMatchObject({ label: 'labelled', told: 'labelled', parent: null });
});

test('what cannot be regrouped is refused with its reason, and nothing moves', async () => {
  const other = await readyDossier(portal, {
    year: YEAR,
    title: 'Deux',
    events: [{ title: 'Un' }, { title: 'Deux' }],
  });
  const villageId = village.event('Village');
  expect(reasonsOf(await fold(other.event('Un'), villageId))).toEqual(['not_alone']);
  expect(reasonsOf(await fold(villageId, villageId))).toContain('not_single');
  expect(reasonsOf(await fold(stand, villageId))).toContain('already_an_activity');
  const alone = await single('Seul');
  expect(reasonsOf(await fold(alone.event('Seul'), other.event('Un')))).toEqual(['not_a_village']);
  const gone = await fileDossier(portal, {
    year: YEAR,
    organisationId: await foundOrganisation(portal, YEAR, 'Partie'),
    state: 'withdrawn',
    events: [{ title: 'Parti' }],
  });
  expect(reasonsOf(await fold(gone.event('Parti'), villageId))).toEqual(['not_filed']);
  expect(reasonsOf(await promote(alone.organisationId))).toEqual(['unknown_holder']);
  expect(reasonsOf(await promote(village.organisationId, { reason: ' ' }))).toEqual(['reason_missing']);
  expect((await promote(village.organisationId, { version: 999 })).status).toBe(409);
  expect((await village.holder.get(`/api/events/${stand}/regrouping`)).status).toBe(403);
  expect(await eventRow(stand)).toMatchObject({ application: village.id, parent: villageId });
});
