import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { isIndicatorCode } from '@fds/bilan/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import { asSource, type Archive } from './test/bilan-archives';

interface Value {
  readonly code: string;
  readonly value: number | null;
  readonly lower?: number;
  readonly upper?: number;
}
interface Compared {
  readonly code: string;
  readonly value: number;
  readonly past: number | null;
  readonly pastLower: number | null;
  readonly ratio: Value;
  readonly change: Value;
  readonly same: {
    readonly value: number;
    readonly past: number;
    readonly ratio: Value;
    readonly change: Value;
  } | null;
}
interface Comparison {
  readonly held: boolean;
  readonly note: string | null;
  readonly sameHolders: number | null;
  readonly figures: readonly Compared[];
}

let portal: TestPortal;
let coordinator: Visitor;

/** An edition with one festive event per organisation named, and its visits. */
const edition = (year: number, visits: Readonly<Record<string, number>>): Archive => {
  const ids = Object.keys(visits);
  return {
    year,
    organisations: ids.map((id) => ({ id, name: `Structure ${id}`, holder_family: 'education' })),
    applications: ids.map((id) => ({
      ...{ id: `a-${id}`, organisation_id: id, title: 'Dossier', state: 'decided' },
      submitted_at: `${year}-04-01T10:00:00+02:00`,
    })),
    events: ids.map((id) => ({
      ...{
        id: `e-${id}`,
        application_id: `a-${id}`,
        parent_event_id: '',
        kind: 'festival',
        format: '',
        title: 'Festival',
      },
      ...{ attendance_mode: 'in_person', venue: '', label: 'labelled', happening: 'scheduled' },
      municipality_code: id === 'old' ? '02408' : '59350',
    })),
    attendance: ids.map((id) => ({
      ...{ event_id: `e-${id}`, audience: 'general_public', school_level: '', channel: 'in_person', counting: 'exact' },
      visits: String(visits[id]),
    })),
    evaluations: ids.map((id) => ({ organisation_id: id, question: 'satisfaction', answer: 'yes' })),
    research: [],
    partners: [],
    media: Array.from({ length: year === 2017 ? 3 : 2 }, (_, at) => ({
      ...{ id: `m${at}`, date: `${year}-10-02`, kind: 'print', outlet: 'Un titre', title: 'Un sujet' },
    })),
    baselines: [],
    manual_indicators: [
      { code: 'clicks', label: 'Clics', value: year === 2017 ? '150' : '100', unit: 'clicks' },
      ...(year === 2017 ? [{ code: 'panels', label: 'Panneaux', value: '5', unit: 'panels' }] : []),
    ],
  };
};

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
  const archives = portal.app.get(ImportArchive);
  const one = await archives.fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  expect(one.problems).toEqual([]);
  for (const archive of [edition(2016, { o1: 100, o2: 50, old: 300 }), edition(2017, { o1: 80, o2: 100, o3: 40 })])
    expect((await archives.from(SYSTEM, asSource(archive), { replace: false })).problems).toEqual([]);
}, 120_000);
afterAll(() => portal?.stop());

const compare = async (year: number, query: string, visitor = coordinator): Promise<Comparison> => {
  const { status, body } = await visitor.get<Comparison>(`/api/bilans/${year}/comparison?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body;
};
const figure = ({ figures }: Comparison, code: string): Compared | undefined =>
  figures.find((one) => one.code === code);

test('rule 11: any figure of two editions is compared, media and figures typed in included', async () => {
  const all = await compare(2017, 'with=2016');
  expect(figure(all, 'attendance.total')).toMatchObject({
    ...{ value: 220, past: 450 },
    ratio: { code: 'comparison.2016.ratio.attendance.total', value: 22000 / 450 },
    change: { code: 'comparison.2016.change.attendance.total', value: -23000 / 450 },
  });
  expect(figure(all, 'media.total')?.ratio.value).toBe(150);
  expect(figure(all, 'manual.clicks')?.change.value).toBe(50);
  // One year alone knows it, and a share of nothing is none.
  expect(figure(all, 'manual.panels')).toBeUndefined();
  expect(figure(all, 'events.kind.single')?.ratio.value).toBeNull();
});

test('the exchanged form has every comparison with a year that is asked for, the same perimeter included', async () => {
  const read = async (query: string): Promise<readonly { code: string; value: number | null }[]> =>
    (
      await coordinator.get<{ figures: { code: string; value: number | null }[] }>(
        `/api/bilans/2017/indicators.json${query}`,
      )
    ).body.figures;
  const [alone, all] = [await read(''), await read('?with=2016')];
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(all.slice(0, alone.length)).toEqual(alone);
  expect(all.filter(({ code }) => !isIndicatorCode(code))).toEqual([]);
  const compared = await compare(2017, 'with=2016');
  for (const { code, ratio, change, same } of compared.figures)
    for (const one of [ratio, change, ...(same ? [same.ratio, same.change] : [])])
      expect([code, all.find((figure) => figure.code === one.code)?.value]).toEqual([code, one.value]);
  expect(all.find(({ code }) => code === 'comparison.2016.ratio.media.total')?.value).toBe(150);
  expect((await coordinator.get('/api/bilans/2017/indicators.json?with=2013')).status).toBe(404);
});

test('the same perimeter counts the holders of both years, in both years; what has no holder has none', async () => {
  const all = await compare(2017, 'with=2016');
  expect(all).toMatchObject({ held: true, sameHolders: 2 });
  expect(figure(all, 'attendance.total')?.same).toEqual({
    ...{ value: 180, past: 150 },
    ratio: { code: 'comparison.2016.ratio.same.attendance.total', value: 120 },
    change: { code: 'comparison.2016.change.same.attendance.total', value: 20 },
  });
  expect(figure(all, 'holders.total')?.same).toMatchObject({ value: 2, past: 2 });
  expect(figure(all, 'media.total')?.same).toBeNull();
  expect(figure(all, 'manual.clicks')?.same).toBeNull();
});

test('two parts are compared with each other', async () => {
  const part = await compare(2017, 'with=2016&department=59');
  expect(figure(part, 'attendance.total')).toMatchObject({ value: 220, past: 150 });
  expect(figure(part, 'media.total')).toBeUndefined();
});

test('a year known by baselines only gives intervals, and no perimeter', async () => {
  const past = await compare(2021, 'with=2019');
  expect(past).toMatchObject({ held: false, sameHolders: null });
  expect(past.figures.map(({ code }) => code)).toEqual([
    ...['attendance.total', 'attendance.general_public', 'attendance.school'],
  ]);
  const total = figure(past, 'attendance.total');
  expect([total?.past, total?.pastLower, total?.ratio.value, total?.same]).toEqual([47451, 47243, null, null]);
  expect([total?.ratio.lower, total?.ratio.upper]).toEqual([(35196 * 100) / 47885, (35196 * 100) / 47243]);
  expect((await compare(2021, 'with=2019&department=59')).figures).toEqual([]);
});

test('the committee compares answers as a whole, never those of the same holders', async () => {
  const code = 'evaluation.satisfaction.yes';
  const drari = await compare(2017, 'with=2016', await portal.as('drari'));
  expect(figure(drari, code)).toMatchObject({ value: 3, past: 3, same: null });
  expect(figure(await compare(2017, 'with=2016'), code)?.same).toMatchObject({ value: 2, past: 2 });
});

test.each(['with=2013', 'with=2017', 'with=2021'])('a year that cannot be compared is missing: %s', async (query) => {
  expect((await coordinator.get(`/api/bilans/2017/comparison?${query}`)).status).toBe(404);
});
test('no year is refused, a holder and nobody are turned away', async () => {
  expect((await coordinator.get('/api/bilans/2017/comparison')).status).toBe(422);
  expect((await (await portal.as('holder')).get('/api/bilans/2017/comparison?with=2016')).status).toBe(403);
});
