import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { Examination, type Examined, type Review } from './test/examination';

/** A dossier is taken in charge, declared ready or inadmissible, and what each voice says of it. */
let room: Examination;
let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;
let region: Visitor;
let holder: Visitor;
let dossier: Examined;

beforeAll(async () => {
  room = await Examination.begin();
  ({ portal, coordinator, drari, region, holder } = room);
});
afterAll(() => room?.portal.stop());
beforeEach(async () => {
  dossier = await room.dossier();
});

describe('the review of a dossier', () => {
  test('a coordinator takes a submitted dossier in charge, once, and her name is kept', async () => {
    const answer = await coordinator.post<Review>(dossier.path('review'));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'under_review', takenBy: 'Test coordinator' });
    const again = await coordinator.post(dossier.path('review'));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'labelling.refused', reasons: ['not_submitted'] });
  });

  test('a dossier declared inadmissible tells its holder why, and can be taken up again', async () => {
    await coordinator.post(dossier.path('review'));
    const empty = await coordinator.post(dossier.path('inadmissibility'), { reason: '' });
    expect(empty.status).toBe(422);
    const answer = await coordinator.post<Review>(dossier.path('inadmissibility'), { reason: 'Hors de la région' });
    expect(answer.body).toMatchObject({ state: 'inadmissible', inadmissibleReason: 'Hors de la région' });
    const mails = await portal.sql<{ text: string }>(
      `SELECT text FROM outbox_message WHERE person_id = $1 AND occasion LIKE $2`,
      [holder.personId, `application.inadmissible:${dossier.id}:%`],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Hors de la région');
    expect((await coordinator.delete<Review>(dossier.path('inadmissibility'))).body).toMatchObject({
      state: 'under_review',
      inadmissibleReason: null,
    });
  });

  test('DRARI and Région do not know a dossier before it is ready, holders never read the review', async () => {
    expect((await drari.get(dossier.path('review'))).status).toBe(404);
    await dossier.ready();
    expect((await drari.get(dossier.path('review'))).status).toBe(200);
    expect((await holder.get(dossier.path('review'))).status).toBe(403);
    expect((await drari.post(dossier.path('review'))).status).toBe(403);
  });

  test('an unknown dossier and a malformed id are refused without an error of ours', async () => {
    expect((await coordinator.get('/api/applications/00000000-0000-4000-8000-000000000000/review')).status).toBe(404);
    expect((await coordinator.get('/api/applications/x/review')).status).toBe(400);
  });

  test('every move of the review is in the journal with its author', async () => {
    await dossier.ready();
    const lines = await portal.sql<{ action: string; person_id: string }>(
      `SELECT action, person_id FROM journal_entry WHERE subject_id = $1 ORDER BY id`,
      [dossier.id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['application.taken_in_charge', 'application.declared_ready']);
    expect(lines.every(({ person_id }) => person_id === coordinator.personId)).toBe(true);
  });
});

describe('opinions', () => {
  test('each voice gives its own, changes it, and reads no other before the decision', async () => {
    await dossier.ready();
    expect((await drari.put(dossier.path('opinion'), { position: 'favourable', reasons: '' })).status).toBe(200);
    const changed = await drari.put<Review>(dossier.path('opinion'), {
      position: 'reserved',
      reasons: 'La jauge est haute',
    });
    expect(changed.body.opinions).toMatchObject([{ voice: 'drari', position: 'reserved' }]);
    expect(changed.body.quorum).toBeNull();
    expect((await dossier.review(region)).opinions).toEqual([]);
    await region.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
    expect((await dossier.review(drari)).opinions.map(({ voice }) => voice)).toEqual(['drari']);
    expect((await dossier.review(coordinator)).opinions.map(({ voice }) => voice)).toEqual(['drari', 'region']);
    await dossier.decide();
    expect((await dossier.review(region)).opinions.map(({ voice }) => voice)).toEqual(['drari', 'region']);
  });

  test('rule 17: a recusal lowers the number of voices that the decision needs', async () => {
    await dossier.ready();
    await region.put(dossier.path('opinion'), { position: 'recused', reasons: '' });
    await coordinator.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
    expect((await dossier.review(coordinator)).quorum).toMatchObject({ expected: 2, recused: 1, reached: false });
    await drari.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
    expect((await dossier.review(coordinator)).quorum).toMatchObject({ expected: 2, reached: true });
  });

  test('a reserve without its reason, an unknown position and an opinion after the decision are refused', async () => {
    await dossier.ready();
    const silent = await drari.put(dossier.path('opinion'), { position: 'unfavourable', reasons: '  ' });
    expect(silent).toMatchObject({ status: 409, body: { reasons: ['reason_missing'] } });
    expect((await drari.put(dossier.path('opinion'), { position: 'maybe', reasons: '' })).status).toBe(422);
    expect(
      (await drari.put(dossier.path('opinion'), { position: 'favourable', reasons: 'x'.repeat(2001) })).status,
    ).toBe(422);
    await dossier.decide();
    const late = await drari.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
    expect(late).toMatchObject({ status: 409, body: { reasons: ['already_decided'] } });
  });
});
