import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CountedBySlotView } from '@fds/attendance/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Report {
  readonly version: number;
  readonly state: string;
  readonly lines: { readonly slotBeginsAt: string | null; readonly visits: number; readonly replay: boolean }[];
  readonly versions: number;
}
interface Attendance {
  readonly event: { readonly slots: { readonly beginsAt: string }[] };
  readonly report: Report | null;
  readonly countedVisits: number | null;
}
interface Versions {
  readonly versions: {
    readonly number: number;
    readonly byCoordination: boolean;
    readonly byName: string | null;
    readonly lines: { readonly visits: number }[];
    readonly doubtReason: string;
  }[];
}
const YEAR = 2026;
const FRIDAY = '2026-10-09T07:00:00.000Z';
const SATURDAY = '2026-10-10T08:00:00.000Z';

let portal: TestPortal;
let coordinator: Visitor, holder: Visitor, stranger: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-10-14T09:00:00+02:00' });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  coordinator = await portal.as('coordinator');
  holder = await portal.as('holder', [organisation]);
  stranger = await portal.as('holder', [await foundOrganisation(portal, YEAR, 'Autre structure')]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-10-14T09:00:00+02:00');
  const slots = [
    [FRIDAY, '2026-10-09T14:30:00Z'],
    [SATURDAY, '2026-10-10T16:00:00Z'],
  ] as const;
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'decided',
    events: [{ title: 'Atelier', label: 'labelled', slots, capacity: 150 }],
  });
});

const at = (action = ''): string => `/api/events/${dossier.event('Atelier')}/attendance${action && `/${action}`}`;
const line = (visits: number, over: object = {}) => ({
  audience: 'general_public',
  schoolLevel: null,
  channel: 'in_person',
  visits,
  counting: 'exact',
  ...over,
});
const body = (lines: object[], version: number | null = null, over: object = {}) => ({
  version,
  comment: '',
  lines,
  notHeldReason: null,
  ...over,
});
const save = (lines: object[], version: number | null = null, over: object = {}) =>
  holder.put<Attendance>(at(), body(lines, version, over));
const send = (version: number, by = holder) => by.post<Attendance>(at('submission'), { version });
const bySlot = [line(120, { slotBeginsAt: FRIDAY }), line(80, { slotBeginsAt: '2026-10-10T10:00:00+02:00' })];

describe('figures slot by slot', () => {
  test('are kept apart, come back as they were given, and add up in the bilan', async () => {
    const saved = await save(bySlot);
    expect(saved.body.event.slots.map(({ beginsAt }) => beginsAt)).toEqual([FRIDAY, SATURDAY]);
    expect(saved.body.report?.lines).toMatchObject([
      { slotBeginsAt: FRIDAY, visits: 120, replay: false },
      { slotBeginsAt: SATURDAY, visits: 80 },
    ]);
    const sent = await send(1);
    expect(sent.body.countedVisits).toBe(200);
    const [row] = await portal.sql(
      `SELECT visits_public, visits_exact, reported FROM event_overview WHERE event_id = $1`,
      [dossier.event('Atelier')],
    );
    expect(row).toEqual({ visits_public: 200, visits_exact: 200, reported: true });
    const { body: bilan } = await coordinator.get<{ figures: { code: string; value: number }[] }>(
      `/api/bilans/${YEAR}/indicators.json`,
    );
    const total = bilan.figures.find(({ code }) => code === 'attendance.total')?.value ?? 0;
    const [sum] = await portal.sql<{ sum: number }>(
      `SELECT sum(visits)::integer AS sum FROM attendance_line l JOIN attendance_report r USING (event_id) WHERE r.state <> 'draft' AND channel = 'in_person'`,
    );
    expect(total).toBe(sum?.sum);
  });

  test('a slot that is not the event’s, twice the same one, or mixed with the whole event is named', async () => {
    const rule = async (lines: object[]): Promise<unknown> =>
      ((await save(lines)).body as unknown as { errors: { pointer: string; rule: string }[] }).errors.map(
        ({ pointer, rule: name }) => `${pointer} ${name}`,
      );
    expect(await rule([line(1, { slotBeginsAt: '2026-10-09T08:00:00Z' })])).toEqual([
      '/lines/0/slotBeginsAt unknown_slot',
    ]);
    expect(await rule([bySlot[0] as object, bySlot[0] as object])).toEqual(['/lines/1/audience repeated']);
    expect(await rule([line(1), bySlot[0] as object])).toEqual(['/lines/1/slotBeginsAt whole_or_slots']);
    expect((await save([line(1, { slotBeginsAt: 'demain' })])).status).toBe(422);
    expect((await save([line(1, { replay: true })])).body).toMatchObject({ errors: [{ rule: 'replay_on_line' }] });
  });

  test('tomorrow’s slot has no figures yet', async () => {
    portal.moveClock('2026-10-09T18:00:00+02:00');
    expect((await save([bySlot[0] as object])).status).toBe(200);
    expect((await save(bySlot, 1)).body).toMatchObject({
      errors: [{ pointer: '/lines/1/slotBeginsAt', rule: 'slot_not_begun' }],
    });
  });

  test('stay when the dossier’s slots are written anew, even without theirs', async () => {
    await save(bySlot);
    await portal.sql('DELETE FROM slot WHERE event_id = $1 AND begins_at = $2', [dossier.event('Atelier'), FRIDAY]);
    const again = await save(bySlot, 1);
    expect(again.body.report?.lines).toHaveLength(2);
  });
});

describe('what is said beside the figures', () => {
  const details = {
    methods: ['counter', 'by_eye'],
    classesBooked: 12,
    classesCame: 10,
    classAbsences: ['transport'],
    guests: [
      { kind: 'official', capacity: 'Maire', day: '2026-10-09' },
      { kind: 'press', capacity: 'Courrier picard', day: null },
    ],
    doubtReason: 'Trois collèges de plus',
  };

  test('is kept, replaced as a whole, and read again', async () => {
    expect((await save([line(1)], null, details)).body.report).toMatchObject(details);
    const less = { ...details, guests: [], classesBooked: 0, classesCame: 0, methods: ['tickets', 'tickets'] };
    expect((await save([line(1)], 1, less)).body.report).toMatchObject({ ...less, methods: ['tickets'] });
    expect((await save([line(1)], 2)).body.report).toMatchObject({ methods: [], classesBooked: null, guests: [] });
  });

  test('unknown ways of counting, negative or decimal classes and nameless guests are refused', async () => {
    for (const over of [
      { methods: ['guess'] },
      { classesBooked: -1 },
      { classesCame: 1.5 },
      { classesBooked: 1e9 },
      { guests: [{ kind: 'official', capacity: '', day: null }] },
      { guests: [{ kind: 'press', capacity: 'X', day: '2026-13-01' }] },
      { classAbsences: ['boredom'] },
    ])
      expect((await save([line(1)], null, over)).status).toBe(422);
  });
});

describe('every version', () => {
  test('that was sent is kept with who sent it, and its reason for an unlikely figure', async () => {
    await save([line(900)], null, { doubtReason: 'Beau temps' });
    await send(1);
    await save([line(90)], 2);
    await send(3);
    const { body: kept } = await holder.get<Versions>(at('versions'));
    expect(kept.versions).toMatchObject([
      { number: 2, byCoordination: false, lines: [{ visits: 90 }], doubtReason: '' },
      { number: 1, byCoordination: false, lines: [{ visits: 900 }], doubtReason: 'Beau temps' },
    ]);
    expect(kept.versions[0]?.byName).toEqual(expect.any(String));
    expect((await coordinator.get<Versions>(at('versions'))).body).toEqual(kept);
    const rows = await portal.sql(
      `SELECT jsonb_path_query_array(sent, '$.doubts[*].kind') AS doubts FROM attendance_version WHERE event_id = $1 ORDER BY number`,
      [dossier.event('Atelier')],
    );
    expect(rows).toEqual([{ doubts: ['above_capacity'] }, { doubts: [] }]);
    expect((await stranger.get(at('versions'))).status).toBe(404);
  });

  test('sent twice at once is kept once', async () => {
    await save([line(10)]);
    const answers = await Promise.all([send(1), send(1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await holder.get<Versions>(at('versions'))).body.versions).toHaveLength(1);
  });

  test('entered by the coordination says so', async () => {
    await coordinator.put(at(), body([line(30)]));
    await send(1, coordinator);
    expect((await holder.get<Versions>(at('versions'))).body.versions).toMatchObject([{ byCoordination: true }]);
  });
});

describe('what was counted at the door', () => {
  const DEVICE = '11111111-1111-4111-8111-111111111111';
  const tap = (counter: string, amount: number, when: string, undoes: string | null = null) => ({
    ...{ id: randomUUID(), counter, amount, at: when, undoes },
  });

  test('is told by the slots that have begun, by when it was pressed; what fits none is named, undoing goes with its tap', async () => {
    const event = `/api/events/${dossier.event('Atelier')}`;
    portal.moveClock('2026-10-10T12:00:00+02:00');
    const made = await holder.post<{ links: { id: string; address: string }[] }>(`${event}/counting-links`, {
      label: 'Entrée',
    });
    const [link] = made.body.links;
    const authorization = `Bearer ${new URL(link?.address ?? '').hash.slice(1)}`;
    const send = (taps: object[], sentAt: string) =>
      portal.anonymous().send('POST', '/api/counting/taps', { device: DEVICE, sentAt, taps }, { authorization });
    const slip = tap('public', 7, '2026-10-09T09:00:00Z');
    const taps = [
      ...[slip, tap('public', 5, '2026-10-09T06:40:00Z'), tap('middle', 26, '2026-10-09T14:45:00Z')],
      ...[tap('public', 3, '2026-10-09T05:00:00Z'), tap('public', 7, '2026-10-10T09:30:00Z', slip.id)],
    ];
    expect((await send(taps, '2026-10-10T10:00:00Z')).status).toBe(200);
    // A phone whose clock is a day ahead: put right by how much it differed when it sent.
    expect((await send([tap('high', 2, '2026-10-11T09:00:00Z')], '2026-10-11T10:00:00Z')).status).toBe(200);
    const bySlot = async (): Promise<CountedBySlotView> =>
      (await holder.get<CountedBySlotView>(`${event}/counting/slots`)).body;
    expect(await bySlot()).toEqual({
      slots: [
        {
          ...{ beginsAt: FRIDAY, endsAt: '2026-10-09T14:30:00.000Z' },
          counted: [
            { counter: 'public', visits: 5 },
            { counter: 'middle', visits: 26 },
          ],
        },
        {
          ...{ beginsAt: SATURDAY, endsAt: '2026-10-10T16:00:00.000Z' },
          counted: [{ counter: 'high', visits: 2 }],
        },
      ],
      outside: [{ counter: 'public', visits: 3 }],
    });
    expect((await stranger.get(`${event}/counting/slots`)).status).toBe(404);
    portal.moveClock('2026-10-10T09:00:00+02:00');
    expect((await bySlot()).slots).toHaveLength(1);
    await holder.post(`/api/counting-links/${link?.id ?? ''}/revocation`, { withTaps: true });
    expect(await bySlot()).toMatchObject({ slots: [{ counted: [] }], outside: [] });
  });
});
