import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { layTalk, type Talk } from './test/talks';
import { actionsOn, addressOf, mailsTo, tokenFor } from './test/teams';

let portal: TestPortal;
let talk: Talk;
beforeAll(async () => {
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-04-10T09:00:00+02:00');
  await portal.sql('DELETE FROM access_link');
  await portal.sql('DELETE FROM activity_writer WHERE event_id = $1', [talk.freeStandId]);
  await portal.sql(`UPDATE application SET state = 'draft' WHERE id = $1`, [talk.id]);
});

interface Writer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly standing: string;
  readonly code: string;
}
interface ContentBody {
  readonly version: number;
  readonly project: Record<string, unknown>;
  readonly items: readonly { id: string; answers: Record<string, unknown> }[];
  readonly writes: readonly string[] | null;
}
const activity = (path: string, item = talk.freeStandId): string =>
  `/api/applications/${talk.id}/activities/${item}/${path}`;
const invite = (email: string, visitor = talk.anne, item = talk.freeStandId) =>
  visitor.post<Writer>(activity('invitations', item), { email, name: 'Lou', message: 'Deux tables\nvous attendent' });
const writers = async (item = talk.freeStandId) =>
  (await talk.anne.get<{ writers: Writer[]; mayInvite: { allowed: boolean } }>(activity('writers', item))).body;
const accept = (token: string, visitor = portal.anonymous(), body: object = { name: 'Lou Dubois' }) =>
  visitor.post<{ role: string; code: string }>(`/api/invitations/${token}/acceptance`, body);
const content = (visitor: Visitor) => visitor.get<ContentBody>(`/api/applications/${talk.id}/content`);
const save = async (visitor: Visitor, ...changes: object[]) =>
  visitor.send<{ code: string; version: number; current: object | null }>(
    'PATCH',
    `/api/applications/${talk.id}/content`,
    {
      base: 1,
      changes,
    },
  );
const set = (item: string, field: string, was: unknown, value: unknown) => ({ op: 'set', item, field, was, value });

describe('inviting', () => {
  test('a holder invites a mailbox without account: a button opens one, which writes that activity', async () => {
    const { status, body } = await invite('lou@labo.test');
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'Lou',
        email: 'lou@labo.test',
        standing: 'invited',
        invitedAt: expect.any(String),
        expiresOn: '2026-05-10',
        acceptedAt: null,
      },
    ]);
    const [mail] = await mailsTo(portal, 'lou@labo.test');
    expect(mail?.subject).toBe('À vous d’écrire : Stand libre');
    expect(mail?.text).toContain(
      'Anne Martin (Médiathèque d’Abbeville) vous invite à écrire l’animation « Stand libre »',
    );
    expect(mail?.text).toContain('« Deux tables vous attendent »');
    const token = await tokenFor(portal, 'lou@labo.test');
    const shown = { role: 'partner', organisation: null, known: false, inviter: 'Anne Martin' };
    for (const _ of [1, 2])
      expect((await portal.anonymous().get(`/api/invitations/${token}`)).body).toMatchObject({
        ...shown,
        activity: { title: 'Stand libre', event: 'Le village', organisation: 'Médiathèque d’Abbeville' },
      });
    const lou = portal.anonymous();
    expect((await accept(token, lou, {})).status).toBe(422);
    expect((await accept(token, lou, { name: 'Lou', password: 'court' })).status).toBe(422);
    expect((await accept(token, lou)).body.role).toBe('partner');
    expect((await accept(token)).status).toBe(404);
    expect(await writers()).toMatchObject({ writers: [{ name: 'Lou Dubois', standing: 'writes' }] });
    expect((await content(lou)).body.writes).toEqual([talk.freeStandId]);
    const all = `/api/applications/${talk.id}/activity-writers`;
    const { items } = (await talk.anne.get<{ items: { itemId: string; writers: Writer[] }[] }>(all)).body;
    expect(items).toHaveLength(3);
    expect(items.find(({ itemId }) => itemId === talk.freeStandId)?.writers).toMatchObject([{ name: 'Lou Dubois' }]);
    for (const other of [lou, talk.partner]) expect((await other.get(all)).status).toBe(403);
    expect((await talk.stranger.get(all)).status).toBe(404);
    expect((await lou.get('/api/invited-activities')).body).toMatchObject({
      items: [{ title: 'Stand libre', event: 'Le village', open: true, closesOn: '2026-05-07' }],
    });
    expect(await actionsOn(portal, talk.id)).toEqual(
      expect.arrayContaining(['application.partner_invited', 'application.partner_accepted']),
    );
  });

  test('a member of another organisation accepts with its own account and stays a holder', async () => {
    await invite(await addressOf(portal, talk.stranger));
    const token = await tokenFor(portal, await addressOf(portal, talk.stranger));
    expect((await accept(token, talk.partner)).body).toMatchObject({ code: 'accounts.other_account' });
    expect((await accept(token, talk.stranger, {})).body.role).toBe('holder');
    expect((await content(talk.stranger)).body).toMatchObject({ writes: [talk.freeStandId] });
    expect(await portal.sql('SELECT role FROM role_grant WHERE person_id = $1', [talk.stranger.personId])).toEqual([
      { role: 'holder' },
    ]);
    await talk.anne.delete(activity(`invitations/${(await writers()).writers[0]?.id}`));
  });

  test('sent again, the former link stops working; taken back, so does the new one', async () => {
    const { body } = await invite('lou@labo.test');
    const [former] = [await tokenFor(portal, 'lou@labo.test')];
    portal.moveClock('2026-04-10T09:01:00+02:00');
    expect((await talk.bruno.post(activity(`invitations/${body.id}/resending`))).status).toBe(200);
    const token = await tokenFor(portal, 'lou@labo.test');
    expect([token === former, (await accept(former)).status]).toEqual([false, 404]);
    expect((await talk.anne.delete(activity(`invitations/${body.id}`))).status).toBe(204);
    expect((await accept(token)).status).toBe(404);
    expect((await writers()).writers).toEqual([]);
    expect((await talk.anne.delete(activity(`invitations/${body.id}`))).status).toBe(404);
  });

  test('an invitation nobody answered in thirty days says so', async () => {
    await invite('lou@labo.test');
    portal.moveClock('2026-05-20T09:00:00+02:00');
    expect((await writers()).writers).toMatchObject([{ standing: 'expired' }]);
  });

  test('one mailbox gets so many invitations a day, and one activity so many writers', async () => {
    const { body } = await invite('plein@labo.test');
    const again = () => talk.anne.post(activity(`invitations/${body.id}/resending`));
    for (const _ of [1, 2, 3, 4]) expect((await again()).status).toBe(200);
    expect((await again()).status).toBe(429);
    for (const at of [1, 2, 3, 4]) expect((await invite(`w${at}@labo.test`)).status).toBe(201);
    expect((await invite('w5@labo.test')).body.code).toBe('applications.writer_too_many');
  });

  test('only an activity of a draft is given away, and only by its holder', async () => {
    expect((await invite('a@b.test', talk.anne, talk.villageId)).body.code).toBe('applications.writer_not_an_activity');
    expect((await invite(await addressOf(portal, talk.bruno))).body.code).toBe('applications.writer_own_team');
    expect((await invite('a@b.test', talk.anne, randomUUID())).status).toBe(404);
    for (const visitor of [talk.stranger]) expect((await invite('a@b.test', visitor)).status).toBe(404);
    for (const visitor of [talk.partner, talk.coordinator, talk.drari])
      expect((await invite('a@b.test', visitor)).status).toBe(403);
    await portal.sql(`UPDATE application SET state = 'submitted' WHERE id = $1`, [talk.id]);
    expect((await invite('a@b.test')).body.code).toBe('applications.writer_not_a_draft');
  });

  test('an activity that was removed takes the invitation with it', async () => {
    const gone = randomUUID();
    await portal.sql(
      `INSERT INTO event (id, edition_year, application_id, parent_event_id, position, kind, title)
       VALUES ($1, 2026, $2, $3, 9, 'single', 'Stand éphémère')`,
      [gone, talk.id, talk.villageId],
    );
    await invite('lou@labo.test', talk.anne, gone);
    const token = await tokenFor(portal, 'lou@labo.test');
    await portal.sql('DELETE FROM event WHERE id = $1', [gone]);
    expect((await accept(token)).status).toBe(404);
    expect((await portal.anonymous().get(`/api/invitations/${token}`)).status).toBe(404);
  });
});

describe('writing', () => {
  test('a partner reads its activity within its event, and nothing else of the dossier', async () => {
    await portal.sql(
      `UPDATE application SET summary = 'Résumé secret', details = '{"contacts": [{"key": "1", "name": "Zoé", "phone": "06"}]}' WHERE id = $1`,
      [talk.id],
    );
    await portal.sql(`UPDATE event SET description = 'Le village en détail' WHERE id = $1`, [talk.villageId]);
    const { status, body } = await content(talk.partner);
    expect(status).toBe(200);
    expect(body.items.map(({ id }) => id)).toEqual([talk.villageId, talk.standId]);
    expect(body.items[0]?.answers).toMatchObject({ title: 'Le village', description: '', municipality: '80001' });
    const all = JSON.stringify(body);
    for (const secret of [
      'Résumé secret',
      'Zoé',
      'Le village en détail',
      'Stand du musée',
      talk.otherStandId,
      'Village des sciences',
    ])
      expect(all).not.toContain(secret);
    expect((await content(talk.anne)).body).toMatchObject({ writes: null, project: { summary: 'Résumé secret' } });
  });

  test('a partner writes its activity, alone', async () => {
    expect(await save(talk.partner, set(talk.standId, 'title', 'Stand du labo', 'Stand du laboratoire'))).toMatchObject(
      {
        status: 200,
      },
    );
    expect((await content(talk.anne)).body.items[1]?.answers['title']).toBe('Stand du laboratoire');
    for (const change of [
      set(talk.id, 'title', 'Village des sciences', 'À moi'),
      set(talk.villageId, 'title', 'Le village', 'À moi'),
      set(talk.otherStandId, 'title', 'Stand du musée', 'À moi'),
      { op: 'remove', item: talk.standId },
      { op: 'move', item: talk.standId, position: 2 },
      { op: 'add', item: randomUUID(), parent: talk.villageId, kind: 'single', position: 3 },
    ])
      expect(await save(talk.partner, change)).toMatchObject({
        status: 409,
        body: { code: 'applications.not_your_activity' },
      });
    // One foreign change refuses the whole save.
    const mixed = await save(
      talk.partner,
      set(talk.standId, 'title', 'Stand du laboratoire', 'Autre'),
      set(talk.otherStandId, 'title', 'Stand du musée', 'À moi'),
    );
    expect(mixed.status).toBe(409);
    const titles = (await content(talk.anne)).body.items.map(({ answers }) => answers['title']);
    expect(titles).toEqual(['Le village', 'Stand du laboratoire', 'Stand du musée', 'Stand libre']);
  });

  test('what somebody else saved meanwhile comes back as the partner may read it', async () => {
    const answer = await save(talk.partner, set(talk.standId, 'description', '', 'Venez voir'));
    expect(JSON.stringify(answer.body.current)).not.toContain('Stand du musée');
  });

  test('a dossier that was sent is read by its partner, and written no more', async () => {
    await portal.sql(`UPDATE application SET state = 'submitted' WHERE id = $1`, [talk.id]);
    expect((await content(talk.partner)).status).toBe(200);
    expect((await save(talk.partner, set(talk.standId, 'title', 'x', 'y'))).body.code).toBe('applications.not_a_draft');
    expect((await talk.partner.get('/api/invited-activities')).body).toMatchObject({ items: [{ open: false }] });
  });

  test('rule 16: a partner hears of a decision when the holder does', async () => {
    const state = async () =>
      (await talk.partner.get<{ items: { state: string }[] }>('/api/invited-activities')).body.items[0]?.state;
    await portal.sql(`UPDATE application SET state = 'decided' WHERE id = $1`, [talk.id]);
    await portal.sql('UPDATE event_overview SET told_label = NULL WHERE application_id = $1', [talk.id]);
    expect(await state()).toBe('ready_for_committee');
    await portal.sql(`UPDATE event_overview SET told_label = 'labelled' WHERE application_id = $1`, [talk.id]);
    expect(await state()).toBe('decided');
  });

  test('a part taken back ends at once', async () => {
    const [{ id }] = (await writers(talk.otherStandId)).writers as [Writer];
    await talk.anne.delete(activity(`invitations/${id}`, talk.otherStandId));
    expect((await content(talk.otherPartner)).status).toBe(404);
    expect((await save(talk.otherPartner, set(talk.otherStandId, 'title', 'Stand du musée', 'À moi'))).status).toBe(
      404,
    );
    expect((await talk.otherPartner.get('/api/invited-activities')).body).toMatchObject({ items: [], total: 0 });
  });

  test('no other page of the dossier opens to a partner, whatever role it comes in', async () => {
    await invite(await addressOf(portal, talk.stranger));
    await accept(await tokenFor(portal, await addressOf(portal, talk.stranger)), talk.stranger, {});
    for (const path of ['', '/answer', '/review', '/submission'])
      for (const visitor of [talk.partner, talk.stranger])
        expect([403, 404, 405]).toContain((await visitor.get(`/api/applications/${talk.id}${path}`)).status);
    for (const visitor of [talk.partner, talk.stranger])
      expect([403, 404]).toContain(
        (await visitor.post(`/api/applications/${talk.id}/submission`, { version: 1 })).status,
      );
    expect((await talk.stranger.get<{ items: object[] }>('/api/applications')).body.items).toEqual([]);
    expect((await talk.stranger.get(activity('writers'))).status).toBe(404);
  });
});
