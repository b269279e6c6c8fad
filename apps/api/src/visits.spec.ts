import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';
import { holdEdition } from './test/dossiers';

const YEAR = 2026;
interface Stop {
  readonly slotId: string;
  readonly title: string;
  readonly latitude: number | null;
}
interface Visits {
  readonly day: string | null;
  readonly days: readonly { day: string; openings: number; chosen: number }[];
  readonly stops: readonly Stop[];
  readonly chosen: readonly string[];
  readonly gone: number;
  readonly start: { code: string; latitude: number | null } | null;
}
let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;
let dossier: DecidedDossier;
const slot = (day: string, from: string, to: string) =>
  [`2026-10-${day}T${from}:00+02:00`, `2026-10-${day}T${to}:00+02:00`] as const;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  await holdEdition(portal, YEAR, 'labelled');
  [coordinator, drari] = [await portal.as('coordinator'), await portal.as('drari')];
  dossier = await readyDossier(portal, {
    year: YEAR,
    title: 'Saveurs',
    events: [
      { title: 'Conférence', slots: [slot('09', '14:00', '16:00')] },
      { title: 'Atelier', slots: [slot('09', '15:00', '17:00'), slot('10', '10:00', '12:00')] },
      { title: 'Refusé', slots: [slot('09', '14:00', '16:00')] },
    ],
  });
  await decide(coordinator, dossier, { Conférence: ['label'], Atelier: ['label'], Refusé: ['refuse', 'Hors sujet.'] });
}, 120_000);
afterAll(() => portal?.stop());

const visits = async (query = '', visitor = drari): Promise<Visits> => {
  const { status, body } = await visitor.get<Visits>(`/api/visits/${YEAR}${query}`);
  expect(status).toBe(200);
  return body;
};
const keep = (slots: readonly string[], visitor = drari) => visitor.put<Visits>(`/api/visits/${YEAR}`, { slots });

test('rule 16: what was decided and not announced is not to be visited, by the coordination neither', async () => {
  expect(await visits()).toMatchObject({ day: null, days: [], stops: [], chosen: [] });
  expect(await visits('', coordinator)).toMatchObject({ stops: [] });
  const [hidden] = await portal.sql<{ id: string }>('SELECT id FROM slot WHERE event_id = $1', [
    dossier.event('Conférence'),
  ]);
  expect((await keep([String(hidden?.id)])).status).toBe(409);
});

test('rule 15: announced labelled events are offered by the day, each opening for itself; a refused one never', async () => {
  expect((await tell(coordinator, YEAR, dossier)).status).toBe(200);
  const first = await visits();
  expect(first.days).toEqual([
    { day: '2026-10-09', openings: 2, chosen: 0 },
    { day: '2026-10-10', openings: 1, chosen: 0 },
  ]);
  expect([first.day, first.stops.map(({ title }) => title)]).toEqual(['2026-10-09', ['Conférence', 'Atelier']]);
  expect((await visits('?day=2026-10-10')).stops.map(({ title }) => title)).toEqual(['Atelier']);
  expect((await visits('?department=02')).stops).toEqual([]);
  expect((await visits('?from=59350')).start).toMatchObject({ code: '59350', latitude: expect.closeTo(50.63, 1) });
});

test('a plan is kept for its person alone, is a calendar, and tells what went away since', async () => {
  const { stops } = await visits();
  const ids = stops.map(({ slotId }) => slotId);
  const { status, body } = await keep([...ids, ...ids]);
  expect([status, body.chosen]).toEqual([200, ids]);
  expect(body.days[0]).toMatchObject({ chosen: 2 });
  expect((await visits('', coordinator)).chosen).toEqual([]);
  // What was chosen stays in sight whatever place is asked for.
  expect((await visits('?department=02')).stops).toHaveLength(2);

  const { text, status: made } = await calendar('2026-10-09');
  expect([made, text.match(/BEGIN:VEVENT/g)]).toEqual([200, ['BEGIN:VEVENT', 'BEGIN:VEVENT']]);
  expect(text).toContain('DTSTART:20261009T120000Z');

  await portal.sql(`UPDATE event_overview SET happening = 'cancelled' WHERE event_id = $1`, [
    dossier.event('Conférence'),
  ]);
  const after = await visits();
  expect([after.stops.map(({ title }) => title), after.chosen.length, after.gone]).toEqual([['Atelier'], 1, 1]);
  expect((await keep(ids)).status).toBe(409);
  expect((await keep([])).body).toMatchObject({ chosen: [], gone: 0 });
});
const calendar = async (day: string): Promise<{ status: number; text: string }> => {
  const { status, raw } = await drari.send('GET', `/api/visits/${YEAR}/plan.ics?day=${day}`);
  return { status, text: Buffer.from(raw).toString('utf8') };
};

test('a year that is not held, an opening of nowhere, a day that is none are refused', async () => {
  expect((await drari.get('/api/visits/2015')).status).toBe(404);
  expect((await keep(['00000000-0000-4000-8000-000000000000'])).status).toBe(409);
  expect((await drari.put(`/api/visits/${YEAR}`, { slots: ['x'] })).status).toBe(422);
  expect((await drari.get(`/api/visits/${YEAR}?day=2026-02-30`)).status).toBe(422);
});
