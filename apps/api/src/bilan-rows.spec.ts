import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { readsRows, rowsBehind } from '@fds/bilan/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import { anArchive, asSource } from './test/bilan-archives';
import { aFilter, queryOf } from './test/bilan-part';

/*
 * Each number opens the list behind it: whatever the figure and the filter, the list has as many rows as the number says,
 * or rows whose counts add up to it.
 */
interface Rows {
  readonly measure: 'rows' | 'sum';
  readonly value: number | null;
  readonly today: number;
  readonly total: number;
  readonly published: boolean;
  readonly label: string;
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly detail: string;
    readonly municipality: string;
    readonly department: string | null;
    readonly count: number | null;
    readonly eventId: string | null;
    readonly applicationId: string | null;
  }[];
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

const path = (year: number, code: string, query: string): string =>
  `/api/bilans/${year}/rows?${new URLSearchParams({ code }).toString()}${query ? `&${query}` : ''}`;
const rows = async (year: number, code: string, query = ''): Promise<Rows> => {
  const { status, body } = await coordinator.get<Rows>(path(year, code, query));
  expect([code, query, status]).toEqual([code, query, 200]);
  return body;
};
/** Every row of a list, page after page. */
async function all(year: number, code: string, query: string): Promise<Rows> {
  const first = await rows(year, code, `${query}&size=200`);
  const items = [...first.items];
  for (let page = 2; items.length < first.total; page += 1)
    items.push(...(await rows(year, code, `${query}&size=200&page=${page}`)).items);
  return { ...first, items };
}
/** The figures whose list is not they. */
async function wrong(year: number, query: string): Promise<readonly unknown[]> {
  const { body } = await coordinator.get<{ figures: readonly { code: string; value: number | null }[] }>(
    `/api/bilans/${year}?${query}`,
  );
  const units = body.figures.filter(({ code }) => code.startsWith('research.unit.')).slice(3);
  const listed = body.figures.filter((figure) => rowsBehind(figure.code) !== null && !units.includes(figure));
  expect(listed.length).toBeGreaterThan(60);
  const problems: unknown[] = [];
  for (const { code, value } of listed) {
    const list = await all(year, code, query);
    const made =
      list.measure === 'sum' ? list.items.reduce((sum, { count }) => sum + (count ?? 0), 0) : list.items.length;
    const distinct = new Set(list.items.map(({ key }) => key)).size;
    if (made !== value || list.today !== value || list.value !== value || distinct !== list.items.length)
      problems.push([code, query, { value, made, today: list.today, distinct }]);
  }
  return problems;
}

test.each([
  '',
  'department=59',
  'intermunicipality=200093201',
  'kind=single',
  'network=proscitec',
  'family=unspecified',
])(
  'each figure of 2021 opens exactly the rows that it counts, also in a part of it: %s',
  async (query) => {
    expect(await wrong(2021, query)).toEqual([]);
  },
  120_000,
);

test('the same of any figure of any part of any edition', async () => {
  await fc.assert(
    fc.asyncProperty(anArchive(2017), aFilter, async (archive, filter) => {
      const outcome = await portal.app.get(ImportArchive).from(SYSTEM, asSource(archive), { replace: true });
      expect(outcome.problems).toEqual([]);
      expect(await wrong(2017, queryOf(filter))).toEqual([]);
    }),
    { numRuns: 5 },
  );
}, 300_000);

test('a row says whose it is, where, and leads to its dossier', async () => {
  const { items, label, total } = await rows(2021, 'events.kind.festival');
  expect(label).toBe('Festivals');
  expect(total).toBe(items.length);
  for (const { name, detail, municipality, department, applicationId, eventId } of items) {
    expect([name, detail, municipality].filter((text) => text === '')).toEqual([]);
    expect(['02', '59', '60', '62', '80']).toContain(department);
    expect(
      await portal.sql('SELECT 1 FROM event WHERE id = $1 AND application_id = $2', [eventId, applicationId]),
    ).toHaveLength(1);
  }
});

test('pages go on where they ended; beyond the last one there is nothing, and the number stays', async () => {
  const [first, second, beyond] = await Promise.all(
    [1, 2, 99].map((page) => rows(2021, 'events.total', `size=60&page=${page}`)),
  );
  expect([first?.items.length, second?.items.length, beyond?.items.length]).toEqual([60, 41, 0]);
  expect([first?.total, second?.total, beyond?.total]).toEqual([101, 101, 101]);
  const keys = [...(first?.items ?? []), ...(second?.items ?? [])].map(({ key }) => key);
  expect(new Set(keys).size).toBe(101);
});

test.each([
  'manual.posters',
  'attendance.mean',
  'comparison.2019.ratio.attendance.total',
  'events.kind.circus',
  "x'; --",
])('a figure that counts no row has no list: %s', async (code) => {
  expect((await coordinator.get(path(2021, code, ''))).status).toBe(404);
});

test('the committee reads what takes place and who holds it, never what one holder declared', async () => {
  for (const role of ['drari', 'region'] as const) {
    const reader = await portal.as(role);
    for (const code of [
      'events.total',
      'holders.total',
      'municipalities.total',
      'attendance.total',
      'applications.withdrawn',
    ])
      expect([role, code, (await reader.get(path(2021, code, ''))).status]).toEqual([
        ...[role, code, readsRows(role, code) ? 200 : 403],
      ]);
  }
  expect(readsRows('drari', 'events.total')).toBe(true);
  expect(readsRows('drari', 'attendance.total')).toBe(false);
  expect((await (await portal.as('holder')).get(path(2021, 'events.total', ''))).status).toBe(403);
});
