import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';

interface Cell {
  readonly masked: boolean;
  readonly answered: number | null;
  readonly leftOut: number | null;
  readonly notAsked: number | null;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly median: number | null;
}
interface Results {
  readonly masked: boolean;
  readonly invited: number;
  readonly respondents: number;
  readonly strata: readonly { readonly code: string; readonly label: string; readonly respondents: number }[];
  readonly questions: readonly {
    readonly code: string;
    readonly type: string;
    readonly cells: readonly Cell[];
    readonly rows: readonly {
      readonly kind: string;
      readonly code: string;
      readonly counts: readonly { readonly count: number | null }[];
    }[];
  }[];
}
interface Expected {
  readonly value: number;
  readonly baseValue: number | null;
}

let portal: TestPortal;
let coordinator: Visitor;
let committee: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  const outcome = await portal.app
    .get(ImportArchive)
    .fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  expect(outcome.problems).toEqual([]);
  coordinator = await portal.as('coordinator');
  committee = await portal.as('drari');
}, 60_000);
afterAll(() => portal?.stop());

const read = async (query = '', by: Visitor = coordinator): Promise<Results> => {
  const { status, body } = await by.get<Results>(`/api/evaluations/2021/results${query}`);
  expect(status).toBe(200);
  return body;
};
const question = (results: Results, code: string) => results.questions.find((one) => one.code === code);

test('the archived answers of 2021 give the figures that another program computed', async () => {
  const expected = JSON.parse(readFileSync('data/edition-2021/expected.json', 'utf8')) as Record<string, Expected>;
  const results = await read();
  const given = new Map<string, readonly [number | null, number | null]>([
    ['evaluation.invited', [results.invited, null]],
    ['evaluation.respondents', [results.respondents, results.invited]],
  ]);
  for (const { code, cells, rows } of results.questions) {
    const answered = cells[0]?.answered ?? null;
    given.set(`evaluation.${code}.answered`, [answered, results.respondents]);
    for (const row of rows.filter(({ kind }) => kind === 'option'))
      given.set(`evaluation.${code}.${row.code}`, [row.counts[0]?.count ?? null, answered]);
  }
  const asked = Object.entries(expected).filter(([code]) => code.startsWith('evaluation.'));
  expect(asked.length).toBeGreaterThan(50);
  expect(new Map(asked.map(([code, { value, baseValue }]) => [code, [value, baseValue]]))).toEqual(given);
});

test('rule 6: who was not asked a question stands apart from who left it out', async () => {
  const [cell] = question(await read(), 'social_networks_used')?.cells ?? [];
  expect(cell).toMatchObject({ answered: 51, notAsked: 16, leftOut: 2 });
});

test('a number gives its sum, its mean and its median', async () => {
  const [cell] = question(await read(), 'staff_involved')?.cells ?? [];
  const given = await portal.sql<{ value: number }>(
    `SELECT answer::float8 AS value FROM evaluation_answer WHERE question = 'staff_involved' AND answer <> '' ORDER BY 1`,
  );
  const sum = given.reduce((whole, { value }) => whole + value, 0);
  expect(given.length).toBe(58);
  expect(cell).toMatchObject({ sum, median: ((given[28]?.value ?? 0) + (given[29]?.value ?? 0)) / 2 });
  expect(cell?.mean).toBeCloseTo(sum / 58, 9);
});

test.each(['?by=family', '?by=department', '?by=first_time', '?by=size', '?by=question&question=next_edition'])(
  'told apart by %s, the parts make up the whole',
  async (query) => {
    const results = await read(query);
    expect(results.strata.length).toBeGreaterThan(1);
    expect(results.strata.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(69);
    for (const { cells, rows } of results.questions) {
      const [whole, ...parts] = cells;
      expect(parts.reduce((sum, { answered }) => sum + (answered ?? 0), 0)).toBe(whole?.answered);
      for (const { counts } of rows) {
        const [all, ...some] = counts;
        expect(some.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(all?.count);
      }
    }
  },
);

test('who held events of two kinds counts under both', async () => {
  const results = await read('?by=kind');
  expect(results.strata.map(({ code }) => code)).toContain('single');
  const sum = ({ strata }: Results): number => strata.reduce((all, { respondents }) => all + respondents, 0);
  expect(sum(results)).toBeGreaterThanOrEqual(69);
  // Parts that overlap would give small groups by subtraction: the committee reads those of several kinds apart.
  expect(sum(await read('?by=kind', committee))).toBe(69);
});

test('the committee reads no group of fewer than five, and none that a subtraction would give', async () => {
  const whole = await read('?by=question&question=overall_satisfaction');
  const shown = await read('?by=question&question=overall_satisfaction', committee);
  expect(shown.masked).toBe(true);
  for (const [index, { cells }] of shown.questions.entries()) {
    const real = whole.questions[index]?.cells ?? [];
    for (const cell of cells.slice(1))
      if (cell.answered !== null && cell.answered > 0) expect(cell.answered).toBeGreaterThanOrEqual(5);
    const hidden = cells.flatMap((cell, column) => (column > 0 && cell.masked ? [real[column]?.answered ?? 0] : []));
    if (hidden.some((size) => size > 0)) expect(hidden.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(5);
  }
  expect(JSON.stringify(whole)).not.toContain('"masked":true');
});

test('a question to which nothing was offered tells nothing apart: it is refused', async () => {
  for (const query of [
    '?by=question',
    '?by=question&question=highlight',
    '?by=question&question=nothing',
    '?by=colour',
  ])
    expect((await coordinator.get(`/api/evaluations/2021/results${query}`)).status).toBe(422);
  expect((await coordinator.get('/api/evaluations/1999/results')).status).toBe(404);
});

test('the file says every figure with its words, its base and its exact share', async () => {
  const { status, body } = await coordinator.get<string>('/api/evaluations/2021/results.csv');
  expect(status).toBe(200);
  const text = String(body);
  expect(text).toContain('overall_satisfaction;');
  expect(text).toMatch(/;option;satisfied;[^;]+;27;53;50,94339622641/);
  expect((await committee.get('/api/evaluations/2021/results.xlsx?by=family')).status).toBe(200);
});

test('a question stands beside what earlier editions answered to it, and where it was put otherwise', async () => {
  interface Series {
    readonly questions: readonly {
      readonly code: string;
      readonly points: readonly {
        readonly year: number;
        readonly changes: readonly string[];
        readonly answered: number;
      }[];
    }[];
  }
  const series = () => coordinator.get<Series>('/api/evaluations/2021/results/series');
  expect((await series()).body).toEqual({ questions: [] });
  await portal.sql(
    `INSERT INTO edition SELECT (jsonb_populate_record(e, '{"year": 2019, "number": 28}')).* FROM edition e WHERE year = 2021`,
  );
  await portal.sql(
    `INSERT INTO questionnaire SELECT (jsonb_populate_record(q, jsonb_build_object('id', gen_random_uuid(), 'edition_year', 2019,
       'questions', jsonb_set(q.questions, '{0,label}', '"Autrement ?"')))).* FROM questionnaire q WHERE edition_year = 2021`,
  );
  const { questions } = (await series()).body;
  expect(questions.every(({ points }) => points.map(({ year }) => year).join() === '2019,2021')).toBe(true);
  expect(questions.find(({ code }) => code === 'overall_satisfaction')?.points).toMatchObject([
    { answered: 0 },
    { answered: 53 },
  ]);
  await portal.sql('DELETE FROM questionnaire WHERE edition_year = 2019');
  await portal.sql('DELETE FROM edition WHERE year = 2019');
});

// Last: it gives the questionnaire of 2021 a group.
test('rule 5: 45 of 53 were satisfied, counted from their answers and not from two rounded shares', async () => {
  await portal.sql(`UPDATE questionnaire SET questions = (
    SELECT jsonb_agg(CASE WHEN q->>'code' <> 'overall_satisfaction' THEN q ELSE q || jsonb_build_object(
      'groups', '[{"code": "positive", "label": "Satisfaits"}]'::jsonb,
      'options', (SELECT jsonb_agg(CASE WHEN o->>'code' IN ('very_satisfied', 'satisfied') THEN o || '{"group": "positive"}' ELSE o END)
        FROM jsonb_array_elements(q->'options') AS o)) END) FROM jsonb_array_elements(questions) AS q) WHERE edition_year = 2021`);
  const found = question(await read('?by=question&question=social_networks'), 'overall_satisfaction');
  const positive = found?.rows.find(({ kind }) => kind === 'group');
  expect(positive).toMatchObject({ code: 'positive', counts: [{ count: 45 }, {}, {}] });
  expect((positive?.counts[1]?.count ?? 0) + (positive?.counts[2]?.count ?? 0)).toBe(45);
});
