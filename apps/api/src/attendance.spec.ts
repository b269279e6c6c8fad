import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import {
  fileDossier,
  foundOrganisation,
  holdEdition,
  profile,
  refresh,
  type FiledDossier,
  type TestEvent,
} from './test/dossiers';

interface Attendance {
  status: string;
  overdue: boolean;
  event: { seats: number | null; title: string };
  report: {
    version: number;
    state: string;
    lines: object[];
    question: string | null;
    notHeldReason: string | null;
  } | null;
  lastYear: { year: number; lines: { audience: string; visits: number; counting: string }[] } | null;
  activities: { title: string; status: string; visits: number | null }[];
  countedFrom: string;
  countedVisits: number | null;
  may: Record<string, { allowed: boolean; reasons: { code: string }[] }>;
}
interface Collection {
  total: number;
  items: { eventId: string; status: string; visits: number | null; activitiesReported: number }[];
  summary: {
    expected: number;
    received: number;
    visits: number;
    visitsExact: number;
    states: { status: string; events: number }[];
    departments: { department: string | null; expected: number; received: number }[];
  };
}
const YEAR = 2026;
const SLOTS = [
  ['2026-10-09T09:00:00+02:00', '2026-10-09T16:30:00+02:00'],
  ['2026-10-10T10:00:00+02:00', '2026-10-10T18:00:00+02:00'],
] as const;
const DURING = '2026-10-09T12:00:00+02:00';
const AFTER = '2026-10-14T09:00:00+02:00';

let portal: TestPortal;
let coordinator: Visitor, holder: Visitor, stranger: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  const other = await foundOrganisation(portal, YEAR, 'Autre structure');
  coordinator = await portal.as('coordinator');
  [holder, stranger] = [await portal.as('holder', [organisation]), await portal.as('holder', [other])];
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock(AFTER);
  dossier = await file([
    {
      title: 'Village',
      kind: 'science_village',
      label: 'labelled',
      slots: SLOTS,
      capacity: 150,
      activities: [{ title: 'Fromages', slots: [SLOTS[0]] }, { title: 'Sel' }],
    },
  ]);
});

const file = (events: readonly TestEvent[], year = YEAR, organisationId = organisation): Promise<FiledDossier> =>
  fileDossier(portal, { year, organisationId, state: 'decided', events });
const at = (title = 'Village', action = '', of = dossier): string =>
  `/api/events/${of.event(title)}/attendance${action && `/${action}`}`;
const line = (
  audience: string,
  visits: unknown,
  schoolLevel: string | null = null,
  channel = 'in_person',
  counting = 'exact',
) => ({
  audience,
  schoolLevel,
  channel,
  visits,
  counting,
});
const draft = (lines: object[], version: number | null = null, over: object = {}) => ({
  version,
  comment: '',
  lines,
  notHeldReason: null,
  ...over,
});
const read = async (visitor: Visitor, title = 'Village'): Promise<Attendance> =>
  (await visitor.get<Attendance>(at(title))).body;
const save = (
  lines: object[],
  version: number | null = null,
  title = 'Village',
  by = holder,
): Promise<Answer<Attendance>> => by.put<Attendance>(at(title), draft(lines, version));
const send = async (lines: object[], title = 'Village'): Promise<Answer<Attendance>> => {
  const saved = await save(lines, null, title);
  expect(saved.status).toBe(200);
  return holder.post<Attendance>(at(title, 'submission'), { version: saved.body.report?.version });
};
/** The coordination's two answers to what stands there. */
const onFigures = async (action: string, body: object): Promise<Answer<Attendance>> =>
  coordinator.post<Attendance>(at('Village', action), {
    version: (await read(coordinator)).report?.version,
    ...body,
  });
const validate = (): Promise<Answer<Attendance>> => onFigures('validation', {});
const ask = (question: string): Promise<Answer<Attendance>> => onFigures('query', { question });
const overview = async (title: string): Promise<Record<string, unknown>> =>
  (await portal.sql(`SELECT * FROM event_overview WHERE event_id = $1`, [dossier.event(title)]))[0] ?? {};
const collection = async (query = ''): Promise<Collection> =>
  (await coordinator.get<Collection>(`/api/attendance?year=${YEAR}&size=200${query}`)).body;

describe('a report', () => {
  const lines = [
    line('general_public', 702),
    line('school', 436, 'primary'),
    line('school', 960, 'middle', 'in_person', 'estimated'),
    line('accompanying_adults', 81),
    line('general_public', 5000, null, 'online'),
  ];

  test('the holder drafts it, sends it, and its figures are in the projection from then on', async () => {
    const saved = await save(lines);
    expect(saved.body).toMatchObject({ status: 'draft', report: { version: 1, lines: expect.any(Array) } });
    expect(await overview('Village')).toMatchObject({ report_state: 'draft', reported: false, visits_public: 0 });
    const sent = await holder.post<Attendance>(at('Village', 'submission'), { version: 1 });
    expect(sent.body).toMatchObject({ status: 'submitted', countedFrom: 'own', countedVisits: 2179 });
    expect(await overview('Village')).toMatchObject({
      report_state: 'submitted',
      reported: true,
      visits_public: 702,
      visits_school: 1396,
      visits_accompanying: 81,
      visits_online: 5000,
      visits_exact: 1219,
      visits_primary: 436,
      visits_middle: 960,
      visits_nursery: 0,
      visits_unspecified: 0,
    });
  });

  test('a draft is saved again and its lines are replaced, not added', async () => {
    const first = await save(lines);
    const second = await save([line('general_public', 10)], first.body.report?.version ?? 0);
    expect(second.body.report).toMatchObject({ version: 2, lines: [{ visits: 10 }] });
  });

  test('rule 7: a line of 0 visits is a report, no line is none', async () => {
    expect((await send([])).body).toMatchObject({ reasons: ['nothing_reported'] });
    const sent = await send([line('general_public', 0)], 'Fromages');
    expect(sent.body).toMatchObject({ status: 'submitted', countedVisits: 0 });
    expect(await overview('Fromages')).toMatchObject({ reported: true, visits_public: 0 });
    expect((await read(holder)).activities).toMatchObject([
      { title: 'Fromages', visits: 0 },
      { title: 'Sel', visits: null, status: 'due' },
    ]);
  });

  test('rule 2: a village counts by its stands until it reports itself, never by both', async () => {
    await send([line('general_public', 100)], 'Fromages');
    await send([line('school', 50, 'high')], 'Sel');
    expect(await read(holder)).toMatchObject({
      status: 'by_activities',
      overdue: false,
      countedFrom: 'activities',
      countedVisits: 150,
    });
    const village = dossier.event('Village');
    const row = (await collection()).items.find(({ eventId }) => eventId === village);
    expect(row).toMatchObject({ visits: 150, activitiesReported: 2, status: 'by_activities' });
    await send([line('general_public', 120)]);
    expect(await read(holder)).toMatchObject({ countedFrom: 'own', countedVisits: 120 });
    expect((await collection()).items.find(({ eventId }) => eventId === village)).toMatchObject({ visits: 120 });
  });

  test('rule 2: figures of one stand are received for its village: it is no longer among those expected', async () => {
    const village = dossier.event('Village');
    const listed = async (state: string): Promise<boolean> =>
      (await collection(`&state=${state}`)).items.some(({ eventId }) => eventId === village);
    const before = (await collection()).summary;
    expect(await listed('due')).toBe(true);
    await send([line('general_public', 0)], 'Fromages');
    const after = (await collection()).summary;
    const of = ({ states }: Collection['summary'], status: string): number =>
      states.find((one) => one.status === status)?.events ?? 0;
    expect([await listed('due'), await listed('by_activities')]).toEqual([false, true]);
    expect(after.received).toBe(before.received + 1);
    expect(of(after, 'due')).toBe(of(before, 'due') - 1);
    expect(of(after, 'by_activities')).toBe(of(before, 'by_activities') + 1);
  });

  test('“it did not take place” is an answer, with its reason and without figures', async () => {
    const both = await holder.put(at(), draft([line('general_public', 1)], null, { notHeldReason: 'Tempête' }));
    expect(both).toMatchObject({ status: 422, body: { errors: [{ pointer: '/notHeldReason' }] } });
    expect((await holder.put(at(), draft([], null, { notHeldReason: '  ' }))).status).toBe(422);
    expect((await holder.put(at(), draft([], null, { notHeldReason: 'Tempête' }))).status).toBe(200);
    const sent = await holder.post<Attendance>(at('Village', 'submission'), { version: 1 });
    expect(sent.body).toMatchObject({ status: 'did_not_take_place', report: { notHeldReason: 'Tempête' } });
    expect(await overview('Village')).toMatchObject({ report_state: 'did_not_take_place', reported: false });
  });

  test('figures that were sent leave the bilan while the holder corrects them', async () => {
    const sent = await send([line('general_public', 100)]);
    const again = await save([line('general_public', 110)], sent.body.report?.version ?? 0);
    expect(again.body.status).toBe('draft');
    expect(await overview('Village')).toMatchObject({ reported: false, visits_public: 0 });
  });

  test('the coordinator enters figures for a holder who gave them by telephone, under her own name', async () => {
    await save([line('general_public', 30)], null, 'Village', coordinator);
    const answer = await coordinator.post<Attendance>(at('Village', 'submission'), { version: 1 });
    expect(answer.body.status).toBe('submitted');
    const [row] = await portal.sql(`SELECT submitted_by FROM attendance_report WHERE event_id = $1`, [
      dossier.event('Village'),
    ]);
    expect(row).toEqual({ submitted_by: coordinator.personId });
    const changedByCoordinationAt = expect.stringMatching(/^2026-10-1/);
    expect((await holder.get(at('Village'))).body).toMatchObject({ report: { changedByCoordinationAt } });
    const again = await save([line('general_public', 31)], answer.body.report?.version ?? 0);
    expect(again.body).toMatchObject({ report: { changedByCoordinationAt: null } });
  });
});

describe('what may not be reported', () => {
  test('negative, huge, decimal, worded and missing numbers are named one by one', async () => {
    for (const visits of [-1, 1e9, 1_000_001, 12.5, 'env. 300', '1 200', null, undefined]) {
      const answer = await save([line('general_public', 1), line('school', visits, 'high')]);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/lines/1/visits' }] });
    }
    expect((await save([line('general_public', 1_000_000)])).status).toBe(200);
  });

  test('a level beside another audience, a repeated line and unknown codes are named', async () => {
    expect((await save([line('general_public', 1, 'high')])).body).toMatchObject({
      errors: [{ pointer: '/lines/0/schoolLevel', rule: 'level_beside_school' }],
    });
    expect(
      (await save([line('school', 1, 'high'), line('school', 2, 'high', 'in_person', 'estimated')])).body,
    ).toMatchObject({
      errors: [{ pointer: '/lines/1/audience', rule: 'repeated' }],
    });
    expect((await save([line('tourists', 1)])).status).toBe(422);
    expect((await holder.put(at(), { ...draft([]), extra: 1 })).status).toBe(422);
    expect((await holder.put(at(), 'x')).status).toBe(422);
    expect((await read(holder)).report).toBeNull();
  });

  test('an event that has not begun, or is not over, waits', async () => {
    portal.moveClock('2026-10-09T08:59:00+02:00');
    expect((await save([line('general_public', 1)])).body).toMatchObject({ reasons: ['not_begun'] });
    expect((await read(holder)).status).toBe('not_due');
    portal.moveClock(DURING);
    expect((await send([line('general_public', 1)])).body).toMatchObject({ reasons: ['not_over'] });
  });

  test('a cancelled, refused or not yet labelled event has no figures to give', async () => {
    dossier = await file([
      { title: 'Annulé', label: 'labelled', happening: 'cancelled', slots: SLOTS },
      { title: 'Refusé', label: 'refused', slots: SLOTS },
      { title: 'Sans label', slots: SLOTS },
      {
        title: 'Parcours reporté',
        kind: 'science_route',
        label: 'labelled',
        happening: 'postponed',
        activities: [{ title: 'Étape', slots: SLOTS }],
      },
    ]);
    const refusal = async (title: string): Promise<unknown> =>
      ((await save([line('general_public', 1)], null, title)).body as unknown as { reasons: unknown }).reasons;
    expect(await refusal('Annulé')).toEqual(['cancelled']);
    expect(await refusal('Refusé')).toEqual(['not_labelled']);
    expect(await refusal('Sans label')).toEqual(['not_labelled']);
    expect(await refusal('Étape')).toEqual(['cancelled']);
  });

  test('rule 16: a label that was not announced cannot be guessed from the report', async () => {
    const told = async (label: 'labelled' | 'refused'): Promise<string> => {
      dossier = await file([
        { title: 'E', label, notified: false, slots: SLOTS, activities: [{ title: 'A' }], kind: 'festival' },
      ]);
      const { event: _, ...rest } = await read(holder, 'E');
      return JSON.stringify(rest);
    };
    expect(await told('labelled')).toBe(await told('refused'));
    expect((await save([line('general_public', 1)], null, 'E')).body).toMatchObject({ reasons: ['not_labelled'] });
  });

  test('another organisation’s holder does not learn that the event exists, the committee does not enter', async () => {
    expect((await stranger.get(at())).status).toBe(404);
    expect((await save([line('general_public', 1)], null, 'Village', stranger)).status).toBe(404);
    expect((await stranger.post(at('Village', 'submission'), { version: 1 })).status).toBe(404);
    const drari = await portal.as('drari');
    expect((await drari.get(at())).status).toBe(403);
    expect((await holder.post(at('Village', 'validation'), { version: 1 })).status).toBe(403);
    expect((await holder.get(`/api/attendance?year=${YEAR}`)).status).toBe(403);
  });

  test('an archived edition is closed to everybody', async () => {
    await holdEdition(portal, 2019, 'archived');
    await profile(portal, organisation, 2019, 'Maison Pour Tous');
    dossier = await file([{ title: 'Ancien', label: 'labelled' }], 2019);
    expect((await save([line('general_public', 1)], null, 'Ancien')).body).toMatchObject({ reasons: ['locked'] });
    expect((await save([line('general_public', 1)], null, 'Ancien', coordinator)).body).toMatchObject({
      reasons: ['locked'],
    });
  });
});

describe('two people at once', () => {
  test('the second to save is told, sees both versions and loses nothing', async () => {
    await save([line('general_public', 10)]);
    expect((await save([line('general_public', 11)], 1)).status).toBe(200);
    const late = await save([line('general_public', 99)], 1);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'attendance.changed', current: { report: { version: 2 } } },
    });
    expect((await read(holder)).report?.lines).toMatchObject([{ visits: 11 }]);
  });

  test('two first saves from two telephones keep one report', async () => {
    const answers = await Promise.all([save([line('general_public', 1)]), save([line('general_public', 2)])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const rows = await portal.sql(`SELECT 1 FROM attendance_line WHERE event_id = $1`, [dossier.event('Village')]);
    expect(rows).toHaveLength(1);
  });

  test('two coordinators who accept and ask at once, of the same figures: one wins, the other is told', async () => {
    const { version = 0 } = (await send([line('general_public', 100)])).body.report ?? {};
    const second = await portal.as('coordinator');
    const answers = await Promise.all([
      coordinator.post<Attendance>(at('Village', 'validation'), { version }),
      second.post<Attendance>(at('Village', 'query'), { version, question: 'Cent tout rond ?' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [told] = answers.filter(({ status }) => status === 409);
    const stands = (await read(coordinator)).report;
    expect(told?.body).toMatchObject({ code: 'attendance.changed', current: { report: { state: stands?.state } } });
    const late = await second.post(at('Village', 'validation'), { version });
    expect([late.status, (await read(coordinator)).report]).toEqual([409, stands]);
    expect((await coordinator.post(at('Village', 'validation'), {})).status).toBe(422);
  });

  test('the same report sent twice is sent once', async () => {
    await save([line('general_public', 1)]);
    const answers = await Promise.all([1, 2].map(() => holder.post(at('Village', 'submission'), { version: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('the coordinator', () => {
  test('validates figures, which then no longer change', async () => {
    await send([line('general_public', 100)]);
    const validated = await validate();
    expect(validated.body).toMatchObject({ status: 'validated' });
    expect((await save([line('general_public', 1)], validated.body.report?.version ?? 0)).body).toMatchObject({
      reasons: ['validated'],
    });
    expect((await validate()).body).toMatchObject({
      reasons: ['nothing_to_validate'],
    });
  });

  test('asks a question, the holder gets one message and answers by sending again', async () => {
    await send([line('school', 960, 'middle')]);
    expect((await ask('')).status).toBe(422);
    const asked = await ask('960 collégiens ?');
    expect(asked.body).toMatchObject({ status: 'queried', report: { question: '960 collégiens ?' } });
    const mails = await portal.sql<{ text: string }>(
      `SELECT text FROM outbox_message WHERE person_id = $1 AND occasion LIKE $2`,
      [holder.personId, `application.message:${dossier.id}:%`],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('960 collégiens ?');
    const corrected = await save([line('school', 96, 'middle')], asked.body.report?.version ?? 0);
    expect(corrected.body.report).toMatchObject({ state: 'draft', question: '960 collégiens ?' });
    await holder.post(at('Village', 'submission'), { version: corrected.body.report?.version });
    expect((await validate()).body.report?.question).toBeNull();
  });

  test('rule 8: the last comparable event is shown line by line beside the new one', async () => {
    await holdEdition(portal, 2025, 'archived');
    await profile(portal, organisation, 2025, 'Maison Pour Tous');
    const former = await file([{ title: 'Un village', kind: 'science_village', label: 'labelled' }], 2025);
    await portal.sql(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'validated')`, [
      former.event('Un village'),
    ]);
    await portal.sql(
      `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting) VALUES ($1, 'school', 'middle', 'in_person', 162, 'estimated')`,
      [former.event('Un village')],
    );
    await refresh(portal, [former.event('Un village')]);
    const { lastYear, event } = await read(holder);
    expect(lastYear).toMatchObject({ year: 2025, lines: [{ audience: 'school', visits: 162, counting: 'estimated' }] });
    expect(event.seats).toBe(300);
    expect((await read(holder, 'Fromages')).lastYear).toBeNull();
  });
});

describe('the collection', () => {
  test('counts agree with the lists behind them, and with the sum of the departments', async () => {
    await send([line('general_public', 40), line('school', 10, null, 'in_person', 'estimated')]);
    const { summary } = await collection();
    for (const { status, events } of summary.states) expect((await collection(`&state=${status}`)).total).toBe(events);
    expect(summary.states.reduce((sum, { events }) => sum + events, 0)).toBe(summary.expected);
    expect(summary.departments.reduce((sum, { expected }) => sum + expected, 0)).toBe(summary.expected);
    expect(summary.departments.reduce((sum, { received }) => sum + received, 0)).toBe(summary.received);
    const [visits] = await portal.sql<{ visits: number; exact: number }>(
      `SELECT sum(visits_public + visits_school + visits_accompanying)::integer AS visits, sum(visits_exact)::integer AS exact
       FROM event_overview WHERE edition_year = $1 AND counts AND reported AND (parent_event_id IS NULL OR NOT
         (SELECT p.reported FROM event_overview p WHERE p.event_id = event_overview.parent_event_id))`,
      [YEAR],
    );
    expect({ visits: summary.visits, exact: summary.visitsExact }).toEqual(visits);
  });

  test('lists only events that count, found by words without accents and by department', async () => {
    dossier = await file([
      { title: 'Égout et goût', label: 'labelled' },
      { title: 'Égout refusé', label: 'refused' },
    ]);
    const found = await collection('&q=egout');
    expect(found.items.map(({ eventId }) => eventId)).toEqual([dossier.event('Égout et goût')]);
    expect((await collection('&q=egout&department=80')).total).toBe(1);
    expect((await collection('&q=egout&department=59')).total).toBe(0);
    expect((await coordinator.get(`/api/attendance?year=${YEAR}&state=late`)).status).toBe(422);
  });
});

test('figures of an archive that are as large as they can be add up without an error', async () => {
  await save([line('general_public', 1)], null, 'Fromages');
  await portal.sql(`UPDATE attendance_report SET state = 'validated' WHERE event_id = $1`, [dossier.event('Fromages')]);
  await portal.sql(`UPDATE attendance_line SET visits = 2147483647 WHERE event_id = $1`, [dossier.event('Fromages')]);
  await portal.sql(
    `INSERT INTO attendance_line (event_id, audience, channel, visits, counting) VALUES ($1, 'school', 'in_person', 2147483647, 'exact')`,
    [dossier.event('Fromages')],
  );
  await refresh(portal, [dossier.event('Fromages')]);
  expect((await read(holder)).countedVisits).toBe(2 * 2147483647);
  expect((await collection()).summary.visits).toBeGreaterThanOrEqual(2 * 2147483647);
});
