import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { layTalk, type Talk } from './test/talks';
import { actionsOn, addressOf, mailsTo } from './test/teams';

let portal: TestPortal;
let talk: Talk;
beforeAll(async () => {
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-04-10T09:00:00+02:00');
  for (const table of ['application_message', 'application_message_read', 'outbox_message'])
    await portal.sql(`DELETE FROM ${table}`);
});

interface Message {
  readonly id: string;
  readonly text: string;
  readonly author: { name: string | null; side: string; me: boolean };
  readonly about: { item: string; title: string | null; fieldLabel: string | null; gone: boolean } | null;
  readonly resolvedAt: string | null;
  readonly unread: boolean;
  readonly writtenAt: string;
}
interface Page {
  readonly items: readonly Message[];
  readonly circles: readonly { circle: string; unread: number; total: number }[];
  readonly total: number;
}
const messages = (path = ''): string => `/api/applications/${talk.id}/messages${path}`;
const say = (visitor: Visitor, circle: string, text: string, more: object = {}) =>
  visitor.post<Message & { code: string; errors: { pointer: string }[] }>(messages(), { circle, text, ...more });
const read = async (visitor: Visitor, circle: string, more = ''): Promise<Page> =>
  (await visitor.get<Page>(messages(`?circle=${circle}${more}`))).body;
const texts = ({ items }: Page): string[] => items.map(({ text }) => text);
const mails = async (visitor: Visitor) => mailsTo(portal, await addressOf(portal, visitor));

describe('the thread with the coordination', () => {
  test('holder and coordination write to each other; each sees who spoke for whom', async () => {
    await say(talk.anne, 'thread', 'Faut-il une autorisation pour la place ?');
    portal.moveClock('2026-04-10T09:05:00+02:00');
    await say(talk.coordinator, 'thread', 'Oui, de la mairie.');
    const { items } = await read(talk.bruno, 'thread');
    expect(items.map(({ text, author }) => [text, author.name, author.side])).toEqual([
      ['Faut-il une autorisation pour la place ?', 'Anne Martin', 'team'],
      ['Oui, de la mairie.', 'Claude Coordination', 'coordination'],
    ]);
    expect(items.map(({ author }) => author.me)).toEqual([false, false]);
  });

  test('a message about one answer says which, in the words of the form', async () => {
    const { status, body } = await say(talk.coordinator, 'thread', 'Le 10 ou le 11 ?', {
      item: talk.villageId,
      field: 'slots',
    });
    expect([status, body.about]).toEqual([
      201,
      { item: talk.villageId, title: 'Le village', field: 'slots', fieldLabel: expect.any(String), gone: false },
    ]);
    const project = await say(talk.anne, 'thread', 'Nouveau titre', { item: talk.id, field: 'title' });
    expect(project.body.about).toMatchObject({ title: null, fieldLabel: 'Titre du projet', gone: false });
  });

  test('what is not in the dossier cannot be spoken of', async () => {
    const pointers = async (more: object) => (await say(talk.anne, 'thread', 'Ceci', more)).body.errors?.[0]?.pointer;
    expect(await pointers({ item: randomUUID() })).toBe('/item');
    expect(await pointers({ item: talk.villageId, field: 'constructor' })).toBe('/field');
    expect(await pointers({ item: talk.villageId, field: 'summary' })).toBe('/field');
    expect(await pointers({ field: 'title' })).toBe('/field');
    expect(await pointers({ needKey: randomUUID() })).toBe('/needKey');
    expect((await say(talk.anne, 'thread', '  \n ')).status).toBe(422);
    expect((await say(talk.anne, 'thread', 'a'.repeat(10_001))).status).toBe(422);
  });

  test('HTML, emoji, right-to-left and ten thousand characters are kept as they were typed', async () => {
    const typed = `<script>alert(1)</script> <b>gras</b> 🦉 שלום {lien} ${'é'.repeat(9_940)}`;
    expect((await say(talk.anne, 'thread', typed)).status).toBe(201);
    expect(texts(await read(talk.coordinator, 'thread'))).toEqual([typed]);
    const [mail] = await mails(talk.coordinator);
    expect(mail?.text).toContain('« <script>alert(1)</script>');
    expect(mail?.link).toBeNull();
  });

  test('pages come latest first, each in the order it was written', async () => {
    for (const text of ['un', 'deux', 'trois']) {
      await say(talk.anne, 'thread', text);
      await portal.sql(`UPDATE application_message SET written_at = written_at - interval '1 hour'`);
    }
    const [first, second] = [
      await read(talk.anne, 'thread', '&size=2'),
      await read(talk.anne, 'thread', '&size=2&page=2'),
    ];
    expect([texts(first), texts(second), first.total]).toEqual([['deux', 'trois'], ['un'], 3]);
  });
});

describe('unread', () => {
  const unread = async (visitor: Visitor) =>
    (await visitor.get<{ total: number; applications: object[] }>('/api/threads/unread')).body;

  test('a message waits for the others until they have read up to it, never for its author', async () => {
    const { body } = await say(talk.coordinator, 'thread', 'Bonjour');
    expect((await unread(talk.coordinator)).total).toBe(0);
    expect(await unread(talk.anne)).toEqual({ total: 1, applications: [{ applicationId: talk.id, unread: 1 }] });
    expect((await read(talk.anne, 'thread')).items[0]?.unread).toBe(true);
    portal.moveClock('2026-04-10T09:10:00+02:00');
    expect((await talk.anne.put(messages('/reading'), { circle: 'thread', upTo: body.writtenAt })).status).toBe(204);
    expect((await unread(talk.anne)).total).toBe(0);
    expect((await unread(talk.bruno)).total).toBe(1);
    // An older window does not take back what a newer one has read, and nobody reads the future.
    await talk.anne.put(messages('/reading'), { circle: 'thread', upTo: '2020-01-01T00:00:00Z' });
    await talk.anne.put(messages('/reading'), { circle: 'thread', upTo: '2030-01-01T00:00:00Z' });
    expect((await unread(talk.anne)).total).toBe(0);
    portal.moveClock('2026-04-10T09:20:00+02:00');
    await say(talk.coordinator, 'thread', 'Encore');
    expect((await unread(talk.anne)).total).toBe(1);
  });

  test('the coordination shares its inbox: what a colleague has answered waits for nobody', async () => {
    await say(talk.anne, 'thread', 'Une question');
    const colleague = await portal.as('coordinator');
    expect((await unread(colleague)).total).toBe(1);
    portal.moveClock('2026-04-10T09:10:00+02:00');
    await say(talk.coordinator, 'thread', 'La réponse');
    expect((await unread(colleague)).total).toBe(0);
  });

  test('the overview of all threads begins with what waits', async () => {
    await say(talk.coordinator, 'thread', 'À vous');
    await say(talk.anne, 'team', 'Entre nous');
    const list = async (visitor: Visitor) =>
      (await visitor.get<{ items: { circle: string; unread: number; last: string }[] }>('/api/threads')).body.items;
    expect(await list(talk.anne)).toMatchObject([
      { circle: 'thread', unread: 1, last: 'À vous', title: 'Village des sciences' },
      { circle: 'team', unread: 0, last: 'Entre nous' },
    ]);
    expect((await list(talk.coordinator)).map(({ circle }) => circle)).toEqual(['thread']);
    for (const visitor of [talk.stranger, talk.partner]) expect(await list(visitor)).toEqual([]);
  });
});

describe('mails', () => {
  test('the others of the circle get the beginning of the text and a link to answer', async () => {
    await say(talk.anne, 'thread', 'Faut-il\nune autorisation ?', { item: talk.villageId, field: 'title' });
    const [mail] = await mails(talk.coordinator);
    expect(mail?.subject).toBe('Nouveau message : Village des sciences');
    expect(mail?.text).toMatch(
      /Anne Martin a écrit à propos de « Le village », .*dans le dossier « Village des sciences »/,
    );
    expect(mail?.text).toContain('« Faut-il une autorisation ? »');
    expect(mail?.text).toContain(`/pilotage/dossiers/${talk.id}?fil=thread`);
    expect((await mails(talk.bruno))[0]?.text).toContain(`/dossiers/${talk.id}/messages?fil=thread`);
    for (const visitor of [talk.anne, talk.partner, talk.drari, talk.stranger])
      expect(await mails(visitor)).toEqual([]);
  });

  test('ten messages within a quarter of an hour are one mail each; the next quarter is another', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, at) => say(talk.anne, 'thread', `Message ${at}`)));
    expect(await mails(talk.coordinator)).toHaveLength(1);
    portal.moveClock('2026-04-10T09:14:00+02:00');
    await say(talk.anne, 'thread', 'Toujours');
    expect(await mails(talk.coordinator)).toHaveLength(1);
    portal.moveClock('2026-04-10T09:16:00+02:00');
    await say(talk.anne, 'thread', 'Plus tard');
    expect(await mails(talk.coordinator)).toHaveLength(2);
  });

  test('a coordinator of another department is not mailed, and may read without writing', async () => {
    const aisne = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
    await say(talk.anne, 'thread', 'Bonjour');
    expect(await mails(aisne)).toEqual([]);
    expect(texts(await read(aisne, 'thread'))).toEqual(['Bonjour']);
    expect(await say(aisne, 'thread', 'Non')).toMatchObject({ status: 403, body: { code: 'outside_territory' } });
  });
});

describe('comments of the team', () => {
  test('colleagues and the partner of the activity talk about it; it is dealt with, and opened again', async () => {
    const { body } = await say(talk.partner, 'team', 'Il nous faut deux tables', { item: talk.standId });
    expect(body).toMatchObject({ author: { side: 'partner' }, resolvedAt: null });
    expect((await mails(talk.anne))[0]?.text).toContain('« Stand du labo »');
    expect((await talk.anne.post(messages(`/${body.id}/resolution`))).status).toBe(204);
    expect((await read(talk.partner, 'team')).items[0]?.resolvedAt).not.toBeNull();
    expect((await talk.partner.delete(messages(`/${body.id}/resolution`))).status).toBe(204);
    expect((await read(talk.anne, 'team')).items[0]?.resolvedAt).toBeNull();
    expect(await actionsOn(portal, talk.id)).toEqual(
      expect.arrayContaining(['application.message_written', 'application.comment_resolved']),
    );
  });

  test('a partner names its own activity and hears of nothing else', async () => {
    await say(talk.anne, 'team', 'Pour tous les stands');
    await say(talk.anne, 'team', 'Pour le labo', { item: talk.standId });
    await say(talk.anne, 'team', 'Pour le musée', { item: talk.otherStandId });
    expect(texts(await read(talk.partner, 'team'))).toEqual(['Pour le labo']);
    expect((await read(talk.partner, 'team')).circles).toEqual([{ circle: 'team', unread: 1, total: 1 }]);
    expect(texts(await read(talk.partner, 'team', `&item=${talk.otherStandId}`))).toEqual([]);
    for (const more of [{}, { item: talk.id }, { item: talk.villageId }, { item: talk.otherStandId }])
      expect((await say(talk.partner, 'team', 'Et moi ?', more)).status).toBe(422);
    const other = (await read(talk.anne, 'team')).items[2];
    expect((await talk.partner.post(messages(`/${other?.id}/resolution`))).status).toBe(404);
    const told = await mails(talk.partner);
    expect(told).toHaveLength(1);
    // The dossier's own title is no part of what a partner may read.
    const { body: threads } = await talk.partner.get<{ items: { title: string }[] }>('/api/threads');
    expect(threads.items.map(({ title }) => title)).toEqual(['Stand du labo']);
    const { title } = (await talk.partner.get<{ title: string }>(`${messages()}?circle=team`)).body;
    expect([title, JSON.stringify(told).includes('Village des sciences')]).toEqual(['Stand du labo', false]);
  });

  test('a comment on something that was removed stays, and says so', async () => {
    await say(talk.anne, 'team', 'À revoir', { item: talk.freeStandId });
    await portal.sql('UPDATE application_message SET item = $1', [randomUUID()]);
    expect((await read(talk.bruno, 'team')).items[0]?.about).toMatchObject({ gone: true, title: null });
  });
});
