import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { USUAL_QUESTIONNAIRE, type Question } from '@fds/questions/domain';
import { foundOrganisation, holdEdition } from './test/dossiers';
import { wordsOfPdf } from './test/pdf-words';

interface Asked {
  title: string;
  sections: { code: string; title: string }[];
  questions: Question[];
}
interface Builder extends Asked {
  revision: number;
  changed: boolean;
  put: (Asked & { number: number }) | null;
  responses: number;
  answered: { code: string; count: number; options: { code: string; count: number }[] }[];
  change: { allowed: boolean };
}
interface Refused {
  code: string;
  errors: { pointer: string; rule: string; detail: string }[];
  current: Builder;
}

let portal: TestPortal;
let coordinator: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-10-20T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  coordinator = await portal.as('coordinator');
  await holdEdition(portal, 2025, 'bilan_published');
  await holdEdition(portal, 2026, 'reporting');
  organisationId = await foundOrganisation(portal, 2026, 'Médiathèque');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM evaluation_response');
  await portal.sql('DELETE FROM questionnaire');
});

const at = (tail = '', year = 2026): string => `/api/editions/${year}/questionnaire${tail}`;
const read = async (): Promise<Builder> => (await coordinator.get<Builder>(at())).body;
const write = async (questions: Question[], change: Partial<Asked & { revision: number }> = {}) => {
  const { revision, title, sections } = await read();
  return coordinator.put<Builder & Refused>(at(), { revision, title, sections, questions, ...change });
};
const open = async () => coordinator.post<Builder & Refused>(at('/open'), { revision: (await read()).revision });
const rules = ({ errors }: Refused): string[] => errors.map(({ pointer, rule }) => `${pointer} ${rule}`);

const options = ['yes', 'no', 'maybe'].map((code) => ({ code, label: code }));
const choice = (code: string, over: Partial<Question> = {}): Question => ({
  code,
  type: 'single',
  label: `Question ${code}`,
  required: true,
  options,
  ...over,
});
const text = (code: string, over: Partial<Question> = {}): Question => ({
  code,
  type: 'text',
  label: `Question ${code}`,
  required: false,
  ...over,
});
async function answer(question: string, given: string): Promise<void> {
  const [response] = await portal.sql<{ id: string }>(
    `INSERT INTO evaluation_response (edition_year, organisation_id, state) VALUES (2026, $1, 'in_progress')
     ON CONFLICT (edition_year, organisation_id) DO UPDATE SET state = excluded.state RETURNING id`,
    [organisationId],
  );
  await portal.sql(`INSERT INTO evaluation_answer (response_id, question, answer, options) VALUES ($1, $2, $3, $4)`, [
    response?.id,
    question,
    given,
    [given],
  ]);
}

test('rule 18: what a question and its answers continue is kept and put as it was said; twice the same is not put', async () => {
  const continues = { year: 2025, code: 'support' };
  const heir = choice('a', {
    continues,
    known: 'partners',
    options: [{ code: 'fully', label: 'Oui', was: ['yes'] }, ...options.slice(1)],
  });
  expect((await write([heir, choice('b', { continues })])).status).toBe(200);
  const refused = await open();
  expect(refused.status).toBe(422);
  expect(rules(refused.body)).toEqual(['/questions/1/continues continued_twice']);
  await write([heir]);
  expect((await open()).body.put?.questions).toEqual([heir]);
});

test('a coordinator writes a questionnaire that holders do not see, then puts it to them', async () => {
  expect(await read()).toMatchObject({ revision: 0, put: null, questions: [], changed: false });
  const sections = [{ code: 's1', title: 'L’édition' }];
  const questions = [
    choice('a', { section: 's1', groups: [{ code: 'ok', label: 'Content' }] }),
    text('b', { section: 's1', visibleWhen: { question: 'a', equals: 'yes', anyOf: ['maybe'] }, maxLength: 600 }),
    choice('c', { section: 's1', type: 'matrix', rows: [{ code: 'r1', label: 'Accueil' }] }),
    { ...text('d', { section: 's1' }), type: 'number', min: 0, max: 500, unit: 'personnes', exactness: true } as const,
  ];
  const saved = await write(questions, { title: 'Évaluation 2026', sections });
  expect(saved).toMatchObject({ status: 200, body: { revision: 1, changed: true, put: null } });
  expect(saved.body.questions).toEqual(questions);
  expect(await portal.sql('SELECT version, questions FROM questionnaire')).toEqual([{ version: 0, questions: [] }]);
  const put = await open();
  expect(put.body).toMatchObject({ changed: false, put: { number: 1, title: 'Évaluation 2026', questions } });
  expect(await portal.sql('SELECT version, questions, sections FROM questionnaire')).toEqual([
    { version: 1, questions, sections },
  ]);
});

test('of two who write it at once, the second is told, with what the first has written', async () => {
  await write([choice('a')]);
  const late = await write([choice('b')], { revision: 0 });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    code: 'evaluation.questionnaire_written',
    current: { questions: [{ code: 'a' }] },
  });
});

test('what is unfinished is kept while it is written, and told when it is to be put', async () => {
  const loop = [
    choice('a', { visibleWhen: { question: 'b', equals: 'yes' } }),
    choice('b', { label: '', visibleWhen: { question: 'a', equals: 'yes' } }),
  ];
  expect((await write(loop)).status).toBe(200);
  const refused = await open();
  expect(refused.status).toBe(422);
  expect(rules(refused.body)).toEqual([
    '/questions/0/visibleWhen condition_loop',
    '/questions/1/label label_missing',
    '/questions/1/visibleWhen condition_loop',
  ]);
  await write([]);
  expect(rules((await open()).body)).toEqual(['/questions questions_missing']);
});

test('101 questions, two of one code, and a form that an evaluation does not ask are refused at once', async () => {
  const many = Array.from({ length: 101 }, (_, index) => text(`q${index}`));
  expect(rules((await write(many)).body)).toEqual(['/questions too_many']);
  expect(rules((await write([text('a'), text('a')])).body)).toEqual(['/questions/1/code code_twice']);
  expect(rules((await write([{ ...text('a'), type: 'research_units' }])).body)).toEqual([
    '/questions/0/type type_not_here',
  ]);
  expect((await write([{ ...text('a'), type: 'poem' } as unknown as Question])).status).toBe(422);
});

test('while nobody has answered, the version that is put changes in place; then another one follows it', async () => {
  await write([choice('a')]);
  await open();
  await write([choice('a', { label: 'Autrement' })]);
  expect((await open()).body.put).toMatchObject({ number: 1, questions: [{ label: 'Autrement' }] });
  await answer('a', 'yes');
  await write([choice('a', { label: 'Encore autrement' })]);
  expect((await open()).body.put).toMatchObject({ number: 2 });
  const { items } = (await coordinator.get<{ items: (Asked & { number: number })[] }>(at('/versions'))).body;
  expect(items.map(({ number, questions }) => [number, questions[0]?.label])).toEqual([
    [2, 'Encore autrement'],
    [1, 'Autrement'],
  ]);
});

test('a questionnaire edited while somebody answers: what was chosen is never taken out, and it says by how many', async () => {
  await write([choice('a'), text('b')]);
  await open();
  await answer('a', 'maybe');
  expect((await read()).answered).toEqual([{ code: 'a', count: 1, options: [{ code: 'maybe', count: 1 }] }]);
  await write([choice('a', { options: options.slice(0, 2) })]);
  const refused = await open();
  expect(rules(refused.body)).toEqual(['/questions/0/options answered_option_removed']);
  expect(refused.body.errors[0]?.detail).toBe('Une structure a choisi cette réponse\u00a0: elle ne se retire plus.');
  await write([choice('a', { type: 'multiple' })]);
  expect(rules((await open()).body)).toEqual(['/questions/0/type answered_type']);
  await write([text('b')]);
  expect(rules((await open()).body)).toEqual(['/questions answered_removed']);
  const withdrawn = options.map((option) => (option.code === 'maybe' ? { ...option, withdrawn: true } : option));
  await write([choice('a', { options: withdrawn })]);
  expect((await open()).body.put).toMatchObject({ number: 2 });
});

test('what holders are still writing is counted as answered: another version follows, and nothing of it is taken out', async () => {
  await write([choice('a'), text('b')]);
  await open();
  await answer('a', 'maybe');
  await portal.sql(
    `UPDATE evaluation_response r SET state = 'in_progress', draft = jsonb_build_object('answers', jsonb_build_object('a', 'no', 'b', 'Un mot'))
     WHERE r.edition_year = 2026`,
  );
  expect(await read()).toMatchObject({
    responses: 1,
    answered: [
      {
        code: 'a',
        count: 1,
        options: [
          { code: 'maybe', count: 1 },
          { code: 'no', count: 1 },
        ],
      },
      { code: 'b', count: 1, options: [] },
    ],
  });
  await portal.sql('DELETE FROM evaluation_answer');
  await write([choice('a', { options: options.filter(({ code }) => code !== 'no') }), text('b')]);
  expect(rules((await open()).body)).toEqual(['/questions/0/options answered_option_removed']);
  await write([choice('a', { label: 'Autrement' }), text('b')]);
  expect((await open()).body.put).toMatchObject({ number: 2 });
});

test('what is written is given up, and what is put stands again; what says the same is no change', async () => {
  await write([choice('a')]);
  await open();
  expect((await write([choice('a')])).body).toMatchObject({ changed: false });
  await write([choice('a'), text('b')]);
  const { revision } = await read();
  const discarded = await coordinator.post<Builder>(at('/discard'), { revision });
  expect(discarded.body).toMatchObject({ changed: false, questions: [{ code: 'a' }] });
  const told = await portal.sql<{ action: string }>(
    `SELECT action FROM journal_entry WHERE starts_with(action, 'evaluation.questionnaire') ORDER BY id DESC LIMIT 2`,
  );
  expect(told.map(({ action }) => action)).toEqual([
    'evaluation.questionnaire_discarded',
    'evaluation.questionnaire_written',
  ]);
});

test('the questions of earlier editions are read to begin from; a year that never put any is left out', async () => {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO questionnaire (edition_year, version, title, questions) VALUES (2025, 1, 'Bilan 2025', $1) RETURNING id`,
    [JSON.stringify([choice('a')])],
  );
  expect(row).toBeDefined();
  const { items } = (await coordinator.get<{ items: (Asked & { year: number })[] }>(at('/earlier'))).body;
  expect(items.map(({ year, questions }) => [year, questions.length])).toEqual([[2025, 1]]);
});

test('once the bilan is published, the questionnaire changes no more', async () => {
  const refused = await coordinator.put<Refused>(at('', 2025), {
    revision: 0,
    title: 'Trop tard',
    sections: [],
    questions: [],
  });
  expect(refused).toMatchObject({ status: 409, body: { code: 'evaluation.bilan_published' } });
  expect((await coordinator.get<Builder>(at('', 2025))).body.change.allowed).toBe(false);
});

test('a holder prints the blank form of what is put; what is only written is the coordination’s to print', async () => {
  const holder = await portal.as('holder', [organisationId]);
  const { questions, sections = [] } = USUAL_QUESTIONNAIRE;
  const joined = { code: 'press', type: 'file', label: 'Vos articles', required: false } as const;
  const section = sections.at(-1)?.code;
  await write([...questions, { ...joined, ...(section && { section }) }], {
    ...{ title: 'Évaluation <2026> #1', sections: [...sections] },
  });
  expect((await holder.get(at('/blank.pdf?draft=1'))).status).toBe(404);
  await open();
  const { words, tagged } = await wordsOfPdf(holder, at('/blank.pdf'));
  expect(tagged).toBe(true);
  expect(words).toContain('Évaluation <2026> #1');
  expect(words).toContain('Édition 2026, version 1');
  expect(words).toContain('À remplir si vous avez répondu « Oui » à la question 7.');
  expect(words).toContain('Recherche et équipe');
  expect(words).toMatch(/À joindre\s: \d+ fichiers au plus, en ligne ou avec ce papier\./);
});
