import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { RunRetention } from '@fds/accounts/api';
import { organisationFiled, organisationTookPart, personTookPart } from '@fds/communication/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

interface Suggestion {
  organisationId: string | null;
  personId: string | null;
  certain: boolean;
}
interface Participant {
  id: string;
  name: string;
  structure: string;
  organisationId: string | null;
  personId: string | null;
  filed: boolean | null;
  suggestion: Suggestion | null;
  version: number;
}
interface Figures {
  participations: number;
  persons: number;
  structures: number;
  known: number;
  filed: number;
}
const MEETING = {
  ...{ editionYear: 2021, title: 'Monter un projet', kind: 'workshop', heldOn: '2021-02-09', place: '', online: true },
};
const SOMEBODY = {
  name: 'Ada Lovelace',
  email: null,
  structure: 'Fab lab de Creil',
  department: '60',
  kind: 'fab_lab',
};

let portal: TestPortal;
let coordinator: Visitor;
let [fabLab, museum] = ['', ''];
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2021-11-20T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2021, 'reporting');
  fabLab = await foundOrganisation(portal, 2021, 'Fab lab de Creil');
  museum = await foundOrganisation(portal, 2021, 'Musée de Picardie');
  await fileDossier(portal, { year: 2021, organisationId: fabLab, state: 'decided', events: [{ title: 'Imprimer' }] });
  await fileDossier(portal, { year: 2021, organisationId: museum, state: 'draft', events: [] });
  await portal.sql(`UPDATE application SET submitted_at = NULL WHERE state = 'draft'`);
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal?.stop());
beforeEach(() => portal.sql('DELETE FROM preparation_meeting'));

const meeting = async (given: object = {}): Promise<string> =>
  (await coordinator.post<{ id: string }>('/api/preparation-meetings', { ...MEETING, ...given })).body.id;
const participants = (id: string): string => `/api/preparation-meetings/${id}/participants`;
const list = (id: string, text: string) => coordinator.post(`${participants(id)}/list`, { text });
const listed = async (id: string, query = ''): Promise<Participant[]> =>
  (await coordinator.get<{ items: Participant[] }>(`${participants(id)}${query}`)).body.items;
const figures = async (query = ''): Promise<Figures> =>
  (await coordinator.get<Figures>(`/api/preparation-meetings/figures?edition=2021${query}`)).body;
const link = (...links: object[]) => coordinator.post<{ linked: number }>('/api/meeting-participants/links', { links });

test('a meeting is entered, changed once and removed with its list; a day far from the edition is refused', async () => {
  const id = await meeting();
  await list(id, 'Ada;Fab lab');
  const { editionYear: _, ...content } = MEETING;
  const change = (version: number) =>
    coordinator.put<{ title: string }>(`/api/preparation-meetings/${id}`, { ...content, title: 'Autre', version });
  expect([(await change(1)).status, (await change(1)).status]).toEqual([200, 409]);
  const far = await coordinator.post('/api/preparation-meetings', { ...MEETING, heldOn: '2018-05-01' });
  expect([far.status, far.body]).toMatchObject([422, { errors: [{ pointer: '/heldOn' }] }]);
  expect((await coordinator.delete(`/api/preparation-meetings/${id}`, { version: 2 })).status).toBe(204);
  expect(await portal.sql('SELECT id FROM meeting_participant')).toEqual([]);
});

test('a list is shown before it is written; who is on it already is left out, by hand too', async () => {
  const id = await meeting();
  const text = 'Personne\tStructure\tDépartement\nAda Lovelace\tFab lab de Creil\t60\nGrace\tMusée\tici\n\tMairie\t80';
  const { body } = await coordinator.post(`${participants(id)}/list-preview`, { text });
  expect(body).toMatchObject({ rows: 3, fresh: 2, repeated: 0, problems: 1, lines: [{ line: 3 }, {}, {}] });
  expect(await listed(id)).toEqual([]);
  expect((await list(id, text)).body).toEqual({ added: 2, repeated: 0, problems: 1 });
  expect((await list(id, text)).body).toEqual({ added: 1, repeated: 1, problems: 1 });
  const again = await coordinator.post<{ code: string }>(participants(id), { ...SOMEBODY, name: 'LOVELACE Ada' });
  expect([again.status, again.body.code]).toEqual([409, 'communication.participant_listed']);
  for (const bad of [
    { ...SOMEBODY, name: '', structure: ' ' },
    { ...SOMEBODY, name: 'B', department: '99' },
    { ...SOMEBODY, name: 'B', email: 'a@b.fr\r\nBcc: c@d.fr' },
  ])
    expect((await coordinator.post(participants(id), bad)).status).toBe(422);
});

test('what a participant probably is in the register is suggested, and confirmed for all that spell it so', async () => {
  const [first, second] = [await meeting(), await meeting({ title: 'Suite', heldOn: '2021-03-09' })];
  const member = await portal.as('holder', [museum]);
  const [{ email } = { email: '' }] = await portal.sql<{ email: string }>('SELECT email FROM person WHERE id = $1', [
    member.personId,
  ]);
  await list(first, `Ada;FAB LAB DE CREIL;60\nGrace;Accueil;80;;${email}\nKatherine;Rien de connu`);
  await list(second, 'Ada;Fab-lab de Creil;60');
  const [grace, ada, katherine] = await listed(first);
  expect(ada?.suggestion).toMatchObject({ organisationId: fabLab, certain: true });
  expect(grace?.suggestion).toMatchObject({ organisationId: museum, personId: member.personId, certain: false });
  expect(katherine?.suggestion).toBeNull();
  const { body } = await link(
    { participantId: ada?.id, organisationId: fabLab, personId: null },
    { participantId: grace?.id, organisationId: museum, personId: member.personId },
  );
  expect(body.linked).toBe(3);
  expect(await listed(second)).toMatchObject([{ organisationId: fabLab, filed: true }]);
  expect((await listed(first, '?link=linked')).map(({ filed }) => filed)).toEqual([false, true]);
  expect(await figures()).toMatchObject({ participations: 4, persons: 3, structures: 3, known: 2, filed: 1 });
  // A list that comes later knows them at once.
  const third = await meeting({ title: 'Encore', heldOn: '2021-04-09' });
  await list(third, 'Alan;Fab lab de Creil');
  expect(await listed(third)).toMatchObject([{ organisationId: fabLab }]);
  expect((await link({ participantId: ada?.id, organisationId: ada?.id, personId: null })).status).toBe(404);
  expect((await link({ participantId: ada?.id, organisationId: null, personId: null })).body.linked).toBe(1);
  expect((await listed(first, '?link=unlinked')).map(({ name }) => name).sort()).toEqual(['Ada', 'Katherine']);
});

test('as in 2021: 7 workshops, 191 participations, 75 structures of which 28 filed', async () => {
  const names = Array.from({ length: 75 }, (_, at) => `Structure ${String(at).padStart(2, '0')}`);
  const ids = await Promise.all(names.map((name) => foundOrganisation(portal, 2021, name)));
  for (const organisationId of ids.slice(0, 28))
    await fileDossier(portal, { year: 2021, organisationId, state: 'submitted', events: [{ title: 'Une idée' }] });
  const meetings = await Promise.all(
    names.slice(0, 7).map((name, at) => meeting({ title: name, heldOn: `2021-0${at + 1}-15` })),
  );
  const kick = await meeting({ title: 'Bilan et perspectives', kind: 'kick_off', heldOn: '2020-12-10' });
  await list(kick, 'Ada;Ailleurs');
  const rows = Array.from({ length: 191 }, (_, at) => ({ meeting: at % 7, line: `Personne ${at};${names[at % 75]}` }));
  for (const [at, id] of meetings.entries())
    await list(
      id,
      rows
        .filter((row) => row.meeting === at)
        .map(({ line }) => line)
        .join('\n'),
    );
  for (const id of meetings) {
    const certain = (await listed(id, '?link=unlinked&size=200')).flatMap(({ id: participantId, suggestion }) =>
      suggestion?.certain ? [{ participantId, organisationId: suggestion.organisationId, personId: null }] : [],
    );
    if (certain.length > 0) await link(...certain);
  }
  expect(await figures('&kind=workshop')).toMatchObject({
    ...{ meetings: 7, participations: 191, persons: 191, structures: 75, known: 75, filed: 28 },
  });
  const segment = await portal.sql<{ n: number }>(
    `SELECT count(*)::integer AS n FROM organisation o WHERE ${organisationTookPart('o.id', '2021')}
       AND NOT ${organisationFiled('o.id', '2021')}`,
  );
  expect(segment).toEqual([{ n: 47 }]);
});

test('the file says who came where, and guards what a spreadsheet would run', async () => {
  const id = await meeting();
  await list(id, '=1+1;@cmd');
  const { raw } = await coordinator.get('/api/preparation-meetings/export.csv?edition=2021');
  expect(new TextDecoder().decode(raw)).toContain("2021-02-09;Monter un projet;Atelier;'=1+1;;'@cmd;;;;");
});

test('whoever erases the account leaves a participation without name; after three years all names are gone, counts stay', async () => {
  const id = await meeting();
  const holder = await portal.as('holder');
  const [person] = await portal.sql<{ email: string }>('SELECT email FROM person WHERE id = $1', [holder.personId]);
  const email = person?.email ?? '';
  await list(id, `Alan;Club;;;${email}\nAda;Club\nGrace;Club`);
  const took = `SELECT id FROM person p WHERE ${personTookPart('p.id', 'p.email', '2021')}`;
  expect(await portal.sql(took)).toEqual([{ id: holder.personId }]);
  const { raw } = await holder.post('/api/own-data/json');
  expect(new TextDecoder().decode(raw)).toContain('Monter un projet');
  expect((await holder.post('/api/own-data/erasure', { confirmation: email })).status).toBeLessThan(300);
  expect((await listed(id)).map(({ name }) => name)).toEqual(['', 'Ada', 'Grace']);
  expect(await figures()).toMatchObject({ participations: 3, persons: 3, structures: 1 });
  expect(await portal.sql(took)).toEqual([]);
  portal.moveClock('2024-10-13T09:00:00+02:00');
  await portal.app.get(RunRetention).run();
  const left = await portal.sql<{ name: string; person_key: string }>(
    'SELECT name, person_key FROM meeting_participant',
  );
  expect(left.map(({ name }) => name)).toEqual(['', '', '']);
  expect(left.every(({ person_key }) => person_key.startsWith('#'))).toBe(true);
  coordinator = await portal.as('coordinator');
  expect(await figures()).toMatchObject({ participations: 3, persons: 3, structures: 1 });
});
