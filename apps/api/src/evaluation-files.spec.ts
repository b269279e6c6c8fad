import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import type { EvaluationFileView, SentEvaluationFilesView } from '@fds/evaluation/api';
import { PersonalData, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { pdf, send } from './test/attachments';
import { holdEdition } from './test/dossiers';
import { change, evaluationOf, putQuestionnaire, QUESTIONS, type Evaluation } from './test/evaluations';
import { dutiesAt, held, holding, personalTokenOf, startLadder, YEAR, type Holding } from './test/reminders';

const AFTER = '2026-10-16T10:00:00+02:00';
const PRESS = { code: 'press', type: 'file', label: 'Vos articles de presse', required: true };
let portal: TestPortal;
let coordinator: Visitor;
let nobody: Visitor;
let village: Holding;
let other: Holding;
let token: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER, env: { FILES_DOCUMENT_MB: '1' } });
  await holdEdition(portal, YEAR, 'reporting');
  coordinator = await portal.as('coordinator');
  nobody = portal.anonymous();
  village = await holding(portal, 'Médiathèque de Corbie', [held('Atelier')]);
  other = await holding(portal, 'Autre structure', [held('Atelier')]);
  await putQuestionnaire(portal, [...QUESTIONS, PRESS]);
  await startLadder(coordinator, ['questionnaire']);
  await dutiesAt(portal, '2026-10-16T10:05:00+02:00');
  token = await personalTokenOf(portal, village.holder);
});
afterAll(() => portal?.stop());

const path = (sub = '', of: Holding = village) => evaluationOf(of.organisationId, sub);
const linked = (sub = '') => `/api/personal-links/${token}/evaluations/${village.organisationId}${sub}`;
const asked = (question: string, name: string) => `/files?question=${question}&name=${encodeURIComponent(name)}`;
const add = (by: Visitor, to: string, bytes: Buffer = pdf()) => send<EvaluationFileView>(by, to, bytes);
const save = (changes: readonly object[], by: Visitor = village.holder) => by.send('PATCH', path(), { changes });
const answer = (value: string, was = '') => save([change('answer.press', value, was)]);
let first: EvaluationFileView;

test('a holder joins a file: it is judged by its bytes, then named by the answer', async () => {
  const added = await add(village.holder, path(asked('press', 'article.exe')));
  expect(added).toMatchObject({
    status: 201,
    body: { question: 'press', name: 'article.pdf', image: false, own: true },
  });
  first = added.body;
  expect((await answer(first.id)).status).toBe(200);
  const { body } = await village.holder.get<Evaluation & { files: EvaluationFileView[] }>(path());
  expect(body.files).toEqual([first]);
  const read = await village.holder.send('GET', path(`/files/${first.id}`));
  expect([read.status, read.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining('attachment; filename="article.pdf"'),
  ]);
  expect((await village.holder.send('GET', path(`/files/${first.id}/preview`))).status).toBe(404);
});

test('what is no file of a known kind, too large, or asked by no question is refused with words', async () => {
  expect((await add(village.holder, path(asked('press', 'a.pdf')), Buffer.from([0, 1, 2, 255]))).status).toBe(422);
  const large = Buffer.concat([pdf(), Buffer.alloc(1024 * 1024)]);
  expect(await add(village.holder, path(asked('press', 'a.pdf')), large)).toMatchObject({
    status: 422,
    body: { code: 'evaluation.file_too_large' },
  });
  for (const question of ['words', 'which', 'gone'])
    expect(await add(village.holder, path(asked(question, 'a.pdf')))).toMatchObject({
      status: 422,
      body: { code: 'evaluation.no_file_asked' },
    });
});

test('an answer names no file that was sent elsewhere, and nobody else reads one', async () => {
  const theirs = await add(other.holder, path(asked('press', 'secret.pdf'), other));
  expect(await answer(`${first.id}|${theirs.body.id}`, first.id)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/answer.press', rule: 'not_files' }] },
  });
  expect((await village.holder.get(path(`/files/${theirs.body.id}`))).status).toBe(404);
  expect((await other.holder.get(path(`/files/${first.id}`))).status).toBe(404);
  expect((await add(other.holder, path(asked('press', 'a.pdf')))).status).toBe(404);
  expect((await nobody.get(path(`/files/${first.id}`))).status).toBe(401);
  expect((await coordinator.send('GET', path(`/files/${first.id}`))).status).toBe(200);
});

test('by a personal link one joins a file and opens one’s own, not what the coordination joined', async () => {
  const added = await add(nobody, linked(asked('press', 'affiche.pdf')));
  expect(added.status).toBe(201);
  expect((await nobody.send('GET', linked(`/files/${added.body.id}`))).status).toBe(200);
  const theirs = await add(coordinator, path(asked('press', 'note.pdf')));
  expect((await answer(`${first.id}|${added.body.id}|${theirs.body.id}`, first.id)).status).toBe(200);
  expect((await nobody.get(linked(`/files/${theirs.body.id}`))).status).toBe(404);
  expect((await answer(`${first.id}|${added.body.id}`, `${first.id}|${added.body.id}|${theirs.body.id}`)).status).toBe(
    200,
  );
});

test('a required file is missed at the sending; sent, the coordination finds it with its name and size', async () => {
  await save([change('answer.mood', 'very')]);
  const submit = async () => {
    const { version } = (await village.holder.get<Evaluation>(path())).body;
    return village.holder.post(path('/submission'), { version, questionnaireVersion: 1 });
  };
  const { content } = (await village.holder.get<Evaluation>(path())).body;
  const given = content.answers.find(({ question }) => question === 'press')?.answer ?? '';
  await answer('', given);
  expect(await submit()).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answer.press' }] } });
  await answer(first.id);
  expect((await coordinator.get<SentEvaluationFilesView>(`/api/evaluations/${YEAR}/files`)).body.items).toEqual([]);
  expect((await submit()).status).toBe(200);
  const { body } = await coordinator.get<SentEvaluationFilesView>(`/api/evaluations/${YEAR}/files?question=press`);
  expect(body).toMatchObject({
    asked: true,
    total: 1,
    items: [
      {
        ...{ id: first.id, name: 'article.pdf', bytes: first.bytes, questionLabel: PRESS.label },
        ...{ organisationName: 'Médiathèque de Corbie', address: path(`/files/${first.id}`) },
      },
    ],
  });
  const csv = await coordinator.send('GET', `/api/evaluations/${YEAR}/files.csv`);
  expect(String(csv.body)).toContain('article.pdf');
  expect((await coordinator.get<object>(`/api/evaluations/${YEAR}/results`)).body).toMatchObject({
    questions: expect.arrayContaining([
      expect.objectContaining({ code: 'press', cells: [expect.objectContaining({ answered: 1 })] }),
    ]),
  });
});

test('a file that no answer names goes after a month, one that is named stays', async () => {
  const run = (at: string): Promise<number[]> =>
    Promise.all(
      portal.app
        .get(PersonalData)
        .clearings.filter(({ code }) => code === 'evaluation.loose_files')
        .map((clearing) =>
          portal.app
            .get(Transactions)
            .run(SYSTEM, {}, (transaction) =>
              clearing.run(transaction, { now: new Date(at), today: at.slice(0, 10) }, 100),
            ),
        ),
    );
  expect(await run('2026-11-10T10:00:00Z')).toEqual([0]);
  // The poster that was taken out, the coordination's note, and what the other organisation never named.
  expect(await run('2026-11-17T10:00:00Z')).toEqual([3]);
  expect((await coordinator.send('GET', path(`/files/${first.id}`))).status).toBe(200);
});

test('whoever erases their account takes along what no answer names; what one names stays, without its sender', async () => {
  const loose = (await add(village.holder, path(asked('press', 'brouillon.pdf')))).body;
  const [row] = await portal.sql<{ email: string }>('SELECT email::text FROM person WHERE id = $1', [
    village.holder.personId,
  ]);
  const erased = await village.holder.post('/api/own-data/erasure', { confirmation: row?.email ?? '' });
  expect(erased.status).toBe(204);
  expect(
    await portal.sql('SELECT id, added_by FROM evaluation_file WHERE id = ANY ($1::uuid[])', [[loose.id, first.id]]),
  ).toEqual([{ id: first.id, added_by: null }]);
  expect((await coordinator.send('GET', path(`/files/${first.id}`))).status).toBe(200);
});
