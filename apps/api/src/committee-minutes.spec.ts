import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { canonicalText } from '@fds/labelling/domain';
import { aSession } from './test/committee';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';
import type { Dossier, Minutes, Session } from './test/sessions';

const YEAR = 2026;
let portal: TestPortal;
let coordinator: Visitor, drari: Visitor, region: Visitor;
let organisation: string;
let village: FiledDossier;
let id: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-09T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, drari, region] = [await portal.as('coordinator'), await portal.as('drari'), await portal.as('region')];
  village = await fileDossier(portal, {
    ...{ year: YEAR, organisationId: organisation, title: 'Village des sciences', state: 'ready_for_committee' },
    events: [{ title: 'Village', kind: 'science_village' }, { title: 'Conférence' }],
  });
  await drari.put(`/api/applications/${village.id}/opinion`, { position: 'favourable', reasons: 'Fort programme' });
  id = await aSession(portal, YEAR, [village.id]);
  expect((await coordinator.post(path('/opening'))).status).toBe(200);
  await coordinator.put(path('/presence'), { voices: [{ voice: 'drari', present: true, names: 'Claude Martin' }] });
  await coordinator.put(path(`/dossiers/${village.id}/positions/coordination`), { position: 'recused', reasons: '' });
  const choice = (title: string, outcome: string, reason: string, conditionDueOn: string | null = null) => ({
    ...{ eventId: village.event(title), outcome, reason, conditionDueOn, seen: 0 },
  });
  const decisions = [
    choice('Village', 'label_with_conditions', 'Décrire l’accès.', '2026-09-01'),
    choice('Conférence', 'refuse', 'Payant'),
  ];
  expect(
    (await coordinator.post<Dossier>(path(`/dossiers/${village.id}/decisions`), { decisions, knowingly: false }))
      .status,
  ).toBe(200);
});
afterAll(() => portal?.stop());
const path = (rest: string): string => `/api/committee-sessions/${id}${rest}`;

test('minutes are read once the session is closed, by the three voices; they keep who sat, who stood where, each decision', async () => {
  expect((await region.get(path('/minutes'))).status).toBe(404);
  expect((await coordinator.post<Session>(path('/closing'), { deferral: null })).status).toBe(200);
  const { body } = await region.get<Minutes>(path('/minutes'));
  expect(body.intact).toBe(true);
  expect(body.content.totals).toEqual({ label: 0, label_with_conditions: 1, defer: 0, refuse: 1 });
  expect(body.content.voices).toContainEqual({ voice: 'drari', present: true, names: 'Claude Martin' });
  expect(body.content.dossiers[0]).toMatchObject({
    positions: [{ position: 'recused' }, { position: 'favourable', written: true }, { position: null }],
    quorum: { expected: 2, given: 1, reached: false },
    decisions: [
      { outcome: 'label_with_conditions', conditionDueOn: '2026-09-01' },
      { outcome: 'refuse', reason: 'Payant' },
    ],
  });
});

test('they are a tagged PDF with their fingerprint, and a list without formulas', async () => {
  const answer = await region.get(path('/minutes.pdf'));
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const document = await getDocument({ data: answer.raw, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const words = texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
  const { fingerprint } = (await region.get<Minutes>(path('/minutes'))).body;
  expect(words.replace(/\s/g, '')).toContain(fingerprint);
  for (const said of ['Claude Martin', 'Payant', 'Signatures', 'Fort programme']) expect(words).toContain(said);
  expect(new Map((await document.getMarkInfo()) as unknown as Iterable<[string, unknown]>).get('Marked')).toBe(true);
  const list = await region.get(path('/decisions.csv'));
  expect(new TextDecoder().decode(list.raw)).toContain('Label avec réserve');
});

test('what is frozen is changed by nobody, and a closed session takes nothing more', async () => {
  const refused = (text: string, values: unknown[] = [id]) => expect(portal.sql(text, values)).rejects.toThrow();
  await refused(`UPDATE committee_minutes SET content = '{}' WHERE session_id = $1`);
  await refused(`DELETE FROM committee_minutes WHERE session_id = $1`);
  await refused(`UPDATE committee_session SET state = 'open', closed_at = NULL WHERE id = $1`);
  await refused(`DELETE FROM committee_session WHERE id = $1`);
  await refused(`DELETE FROM agenda_item WHERE session_id = $1`);
  await refused(`UPDATE session_decision SET reason = 'autre' WHERE session_id = $1`);
});

test('the same data has the same writing, in whatever order its keys come', () => {
  expect(canonicalText({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }));
});

test('five hundred decisions are taken at once when the session is closed', async () => {
  const ids: string[] = [];
  const [{ id: session = '' } = {}] = await portal.sql<{ id: string }>(
    `INSERT INTO committee_session (edition_year, title, held_on, state, opened_at) VALUES ($1, 'Grande', '2026-06-10', 'open', now()) RETURNING id`,
    [YEAR],
  );
  await portal.sql(
    `WITH d AS (INSERT INTO application (edition_year, organisation_id, title, state, submitted_at)
       SELECT $2, $3, 'Dossier ' || n, 'ready_for_committee', now() FROM generate_series(1, 500) n RETURNING id),
     e AS (INSERT INTO event (edition_year, application_id, kind, title, municipality_code)
       SELECT $2, id, 'single', 'Événement', '80001' FROM d RETURNING id, application_id),
     i AS (INSERT INTO agenda_item (session_id, application_id, position) SELECT $1, id, row_number() OVER () FROM d)
     INSERT INTO session_decision (session_id, application_id, event_id, number, outcome, decided_by, decided_at)
     SELECT $1, application_id, id, 1, 'label', $4, now() FROM e`,
    [session, YEAR, organisation, coordinator.personId],
  );
  ids.push(session);
  const begun = performance.now();
  const closed = await coordinator.post<Session>(`/api/committee-sessions/${session}/closing`, { deferral: null });
  expect(closed.body.totals).toMatchObject({ label: 500, undecided: 0 });
  expect(performance.now() - begun).toBeLessThan(10_000);
  const [count] = await portal.sql<{ count: number }>(
    `SELECT count(*)::integer AS count FROM label_decision WHERE session_id = $1`,
    ids,
  );
  expect(count?.count).toBe(500);
});
