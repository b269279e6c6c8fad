import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';

/** What is kept beside the answers is what the answers say, whatever writes them: here, anything at random. */
let portal: TestPortal;
let coordinator: Visitor;
const importing = (replace: boolean) =>
  portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace });
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  expect((await importing(false)).problems).toEqual([]);
  coordinator = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());

interface Answered {
  readonly id: string;
  readonly declined: readonly string[];
  readonly answers: Readonly<Record<string, { readonly answer: string; readonly options: readonly string[] }>>;
}
interface Results {
  readonly respondents: number;
  readonly strata: readonly { readonly code: string; readonly respondents: number }[];
  readonly questions: readonly {
    readonly code: string;
    readonly cells: readonly Record<
      'answered' | 'declined' | 'notAsked' | 'leftOut' | 'sum' | 'median',
      number | null
    >[];
    readonly rows: readonly { readonly code: string; readonly counts: readonly { readonly count: number }[] }[];
  }[];
}
interface Asked {
  readonly code: string;
  readonly type: string;
  readonly options?: readonly { readonly code: string }[];
  readonly visibleWhen?: { readonly question: string; readonly equals?: string; readonly anyOf?: readonly string[] };
}

/** The responses that count, read one by one from their rows. */
const counting = (): Promise<Answered[]> =>
  portal.sql(`SELECT r.id, r.declined, COALESCE((SELECT jsonb_object_agg(a.question, jsonb_build_object('answer', a.answer, 'options', a.options))
      FROM evaluation_answer a WHERE a.response_id = r.id AND a.answer <> ''), '{}') AS answers
    FROM evaluation_response r WHERE r.edition_year = 2021 AND r.state <> 'in_progress' AND EXISTS (SELECT FROM event_overview o
      WHERE o.organisation_id = r.organisation_id AND o.edition_year = 2021 AND o.counts AND o.parent_event_id IS NULL)`);

/** The same figures, counted by hand. */
function byHand(questions: readonly Asked[], responses: readonly Answered[]): object {
  return questions.map(({ code, type, options = [], visibleWhen }) => {
    const given = responses.filter(({ answers }) => answers[code]);
    const rest = responses.filter(({ answers }) => !answers[code]);
    const asks = visibleWhen?.anyOf ?? (visibleWhen?.equals === undefined ? [] : [visibleWhen.equals]);
    const notAsked = rest.filter(
      ({ declined, answers }) =>
        visibleWhen &&
        !declined.includes(code) &&
        !answers[visibleWhen.question]?.options.some((option) => asks.includes(option)),
    ).length;
    const declined = rest.filter((one) => one.declined.includes(code)).length;
    const numbers =
      type === 'number' ? given.map(({ answers }) => Number(answers[code]?.answer)).sort((a, b) => a - b) : [];
    const middle = [
      numbers[Math.floor((numbers.length - 1) / 2)] ?? 0,
      numbers[Math.ceil((numbers.length - 1) / 2)] ?? 0,
    ];
    return {
      code,
      ...{ answered: given.length, declined, notAsked, leftOut: rest.length - declined - notAsked },
      sum: numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) : null,
      median: numbers.length > 0 ? ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2 : null,
      rows: options.map((one) => given.filter(({ answers }) => answers[code]?.options.includes(one.code)).length),
    };
  });
}
const shown = ({ questions }: Results, column: number): object =>
  questions.map(({ code, cells, rows }) => {
    const { answered, declined, notAsked, leftOut, sum, median } = cells[column] ?? {};
    return {
      code,
      answered,
      declined,
      notAsked,
      leftOut,
      sum,
      median,
      rows: rows.map(({ counts }) => counts[column]?.count),
    };
  });

/** Random but the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test('what is kept of the answers is what they say, whoever sends, gives back, corrects, merges, recodes, forgets or imports', async () => {
  const [put] = await portal.sql<{ questions: Asked[] }>(
    'SELECT questions FROM questionnaire WHERE edition_year = 2021',
  );
  const questions = put?.questions ?? [];
  const roll = dice(20_261_123);
  const one = `(SELECT id FROM evaluation_response WHERE edition_year = 2021 ORDER BY id OFFSET $1 LIMIT 1)`;
  const of = () => roll(69);
  const choices = questions.filter(({ options }) => options);
  const question = (list = choices): Asked => list[roll(list.length)] ?? { code: '', type: '' };
  const option = ({ options = [] }: Asked): string => options[roll(options.length)]?.code ?? '';
  const numeric = questions.filter(({ type }) => type === 'number');
  const writes: readonly (() => Promise<unknown>)[] = [
    // Answers anew, corrects, leaves out.
    () => {
      const asked = question();
      const code = option(asked);
      return portal.sql(
        `INSERT INTO evaluation_answer (response_id, question, answer, options) SELECT id, $2, $3, ARRAY[$3] FROM ${one} r (id)
         ON CONFLICT (response_id, question) DO UPDATE SET answer = excluded.answer, options = excluded.options`,
        [of(), asked.code, code],
      );
    },
    () =>
      portal.sql(
        `INSERT INTO evaluation_answer (response_id, question, answer) SELECT id, $2, $3 FROM ${one} r (id)
         ON CONFLICT (response_id, question) DO UPDATE SET answer = excluded.answer`,
        [of(), question(numeric).code, `${roll(500)}${roll(3) === 0 ? '.5' : ''}`],
      ),
    () => portal.sql(`DELETE FROM evaluation_answer WHERE response_id = ${one}`, [of()]),
    () =>
      portal.sql(`UPDATE evaluation_answer SET answer = '' WHERE response_id = ${one} AND question = $2`, [
        of(),
        question().code,
      ]),
    // Prefers not to answer.
    () =>
      portal.sql(`UPDATE evaluation_response SET declined = $2 WHERE id = ${one}`, [
        of(),
        [question().code, question(questions).code],
      ]),
    // Given back, sent again.
    () =>
      portal.sql(
        `UPDATE evaluation_response SET state = CASE state WHEN 'submitted' THEN 'in_progress' ELSE 'submitted' END WHERE id = ${one}`,
        [of()],
      ),
    // Words recoded, in all of them at once.
    () => {
      const asked = question();
      return portal.sql(
        `UPDATE evaluation_answer SET options = ARRAY[$2, $3] WHERE question = $1 AND options = ARRAY[$4]`,
        [...[asked.code, option(asked), option(asked), option(asked)]],
      );
    },
    // Withdrawn, held after all.
    () =>
      portal.sql(
        `UPDATE event_overview SET counts = NOT counts WHERE event_id = (SELECT event_id FROM event_overview WHERE edition_year = 2021 ORDER BY event_id OFFSET $1 LIMIT 1)`,
        [roll(101)],
      ),
    // Merged into somebody who did not answer; forgotten.
    () =>
      portal.sql(
        `UPDATE evaluation_response SET organisation_id = (SELECT organisation_id FROM event_overview o WHERE edition_year = 2021
           AND NOT EXISTS (SELECT FROM evaluation_response x WHERE x.edition_year = 2021 AND x.organisation_id = o.organisation_id)
           ORDER BY organisation_id LIMIT 1) WHERE id = ${one} AND EXISTS (SELECT FROM event_overview o WHERE edition_year = 2021
           AND NOT EXISTS (SELECT FROM evaluation_response x WHERE x.edition_year = 2021 AND x.organisation_id = o.organisation_id))`,
        [of()],
      ),
    () => portal.sql(`DELETE FROM evaluation_response WHERE id = ${one} AND $1::int % 3 = 0`, [of()]),
    // Begun by somebody who had not.
    () =>
      portal.sql(
        `INSERT INTO evaluation_response (edition_year, organisation_id, declined) SELECT 2021, organisation_id, ARRAY[$1]
         FROM organisation_profile WHERE edition_year = 2021 ORDER BY organisation_id OFFSET $2 LIMIT 2 ON CONFLICT DO NOTHING`,
        [question().code, roll(60)],
      ),
  ];
  const compare = async (): Promise<void> => {
    const responses = await counting();
    const { body: whole } = await coordinator.get<Results>('/api/evaluations/2021/results');
    expect(whole.respondents).toBe(responses.length);
    expect(shown(whole, 0)).toEqual(byHand(questions, responses));
    const asked = question();
    const { body } = await coordinator.get<Results>(`/api/evaluations/2021/results?by=question&question=${asked.code}`);
    for (const [at, { code, respondents }] of body.strata.entries()) {
      const part = responses.filter(({ answers }) => {
        const options = answers[asked.code]?.options ?? [];
        return code === '' ? options.length === 0 : options.includes(code);
      });
      expect(respondents).toBe(part.length);
      expect(shown(body, at + 1)).toEqual(byHand(questions, part));
    }
    // The bilan counts the same, in the same words.
    const bilan = await coordinator.get<{ figures: { code: string; value: number }[] }>('/api/bilans/2021');
    const figures = new Map(bilan.body.figures.map(({ code, value }) => [code, value]));
    for (const { code, cells } of whole.questions)
      expect([code, figures.get(`evaluation.${code}.answered`)]).toEqual([code, cells[0]?.answered]);
  };
  for (let round = 0; round < 6; round += 1) {
    for (let step = 0; step < 20; step += 1) await writes[roll(writes.length)]?.();
    await compare();
  }
  expect((await importing(true)).problems).toEqual([]);
  await compare();
  expect((await counting()).length).toBe(69);
}, 60_000);
