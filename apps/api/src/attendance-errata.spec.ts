import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AttendanceVersionsView, CollectionPageView, EventAttendanceView } from '@fds/attendance/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';
import { meanwhile } from './test/meanwhile';

const YEAR = 2026;
const SLOTS = [['2026-10-09T07:00:00Z', '2026-10-09T14:30:00Z']] as const;
const REASON = 'Le tableau des classes est arrivé après la publication.';

let portal: TestPortal;
let coordinator: Visitor, holder: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-10-14T09:00:00+02:00' });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, holder] = [await portal.as('coordinator'), await portal.as('holder', [organisation])];
  await portal.sql(`UPDATE person SET name = 'Léa Martin' WHERE id = $1`, [coordinator.personId]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await move('running');
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'decided',
    events: [
      { title: 'Atelier', label: 'labelled', slots: SLOTS },
      { title: 'Annulé', label: 'labelled', slots: SLOTS, happening: 'cancelled' },
    ],
  });
});

const move = (state: string): Promise<unknown> =>
  portal.sql(`UPDATE edition SET state = $2 WHERE year = $1`, [YEAR, state]);
const at = (action = '', title = 'Atelier'): string =>
  `/api/events/${dossier.event(title)}/attendance${action && `/${action}`}`;
const said = (visits: number, over: object = {}): object => ({
  version: null,
  comment: '',
  lines: [{ audience: 'general_public', schoolLevel: null, channel: 'in_person', visits, counting: 'exact' }],
  notHeldReason: null,
  ...over,
});
const enter = async (by: Visitor, visits: number, over: object = {}): Promise<EventAttendanceView> => {
  const { body } = await by.put<EventAttendanceView>(at(), said(visits, over));
  return (await by.post<EventAttendanceView>(at('submission'), { version: body.report?.version })).body;
};
const correct = (visits: number, over: object = {}, by = coordinator, title = 'Atelier') =>
  by.post<EventAttendanceView & { reasons: string[]; code: string }>(
    at('errata', title),
    said(visits, { reason: REASON, ...over }),
  );
const onBoard = async (): Promise<CollectionPageView['items'][number] | undefined> =>
  (await coordinator.get<CollectionPageView>(`/api/attendance?year=${YEAR}&size=200`)).body.items.find(
    ({ eventId }) => eventId === dossier.event('Atelier'),
  );
const visits = async (): Promise<unknown> =>
  (
    await portal.sql<{ visits_public: number }>('SELECT visits_public FROM event_overview WHERE event_id = $1', [
      dossier.event('Atelier'),
    ])
  )[0]?.visits_public;

describe('figures that the coordination enters', () => {
  test('say how they came and who entered them: on the report, each version, the board and its file', async () => {
    const entered = await enter(coordinator, 30, { cameBy: 'phone' });
    expect(entered.report).toMatchObject({ cameBy: 'phone', enteredBy: 'Léa Martin' });
    expect(await onBoard()).toMatchObject({ cameBy: 'phone', enteredBy: 'Léa Martin', erratumAt: null });
    const file = await coordinator.get<string>(`/api/attendance/export.csv?year=${YEAR}`);
    expect(String(file.body)).toContain('Par téléphone');
    // From here on they are the holder's own.
    const corrected = await enter(holder, 31, { version: entered.report?.version, cameBy: 'phone' });
    expect(corrected.report).toMatchObject({ cameBy: null, enteredBy: null });
    const { versions } = (await holder.get<AttendanceVersionsView>(at('versions'))).body;
    expect(versions.map(({ cameBy }) => cameBy)).toEqual([null, 'phone']);
    expect((await coordinator.put(at(), said(1, { version: 1, cameBy: 'sheet' }))).status).toBe(422);
  });
});

describe('once the bilan is published', () => {
  test('the coordination corrects figures as an erratum: reason, day, journal, the mark on the report', async () => {
    const sent = await enter(holder, 100);
    await move('bilan_published');
    portal.moveClock('2026-10-14T15:00:00+02:00');
    const version = sent.report?.version;
    expect((await holder.put(at(), said(120, { version }))).body).toMatchObject({ reasons: ['locked'] });
    const { status, body } = await correct(120, { version });
    expect([status, body.status, await visits()]).toEqual([200, 'validated', 120]);
    expect(body.report?.errata).toEqual([
      { number: 2, writtenAt: expect.stringMatching(/^2026-10-14T13:00/), reason: REASON },
    ]);
    expect((await holder.get<EventAttendanceView>(at())).body.report?.errata).toHaveLength(1);
    expect(await onBoard()).toMatchObject({
      status: 'validated',
      visits: 120,
      erratumAt: expect.stringMatching(/^2026-10-14T13:00/),
    });
    const { versions } = (await coordinator.get<AttendanceVersionsView>(at('versions'))).body;
    expect(versions.map(({ erratum, lines: [line] }) => [erratum, line?.visits])).toEqual([
      [REASON, 120],
      [null, 100],
    ]);
    const [line] = await portal.sql(
      `SELECT before -> 'lines' -> 0 ->> 'visits' AS was, after ->> 'reason' AS reason FROM journal_detail
       WHERE entry_id = (SELECT max(id) FROM journal_entry WHERE action = 'attendance.erratum')`,
    );
    expect(line).toEqual({ was: '100', reason: REASON });
  });

  test('figures that came too late are entered, and that it was not held is an answer', async () => {
    await move('bilan_published');
    const late = await correct(40, { cameBy: 'paper' });
    expect(late.body.report).toMatchObject({ state: 'validated', cameBy: 'paper', enteredBy: 'Léa Martin' });
    const version = late.body.report?.version;
    const never = await correct(0, { version, lines: [], notHeldReason: 'Tempête' });
    expect([never.body.status, await visits(), never.body.report?.errata.length]).toEqual(['did_not_take_place', 0, 2]);
  });

  test('two who correct the same figures: one wins, the other is told', async () => {
    await move('bilan_published');
    const both = await Promise.all([correct(1), correct(2)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('attendance.changed');
  });

  test('an erratum is refused without a reason or a figure, to a holder, of a cancelled event, and before; in an archived edition it is written still', async () => {
    expect((await correct(1)).body.reasons).toEqual(['not_published']);
    await move('bilan_published');
    expect((await correct(1, { reason: '' })).status).toBe(422);
    expect((await correct(1, { reason: '  ' })).status).toBe(409);
    expect((await correct(1, { lines: [] })).body.reasons).toEqual(['nothing_reported']);
    expect((await correct(-1)).status).toBe(422);
    expect((await correct(1, {}, holder)).status).toBe(403);
    expect((await correct(1, {}, coordinator, 'Annulé')).body.reasons).toEqual(['cancelled']);
    await move('archived');
    expect(await visits()).toBe(0);
    expect([(await correct(1)).status, await visits()]).toEqual([200, 1]);
  });

  test('a report that was on its way when the bilan was published does not slip in', async () => {
    const saved = await meanwhile(portal, async (publication) => {
      await publication.run(`UPDATE edition SET state = 'bilan_published' WHERE year = ${YEAR}`);
      const saving = holder.put(at(), said(7));
      await publication.waitedFor();
      await publication.commit();
      return saving;
    });
    expect(saved.body).toMatchObject({ reasons: ['locked'] });
    expect(await visits()).toBe(0);
  });
});
