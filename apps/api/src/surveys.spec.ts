import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CloseSurveys } from '@fds/evaluation/api';
import { layFestival, TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation } from './test/dossiers';

const QUESTIONS = [
  {
    ...{ code: 'need', type: 'single', label: 'De quoi avez-vous besoin ?', required: true },
    options: [
      { code: 'training', label: 'De formation' },
      { code: 'tools', label: 'D’outils' },
    ],
  },
  {
    ...{ code: 'which', type: 'text', label: 'Lesquels ?', required: false },
    visibleWhen: { question: 'need', equals: 'tools' },
  },
];
interface Survey {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly responses: number;
  readonly answered: number;
  readonly unsent: number;
  readonly awaited: number;
  readonly channels: readonly { id: string; name: string; address: string; responses: number; revoked: boolean }[];
  readonly actions: Record<string, { allowed: boolean; reasons: readonly { code: string }[] }>;
}

let portal: TestPortal;
let coordinator: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  ({ coordinator } = await layFestival(portal));
});
afterAll(() => portal?.stop());

const made = async (naming: 'anonymous' | 'named', list = '', closesOn = '2026-05-31'): Promise<Survey> => {
  const { body } = await coordinator.post<Survey>('/api/editions/2026/surveys', { title: 'Besoins', naming });
  await coordinator.put(`/api/surveys/${body.id}`, {
    ...{ version: body.version, title: 'Besoins des structures', intro: 'Dix minutes.', naming, closesOn },
    ...{ sections: [], questions: QUESTIONS },
  });
  if (list) expect((await coordinator.post(`/api/surveys/${body.id}/invitations`, { text: list })).status).toBe(200);
  return read(body.id);
};
const read = async (id: string): Promise<Survey> => (await coordinator.get<Survey>(`/api/surveys/${id}`)).body;
const act = (survey: Survey, what: 'opening' | 'closing', version = survey.version) =>
  coordinator.post<Survey>(`/api/surveys/${survey.id}/${what}`, { version });
const tokens = async (id: string): Promise<string[]> =>
  (await coordinator.get<{ items: { address: string }[] }>(`/api/surveys/${id}/invitations?size=200`)).body.items.map(
    ({ address }) => address.split('/').at(-1) ?? '',
  );
const send = (token: string, answers: readonly object[], id = randomUUID(), version = 1) =>
  portal
    .anonymous()
    .post<{ errors?: readonly { pointer: string; rule: string }[] }>(`/api/survey-links/${token}/responses`, {
      id,
      version,
      answers,
    });
const TRAINING = [{ question: 'need', answer: 'training' }];
const many = (count: number, department: string, category: string): string[] =>
  Array.from(
    { length: count },
    (_, at) => `Structure ${category} ${at};${category}${at}@s.test;${department};${category}`,
  );

test('a survey is opened once it asks something of somebody; two who change it do not overwrite each other', async () => {
  const survey = await made('named');
  expect(survey).toMatchObject({ state: 'draft', actions: { open: { reasons: [{ code: 'nobody_to_ask' }] } } });
  expect((await act(survey, 'opening')).body).toMatchObject({ code: 'survey.nobody_to_ask' });
  const { body } = await coordinator.post<Survey>(`/api/surveys/${survey.id}/channels`, { name: 'BDP', reach: 40 });
  expect((await act(survey, 'opening', body.version - 1)).status).toBe(409);
  expect((await act(survey, 'opening')).body).toMatchObject({ state: 'open' });
  // Its questions are read as they are: they change again once it is closed, until somebody answers.
  const open = await read(survey.id);
  const put = (questions: readonly object[], of: Survey) =>
    coordinator.put(`/api/surveys/${of.id}`, {
      ...{ version: of.version, title: 'Besoins', intro: '', naming: 'named', closesOn: null, sections: [], questions },
    });
  expect((await put([QUESTIONS[0] ?? {}], open)).body).toMatchObject({ code: 'survey.is_open' });
  await act(open, 'closing');
  expect((await put([QUESTIONS[0] ?? {}], await read(open.id))).status).toBe(200);
  expect((await coordinator.delete(`/api/surveys/${open.id}`)).status).toBe(204);
});

test('who read other questions, or another promise, before it was opened again does not answer those of now', async () => {
  const survey = await made('anonymous', 'Par la poste');
  const [token = ''] = await tokens(survey.id);
  await act(survey, 'opening');
  await act(await read(survey.id), 'closing');
  const change = (of: Survey, naming: string, questions: readonly object[]) =>
    coordinator.put(`/api/surveys/${of.id}`, {
      ...{ version: of.version, title: 'Besoins', intro: '', naming, closesOn: null, sections: [], questions },
    });
  expect((await change(await read(survey.id), 'named', QUESTIONS)).body).toMatchObject({ code: 'survey.promised' });
  const other = { ...QUESTIONS[0], label: 'De quoi n’avez-vous pas besoin ?' };
  expect((await change(await read(survey.id), 'anonymous', [other])).status).toBe(200);
  await act(await read(survey.id), 'opening');
  expect((await send(token, TRAINING)).body).toMatchObject({ code: 'survey.questions_changed' });
  const { body } = await portal.anonymous().get<{ version: number }>(`/api/survey-links/${token}`);
  // Opened again with the same questions, they are the same to who reads them.
  await act(await read(survey.id), 'closing');
  await act(await read(survey.id), 'opening');
  expect((await send(token, TRAINING, randomUUID(), body.version)).status).toBe(204);
});

test('holders are invited by their families, or all of them, each once, by whom writes for them', async () => {
  const survey = await made('named');
  for (const [name, family] of [
    ['Musée', 'culture'],
    ['Bibliothèque', 'culture'],
    ['Mairie', 'territory'],
  ] as const) {
    const organisationId = await foundOrganisation(portal, 2026, name);
    await portal.as('holder', [organisationId]);
    await portal.sql(`UPDATE organisation_profile SET holder_family = $2 WHERE organisation_id = $1`, [
      organisationId,
      family,
    ]);
    await fileDossier(portal, { year: 2026, organisationId, events: [{ title: name, label: 'labelled' }] });
  }
  const invite = async (...families: string[]) =>
    (
      await coordinator.post<{ added: number; known: number }>(`/api/surveys/${survey.id}/invitations/holders`, {
        families,
      })
    ).body;
  expect(await invite('education')).toEqual({ added: 0, known: 0 });
  expect(await invite('culture', 'education')).toEqual({ added: 2, known: 0 });
  expect(await invite()).toEqual({ added: 1, known: 2 });
  const { body } = await coordinator.get<{ items: { name: string; category: string; email: string | null }[] }>(
    `/api/surveys/${survey.id}/invitations`,
  );
  expect(body.items.map(({ name, category }) => `${name}: ${category}`).sort()).toEqual([
    'Bibliothèque: Culture',
    'Mairie: Territoire',
    'Musée: Culture',
  ]);
  expect(body.items.every(({ email }) => email?.includes('@'))).toBe(true);
  expect(
    await coordinator.post(`/api/surveys/${survey.id}/invitations/holders`, { families: ['astronauts'] }),
  ).toMatchObject({ status: 422 });
});

test('a list is read whole or not at all, each line that is wrong named; who stands on it is not added twice', async () => {
  const survey = await made('named');
  const list = (text: string) =>
    coordinator.post<{ errors: { detail: string }[] }>(`/api/surveys/${survey.id}/invitations`, { text });
  const wrong = await list('Nom;E-mail;Département\nMédiathèque;media@x;80\n;a@b.fr;99Z\nMJC;mjc@ville.fr;59');
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors.map(({ detail }) => detail.slice(0, 7))).toEqual(['Ligne 2', 'Ligne 3', 'Ligne 3']);
  expect((await list('Seule;;;;99999')).body.errors[0]?.detail).toContain('99999');
  expect((await list('Médiathèque\tMedia@ville.fr\t80\nMJC;x\tmjc@ville.fr')).body).toEqual({ added: 2, known: 0 });
  expect((await list('Autre nom\tmedia@VILLE.fr\nSans adresse')).body).toEqual({ added: 1, known: 1 });
  expect((await list('sans adresse')).body).toEqual({ added: 0, known: 1 });
});

test('an anonymous answer names neither invitation nor moment, and its rare strata are left out', async () => {
  const list = [...many(10, '80', 'Bibliothèque'), ...many(6, '59', 'Ludothèque'), 'Seule;seule@s.test;02;Insertion'];
  const survey = await made('anonymous', list.join('\n'));
  await act(survey, 'opening');
  const { body: invited } = await coordinator.get<{ items: { address: string; category: string }[] }>(
    `/api/surveys/${survey.id}/invitations?size=200`,
  );
  const of = (category: string): string[] =>
    invited.items.filter((one) => one.category === category).map(({ address }) => address.split('/').at(-1) ?? '');
  const answer = async (links: readonly string[]): Promise<void> => {
    for (const token of links) expect((await send(token, TRAINING)).status).toBe(204);
  };
  const results = async (query = '') =>
    (
      await coordinator.get<{ respondents: number; questions: { cells: { answered: number | null }[] }[] }>(
        `/api/surveys/${survey.id}/results${query}`,
      )
    ).body;
  await answer(of('Bibliothèque').slice(0, 9));
  // The list says who answered: what two readings differ by is at least five answers. Five come once five others wait.
  for (const what of ['results', 'results.csv', 'results.xlsx', 'results.json', 'words', 'verbatims'])
    expect((await coordinator.get(`/api/surveys/${survey.id}/${what}`)).body).toMatchObject({ code: 'survey.too_few' });
  await answer([...of('Bibliothèque').slice(9), ...of('Ludothèque').slice(0, 4)]);
  expect(await results()).toMatchObject({ respondents: 5 });
  await answer(of('Insertion'));
  expect(await results()).toMatchObject({ respondents: 10 });
  // A part of them may grow by one alone.
  expect(await results('?by=category')).toMatchObject({ code: 'survey.whole_only' });
  const rows = () =>
    portal.sql<{ id: string; kept: string }>(
      `SELECT id, btrim(department || ' ' || category) AS kept FROM survey_response WHERE survey_id = $1 AND invitation_id IS NULL
       AND submitted_at IS NULL AND channel_id IS NULL ORDER BY kept`,
      [survey.id],
    );
  const before = await rows();
  expect(before.map(({ kept }) => kept)).toEqual([
    ...['', ...Array<string>(4).fill('59 Ludothèque'), ...Array<string>(10).fill('80 Bibliothèque')],
  ]);
  // Closing lays them in another order, under other ids, in one transaction with the list; what the list says of them is
  // kept as far as five who answered share it, not five who were asked. All are read, nobody in a group of fewer than five.
  await act(await read(survey.id), 'closing');
  const after = await rows();
  expect(after.map(({ kept }) => kept)).toEqual([
    ...Array<string>(5).fill(''),
    ...Array<string>(10).fill('80 Bibliothèque'),
  ]);
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual([]);
  expect((await results('?by=category')).questions[0]?.cells.map(({ answered }) => answered)).toEqual([15, 10, 5]);
  const [traces] = await portal.sql<{ lists: number; journal: number }>(
    `SELECT (SELECT count(DISTINCT xmin::text) FROM survey_invitation WHERE survey_id = $1)::int AS lists,
       (SELECT count(*) FROM journal_entry WHERE action LIKE 'survey.answer%')::int AS journal`,
    [survey.id],
  );
  expect(traces).toEqual({ lists: 1, journal: 0 });
  // One answer more would be known by what it adds.
  const closed = await read(survey.id);
  expect(closed).toMatchObject({ responses: 15, answered: 15, state: 'closed' });
  expect((await act(closed, 'opening')).body).toMatchObject({ code: 'survey.read' });
});

test('a personal link answers once, whoever has it; sent twice it is one, and what is not put is refused', async () => {
  const survey = await made('named', 'Médiathèque;media@ville.fr;80;Bibliothèque');
  const [token = ''] = await tokens(survey.id);
  const door = portal.anonymous();
  expect((await door.get(`/api/survey-links/${token}`)).body).toMatchObject({
    state: 'closed',
    questions: [],
    name: '',
  });
  expect((await send(token, TRAINING)).status).toBe(409);
  await act(survey, 'opening');
  expect((await door.get(`/api/survey-links/${token}`)).body).toMatchObject({ state: 'open', name: 'Médiathèque' });
  expect((await send(token, TRAINING, randomUUID(), 7)).status).toBe(409);
  const hidden = await send(token, [...TRAINING, { question: 'which', answer: 'Des malles' }]);
  expect(hidden.body.errors).toMatchObject([{ pointer: '/answer.which', rule: 'hidden' }]);
  for (const answers of [[], [{ question: 'need', answer: 'nothing' }], [...TRAINING, { question: 'q9', answer: 'x' }]])
    expect((await send(token, answers)).status).toBe(422);
  const id = randomUUID();
  const twice = await Promise.all([send(token, TRAINING, id), send(token, TRAINING, id), send(token, TRAINING, id)]);
  expect(twice.map(({ status }) => status)).toEqual([204, 204, 204]);
  // Forwarded to somebody else, it says that it was answered, and nothing of what.
  expect((await send(token, TRAINING)).body).toMatchObject({ code: 'survey.answered' });
  expect((await door.get(`/api/survey-links/${token}`)).body).toMatchObject({
    state: 'answered',
    questions: [],
    intro: '',
  });
  expect(await read(survey.id)).toMatchObject({ responses: 1, answered: 1 });
  const answered = await read(survey.id);
  expect(answered.actions['rename']?.reasons).toMatchObject([{ code: 'promised' }]);
  expect((await coordinator.delete(`/api/surveys/${survey.id}`)).body).toMatchObject({ code: 'survey.answered' });
});

test('each open link knows what it brought; one that is taken back brings nothing more, and keeps what it brought', async () => {
  const survey = await made('anonymous');
  for (const name of ['Ombelliscience', 'BDP de l’Oise'])
    await coordinator.post(`/api/surveys/${survey.id}/channels`, { name, reach: 100 });
  await act(await read(survey.id), 'opening');
  const [own, relay] = (await read(survey.id)).channels;
  const token = (of: typeof own): string => of?.address.split('/').at(-1) ?? '';
  for (let n = 0; n < 7; n++) expect((await send(token(own), TRAINING)).status).toBe(204);
  for (let n = 0; n < 5; n++) await send(token(relay), [{ question: 'need', answer: 'tools' }]);
  await coordinator.delete(`/api/surveys/${survey.id}/channels/${relay?.id}`);
  expect((await send(token(relay), TRAINING)).body).toMatchObject({ code: 'survey.closed' });
  expect((await read(survey.id)).channels).toMatchObject([
    { responses: 7, revoked: false },
    { responses: 5, revoked: true },
  ]);
  await act(await read(survey.id), 'closing');
  const { body } = await coordinator.get<{ strata: { label: string; respondents: number }[] }>(
    `/api/surveys/${survey.id}/results?by=channel`,
  );
  expect(body.strata.map(({ label, respondents }) => `${label} ${respondents}`).sort()).toEqual([
    ...['BDP de l’Oise 5', 'Ombelliscience 7'],
  ]);
});

test('invited people are written to once, reminded while they have not answered, and not twice a day', async () => {
  const survey = await made('named', 'A;a@s.test\nB;b@s.test\nC');
  const letters = (reminder: boolean) =>
    coordinator.post<{ sent: number }>(`/api/surveys/${survey.id}/letters`, { reminder });
  expect((await letters(false)).body).toMatchObject({ code: 'survey.not_open' });
  await act(survey, 'opening');
  expect([(await letters(false)).body.sent, (await letters(false)).body.sent]).toEqual([2, 0]);
  const messages = await portal.sql<{ link: string; kind: string; text: string }>(
    `SELECT link, kind, text FROM outbox_message WHERE occasion LIKE 'survey.invitation:%' ORDER BY to_address`,
  );
  expect(messages).toHaveLength(2);
  expect(messages[0]?.link).toMatch(/\/enquete\/[\w-]{43}$/);
  expect(messages[0]?.text).toContain('Dix minutes.');
  await send(messages[0]?.link.split('/').at(-1) ?? '', TRAINING);
  // A reminder does not follow its invitation on the same day.
  expect((await letters(true)).body.sent).toBe(0);
  await portal.sql(`UPDATE survey_invitation SET sent_at = sent_at - interval '2 days' WHERE survey_id = $1`, [
    survey.id,
  ]);
  expect([(await letters(true)).body.sent, (await letters(true)).body.sent]).toEqual([1, 0]);
  expect(await read(survey.id)).toMatchObject({ unsent: 0, awaited: 1 });
});

test('rule 14: a survey is answered until the end of its last day, then opened again by another one', async () => {
  const survey = await made('named', 'A;a@s.test');
  await act(survey, 'opening');
  const [token = ''] = await tokens(survey.id);
  portal.moveClock('2026-05-31T23:59:00+02:00');
  expect((await portal.anonymous().get(`/api/survey-links/${token}`)).body).toMatchObject({ state: 'open' });
  portal.moveClock('2026-06-01T00:00:00+02:00');
  expect((await send(token, TRAINING)).body).toMatchObject({ code: 'survey.closed' });
  coordinator = await portal.as('coordinator');
  expect((await act(await read(survey.id), 'opening')).body).toMatchObject({ code: 'survey.last_day_over' });
});

test('rule 14: an anonymous survey whose last day is over is closed by itself, its responses in another order', async () => {
  const survey = await made('anonymous', many(6, '80', 'Bibliothèque').join('\n'), '2026-06-30');
  await act(survey, 'opening');
  for (const token of await tokens(survey.id)) expect((await send(token, TRAINING)).status).toBe(204);
  const ids = () => portal.sql<{ id: string }>('SELECT id FROM survey_response WHERE survey_id = $1', [survey.id]);
  const before = await ids();
  portal.moveClock('2026-06-30T23:59:00+02:00');
  await portal.app.get(CloseSurveys).run();
  expect(await ids()).toEqual(before);
  portal.moveClock('2026-07-01T00:00:00+02:00');
  await portal.app.get(CloseSurveys).run();
  const after = await ids();
  expect([after.length, after.filter(({ id }) => before.some((one) => one.id === id))]).toEqual([6, []]);
  const written = await portal.sql(
    'SELECT DISTINCT xmin::text FROM survey_invitation WHERE survey_id = $1 UNION SELECT DISTINCT xmin::text FROM survey_response WHERE survey_id = $1',
    [survey.id],
  );
  expect(written).toHaveLength(1);
  // Once is enough.
  await portal.app.get(CloseSurveys).run();
  expect(await ids()).toEqual(after);
  coordinator = await portal.as('coordinator');
  expect(await read(survey.id)).toMatchObject({ state: 'closed', responses: 6 });
});

test('surveys are the coordination’s: the committee and holders find the door closed, and a guess nothing', async () => {
  const drari = await portal.as('drari');
  expect((await drari.get('/api/editions/2026/surveys')).status).toBe(403);
  expect((await portal.anonymous().get('/api/survey-links/0000000000000000000000')).status).toBe(404);
  expect((await coordinator.get('/api/editions/1999/surveys')).status).toBe(404);
  expect((await coordinator.get<{ items: object[] }>('/api/editions/2026/surveys')).body.items.length).toBeGreaterThan(
    4,
  );
});

test('the file for other programs has its code book', async () => {
  const { body } = await coordinator.get<{ items: { id: string }[] }>('/api/editions/2026/surveys');
  const { body: file } = await coordinator.get<Record<string, unknown>>(
    `/api/surveys/${body.items[0]?.id}/results.json`,
  );
  expect(file).toMatchObject({
    codeBook: [{ code: 'need', options: [{ code: 'training', label: 'De formation' }, {}] }, { code: 'which' }],
    results: { questions: [{ code: 'need' }, { code: 'which' }] },
  });
});
