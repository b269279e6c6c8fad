import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question } from '@fds/questions/domain';
import { EDITION_2021, startBench, type Bench } from './archive-bench';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.import(EDITION_2021);
});
afterAll(() => bench.close());

const QUESTIONS: readonly Question[] = [
  {
    code: 'site',
    type: 'matrix',
    label: 'Le lieu',
    required: true,
    section: 's1',
    rows: [
      { code: 'welcome', label: 'Accueil' },
      { code: 'signs', label: 'Panneaux' },
    ],
    options: [
      { code: 'good', label: 'Bon' },
      { code: 'bad', label: 'Mauvais' },
    ],
  },
  { code: 'people', type: 'number', label: 'Personnes', required: false, exactness: true, unit: 'personnes' },
  {
    code: 'how',
    type: 'multiple',
    label: 'Comment ?',
    required: false,
    options: [
      { code: 'poster', label: 'Affiches' },
      { code: 'other', label: 'Autre', other: true },
    ],
  },
  { code: 'day', type: 'date', label: 'Quel jour ?', required: false },
  { code: 'units', type: 'research_units', label: 'Équipes', required: false },
];
const ANSWERS = {
  site: 'welcome=good|signs=bad',
  people: '300~',
  how: 'poster|other=Un char, « = » et | compris',
  day: '2021-10-03',
  units: '[{"unit":"EDYSAN","institutions":[],"people":4}]',
};

test('questions that an archive does not know go out as the nearest that it knows, and come in again', async () => {
  await bench.source.query(`UPDATE questionnaire SET questions = $1 WHERE edition_year = 2021`, [
    JSON.stringify(QUESTIONS),
  ]);
  await bench.source.query(`DELETE FROM evaluation_response WHERE edition_year = 2021`);
  const [response] = await bench.source.query<{ id: string }[]>(
    `INSERT INTO evaluation_response (edition_year, organisation_id, state)
     SELECT 2021, id, 'submitted' FROM organisation WHERE merged_into IS NULL ORDER BY archive_id LIMIT 1 RETURNING id`,
  );
  for (const [question, answer] of Object.entries(ANSWERS))
    await bench.source.query(`INSERT INTO evaluation_answer (response_id, question, answer) VALUES ($1, $2, $3)`, [
      response?.id,
      question,
      answer,
    ]);
  const folder = join(bench.place, 'newer');
  await bench.exporter.toFolder(2021, folder);
  const lines = (await readFile(join(folder, 'evaluations.csv'), 'utf8')).trimEnd().split('\n').slice(1);
  expect(lines.map((line) => line.slice(line.indexOf(',') + 1))).toEqual([
    'site.welcome,good',
    'site.signs,bad',
    'people,300',
    'people.counting,estimated',
    'how,poster|other',
    'how.other,"Un char, « = » et | compris"',
    'day,2021-10-03',
  ]);
  // It is sound, and says what the portal holds already.
  expect(await bench.import(folder)).toMatchObject({ edition: 2021, changed: false, problems: [] });
});
