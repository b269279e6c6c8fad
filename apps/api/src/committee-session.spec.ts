import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';
import type { Dossier, Minutes, Session } from './test/sessions';

const YEAR = 2026;
const SECRET = 'Le tarif dépasse la charte';

let portal: TestPortal;
let coordinator: Visitor, other: Visitor, drari: Visitor, region: Visitor, holder: Visitor;
let organisation: string;
let village: FiledDossier, talk: FiledDossier;
let id: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-09T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, other] = [await portal.as('coordinator'), await portal.as('coordinator')];
  [drari, region, holder] = [
    await portal.as('drari'),
    await portal.as('region'),
    await portal.as('holder', [organisation]),
  ];
});
afterAll(() => portal?.stop());

const path = (rest = ''): string => `/api/committee-sessions/${id}${rest}`;
const on = (dossier: FiledDossier, rest = ''): string => path(`/dossiers/${dossier.id}${rest}`);
const read = async (who: Visitor = coordinator): Promise<Session> => (await who.get<Session>(path())).body;
const filed = (title: string, events: string[], state = 'ready_for_committee' as const): Promise<FiledDossier> =>
  fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    title,
    state,
    events: events.map((one) => ({ title: one, kind: 'science_village', activities: [{ title: `${one}, un stand` }] })),
  });
const lay = async (...dossiers: FiledDossier[]): Promise<Answer> =>
  coordinator.put(path('/agenda'), { version: (await read()).version, applicationIds: dossiers.map((one) => one.id) });
const choice = (eventId: string, outcome: string, reason = '', seen = 0, conditionDueOn: string | null = null) => ({
  ...{ eventId, outcome, reason, seen, conditionDueOn },
});
const decide = (dossier: FiledDossier, decisions: object[], by = coordinator, knowingly = false) =>
  by.post<Dossier>(on(dossier, '/decisions'), { decisions, knowingly });
const label = (dossier: FiledDossier, title: string, seen = 0) =>
  decide(dossier, [choice(dossier.event(title), 'label', '', seen)]);
const close = (deferral: string | null = null) => coordinator.post<Session>(path('/closing'), { deferral });

beforeEach(async () => {
  await portal.sql(`UPDATE committee_session SET state = 'closed', closed_at = now() WHERE state = 'open'`);
  await portal.sql(
    `DELETE FROM agenda_item i USING committee_session s WHERE s.id = i.session_id AND s.state = 'prepared'`,
  );
  village = await filed('Village des sciences', ['Village', 'Marché']);
  talk = await filed('Conférences', ['Conférence']);
  const session = {
    title: 'Comité de juin',
    heldOn: '2026-06-09',
    place: 'Amiens',
    opinionsDueOn: null,
    answersOn: '2026-06-15',
  };
  const made = await coordinator.post<Session>('/api/committee-sessions', { editionYear: YEAR, ...session });
  expect(made.status).toBe(201);
  id = made.body.id;
});
const opened = async (): Promise<void> => {
  expect((await lay(village, talk)).status).toBe(200);
  expect((await coordinator.post(path('/opening'))).status).toBe(200);
};

describe('the agenda', () => {
  test('dossiers that are ready are put on it in an order, and only those', async () => {
    const draft = await filed('Pas prêt', ['Rien'], 'submitted' as 'ready_for_committee');
    const { body } = await coordinator.get<{ items: { applicationId: string }[] }>(path('/candidates?q=village'));
    expect(body.items.map((one) => one.applicationId)).toContain(village.id);
    expect(body.items.map((one) => one.applicationId)).not.toContain(talk.id);
    const refused = await lay(village, draft);
    expect(refused).toMatchObject({ status: 409, body: { reasons: ['not_ready'] } });
    expect(refused.body['detail']).toContain('Pas prêt');
    await lay(talk, village);
    expect((await read()).agenda.map(({ title }) => title)).toEqual(['Conférences', 'Village des sciences']);
    expect((await read()).lacks).toEqual({ proposals: 3, coordination: 2, drari: 2, region: 2 });
  });

  test('of two coordinators who lay it at once, the second is told', async () => {
    const { version } = await read();
    await coordinator.put(path('/agenda'), { version, applicationIds: [village.id] });
    const late = await other.put(path('/agenda'), { version, applicationIds: [talk.id] });
    expect(late).toMatchObject({ status: 409, body: { code: 'committee.changed' } });
    expect((await read()).agenda).toHaveLength(1);
  });

  test('a session is deleted while it is empty, and opened once something is on its agenda', async () => {
    expect((await coordinator.post(path('/opening'))).body).toMatchObject({ reasons: ['agenda_empty'] });
    await lay(village);
    expect((await coordinator.delete(path())).body).toMatchObject({ reasons: ['agenda_full'] });
    await lay();
    expect((await coordinator.delete(path())).status).toBe(204);
    expect((await coordinator.get(path())).status).toBe(404);
  });

  test('an event of which nothing is proposed has no proposal in the room, rather than an empty one', async () => {
    await opened();
    const { body } = await coordinator.get<Dossier>(on(talk));
    expect(body.events.map(({ proposal }) => proposal)).toEqual([null]);
  });

  test('before the opening a voice knows the agenda and its own opinion, nothing of the others and no proposal', async () => {
    await lay(village);
    await drari.put(`/api/applications/${village.id}/opinion`, { position: 'favourable', reasons: '' });
    const [line] = (await read(region)).agenda;
    expect(line).toMatchObject({ positions: [{ voice: 'region', position: null }], proposals: [], decisions: [] });
    expect((await region.get(on(village))).status).toBe(404);
    expect((await read(drari)).totals).toBeNull();
    expect((await holder.get(path())).status).toBe(403);
  });
});

describe('the session', () => {
  test('rule 17: what the voices wrote is there when it opens; recusal and absence are counted out', async () => {
    await drari.put(`/api/applications/${village.id}/opinion`, { position: 'favourable', reasons: 'Fort programme' });
    await opened();
    expect((await coordinator.get<Dossier>(on(village))).body.positions).toMatchObject([
      { voice: 'coordination', position: null },
      { voice: 'drari', position: 'favourable', how: 'written', reasons: 'Fort programme' },
      { voice: 'region', position: null },
    ]);
    const put = (voice: string, position: string) =>
      coordinator.put<Dossier>(on(village, `/positions/${voice}`), { position, reasons: '' });
    await put('coordination', 'recused');
    expect((await put('region', 'absent')).body.quorum).toEqual({
      recused: 1,
      absent: 1,
      expected: 1,
      given: 1,
      reached: true,
    });
    expect((await put('drari', 'reserved')).body.positions[1]).toMatchObject({ position: 'reserved', how: 'said' });
    const back = await coordinator.delete<Dossier>(on(village, '/positions/drari'));
    expect(back.body.positions[1]).toMatchObject({ position: 'favourable', how: 'written' });
    expect((await drari.put(on(village, '/positions/drari'), { position: 'favourable', reasons: '' })).status).toBe(
      403,
    );
  });

  test('a decision that is not a plain label is explained; a change of mind is appended', async () => {
    await opened();
    const event = village.event('Village');
    expect((await decide(village, [choice(event, 'refuse', ' ')])).body).toMatchObject({ reasons: ['reason_missing'] });
    expect((await decide(village, [choice(event, 'label', '', 0, '2026-09-01')])).body).toMatchObject({
      reasons: ['due_without_condition'],
    });
    await decide(village, [choice(event, 'refuse', SECRET)]);
    const again = await decide(village, [choice(event, 'label_with_conditions', 'Décrire l’accès', 1, '2026-09-01')]);
    expect(again.body.events[0]?.decision).toMatchObject({ number: 2, conditionDueOn: '2026-09-01' });
    const rows = await portal.sql(
      `SELECT number, outcome FROM session_decision WHERE session_id = $1 ORDER BY number`,
      [id],
    );
    expect(rows).toEqual([
      { number: 1, outcome: 'refuse' },
      { number: 2, outcome: 'label_with_conditions' },
    ]);
    expect((await read()).totals).toMatchObject({ label_with_conditions: 1, undecided: 2 });
  });

  test('of two coordinators deciding the same event at once one wins, the other sees what changed', async () => {
    await opened();
    const event = village.event('Village');
    const answers = await Promise.all([
      decide(village, [choice(event, 'label')]),
      decide(village, [choice(event, 'refuse', SECRET)], other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body as unknown as { code: string; current: Dossier };
    expect(lost.code).toBe('committee.decided_meanwhile');
    expect(lost.current.events[0]?.decision?.number).toBe(1);
  });

  test('rule 17: a member of the holder who forgot to step aside is warned of, and recorded when the committee goes on', async () => {
    const member = await portal.as('region', [organisation]);
    await opened();
    const { body } = await coordinator.get<Dossier>(on(village));
    expect(body.ties).toEqual([{ voice: 'region', tie: 'Test region est membre de la structure' }]);
    expect((await label(village, 'Village')).body).toMatchObject({ reasons: ['recusal_forgotten'] });
    await decide(village, [choice(village.event('Village'), 'label')], coordinator, true);
    expect(await portal.sql(`SELECT voice FROM session_interest WHERE session_id = $1`, [id])).toEqual([
      { voice: 'region' },
    ]);
    await coordinator.put(on(talk, '/positions/region'), { position: 'recused', reasons: '' });
    expect((await coordinator.get<Dossier>(on(talk))).body.ties).toEqual([]);
    expect((await label(talk, 'Conférence')).status).toBe(200);
    await portal.sql(`DELETE FROM membership WHERE person_id = $1`, [member.personId]);
  });

  test('rule 17: an interest that a voice declared is warned of too', async () => {
    const tie = 'siège à son conseil d’administration';
    const made = await drari.post<{ items: { id: string }[] }>('/api/committee-interests', {
      voice: 'drari',
      organisationId: organisation,
      tie,
    });
    expect(made.status).toBe(200);
    await opened();
    expect((await coordinator.get<Dossier>(on(village))).body.ties).toEqual([{ voice: 'drari', tie }]);
    expect((await region.get<{ items: object[] }>('/api/committee-interests')).body.items).toEqual([]);
    expect((await region.delete(`/api/committee-interests/${made.body.items[0]?.id}`)).status).toBe(404);
    expect((await drari.delete(`/api/committee-interests/${made.body.items[0]?.id}`)).status).toBe(204);
  });

  test('it returns to its preparation while nothing was decided; meanwhile dossiers are decided nowhere else', async () => {
    await opened();
    const apart = await coordinator.post(`/api/applications/${talk.id}/decisions`, {
      decisions: [{ eventId: talk.event('Conférence'), outcome: 'label', reason: '' }],
    });
    expect(apart).toMatchObject({ status: 409, body: { reasons: ['in_session'] } });
    expect((await coordinator.delete<Session>(path('/opening'))).body.state).toBe('prepared');
    await coordinator.post(path('/opening'));
    await label(talk, 'Conférence');
    expect((await coordinator.delete(path('/opening'))).body).toMatchObject({ reasons: ['already_decided_here'] });
    expect((await lay(village)).body).toMatchObject({ reasons: ['already_decided_here'] });
  });

  test('only one session of an edition sits at a time', async () => {
    await opened();
    const second = await coordinator.post<Session>('/api/committee-sessions', {
      ...{ editionYear: YEAR, title: 'Autre', heldOn: '2026-06-10', place: '', opinionsDueOn: null, answersOn: null },
    });
    const apart = await filed('Autre dossier', ['Autre événement']);
    const agenda = `/api/committee-sessions/${second.body.id}`;
    const taken = await coordinator.put(`${agenda}/agenda`, { version: 1, applicationIds: [talk.id] });
    expect(taken.body).toMatchObject({ reasons: ['on_other_agenda'] });
    await coordinator.put(`${agenda}/agenda`, { version: 1, applicationIds: [apart.id] });
    expect((await coordinator.post(`${agenda}/opening`)).body).toMatchObject({ reasons: ['other_open'] });
  });

  test('those who follow see the dossier on the screen, where the voices stand and what is decided', async () => {
    await opened();
    await coordinator.put(path('/current'), { applicationId: talk.id });
    await decide(talk, [choice(talk.event('Conférence'), 'refuse', SECRET)]);
    const seen = await read(region);
    expect(seen).toMatchObject({ currentApplicationId: talk.id, totals: { refuse: 1, undecided: 2 } });
    expect((await region.get<Dossier>(on(talk))).body.events[0]).toMatchObject({
      proposal: null,
      decision: { outcome: 'refuse' },
    });
    expect((await region.post(on(talk, '/decisions'), { decisions: [], knowingly: false })).status).toBe(403);
  });
});

describe('rule 16', () => {
  test('while the session sits and after it is closed, the holder sees nothing of it', async () => {
    await opened();
    const before = (await holder.get(`/api/applications/${talk.id}`)).body;
    await decide(talk, [choice(talk.event('Conférence'), 'refuse', SECRET)]);
    expect((await holder.get(`/api/applications/${talk.id}`)).body).toEqual(before);
    expect((await close('À revoir en septembre')).status).toBe(200);
    expect((await holder.get(`/api/applications/${talk.id}`)).body).toEqual(before);
    expect(await portal.sql(`SELECT 1 FROM outbox_message WHERE text LIKE $1`, [`%${SECRET}%`])).toEqual([]);
    for (const secret of [path(), path('/minutes'), on(talk)]) expect((await holder.get(secret)).status).toBe(403);
  });
});

describe('the closing', () => {
  test('with undecided events it is refused; all of them are deferred for a reason, or the committee goes back', async () => {
    await opened();
    await label(talk, 'Conférence');
    expect((await close()).body).toMatchObject({ reasons: ['undecided'] });
    expect((await close(' ')).body).toMatchObject({ reasons: ['deferral_reason_missing'] });
    const { body, status } = await close('À revoir en septembre');
    expect({ status, state: body.state, totals: body.totals }).toMatchObject({
      status: 200,
      state: 'closed',
      totals: { label: 1, defer: 2, undecided: 0 },
    });
    const decided = await portal.sql(
      `SELECT e.title, d.outcome, d.reason, l.label, a.state FROM label_decision d JOIN event e ON e.id = d.event_id
       JOIN event_label l ON l.event_id = e.id JOIN application a ON a.id = e.application_id WHERE d.session_id = $1 ORDER BY e.title`,
      [id],
    );
    expect(decided).toEqual([
      { title: 'Conférence', outcome: 'label', reason: '', label: 'labelled', state: 'decided' },
      { title: 'Marché', outcome: 'defer', reason: 'À revoir en septembre', label: 'deferred', state: 'decided' },
      { title: 'Village', outcome: 'defer', reason: 'À revoir en septembre', label: 'deferred', state: 'decided' },
    ]);
  });

  test('what was deferred comes again before a later session, and only that is decided there', async () => {
    await opened();
    await decide(village, [
      choice(village.event('Village'), 'label'),
      choice(village.event('Marché'), 'defer', 'Plan manquant'),
    ]);
    await label(talk, 'Conférence');
    await close();
    const later = await coordinator.post<Session>('/api/committee-sessions', {
      ...{
        editionYear: YEAR,
        title: 'Septembre',
        heldOn: '2026-09-08',
        place: '',
        opinionsDueOn: null,
        answersOn: null,
      },
    });
    id = later.body.id;
    expect((await lay(talk)).body).toMatchObject({ reasons: ['not_ready'] });
    expect((await lay(village)).status).toBe(200);
    expect((await read()).agenda[0]).toMatchObject({ again: true, events: 1 });
    await coordinator.post(path('/opening'));
    expect((await label(village, 'Village')).body).toMatchObject({ reasons: ['no_such_transition'] });
    expect((await label(village, 'Marché')).status).toBe(200);
    expect((await close()).status).toBe(200);
    const history = await portal.sql(`SELECT outcome FROM label_decision WHERE event_id = $1 ORDER BY decided_at`, [
      village.event('Marché'),
    ]);
    expect(history).toEqual([{ outcome: 'defer' }, { outcome: 'label' }]);
  });

  test('an opinion, a position, a decision after the close are refused', async () => {
    await opened();
    await close('À revoir');
    const opinion = await drari.put(`/api/applications/${talk.id}/opinion`, { position: 'favourable', reasons: '' });
    expect(opinion).toMatchObject({ status: 409, body: { reasons: ['already_decided'] } });
    const position = await coordinator.put(on(talk, '/positions/drari'), { position: 'favourable', reasons: '' });
    expect(position.body).toMatchObject({ reasons: ['session_closed'] });
    expect((await label(talk, 'Conférence', 1)).body).toMatchObject({
      reasons: expect.arrayContaining(['session_closed']),
    });
    expect((await close()).body).toMatchObject({ reasons: ['session_closed'] });
  });

  test('a dossier that its holder withdrew meanwhile is named in the minutes, and decided of by nobody', async () => {
    await opened();
    await label(talk, 'Conférence');
    expect(
      (await holder.post(`/api/applications/${talk.id}/withdrawal`, { reason: 'Notre salle est fermée.' })).status,
    ).toBe(200);
    expect((await label(talk, 'Conférence', 1)).body).toMatchObject({ reasons: ['not_ready'] });
    await close('À revoir');
    const { content } = (await coordinator.get<Minutes>(path('/minutes'))).body;
    expect(content.notExamined.map(({ title }) => title)).toEqual(['Conférences']);
    expect(await portal.sql(`SELECT 1 FROM label_decision WHERE event_id = $1`, [talk.event('Conférence')])).toEqual(
      [],
    );
  });
});
