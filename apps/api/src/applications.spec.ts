import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Database, EventOverviews } from '@fds/shared/api-kit';

interface Activity {
  id: string;
  title: string;
  label: string;
  municipality: { code: string; name: string; department: string } | null;
  slots: { beginsAt: string; endsAt: string }[];
}
interface Application {
  id: string;
  reference: string;
  title: string;
  state: string;
  version: number;
  versions: number;
  submittedAt: string | null;
  charterAcceptedAt: string | null;
  organisation: { id: string; name: string };
  events: (Activity & { activities: Activity[] })[];
  may: Record<'edit' | 'submit' | 'takeBack' | 'withdraw', { allowed: boolean; reasons: { code: string }[] }>;
  missing: { pointer: string; code: string; text: string }[];
}
interface List {
  items: (Application & { events: { label: string; municipalityName: string | null }[] })[];
  total: number;
  events: number;
  states: { state: string; applications: number; events: number }[];
}

let portal: TestPortal;
let mine: string;
let other: string;
let holder: Visitor;
let stranger: Visitor;
let coordinator: Visitor;
let drari: Visitor;

const OPEN = '2026-04-21T10:00:00+02:00';
const LAST_SECOND = '2026-05-07T23:59:55+02:00';
const TOO_LATE = '2026-05-08T00:00:00+02:00';

beforeAll(async () => {
  portal = await TestPortal.start({ at: OPEN, env: { PORTAL_ROLE: 'api' } });
  for (const [code, current, name, status, department, region, codes] of [
    ['80001', '80001', 'Abbeville', 'current', '80', '32', '{80100}'],
    ['59545', '59545', 'Saint-Souplet', 'current', '59', '32', '{59360}'],
    ['02285', '59545', 'Escaufourt', 'associated', '59', '32', '{59360}'],
    ['76217', '76217', 'Dieppe', 'current', '76', '28', '{76200}'],
  ])
    await portal.sql(
      `INSERT INTO municipality (code, current_code, name, status, department, region, postal_codes, population, search)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1000, regexp_replace(lower(unaccent($3)), '[^[:alnum:]]+', ' ', 'g'))
       ON CONFLICT DO NOTHING`,
      [code, current, name, status, department, region, codes],
    );
});
afterAll(() => portal?.stop());

/** Moves the clock; people sign in again, since an idle session ends. */
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  [holder, stranger, coordinator, drari] = [
    await portal.as('holder', [mine]),
    await portal.as('holder', [other]),
    await portal.as('coordinator'),
    await portal.as('drari'),
  ];
}

async function organisation(name: string): Promise<string> {
  const [row] = await portal.sql<{ id: string }>('INSERT INTO organisation DEFAULT VALUES RETURNING id');
  await portal.sql(
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code)
     VALUES ($1, 2021, $2, 'culture', 'association', '80001')`,
    [row?.id, name],
  );
  return row?.id ?? '';
}

beforeEach(async () => {
  await portal.sql('DELETE FROM outbox_message');
  await portal.sql('DELETE FROM event_overview');
  await portal.sql('DELETE FROM application');
  await portal.sql('DELETE FROM membership');
  await portal.sql('DELETE FROM organisation');
  await portal.sql('DELETE FROM edition');
  await portal.sql(
    `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
       call_closes_on, reports_due_on, cog_vintage, state)
     VALUES (2026, 35, 'Fête de la science 2026', '32', 'Hauts-de-France', '{02,59,60,62,80}', '2026-10-02', '2026-10-12',
       '2026-03-02', '2026-05-07', '2026-10-30', 2026, 'call_open')`,
  );
  mine = await organisation('Maison Pour Tous d’Abbeville');
  other = await organisation('Échos de la côte');
  await at(OPEN);
});

const begin = async (visitor = holder, organisationId = mine, title = 'Saveurs savantes'): Promise<Application> => {
  const answer = await visitor.post<Application>('/api/applications', { organisationId, editionYear: 2026, title });
  expect(answer.status).toBe(201);
  return answer.body;
};
const activity = (over: object = {}) => ({
  id: null,
  format: 'workshop',
  title: 'Fromages au microscope',
  description: '',
  attendanceMode: 'in_person',
  municipalityCode: null,
  venue: '',
  capacity: 30,
  slots: [],
  ...over,
});
const single = (over: object = {}) => ({
  ...activity({ title: 'Le goût, une affaire de neurones', format: 'lecture', description: 'Une conférence.' }),
  kind: 'single',
  municipalityCode: '80001',
  slots: [{ beginsAt: '2026-10-06T19:00:00+02:00', endsAt: '2026-10-06T21:00:00+02:00' }],
  activities: [] as object[],
  ...over,
});
const village = (over: object = {}) =>
  single({
    kind: 'science_village',
    format: null,
    title: 'Village des sciences d’Abbeville',
    slots: [
      { beginsAt: '2026-10-10T10:00:00+02:00', endsAt: '2026-10-10T18:00:00+02:00' },
      { beginsAt: '2026-10-09T09:00:00+02:00', endsAt: '2026-10-09T16:30:00+02:00' },
    ],
    activities: [activity(), activity({ title: 'Le sel, d’où vient-il ?', municipalityCode: '02285' })],
    ...over,
  });
const content = (over: object = {}) => ({
  title: 'Saveurs savantes en baie de Somme',
  summary: 'Ce que l’on mange, vu par celles et ceux qui l’étudient.',
  charterAcceptedBy: 'Camille Martin',
  events: [village(), single()],
  ...over,
});
const save = (application: Pick<Application, 'id' | 'version'>, over: object = {}, visitor = holder) =>
  visitor.put<Application>(`/api/applications/${application.id}`, { ...content(over), version: application.version });
const filed = async (): Promise<Application> => {
  const saved = (await save(await begin())).body;
  const answer = await holder.post<Application>(`/api/applications/${saved.id}/submission`, { version: saved.version });
  expect(answer.status).toBe(200);
  return answer.body;
};

test('a holder begins a dossier, writes a village with two activities and a single event, and files it', async () => {
  const begun = await begin();
  expect(begun).toMatchObject({
    state: 'draft',
    version: 1,
    organisation: { id: mine, name: 'Maison Pour Tous d’Abbeville' },
    may: { edit: { allowed: true }, submit: { allowed: false } },
  });
  expect(begun.reference).toMatch(/^2026-[0-9A-F]{8}$/);
  expect(begun.missing.map(({ pointer }) => pointer)).toEqual(['/summary', '/events', '/charterAcceptedBy']);

  const saved = await save(begun);
  expect(saved.status).toBe(200);
  expect(saved.body.missing).toEqual([]);
  expect(saved.body.events.map(({ title, activities }) => [title, activities.length])).toEqual([
    ['Village des sciences d’Abbeville', 2],
    ['Le goût, une affaire de neurones', 0],
  ]);
  expect(saved.body.events[0]?.slots).toEqual([
    { beginsAt: '2026-10-09T07:00:00.000Z', endsAt: '2026-10-09T14:30:00.000Z' },
    { beginsAt: '2026-10-10T08:00:00.000Z', endsAt: '2026-10-10T16:00:00.000Z' },
  ]);

  const answer = await holder.post<Application>(`/api/applications/${begun.id}/submission`, {
    version: saved.body.version,
  });
  expect(answer).toMatchObject({
    status: 200,
    body: { state: 'submitted', versions: 1, may: { edit: { allowed: false }, takeBack: { allowed: true } } },
  });
  const [version] = await portal.sql<{ content: { events: unknown[]; title: string } }>(
    'SELECT content FROM application_version WHERE application_id = $1',
    [begun.id],
  );
  expect(version?.content).toMatchObject({
    title: 'Saveurs savantes en baie de Somme',
    charterAcceptedBy: 'Camille Martin',
  });
  expect(version?.content.events).toHaveLength(4);
  expect(await portal.sql(`SELECT action FROM journal_entry WHERE subject_id = $1 ORDER BY id`, [begun.id])).toEqual([
    { action: 'application.begun' },
    { action: 'application.saved' },
    { action: 'application.submitted' },
  ]);
});

test('the receipt goes once to each member, with the number and a subject of at most 60 characters', async () => {
  const application = await filed();
  const messages = await portal.sql<{ personId: string; subject: string; text: string }>(
    `SELECT person_id AS "personId", subject, text FROM outbox_message`,
  );
  expect(messages).toHaveLength(1);
  expect(messages[0]?.personId).toBe(holder.personId);
  expect(messages[0]?.subject.length).toBeLessThanOrEqual(60);
  expect(messages[0]?.text).toContain(application.reference);
  expect(messages[0]?.text).toContain('21 avril 2026 à 10 h 00');
});

test('saving keeps the ids of what stays, drops what is gone, and writes nothing when nothing changed', async () => {
  const first = (await save(await begin())).body;
  const [root, lone] = first.events;
  const events = [
    village({
      id: root?.id,
      activities: [
        activity({ id: root?.activities[1]?.id, title: 'Le sel' }),
        activity({ title: 'Du verger à la bouteille', format: 'exhibition' }),
      ],
    }),
  ];
  const second = (await save(first, { events })).body;
  expect(second.version).toBe(first.version + 1);
  expect(second.events.map(({ id }) => id)).toEqual([root?.id]);
  expect(second.events[0]?.activities[0]).toMatchObject({ id: root?.activities[1]?.id, title: 'Le sel' });
  expect(second.events[0]?.activities[1]?.id).not.toBe(root?.activities[0]?.id);
  expect(await portal.sql('SELECT id FROM event WHERE id = ANY ($1)', [[lone?.id, root?.activities[0]?.id]])).toEqual(
    [],
  );
  expect(await portal.sql('SELECT event_id FROM event_overview WHERE event_id = $1', [lone?.id])).toEqual([]);

  const again = second.events.map((one) =>
    village({
      id: one.id,
      activities: [
        activity({ id: one.activities[0]?.id, title: 'Le sel' }),
        activity({ id: one.activities[1]?.id, title: 'Du verger à la bouteille', format: 'exhibition' }),
      ],
    }),
  );
  expect((await save(second, { events: again })).body.version).toBe(second.version);
});

test('an activity moved to another event keeps its id, even when its first event goes', async () => {
  const first = (await save(await begin(), { events: [village(), village({ activities: [] })] })).body;
  const [from, to] = first.events;
  const moved = from?.activities[0]?.id;
  const events = [village({ id: to?.id, activities: [activity({ id: moved })] })];
  const second = (await save(first, { events })).body;
  expect(second.events.map(({ id, activities }) => [id, activities.map((one) => one.id)])).toEqual([[to?.id, [moved]]]);
});

test('rule 20: the projection holds the current commune, an activity without its own takes its event’s', async () => {
  const saved = (await save(await begin())).body;
  expect(
    await portal.sql(
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

test('an incomplete draft is saved as it is, and says what is missing', async () => {
  const empty = single({ title: '', description: '', format: null, municipalityCode: null, slots: [], capacity: null });
  const answer = await save(await begin(), { title: '', summary: '', charterAcceptedBy: null, events: [empty] });
  expect(answer.status).toBe(200);
  expect(answer.body.missing.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/title title_missing',
    '/summary summary_missing',
    '/events/0/title event_title_missing',
    '/events/0/format format_missing',
    '/events/0/description event_description_missing',
    '/events/0/municipalityCode municipality_missing',
    '/events/0/slots slot_missing',
    '/charterAcceptedBy charter_missing',
  ]);
  const refused = await holder.post(`/api/applications/${answer.body.id}/submission`, { version: answer.body.version });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'applications.incomplete', reasons: ['incomplete', 'charter_not_accepted'] },
  });
  expect(refused.body['errors']).toHaveLength(8);
});

test('rule 12: a dossier whose dates all lie outside the window is not sent, one date inside is enough', async () => {
  const outside = { beginsAt: '2026-09-25T10:00:00+02:00', endsAt: '2026-09-25T12:00:00+02:00' };
  const inside = { beginsAt: '2026-10-12T22:00:00+02:00', endsAt: '2026-10-12T23:00:00+02:00' };
  const first = (await save(await begin(), { events: [single({ slots: [outside] })] })).body;
  expect(first.missing).toMatchObject([{ pointer: '/events/0/slots', code: 'slot_outside_window' }]);
  const events = [single({ id: first.events[0]?.id, slots: [outside, inside] })];
  expect((await save(first, { events })).body.may.submit.allowed).toBe(true);
});

test('rule 21: an event outside the region is not sent', async () => {
  const saved = (await save(await begin(), { events: [single({ municipalityCode: '76217' })] })).body;
  expect(saved.missing).toMatchObject([{ pointer: '/events/0/municipalityCode', code: 'municipality_outside' }]);
});

test('rule 14: a dossier is sent in the last seconds of the deadline’s day, and not at midnight', async () => {
  const [early, late] = [(await save(await begin())).body, (await save(await begin())).body];
  await at(LAST_SECOND);
  expect((await holder.post(`/api/applications/${early.id}/submission`, { version: early.version })).status).toBe(200);
  await at(TOO_LATE);
  expect(await holder.post(`/api/applications/${late.id}/submission`, { version: late.version })).toMatchObject({
    status: 409,
    body: { code: 'applications.call_closed' },
  });
  // What was typed at 23 h 59 is not lost: the draft is still saved.
  expect((await save(late, { title: 'Écrit à minuit' })).body).toMatchObject({
    title: 'Écrit à minuit',
    state: 'draft',
  });
  expect(
    (await holder.post('/api/applications', { organisationId: mine, editionYear: 2026, title: 'Trop tard' })).body,
  ).toMatchObject({ code: 'applications.call_closed' });
  expect((await holder.delete(`/api/applications/${early.id}/submission`)).body).toMatchObject({
    code: 'applications.call_closed',
  });
});

test('a filed dossier is taken back, corrected and filed again as a second version', async () => {
  const first = await filed();
  expect((await save(first)).body).toMatchObject({ code: 'applications.not_a_draft' });
  const back = (await holder.delete<Application>(`/api/applications/${first.id}/submission`)).body;
  expect(back).toMatchObject({ state: 'draft', submittedAt: null, versions: 1 });
  const again = await holder.post(`/api/applications/${first.id}/submission`, { version: back.version });
  expect(again.body).toMatchObject({ state: 'submitted', versions: 2 });
  expect(await portal.sql('SELECT count(*) AS n FROM outbox_message WHERE person_id = $1', [holder.personId])).toEqual([
    { n: 2 },
  ]);
});

test('a filed dossier is withdrawn with its reason, the coordination is told, and nothing more is done with it', async () => {
  const application = await filed();
  const path = `/api/applications/${application.id}/withdrawal`;
  expect((await holder.post(path, { reason: '' })).status).toBe(422);
  const answer = await holder.post<Application>(path, { reason: 'Le lieu n’est plus disponible.' });
  expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  expect(
    await portal.sql('SELECT text FROM outbox_message WHERE person_id = $1', [coordinator.personId]),
  ).toMatchObject([{ text: expect.stringContaining('Le lieu n’est plus disponible.') }]);
  expect((await holder.post(path, { reason: 'Encore' })).body).toMatchObject({
    code: 'applications.already_withdrawn',
  });
  expect((await holder.delete(`/api/applications/${application.id}/submission`)).status).toBe(409);
});

test('of two people who save one dossier at once, one wins; the other sees both versions and loses nothing', async () => {
  const saved = (await save(await begin())).body;
  const colleague = await portal.as('holder', [mine]);
  const events = saved.events.map(({ id, activities }, index) =>
    index === 0 ? village({ id, activities: activities.map((one) => activity({ id: one.id })) }) : single({ id }),
  );
  const answers = await Promise.all([
    save(saved, { title: 'Par l’une', events }),
    save(saved, { title: 'Par l’autre', events }, colleague),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers.find(({ status }) => status === 200)?.body;
  const loser = answers.find(({ status }) => status === 409)?.body as unknown as {
    code: string;
    current: Application;
  };
  expect(loser).toMatchObject({ code: 'applications.changed', current: { title: winner?.title } });
  const kept = await save({ id: saved.id, version: loser.current.version }, { title: 'La mienne', events });
  expect(kept).toMatchObject({ status: 200, body: { title: 'La mienne' } });
});

test('two people who send the same dossier file it once', async () => {
  const saved = (await save(await begin())).body;
  const send = () => holder.post(`/api/applications/${saved.id}/submission`, { version: saved.version });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await portal.sql('SELECT number FROM application_version WHERE application_id = $1', [saved.id])).toEqual([
    { number: 1 },
  ]);
});

test('a dossier of another organisation does not exist for a holder, whatever is asked of it', async () => {
  const application = await filed();
  const path = `/api/applications/${application.id}`;
  for (const answer of [
    await stranger.get(path),
    await save(application, {}, stranger),
    await stranger.post(`${path}/submission`, { version: 1 }),
    await stranger.delete(`${path}/submission`),
    await stranger.post(`${path}/withdrawal`, { reason: 'Pour voir' }),
    await stranger.post('/api/applications', { organisationId: mine, editionYear: 2026, title: 'Pour un autre' }),
    await stranger.get(`/api/organisations/${mine}`),
  ])
    expect(answer.status).toBe(404);
  expect((await stranger.get<List>('/api/applications')).body).toMatchObject({ total: 0, items: [], states: [] });
  expect((await stranger.get<List>(`/api/applications?organisationId=${mine}`)).body.total).toBe(0);
});

test('an event of another dossier is not taken over by giving its id', async () => {
  const theirs = (await save(await begin(stranger, other), { events: [single()] }, stranger)).body;
  const own = await begin();
  const answer = await save(own, { events: [single({ id: theirs.events[0]?.id })] });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/events/0/id', rule: 'unknown_event' }] } });
  expect((await stranger.get<Application>(`/api/applications/${theirs.id}`)).body.events).toHaveLength(1);
});

test('an unknown, missing, over-long or wrong-typed field is refused by its name, at any depth', async () => {
  const application = await begin();
  const good = { ...content(), version: application.version };
  const slot = { beginsAt: '2026-10-06T19:00:00+02:00', endsAt: '2026-10-06T21:00:00+02:00' };
  const wrong: [object, string][] = [
    [{ ...good, colour: 'red' }, '/colour'],
    [{ ...good, title: undefined }, '/title'],
    [{ ...good, title: 'x'.repeat(141) }, '/title'],
    [{ ...good, summary: 12 }, '/summary'],
    [{ ...good, summary: 'a\u0000b' }, '/summary'],
    [{ ...good, version: '1' }, '/version'],
    [{ ...good, charterAcceptedBy: '' }, '/charterAcceptedBy'],
    [{ ...good, events: 'none' }, '/events'],
    [{ ...good, events: [single({ kind: 'party' })] }, '/events/0/kind'],
    [{ ...good, events: [single({ id: 'x' })] }, '/events/0/id'],
    [{ ...good, events: [single({ capacity: 2.5 })] }, '/events/0/capacity'],
    [{ ...good, events: [single({ capacity: 0 })] }, '/events/0/capacity'],
    [{ ...good, events: [single({ municipalityCode: 'Abbeville' })] }, '/events/0/municipalityCode'],
    [{ ...good, events: [single({ municipalityCode: '99999' })] }, '/events/0/municipalityCode'],
    [{ ...good, events: [single({ slots: [{ ...slot, beginsAt: 'demain' }] })] }, '/events/0/slots/0/beginsAt'],
    [{ ...good, events: [single({ slots: [{ ...slot, beginsAt: '2026-10-06' }] })] }, '/events/0/slots/0/beginsAt'],
    [{ ...good, events: [single({ slots: [{ ...slot, beginsAt: '2026-W40' }] })] }, '/events/0/slots/0/beginsAt'],
    [{ ...good, events: [single({ slots: [{ ...slot, beginsAt: slot.endsAt }] })] }, '/events/0/slots/0'],
    [{ ...good, events: [single({ slots: [{ ...slot, endsAt: '2026-10-09T19:00:00Z' }] })] }, '/events/0/slots/0'],
    [{ ...good, events: [single({ activities: [activity()] })] }, '/events/0/activities'],
    [{ ...good, events: [village({ format: 'workshop' })] }, '/events/0/format'],
    [{ ...good, events: [village({ activities: [activity({ kind: 'single' })] })] }, '/events/0/activities/0/kind'],
    [{ ...good, events: [village({ activities: Array(60).fill(activity()) })] }, '/events'],
    [{ ...good, events: [null] }, '/events'],
  ];
  for (const [request, pointer] of wrong) {
    const answer = await holder.put<{ errors?: { pointer: string }[] }>(`/api/applications/${application.id}`, request);
    expect([answer.status, pointer, answer.body.errors?.some((error) => error.pointer.startsWith(pointer))]).toEqual([
      422,
      pointer,
      true,
    ]);
  }
  for (const id of ['abc', '00000000-0000-0000-0000-00000000000'])
    expect((await holder.get(`/api/applications/${id}`)).status).toBe(422);
  expect((await holder.get('/api/applications/9b2d1f3a-1111-4222-8333-444455556666')).status).toBe(404);
  for (const query of ['state=lost', 'year=abc', 'sort=random', 'page=0', 'size=1000', 'unknown=1'])
    expect((await coordinator.get(`/api/applications?${query}`)).status).toBe(422);
  expect((await holder.get<Application>(`/api/applications/${application.id}`)).body.version).toBe(application.version);
});

test('rule 16: before it is notified a decision shows in no view, list, count or possibility of the holder', async () => {
  const application = await filed();
  const decide = async (state: string, label: string, notified: boolean): Promise<void> => {
    await portal.sql('UPDATE application SET state = $2 WHERE id = $1', [application.id, state]);
    await portal.sql(
      `UPDATE event_overview SET application_state = $2, label = $3, notified_at = CASE WHEN $4 THEN now() END
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
  const before = await seen(holder);
  for (const label of ['labelled', 'conditional', 'refused', 'deferred']) {
    await decide('decided', label, false);
    expect(await seen(holder)).toEqual(before);
  }
  const inside = await seen(coordinator);
  expect(inside.one).toMatchObject({ state: 'decided', events: [{ label: 'deferred' }, { label: 'deferred' }] });
  expect(inside.decided.total).toBe(1);
  await decide('decided', 'labelled', true);
  expect(await seen(holder)).toMatchObject({
    one: {
      state: 'decided',
      events: [{ label: 'labelled' }, { label: 'labelled' }],
      may: { withdraw: { allowed: false } },
    },
    decided: { total: 1 },
  });
});

test('the committee reads a dossier once it is ready for it, and writes nothing', async () => {
  const application = await filed();
  const path = `/api/applications/${application.id}`;
  expect((await drari.get(path)).status).toBe(404);
  expect((await drari.get<List>('/api/applications')).body.total).toBe(0);
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [application.id]);
  expect((await drari.get<Application>(path)).body).toMatchObject({
    state: 'ready_for_committee',
    may: { edit: { allowed: false, reasons: [{ code: 'holder_only' }, { code: 'not_a_draft' }] } },
  });
  expect((await drari.get<List>('/api/applications')).body.total).toBe(1);
  for (const other of [drari, coordinator]) expect((await save(application, {}, other)).status).toBe(403);
  expect((await (await portal.as('administrator')).get('/api/applications')).status).toBe(403);
  expect((await portal.anonymous().get('/api/applications')).status).toBe(401);
});

test('the list is filtered by words without accents, state, department, kind and organisation, and counted', async () => {
  await filed();
  const theirs = await begin(stranger, other, 'Marées et galets');
  await save(theirs, { title: 'Marées et galets', events: [single({ municipalityCode: '02285' })] }, stranger);
  const list = async (query: string): Promise<List> => (await coordinator.get<List>(`/api/applications?${query}`)).body;
  const titles = async (query: string): Promise<string[]> => (await list(query)).items.map(({ title }) => title);
  const [abbeville, tides] = ['Saveurs savantes en baie de Somme', 'Marées et galets'];

  expect(await list('year=2026')).toMatchObject({
    total: 2,
    events: 3,
    states: expect.arrayContaining([
      { state: 'submitted', applications: 1, events: 2 },
      { state: 'draft', applications: 1, events: 1 },
    ]),
  });
  expect(await titles('year=2026')).toEqual([abbeville, tides]);
  expect(await titles('sort=title')).toEqual([tides, abbeville]);
  expect(await titles('sort=organisation')).toEqual([tides, abbeville]);
  expect(await titles('q=maree')).toEqual([tides]);
  expect(await titles('q=ECHOS%20galets')).toEqual([tides]);
  expect(await titles('q=neurones')).toEqual([abbeville, tides]);
  // The village has an activity there.
  expect(await titles('q=saint-souplet')).toEqual([abbeville, tides]);
  expect(await titles('q=%25')).toEqual([abbeville, tides]);
  expect(await titles('state=draft')).toEqual([tides]);
  expect(await titles('state=draft&state=submitted')).toEqual([abbeville, tides]);
  expect(await titles('department=59')).toEqual([tides]);
  expect(await titles('department=59&department=80')).toEqual([abbeville, tides]);
  expect(await titles('kind=science_village')).toEqual([abbeville]);
  expect(await titles(`organisationId=${other}`)).toEqual([tides]);
  expect(await titles('year=2021')).toEqual([]);
  expect(await list('size=1&page=2')).toMatchObject({ total: 2, items: [{ title: tides }] });
  expect((await list('state=draft')).states).toHaveLength(2);
});

test('the export holds the rows of the list, and no text that a spreadsheet would run', async () => {
  const application = await begin(holder, mine, '=HYPERLINK("http://evil")');
  const answer = await coordinator.get<string>('/api/applications/export.csv?state=draft&year=2026');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(answer.headers.get('content-disposition')).toContain('filename="dossiers 2026.csv"');
  const [head, row] = answer.body.split('\r\n');
  expect(head?.replace('\ufeff', '')).toBe(
    'Numéro;Dossier;Structure;Type;Commune;Département;État;Déposé le;Événements',
  );
  expect(row).toContain(`${application.reference};`);
  expect(row).toContain(`'=HYPERLINK`);
  const workbook = await coordinator.get<string>('/api/applications/export.xlsx?state=draft');
  expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
  expect(workbook.body.startsWith('PK')).toBe(true);
  expect((await holder.get('/api/applications/export.csv')).status).toBe(403);
  expect((await holder.get('/api/applications/export.xlsx')).status).toBe(403);
});

test('a filter that cannot be read refuses the export before a file begins', async () => {
  const answer = await coordinator.get('/api/applications/export.csv?state=unknown');
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('a dossier is read in two statements and a list in two, whatever they hold', async () => {
  const saved = (await save(await begin(), { events: Array.from({ length: 20 }, () => village()) })).body;
  const database = portal.app.get(Database);
  const rows = database.rows;
  let statements: string[] = [];
  database.rows = ((text: string, values: unknown[]) => {
    statements.push(text);
    return rows.call(database, text, values);
  }) as typeof database.rows;
  try {
    expect((await holder.get(`/api/applications/${saved.id}`)).status).toBe(200);
    expect(statements.filter((text) => /FROM (application|event) /.test(text))).toHaveLength(2);
    statements = [];
    expect((await coordinator.get('/api/applications')).status).toBe(200);
    expect(statements.filter((text) => /FROM \(SELECT/.test(text))).toHaveLength(2);
  } finally {
    database.rows = rows;
  }
});

test('the projection rebuilt from nothing equals the one that was kept up to date', async () => {
  const saved = (await save(await begin())).body;
  const read = () => portal.sql('SELECT * FROM event_overview WHERE application_id = $1 ORDER BY event_id', [saved.id]);
  const kept = await read();
  expect(kept).toHaveLength(4);
  await portal.sql('DELETE FROM event_overview WHERE application_id = $1', [saved.id]);
  await portal.app.get(EventOverviews).refresh(
    (text, values) => portal.app.get(Database).rows(text, values),
    kept.map((row) => row['event_id'] as string),
    'filed',
  );
  expect(await read()).toEqual(kept);
});

test('a commune is found by name, postal code or INSEE code; a former one leads to today’s', async () => {
  const names = async (query: string): Promise<unknown[]> =>
    (
      await holder.get<{ items: { code: string; name: string; foundAs: string | null }[] }>(
        `/api/municipalities?${query}`,
      )
    ).body.items.map(({ code, name, foundAs }) => [code, name, foundAs]);
  expect(await names('q=abbev')).toContainEqual(['80001', 'Abbeville', null]);
  expect(await names('q=80100&department=80')).toContainEqual(['80001', 'Abbeville', null]);
  expect(await names('q=80001')).toEqual([['80001', 'Abbeville', null]]);
  expect(await names('q=ESCAUFOURT')).toEqual([['59545', 'Saint-Souplet', 'Escaufourt']]);
  expect((await names('q=st-souplet&region=32'))[0]).toEqual(['59545', 'Saint-Souplet', null]);
  expect(await names('q=%25')).toEqual([]);
  expect((await holder.get('/api/municipalities')).status).toBe(422);
});

test('the coordination finds organisations as they were in an edition; a holder reads its own', async () => {
  const page = await coordinator.get<{ items: object[]; total: number }>('/api/organisations?q=echos&year=2021');
  expect(page.body).toMatchObject({
    total: 1,
    items: [{ id: other, name: 'Échos de la côte', department: '80', municipalityName: 'Abbeville', years: [2021] }],
  });
  await begin();
  expect((await holder.get(`/api/organisations/${mine}`)).body).toMatchObject({
    year: 2026,
    years: [2026, 2021],
    profiles: [{ year: 2026, name: 'Maison Pour Tous d’Abbeville' }, { year: 2021 }],
  });
  expect((await holder.get('/api/organisations')).status).toBe(403);
});
