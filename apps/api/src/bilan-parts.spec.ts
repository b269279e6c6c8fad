import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { canBeFiltered } from '@fds/bilan/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Database, SYSTEM } from '@fds/shared/api-kit';
import { anArchive, asSource, GROUP_ANSWERS, QUESTIONS, type Archive } from './test/bilan-archives';
import { aFilter, partByHand, queryOf } from './test/bilan-part';

interface Figure {
  readonly code: string;
  readonly value: number | null;
  readonly baseValue: number | null;
  readonly share: number | null;
}
interface Bilan {
  readonly figures: readonly Figure[];
  readonly filter: { readonly on: boolean; readonly fromToday: boolean; readonly departments: readonly string[] };
  readonly choices: Readonly<
    Record<'departments' | 'intermunicipalities' | 'networks', readonly { code: string; label: string }[]>
  >;
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

const bilan = async (year: number, query: string, visitor = coordinator): Promise<Bilan> => {
  const { status, body } = await visitor.get<Bilan>(`/api/bilans/${year}?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body;
};
/** Equal, a mean aside from the last digits of a computer's fractions. */
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);
const valuesOf = ({ figures }: Bilan): ReadonlyMap<string, number | null> =>
  new Map(figures.map(({ code, value }) => [code, value]));

describe('the part of an edition that a filter keeps', () => {
  test('the visits of a department, of a kind, are those that the whole bilan tells of them', async () => {
    const whole = valuesOf(await bilan(2021, ''));
    for (const code of ['02', '59', '60', '62', '80']) {
      const part = valuesOf(await bilan(2021, `department=${code}`));
      expect(part.get('attendance.total')).toBe(whole.get(`attendance.department.${code}`));
      expect(part.get('municipalities.total')).toBe(whole.get(`municipalities.department.${code}`));
    }
    for (const kind of ['science_village', 'festival', 'science_route', 'single']) {
      const part = valuesOf(await bilan(2021, `kind=${kind}`));
      expect(part.get('attendance.total')).toBe(whole.get(`attendance.kind.${kind}`));
      expect(part.get('events.total')).toBe(whole.get(`events.kind.${kind}`));
    }
    const first = valuesOf(await bilan(2021, 'firstTime=yes'));
    expect(first.get('holders.total')).toBe(whole.get('holders.first_time'));
    const lille = valuesOf(await bilan(2021, 'intermunicipality=200093201'));
    expect([lille.get('intermunicipalities.total'), lille.get('intermunicipalities.region')]).toEqual([1, 1]);
    const all = valuesOf(await bilan(2021, 'department=02&department=59&department=60&department=62&department=80'));
    expect(all.get('events.total')).toBe(whole.get('events.total'));
  });

  test('what no row ties to a part is not known of it: null, never zero', async () => {
    const { figures, filter } = await bilan(2021, 'department=59');
    expect(filter).toMatchObject({ on: true, fromToday: false, departments: ['59'] });
    const unknown = figures.filter(({ code }) => !canBeFiltered(code));
    expect(unknown.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
    expect(unknown.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['media.total', 'manual.page_views', 'comparison.2019.ratio.attendance.total']),
    );
    expect(figures.filter(({ code, value }) => canBeFiltered(code) && value === null).map(({ code }) => code)).toEqual([
      ...['research.engaged', 'research.engaged_staff', 'research.staff_share'],
    ]);
  });

  test('the filter offers the departments, the networks and the EPCI where something takes place', async () => {
    const { choices, filter } = await bilan(2021, '');
    expect(filter.on).toBe(false);
    expect(choices.departments).toContainEqual({ code: '59', label: 'Nord' });
    expect(choices.networks.map(({ code }) => code)).toEqual(['ombelliscience', 'proscitec']);
    expect(choices.intermunicipalities).toContainEqual({ code: '200093201', label: 'Métropole Européenne de Lille' });
  });

  test('the table and the exchanged form are filtered alike', async () => {
    const query = 'family=education&network=ombelliscience';
    const { figures } = await bilan(2021, query);
    const { body } = await coordinator.get<{ figures: readonly Figure[] }>(`/api/bilans/2021/indicators.json?${query}`);
    expect(body.figures.map(({ code, value }) => [code, value])).toEqual(
      figures.map(({ code, value }) => [code, value]),
    );
    const csv = await coordinator.get<string>(`/api/bilans/2021/indicators.csv?${query}`);
    expect(csv.body).toContain(`;${String(valuesOf({ figures } as Bilan).get('holders.total'))};organisations;`);
  });

  test('answers of a part are counted for the coordination; the committee, who could subtract, reads none', async () => {
    const code = 'evaluation.overall_satisfaction.satisfied';
    expect(valuesOf(await bilan(2021, 'department=59')).get(code)).toBeGreaterThan(0);
    // How many people a holder engaged is one of its answers.
    const engaged = ['research.engaged', 'research.engaged_staff', 'research.staff_share', 'research.staff'] as const;
    for (const role of ['drari', 'region'] as const) {
      const reader = await portal.as(role);
      expect(valuesOf(await bilan(2021, '', reader)).get(code)).toBeGreaterThan(0);
      const part = valuesOf(await bilan(2021, 'department=59', reader));
      for (const answer of [code, ...engaged]) expect([answer, part.get(answer)]).toEqual([answer, null]);
      expect(part.get('evaluation.respondents')).toBeGreaterThan(0);
      expect(part.get('attendance.total')).toBeGreaterThan(0);
    }
  });

  test('a filtered bilan is two statements as well', async () => {
    const rows = jest.spyOn(portal.app.get(Database), 'rows');
    await coordinator.get('/api/session');
    const session = rows.mock.calls.length;
    await coordinator.get('/api/bilans/2021?department=59&kind=single&firstTime=no');
    expect(rows.mock.calls.length - 2 * session).toBeLessThanOrEqual(2);
    rows.mockRestore();
  });

  test.each(['kind=village', 'family=nobility', 'firstTime=perhaps', `department=${'5'.repeat(9)}`])(
    'a filter that means nothing is refused: %s',
    async (query) => {
      expect((await coordinator.get(`/api/bilans/2021?${query}`)).status).toBe(422);
    },
  );

  test('a place where nothing is held has zeros, and no share over zero', async () => {
    const { figures } = await bilan(2021, 'department=2A');
    expect(figures.filter(({ code, value }) => canBeFiltered(code) && value)).toEqual([]);
    expect(figures.filter(({ share }) => share !== null)).toEqual([]);
  });

  test('any part of any edition equals a second calculation that takes away what is not in it', async () => {
    const take = async (archive: Archive): Promise<void> => {
      const outcome = await portal.app.get(ImportArchive).from(SYSTEM, asSource(archive), { replace: true });
      expect(outcome.problems).toEqual([]);
      await portal.sql(GROUP_ANSWERS, [archive.year, JSON.stringify(QUESTIONS)]);
    };
    await fc.assert(
      fc.asyncProperty(
        anArchive(2016),
        anArchive(2017),
        fc.array(aFilter, { minLength: 4, maxLength: 4 }),
        async (before, archive, filters) => {
          await take(before);
          await take(archive);
          for (const filter of filters.filter((one) => queryOf(one) !== '')) {
            const expected = partByHand(archive, [before], filter);
            const { figures } = await bilan(2017, queryOf(filter));
            const wrong = figures.filter(
              ({ code, value }) =>
                expected.has(code) && canBeFiltered(code) && !near(value, expected.get(code)?.value ?? null),
            );
            expect(wrong.map(({ code, value }) => [code, value, expected.get(code)?.value])).toEqual([]);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 300_000);
});
