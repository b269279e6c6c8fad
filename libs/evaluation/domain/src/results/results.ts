import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { hasOptions, isChoice, NOT_EXPRESSED, type Question, type QuestionType } from '@fds/questions/domain';
import { isCommittee, verdict, type Role, type Verdict } from '@fds/shared/kernel';
import { hiddenGroups, SMALLEST_GROUP } from './masking';

/** What results are told apart by. */
export const CROSSINGS = [
  'question',
  'family',
  'department',
  'kind',
  'first_time',
  'size',
  'category',
  'channel',
] as const;
export type Crossing = (typeof CROSSINGS)[number];
/** Those of an evaluation: its respondents are holders, with a profile. */
export const EVALUATION_CROSSINGS = [
  'question',
  'family',
  'department',
  'kind',
  'first_time',
  'size',
] as const satisfies readonly Crossing[];
/** Those of a free survey: what its invited list says, and the link by which people came. */
export const SURVEY_CROSSINGS = [
  'question',
  'department',
  'category',
  'size',
  'channel',
] as const satisfies readonly Crossing[];
export const CROSSING_LABELS: Record<Crossing, string> = {
  question: 'Une autre question',
  family: 'Famille de porteurs',
  department: 'Département',
  kind: 'Type d’événement',
  first_time: 'Première participation',
  size: 'Taille de la commune',
  category: 'Type de structure',
  channel: 'Lien de diffusion',
};

export type ResultsReason = 'before_reporting' | 'not_reader';
export const RESULTS_REASONS: Record<ResultsReason, string> = {
  before_reporting: 'Les résultats s’ouvrent au comité à la fin de l’édition, quand les réponses arrivent.',
  not_reader: 'Les résultats de l’évaluation se lisent à la coordination et au comité.',
};
const fromReporting = EDITION_STATES.slice(EDITION_STATES.indexOf('reporting'));

/** Who may read the results: the coordination always, the committee from the reporting on, as the live bilan. */
export const canReadResults = (role: Role, state: EditionState): Verdict<ResultsReason> =>
  verdict<ResultsReason>([
    role !== 'coordinator' && !isCommittee(role) && 'not_reader',
    isCommittee(role) && !fromReporting.includes(state) && 'before_reporting',
  ]);

/** One part of the respondents; the code is empty for those of whom it is not known. */
export interface Stratum {
  readonly code: string;
  readonly label: string;
  readonly respondents: number;
}
/** How one question was answered by one part of the respondents; every number null where it is masked. */
export interface ResultCell {
  readonly masked: boolean;
  /** The base of the shares. */
  readonly answered: number | null;
  /** Prefer not to answer; an option of its own counts as an option (rule 6). */
  readonly declined: number | null;
  /** Left out though it was asked. */
  readonly leftOut: number | null;
  /** Their other answers did not call for it. */
  readonly notAsked: number | null;
  /** Of a number; null also where nobody gave one. */
  readonly sum: number | null;
  readonly mean: number | null;
  readonly median: number | null;
}
/** How many chose an option, or one of a group of options. */
export interface ResultRow {
  readonly kind: 'option' | 'group';
  /** Row of a grid; empty for the others. */
  readonly part: string;
  readonly partLabel: string;
  readonly code: string;
  readonly label: string;
  /** Somebody who chose it expressed nothing (rule 6). */
  readonly unknown: boolean;
  /** The whole first, then by stratum; null where masked. */
  readonly counts: readonly (number | null)[];
}
export interface QuestionResult {
  readonly code: string;
  readonly type: QuestionType;
  readonly label: string;
  /** The whole first, then by stratum. */
  readonly cells: readonly ResultCell[];
  readonly rows: readonly ResultRow[];
}

/** What was counted from the rows; the stratum is null for the whole. */
export interface CountedResults {
  readonly bases: readonly {
    readonly stratum: string | null;
    readonly question: string;
    readonly answered: number;
    readonly declined: number;
    readonly notAsked: number;
  }[];
  /** By option, or `row=option`; `grouped` by group, or `row=group`. */
  readonly chosen: readonly ChosenCount[];
  readonly grouped: readonly ChosenCount[];
  readonly numbers: readonly {
    readonly stratum: string | null;
    readonly question: string;
    readonly sum: number;
    readonly mean: number;
    readonly median: number;
  }[];
}
interface ChosenCount {
  readonly stratum: string | null;
  readonly question: string;
  readonly code: string;
  readonly count: number;
}

/** The parts of a question under which choices are counted: its own, or each row of a grid. */
const partsOf = (question: Question): readonly { readonly code: string; readonly label: string }[] =>
  question.type === 'matrix' ? (question.rows ?? []) : [{ code: '', label: '' }];
const key = (part: string, code: string): string => (part === '' ? code : `${part}=${code}`);

/** The group of each counted choice: what the rows are counted by again (never by adding shares, rule 5). */
export const groupedChoices = (
  questions: readonly Question[],
): readonly Record<'question' | 'choice' | 'group', string>[] =>
  questions.flatMap((question) =>
    partsOf(question).flatMap(({ code: part }) =>
      (question.options ?? []).flatMap(({ code, group }) =>
        group ? [{ question: question.code, choice: key(part, code), group: key(part, group) }] : [],
      ),
    ),
  );

/** The questions by whose answers the others may be told apart. */
export const crossable = (questions: readonly Question[]): Question[] => questions.filter(({ type }) => isChoice(type));

/** Puts together what was counted, in the order of the questionnaire; `respondents` is the whole. */
export function assembleResults(
  questions: readonly Question[],
  strata: readonly Stratum[],
  respondents: number,
  counted: CountedResults,
): QuestionResult[] {
  const columns = [null, ...strata.map(({ code }) => code)];
  const sizes = [respondents, ...strata.map((stratum) => stratum.respondents)];
  const at = (question: string, stratum: string | null, code = ''): string => JSON.stringify([question, stratum, code]);
  const bases = new Map(counted.bases.map((one) => [at(one.question, one.stratum), one]));
  const numbers = new Map(counted.numbers.map((one) => [at(one.question, one.stratum), one]));
  const tally = (list: readonly ChosenCount[]): Map<string, number> =>
    new Map(list.map((one) => [at(one.question, one.stratum, one.code), one.count]));
  const [chosen, grouped] = [tally(counted.chosen), tally(counted.grouped)];

  return questions.map((question) => {
    const cells = columns.map((stratum, index): ResultCell => {
      const { answered = 0, declined = 0, notAsked = 0 } = bases.get(at(question.code, stratum)) ?? {};
      const number = numbers.get(at(question.code, stratum));
      return {
        masked: false,
        ...{ answered, declined, notAsked },
        leftOut: Math.max(0, (sizes[index] ?? 0) - answered - declined - notAsked),
        ...{ sum: number?.sum ?? null, mean: number?.mean ?? null, median: number?.median ?? null },
      };
    });
    const rows = partsOf(question).flatMap(({ code: part, label: partLabel }): ResultRow[] => {
      const row = (kind: ResultRow['kind'], { code, label }: { code: string; label: string }): ResultRow => ({
        ...{ kind, part, partLabel, code, label },
        unknown: kind === 'option' && code === NOT_EXPRESSED,
        counts: columns.map(
          (stratum) => (kind === 'option' ? chosen : grouped).get(at(question.code, stratum, key(part, code))) ?? 0,
        ),
      });
      return [
        ...(question.options ?? []).map((option) => row('option', option)),
        ...(question.groups ?? [])
          .filter(({ code }) => question.options?.some(({ group }) => group === code))
          .map((group) => row('group', group)),
      ];
    });
    return {
      ...{ code: question.code, type: question.type, label: question.label, cells },
      rows: hasOptions(question.type) ? rows : [],
    };
  });
}

const MASKED: ResultCell = {
  masked: true,
  ...{ answered: null, declined: null, leftOut: null, notAsked: null, sum: null, mean: null, median: null },
};

/**
 * The results as the committee reads them: no answers of fewer than five, in a stratum or as the few who chose an answer
 * when it is told apart, nor what would give them by subtraction. A group of options with a hidden one goes with it.
 */
export function maskResults(
  results: readonly QuestionResult[],
  strata: readonly Stratum[],
  questions: readonly Question[],
): QuestionResult[] {
  const small = hiddenGroups(strata.map(({ respondents }) => respondents));
  return results.map((result) => {
    const [whole, ...parts] = result.cells;
    const answered = (cell: ResultCell | undefined): number => cell?.answered ?? 0;
    const wholeHidden = answered(whole) > 0 && answered(whole) < SMALLEST_GROUP;
    const hidden = hiddenGroups(parts.map(answered), small);
    const away = (column: number): boolean => wholeHidden || (column > 0 && hidden.has(column - 1));
    const few = strata.length === 0 ? new Set<ResultRow>() : fewChosen(result);
    const options = questions.find(({ code }) => code === result.code)?.options ?? [];
    const withFew = (row: ResultRow): boolean =>
      few.has(row) ||
      (row.kind === 'group' &&
        [...few].some(
          (one) => one.part === row.part && options.some(({ code, group }) => code === one.code && group === row.code),
        ));
    return {
      ...result,
      cells: result.cells.map((cell, column) => (away(column) ? MASKED : cell)),
      rows: result.rows.map((row) => ({
        ...row,
        counts: row.counts.map((count, column) => (away(column) || (column > 0 && withFew(row)) ? null : count)),
      })),
    };
  });
}

/**
 * The options that so few chose, or of several so few did not choose, that they are not told apart; each row of a grid by
 * itself.
 */
function fewChosen({ type, cells, rows }: QuestionResult): ReadonlySet<ResultRow> {
  const options = rows.filter(({ kind }) => kind === 'option');
  const answered = cells[0]?.answered ?? 0;
  return new Set(
    [...new Set(options.map(({ part }) => part))].flatMap((part) => {
      const own = options.filter((row) => row.part === part);
      const sizes = own.map(({ counts }) => counts[0] ?? 0);
      const nearlyAll = sizes.flatMap((size, index) =>
        type === 'multiple' && size < answered && answered - size < SMALLEST_GROUP ? [index] : [],
      );
      const hidden = hiddenGroups(sizes, new Set(nearlyAll));
      return own.filter((_, index) => hidden.has(index));
    }),
  );
}
