import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { foundOrganisation, holdEdition } from './test/dossiers';
import {
  change,
  evaluationOf,
  putQuestionnaire,
  QUESTIONS,
  RESEARCH_QUESTIONS,
  type Evaluation,
} from './test/evaluations';
import { held, holding, YEAR, type Holding } from './test/reminders';

const AFTER = '2026-10-20T10:00:00+02:00';
let portal: TestPortal;
let coordinator: Visitor;
let village: Holding;
let other: Holding;

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER, env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'reporting');
  coordinator = await portal.as('coordinator');
  village = await holding(portal, 'Médiathèque de Corbie', [held('Village', { activities: [held('Stand')] })]);
  other = await holding(portal, 'Autre structure', [held('Atelier')]);
  await portal.sql(`UPDATE application SET details = $2 WHERE id = $1`, [
    village.dossier.id,
    JSON.stringify({
      researchUnits: [{ unit: 'EDYSAN', institutions: 'UPJV, CNRS', people: 'Camille', doctoral: false }],
    }),
  ]);
  await putQuestionnaire(portal);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock(AFTER);
  await portal.sql(`UPDATE edition SET state = 'reporting' WHERE year = $1`, [YEAR]);
  await portal.sql('DELETE FROM evaluation_closing');
});

const path = (sub = '') => evaluationOf(village.organisationId, sub);
const read = async (by: Visitor = village.holder) => (await by.get<Evaluation>(path())).body;
const save = (changes: readonly object[], by: Visitor = village.holder) => by.send('PATCH', path(), { changes });
async function submit(by: Visitor = village.holder, questionnaireVersion = 1) {
  const { version } = await read(by);
  return by.post<Evaluation>(path('/submission'), { version, questionnaireVersion });
}
const counted = async (): Promise<{ respondents: number; mentions: number }> => {
  const [row] = await portal.sql<{ respondents: number; mentions: number }>(
    `SELECT (SELECT count(*) FROM evaluation_response WHERE state <> 'in_progress')::int AS respondents,
       (SELECT count(*) FROM research_mention)::int AS mentions`,
  );
  return row ?? { respondents: -1, mentions: -1 };
};

test('a holder opens the evaluation: what the dossier says of research is filled in, what is known is not asked', async () => {
  const view = await read();
  expect(view).toMatchObject({
    status: 'invited',
    version: 0,
    teamsFromDossier: true,
    content: { answers: [], came: true, teams: [{ unit: 'EDYSAN', institutions: ['UPJV', 'CNRS'], staff: null }] },
    known: { events: 1, activities: 1, visits: null, reported: 0 },
    may: { answer: { allowed: true } },
  });
  expect((await village.holder.get<{ items: object[] }>('/api/evaluations')).body.items).toMatchObject([
    { year: YEAR, status: 'invited', organisationName: 'Médiathèque de Corbie' },
  ]);
});

test('a holder of another organisation finds nothing, and writes nothing', async () => {
  expect((await other.holder.get(path())).status).toBe(404);
  expect((await save([change('came', false, true)], other.holder)).status).toBe(404);
  expect((await other.holder.post(path('/submission'), { version: 0, questionnaireVersion: 1 })).status).toBe(404);
  expect((await coordinator.get(evaluationOf('00000000-0000-4000-8000-000000000000'))).status).toBe(404);
});

describe('while it is written', () => {
  test('answers are saved one by one and nothing of them counts yet', async () => {
    expect(await save([change('answer.mood', 'very')])).toMatchObject({ status: 200, body: { status: 'in_progress' } });
    expect(await save([change('answer.networks', 'yes'), change('answer.which', 'youtube')])).toMatchObject({
      status: 200,
    });
    const { content, version } = await read();
    expect(version).toBe(3);
    expect(content.answers.map(({ question, answer }) => [question, answer]).sort()).toEqual([
      ['mood', 'very'],
      ['networks', 'yes'],
      ['which', 'youtube'],
    ]);
    expect(await counted()).toEqual({ respondents: 0, mentions: 0 });
  });

  test('bad answers are refused with words, each under its question, and nothing of the request is kept', async () => {
    const answer = await save([
      change('answer.words', 'gardé ?'),
      change('answer.gone', 'x'),
      change('answer.mood', 'nothing', 'very'),
      change('answer.words', 'a'.repeat(10_001)),
      change('teams', [{ unit: 'A', institutions: [], staff: -1 }], []),
    ]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'evaluation.answers' } });
    const { errors } = answer.body as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/answer.gone', 'unknown_question'],
      ['/answer.mood', 'unknown_option'],
      ['/answer.words', 'too_long'],
      ['/teams', 'team'],
    ]);
    expect((await read()).content.answers.some(({ question }) => question === 'words')).toBe(false);
    expect((await save([])).status).toBe(422);
  });

  test('an answer to a question that other answers hide is refused', async () => {
    await save([change('answer.networks', 'no', 'yes')]);
    expect(await save([change('answer.which', 'facebook', 'youtube')])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answer.which', rule: 'hidden' }] },
    });
    await save([change('answer.networks', 'yes', 'no')]);
  });

  test('two phones at once: other questions add up, the same question is a conflict with both texts, sent twice is once', async () => {
    const both = await Promise.all([
      save([change('answer.words', 'Du premier 📱')]),
      save([change('engaged.volunteers', 12, null)]),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const second = await save([change('answer.words', 'شكرا')]);
    expect(second).toMatchObject({ status: 409, body: { code: 'evaluation.changed', reasons: ['answer.words'] } });
    const { current } = second.body as { current: Evaluation['content'] };
    expect(current.answers.find(({ question }) => question === 'words')?.answer).toBe('Du premier 📱');
    expect((await save([change('answer.words', 'Du premier 📱')])).status).toBe(200);
    expect((await save([change('answer.words', 'شكرا', 'Du premier 📱')])).status).toBe(200);
  });
});

describe('when it is sent', () => {
  test('a response that lacks an answer is not sent, and says which', async () => {
    await save([change('answer.mood', '', 'very')]);
    expect(await submit()).toMatchObject({
      status: 422,
      body: { code: 'evaluation.incomplete', errors: [{ pointer: '/answer.mood', rule: 'empty' }] },
    });
  });

  test('a questionnaire that was edited meanwhile is shown first: answers carry over, then it is sent', async () => {
    await putQuestionnaire(
      portal,
      [...QUESTIONS, { code: 'more', type: 'text', label: 'Encore ?', required: false }],
      2,
    );
    await save([change('answer.mood', null)]);
    const early = await submit(village.holder, 1);
    expect(early).toMatchObject({ status: 409, body: { code: 'evaluation.questionnaire_changed' } });
    expect((early.body as unknown as { current: Evaluation }).current.content.answers).toHaveLength(4);
    expect((await village.holder.post(path('/submission'), { version: 1, questionnaireVersion: 2 })).status).toBe(409);
    await putQuestionnaire(portal);
  });

  test('rule 6: what is sent keeps who prefers not to answer apart, drops what is hidden and says so, and counts', async () => {
    await save([change('answer.networks', 'no', 'yes')]);
    await save([
      change(
        'teams',
        [
          { unit: 'EDYSAN', institutions: ['UPJV'], staff: 4 },
          { unit: 'SCALab', institutions: [], staff: null },
        ],
        [{ unit: 'EDYSAN', institutions: ['UPJV', 'CNRS'], staff: null }],
      ),
    ]);
    const sent = await submit();
    expect(sent).toMatchObject({
      status: 200,
      body: { status: 'submitted', dropped: ['Sur lesquels ?'], correcting: false },
    });
    expect(await counted()).toEqual({ respondents: 1, mentions: 2 });
    const [row] = await portal.sql(
      `SELECT r.declined, r.questionnaire_version AS version, r.volunteers, (SELECT array_agg(question ORDER BY question) FROM evaluation_answer) AS questions FROM evaluation_response r`,
    );
    expect(row).toEqual({ declined: ['mood'], version: 1, volunteers: 12, questions: ['networks', 'words'] });
    expect(
      await portal.sql(
        `SELECT unit_key AS key, institution_keys AS keys, staff FROM research_mention ORDER BY position`,
      ),
    ).toEqual([
      { key: 'edysan', keys: ['upjv'], staff: 4 },
      { key: 'scalab', keys: [], staff: null },
    ]);
    expect((await submit()).status).toBe(200);
    expect(await counted()).toEqual({ respondents: 1, mentions: 2 });
    // Sent twice, it is received once.
    const receipts = await portal.sql<{ text: string }>(
      `SELECT text FROM outbox_message WHERE kind = 'receipt' AND starts_with(occasion, 'evaluation.submitted:')`,
    );
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.text).toContain(`/evaluation/${YEAR}/mini-bilan`);
  });

  test('a correction counts only once it is sent in its turn', async () => {
    await save([change('answer.words', 'Mieux', 'شكرا')]);
    expect(await read()).toMatchObject({ status: 'submitted', correcting: true });
    const words = () => portal.sql<{ answer: string }>(`SELECT answer FROM evaluation_answer WHERE question = 'words'`);
    expect(await words()).toEqual([{ answer: 'شكرا' }]);
    expect((await submit()).status).toBe(200);
    expect(await words()).toEqual([{ answer: 'Mieux' }]);
  });

  test('the answers are printed, also with emoji and Arabic', async () => {
    const answer = await village.holder.get(path('/answers.pdf'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
});

describe('the coordination', () => {
  test('follows who was invited, has begun, has answered, with the base of the rate, and filters', async () => {
    const page = async (query = '') =>
      (
        await coordinator.get<Record<string, unknown> & { items: object[] }>(
          `/api/evaluations/${YEAR}/responses${query}`,
        )
      ).body;
    expect(await page()).toMatchObject({
      total: 2,
      whole: { invited: 2, begun: 1, answered: 1 },
      departments: [{ code: '80', invited: 2, answered: 1 }],
      items: [
        { organisationName: 'Autre structure', status: 'invited' },
        { status: 'submitted', byCoordination: false },
      ],
    });
    expect(await page('?status=submitted')).toMatchObject({ total: 1, whole: { invited: 2 } });
    expect(await page('?q=mediatheque')).toMatchObject({ total: 1 });
    expect(await page('?department=02')).toMatchObject({ total: 0, items: [] });
    expect((await coordinator.get(`/api/evaluations/1999/responses`)).status).toBe(404);
  });

  test('gives a response back: it counts no more until it is sent again, its answers are all there', async () => {
    const mentions = async (): Promise<unknown> => {
      const { raw } = await coordinator.get(`/api/bilans/${YEAR}/indicators.json`);
      return /"research\.mentions"[^{}]*?"value":\s*(\d+)/.exec(Buffer.from(raw).toString('utf8'))?.[1];
    };
    const before = await mentions();
    expect(before).toBe('2');
    expect((await coordinator.post(path('/reopening'), { reason: 'Une faute.' })).status).toBe(200);
    expect(await counted()).toMatchObject({ respondents: 0 });
    expect(await mentions()).toBe('0');
    expect((await read()).content.answers).toHaveLength(3);
    expect((await coordinator.post(path('/reopening'), { reason: '' })).status).toBe(409);
    expect((await submit()).status).toBe(200);
    expect(await mentions()).toBe(before);
  });

  test('closes the evaluation: its holder reads and writes no more, the coordination still enters what it is told', async () => {
    expect((await coordinator.post(`/api/evaluations/${YEAR}/closing`)).status).toBe(200);
    expect((await coordinator.post(`/api/evaluations/${YEAR}/closing`)).status).toBe(409);
    expect(await save([change('answer.words', 'Trop tard', 'Mieux')])).toMatchObject({
      status: 409,
      body: { reasons: ['closed'] },
    });
    expect(await read()).toMatchObject({ status: 'locked' });
    expect((await save([change('answer.words', 'Au téléphone', 'Mieux')], coordinator)).status).toBe(200);
    expect(await submit(coordinator)).toMatchObject({ status: 200, body: { byCoordination: true } });
    expect((await coordinator.delete(`/api/evaluations/${YEAR}/closing`)).status).toBe(200);
    expect(await read()).toMatchObject({ status: 'submitted' });
  });

  test('once the bilan is published nobody changes anything any more', async () => {
    await portal.sql(`UPDATE edition SET state = 'bilan_published' WHERE year = $1`, [YEAR]);
    for (const by of [village.holder, coordinator])
      expect(await save([change('answer.words', 'Non', 'Au téléphone')], by)).toMatchObject({
        status: 409,
        body: { reasons: ['frozen'] },
      });
    expect(await read()).toMatchObject({ status: 'locked', may: { answer: { allowed: false } } });
  });
});

test('an organisation without an announced event, or before its last session, is asked nothing', async () => {
  const nobody = await foundOrganisation(portal, YEAR, 'Sans événement');
  const holder = await portal.as('holder', [nobody]);
  expect((await holder.get<Evaluation>(evaluationOf(nobody))).body).toMatchObject({
    status: 'not_invited',
    may: { answer: { reasons: [{ code: 'not_labelled' }] } },
  });
  portal.moveClock('2026-10-10T17:00:00+02:00');
  expect((await other.holder.get<Evaluation>(evaluationOf(other.organisationId))).body).toMatchObject({
    status: 'not_invited',
    may: { answer: { reasons: [{ code: 'not_over' }] } },
  });
});

test('a questionnaire that asks for the research teams itself has them filled in from the dossier, and sends them as mentions', async () => {
  await portal.sql(`UPDATE application SET details = $2 WHERE id = $1`, [
    other.dossier.id,
    JSON.stringify({ researchUnits: [{ unit: 'LAMFA', institutions: 'CNRS', people: '', doctoral: false }] }),
  ]);
  await putQuestionnaire(portal, RESEARCH_QUESTIONS, 3);
  const path = evaluationOf(other.organisationId);
  const { body } = await other.holder.get<Evaluation>(path);
  const units = '[{"unit":"LAMFA","institutions":["CNRS"],"people":null}]';
  expect(body).toMatchObject({ teamsFromDossier: true, content: { came: null, teams: [] } });
  expect(body.content.answers.map(({ question, answer }) => [question, answer])).toEqual([
    ['came', 'yes'],
    ['teams', units],
  ]);
  const counted = units.replace('null', '3');
  const saved = await other.holder.send('PATCH', path, { changes: [change('answer.teams', counted, units)] });
  expect(saved.status).toBe(200);
  const { version } = (await other.holder.get<Evaluation>(path)).body;
  const sent = await other.holder.post(`${path}/submission`, { version, questionnaireVersion: 3 });
  expect(sent.status).toBe(200);
  expect(
    await portal.sql(`SELECT unit, institutions, staff FROM research_mention WHERE organisation_id = $1`, [
      other.organisationId,
    ]),
  ).toEqual([{ unit: 'LAMFA', institutions: ['CNRS'], staff: 3 }]);
});
