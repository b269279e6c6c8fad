import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { EditionCalendar } from '@fds/editions/api';

interface Verdict {
  allowed: boolean;
  reasons: { code: string; text: string }[];
}
interface Edition {
  year: number;
  number: number;
  title: string;
  theme: string;
  state: string;
  stateLabel: string;
  startsOn: string;
  endsOn: string;
  callOpensOn: string;
  callClosesOn: string;
  reportsDueOn: string;
  callOpen: boolean;
  version: number;
  change: Verdict;
  moves: { to: string; by: string; onDay: string | null; verdict: Verdict }[];
}

let portal: TestPortal;
let coordinator: Visitor;
let holder: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-02-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await at('2026-02-10T09:00:00+01:00');
  await portal.sql('DELETE FROM questionnaire');
  await portal.sql('DELETE FROM edition');
  await portal.sql(
    `INSERT INTO edition (year, number, title, theme, region_code, region_name, departments, starts_on, ends_on,
       call_opens_on, call_closes_on, reports_due_on, cog_vintage, state, imported)
     VALUES (2021, 30, 'Fête de la science 2021 en Hauts-de-France', 'L’émotion de la découverte', '32', 'Hauts-de-France',
       '{02,59,60,62,80}', '2021-10-01', '2021-10-11', '2021-03-01', '2021-05-16', '2021-11-30', 2026, 'archived', true)`,
  );
});

/** Moves the clock; people sign in again, since an idle session ends. */
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  [coordinator, holder] = [await portal.as('coordinator'), await portal.as('holder')];
}
const create = async (year = 2026): Promise<Edition> =>
  (await coordinator.post<Edition>('/api/editions', { year })).body;
const move = (edition: Edition, to: string) =>
  coordinator.post<Edition>(`/api/editions/${edition.year}/transitions`, { to, version: edition.version });

test('a coordinator creates the edition of the year from the one before, with its questionnaire', async () => {
  await portal.sql(`INSERT INTO questionnaire (edition_year, version, title, questions)
    VALUES (2021, 3, 'Questionnaire 2021', '[{"code":"satisfaction","type":"text","label":"?","required":false}]')`);
  const answer = await coordinator.post<Edition>('/api/editions', { year: 2026 });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    year: 2026,
    number: 35,
    title: 'Fête de la science 2026 en Hauts-de-France',
    theme: '',
    state: 'draft',
    stateLabel: 'En préparation',
    startsOn: '2026-10-02',
    endsOn: '2026-10-12',
    callOpensOn: '2026-03-02',
    callClosesOn: '2026-05-17',
    moves: [{ to: 'call_open', by: 'coordinator', onDay: null, verdict: { allowed: true, reasons: [] } }],
  });
  expect(await portal.sql('SELECT title, version, questions FROM questionnaire WHERE edition_year = 2026')).toEqual([
    {
      title: 'Questionnaire 2026',
      version: 1,
      questions: [{ code: 'satisfaction', type: 'text', label: '?', required: false }],
    },
  ]);
  expect(await coordinator.post('/api/editions', { year: 2026 })).toMatchObject({
    status: 409,
    body: { code: 'editions.exists' },
  });
});

test('the first edition of an empty portal has the usual calendar of the region', async () => {
  await portal.sql('DELETE FROM edition');
  expect((await coordinator.post('/api/editions', { year: 2026 })).body).toMatchObject({
    number: 35,
    regionCode: '32',
    startsOn: '2026-10-02',
  });
});

test('a holder does not see an edition in preparation, and sees it once its call is open', async () => {
  const edition = await create();
  const years = async (visitor: Visitor): Promise<number[]> =>
    (await visitor.get<{ items: Edition[] }>('/api/editions')).body.items.map(({ year }) => year);
  expect(await years(coordinator)).toEqual([2026, 2021]);
  expect(await years(holder)).toEqual([2021]);
  expect((await holder.get('/api/editions/2026')).status).toBe(404);
  expect((await move(edition, 'call_open')).body).toMatchObject({ state: 'call_open', callOpen: true, version: 2 });
  expect(await years(holder)).toEqual([2026, 2021]);
  expect((await holder.get<Edition>('/api/editions/2026')).body).toMatchObject({
    change: { allowed: false },
    moves: [{ to: 'call_closed', verdict: { allowed: false, reasons: [{ code: 'coordinator_only' }] } }],
  });
});

test('a move that the year does not allow is refused with its reason, and so is a second one on the same version', async () => {
  const edition = await create();
  expect(await move(edition, 'review')).toMatchObject({
    status: 409,
    body: { code: 'editions.no_such_move', reasons: ['no_such_move'] },
  });
  expect((await move(edition, 'call_open')).status).toBe(200);
  expect(await move(edition, 'call_open')).toMatchObject({
    status: 409,
    body: { code: 'editions.changed', current: { state: 'call_open', version: 2 } },
  });
});

test('rule 14: the call closes by itself after its last day, once, and a later day reopens it', async () => {
  const open = (await move(await create(), 'call_open')).body;
  await at('2026-05-17T23:59:50+02:00');
  expect((await holder.get('/api/editions/2026')).body).toMatchObject({ state: 'call_open', callOpen: true });
  await at('2026-05-18T00:00:00+02:00');
  const calendar = portal.app.get(EditionCalendar);
  await Promise.all([
    calendar.bringUpToDate(),
    calendar.bringUpToDate(),
    holder.get('/api/editions/2026'),
    coordinator.get('/api/editions'),
  ]);
  const closed = (await coordinator.get<Edition>('/api/editions/2026')).body;
  expect(closed).toMatchObject({ state: 'call_closed', callOpen: false, version: open.version + 1 });
  expect(
    await portal.sql(`SELECT role, person_id FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
      WHERE action = 'edition.moved' AND edition_year = 2026 AND d.after->>'state' = 'call_closed'`),
  ).toEqual([{ role: 'system', person_id: null }]);
  expect(await move(closed, 'call_open')).toMatchObject({
    status: 409,
    body: { code: 'editions.call_deadline_passed' },
  });
  const later = { ...pick(closed), version: closed.version, callClosesOn: '2026-05-24' };
  const changed = (await coordinator.put<Edition>('/api/editions/2026', later)).body;
  expect((await move(changed, 'call_open')).body).toMatchObject({ state: 'call_open' });
});

test('a labelled edition runs and then reports by the calendar alone', async () => {
  const edition = await create();
  await portal.sql(`UPDATE edition SET state = 'labelled' WHERE year = 2026`);
  await at('2026-10-02T00:00:01+02:00');
  expect((await holder.get('/api/editions/2026')).body).toMatchObject({
    state: 'running',
    version: edition.version + 1,
  });
  await at('2026-10-13T00:00:01+02:00');
  expect((await holder.get('/api/editions/2026')).body).toMatchObject({ state: 'reporting' });
});

test('labels are not declared decided while a filed dossier waits', async () => {
  await create();
  await portal.sql(`UPDATE edition SET state = 'review' WHERE year = 2026`);
  await portal.sql(`INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name,
      root_event_id, kind, title, attendance_mode, application_state)
    SELECT id, 2026, id, id, 'X', id, 'single', 'X', 'in_person', 'under_review' FROM (SELECT gen_random_uuid() AS id) one`);
  const review = (await coordinator.get<Edition>('/api/editions/2026')).body;
  expect(review).toMatchObject({ undecidedApplications: 1 });
  expect(await move(review, 'labelled')).toMatchObject({ status: 409, body: { reasons: ['applications_undecided'] } });
  await portal.sql(`UPDATE event_overview SET application_state = 'decided' WHERE edition_year = 2026`);
  expect((await move(review, 'labelled')).body).toMatchObject({ state: 'labelled' });
});

const pick = ({ title, theme, startsOn, endsOn, callOpensOn, callClosesOn, reportsDueOn }: Edition) => ({
  title,
  theme,
  startsOn,
  endsOn,
  callOpensOn,
  callClosesOn,
  reportsDueOn,
});

test('of two coordinators who change an edition at once, one wins and the other sees what was saved', async () => {
  const edition = await create();
  const change = (theme: string) =>
    coordinator.put('/api/editions/2026', { ...pick(edition), version: edition.version, theme });
  const answers = await Promise.all([change('Saveurs savantes'), change('La mer')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers.find(({ status }) => status === 200);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.body).toMatchObject({ code: 'editions.changed', current: { theme: winner?.body['theme'] } });
});

test('days that contradict one another are refused with their field; an archived edition is not changed', async () => {
  const edition = await create();
  const answer = await coordinator.put('/api/editions/2026', { ...pick(edition), version: 1, endsOn: '2026-09-30' });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/endsOn', rule: 'ends_before_start' }] } });
  const held = (await coordinator.get<Edition>('/api/editions/2021')).body;
  expect(await coordinator.put('/api/editions/2021', { ...pick(held), version: held.version })).toMatchObject({
    status: 409,
    body: { reasons: ['edition_archived'] },
  });
});

test('a wrong field, a wrong year and a stranger’s role are refused, never with a failure of ours', async () => {
  const edition = await create();
  const body = { ...pick(edition), version: 1 };
  const wrong: [object, string][] = [
    [{ ...body, colour: 'red' }, '/colour'],
    [{ ...body, title: undefined }, '/title'],
    [{ ...body, title: 'x'.repeat(141) }, '/title'],
    [{ ...body, startsOn: '2026-02-30' }, '/startsOn'],
    [{ ...body, version: '1' }, '/version'],
  ];
  for (const [request, pointer] of wrong)
    expect(await coordinator.put('/api/editions/2026', request)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  for (const year of ['abc', '99999999999', '-1', '2026.5'])
    expect((await coordinator.get(`/api/editions/${year}`)).status).toBe(422);
  expect((await coordinator.get('/api/editions/2050')).status).toBe(404);
  for (const other of [holder, await portal.as('drari'), await portal.as('administrator')])
    expect((await other.post('/api/editions', { year: 2027 })).status).toBe(403);
  expect((await portal.anonymous().get('/api/editions')).status).toBe(401);
});
