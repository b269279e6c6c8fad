import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readContent, saveChanges, writeDossier } from '@fds/portal/testing';
import {
  activity,
  ApplicationsPlace,
  content,
  LAST_SECOND,
  single,
  TOO_LATE,
  village,
  type Application,
} from './test/applications';

let place: ApplicationsPlace;
beforeAll(async () => void (place = await ApplicationsPlace.start()));
afterAll(() => place?.portal.stop());
beforeEach(() => place.renew());

test('a holder begins a dossier, writes a village with two activities and a single event, and files it', async () => {
  const begun = await place.begin();
  expect(begun).toMatchObject({
    state: 'draft',
    version: 1,
    organisation: { id: place.mine, name: 'Maison Pour Tous d’Abbeville' },
    may: { edit: { allowed: true }, submit: { allowed: false } },
  });
  expect(begun.reference).toMatch(/^2026-[0-9A-F]{8}$/);
  expect(begun.missing.map(({ field }) => field)).toEqual([
    'contacts',
    'summary',
    'science',
    'items',
    'charterAcceptedBy',
  ]);

  const saved = await place.write(begun);
  expect(saved.missing).toEqual([]);
  expect(saved.events.map(({ title, activities }) => [title, activities.length])).toEqual([
    ['Village des sciences d’Abbeville', 2],
    ['Le goût, une affaire de neurones', 0],
  ]);
  expect(saved.events[0]?.slots).toEqual([
    { beginsAt: '2026-10-09T07:00:00.000Z', endsAt: '2026-10-09T14:30:00.000Z' },
    { beginsAt: '2026-10-10T08:00:00.000Z', endsAt: '2026-10-10T16:00:00.000Z' },
  ]);

  const answer = await place.submit(saved);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      state: 'submitted',
      versions: 1,
      may: { edit: { allowed: false }, takeBack: { allowed: true } },
      notices: [],
    },
  });
  expect(
    await place.portal.sql(`SELECT action FROM journal_entry WHERE subject_id = $1 ORDER BY id`, [begun.id]),
  ).toEqual([{ action: 'application.begun' }, { action: 'application.saved' }, { action: 'application.submitted' }]);
});

test('a version holds all that was filed: answers, organisation, charter and files, as they were', async () => {
  await place.portal.sql(
    `INSERT INTO charter_version (edition_year, number, articles, written_at) VALUES (2026, 2, '{Gratuit}', now())`,
  );
  const draft = await place.write(await place.begin(), { logistics: 'Deux barnums.' });
  await place.portal.sql(
    `INSERT INTO attachment (id, application_id, kind, file_id, name, added_at, removed_at)
     VALUES ('9b2d1f3a-1111-4222-8333-444455556666', $1, 'document', 'x', 'plan.pdf', now(), null),
       ('9b2d1f3a-1111-4222-8333-444455556667', $1, 'document', 'y', 'retiré.pdf', now(), now())`,
    [draft.id],
  );
  const written = (await readContent(place.holder, draft.id)).body;
  expect((await place.submit(draft)).status).toBe(200);
  const [version] = await place.portal.sql<{ content: object }>(
    'SELECT content FROM application_version WHERE application_id = $1',
    [draft.id],
  );
  expect(version?.content).toMatchObject({
    submittedAt: expect.stringMatching(/^2026-04-21T10:0.*\+02:00$/),
    organisation: { id: place.mine, name: 'Maison Pour Tous d’Abbeville', kind: 'association' },
    charterNumber: 2,
    attachments: ['9b2d1f3a-1111-4222-8333-444455556666'],
    content: { id: draft.id, project: written.project, extra: {}, items: written.items },
  });
});

test('the receipt goes once to each member, with the number and a subject of at most 60 characters', async () => {
  const application = await place.filed();
  const messages = await place.portal.sql<{ personId: string; subject: string; text: string }>(
    `SELECT person_id AS "personId", subject, text FROM outbox_message`,
  );
  expect(messages).toHaveLength(1);
  expect(messages[0]?.personId).toBe(place.holder.personId);
  expect(messages[0]?.subject.length).toBeLessThanOrEqual(60);
  expect(messages[0]?.text).toContain(application.reference);
  expect(messages[0]?.text).toContain('21 avril 2026 à 10 h 00');
});

test('an incomplete dossier is not sent, and each thing missing is told by its place', async () => {
  const empty = single({ title: '', description: '', format: null, municipality: null, slots: [], capacity: null });
  const draft = await place.write(await place.begin(), { summary: '', charterAcceptedBy: '', events: [empty] });
  const [event] = draft.events;
  const refused = await place.submit(draft);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'applications.incomplete', reasons: ['incomplete', 'charter_not_accepted'] },
  });
  const { errors } = refused.body as unknown as { errors: { pointer: string }[] };
  expect(errors.map(({ pointer }) => pointer)).toEqual([
    `/${draft.id}/summary`,
    ...['title', 'format', 'description', 'municipality', 'slots'].map((field) => `/${event?.id}/${field}`),
    `/${draft.id}/charterAcceptedBy`,
  ]);
});

test('answers that nothing asks for any more do not leave with the dossier, and the answer names them', async () => {
  const draft = await place.write(await place.begin(), {
    events: [village(), single({ attendanceMode: 'online', venue: 'Salle 204' })],
  });
  const [root] = draft.events;
  await saveChanges(place.holder, draft, [
    { op: 'set', item: root?.id, field: 'kind', was: 'science_village', value: 'single' },
    { op: 'set', item: root?.id, field: 'format', was: null, value: 'workshop' },
  ]);
  const current = (await place.holder.get<Application>(`/api/applications/${draft.id}`)).body;
  expect(current.missing.map(({ code, weight }) => `${code} ${weight}`)).toEqual(Array(4).fill('hidden_answer doubt'));
  const sent = await place.submit(current);
  expect(sent.status).toBe(200);
  const [notice] = sent.body.notices ?? [];
  for (const words of ['Commune (Le goût', 'Nom du lieu', 'Animation «\u00a0Fromages au microscope\u00a0»'])
    expect(notice).toContain(words);
  expect(sent.body.events.map(({ activities, municipality }) => [activities.length, municipality?.code])).toEqual([
    [0, '80001'],
    [0, undefined],
  ]);
  const [line] = await place.portal.sql<{ before: Record<string, unknown> }>(
    `SELECT d.before FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
     WHERE j.subject_id = $1 AND j.action = 'application.saved' ORDER BY j.id DESC LIMIT 1`,
    [draft.id],
  );
  expect(Object.values(line?.before ?? {})).toEqual(expect.arrayContaining(['80001', 'Salle 204']));
});

test('rule 12: a dossier whose dates all lie outside the window is not sent, one date inside is enough', async () => {
  const outside = { beginsAt: '2026-09-25T10:00:00+02:00', endsAt: '2026-09-25T12:00:00+02:00' };
  const inside = { beginsAt: '2026-10-12T22:00:00+02:00', endsAt: '2026-10-12T23:00:00+02:00' };
  const first = await place.write(await place.begin(), { events: [single({ slots: [outside] })] });
  expect(first.missing).toMatchObject([{ field: 'slots', code: 'slot_outside_window' }]);
  const events = [single({ id: first.events[0]?.id, slots: [outside, inside] })];
  expect((await place.write(first, { events })).may.submit.allowed).toBe(true);
});

test('rule 13: no theme is needed, unless the edition asks for one', async () => {
  expect((await place.write(await place.begin())).may.submit.allowed).toBe(true);
  await place.portal.sql(
    `INSERT INTO edition_form (edition_year, fields) VALUES (2026, '{"project.themes": "required"}')`,
  );
  expect((await place.write(await place.begin())).missing).toMatchObject([{ field: 'themes', code: 'missing' }]);
});

test('rule 20: an event in a delegated commune counts in today’s one; rule 21: one outside the region is not sent', async () => {
  const away = await place.write(await place.begin(), { events: [single({ municipality: '76217' })] });
  expect(away.missing).toMatchObject([{ field: 'municipality', code: 'municipality_outside' }]);
  await place.portal.sql(`UPDATE edition SET departments = '{59}'`);
  const delegated = await place.write(away, { events: [single({ id: away.events[0]?.id, municipality: '02285' })] });
  expect(delegated.missing).toEqual([]);
});

test('rule 14: a dossier is sent in the last seconds of the deadline’s day, and not at midnight', async () => {
  const [early, late] = [await place.write(await place.begin()), await place.write(await place.begin())];
  await place.at(LAST_SECOND);
  expect((await place.submit(early)).status).toBe(200);
  await place.at(TOO_LATE);
  expect(await place.submit(late)).toMatchObject({
    status: 409,
    body: {
      code: 'applications.call_closed',
      detail: expect.stringMatching(
        /^Votre envoi est arrivé le 8 mai 2026 à 0 h 00 min 0\d s ; l’appel se fermait le 7 mai 2026 à minuit\./,
      ),
    },
  });
  // What was typed at 23 h 59 is not lost: the draft is still saved.
  expect(await place.write(late, { title: 'Écrit à minuit' })).toMatchObject({
    title: 'Écrit à minuit',
    state: 'draft',
  });
  expect(
    (
      await place.holder.post('/api/applications', {
        organisationId: place.mine,
        editionYear: 2026,
        title: 'Trop tard',
      })
    ).body,
  ).toMatchObject({ code: 'applications.call_closed' });
  expect((await place.holder.delete(`/api/applications/${early.id}/submission`)).body).toMatchObject({
    code: 'applications.call_closed',
  });
});

test('rule 14: one holder who was given more time files until the end of its last day, the others do not', async () => {
  const [given, other] = [
    await place.write(await place.begin()),
    await place.write(await place.begin(place.stranger, place.other), {}, place.stranger),
  ];
  const give = (until: string, revoked: boolean) =>
    place.portal.sql(
      `INSERT INTO call_extension (edition_year, organisation_id, until, reason, granted_by, granted_at, revoked_at)
       VALUES (2026, $1, $2, 'Panne', $3, $2::date - 30, CASE WHEN $4 THEN now() END)`,
      [place.mine, until, place.coordinator.personId, revoked],
    );
  await give('2026-05-12', false);
  await give('2026-05-30', true);
  await place.at('2026-05-12T23:59:50+02:00');
  expect((await readContent(place.holder, given.id)).body).toMatchObject({ filingClosesOn: '2026-05-12' });
  expect((await place.submit(other, place.stranger)).body).toMatchObject({ code: 'applications.call_closed' });
  expect((await place.submit(given)).status).toBe(200);
  const back = await place.holder.delete<Application>(`/api/applications/${given.id}/submission`);
  expect(back.body.state).toBe('draft');
  await place.at('2026-05-13T00:00:01+02:00');
  expect((await place.submit(back.body)).body).toMatchObject({
    detail: expect.stringContaining('l’appel se fermait le 12 mai 2026 à minuit'),
  });
});

test('two people who send the same dossier file it once', async () => {
  const saved = await place.write(await place.begin());
  const answers = await Promise.all([place.submit(saved), place.submit(saved), place.submit(saved)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(
    await place.portal.sql('SELECT number FROM application_version WHERE application_id = $1', [saved.id]),
  ).toEqual([{ number: 1 }]);
});

test('a filed dossier is taken back, corrected and filed again as a second version', async () => {
  const first = await place.filed();
  expect((await writeDossier(place.holder, first.id, content({ title: 'Autre' }))).body).toMatchObject({
    code: 'applications.not_a_draft',
  });
  const back = (await place.holder.delete<Application>(`/api/applications/${first.id}/submission`)).body;
  expect(back).toMatchObject({ state: 'draft', submittedAt: null, versions: 1 });
  expect((await place.submit(back)).body).toMatchObject({ state: 'submitted', versions: 2 });
  expect(
    await place.portal.sql('SELECT count(*) AS n FROM outbox_message WHERE person_id = $1', [place.holder.personId]),
  ).toEqual([{ n: 2 }]);
});

test('a charter that was written anew is accepted anew before a draft is sent; what was filed keeps its own', async () => {
  const [draft, filed] = [await place.write(await place.begin()), await place.filed()];
  await place.portal.sql(
    `INSERT INTO charter_version (edition_year, number, articles, written_at) VALUES (2026, 2, '{Gratuit}', now())`,
  );
  const read = async (id: string) => (await place.holder.get<Application>(`/api/applications/${id}`)).body;
  expect((await read(draft.id)).missing).toMatchObject([{ code: 'charter_missing' }]);
  expect((await read(filed.id)).missing).toEqual([]);
  expect((await place.submit(draft)).body).toMatchObject({ code: 'applications.charter_not_accepted' });
  expect((await place.submit(await place.write(draft, { events: undefined }))).status).toBe(200);
});

test('activities of a village that is filed keep their ids through a correction', async () => {
  const first = await place.filed();
  await place.holder.delete(`/api/applications/${first.id}/submission`);
  const [root, lone] = first.events;
  const events = [
    village({ id: root?.id, activities: [activity({ id: root?.activities[1]?.id, title: 'Le sel' })] }),
    single({ id: lone?.id }),
  ];
  const second = await place.write(first, { events });
  expect(second.events.map(({ id, activities }) => [id, activities.map((one) => one.id)])).toEqual([
    [root?.id, [root?.activities[1]?.id]],
    [lone?.id, []],
  ]);
});
