import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { layFestival, readContent, saveChanges, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';

let portal: TestPortal;
let festival: Festival;
let coordinator: Visitor, holder: Visitor;
const path = (rest = ''): string => `/api/applications/${festival.applicationId}${rest}`;

/** The call is over; the committee is about to decide, and the holder has begun to write what she was asked. */
beforeEach(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  portal.moveClock('2026-05-20T10:00:00+02:00');
  coordinator = await portal.as('coordinator');
  holder = await portal.as('holder', [festival.organisationId]);
});
afterEach(() => portal?.stop());
/** Asks, and writes without sending. */
async function waiting(state: 'under_review' | 'ready_for_committee'): Promise<void> {
  await portal.sql(`UPDATE application SET state = $2 WHERE id = $1`, [festival.applicationId, state]);
  const items = [
    { section: 'projet', why: 'Le résumé.' },
    { section: 'evenements', why: 'Le titre.' },
  ];
  expect((await coordinator.post(path('/corrections'), { dueOn: '2026-05-25', items })).status).toBe(201);
  await write();
  await portal.sql('DELETE FROM outbox_message');
}
async function write(): Promise<number> {
  const { body } = await readContent(holder, festival.applicationId);
  const was = body.items.find(({ id }) => id === festival.eventId)?.answers['title'] ?? null;
  const change = { op: 'set', item: festival.eventId, field: 'title', was, value: 'Jamais envoyé' };
  return (await saveChanges(holder, body, [change])).status;
}
const title = async (): Promise<unknown> =>
  (await portal.sql('SELECT title FROM event_overview WHERE event_id = $1', [festival.eventId]))[0];
const request = async () =>
  (
    await portal.sql<{ cancelled: boolean }>(
      'SELECT cancelled_at IS NOT NULL AS cancelled FROM correction_request WHERE application_id = $1',
      [festival.applicationId],
    )
  )[0]?.cancelled;
const mails = async () =>
  (await portal.sql<{ subject: string }>('SELECT subject FROM outbox_message ORDER BY id')).map(
    ({ subject }) => subject,
  );
const decisions = () => ({ decisions: [{ eventId: festival.eventId, outcome: 'refuse', reason: 'Payant.' }] });
async function session(): Promise<string> {
  const given = { editionYear: 2026, title: 'Comité', heldOn: '2026-06-09', place: '', opinionsDueOn: null };
  const made = await coordinator.post<{ id: string; version: number }>('/api/committee-sessions', {
    ...given,
    answersOn: null,
  });
  const at = `/api/committee-sessions/${made.body.id}`;
  const agenda = { version: made.body.version, applicationIds: [festival.applicationId] };
  expect((await coordinator.put(`${at}/agenda`, agenda)).status).toBe(200);
  return at;
}
const close = (at: string) => coordinator.post(`${at}/closing`, { deferral: 'À revoir.' });

describe('a correction that is waited for', () => {
  test('rule 16: is answered or taken back before a decision; refusing tells the holder nothing', async () => {
    await waiting('ready_for_committee');
    expect(await coordinator.post(path('/decisions'), decisions())).toMatchObject({
      status: 409,
      body: { reasons: ['correction_waiting'] },
    });
    expect([await request(), await write(), await mails()]).toEqual([false, 200, []]);
    const [asked] = (await coordinator.get<{ items: { id: string }[] }>(path('/corrections'))).body.items;
    await coordinator.delete(path(`/corrections/${asked?.id}`));
    expect((await coordinator.post(path('/decisions'), decisions())).status).toBe(200);
    expect(await title()).not.toEqual({ title: 'Jamais envoyé' });
  });

  test('of a request and a decision at the same moment one comes first, and the other is told', async () => {
    await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [festival.applicationId]);
    const items = [{ section: 'projet', why: 'Le résumé.' }];
    const answers = await Promise.all([
      coordinator.post(path('/corrections'), { dueOn: '2026-05-25', items }),
      coordinator.post(path('/decisions'), decisions()),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
  });

  test('rule 16: is taken back when the committee begins to sit, whatever it will decide, and the holder told so then', async () => {
    const filed = await title();
    await waiting('ready_for_committee');
    const at = await session();
    expect([await request(), await title()]).toEqual([false, { title: 'Jamais envoyé' }]);
    expect((await coordinator.post(`${at}/opening`)).status).toBe(200);
    expect([await request(), await title(), await write()]).toEqual([true, filed, 409]);
    expect((await mails())[0]).toMatch(/^Plus rien à compléter/);
    await portal.sql('DELETE FROM outbox_message');
    const before = (await holder.get(path())).body;
    expect((await close(at)).status).toBe(200);
    expect([(await holder.get(path())).body, await mails()]).toEqual([before, []]);
  });

  test('of a dossier that joins the committee while it sits is taken back too; one asked since keeps the session open', async () => {
    await waiting('ready_for_committee');
    const at = await session();
    const empty = (await coordinator.get<{ version: number }>(at)).body.version;
    await portal.sql('DELETE FROM agenda_item');
    await portal.sql(`UPDATE committee_session SET state = 'open', opened_at = now()`);
    const agenda = { version: empty, applicationIds: [festival.applicationId] };
    expect((await coordinator.put(`${at}/agenda`, agenda)).status).toBe(200);
    expect(await request()).toBe(true);
    await portal.sql('DELETE FROM correction_request');
    await waiting('ready_for_committee');
    expect(await close(at)).toMatchObject({ status: 409, body: { reasons: ['correction_waiting'] } });
    expect([await request(), await write()]).toEqual([false, 200]);
  });

  test('ends with the dossier that its holder withdraws, which is as it was sent; nobody is written to of it', async () => {
    const filed = await title();
    await waiting('under_review');
    expect((await holder.post(path('/withdrawal'), { reason: 'Plus de lieu.' })).status).toBe(200);
    expect([await request(), await title()]).toEqual([true, filed]);
    expect((await mails()).filter((subject) => subject.startsWith('Plus rien'))).toEqual([]);
  });

  test('ends with the dossier that is declared inadmissible; the holder reads that once', async () => {
    const filed = await title();
    await waiting('under_review');
    expect((await coordinator.post(path('/inadmissibility'), { reason: 'Hors thème.' })).status).toBe(200);
    expect([await request(), await title()]).toEqual([true, filed]);
    expect(new Set(await mails()).size).toBe(1);
  });
});
