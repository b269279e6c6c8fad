import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, test } from '@jest/globals';
import type { QuestionResultView, ResultsSeriesView, ResultsView, SentEvaluationFilesView } from '@fds/shared/contract';
import { API_FETCH, CurrentEdition } from '@fds/shared/web-kit';
import { ResultsPage } from './results.page';

const cell = (answered: number | null): QuestionResultView['cells'][number] => ({
  masked: answered === null,
  answered,
  ...(answered === null ? { declined: null, leftOut: null, notAsked: null } : { declined: 1, leftOut: 2, notAsked: 0 }),
  ...{ sum: null, mean: null, median: null },
});
const row = (code: string, label: string, ...counts: (number | null)[]): QuestionResultView['rows'][number] => ({
  ...{ kind: 'option', part: '', partLabel: '', code, label, unknown: false },
  counts: counts.map((count) => ({ count })),
});
const view = (over: Partial<ResultsView> = {}): ResultsView => ({
  ...{ year: 2026, by: null, question: null, masked: false, invited: 74, respondents: 69, strata: [] },
  questions: [
    {
      ...{ code: 'mood', type: 'single', label: 'Satisfaits ?', cells: [cell(53)] },
      rows: [row('very', 'Très satisfaits', 18), row('little', 'Peu satisfaits', 35)],
    },
  ],
  ...over,
});
let shown: ResultsView;
let asked: string[];
let series: ResultsSeriesView;
const FILES: SentEvaluationFilesView = {
  ...{ asked: true, total: 1, page: 1, size: 25 },
  items: [
    {
      ...{
        id: 'f1',
        question: 'press',
        questionLabel: 'Vos articles',
        name: 'article.pdf',
        bytes: 12_000,
        image: false,
      },
      ...{ organisationName: 'Médiathèque', address: '/api/evaluations/2026/files/f1' },
    } as SentEvaluationFilesView['items'][number],
  ],
};
const of = (path: string): object => (path.endsWith('/series') ? series : path.includes('/files') ? FILES : shown);
beforeEach(() => {
  asked = [];
  series = { questions: [] };
  const fetch = (path: string) => {
    asked.push(path);
    return Promise.resolve({
      ...{ ok: true, status: 200, headers: new Headers({ 'content-type': 'application/json' }) },
      ...{ json: () => Promise.resolve(of(path)), text: () => Promise.resolve(JSON.stringify(of(path))) },
    } as unknown as Response);
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: API_FETCH, useValue: fetch }],
  });
  const edition = TestBed.inject(CurrentEdition);
  Object.defineProperty(edition, 'year', { value: () => 2026 });
});
async function page(inputs: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(ResultsPage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

test('rule 4: a coordinator reads each answer with the base of its share, and who is not in it', async () => {
  shown = view();
  const text = (await page()).textContent ?? '';
  expect(text).toContain('69 structures ont répondu sur 74');
  expect(text).toMatch(/Base\s: 53\sréponses\s; 1\spréfère ne pas répondre, 2\ssans réponse/);
  expect(text).toMatch(/34,0\s%/);
});

test('told apart by family, the committee reads that a small group is masked', async () => {
  shown = view({
    ...{ by: 'family', masked: true },
    strata: [
      { code: 'a', label: 'Associations', respondents: 50 },
      { code: 'b', label: 'Autres', respondents: 19 },
    ],
    questions: [
      {
        ...{ code: 'mood', type: 'single', label: 'Satisfaits ?', cells: [cell(53), cell(45), cell(null)] },
        rows: [row('very', 'Très satisfaits', 18, 12, null)],
      },
    ],
  });
  const element = await page({ selon: 'family' });
  expect(asked.join()).toContain('/api/evaluations/2026/results?by=family');
  expect([...element.querySelectorAll('tbody tr:first-child td')].map((one) => one.textContent?.trim())).toEqual([
    expect.stringMatching(/^18 \(34,0\s%\)$/),
    expect.stringMatching(/^12 \(26,7\s%\)$/),
    'masqué',
  ]);
  expect(element.textContent).toContain('moins de cinq réponses ne sont pas montrés');
});

test('without a questionnaire, the page says so', async () => {
  shown = view({ questions: [], respondents: 0 });
  expect((await page()).textContent).toContain('Aucun questionnaire n’est encore ouvert');
});

test('a question that earlier editions put stands beside them, and where it was put otherwise is said', async () => {
  shown = view();
  const point = (year: number, label: string, answered: number, ...counts: (number | null)[]) => ({
    ...{ year, label, answered, mean: null, changes: [], counts: counts.map((count) => ({ count })) },
  });
  series = {
    questions: [
      {
        code: 'mood',
        points: [
          point(2025, 'Contents ?', 40, 10, null),
          { ...point(2026, 'Satisfaits ?', 53, 18, 35), changes: ['label', 'options'] },
        ],
      },
    ],
  };
  const details = (await page()).querySelector('fds-question-series details');
  expect(details?.querySelector('summary')?.textContent).toContain('Comparer avec 2025');
  expect([...(details?.querySelectorAll('tbody td') ?? [])].map((one) => one.textContent?.replace(/\s/g, ' '))).toEqual(
    [...['25,0 %', '34,0 %', '–', '66,0 %', '40', '53']],
  );
  expect(details?.textContent).toMatch(/2026\s: question reformulée, réponses proposées changées/);
  // Drawn beside the table: what was asked otherwise is dashed and marked; what nothing continues is not joined.
  const lines = [...(details?.querySelectorAll('fds-series-lines svg') ?? [])];
  const ways = lines.map((line) => [...line.querySelectorAll('path')].map((way) => way.getAttribute('d') !== ''));
  expect(ways).toEqual([
    [false, true],
    [false, false],
  ]);
  expect(lines.map((line) => line.querySelectorAll('line.autrement, circle').length)).toEqual([3, 2]);
  expect(details?.textContent).toContain('Un trait vertical marque une année où la question a été posée autrement.');
});

test('a grid stands beside earlier editions row by row', async () => {
  const part = (code: string, label: string, counts: [string, string, number][]) =>
    counts.map(([option, words, count]) => ({ ...row(option, words, count), part: code, partLabel: label }));
  shown = view({
    questions: [
      {
        ...{ code: 'mood', type: 'matrix', label: 'Satisfaits ?', cells: [cell(20)] },
        rows: [
          ...part('kit', 'Du kit', [
            ['yes', 'Oui', 10],
            ['no', 'Non', 10],
          ]),
          ...part('help', 'De l’aide', [
            ['yes', 'Oui', 15],
            ['no', 'Non', 5],
          ]),
        ],
      },
    ],
  });
  const point = (year: number, answered: number, ...counts: (number | null)[]) => ({
    ...{ year, label: 'Satisfaits ?', answered, mean: null, changes: [], counts: counts.map((count) => ({ count })) },
  });
  series = {
    questions: [{ code: 'mood', points: [point(2025, 10, 2, 8, null, null), point(2026, 20, 10, 10, 15, 5)] }],
  };
  const details = (await page()).querySelector('fds-question-series')!;
  expect([...details.querySelectorAll('h3')].map((one) => one.textContent.trim())).toEqual(['Du kit', 'De l’aide']);
  expect(
    [...details.querySelectorAll('tbody tr')].map((one) =>
      [...one.children].map((line) => line.textContent.trim().replace(/\s/g, ' ')).join(' | '),
    ),
  ).toEqual([
    'Du kit : Oui | 20,0 % | 50,0 %',
    'Du kit : Non | 80,0 % | 50,0 %',
    'De l’aide : Oui | – | 75,0 %',
    'De l’aide : Non | – | 25,0 %',
    'Base : ont répondu | 10 | 20',
  ]);
});

test('files that were sent have a tab of their own for the coordination, and none for the committee', async () => {
  const press = { code: 'press', type: 'file', label: 'Vos articles', cells: [cell(1)], rows: [] } as const;
  const questions: ResultsView['questions'] = [{ ...press, cells: [cell(1)], rows: [] }];
  shown = view({ questions });
  const element = await page({ vue: 'fichiers' });
  const tabs = [...element.querySelectorAll('.segments button')].map((one) => one.textContent?.trim());
  expect(tabs).toEqual(['Chiffres', 'Textes', 'Fichiers']);
  expect(asked.some((path) => path.startsWith('/api/evaluations/2026/files'))).toBe(true);
  const file = element.querySelector('fds-sent-files tbody tr');
  expect(file?.querySelector('a')?.getAttribute('href')).toBe('/api/evaluations/2026/files/f1');
  expect(file?.textContent).toContain('Médiathèque');
  shown = view({ questions, masked: true });
  const committee = await page({ vue: 'fichiers' });
  expect(committee.querySelector('fds-sent-files')).toBeNull();
  expect(committee.textContent).not.toContain('Fichiers');
});
