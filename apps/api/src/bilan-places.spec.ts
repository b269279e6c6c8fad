import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';

interface Totals {
  readonly base: number;
  readonly reached: number;
  readonly population: number;
  readonly populationReached: number;
  readonly visits: number | null;
}
interface Places {
  readonly region: Totals;
  readonly departments: readonly (Totals & { code: string; name: string })[];
  readonly intermunicipalities: readonly (Totals & { code: string; name: string })[];
  readonly sizes: readonly (Totals & { size: string })[];
  readonly communes: readonly { code: string; department: string; events: number; visits: number | null }[];
  readonly white: readonly { name: string; population: number }[];
}

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
  await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
}, 120_000);
afterAll(() => portal?.stop());

const places = async (query = '', visitor = coordinator): Promise<Places> => {
  const { status, body } = await visitor.get<Places>(`/api/bilans/2021/places${query}`);
  expect(status).toBe(200);
  return body;
};
const figure = async (code: string, query = ''): Promise<number | null | undefined> => {
  const { body } = await coordinator.get<{ figures: { code: string; value: number | null }[] }>(
    `/api/bilans/2021/indicators.json${query}`,
  );
  return body.figures.find((one) => one.code === code)?.value;
};
const sum = (rows: readonly { readonly visits: number | null }[]): number =>
  rows.reduce((total, { visits }) => total + (visits ?? 0), 0);

test('rule 21: communes are those of the events, and as many as the bilan counts, in the region and by department', async () => {
  const { communes, departments, region } = await places();
  expect(communes).toHaveLength((await figure('municipalities.total')) ?? -1);
  for (const { code, reached } of departments)
    expect([code, reached]).toEqual([code, await figure(`municipalities.department.${code}`)]);
  expect(communes.some(({ code }) => code === '02285')).toBe(false);
  expect(region.base).toBeGreaterThan(3000);
});

test('the region is cut without rest: departments, EPCI and classes add up to it, and all visits are somewhere', async () => {
  const { region, departments, sizes, intermunicipalities, communes } = await places();
  for (const part of ['base', 'reached', 'population', 'visits'] as const) {
    expect(departments.reduce((total, one) => total + (one[part] ?? 0), 0)).toBe(region[part]);
    expect(sizes.reduce((total, one) => total + (one[part] ?? 0), 0)).toBe(region[part]);
    expect(intermunicipalities.reduce((total, one) => total + (one[part] ?? 0), 0)).toBe(region[part]);
  }
  expect(sizes.map(({ size }) => size)).toEqual(['village', 'small_town', 'town', 'city']);
  expect(sum(communes)).toBe(await figure('attendance.total'));
});

test('white zones are named, the most populated first, and none of them is reached', async () => {
  const { white, region } = await places();
  expect(white.length).toBeGreaterThan(0);
  expect(white.map(({ population }) => population)).toEqual(
    white.map((one) => one.population).toSorted((a, b) => b - a),
  );
  expect(region.reached + white.length).toBeLessThanOrEqual(region.base);
});

test('a filter by department keeps its communes alone, those without any event too', async () => {
  const { communes, region, departments } = await places('?department=80');
  expect(new Set(communes.map(({ department }) => department))).toEqual(new Set(['80']));
  expect(departments.map(({ code }) => code)).toEqual(['80']);
  expect(region.reached).toBe(await figure('municipalities.total', '?department=80'));
});

test('a commune has the same visits whatever the department that is asked, also of an activity far from its village', async () => {
  const [far] = await portal.sql<{ code: string }>(
    `UPDATE event_overview a SET (municipality_code, department, intermunicipality_code) = (
       SELECT m.code, m.department, m.intermunicipality_code FROM municipality m WHERE m.code = '80021')
     WHERE a.event_id = (SELECT x.event_id FROM event_overview x JOIN event_overview r ON r.event_id = x.root_event_id
       WHERE x.edition_year = 2021 AND x.parent_event_id IS NOT NULL AND x.reported AND x.counts AND NOT r.reported
         AND r.counts AND r.department <> '80' AND x.visits_public > 0 ORDER BY x.event_id LIMIT 1)
     RETURNING a.municipality_code AS code`,
  );
  expect(far?.code).toBe('80021');
  const own = (all: Places) => all.communes.filter(({ department }) => department === '80');
  expect(own(await places('?department=80'))).toEqual(own(await places()));
});

test('a filter by kind keeps the places of these events, their activities too', async () => {
  const { communes } = await places('?kind=science_village');
  expect(communes).toHaveLength((await figure('municipalities.total', '?kind=science_village')) ?? -1);
});

test('an edition without any event leaves the whole region white; a year that is not held is missing', async () => {
  await portal.sql(`UPDATE event_overview SET counts = false WHERE edition_year = 2021`);
  const { communes, region } = await places();
  expect([communes.length, region.reached, region.visits]).toEqual([0, 0, null]);
  expect((await coordinator.get('/api/bilans/1999/places')).status).toBe(404);
});

test('a holder reads no places', async () => {
  expect((await (await portal.as('holder')).get('/api/bilans/2021/places')).status).toBe(403);
});
