import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { foundOrganisation, holdEdition } from './test/dossiers';
import { messagesTo } from './test/mailbox';

interface Tag {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly version: number;
  readonly dossiers: number;
}
interface Row {
  readonly title: string;
  readonly outcome: string;
  readonly reason: string | null;
}
interface Result {
  readonly done: number;
  readonly refused: number;
  readonly left: number;
  readonly rows: Row[];
  readonly undoable: boolean;
}
const MANY = 500;
const EXPERT = 'camille@univ.test';
const OUTSIDE = { name: 'Camille Savante', email: EXPERT, question: 'Est-ce exact ?', dueOn: '2026-06-05' };

let portal: TestPortal;
let coordinator: Visitor;
let ids: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2025, 'archived');
  await holdEdition(portal, 2026, 'review');
  coordinator = await portal.as('coordinator');
  const organisationId = await foundOrganisation(portal, 2026, 'Musée de la nacre');
  const many = await portal.sql<{ id: string }>(
    `INSERT INTO application (edition_year, organisation_id, title, state, submitted_at)
     SELECT 2026, $1, 'Dossier ' || n, CASE WHEN n < 3 THEN 'draft' ELSE 'submitted' END, '2026-05-01' FROM generate_series(0, ${MANY - 1}) n RETURNING id`,
    [organisationId],
  );
  ids = many.map(({ id }) => id);
  await portal.sql(
    `INSERT INTO application_version (application_id, number, content, submitted_at) SELECT id, 1, '{}', '2026-05-01' FROM application WHERE state = 'submitted'`,
  );
}, 60_000);
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM tag');
  await portal.sql('DELETE FROM outside_opinion');
  await portal.sql('DELETE FROM outbox_message');
});

const add = (name: string, more: object = {}) =>
  coordinator.post<Tag>('/api/tags', { year: 2026, name, colour: 'red', ...more });
/** The tags of a dossier as its review reads them, and whether the reader may change them. */
const examined = async (id: string | undefined, who = coordinator) =>
  (
    await who.get<{ tags: Tag[]; mayTag: { allowed: boolean; reasons: { code: string }[] } }>(
      `/api/applications/${id}/examination`,
    )
  ).body;
const run = (body: object, who = coordinator) =>
  who.post<Result>('/api/bulk-actions', {
    ...{ id: randomUUID(), year: 2026, mode: 'those_that_may', applicationIds: ids },
    ...body,
  });
const found = async (query: string): Promise<number> =>
  (await coordinator.get<{ total: number }>(`/api/review-lists/applications?year=2026&${query}`)).body.total;
const known = async (): Promise<Tag[]> =>
  (await coordinator.get<{ tags: Tag[] }>('/api/review-lists/options?year=2026')).body.tags;
const named = ({ rows }: Result): [string, string | null][] =>
  rows
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ title, reason }): [string, string | null] => [title, reason])
    .sort();

describe('a tag', () => {
  test('is made once in its edition, renamed everywhere, told with what carries it, and removed with a line of the journal', async () => {
    const { status, body: tag } = await add('  À revoir ');
    expect([status, tag]).toMatchObject([201, { name: 'À revoir', colour: 'red', dossiers: 0 }]);
    expect((await add('à REVOIR')).body).toMatchObject({ reasons: ['tag_taken'] });
    await run({ action: 'tag', tagId: tag.id, applicationIds: ids.slice(0, 2) });
    const change = { name: 'Revu', colour: 'green', version: tag.version };
    expect((await coordinator.put(`/api/tags/${tag.id}`, change)).status).toBe(200);
    expect((await coordinator.put(`/api/tags/${tag.id}`, { ...change, name: 'Autre' })).status).toBe(409);
    expect(await known()).toMatchObject([{ name: 'Revu', colour: 'green', dossiers: 2 }]);
    expect((await coordinator.delete(`/api/tags/${tag.id}`)).status).toBe(204);
    expect((await coordinator.delete(`/api/tags/${tag.id}`)).status).toBe(404);
    const lines = await portal.sql<{ action: string }>(
      `SELECT action FROM journal_entry WHERE action LIKE 'settings.tag_%' ORDER BY id`,
    );
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['settings.tag_added', 'settings.tag_changed', 'settings.tag_removed']),
    );
  });

  test.each(['', '   ', 'a,b', 'moi', 'x'.repeat(41)])('is not called « %s »', async (name) => {
    expect((await add(name)).status).toBe(422);
  });

  test('has a colour of the portal and an edition that is there', async () => {
    expect((await add('Rose', { colour: 'pink' })).status).toBe(422);
    expect((await add('Ailleurs', { year: 1999 })).status).toBe(404);
  });

  test('rule 16: nobody but the coordination reads or makes one', async () => {
    for (const role of ['holder', 'partner', 'drari', 'region'] as const) {
      const visitor = await portal.as(role);
      expect((await visitor.post('/api/tags', { year: 2026, name: 'Vu', colour: 'red' })).status).toBe(403);
      expect((await visitor.get('/api/review-lists/options?year=2026')).status).toBe(403);
    }
  });
});

describe('500 dossiers are tagged, of which 3 carry the tag already', () => {
  let tag: Tag;
  beforeEach(async () => {
    tag = (await add('Priorité')).body;
    await run({ action: 'tag', tagId: tag.id, applicationIds: ids.slice(0, 3) });
  });

  test('all or nothing leaves them alone; those that may carry it, are found, filed and exported by it', async () => {
    const none = (await run({ action: 'tag', tagId: tag.id, mode: 'all_or_nothing' })).body;
    expect([none.done, none.refused, none.left]).toEqual([0, 3, 497]);
    const { body } = await run({ action: 'tag', tagId: tag.id });
    expect([body.done, body.refused]).toEqual([497, 3]);
    expect(named(body)).toEqual([0, 1, 2].map((at) => [`Dossier ${at}`, 'Il porte déjà cette étiquette.']));
    expect(await found('tag=priorit%C3%A9')).toBe(497);
    expect(await found('tag=Priorit%C3%A9&state=draft&state=submitted')).toBe(500);
    expect(await found('tag=Inconnue')).toBe(0);
    const { raw } = await coordinator.get(
      '/api/review-lists/applications/export.csv?year=2026&tag=Priorit%C3%A9&column=tags',
    );
    const lines = new TextDecoder().decode(raw).trimEnd().split('\r\n');
    expect([lines.length, lines[0]?.endsWith('Étiquettes'), lines[1]?.endsWith('Priorité')]).toEqual([498, true, true]);
    const view = { list: 'applications', name: 'Prioritaires', query: 'etiquette=Priorit%C3%A9', shared: false };
    await coordinator.post('/api/saved-views', view);
    const { saved } = (
      await coordinator.get<{ saved: { count: number; query: string }[] }>(
        '/api/saved-views?list=applications&year=2026',
      )
    ).body;
    expect(saved[0]).toMatchObject({ count: 497, query: 'etiquette=Priorit%C3%A9' });
  });

  test('taken back, those that nothing has untagged since are as before', async () => {
    const id = randomUUID();
    await run({ action: 'tag', tagId: tag.id, id });
    await run({ action: 'untag', tagId: tag.id, applicationIds: ids.slice(3, 5) });
    const { body } = await coordinator.delete<Result>(`/api/bulk-actions/${id}`);
    expect([body.done, body.refused]).toEqual([495, 2]);
    expect((await known())[0]?.dossiers).toBe(3);
  });

  test('taken back after the tag is gone, nothing is as before, and that is said', async () => {
    const id = randomUUID();
    await run({ action: 'tag', tagId: tag.id, applicationIds: ids.slice(3, 5) });
    await run({ action: 'untag', tagId: tag.id, applicationIds: ids.slice(3, 5), id });
    await coordinator.delete(`/api/tags/${tag.id}`);
    const { status, body } = await coordinator.delete<Result>(`/api/bulk-actions/${id}`);
    expect([status, body.done, body.refused]).toEqual([200, 0, 2]);
  });

  test('the tag of another edition, or none, is refused; outside one’s territory nothing is tagged', async () => {
    const other = (await add('Ancienne', { year: 2025 })).body;
    expect((await run({ action: 'tag', tagId: other.id })).status).toBe(422);
    expect((await run({ action: 'tag' })).status).toBe(422);
    const aisne = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
    expect((await run({ action: 'tag', tagId: tag.id }, aisne)).body).toMatchObject({ done: 0, refused: MANY });
  });
});

describe('one expert is asked about 500 dossiers, of which 3 are drafts', () => {
  test('once told, 497 requests leave in one message, each with its own link, and the 3 are named', async () => {
    const told = await coordinator.post<{ may: number; undoable: boolean }>('/api/bulk-actions/preview', {
      ...{ year: 2026, action: 'ask_outside', applicationIds: ids, outside: OUTSIDE },
    });
    expect(told.body).toMatchObject({ may: 497, undoable: true });
    const { body } = await run({ action: 'ask_outside', outside: OUTSIDE });
    expect([body.done, body.refused]).toEqual([497, 3]);
    expect(named(body)).toEqual(
      [0, 1, 2].map((at) => [
        `Dossier ${at}`,
        'Un avis extérieur se demande sur un dossier envoyé et pas encore décidé.',
      ]),
    );
    const [mail, ...others] = await messagesTo(portal, EXPERT);
    expect([others.length, mail?.subject]).toEqual([0, 'Votre avis sur 497 projets, avant le 5 juin 2026']);
    expect(new Set(mail?.link?.match(/\/avis\/\S+/g)).size).toBe(497);
    const again = (await run({ action: 'ask_outside', outside: OUTSIDE, applicationIds: ids.slice(3, 5) })).body;
    expect(named(again)[0]?.[1]).toBe('Cette personne a déjà été sollicitée pour ce dossier.');
  });

  test('each link of the message opens its own dossier and no other', async () => {
    await run({ action: 'ask_outside', outside: OUTSIDE, applicationIds: ids.slice(3, 5) });
    const [mail] = await messagesTo(portal, EXPERT);
    const tokens = [...(mail?.link ?? '').matchAll(/\/avis\/(\S+)/g)].map(([, token = '']) => token);
    const expert = portal.anonymous();
    for (const token of tokens)
      expect((await expert.get(`/api/outside-opinions/${token}`)).body).toMatchObject({ state: 'asked' });
    expect(tokens).toHaveLength(2);
  });

  test('taken back, the links that nobody has opened show nothing any more', async () => {
    const id = randomUUID();
    await run({ action: 'ask_outside', outside: OUTSIDE, applicationIds: ids.slice(3, 6), id });
    await portal.sql(`UPDATE outside_opinion SET opened_at = asked_at WHERE application_id = $1`, [ids[3]]);
    const { body } = await coordinator.delete<Result>(`/api/bulk-actions/${id}`);
    expect([body.done, body.refused]).toEqual([2, 1]);
    const [left] = await portal.sql<{ n: number }>(
      'SELECT count(*)::integer AS n FROM outside_opinion WHERE revoked_at IS NULL',
    );
    expect(left?.n).toBe(1);
  });

  test('without a person, or for a day that is over, nothing is asked', async () => {
    expect((await run({ action: 'ask_outside' })).status).toBe(422);
    expect((await run({ action: 'ask_outside', outside: { ...OUTSIDE, email: 'camille' } })).status).toBe(422);
    const { body } = await run({ action: 'ask_outside', outside: { ...OUTSIDE, dueOn: '2026-05-19' } });
    expect([body.done, body.refused]).toEqual([0, MANY]);
    expect(await messagesTo(portal, EXPERT)).toEqual([]);
  });
});

test('the review of a dossier reads its tags; who coordinates another department reads them and changes none', async () => {
  const { body: tag } = await add('Urgent');
  const put = { year: 2026, action: 'tag', tagId: tag.id, mode: 'all_or_nothing', applicationIds: [ids[7]] };
  expect((await run(put)).body.done).toBe(1);
  const shown = { id: tag.id, name: 'Urgent', colour: 'red' };
  expect(await examined(ids[7])).toMatchObject({ tags: [shown], mayTag: { allowed: true } });
  expect((await examined(ids[8])).tags).toEqual([]);
  const aisne = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
  expect(await examined(ids[7], aisne)).toMatchObject({
    tags: [shown],
    mayTag: { allowed: false, reasons: [{ code: 'outside_territory' }] },
  });
  expect((await run({ ...put, action: 'untag' }, aisne)).body).toMatchObject({ done: 0, refused: 1 });
});
