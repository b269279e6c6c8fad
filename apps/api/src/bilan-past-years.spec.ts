import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM, Transactions } from '@fds/shared/api-kit';

interface Bilan {
  readonly figures: readonly { code: string; value: number | null; lower?: number }[];
  readonly pastYears: readonly { year: number; note: string | null; comparable: boolean; figures: unknown[] }[];
}
interface Past {
  readonly baselines: readonly { year: number; indicator: string; value: number | null; version: number }[];
  readonly years: readonly { year: number; comparable: boolean; note: string; version: number }[];
  readonly writes: { readonly allowed: boolean };
}

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
  const outcome = await portal.app
    .get(ImportArchive)
    .fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  expect(outcome.problems).toEqual([]);
}, 120_000);
afterAll(() => portal?.stop());

const line = {
  year: 2015,
  indicator: 'attendance.total',
  value: 40_000,
  lower: null,
  upper: null,
  note: 'Rapport de 2015',
};
const bilan = async (): Promise<Bilan> => (await coordinator.get<Bilan>('/api/bilans/2021')).body;
const ratio = async (year: number): Promise<number | null | undefined> =>
  (await bilan()).figures.find(({ code }) => code === `comparison.${year}.ratio.attendance.total`)?.value;
const past = async (): Promise<Past> => (await coordinator.get<Past>('/api/bilans/2021/baselines')).body;

test('rule 11: a baseline is added, changed and taken away; the comparison follows at once', async () => {
  expect((await past()).baselines.map(({ year }) => year)).toEqual([2019, 2019, 2019, 2018, 2017]);
  const added = await coordinator.send('POST', '/api/bilans/2021/baselines', { ...line, version: 0 });
  expect([added.status, await ratio(2015)]).toEqual([200, 3_519_600 / 40_000]);
  const change = { ...line, value: 44_000, version: 1 };
  expect((await coordinator.send('POST', '/api/bilans/2021/baselines', change)).status).toBe(200);
  expect(await ratio(2015)).toBe(3_519_600 / 44_000);

  // The second of two writers is told, and so is who adds what is there.
  for (const version of [0, 1]) {
    const late = await coordinator.send('POST', '/api/bilans/2021/baselines', { ...line, version });
    expect([version, late.status]).toEqual([version, 409]);
  }
  const key = { year: 2015, indicator: 'attendance.total' };
  expect((await coordinator.send('DELETE', '/api/bilans/2021/baselines', { ...key, version: 1 })).status).toBe(409);
  expect((await coordinator.send('DELETE', '/api/bilans/2021/baselines', { ...key, version: 2 })).status).toBe(200);
  expect(await ratio(2015)).toBeUndefined();
});

test.each([
  [{ year: 2021 }, '/year'],
  [{ indicator: 'attendance.pupils' }, '/indicator'],
  [{ value: null }, '/value'],
  [{ lower: 3 }, '/lower'],
  [{ lower: 50_000, upper: 60_000 }, '/upper'],
])('a baseline that cannot be is refused beside its field: %j', async (wrong, pointer) => {
  const { status, body } = await coordinator.send('POST', '/api/bilans/2021/baselines', {
    ...{ ...line, ...wrong },
    version: 0,
  });
  expect([status, JSON.stringify(body).includes(`"${pointer}"`)]).toEqual([422, true]);
});

test('rule 11: which year does not compare is said by the coordination, with the reason that is read beside it', async () => {
  const before = (await past()).years;
  expect(before).toEqual([
    { year: 2020, comparable: false, note: expect.stringContaining('crise sanitaire'), version: 1 },
  ]);
  expect((await bilan()).pastYears.find(({ year }) => year === 2020)).toMatchObject({ comparable: false, figures: [] });

  const strike = { comparable: false, note: ' Grève des transports. ', version: 0 };
  expect((await coordinator.send('PUT', '/api/compared-years/2018', strike)).body).toEqual({
    ...{ year: 2018, comparable: false, note: 'Grève des transports.', version: 1 },
  });
  expect((await bilan()).pastYears.find(({ year }) => year === 2018)).toMatchObject({
    ...{ comparable: false, note: 'Grève des transports.' },
  });
  expect((await coordinator.send('PUT', '/api/compared-years/2018', strike)).status).toBe(409);
  const back = { comparable: true, note: '', version: 1 };
  expect((await coordinator.send('PUT', '/api/compared-years/2018', back)).status).toBe(200);
  expect((await bilan()).pastYears.find(({ year }) => year === 2018)).toMatchObject({ comparable: true, note: null });
  expect((await coordinator.send('PUT', '/api/compared-years/3000', strike)).status).toBe(422);
});

test('rule 25: the baselines of a published bilan stand as they were published', async () => {
  await portal.sql("UPDATE edition SET state = 'bilan_published', imported = false WHERE year = 2021");
  expect((await past()).writes.allowed).toBe(false);
  const { status } = await coordinator.send('POST', '/api/bilans/2021/baselines', { ...line, version: 0 });
  expect(status).toBe(409);
  // Nor does what is said of an earlier year from then on change what was published.
  const published = await bilan();
  const said = await coordinator.send('PUT', '/api/compared-years/2018', { comparable: false, note: 'x', version: 2 });
  expect(said.status).toBe(200);
  expect((await bilan()).pastYears).toEqual(published.pastYears);
  expect((await bilan()).figures).toEqual(published.figures);
  await portal.sql("UPDATE edition SET state = 'archived', imported = true WHERE year = 2021");
});

test('rule 25: a baseline that is written while the bilan is being published is refused', async () => {
  let writing: Promise<{ readonly status: number }> | undefined;
  await portal.app.get(Transactions).run(SYSTEM, {}, async ({ sql }) => {
    await sql("UPDATE edition SET state = 'bilan_published', imported = false WHERE year = 2021");
    writing = coordinator.send('POST', '/api/bilans/2021/baselines', { ...line, version: 0 });
    await new Promise((done) => setTimeout(done, 300));
  });
  expect((await writing)?.status).toBe(409);
  expect((await past()).baselines.some(({ year }) => year === line.year)).toBe(false);
  await portal.sql("UPDATE edition SET state = 'archived', imported = true WHERE year = 2021");
});

test('the committee and a holder write none of it', async () => {
  for (const role of ['drari', 'holder'] as const) {
    const visitor = await portal.as(role);
    expect((await visitor.send('POST', '/api/bilans/2021/baselines', { ...line, version: 0 })).status).toBe(403);
    expect(
      (await visitor.send('PUT', '/api/compared-years/2018', { comparable: true, note: '', version: 0 })).status,
    ).toBe(403);
  }
});
