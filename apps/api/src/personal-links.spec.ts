import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventPhotosView } from '@fds/attendance/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { photograph } from './test/attachments';
import { fileDossier, holdEdition, profile, refresh } from './test/dossiers';
import {
  dutiesAt,
  held,
  holding,
  line,
  personalTokenOf,
  remindersTo,
  startLadder,
  YEAR,
  type Holding,
} from './test/reminders';

interface Page {
  closure: string | null;
  name: string;
  items: { matter: string; title: string; subjectId: string; here: boolean; path: string; late: boolean }[];
}
interface Report {
  report: { version: number; state: string } | null;
}
const BEFORE = '2026-09-10T10:00:00+02:00';
const AFTER = '2026-10-16T10:00:00+02:00';

let portal: TestPortal;
let village: Holding, other: Holding;
let token: string, otherToken: string;
let nobody: Visitor;
const coordinator = (): Promise<Visitor> => portal.as('coordinator');

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER, env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'reporting');
  village = await holding(portal, 'Maison pour tous', [held('Village'), held('Conférence')]);
  other = await holding(portal, 'Autre structure', [held('Autre événement')]);
  await startLadder(await coordinator());
  await dutiesAt(portal, AFTER);
  [token, otherToken] = [await personalTokenOf(portal, village.holder), await personalTokenOf(portal, other.holder)];
  nobody = portal.anonymous();
});
afterAll(() => portal?.stop());

const page = (of = token) => nobody.get<Page>(`/api/personal-links/${of}`);
const attendance = (title: string, of = village): string => `events/${of.dossier.event(title)}/attendance`;
const save = (path: string, version: number | null = null, of = token) =>
  nobody.put<Report>(`/api/personal-links/${of}/${path}`, {
    version,
    comment: '',
    lines: [line(80)],
    notHeldReason: null,
  });

test('the page shows what is missing of its person, without an account, and nothing else', async () => {
  const { status, body } = await page();
  expect(status).toBe(200);
  expect(body.items.map(({ matter, title, here }) => [matter, title, here])).toEqual([
    ['attendance', 'Conférence', true],
    ['attendance', 'Village', true],
  ]);
  expect(JSON.stringify(body)).not.toMatch(/Autre|@|phone|email/);
});

test('a link that was passed on tells nothing of another year', async () => {
  await holdEdition(portal, YEAR - 1, 'archived');
  await profile(portal, village.organisationId, YEAR - 1, 'Maison pour tous');
  const former = await fileDossier(portal, {
    ...{ year: YEAR - 1, organisationId: village.organisationId, state: 'decided' },
    events: [held('Village')],
  });
  const event = former.event('Village');
  await portal.sql(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'validated')`, [event]);
  await portal.sql(
    `INSERT INTO attendance_line (event_id, audience, channel, visits, counting) VALUES ($1, 'general_public', 'in_person', 1234, 'exact')`,
    [event],
  );
  await refresh(portal, [event]);
  const { body: own } = await village.holder.get(`/api/${attendance('Village')}`);
  expect(JSON.stringify(own)).toContain('1234');
  const { status, body } = await nobody.get(`/api/personal-links/${token}/${attendance('Village')}`);
  expect([status, JSON.stringify(body).includes('1234')]).toEqual([200, false]);
});

test('figures are saved and sent by the link with the rules of the attendance, and the journal says that a link was used', async () => {
  const path = attendance('Conférence');
  const saved = await save(path);
  expect(saved).toMatchObject({ status: 200, body: { report: { state: 'draft' } } });
  const again = await save(path, 99);
  expect(again).toMatchObject({ status: 409, body: { code: 'attendance.changed' } });
  const wrong = await nobody.put(`/api/personal-links/${token}/${path}`, {
    ...{ version: 1, comment: '', notHeldReason: null },
    lines: [{ ...line(80), schoolLevel: 'primary' }],
  });
  expect(wrong.status).toBe(422);
  const sent = await nobody.post<Report>(`/api/personal-links/${token}/${path}/submission`, { version: 1 });
  expect(sent).toMatchObject({ status: 200, body: { report: { state: 'submitted' } } });
  const lines = await portal.sql<{ action: string; personId: string }>(
    `SELECT action, person_id AS "personId" FROM journal_entry WHERE subject_id = $1 ORDER BY id`,
    [village.dossier.event('Conférence')],
  );
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['reminder.answered_by_link', 'attendance.saved', 'attendance.submitted']),
  );
  expect(new Set(lines.map(({ personId }) => personId))).toEqual(new Set([village.holder.personId]));
  expect((await page()).body.items.map(({ title }) => title)).toEqual(['Village']);
});

test('what was given is closed: the link neither reads nor changes it any more', async () => {
  const path = `/api/personal-links/${token}/${attendance('Conférence')}`;
  for (const answer of [await nobody.get(path), await save(attendance('Conférence'), 2)])
    expect(answer).toMatchObject({ status: 404, body: { code: 'reminders.not_missing' } });
});

test('a link opens no event of somebody else, a forged one opens nothing, and none opens a session', async () => {
  expect((await save(attendance('Autre événement', other))).status).toBe(404);
  expect((await nobody.get(`/api/personal-links/${otherToken}/${attendance('Village')}`)).status).toBe(404);
  const forged = [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'x', 'a'.repeat(100), '%27%20OR%201%3D1'];
  for (const bad of forged) expect((await page(bad)).status).toBe(404);
  expect((await page('a'.repeat(101))).status).toBe(414);
  const answer = await page();
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect((await nobody.get('/api/applications')).status).toBe(401);
  const [row] = await portal.sql<{ digest: string }>(
    `SELECT string_agg(token_digest, ' ') AS digest FROM reminder_link`,
  );
  expect(row?.digest).not.toContain(token);
});

test('photos go with figures that are asked for by the link: added, described, seen by the link, and no one else’s', async () => {
  const event = village.dossier.event('Village');
  const at = `/api/personal-links/${token}/events/${event}/photos`;
  const added = await nobody.post<EventPhotosView>(`${at}?name=a.jpg`, await photograph());
  expect([added.status, added.body.items[0]?.address]).toEqual([201, `${at}/${added.body.items[0]?.id}`]);
  const { address = '', preview = '' } = added.body.items[0] ?? {};
  const words = { version: 1, credit: 'Inès', alternative: 'Une salle', consent: 'nobody' };
  const described = await nobody.send<EventPhotosView>('PATCH', address, words);
  expect(described.body.items).toMatchObject([{ credit: 'Inès', lacking: [] }]);
  expect([(await nobody.fetch('GET', address)).status, (await nobody.fetch('GET', preview)).status]).toEqual([
    200, 200,
  ]);
  const [line] = await portal.sql(
    `SELECT action FROM journal_entry WHERE subject_id = $1 AND action IN ('reminder.answered_by_link', 'attendance.photo_added') ORDER BY id LIMIT 1`,
    [event],
  );
  expect(line).toEqual({ action: 'reminder.answered_by_link' });
  // A photo that somebody else of the team added is not shown to whoever the link was passed on to.
  await portal.sql('UPDATE attendance_photo SET added_by = NULL WHERE event_id = $1', [event]);
  expect((await nobody.get<EventPhotosView>(at)).body.items).toEqual([]);
  for (const path of [address, preview]) expect((await nobody.fetch('GET', path)).status).toBe(404);
  expect((await nobody.send('DELETE', address)).status).toBe(404);
  expect((await nobody.get(at.replace(token, otherToken))).status).toBe(404);
  // Figures that were sent are asked for no more: their photos neither.
  expect((await nobody.get(at.replace(event, village.dossier.event('Conférence')))).status).toBe(404);
});

test('a photo is added by the link with its author and its description, once', async () => {
  portal.moveClock(BEFORE);
  await portal.sql(`UPDATE edition SET state = 'labelled' WHERE year = $1`, [YEAR]);
  const { body } = await page(otherToken);
  expect(body.items.map(({ matter, here }) => [matter, here])).toEqual([['photo', true]]);
  const path = `/api/personal-links/${otherToken}/events/${other.dossier.event('Autre événement')}/photo`;
  const photo = await photograph();
  const about = '&credit=Claude%20Monet&alternative=Des%20enfants%20devant%20un%20microscope';
  expect((await nobody.post(`${path}?name=photo.jpg&credit=%20&alternative=x`, photo)).status).toBe(422);
  expect((await nobody.post(`${path}?name=photo.jpg${about}`, new TextEncoder().encode('pas une image'))).status).toBe(
    422,
  );
  const added = await nobody.post<Page>(`${path}?name=photo.jpg${about}`, photo);
  expect(added).toMatchObject({ status: 200, body: { items: [] } });
  expect(await portal.sql(`SELECT credit, alternative FROM attachment`)).toEqual([
    { credit: 'Claude Monet', alternative: 'Des enfants devant un microscope' },
  ]);
  expect((await nobody.post(`${path}?name=photo.jpg${about}`, photo)).status).toBe(404);
  await portal.sql(`UPDATE edition SET state = 'reporting' WHERE year = $1`, [YEAR]);
  portal.moveClock(AFTER);
});

test('an expired link says so and sends a new one to the same mailbox; the old one stays closed', async () => {
  portal.moveClock('2026-12-16T10:00:00+01:00');
  expect((await page()).body).toMatchObject({ closure: 'expired', name: '', items: [] });
  expect(await save(attendance('Village'))).toMatchObject({ status: 409, body: { reasons: ['expired'] } });
  expect((await nobody.post(`/api/personal-links/${token}/renewal`)).status).toBe(204);
  const fresh = await personalTokenOf(portal, village.holder);
  expect(fresh).not.toBe(token);
  expect((await page(fresh)).body).toMatchObject({ closure: null, items: [{ title: 'Village', late: true }] });
  expect((await page()).body.closure).toBe('revoked');
  expect((await nobody.post(`/api/personal-links/${token}/renewal`)).status).toBe(409);
  token = fresh;
});

test('a link that the coordination takes back opens nothing and cannot be renewed; the next reminder carries another', async () => {
  const by = await coordinator();
  const { body } = await by.get<{ items: { id: string; linkStands: boolean }[] }>(
    `/api/reminders?year=${YEAR}&q=Village`,
  );
  const id = body.items[0]?.id ?? '';
  expect((await by.delete(`/api/reminders/${id}/link`)).status).toBe(204);
  expect((await page()).body).toMatchObject({ closure: 'revoked', items: [] });
  expect(await save(attendance('Village'))).toMatchObject({ status: 409, body: { reasons: ['revoked'] } });
  expect((await nobody.post(`/api/personal-links/${token}/renewal`)).status).toBe(409);
  const sent = await by.post(`/api/reminders`, { year: YEAR, scope: 'late', expected: 2 });
  expect(sent).toMatchObject({ status: 200, body: { sent: 2 } });
  expect(await remindersTo(portal, village.holder)).toHaveLength(2);
  const fresh = await personalTokenOf(portal, village.holder);
  expect((await page(fresh)).body.closure).toBe(null);
  token = fresh;
});

test('once the bilan is published, and once the account is closed, the page says so and shows nothing', async () => {
  await portal.sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [village.holder.personId]);
  expect((await page()).body).toMatchObject({ closure: 'revoked', items: [] });
  await portal.sql(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [village.holder.personId]);
  await portal.sql(`UPDATE edition SET state = 'bilan_published' WHERE year = $1`, [YEAR]);
  expect((await page()).body).toMatchObject({ closure: 'over', items: [] });
});
