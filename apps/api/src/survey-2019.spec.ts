import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { wordsKey } from '@fds/evaluation/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM, Transactions } from '@fds/shared/api-kit';
import { askedBodies, madeResponses, QUESTIONS } from './test/survey-2019';

interface Results {
  readonly invited: number;
  readonly respondents: number;
  readonly strata: readonly { readonly code: string }[];
  readonly questions: readonly {
    readonly code: string;
    readonly cells: readonly { readonly answered: number; readonly leftOut: number }[];
    readonly rows: readonly { readonly code: string; readonly counts: readonly { readonly count: number }[] }[];
  }[];
}
interface Rate {
  readonly label: string;
  readonly invited: number;
  readonly answered: number;
}
/** Whole per cent, half up. */
const percent = (value: number, base: number): number => Math.round((value / base) * 100);

/**
 * The tables of the survey of 2019 on local science mediation, on made answers: the figures that were printed are the
 * shares of whole numbers of its 258 respondents. Where a printed share cannot be one, the right one stands here.
 */
let portal: TestPortal;
let coordinator: Visitor;
let survey = '';
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-20T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  await portal.sql(`INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on,
      call_opens_on, call_closes_on, reports_due_on, cog_vintage, state)
    VALUES (2026, 35, 'Fête de la science 2026', '32', 'Hauts-de-France', '{02,59,60,62,80}', '2026-10-02', '2026-10-12',
      '2026-03-02', '2026-05-07', '2026-11-15', 2026, 'call_open')`);
  coordinator = await portal.as('coordinator');
  const made = await coordinator.post<{ id: string; version: number }>('/api/editions/2026/surveys', {
    ...{ title: 'Médiation scientifique de proximité', naming: 'named' },
  });
  survey = made.body.id;
  const written = await coordinator.put<{ version: number }>(`/api/surveys/${survey}`, {
    ...{ version: made.body.version, title: 'Médiation scientifique de proximité', intro: '', naming: 'named' },
    ...{ closesOn: '2026-07-11', sections: [], questions: QUESTIONS },
  });
  expect(written.status).toBe(200);
  const list = askedBodies().map(([type, department], at) => `S${String(at).padStart(4, '0')};;${department};${type}`);
  expect((await coordinator.post(`/api/surveys/${survey}/invitations`, { text: list.join('\n') })).body).toEqual({
    ...{ added: 1554, known: 0 },
  });
  expect((await coordinator.post(`/api/surveys/${survey}/opening`, { version: written.body.version })).status).toBe(
    200,
  );
  const tokens: string[] = [];
  for (const page of [1, 2]) {
    const { body } = await coordinator.get<{ items: { address: string }[] }>(
      `/api/surveys/${survey}/invitations?size=200&page=${page}`,
    );
    tokens.push(...body.items.map(({ address }) => address.split('/').at(-1) ?? ''));
  }
  const responses = madeResponses();
  for (let at = 0; at < responses.length; at += 20)
    await Promise.all(
      responses.slice(at, at + 20).map(async (answers, within) => {
        const { status, body } = await portal.anonymous().post(`/api/survey-links/${tokens[at + within]}/responses`, {
          ...{ id: randomUUID(), version: 1, answers },
        });
        expect({ status, body }).toMatchObject({ status: 204 });
      }),
    );
}, 120_000);
afterAll(() => portal?.stop());

const read = async (query = ''): Promise<Results> =>
  (await coordinator.get<Results>(`/api/surveys/${survey}/results${query}`)).body;
const counts = (results: Results, question: string, column = 0): Record<string, number> =>
  Object.fromEntries(
    (results.questions.find(({ code }) => code === question)?.rows ?? []).map((row) => [
      row.code,
      row.counts[column]?.count ?? NaN,
    ]),
  );

test('the response rates by department and by kind of body are those that were printed', async () => {
  const { body } = await coordinator.get<{
    departments: Rate[];
    categories: Rate[];
    invited: number;
    answered: number;
  }>(`/api/surveys/${survey}`);
  const printed = (rates: readonly Rate[]) =>
    Object.fromEntries(rates.map(({ label, answered, invited }) => [label, percent(answered, invited)]));
  expect([body.invited, body.answered, percent(body.answered, body.invited)]).toEqual([1554, 258, 17]);
  expect(printed(body.departments)).toEqual({
    ...{ 'Aisne (02)': 22, 'Nord (59)': 16, 'Oise (60)': 14, 'Pas-de-Calais (62)': 13, 'Somme (80)': 27 },
  });
  expect(printed(body.categories)).toEqual({
    ...{ 'Arts et culture': 8, Bibliothèque: 15, 'Centre social': 25, Environnement: 25, Insertion: 27, Jeunesse: 9 },
    'Fabrication numérique': 25,
  });
});

test('single and multiple choices: the counts of the 258, each with its base', async () => {
  const results = await read();
  expect([results.invited, results.respondents]).toEqual([1554, 258]);
  const {
    authority = 0,
    public_body = 0,
    association = 0,
    private: other_private = 0,
    other = 0,
  } = counts(results, 'status');
  // « Privé autre » was printed 1 %: four of 258 are 1.6 %, cut off instead of rounded (rule 5).
  expect([authority, association, public_body, other, other_private].map((n) => percent(n, 258))).toEqual([
    59, 32, 5, 3, 2,
  ]);
  expect(Object.values(counts(results, 'size')).map((n) => percent(n, 258))).toEqual([34, 42, 20, 4]);
  const themes = counts(results, 'themes');
  expect(Object.values(themes).map((n) => percent(n, 258))).toEqual([86, 58, 49, 40, 26, 20, 13, 10, 3]);
});

test('rule 6: the 31 % who left a question out stand beside its base, not in it', async () => {
  const [cell] = (await read()).questions.find(({ code }) => code === 'skills')?.cells ?? [];
  expect(cell).toMatchObject({ answered: 178, leftOut: 80 });
  expect(percent(80, 258)).toBe(31);
});

test('the legal form by size of the commune, with both sides grouped', async () => {
  const results = await read('?by=question&question=size');
  const sides = results.strata.map(({ code }, at) => {
    const { public_side = 0, private_side = 0 } = counts(results, 'status', at + 1);
    const base = results.questions.find((one) => one.code === 'status')?.cells[at + 1]?.answered ?? 0;
    return [code, percent(public_side, base), percent(private_side, base)];
  });
  // Of middle towns 53 % was printed on the private side: 28 of 52 are 53.8 %, cut off instead of rounded (rule 5).
  expect(sides).toEqual([
    ['village', 71, 22],
    ['small_town', 72, 28],
    ['town', 44, 54],
    ['city', 9, 91],
  ]);
});

test('rule 5: grouped stakes are counted from the answers, not added up', async () => {
  const stakes = counts(await read(), 'stakes');
  expect([stakes['transmission'], stakes['animation']].map((n) => percent(n ?? 0, 258))).toEqual([93, 87]);
  expect((stakes['learning'] ?? 0) + (stakes['experiment'] ?? 0)).toBeGreaterThan(stakes['transmission'] ?? 0);
});

test('eleven « autre » are recoded by what was written, and may be counted back', async () => {
  const { body } = await coordinator.get<{ items: { words: string; count: number }[] }>(`/api/surveys/${survey}/words`);
  expect(body.items[0]).toMatchObject({ count: 8 });
  expect(body.items.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  const recode = (words: string, options: readonly string[], was: readonly string[] = []) =>
    coordinator.put(`/api/surveys/${survey}/words`, { question: 'type', words, options, was });
  for (const [words, to] of [
    ['Médiathèque', 'library'],
    ['BUREAU INFORMATION JEUNESSE', 'youth'],
    ['cinéma associatif', 'culture'],
  ] as const)
    expect((await recode(words, [to])).status).toBe(204);
  const after = counts(await read(), 'type');
  expect(after).toEqual({
    ...{ library: 140, social: 49, environment: 19, fab_lab: 13, youth: 12, culture: 10, work: 10, autre: 5 },
  });
  expect(Object.values(after).map((n) => percent(n, 258))).toEqual([54, 19, 7, 5, 5, 4, 4, 2]);

  // What people wrote is still what they wrote, and the recoding is undone as it was done.
  const [kept] = await portal.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM survey_answer WHERE answer LIKE 'autre=%'`,
  );
  expect(kept?.n).toBe(16);
  // Who saw them under « autre » does not undo what somebody has done since.
  expect((await recode('médiathèque', [])).body).toMatchObject({ code: 'evaluation.recoded' });
  expect((await recode('médiathèque', [], ['library'])).status).toBe(204);
  expect(counts(await read(), 'type')).toMatchObject({ library: 132, autre: 13 });
  for (const [to, status] of [
    [['autre'], 422],
    [['library', 'youth'], 422],
    [['nothing'], 422],
  ] as const)
    expect((await recode('médiathèque', to)).status).toBe(status);
});

test('the texts stand apart, are found by their words and themes, and hidden with a reason', async () => {
  const path = `/api/surveys/${survey}/verbatims`;
  interface Texts {
    readonly total: number;
    readonly items: readonly { responseId: string; question: string; text: string; author: string; hidden: boolean }[];
    readonly themes: readonly { theme: string; count: number }[];
  }
  const found = await coordinator.get<Texts>(`${path}?q=ferme`);
  expect(found.body).toMatchObject({ total: 1, items: [{ text: 'Ferme pédagogique', hidden: false }] });
  const [text] = found.body.items;
  expect(text?.author).toMatch(/^S\d{4}$/);
  const mark = {
    responseId: text?.responseId,
    question: 'type',
    themes: ['Agriculture'],
    hidden: true,
    was: { themes: [], hidden: false },
  };
  expect((await coordinator.put(path, { ...mark, reason: '' })).status).toBe(422);
  expect((await coordinator.put(path, { ...mark, reason: 'On y reconnaît quelqu’un.' })).status).toBe(204);
  const late = await coordinator.put(path, { ...mark, themes: [], hidden: false, reason: '' });
  expect(late).toMatchObject({ status: 409, body: { code: 'evaluation.verbatim_changed' } });
  expect((await coordinator.get<Texts>(`${path}?theme=Agriculture`)).body).toMatchObject({
    ...{ total: 1, themes: [{ theme: 'Agriculture', count: 1 }], items: [{ hidden: true }] },
  });
  expect((await coordinator.put(path, { ...mark, responseId: randomUUID(), reason: 'x' })).status).toBe(404);
});

test('an answer that is sent while its words are being recoded is counted as they are from then on', async () => {
  const { body } = await coordinator.get<{ items: { address: string; answered: boolean }[] }>(
    `/api/surveys/${survey}/invitations?size=200&page=3`,
  );
  const token =
    body.items
      .find(({ answered }) => !answered)
      ?.address.split('/')
      .at(-1) ?? '';
  const answers = (madeResponses()[0] ?? []).map((one) =>
    one.question === 'type' ? { ...one, answer: 'autre=Planétarium' } : one,
  );
  let sending: Promise<{ readonly status: number }> | undefined;
  await portal.app.get(Transactions).run(SYSTEM, {}, async ({ sql }) => {
    await sql('SELECT id FROM questionnaire WHERE id = $1 FOR UPDATE', [survey]);
    await sql(
      `INSERT INTO answer_recoding (questionnaire_id, question, words_key, options, recoded_at)
       VALUES ($1, 'type', $2, '{culture}', now())`,
      [survey, wordsKey('Planétarium')],
    );
    sending = portal
      .anonymous()
      .post(`/api/survey-links/${token}/responses`, { id: randomUUID(), version: 1, answers });
    await new Promise((done) => setTimeout(done, 300));
  });
  expect((await sending)?.status).toBe(204);
  const [counted] = await portal.sql(`SELECT options FROM survey_answer WHERE answer = 'autre=Planétarium'`);
  expect(counted).toEqual({ options: ['culture'] });
});
