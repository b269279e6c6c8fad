import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { followCommunes } from '@fds/applications/api';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import { asSource, type Archive, type Row } from './test/bilan-archives';

/*
 * A commune merged between editions: the portal held it as a commune of its own, the geographic code of the next year has it
 * as a part of another one.
 */
const [LILLE, LOMME] = ['59350', '59355'];

let portal: TestPortal;
let coordinator: Visitor;
const query = (text: string, values?: unknown[]): Promise<unknown> => portal.sql(text, values);

const edition = (year: number, communes: readonly string[]): Archive => {
  const events = communes.map((commune, at): Row => {
    const [id, application_id] = [`e${at}`, 'a0'];
    return {
      ...{ id, application_id, parent_event_id: '', kind: 'single', format: 'workshop', title: `Atelier ${at}` },
      ...{ attendance_mode: 'in_person', municipality_code: commune, label: 'labelled', happening: 'scheduled' },
    };
  });
  return {
    year,
    organisations: [{ id: 'o0', name: 'Structure', holder_family: 'education' }],
    applications: [
      {
        id: 'a0',
        organisation_id: 'o0',
        title: 'Dossier',
        submitted_at: `${year}-04-01T10:00:00+02:00`,
        state: 'decided',
      },
    ],
    events,
    attendance: events.map(({ id = '' }) => ({
      ...{
        event_id: id,
        audience: 'general_public',
        school_level: '',
        channel: 'in_person',
        visits: '10',
        counting: 'exact',
      },
    })),
    ...{ evaluations: [], research: [], partners: [], media: [], baselines: [], manual_indicators: [] },
  };
};

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference(query);
  coordinator = await portal.as('coordinator');
  // The code of an earlier year: Lomme is a commune.
  await portal.sql(
    `UPDATE municipality SET current_code = code, status = 'current', population = 28000 WHERE code = $1`,
    [LOMME],
  );
  await portal.sql(`UPDATE setting SET value = '{"version": "earlier"}' WHERE key = 'reference'`);
  for (const archive of [edition(2016, [LILLE, LOMME, LOMME]), edition(2017, [LILLE, LOMME])]) {
    const outcome = await portal.app.get(ImportArchive).from(SYSTEM, asSource(archive), { replace: false });
    expect(outcome.problems).toEqual([]);
  }
}, 120_000);
afterAll(() => portal?.stop());

const figure = async (year: number, code: string): Promise<number | null | undefined> =>
  (
    await coordinator.get<{ figures: { code: string; value: number | null }[] }>(`/api/bilans/${year}/indicators.json`)
  ).body.figures.find((one) => one.code === code)?.value;
const places = async (year: number) =>
  (
    await coordinator.get<{ communes: { code: string; events: number; visits: number }[] }>(
      `/api/bilans/${year}/places`,
    )
  ).body.communes;

test('rule 20: communes that are merged by a later geographic code are one in every edition, and years compare', async () => {
  expect([await figure(2016, 'municipalities.total'), await figure(2017, 'municipalities.total')]).toEqual([2, 2]);

  expect(await loadReference(query)).toBe(true);
  expect(await followCommunes(query)).toBe(3);
  expect([await figure(2016, 'municipalities.total'), await figure(2017, 'municipalities.total')]).toEqual([1, 1]);
  expect((await places(2016)).map(({ code, events, visits }) => [code, events, visits])).toEqual([[LILLE, 3, 30]]);
  // No event and no visit went with it.
  expect([await figure(2016, 'events.total'), await figure(2016, 'attendance.total')]).toEqual([3, 30]);
  expect([await figure(2016, 'attendance.department.59'), await figure(2016, 'municipalities.size.city')]).toEqual([
    30, 1,
  ]);
  const { body } = await coordinator.get<{ figures: { code: string; ratio: { value: number } }[] }>(
    '/api/bilans/2017/comparison?with=2016',
  );
  expect(body.figures.find(({ code }) => code === 'municipalities.total')?.ratio.value).toBe(100);
  // What was written by hand is still the code that was given.
  expect(await portal.sql(`SELECT 1 FROM event WHERE municipality_code = $1`, [LOMME])).toHaveLength(3);
  expect(await followCommunes(query)).toBe(0);
});
