import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { ReadBilan } from '@fds/bilan/api';
import { isIndicatorCode } from '@fds/bilan/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Database, SYSTEM } from '@fds/shared/api-kit';
import { anArchive, asSource, GROUP_ANSWERS, QUESTIONS, type Archive } from './test/bilan-archives';
import { byHand, type ByHand } from './test/bilan-by-hand';

interface Figure extends ByHand {
  readonly code: string;
  readonly unit: string;
  readonly base: string | null;
}
interface Indicators {
  readonly edition: number;
  readonly region: string;
  readonly status: string;
  readonly version: number | null;
  readonly computedAt: string;
  readonly figures: readonly Figure[];
}

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const take = async (archive: Archive): Promise<void> => {
  const outcome = await portal.app.get(ImportArchive).from(SYSTEM, asSource(archive), { replace: true });
  expect(outcome.problems).toEqual([]);
  await portal.sql(GROUP_ANSWERS, [archive.year, JSON.stringify(QUESTIONS)]);
};
const indicators = async (year: number, visitor = coordinator): Promise<Indicators> => {
  const { status, body } = await visitor.get<Indicators>(`/api/bilans/${year}/indicators.json`);
  expect(status).toBe(200);
  return body;
};
const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  (a ?? null) === (b ?? null) || Math.abs((a ?? Infinity) - (b ?? -Infinity)) < 0.001;
/** The codes of « Further codes » of docs/domain/indicators.md. */
const FURTHER =
  /^(?:evaluation\..+\.(?:group\..+|sum|mean|median)|research\.(?:engaged|engaged_staff|staff_share|unit\..+)|attendance\.(?:mean|sites_over_1000)|municipalities\.size\..+|intermunicipalities\..+|networks\..+\.members|participation\..+|events\.theme\..+)$/;
/** The figures that are not as expected, both ways round. */
function differences(figures: readonly Figure[], expected: ReadonlyMap<string, ByHand>): unknown[] {
  const known = new Map(figures.map((figure) => [figure.code, figure]));
  return [...new Set([...expected.keys(), ...known.keys()])].flatMap((code) => {
    const [is, ought] = [known.get(code), expected.get(code)];
    const same =
      is &&
      ought &&
      (is.value === ought.value || (/^comparison|\.mean$/.test(code) && near(is.value, ought.value))) &&
      is.baseValue === ought.baseValue &&
      near(is.share, ought.share) &&
      near(is.lower, ought.lower) &&
      near(is.upper, ought.upper);
    return same ? [] : [{ code, is, ought }];
  });
}

describe('the edition of 2021, from its archive', () => {
  beforeAll(async () => {
    const outcome = await portal.app
      .get(ImportArchive)
      .fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
    expect(outcome.problems).toEqual([]);
  }, 60_000);

  test('every figure equals the one computed by another program: values, bases, shares, intervals', async () => {
    const expected = JSON.parse(readFileSync('data/edition-2021/expected.json', 'utf8')) as Record<string, ByHand>;
    const bilan = await indicators(2021);
    expect(bilan).toMatchObject({ edition: 2021, region: '32', status: 'live', version: null });
    expect(bilan.computedAt).toMatch(/^2026-11-02T09:\d\d:\d\d\.\d{3}Z$/);
    const known = bilan.figures.filter(({ code }) => code in expected);
    expect(differences(known, new Map(Object.entries(expected)))).toEqual([]);
    expect(known).toHaveLength(Object.keys(expected).length);
    const further = bilan.figures.filter(({ code }) => !(code in expected));
    expect(further.filter(({ code }) => !FURTHER.test(code) || !isIndicatorCode(code))).toEqual([]);
  });

  test('the further codes of 2021, those that its rows cannot tell being null', async () => {
    const { figures } = await indicators(2021);
    const value = (code: string): readonly unknown[] => {
      const figure = figures.find((one) => one.code === code);
      return [figure?.value, figure?.baseValue];
    };
    expect(value('attendance.mean')).toEqual([35196 / 96, 96]);
    expect(value('intermunicipalities.region')).toEqual([92, null]);
    const sizes = ['village', 'small_town', 'town', 'city'].map((size) => value(`municipalities.size.${size}`)[0]);
    expect(sizes.reduce<number>((sum, size) => sum + Number(size), 0)).toBe(66);
    expect(figures.filter(({ code }) => code.startsWith('research.unit.'))).toHaveLength(67);
    for (const code of ['research.staff_share', 'participation.converted']) expect(value(code)).toEqual([null, null]);
  });

  test('the events of 2021 by theme: one that has several is in each, all are shares of the events', async () => {
    const { figures } = await indicators(2021);
    const themes = figures.filter(({ code }) => code.startsWith('events.theme.'));
    // Counted by hand in events.csv, roots that count: 101 events, seven of which have several themes.
    expect(Object.fromEntries(themes.map(({ code, value }) => [code.slice(13), value]))).toEqual({
      digital: 13,
      earth_space: 14,
      engineering: 18,
      environment: 19,
      exact_sciences: 16,
      humanities: 18,
      life_health: 17,
      unspecified: 0,
    });
    expect(themes.filter(({ base, baseValue }) => base !== 'events.total' || baseValue !== 101)).toEqual([]);
    const page = await coordinator.get<{ figures: { code: string; label: string }[] }>('/api/bilans/2021');
    expect(page.body.figures.find(({ code }) => code === 'events.theme.humanities')?.label).toBe(
      'Sciences humaines et sociales',
    );
  });

  test('a share names its base, with at least four decimals', async () => {
    const multi = (await indicators(2021)).figures.find(({ code }) => code === 'events.multi');
    expect(multi).toEqual({
      code: 'events.multi',
      value: 45,
      unit: 'events',
      base: 'events.total',
      baseValue: 101,
      share: 4500 / 101,
    });
  });

  test('the page has the same figures with their words, the units cited, the spectrum and the years', async () => {
    const { body } = await coordinator.get<{
      edition: unknown;
      figures: readonly (Figure & { label: string; definition: string })[];
      unitsCited: readonly { name: string; mentions: number }[];
      spectrum: readonly { at: number; kind: string; visits: number | null }[];
      pastYears: readonly { year: number; held: boolean }[];
    }>('/api/bilans/2021');
    expect(body.edition).toMatchObject({ year: 2021, number: 30, state: 'archived', regionName: 'Hauts-de-France' });
    const bare = body.figures.map(({ label, definition, ...figure }) => {
      expect([label, definition].every((words) => words !== '' && !words.includes(figure.code))).toBe(true);
      return figure;
    });
    expect(bare).toEqual((await indicators(2021)).figures);
    expect(body.unitsCited.map(({ mentions }) => mentions)).toEqual([5, 4, 4, 4, 3, 3]);
    expect(body.spectrum).toHaveLength(101);
    expect(body.spectrum.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
    const drawn = body.spectrum.reduce((sum, { visits }) => sum + (visits ?? 0), 0);
    expect([drawn, body.spectrum.filter(({ visits }) => visits === null).length]).toEqual([35196, 5]);
    expect(body.pastYears.map(({ year, held }) => [year, held])).toEqual([
      [2017, false],
      [2018, false],
      [2019, false],
      [2020, false],
    ]);
  });

  test('the table for spreadsheets has every figure, exact, with its mark of UTF-8', async () => {
    const { status, body, headers } = await coordinator.get<string>('/api/bilans/2021/indicators.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body).toContain('events.multi;Événements d’envergure;45;events;events.total;101;44,554455445544555;;\r\n');
    expect(body.split('\r\n')).toHaveLength((await indicators(2021)).figures.length + 2);
  });

  test('a bilan is read in two statements, the list of bilans in one, the session’s look-up aside', async () => {
    await coordinator.get('/api/bilans/2021');
    const rows = jest.spyOn(portal.app.get(Database), 'rows');
    await coordinator.get('/api/session');
    const session = rows.mock.calls.length;
    const statements = async (path: string): Promise<number> => {
      const before = rows.mock.calls.length;
      await coordinator.get(path);
      return rows.mock.calls.length - before - session;
    };
    expect(await statements('/api/bilans/2021')).toBeLessThanOrEqual(2);
    expect(await statements('/api/bilans')).toBeLessThanOrEqual(1);
  });

  test('the list has the headline figures of each edition, equal to those of its bilan', async () => {
    const { body } = await coordinator.get<{ items: readonly Record<string, unknown>[]; total: number }>('/api/bilans');
    expect(body.items.find(({ year }) => year === 2021)).toEqual({
      year: 2021,
      number: 30,
      title: 'Fête de la science 2021 en Hauts-de-France',
      theme: 'L’émotion de la découverte',
      state: 'archived',
      holders: 74,
      events: 101,
      activities: 149,
      municipalities: 66,
      visits: 35196,
      visitsOnline: 1274,
      reportsReceived: 96,
      note: null,
    });
    const beyond = await coordinator.get<{ items: unknown[]; total: number }>('/api/bilans?page=7');
    expect(beyond.body).toMatchObject({ items: [], total: body.total });
  });
});

describe('small editions', () => {
  test('rules 1 to 11: the bilan equals a second calculation by plain loops, whatever the rows', async () => {
    await fc.assert(
      fc.asyncProperty(anArchive(2016), anArchive(2017), async (before, archive) => {
        await take(before);
        await take(archive);
        expect(differences((await indicators(2016)).figures, byHand(before, []))).toEqual([]);
        const { figures } = await indicators(2017);
        expect(differences(figures, byHand(archive, [before]))).toEqual([]);
        const { body } = await coordinator.get<{ items: readonly Record<string, number>[] }>('/api/bilans');
        const value = (code: string): number | null | undefined =>
          figures.find((figure) => figure.code === code)?.value;
        expect(body.items.find(({ year }) => year === 2017)).toMatchObject({
          holders: value('holders.total'),
          events: value('events.total'),
          activities: value('activities.total'),
          municipalities: value('municipalities.total'),
          visits: value('attendance.total'),
          visitsOnline: value('attendance.online'),
          reportsReceived: value('attendance.reports.received'),
        });
      }),
      { numRuns: 30 },
    );
  }, 300_000);

  const nothing: Archive = {
    year: 2015,
    organisations: [{ id: 'o0', name: 'Structure', first_participation_year: '2015' }],
    applications: [{ id: 'a0', organisation_id: 'o0', title: 'Dossier', submitted_at: '', state: 'draft' }],
    events: [],
    attendance: [],
    evaluations: [],
    research: [],
    partners: [],
    media: [],
    baselines: [{ year: '2014', indicator: 'attendance.total', value: '0', lower: '', upper: '' }],
    manual_indicators: [],
  };
  const village = {
    id: 'e0',
    application_id: 'a0',
    parent_event_id: '',
    kind: 'science_village',
    format: '',
    title: 'Village',
    attendance_mode: 'in_person',
    municipality_code: '59350',
    label: 'labelled',
    happening: 'scheduled',
  };
  const valueOf = async (code: string): Promise<[number | null | undefined, number | null | undefined]> => {
    const figure = (await indicators(2015)).figures.find((one) => one.code === code);
    return [figure?.value, figure?.share];
  };

  /** What is not known, or does not depend on the edition, when there is nothing. */
  const OF_NOTHING =
    /^(?:attendance\.mean|participation\..+|research\.(?:engaged.*|staff_share)|evaluation\..+\.(?:mean|median)|intermunicipalities\.region)$/;

  test('rule 4: an edition without events has every figure at 0, and no share or ratio over 0', async () => {
    await take(nothing);
    const { figures } = await indicators(2015);
    const counts = figures.filter(({ code }) => !/^comparison/.test(code));
    expect(counts.filter(({ code, value }) => value !== 0 && !OF_NOTHING.test(code))).toEqual([]);
    const ofTheRegion = 'intermunicipalities.total';
    expect(figures.filter(({ code, share }) => share !== null && code !== ofTheRegion)).toEqual([]);
    expect(await valueOf('comparison.2014.ratio.attendance.total')).toEqual([null, null]);
  });

  test('rule 7: events without any report are expected, not received, and their sums are 0', async () => {
    await take({ ...nothing, events: [village] });
    expect(await valueOf('attendance.reports.expected')).toEqual([1, null]);
    expect(await valueOf('attendance.reports.received')).toEqual([0, 0]);
    expect(await valueOf('attendance.general_public')).toEqual([0, null]);
  });

  test('an edition whose events are all cancelled has no holder, and says how many were cancelled', async () => {
    const line = {
      event_id: 'e0',
      audience: 'school',
      school_level: '',
      channel: 'in_person',
      visits: '9',
      counting: 'exact',
    };
    await take({ ...nothing, events: [{ ...village, happening: 'cancelled' }], attendance: [line] });
    expect(await valueOf('events.cancelled')).toEqual([1, null]);
    expect(await valueOf('holders.total')).toEqual([0, null]);
    expect(await valueOf('attendance.total')).toEqual([0, null]);
  });

  test('rule 2: a report of 0 visits of the village stands, its stands are not added', async () => {
    const stand = { ...village, id: 'e0-1', parent_event_id: 'e0', kind: 'single', format: 'workshop' };
    const line = (event: string, visits: string): Archive['attendance'][number] => ({
      event_id: event,
      audience: 'general_public',
      school_level: '',
      channel: 'in_person',
      visits,
      counting: 'exact',
    });
    const both = { ...nothing, events: [village, stand], attendance: [line('e0', '0'), line('e0-1', '50')] };
    await take(both);
    expect(await valueOf('attendance.total')).toEqual([0, null]);
    await take({ ...both, attendance: [line('e0-1', '50')] });
    expect(await valueOf('attendance.total')).toEqual([50, null]);
  });

  test('rule 22: a holder of an edition run here is new unless an earlier edition that is held has its label', async () => {
    const application = { ...nothing, events: [village] };
    await take({ ...application, organisations: [{ id: 'o0', name: 'Structure', first_participation_year: '' }] });
    expect(await valueOf('holders.first_time')).toEqual([0, null]);
    await portal.sql('UPDATE edition SET imported = false WHERE year = 2015');
    expect(await valueOf('holders.first_time')).toEqual([1, null]);
    await portal.sql('UPDATE edition SET imported = true WHERE year = 2015');
  });
});

describe('who reads what', () => {
  beforeAll(async () => {
    await portal.sql(
      `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
         call_closes_on, reports_due_on, cog_vintage, state)
       VALUES (2026, 35, 'Fête de la science 2026', '32', 'Hauts-de-France', '{59}', '2026-10-02', '2026-10-12', '2026-03-02',
         '2026-05-07', '2026-11-06', 2026, 'running')`,
    );
  });
  const paths = ['/api/bilans/2026', '/api/bilans/2026/indicators.json', '/api/bilans/2026/indicators.csv'];

  test.each(['drari', 'region'] as const)('%s reads the live bilan from the reporting on, not before', async (role) => {
    const reader = await portal.as(role);
    await portal.sql("UPDATE edition SET state = 'running' WHERE year = 2026");
    for (const path of paths) expect([path, (await reader.get(path)).status]).toEqual([path, 403]);
    const years = async (): Promise<unknown[]> =>
      (await reader.get<{ items: { year: number }[] }>('/api/bilans')).body.items.map(({ year }) => year);
    expect(await years()).not.toContain(2026);
    await portal.sql("UPDATE edition SET state = 'reporting' WHERE year = 2026");
    for (const path of paths) expect([path, (await reader.get(path)).status]).toEqual([path, 200]);
    expect(await years()).toContain(2026);
  });

  test('the coordination and the administrator read it at once; a holder and nobody never', async () => {
    await portal.sql("UPDATE edition SET state = 'call_open' WHERE year = 2026");
    for (const path of paths) {
      for (const role of ['coordinator', 'administrator'] as const)
        expect([role, path, (await (await portal.as(role)).get(path)).status]).toEqual([role, path, 200]);
      expect([path, (await (await portal.as('holder')).get(path)).status]).toEqual([path, 403]);
      expect([path, (await portal.anonymous().get(path)).status]).toEqual([path, 401]);
    }
  });

  test.each(['2031', '99999', '0'])('a year that is not held, %s, is missing', async (year) => {
    expect((await coordinator.get(`/api/bilans/${year}`)).status).toBe(404);
  });

  test('what is not a year is refused', async () => {
    expect((await coordinator.get('/api/bilans/abc')).status).toBeLessThan(500);
  });

  test('the command line and the pages read the same figures', async () => {
    const bilan = await portal.app.get(ReadBilan).json(2021);
    expect(bilan.figures).toEqual((await indicators(2021)).figures);
  });
});
