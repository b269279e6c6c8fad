import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Examination {
  assignedTo: string | null;
  coordinators: { personId: string; name: string; me: boolean; mayExamine: boolean }[];
  opinionsDueOn: string | null;
  answersOn: string | null;
  voices: { voice: string; remindedAt: string | null; mayRemind: { allowed: boolean; reasons: { code: string }[] } }[];
}
interface Neighbours {
  days: string[];
  items: { applicationId: string; title: string; nearness: string; days: string[] }[];
  total: number;
  departments: { code: string; events: number; own: boolean }[];
}
const YEAR = 2026;

let portal: TestPortal;
let coordinator: Visitor, colleague: Visitor, drari: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00' });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, colleague, drari] = [
    await portal.as('coordinator'),
    await portal.as('coordinator'),
    await portal.as('drari'),
  ];
});
afterAll(() => portal?.stop());
const file = (title: string, day: string): Promise<FiledDossier> =>
  fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    events: [{ title, slots: [[`${day}T10:00:00+02:00`, `${day}T18:00:00+02:00`]] }],
  });
beforeEach(async () => {
  dossier = await file('Village', '2026-10-09');
});

const path = (action: string, id = dossier.id): string => `/api/applications/${id}/${action}`;
const read = async (): Promise<Examination> => (await coordinator.get<Examination>(path('examination'))).body;
const assign = (by: Visitor, personId: string | null, seen: string | null = null) =>
  by.put<Examination & { current: Examination; reasons: string[] }>(path('assignee'), { personId, seen });
const lay = async (id: string, commune: string): Promise<void> => {
  await portal.sql(
    `UPDATE event_overview o SET municipality_code = m.code, department = m.department, intermunicipality_code = m.intermunicipality_code
     FROM municipality m WHERE m.code = $2 AND o.application_id = $1`,
    [id, commune],
  );
};

describe('assignment', () => {
  test('a coordinator takes a dossier, gives it to a colleague, and to nobody', async () => {
    const mine = await assign(coordinator, coordinator.personId);
    expect([mine.status, mine.body.assignedTo]).toEqual([200, coordinator.personId]);
    expect(mine.body.coordinators.find(({ me }) => me)?.personId).toBe(coordinator.personId);
    const hers = await assign(coordinator, colleague.personId, coordinator.personId);
    expect(hers.body.assignedTo).toBe(colleague.personId);
    expect((await assign(coordinator, null, colleague.personId)).body.assignedTo).toBeNull();
  });

  test('who takes it in charge follows it, unless it was already given to somebody', async () => {
    await coordinator.post(path('review'));
    expect((await read()).assignedTo).toBe(coordinator.personId);
  });

  test('taken in charge by another than the one it was given to, it stays with the latter', async () => {
    await assign(coordinator, colleague.personId);
    await coordinator.post(path('review'));
    expect((await read()).assignedTo).toBe(colleague.personId);
  });

  test('of two who assign at once, the second is told to whom the first one gave it', async () => {
    const both = await Promise.all([assign(coordinator, coordinator.personId), assign(colleague, colleague.personId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(late?.body.current.assignedTo).toBe((await read()).assignedTo);
  });

  test('nobody outside the coordination, and nobody outside their territory, is given a dossier', async () => {
    expect((await assign(coordinator, drari.personId)).body).toMatchObject({ reasons: ['not_a_coordinator'] });
    const aisne = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
    expect((await assign(coordinator, aisne.personId)).body).toMatchObject({ reasons: ['outside_their_territory'] });
    expect((await read()).coordinators.find(({ personId }) => personId === aisne.personId)?.mayExamine).toBe(false);
    expect((await assign(aisne, aisne.personId)).status).toBe(403);
  });
});

describe('the reminder of a voice', () => {
  const ready = async (): Promise<void> => {
    await coordinator.post(path('review'));
    await coordinator.post(path('readiness'));
  };
  const mails = () =>
    portal.sql<{ text: string }>(
      `SELECT text FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'opinion.reminded:%'`,
      [drari.personId],
    );
  const remind = (voice: string) =>
    coordinator.post<Examination & { reasons: string[] }>(path('opinion-reminders'), { voice });

  test('goes once in 72 hours, names what waits and the day, and is refused to whom has spoken', async () => {
    expect((await remind('drari')).body).toMatchObject({ reasons: ['not_yet_ready'] });
    await ready();
    await portal.sql(
      `INSERT INTO committee_session (edition_year, title, held_on, opinions_due_on, answers_on)
       VALUES ($1, 'Comité', '2026-06-05', '2026-06-02', '2026-06-15')`,
      [YEAR],
    );
    expect(await read()).toMatchObject({ opinionsDueOn: '2026-06-02', answersOn: '2026-06-15' });
    const both = await Promise.all([remind('drari'), remind('drari')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('2 juin');
    expect(mail?.text).toContain('/comite/lecture');
    const awaited = (await read()).voices.find(({ voice }) => voice === 'drari');
    expect(awaited?.mayRemind.reasons.map(({ code }) => code)).toEqual(['reminded_recently']);
    await portal.sql(`UPDATE outbox_message SET written_at = written_at - interval '73 hours'`);
    expect((await read()).voices.find(({ voice }) => voice === 'drari')?.mayRemind.allowed).toBe(true);
    await drari.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect((await remind('drari')).body).toMatchObject({ reasons: ['opinion_given'] });
    expect((await remind('coordination')).body).toMatchObject({ reasons: ['own_voice'] });
    expect((await remind('region')).body).toMatchObject({ reasons: ['nobody_there'] });
    expect((await remind('mairie')).status).toBe(422);
  });
});

describe('neighbours', () => {
  test('events on the same days come by nearness; other days, drafts and the dossier’s own do not', async () => {
    dossier = await file('Village', '2026-10-05');
    const [same, department, far, otherDay, draft] = [
      await file('Même commune', '2026-10-05'),
      await file('Même département', '2026-10-05'),
      await file('Loin', '2026-10-05'),
      await file('Autre jour', '2026-10-04'),
      await file('Brouillon', '2026-10-05'),
    ];
    await lay(dossier.id, '80001');
    await lay(same.id, '80001');
    await lay(department.id, '80021');
    await lay(far.id, '02691');
    await lay(otherDay.id, '80001');
    await lay(draft.id, '80001');
    await portal.sql(`UPDATE event_overview SET application_state = 'draft' WHERE application_id = $1`, [draft.id]);
    const { body } = await coordinator.get<Neighbours>(path('neighbours'));
    expect(body.days).toEqual(['2026-10-05']);
    expect(body.items.map(({ title, nearness }) => [title, nearness])).toEqual([
      ['Même commune', 'municipality'],
      ['Même département', 'department'],
    ]);
    expect(body.total).toBe(2);
    expect(body.departments.find(({ code }) => code === '80')).toEqual({ code: '80', events: 2, own: true });
    expect(body.departments.find(({ code }) => code === '02')?.events).toBeGreaterThanOrEqual(1);
    expect(body.departments.find(({ code }) => code === '02')?.own).toBe(false);
  });

  test('a dossier without a date has none', async () => {
    const dateless = await fileDossier(portal, {
      year: YEAR,
      organisationId: organisation,
      events: [{ title: 'Sans date' }],
    });
    const { body } = await coordinator.get<Neighbours>(path('neighbours', dateless.id));
    expect([body.days, body.items, body.total]).toEqual([[], [], 0]);
  });
});

test('a dossier knows its place in the list of the address, and its neighbours there', async () => {
  const list = (
    await coordinator.get<{ total: number; items: { applicationId: string }[] }>(
      `/api/review-lists/applications?year=${YEAR}&size=100`,
    )
  ).body;
  const order = list.items.map(({ applicationId }) => applicationId);
  const at = order.indexOf(dossier.id);
  expect(at).toBeGreaterThanOrEqual(0);
  const place = `/api/review-lists/applications/${dossier.id}/place?year=${YEAR}`;
  expect((await coordinator.get(place)).body).toEqual({
    position: at + 1,
    total: list.total,
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
  });
  expect((await coordinator.get(`${place}&q=introuvable`)).body).toEqual({
    position: null,
    total: 0,
    previous: null,
    next: null,
  });
});
