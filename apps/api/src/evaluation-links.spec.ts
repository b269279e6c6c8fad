import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';
import { change, evaluationOf, putQuestionnaire, type Evaluation } from './test/evaluations';
import {
  dutiesAt,
  held,
  holding,
  personalTokenOf,
  remindersTo,
  report,
  startLadder,
  YEAR,
  type Holding,
} from './test/reminders';

const AFTER = '2026-10-16T10:00:00+02:00';
interface Page {
  readonly items: readonly {
    readonly matter: string;
    readonly subjectId: string;
    readonly here: boolean;
    readonly path: string;
  }[];
}
interface MiniBilan {
  readonly visits: { readonly total: number } | null;
  readonly coverage: string;
  readonly places: readonly { readonly median: number; readonly peers: number }[];
  readonly verbatims: readonly { readonly words: string }[];
}

let portal: TestPortal;
let coordinator: Visitor;
let nobody: Visitor;
let village: Holding;
let others: Holding[];
let token: string;
let otherToken: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER });
  await holdEdition(portal, YEAR, 'reporting');
  coordinator = await portal.as('coordinator');
  nobody = portal.anonymous();
  village = await holding(portal, 'Médiathèque de Corbie', [held('Atelier')]);
  others = [];
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'])
    others.push(await holding(portal, name, [held(`Atelier ${name}`)]));
  await putQuestionnaire(portal);
  await startLadder(coordinator, ['questionnaire']);
  await dutiesAt(portal, '2026-10-16T10:05:00+02:00');
  token = await personalTokenOf(portal, village.holder);
  otherToken = await personalTokenOf(portal, (others[0] as Holding).holder);
});
afterAll(() => portal?.stop());

/** What is asked of the evaluation; figures are asked beside. */
const asked = async (of = token): Promise<Page['items']> =>
  (await nobody.get<Page>(`/api/personal-links/${of}`)).body.items.filter(({ matter }) => matter === 'questionnaire');
const path = (of = token, organisationId = village.organisationId) =>
  `/api/personal-links/${of}/evaluations/${organisationId}`;
const save = (changes: readonly object[], of = token) => nobody.send('PATCH', path(of), { changes });

test('the evaluation is asked for by mail, and its page says so', async () => {
  const [first] = await remindersTo(portal, village.holder);
  expect(first?.subject).toContain('répondez au questionnaire');
  expect(await asked()).toMatchObject([
    { matter: 'questionnaire', subjectId: village.organisationId, here: true, path: '/evaluation' },
  ]);
});

test('the link shows what is asked and answered, and nothing that is known beside', async () => {
  const { status, body } = await nobody.get<Evaluation>(path());
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'invited', previous: null, purpose: null, known: { events: 0, visits: null } });
});

test('a link that was passed on opens no other organisation, and a forged one nothing', async () => {
  const [other] = others as [Holding];
  expect((await nobody.get(path(token, other.organisationId))).status).toBe(404);
  expect((await nobody.get(path(otherToken))).status).toBe(404);
  expect((await save([change('answer.mood', 'very')], otherToken)).status).toBe(404);
  expect((await nobody.get(path('x'.repeat(43)))).status).toBe(404);
  expect((await nobody.get(`${evaluationOf(village.organisationId)}`)).status).toBe(401);
});

test('answers are given and sent by the link; then it is closed, and no reminder follows', async () => {
  expect((await save([change('answer.mood', 'very'), change('answer.words', 'Un public ravi 🎉')])).status).toBe(200);
  expect((await save([change('answer.gone', 'x')])).status).toBe(422);
  const { version } = (await nobody.get<Evaluation>(path())).body;
  const sent = await nobody.post<Evaluation>(`${path()}/submission`, { version, questionnaireVersion: 1 });
  expect(sent).toMatchObject({ status: 200, body: { status: 'submitted', previous: null } });
  expect((await nobody.get(path())).status).toBe(404);
  expect(await asked()).toEqual([]);
  const lines = await portal.sql<{ action: string }>(
    `SELECT action FROM journal_entry WHERE subject_id = $1 AND action LIKE ANY ('{evaluation.%,reminder.answered%}') ORDER BY id`,
    [village.organisationId],
  );
  expect(lines.map(({ action }) => action)).toEqual([
    'reminder.answered_by_link',
    'evaluation.begun',
    'reminder.answered_by_link',
    'reminder.answered_by_link',
    'evaluation.submitted',
  ]);
  for (const at of ['2026-10-27T10:05:00+01:00', '2026-11-02T10:05:00+01:00']) await dutiesAt(portal, at);
  expect(await remindersTo(portal, village.holder)).toHaveLength(1);
  expect((await remindersTo(portal, (others[0] as Holding).holder)).length).toBeGreaterThan(1);
});

test('the evaluation that is closed asks nobody any more', async () => {
  const by = await portal.as('coordinator');
  await by.post(`/api/evaluations/${YEAR}/closing`);
  expect(await asked(otherToken)).toEqual([]);
  await by.delete(`/api/evaluations/${YEAR}/closing`);
  expect(await asked(otherToken)).toHaveLength(1);
});

test('rule 7: the mini-bilan says of how many events its figures are known, and is there only once the evaluation is sent', async () => {
  const own = () => village.holder.get<MiniBilan>(evaluationOf(village.organisationId, '/mini-bilan'));
  expect((await own()).body).toMatchObject({
    visits: null,
    coverage: 'Aucun chiffre de fréquentation n’a encore été envoyé.',
    verbatims: [{ words: 'Un public ravi 🎉' }],
  });
  const [other] = others as [Holding];
  expect(await other.holder.get(evaluationOf(other.organisationId, '/mini-bilan'))).toMatchObject({
    status: 409,
    body: { reasons: ['not_sent'] },
  });
  expect((await other.holder.get(evaluationOf(village.organisationId, '/mini-bilan'))).status).toBe(404);
});

test('the mini-bilan compares with five others at least, and names none of them', async () => {
  const own = async () =>
    (await village.holder.get<MiniBilan>(evaluationOf(village.organisationId, '/mini-bilan'))).body;
  await report(village.holder, village.dossier.event('Atelier'), 90);
  for (const [index, other] of others.slice(0, 4).entries())
    await report(
      other.holder,
      other.dossier.event(`Atelier ${['Un', 'Deux', 'Trois', 'Quatre'][index]}`),
      10 * (index + 1),
    );
  expect((await own()).places).toEqual([]);
  const [, , , , last] = others as [Holding, Holding, Holding, Holding, Holding];
  await report(last.holder, last.dossier.event('Atelier Cinq'), 500);
  const view = await own();
  expect(view).toMatchObject({ visits: { total: 90 }, places: [{ median: 30, peers: 5 }] });
  expect(JSON.stringify(view)).not.toMatch(/Trois|500/);
});

test('the mini-bilan tells what was sent, not a correction that is still being written', async () => {
  const own = evaluationOf(village.organisationId);
  const team = { unit: 'EDYSAN', institutions: ['UPJV'], staff: 3 };
  const { body } = await village.holder.get<Evaluation>(own);
  const changes = [change('came', true, body.content.came), change('teams', [team], body.content.teams)];
  expect((await village.holder.send('PATCH', own, { changes })).status).toBe(200);
  expect((await village.holder.get(`${own}/mini-bilan`)).body).toMatchObject({ teams: [] });
});

test('the mini-bilan is one tagged page', async () => {
  const answer = await village.holder.get(evaluationOf(village.organisationId, '/mini-bilan.pdf'));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});
