import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { wordsOfPdf } from './test/pdf-words';
import { fileDossier, foundOrganisation, holdEdition, refresh, type FiledDossier } from './test/dossiers';

interface Counted {
  counter: string;
  visits: number;
}
interface Link {
  id: string;
  label: string;
  address: string | null;
  state: string;
  dropped: boolean;
  devices: number;
  visits: number;
}
interface Counting {
  counted: Counted[];
  days: { day: string; counted: Counted[] }[];
  links: Link[];
  make: { allowed: boolean; reasons: { code: string }[] };
}
interface Stand {
  eventTitle: string;
  state: string;
  stateText: string;
  days: { day: string; counted: Counted[] }[];
}
interface Kept {
  refused: { id: string; reason: string }[];
  counting: Stand;
}
const YEAR = 2026;
const FRIDAY = ['2026-10-09T09:00:00+02:00', '2026-10-09T16:30:00+02:00'] as const;
const SATURDAY = ['2026-10-10T10:00:00+02:00', '2026-10-11T00:30:00+02:00'] as const;
const NOON = '2026-10-10T12:00:00+02:00';
const DEVICE = '11111111-1111-4111-8111-111111111111';
const OTHER_PHONE = '22222222-2222-4222-8222-222222222222';

let portal: TestPortal;
let coordinator: Visitor, holder: Visitor, stranger: Visitor, phone: Visitor;
let organisation: string;
let dossier: FiledDossier;
let token: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: NOON, env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  const other = await foundOrganisation(portal, YEAR, 'Autre structure');
  coordinator = await portal.as('coordinator');
  [holder, stranger] = [await portal.as('holder', [organisation]), await portal.as('holder', [other])];
  phone = portal.anonymous();
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock(NOON);
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'decided',
    events: [{ title: 'Marché', label: 'labelled', slots: [FRIDAY, SATURDAY] }],
  });
  token = tokenOf(await link());
});

const at = (path: string, title = 'Marché'): string => `/api/events/${dossier.event(title)}/${path}`;
const link = async (label = 'Entrée nord', by = holder): Promise<Link> => {
  const made = await by.post<Counting>(at('counting-links'), { label });
  expect(made.status).toBe(201);
  return made.body.links.find((one) => one.label === label) as Link;
};
const tokenOf = ({ address }: Link): string => new URL(address ?? '').hash.slice(1);
const tap = (counter: string, amount = 1, over: object = {}) => ({
  id: randomUUID(),
  counter,
  amount,
  at: portalNow(),
  undoes: null,
  ...over,
});
const portalNow = (): string => now;
let now = new Date(NOON).toISOString();
const send = (taps: object[], over: object = {}, by = token): Promise<Answer<Kept>> =>
  phone.send<Kept>(
    'POST',
    '/api/counting/taps',
    { device: DEVICE, sentAt: portalNow(), taps, ...over },
    {
      authorization: `Bearer ${by}`,
    },
  );
const look = (by = token): Promise<Answer<Stand>> =>
  phone.send<Stand>('GET', '/api/counting', undefined, { authorization: `Bearer ${by}` });
const read = async (by = holder): Promise<Counting> => (await by.get<Counting>(at('counting'))).body;
const on = ({ days }: { days: Stand['days'] }, day: string): Record<string, number> =>
  Object.fromEntries((days.find((one) => one.day === day)?.counted ?? []).map((one) => [one.counter, one.visits]));
const moveTo = (instant: string): void => {
  portal.moveClock(instant);
  now = new Date(instant).toISOString();
};
beforeEach(() => {
  now = new Date(NOON).toISOString();
});

describe('counting', () => {
  test('a stand is counted by whoever has the link; several phones add up, and the holder sees it', async () => {
    expect((await look()).body).toMatchObject({ eventTitle: 'Marché', state: 'open' });
    await send([tap('public'), tap('public', 5), tap('primary', 24), tap('accompanying', 3)]);
    const second = await send([tap('public', 10)], { device: OTHER_PHONE });
    expect(on(second.body.counting, '2026-10-10')).toEqual({ public: 16, primary: 24, accompanying: 3 });
    const counting = await read();
    expect(counting.counted).toEqual([
      { counter: 'public', visits: 16 },
      { counter: 'primary', visits: 24 },
      { counter: 'accompanying', visits: 3 },
    ]);
    expect(counting.links).toMatchObject([{ label: 'Entrée nord', devices: 2, visits: 43, state: 'open' }]);
  });

  test('the same taps sent twice, and twice at once, count once', async () => {
    const taps = Array.from({ length: 400 }, () => tap('public'));
    await Promise.all([send(taps), send(taps), send(taps.slice(200))]);
    const again = await send([...taps, ...taps.slice(0, 100)]);
    expect(on(again.body.counting, '2026-10-10')).toEqual({ public: 400 });
  });

  test('a tap is taken back by its own phone, once, together with it or later; nothing falls below zero', async () => {
    const [first, second] = [tap('public', 10), tap('middle', 5)];
    const undo = (of: { id: string }) => tap('public', 1, { undoes: of.id });
    const undone = await send([first, second, undo(second)]);
    expect(on(undone.body.counting, '2026-10-10')).toEqual({ public: 10 });
    const elsewhere = await send([undo(first)], { device: OTHER_PHONE });
    expect(elsewhere.body.refused).toMatchObject([{ reason: 'nothing_to_undo' }]);
    await send([undo(first)]);
    const twice = await send([undo(first), undo(second)]);
    expect(on(twice.body.counting, '2026-10-10')).toEqual({});
  });

  test('a night that ends after midnight is one day', async () => {
    moveTo('2026-10-11T00:20:00+02:00');
    const night = await send([tap('public', 5)]);
    expect(on(night.body.counting, '2026-10-10')).toEqual({ public: 5 });
  });

  test('the clock of a phone is wrong by a day: its taps count on the day that it is', async () => {
    const tomorrow = '2026-10-11T12:00:00+02:00';
    const ahead = await send([tap('public', 1, { at: tomorrow })], { sentAt: tomorrow });
    const yesterday = '2026-10-09T12:00:00+02:00';
    await send([tap('public', 5, { at: yesterday })], { sentAt: yesterday });
    const nineteenSeventy = '1970-01-01T00:10:00Z';
    const behind = await send([tap('public', 10, { at: nineteenSeventy })], { sentAt: nineteenSeventy });
    expect(ahead.body.refused).toEqual([]);
    expect(on(behind.body.counting, '2026-10-10')).toEqual({ public: 16 });
    expect(on(behind.body.counting, '2026-10-09')).toEqual({});
  });

  test('what a phone kept without network counts on the day on which it was tapped', async () => {
    const kept = await send([tap('public', 5, { at: '2026-10-09T11:00:00+02:00' })]);
    expect(on(kept.body.counting, '2026-10-09')).toEqual({ public: 5 });
  });

  test('a tap of another week is refused in words; the others are kept', async () => {
    const old = tap('public', 5, { at: '2026-09-01T11:00:00+02:00' });
    moveTo('2026-10-20T10:00:00+02:00');
    const answer = await send([old, tap('public', 1, { at: NOON })]);
    expect(answer.body.refused).toMatchObject([{ id: old.id, reason: 'outside_days' }]);
    expect(answer.body.counting.state).toBe('over');
    expect(on(answer.body.counting, '2026-10-10')).toEqual({ public: 1 });
  });
});

describe('links', () => {
  test('one taken back with its taps leaves the total, and comes back with them', async () => {
    const stolen = await link('Volé');
    await send([tap('public', 5)]);
    await send([tap('public', 200)], { device: OTHER_PHONE }, tokenOf(stolen));
    const without = await holder.post<Counting>(`/api/counting-links/${stolen.id}/revocation`, { withTaps: true });
    expect(without.body.counted).toEqual([{ counter: 'public', visits: 5 }]);
    expect(without.body.links.find(({ id }) => id === stolen.id)).toMatchObject({
      dropped: true,
      visits: 200,
      address: null,
    });
    expect(await send([tap('public')], {}, tokenOf(stolen))).toMatchObject({
      status: 409,
      body: { code: 'counting.revoked' },
    });
    expect((await look(tokenOf(stolen))).body).toMatchObject({ state: 'revoked', days: [] });
    expect((await holder.post(`/api/counting-links/${stolen.id}/revocation`, { withTaps: true })).status).toBe(409);
    const back = await holder.post<Counting>(`/api/counting-links/${stolen.id}/restoration`);
    expect(back.body.counted).toEqual([{ counter: 'public', visits: 205 }]);
    const kept = await holder.post<Counting>(`/api/counting-links/${stolen.id}/revocation`, { withTaps: false });
    expect(kept.body.counted).toEqual([{ counter: 'public', visits: 205 }]);
  });

  test('the database holds no token, and the journal says who made which link', async () => {
    const rows = await portal.sql<{ row: string }>('SELECT to_jsonb(l)::text AS row FROM counting_link l');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    const [line] = await portal.sql(
      `SELECT person_id AS person FROM journal_entry WHERE action = 'counting.link_made' AND subject_id = $1`,
      [dossier.event('Marché')],
    );
    expect(line).toEqual({ person: holder.personId });
  });

  test('an event of another structure, and one without a label, have no link', async () => {
    expect((await stranger.get(at('counting'))).status).toBe(404);
    expect((await stranger.post(at('counting-links'), { label: 'Porte' })).status).toBe(404);
    const [mine] = (await read()).links;
    expect((await stranger.post(`/api/counting-links/${mine?.id}/revocation`, { withTaps: true })).status).toBe(404);
    expect((await stranger.get(`/api/counting-links/${mine?.id}/card.pdf`)).status).toBe(404);
    await portal.sql(`UPDATE event_label SET label = 'refused' WHERE event_id = $1`, [dossier.event('Marché')]);
    await refresh(portal, [dossier.event('Marché')]);
    expect((await holder.post<{ reasons: string[] }>(at('counting-links'), { label: 'Porte' })).body.reasons).toEqual([
      'not_labelled',
    ]);
  });

  test('rule 16: nobody makes a link before the decision is announced, which it would tell', async () => {
    const [label, event] = ['Porte', dossier.event('Marché')];
    await portal.sql('UPDATE event_label SET notified_at = NULL WHERE event_id = $1', [event]);
    await refresh(portal, [event]);
    const answer = await coordinator.post<{ reasons: string[] }>(at('counting-links'), { label });
    expect(answer.body.reasons).toEqual(['not_announced']);
    expect((await holder.post<{ reasons: string[] }>(at('counting-links'), { label })).body.reasons).toEqual([
      'not_labelled',
    ]);
  });

  test('the coordination makes one too; the card says in words how to count', async () => {
    const made = await link('Entrée sud', coordinator);
    const { words, tagged } = await wordsOfPdf(coordinator, `/api/counting-links/${made.id}/card.pdf`);
    expect(tagged).toBe(true);
    for (const said of ['Marché', 'Entrée sud', 'Scannez', 'Aucun compte, aucun nom']) expect(words).toContain(said);
  });

  test('after the last day no link is made, and three weeks later none is good any more', async () => {
    moveTo('2026-10-12T12:00:00+02:00');
    expect((await read()).make).toMatchObject({ allowed: false, reasons: [{ code: 'over' }] });
    moveTo('2026-11-02T12:00:00+01:00');
    expect(await send([tap('public', 1, { at: NOON })])).toMatchObject({
      status: 409,
      body: { code: 'counting.expired', detail: expect.stringContaining('expiré') },
    });
  });
});

describe('bad input', () => {
  test('a cancelled event counts nobody, and says so', async () => {
    await portal.sql(`INSERT INTO event_happening (event_id, happening, changed_at) VALUES ($1, 'cancelled', now())`, [
      dossier.event('Marché'),
    ]);
    await refresh(portal, [dossier.event('Marché')]);
    expect((await send([tap('public')])).body).toMatchObject({ code: 'counting.cancelled' });
    expect((await look()).body).toMatchObject({ state: 'cancelled', stateText: expect.stringContaining('annulé') });
  });

  test.each([
    ['10 000 taps at once', { taps: Array.from({ length: 10_000 }, () => tap('public')) }],
    ['no tap', { taps: [] }],
    ['a tap of −1', { taps: [tap('public', -1)] }],
    ['a tap of 1e9', { taps: [tap('public', 1e9)] }],
    ['a tap of a half', { taps: [tap('public', 0.5)] }],
    ['an unknown button', { taps: [tap('visitors')] }],
    ['a tap that is no uuid', { taps: [tap('public', 1, { id: '1; DROP TABLE event' })] }],
    ['a clock that is none', { sentAt: 'midi' }],
    ['a phone without a number', { device: '' }],
  ])('%s is refused whole', async (_, over) => {
    const { status } = await send([tap('public')], over);
    // Ten thousand taps are more than a request may hold, or more than it may list.
    expect([413, 422]).toContain(status);
    expect(on((await look()).body, '2026-10-10')).toEqual({});
  });

  test('no token, a made-up token and a token in the address open nothing', async () => {
    expect((await phone.get('/api/counting')).status).toBe(404);
    expect((await look('x'.repeat(43))).status).toBe(404);
    expect((await phone.get(`/api/counting?token=${token}`)).status).toBe(404);
  });

  test('a hall of phones behind one address counts; one phone that has gone mad is slowed', async () => {
    for (let round = 0; round < 2; round++)
      expect((await Promise.all(Array.from({ length: 300 }, () => look()))).every(({ status }) => status === 200)).toBe(
        true,
      );
    const statuses: number[] = [];
    for (let round = 0; round < 5; round++)
      statuses.push(
        ...(await Promise.all(Array.from({ length: 100 }, () => send([tap('public')])))).map(({ status }) => status),
      );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(50);
    expect((await send([tap('public')], { device: OTHER_PHONE })).status).toBe(200);
    const kept = statuses.filter((status) => status === 200).length + 1;
    expect(on((await look()).body, '2026-10-10')).toEqual({ public: kept });
  });
});
