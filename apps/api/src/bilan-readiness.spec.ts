import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';

interface Thing {
  readonly matter: string;
  readonly eventId: string | null;
  readonly applicationId: string | null;
  readonly title: string;
}
interface Readiness {
  readonly matters: readonly {
    readonly matter: string;
    readonly missing: number;
    readonly of: number;
    readonly figures: readonly string[];
  }[];
  readonly items: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly missing: number;
    readonly phones: readonly { readonly who: string; readonly phone: string }[];
    readonly things: readonly Thing[];
  }[];
  readonly total: number;
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

const readiness = async (query = ''): Promise<Readiness> => {
  const { status, body } = await coordinator.get<Readiness>(`/api/bilans/2021/readiness?${query}`);
  expect(status).toBe(200);
  return body;
};
const matter = ({ matters }: Readiness, name: string): readonly [number, number] | undefined => {
  const found = matters.find((one) => one.matter === name);
  return found && [found.missing, found.of];
};

test('what is missing is what the bilan tells of its coverage, with its base', async () => {
  const { body } = await coordinator.get<{ figures: readonly { code: string; value: number }[] }>('/api/bilans/2021');
  const value = (code: string): number => body.figures.find((one) => one.code === code)?.value ?? Number.NaN;
  const all = await readiness();
  expect(matter(all, 'attendance')).toEqual([
    value('attendance.reports.expected') - value('attendance.reports.received'),
    value('events.total'),
  ]);
  expect(matter(all, 'evaluation')).toEqual([
    value('holders.total') - value('evaluation.respondents'),
    value('holders.total'),
  ]);
  expect(matter(all, 'family')).toEqual([value('holders.family.unspecified'), value('holders.total')]);
  expect(matter(all, 'format')).toEqual([value('events.single.format.unspecified'), value('events.kind.single')]);
  expect(all.matters.every(({ figures }) => figures.length > 0)).toBe(true);
});

test('each organisation has all that is missing of it, most first; matters and departments are asked apart', async () => {
  const all = await readiness('size=200');
  const counts = all.items.map(({ missing }) => missing);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(all.items).toHaveLength(all.total);
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all.matters.reduce((sum, { missing }) => sum + missing, 0));
  const asked = await readiness('matter=attendance&size=200');
  const things = asked.items.flatMap((one) => one.things);
  expect(things).toHaveLength(5);
  expect(things.every((one) => one.matter === 'attendance' && one.eventId && one.applicationId && one.title)).toBe(
    true,
  );
  const places = await Promise.all(
    ['02', '59', '60', '62', '80'].map((code) => readiness(`matter=attendance&size=200&department=${code}`)),
  );
  expect(places.flatMap(({ items }) => items.flatMap((one) => one.things))).toHaveLength(5);
});

test('whom to ring are the contacts of the dossiers and the number that the organisation publishes', async () => {
  const [first] = (await readiness('matter=attendance')).items;
  const id = first?.organisationId;
  await portal.sql('UPDATE organisation SET public_phone = $2 WHERE id = $1', [id, ' 03 20 00 00 00 ']);
  await portal.sql(
    `UPDATE application SET details = jsonb_set(COALESCE(details, '{}'), '{contacts}',
       '[{"name":"Ada Lovelace","role":"référente","phone":"06 11 22 33 44"},{"name":"Sans numéro"}]')
     WHERE organisation_id = $1 AND edition_year = 2021`,
    [id],
  );
  const item = (await readiness('matter=attendance')).items.find(({ organisationId }) => organisationId === id);
  expect(item?.phones).toEqual(
    expect.arrayContaining([
      { who: 'Ada Lovelace, référente', phone: '06 11 22 33 44' },
      { who: 'Standard', phone: '03 20 00 00 00' },
    ]),
  );
  expect(item?.phones).toHaveLength(2);
});

test('rule 7: an event declared as not held is no missing figure; it waits to be cancelled', async () => {
  const before = await readiness();
  const [event] = before.items.flatMap(({ things }) => things.filter((one) => one.matter === 'attendance'));
  await portal.sql(
    `INSERT INTO attendance_report (event_id, state, not_held_reason) VALUES ($1, 'did_not_take_place', 'Tempête')
     ON CONFLICT (event_id) DO UPDATE SET state = excluded.state, not_held_reason = excluded.not_held_reason`,
    [event?.eventId],
  );
  await portal.sql(`UPDATE event_overview SET report_state = 'did_not_take_place' WHERE event_id = $1`, [
    event?.eventId,
  ]);
  const after = await readiness();
  expect(matter(after, 'attendance')?.[0]).toBe((matter(before, 'attendance')?.[0] ?? 0) - 1);
  expect(matter(after, 'not_held')?.[0]).toBe(1);
});

test('pages go on where they ended; beyond the last one there is nothing', async () => {
  const [one, two] = [await readiness('size=3'), await readiness('size=3&page=2')];
  const ids = [...one.items, ...two.items].map(({ organisationId }) => organisationId);
  expect(new Set(ids).size).toBe(6);
  expect(await readiness('page=999')).toMatchObject({ items: [] });
});

test('a year that is not held is missing; a matter that does not exist is refused; the committee reads none of it', async () => {
  expect((await coordinator.get('/api/bilans/2031/readiness')).status).toBe(404);
  expect((await coordinator.get('/api/bilans/2021/readiness?matter=all')).status).toBe(422);
  expect((await (await portal.as('drari')).get('/api/bilans/2021/readiness')).status).toBe(403);
});
