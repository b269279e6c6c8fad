import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, profile } from './test/dossiers';

const QUESTIONS = [
  {
    code: 'mood',
    type: 'scale',
    label: 'Êtes-vous satisfait ?',
    required: true,
    options: [{ code: 'yes', label: 'Oui' }],
  },
  {
    ...{ code: 'why', type: 'multiple', label: 'Par quoi ?', required: false },
    options: [
      { code: 'press', label: 'La presse' },
      { code: 'public', label: 'Le public' },
    ],
  },
  { code: 'words', type: 'text', label: 'Un mot ?', required: false },
];

let portal: TestPortal;
let coordinator: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2025, 'archived');
  await holdEdition(portal, 2026, 'review');
  coordinator = await portal.as('coordinator');
  organisationId = await foundOrganisation(portal, 2025, 'Maison Pour Tous');
  await profile(portal, organisationId, 2026, 'Maison Pour Tous');
  await portal.sql(
    `INSERT INTO questionnaire (edition_year, version, title, questions) VALUES (2025, 1, 'Bilan', $1)`,
    [JSON.stringify(QUESTIONS)],
  );
});
afterAll(() => portal?.stop());

const dossierOf = async (year: number, organisation = organisationId): Promise<string> =>
  (
    await fileDossier(portal, {
      year,
      organisationId: organisation,
      state: 'submitted',
      events: [{ title: `Fête ${year}` }],
    })
  ).id;
const read = (id: string) =>
  coordinator.get<{ year: number | null; answers: object[] }>(`/api/applications/${id}/earlier-evaluation`);

test('beside a dossier the coordination reads what its holder answered a year before, in the words of then', async () => {
  await dossierOf(2025);
  const id = await dossierOf(2026);
  expect((await read(id)).body).toEqual({ year: 2025, answers: [] });
  const [response] = await portal.sql<{ id: string }>(
    `INSERT INTO evaluation_response (edition_year, organisation_id, state) VALUES (2025, $1, 'in_progress') RETURNING id`,
    [organisationId],
  );
  const answer = (question: string, text: string) =>
    portal.sql(`INSERT INTO evaluation_answer (response_id, question, answer) VALUES ($1, $2, $3)`, [
      response?.id,
      question,
      text,
    ]);
  await answer('words', 'Merci !');
  await answer('why', 'public|press');
  await answer('mood', 'yes');
  // Not sent yet: what somebody is still writing is not read.
  expect((await read(id)).body.answers).toEqual([]);
  await portal.sql(`UPDATE evaluation_response SET state = 'submitted'`);
  expect((await read(id)).body).toEqual({
    year: 2025,
    answers: [
      { question: 'Êtes-vous satisfait ?', answer: 'Oui' },
      { question: 'Par quoi ?', answer: 'Le public, La presse' },
      { question: 'Un mot ?', answer: 'Merci !' },
    ],
  });
});

test('a holder who comes for the first time has answered nothing, and a dossier that never was is not found', async () => {
  const other = await foundOrganisation(portal, 2026, 'Nouvelle venue');
  expect((await read(await dossierOf(2026, other))).body).toEqual({ year: null, answers: [] });
  expect((await read('00000000-0000-4000-8000-000000000000')).status).toBe(404);
});
