import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { anImageOf } from './test/attachments';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';
import { holdEdition, refresh } from './test/dossiers';
import { partner, reasonsOf, visitsOf, type Regroupable } from './test/regroupings';
import { statementsOf } from './test/statements';

const YEAR = 2026;
const SLOT = ['2026-10-09T14:00:00+02:00', '2026-10-09T16:00:00+02:00'] as const;
let portal: TestPortal;
let coordinator: Visitor;
let village: DecidedDossier;
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
        activities: [{ title: 'Stand' }, { title: 'Autre stand' }, { title: 'Troisième stand' }],
      },
    ],
  });
  guest = await partner(portal, YEAR, village.event('Stand'));
});

type Done = { regroupingId: string; applicationId: string } & { reasons?: string[] };
let minute = 0;
/** Some minutes go by. */
function later(): void {
  minute += 5;
  portal.moveClock(new Date(Date.parse('2026-06-15T14:00:00+02:00') + minute * 60_000).toISOString());
}
const seen = async (event: string) => (await coordinator.get<Regroupable>(`/api/events/${event}/regrouping`)).body;
const promote = async (title: string, organisationId: string, version?: number) =>
  coordinator.post<Done>(`/api/events/${village.event(title)}/promotion`, {
    organisationId,
    reason: 'Il a lieu ailleurs.',
    version: version ?? (await seen(village.event(title))).version,
  });
const fold = async (event: string) =>
  coordinator.post<Done>(`/api/events/${event}/folding`, {
    villageId: village.event('Village'),
    reason: 'Au même endroit.',
    version: (await seen(event)).version,
  });
const undo = (id: string) => coordinator.post<Regroupable & { reasons?: string[] }>(`/api/regroupings/${id}/undoing`);
/** What an event tells of its visits, all of them of the general public. */
async function report(event: string, visits: number): Promise<void> {
  await portal.sql(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'submitted')`, [event]);
  await portal.sql(
    `INSERT INTO attendance_line (event_id, channel, audience, counting, visits) VALUES ($1, 'in_person', 'general_public', 'exact', $2)`,
    [event, visits],
  );
  await refresh(portal, [event, village.event('Village')]);
}

interface Told {
  events: {
    eventId: string;
    label: string;
    reason: string;
    condition: { mayAnswer: boolean; answers: { text: string }[] } | null;
  }[];
}

test('the holder of a stand that left a village reads the condition that was told, and answers it', async () => {
  await decide(coordinator, village, { Village: ['label_with_conditions', 'Prévoir un accès.'] });
  await tell(coordinator, YEAR, village);
  later();
  const { body } = await promote('Stand', guest.organisationId);
  const told = async () => (await guest.person.get<Told>(`/api/applications/${body.applicationId}/answer`)).body.events;
  expect(await told()).toMatchObject([
    { label: 'conditional', reason: expect.stringContaining('Prévoir un accès.'), condition: { mayAnswer: true } },
  ]);
  later();
  const sent = await guest.person.post(`/api/events/${village.event('Stand')}/condition-answers`, {
    text: 'C’est fait.',
  });
  expect(sent.status).toBe(200);
  expect(await told()).toMatchObject([{ condition: { answers: [{ text: 'C’est fait.' }] } }]);
});

test('rule 16: a stand of a village that was deferred, then decided again, reads as deferred with the reason that was told', async () => {
  await decide(coordinator, village, { Village: ['defer', 'Préciser les lieux.'] });
  await tell(coordinator, YEAR, village);
  later();
  // As the next session decides it.
  const decided = [village.event('Village'), new Date(Date.parse('2026-06-15T14:00:00+02:00') + minute * 60_000)];
  await portal.sql(
    `INSERT INTO label_decision (event_id, outcome, reason, decided_at) VALUES ($1, 'refuse', 'Lieux inconnus.', $2)`,
    decided,
  );
  await portal.sql(
    `UPDATE event_label SET label = 'refused', decided_at = $2, notified_at = NULL WHERE event_id = $1`,
    decided,
  );
  await refresh(portal, [village.event('Village')]);
  later();
  const { body } = await promote('Stand', guest.organisationId);
  const told = await guest.person.get<Told>(`/api/applications/${body.applicationId}/answer`);
  expect(told.body.events).toMatchObject([
    { label: 'deferred', reason: expect.stringContaining('Préciser les lieux.') },
  ]);
  expect(JSON.stringify(told.body)).not.toMatch(/refus|inconnus/);
});

test('rule 2: a regrouping is not undone once the village has told its visits: they would count twice, or be lost', async () => {
  const own = await readyDossier(portal, {
    year: YEAR,
    title: 'Atelier',
    events: [{ title: 'Atelier', slots: [SLOT] }],
  });
  await decide(coordinator, own, { Atelier: ['label'] });
  await decide(coordinator, village, { Village: ['label'] });
  await tell(coordinator, YEAR, own, village);
  await report(own.event('Atelier'), 40);
  const folded = await fold(own.event('Atelier'));
  expect(folded.status).toBe(200);
  // The village counts everybody, the workshop's 40 among them.
  const before = await visitsOf(coordinator, YEAR);
  await report(village.event('Village'), 100);
  expect(await visitsOf(coordinator, YEAR)).toBe(before + 60);
  expect(reasonsOf(await undo(folded.body.regroupingId))).toEqual(['reported_since']);
});

const versionOf = async (dossier: string): Promise<string[]> => {
  const [last] = await portal.sql<{ items: { id: string }[] }>(
    `SELECT content -> 'content' -> 'items' AS items FROM application_version WHERE application_id = $1 ORDER BY number DESC LIMIT 1`,
    [dossier],
  );
  return last?.items.map(({ id }) => id) ?? [];
};
const activities = async (): Promise<string[]> =>
  (
    await portal.sql<{ title: string }>('SELECT title FROM event WHERE parent_event_id = $1 ORDER BY position, id', [
      village.event('Village'),
    ])
  ).map(({ title }) => title);
/** Files the village's dossier as it stands: what its holder sends is a version. */
const sendVillage = (): Promise<object[]> =>
  portal.sql(
    `INSERT INTO application_version (application_id, number, submitted_at, content) VALUES ($1, 1, '2026-05-02', $2)`,
    [
      village.id,
      {
        submittedAt: '2026-05-02T10:00:00+02:00',
        organisation: { name: 'Ville' },
        attachments: [],
        content: {
          id: village.id,
          project: { title: 'Village d’Amiens' },
          extra: {},
          items: ['Village', 'Stand', 'Autre stand', 'Troisième stand'].map((title, place) => ({
            id: village.event(title),
            parentId: place === 0 ? null : village.event('Village'),
            position: Math.max(0, place - 1),
            answers: { kind: place === 0 ? 'science_village' : 'single', title },
          })),
        },
      },
    ],
  );

test('an older regrouping is undone after another one of its village: what regroupings did themselves is no change of somebody’s', async () => {
  await sendVillage();
  const all = ['Village', 'Stand', 'Autre stand', 'Troisième stand'].map((title) => village.event(title));
  const own = await readyDossier(portal, { year: YEAR, title: 'Fusées', events: [{ title: 'Fusées', slots: [SLOT] }] });
  const first = await promote('Stand', guest.organisationId);
  later();
  const second = await promote('Troisième stand', village.organisationId);
  later();
  const folded = await fold(own.event('Fusées'));
  expect([first.status, second.status, folded.status]).toEqual([200, 200, 200]);
  expect(await activities()).toEqual(['Autre stand', 'Fusées']);
  expect(await versionOf(village.id)).toEqual([all[0], all[2], own.event('Fusées')]);
  // The oldest first: its stand is back at its place, the others stay where they are.
  expect((await undo(first.body.regroupingId)).status).toBe(200);
  expect(await activities()).toEqual(['Stand', 'Autre stand', 'Fusées']);
  expect(await versionOf(village.id)).toEqual([...all.slice(0, 3), own.event('Fusées')]);
  expect(await portal.sql('SELECT 1 FROM application WHERE id = $1', [first.body.applicationId])).toEqual([]);
  // Then whichever.
  expect((await undo(folded.body.regroupingId)).status).toBe(200);
  expect(await versionOf(village.id)).toEqual(all.slice(0, 3));
  expect(await portal.sql('SELECT state FROM application WHERE id = $1', [own.id])).toEqual([
    { state: 'ready_for_committee' },
  ]);
  expect((await undo(second.body.regroupingId)).status).toBe(200);
  expect(await activities()).toEqual(['Stand', 'Autre stand', 'Troisième stand']);
  expect(await versionOf(village.id)).toEqual(all);
});

test('what somebody else changed between two regroupings keeps the older one from being undone, and the page says what to do instead', async () => {
  const first = await promote('Stand', guest.organisationId);
  later();
  await portal.sql('UPDATE application SET version = version + 1 WHERE id = $1', [village.id]);
  const second = await promote('Autre stand', village.organisationId);
  expect(second.status).toBe(200);
  expect(reasonsOf(await undo(first.body.regroupingId))).toEqual(['dossier_changed']);
  expect((await undo(second.body.regroupingId)).status).toBe(200);
  expect(reasonsOf(await undo(first.body.regroupingId))).toEqual(['dossier_changed']);
  // The same stand once more: the last of its regroupings goes first.
  later();
  const back = await fold(village.event('Stand'));
  expect(back.status).toBe(200);
  expect(reasonsOf(await undo(first.body.regroupingId))).toEqual(['regrouped_since']);
});

test('a dossier that was made of a stand is not taken away with the files or tags it was given since', async () => {
  const { body } = await promote('Stand', guest.organisationId);
  await anImageOf(portal, body.applicationId);
  expect(reasonsOf(await undo(body.regroupingId))).toEqual(['talked_since']);
  const other = await promote('Autre stand', village.organisationId);
  await portal.sql(
    `WITH t AS (INSERT INTO tag (edition_year, name, colour) VALUES ($1, 'À voir', 'blue') RETURNING id)
     INSERT INTO application_tag (application_id, tag_id) SELECT $2, id FROM t`,
    [YEAR, other.body.applicationId],
  );
  expect(reasonsOf(await undo(other.body.regroupingId))).toEqual(['talked_since']);
});

test('rule 22: undone after its partner was merged with another of the stand, a stand has one partner, not the same twice', async () => {
  const other = await partner(portal, YEAR, village.event('Stand'));
  const { body } = await promote('Stand', guest.organisationId);
  await portal.sql('UPDATE organisation SET merged_into = $2 WHERE id = $1', [
    guest.organisationId,
    other.organisationId,
  ]);
  await portal.sql('UPDATE application SET organisation_id = $2 WHERE id = $1', [
    body.applicationId,
    other.organisationId,
  ]);
  expect((await undo(body.regroupingId)).status).toBe(200);
  const partners = await portal.sql('SELECT organisation_id AS id FROM event_partner WHERE event_id = $1', [
    village.event('Stand'),
  ]);
  expect(partners).toEqual([{ id: other.organisationId }]);
});

test('two coordinators detach the same stand at once: one dossier is made, the other is told that something changed', async () => {
  const { version } = await seen(village.event('Stand'));
  const both = await Promise.all([1, 2].map(() => promote('Stand', village.organisationId, version)));
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

test('a label is not taken back from a stand that is leaving its village: its new holder would not be told', async () => {
  await decide(coordinator, village, { Village: ['label'] });
  await tell(coordinator, YEAR, village);
  const stand = village.event('Stand');
  const leaving = portal.app.get(DataSource).createQueryRunner();
  await leaving.startTransaction();
  try {
    const other = await readyDossier(portal, { year: YEAR, title: 'Ailleurs', events: [{ title: 'Ailleurs' }] });
    await leaving.query('UPDATE event SET application_id = $2, parent_event_id = NULL WHERE id = $1', [
      stand,
      other.id,
    ]);
    const revoked = coordinator.post(`/api/events/${stand}/label-revocation`, { reason: 'Annulé.', mail: null });
    await new Promise((done) => setTimeout(done, 500));
    await leaving.commitTransaction();
    expect((await revoked).status).toBe(409);
  } finally {
    await leaving.release();
  }
  expect(await portal.sql('SELECT 1 FROM label_decision WHERE event_id = $1', [stand])).toEqual([]);
});

test('the regroupings of a dossier are read with the same number of statements, whatever their number', async () => {
  await promote('Stand', guest.organisationId);
  const read = () => coordinator.get(`/api/applications/${village.id}/regroupings`);
  const one = await statementsOf(portal, read);
  await promote('Autre stand', village.organisationId);
  await promote('Troisième stand', village.organisationId);
  expect((await statementsOf(portal, read)).length).toBe(one.length);
});

test('the holder of a village, asked to correct its events, takes out neither the project of somebody else that joined it nor the village around it', async () => {
  await portal.sql(`UPDATE edition SET state = 'committee' WHERE year = $1`, [YEAR]);
  const own = await readyDossier(portal, { year: YEAR, title: 'Fusées', events: [{ title: 'Fusées', slots: [SLOT] }] });
  const joined = own.event('Fusées');
  expect((await fold(joined)).status).toBe(200);
  await portal.sql(
    `INSERT INTO correction_request (application_id, asked_at, due_on, items)
     VALUES ($1, '2026-06-15', '2026-06-30', '[{"section": "evenements", "why": "Le plan."}]')`,
    [village.id],
  );
  const path = `/api/applications/${village.id}/content`;
  const { body: content } = await village.holder.get<{ version: number; joined: string[] }>(path);
  expect(content.joined).toEqual([joined]);
  const remove = (...items: string[]) =>
    village.holder.send<{ errors?: { pointer: string; rule: string; detail: string }[] }>('PATCH', path, {
      base: content.version,
      changes: items.map((item) => ({ op: 'remove', item })),
    });
  for (const item of [joined, village.event('Village')]) {
    const { status, body } = await remove(village.event('Autre stand'), item);
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '/changes/1/item', rule: 'joined_event', detail: expect.stringMatching(/a rejoint ce village/) }],
    ]);
  }
  expect(await portal.sql('SELECT 1 FROM event WHERE application_id = $1', [village.id])).toHaveLength(5);
  // As an event of one moment it would lose its activities when it is sent.
  const kind = { op: 'set', item: village.event('Village'), field: 'kind', was: 'science_village', value: 'single' };
  const turned = await village.holder.send<{ errors?: { rule: string }[] }>('PATCH', path, {
    base: content.version,
    changes: [kind],
  });
  expect([turned.status, turned.body.errors?.[0]?.rule]).toEqual([422, 'joined_event']);
  // Its own stands it may take out.
  expect((await remove(village.event('Autre stand'))).status).toBe(200);
  expect((await own.holder.get<{ joined: string[] }>(`/api/applications/${own.id}/content`)).body.joined).toEqual([]);
  await portal.sql(`UPDATE edition SET state = 'labelled' WHERE year = $1`, [YEAR]);
});
