import { CROSSING_LABELS } from '@fds/evaluation/domain';
import type { ExportTable } from '@fds/shared/api-kit';
import type { QuestionResultView, ResultsView } from './results.contract';

/** One figure of the results, with the words of its codes: the file is its own code book. */
interface ResultLine {
  readonly question: string;
  readonly words: string;
  readonly type: string;
  readonly stratum: string;
  readonly measure: string;
  readonly code: string;
  readonly label: string;
  readonly value: number | null;
  readonly base: number | null;
}

/** Results as a list of figures, every question under every part of the respondents. */
export const resultsTable = (
  view: ResultsView,
  name = `résultats de l’évaluation ${view.year}`,
): ExportTable<ResultLine> => ({
  name,
  title: 'Résultats',
  filters: [
    ...(view.by ? [`Selon : ${CROSSING_LABELS[view.by]}`] : []),
    ...(view.question ? [`Question : ${view.question}`] : []),
    ...(view.masked ? ['Groupes de moins de cinq réponses masqués'] : []),
  ],
  columns: [
    { head: 'Code de la question', kind: 'text', value: ({ question }) => question },
    { head: 'Question', kind: 'text', value: ({ words }) => words },
    { head: 'Forme', kind: 'text', value: ({ type }) => type },
    { head: 'Partie des répondants', kind: 'text', value: ({ stratum }) => stratum },
    { head: 'Mesure', kind: 'text', value: ({ measure }) => measure },
    { head: 'Code', kind: 'text', value: ({ code }) => code },
    { head: 'Libellé', kind: 'text', value: ({ label }) => label },
    {
      head: 'Valeur',
      kind: 'number',
      value: ({ value }) => value,
      definition: 'Vide : masquée, ou inconnue. Ce n’est pas zéro.',
    },
    { head: 'Base', kind: 'number', value: ({ base }) => base, definition: 'Répondants sur lesquels porte la part.' },
    {
      head: 'Part',
      kind: 'number',
      value: ({ value, base }) => (value === null || !base ? null : (value / base) * 100),
      definition: 'En %, exacte ; plusieurs réponses possibles font plus de 100.',
    },
  ],
  rows: linesOf(view),
});

async function* linesOf(view: ResultsView): AsyncGenerator<ResultLine> {
  await Promise.resolve();
  for (const question of view.questions)
    for (const [column, { label, respondents }] of [
      { label: 'Ensemble', respondents: view.respondents },
      ...view.strata,
    ].entries())
      yield* figuresOf(question, column, label, respondents);
}

function figuresOf(
  question: QuestionResultView,
  column: number,
  stratum: string,
  respondents: number,
): readonly ResultLine[] {
  const cell = question.cells[column];
  const about = { question: question.code, words: question.label, type: question.type, stratum };
  const figure = (
    measure: string,
    label: string,
    value: number | null | undefined,
    base: number | null,
  ): ResultLine => ({
    ...about,
    ...{ measure, code: measure, label, value: value ?? null, base },
  });
  return [
    figure('answered', 'Ont répondu', cell?.answered, respondents),
    figure('declined', 'Préfèrent ne pas répondre', cell?.declined, respondents),
    figure('left_out', 'Sans réponse', cell?.leftOut, respondents),
    figure('not_asked', 'Question non posée', cell?.notAsked, respondents),
    ...(question.type === 'number'
      ? [
          figure('sum', 'Somme', cell?.sum, null),
          figure('mean', 'Moyenne', cell?.mean, null),
          figure('median', 'Médiane', cell?.median, null),
        ]
      : []),
    ...question.rows.map((row) => ({
      ...about,
      measure: row.kind,
      code: row.part === '' ? row.code : `${row.part}=${row.code}`,
      label: row.part === '' ? row.label : `${row.partLabel} : ${row.label}`,
      value: row.counts[column]?.count ?? null,
      base: cell?.answered ?? null,
    })),
  ];
}
