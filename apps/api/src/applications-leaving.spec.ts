import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { EditionCalendar } from '@fds/editions/api';
import { ApplicationsPlace, LAST_SECOND, TOO_LATE, type Application } from './test/applications';
import { meanwhile } from './test/meanwhile';

let place: ApplicationsPlace;
beforeAll(async () => void (place = await ApplicationsPlace.start()));
afterAll(() => place?.portal.stop());
beforeEach(() => place.renew());

test('a filed dossier is withdrawn with its reason, the coordination is told, and nothing more is done with it', async () => {
  const application = await place.filed();
  const path = `/api/applications/${application.id}/withdrawal`;
  expect((await place.holder.post(path, { reason: '' })).status).toBe(422);
  expect(await place.holder.post(path, {})).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
  const answer = await place.holder.post<Application>(path, { reason: 'Le lieu n’est plus disponible.' });
  expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  expect(
    await place.portal.sql('SELECT text FROM outbox_message WHERE person_id = $1', [place.coordinator.personId]),
  ).toMatchObject([{ text: expect.stringContaining('Le lieu n’est plus disponible.') }]);
  expect((await place.holder.post(path, { reason: 'Encore' })).body).toMatchObject({
    code: 'applications.already_withdrawn',
  });
  expect((await place.holder.delete(`/api/applications/${application.id}/submission`)).status).toBe(409);
  expect((await place.holder.delete(path)).body).toMatchObject({ code: 'applications.withdrawn_after_sending' });
});

test('a draft is put away without a reason and without a mail, and brought back as it was while the call is open', async () => {
  const draft = await place.write(await place.begin());
  const path = `/api/applications/${draft.id}/withdrawal`;
  const away = await place.holder.post<Application>(path, {});
  expect(away.body).toMatchObject({
    state: 'withdrawn',
    may: { edit: { allowed: false }, bringBack: { allowed: true }, withdraw: { allowed: false } },
  });
  expect(await place.portal.sql('SELECT FROM outbox_message')).toEqual([]);
  expect((await place.stranger.delete(path)).status).toBe(404);
  const back = await place.holder.delete<Application>(path);
  expect(back.body).toMatchObject({
    state: 'draft',
    title: draft.title,
    events: draft.events,
    may: { submit: { allowed: true } },
  });
  expect((await place.holder.delete(path)).body).toMatchObject({ code: 'applications.not_withdrawn' });
  await place.holder.post(path, {});
  await place.at(TOO_LATE);
  expect((await place.holder.delete(path)).body).toMatchObject({ code: 'applications.call_closed' });
});

test('rule 14: a dossier that arrived in time and had to wait is filed, with the instant of its arrival', async () => {
  const draft = await place.write(await place.begin());
  await place.at(LAST_SECOND);
  // Somebody else holds the dossier while the deadline passes and the calendar closes the call.
  await meanwhile(place.portal, async (other) => {
    await other.run('SELECT FROM application WHERE id = $1 FOR UPDATE', [draft.id]);
    const sending = place.submit(draft);
    await other.waitedFor();
    place.portal.moveClock('2026-05-08T00:00:40+02:00');
    await place.portal.app.get(EditionCalendar).bringUpToDate();
    expect(await place.portal.sql('SELECT state FROM edition')).toEqual([{ state: 'call_closed' }]);
    await other.commit();
    const answer = await sending;
    expect(answer).toMatchObject({
      status: 200,
      body: {
        state: 'submitted',
        submittedAt: expect.stringMatching(/^2026-05-07T21:59:5/),
        notices: [
          expect.stringMatching(
            /^Votre envoi est arrivé le 7 mai 2026 à 23 h 59 min 5\d s, avant la clôture de l’appel \(le 7 mai 2026 à minuit\) : il est reçu\.$/,
          ),
        ],
      },
    });
  });
});

test('rule 14: a call that the coordination closed before its deadline is closed for who arrives after', async () => {
  const draft = await place.write(await place.begin());
  const [edition] = await place.portal.sql<{ version: number }>('SELECT version FROM edition');
  const closed = await place.coordinator.post('/api/editions/2026/transitions', {
    to: 'call_closed',
    version: edition?.version,
  });
  expect([closed.status, (await place.portal.sql('SELECT state FROM edition'))[0]]).toEqual([
    200,
    { state: 'call_closed' },
  ]);
  expect((await place.submit(draft)).body).toMatchObject({ code: 'applications.call_closed' });
});
