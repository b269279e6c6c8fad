import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Collected {
  readonly eventId: string;
  readonly status: string;
  readonly version: number | null;
  readonly doubts: string[];
  readonly doubtReason: string;
  readonly reminders: number;
  readonly validates: boolean;
}
interface Page {
  readonly total: number;
  readonly items: Collected[];
  readonly summary: {
    readonly expected: number;
    readonly doubtful: number;
    readonly closedAt: string | null;
    readonly close: { readonly allowed: boolean };
    readonly kinds: { readonly kind: string; readonly expected: number }[];
    readonly states: { readonly status: string; readonly events: number }[];
  };
}
interface Validated {
  readonly reports: { eventId: string; done: boolean; reason: string | null; version: number; visits: number | null }[];
}
interface Curve {
  readonly year: number;
  readonly endsOn: string;
  readonly expected: number;
  readonly days: { readonly daysAfter: number; readonly received: number }[];
}
const YEAR = 2026;
const AFTER = '2026-10-14T09:00:00+02:00';

let portal: TestPortal;
let coordinator: Visitor, holder: Visitor, aisne: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  coordinator = await portal.as('coordinator');
  aisne = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
  holder = await portal.as('holder', [organisation]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock(AFTER);
  await coordinator.put(`/api/attendance/collections/${YEAR}`, { closed: false });
  const slots = [['2026-10-09T07:00:00Z', '2026-10-09T14:30:00Z']] as const;
  dossier = await file(YEAR, slots);
});

const file = (year: number, slots: readonly (readonly [string, string])[]): Promise<FiledDossier> =>
  fileDossier(portal, {
    year,
    organisationId: organisation,
    state: 'decided',
    events: [
      { title: 'Atelier', label: 'labelled', slots, capacity: 150 },
      { title: 'Forum', label: 'labelled', slots, capacity: 150 },
    ],
  });
const at = (title: string, action = '', of = dossier): string =>
  `/api/events/${of.event(title)}/attendance${action && `/${action}`}`;
const lines = (visits: number): object[] => [
  { audience: 'general_public', schoolLevel: null, channel: 'in_person', visits, counting: 'exact' },
];
const save = (title: string, visits: number, over: object = {}, by = holder, of = dossier) =>
  by.put<{ report: { version: number } }>(at(title, '', of), {
    ...{ version: null, comment: '', lines: lines(visits), notHeldReason: null },
    ...over,
  });
const send = async (title: string, visits: number, over: object = {}, of = dossier): Promise<number> => {
  const { body } = await save(title, visits, over, holder, of);
  const { version } = body.report;
  const sent = await holder.post<{ report: { version: number } }>(at(title, 'submission', of), { version });
  return sent.body.report.version;
};
const board = async (query = '', by = coordinator): Promise<Page> =>
  (await by.get<Page>(`/api/attendance?year=${YEAR}&size=200${query}`)).body;
const row = async (title: string, query = ''): Promise<Collected | undefined> =>
  (await board(query)).items.find(({ eventId }) => eventId === dossier.event(title));

describe('the board', () => {
  test('tells what is missing apart from what is unlikely, with the question and the holder’s reason', async () => {
    const version = await send('Atelier', 900, { doubtReason: 'Beau temps' });
    expect(await row('Atelier', '&part=missing')).toBeUndefined();
    expect(await row('Forum', '&part=missing')).toMatchObject({ status: 'due', version: null, reminders: 0 });
    expect(await row('Atelier', '&part=doubtful')).toMatchObject({
      doubts: ['900 visites, pour 150 places ?'],
      doubtReason: 'Beau temps',
      validates: true,
    });
    await coordinator.post(at('Atelier', 'validation'), { version });
    expect(await row('Atelier', '&part=doubtful')).toBeUndefined();
  });

  test('tells how often and when the holder was reminded of it, and that the message came back', async () => {
    const reminder = randomUUID();
    await portal.sql(
      `INSERT INTO reminder (id, edition_year, person_id, on_day, origin, made_at) VALUES ($1, $2, $3, CURRENT_DATE + (random() * 10000)::integer, 'by_hand', '2026-10-13T08:00Z')`,
      [reminder, YEAR, holder.personId],
    );
    await portal.sql(
      `INSERT INTO reminder_matter (reminder_id, matter, subject_id, application_id, title, due_on)
       SELECT $1, 'attendance', id, application_id, title, '2026-10-30' FROM event WHERE id = $2`,
      [reminder, dossier.event('Forum')],
    );
    await portal.sql(
      `INSERT INTO outbox_message (person_id, occasion, to_address, to_name, subject, text, state, written_at, send_after)
       VALUES ($1, 'reminder:' || $2, 'a@b.test', 'A', 'S', 'T', 'bounced', now(), now())`,
      [holder.personId, reminder],
    );
    expect(await row('Forum', '&part=missing')).toMatchObject({
      reminders: 1,
      remindedAt: '2026-10-13T08:00:00.000Z',
      reminderRefused: true,
    });
    expect(await row('Atelier')).toMatchObject({ reminders: 0, remindedAt: null, reminderRefused: false });
  });

  test('its counts agree with the lists behind them, by kind, by part and by state', async () => {
    await send('Atelier', 900);
    await save('Forum', 3);
    const { summary } = await board();
    for (const { kind, expected } of summary.kinds) expect((await board(`&kind=${kind}`)).total).toBe(expected);
    expect((await board('&part=doubtful')).total).toBe(summary.doubtful);
    const missing = summary.states.filter(({ status }) => ['due', 'draft'].includes(status));
    expect((await board('&part=missing')).total).toBe(missing.reduce((sum, { events }) => sum + events, 0));
    expect((await coordinator.get(`/api/attendance?year=${YEAR}&part=late`)).status).toBe(422);
  });

  test('is exported with its filters, unknown figures empty and no formula run', async () => {
    await send('Atelier', 900, { doubtReason: '=1+1' });
    const csv = await coordinator.get<string>(`/api/attendance/export.csv?year=${YEAR}&part=doubtful`);
    expect(csv.status).toBe(200);
    expect(String(csv.body)).toContain("'=1+1");
    expect((await coordinator.get(`/api/attendance/export.xlsx?year=${YEAR}`)).status).toBe(200);
    expect((await holder.get(`/api/attendance/export.csv?year=${YEAR}`)).status).toBe(403);
  });

  test('lists whom to ring about what, with the telephones of the dossier', async () => {
    await portal.sql(
      `UPDATE application SET details = details || $2::jsonb WHERE id = (SELECT application_id FROM event WHERE id = $1)`,
      [dossier.event('Forum'), { contacts: [{ name: 'Camille', role: 'Médiation', phone: ' 03 22 00 00 00 ' }] }],
    );
    const { body } = await coordinator.get<{
      organisations: { organisationId: string; phones: object[]; events: { title: string }[] }[];
    }>(`/api/attendance/calls?year=${YEAR}`);
    const called = body.organisations.find(({ organisationId }) => organisationId === organisation);
    expect(called?.phones).toContainEqual({ who: 'Camille, Médiation', phone: '03 22 00 00 00' });
    expect(called?.events.map(({ title }) => title)).toContain('Forum');
    const aisneOnly = await coordinator.get<{ total: number }>(`/api/attendance/calls?year=${YEAR}&department=02`);
    expect(aisneOnly.body.total).toBe(0);
  });

  test('shows day by day how figures came in, first sendings only, beside the edition before', async () => {
    await holdEdition(portal, 2025, 'reporting');
    const former = await file(2025, []);
    const curve = async () =>
      (await coordinator.get<{ current: Curve | null; former: Curve | null }>(`/api/attendance/days?year=${YEAR}`))
        .body;
    const received = (one: Curve | null, daysAfter: number): number =>
      one?.days.filter((day) => day.daysAfter <= daysAfter).at(-1)?.received ?? 0;
    const before = await curve();
    const version = await send('Atelier', 10);
    portal.moveClock('2026-10-16T09:00:00+02:00');
    // Two days later the coordinator signs in again.
    coordinator = await portal.as('coordinator');
    await save('Atelier', 11, { version });
    await holder.post(at('Atelier', 'submission'), { version: version + 1 });
    await send('Forum', 10);
    await send('Atelier', 10, {}, former);
    const after = await curve();
    const ends = Date.parse(after.current?.endsOn ?? '');
    const daysTo = (day: string): number => (Date.parse(day) - ends) / 86_400_000;
    const [wednesday, friday] = [daysTo('2026-10-14'), daysTo('2026-10-16')];
    expect(received(after.current, wednesday) - received(before.current, wednesday)).toBe(1);
    expect(received(after.current, friday) - received(before.current, wednesday)).toBe(2);
    expect(after.former).toMatchObject({ year: 2025, expected: 2 });
  });
});

describe('validating several at once', () => {
  const validate = (reports: object[], path = 'validations', by = coordinator) =>
    by.post<Validated>(`/api/attendance/${path}`, { reports });
  const looked = (title: string, version: number): object => ({ eventId: dossier.event(title), version });

  test('is seen before, told one by one, and taken back', async () => {
    const version = await send('Atelier', 90);
    const asked = [looked('Atelier', version), looked('Forum', 1)];
    const preview = (await validate(asked, 'validations/preview')).body.reports;
    expect(preview).toMatchObject([
      { done: true, visits: 90 },
      { done: false, reason: expect.stringMatching(/^[A-Z][^:]+\./) },
    ]);
    expect(await row('Atelier')).toMatchObject({ status: 'submitted' });
    const { reports } = (await validate(asked)).body;
    expect(reports).toMatchObject([{ done: true }, { done: false }]);
    expect(await row('Atelier')).toMatchObject({ status: 'validated' });
    const undone = await validate([looked('Atelier', reports[0]?.version ?? 0)], 'validations/undo');
    expect(undone.body.reports).toMatchObject([{ done: true }]);
    expect(await row('Atelier')).toMatchObject({ status: 'submitted' });
  });

  test('never accepts figures that changed after they were looked at, nor those of another territory', async () => {
    const version = await send('Atelier', 90);
    await save('Atelier', 91, { version });
    await holder.post(at('Atelier', 'submission'), { version: version + 1 });
    expect((await validate([looked('Atelier', version)])).body.reports).toMatchObject([{ done: false }]);
    const now = [looked('Atelier', version + 2)];
    expect((await validate(now, 'validations', aisne)).body.reports).toMatchObject([{ done: false }]);
    expect((await validate(now)).body.reports).toMatchObject([{ done: true }]);
    expect((await validate([])).status).toBe(422);
  });
});

describe('closing the collection', () => {
  test('leaves the writing to the coordination, stops what is missing, and is opened again', async () => {
    await save('Atelier', 10);
    expect((await coordinator.put(`/api/attendance/collections/${YEAR}`, { closed: true })).status).toBe(204);
    expect((await board()).summary.closedAt).not.toBeNull();
    expect((await save('Atelier', 11, { version: 1 })).body).toMatchObject({ reasons: ['collection_closed'] });
    const refused = await holder.post(at('Atelier', 'submission'), { version: 1 });
    expect(refused.body).toMatchObject({ reasons: ['collection_closed'] });
    expect((await save('Atelier', 12, { version: 1 }, coordinator)).status).toBe(200);
    expect((await holder.get(at('Atelier'))).body).toMatchObject({ may: { save: { allowed: false } } });
    await coordinator.put(`/api/attendance/collections/${YEAR}`, { closed: false });
    expect((await save('Atelier', 13, { version: 2 })).status).toBe(200);
  });

  test('concerns the whole region: a coordinator of a department cannot, nor can anybody close a year that is not held', async () => {
    expect((await aisne.put(`/api/attendance/collections/${YEAR}`, { closed: true })).status).toBe(403);
    expect((await board('', aisne)).summary.close.allowed).toBe(false);
    expect((await coordinator.put('/api/attendance/collections/2199', { closed: true })).status).toBe(404);
  });
});
