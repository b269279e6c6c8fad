import { CONDITION_FIELDS, CONDITION_SPECS, MOST_DAYS, type ConditionField } from './fields';

/** One condition: any of its values is enough. */
export interface Condition {
  readonly field: ConditionField;
  /** Codes, ids, or one number of days. */
  readonly values: readonly string[];
}
/** Conditions that hold together. */
export interface Alternative {
  readonly all: readonly Condition[];
}
/**
 * Whom a message is for: who fulfils one of the alternatives, without what fulfils one of the exceptions. An exception
 * strikes out the event, dossier or structure it speaks of; whoever has nothing left is out. No alternative: everybody
 * who has a dossier in the edition.
 */
export interface Segment {
  readonly any: readonly Alternative[];
  readonly except: readonly Condition[];
}
export const EVERYBODY: Segment = { any: [], except: [] };

export const MOST_ALTERNATIVES = 5;
export const MOST_CONDITIONS = 12;
export const MOST_CONDITION_VALUES = 60;
export const LONGEST_SEGMENT_NAME = 80;

export const CONDITION_PROBLEMS = ['no_value', 'unknown_value', 'not_days'] as const;
export type ConditionProblem = (typeof CONDITION_PROBLEMS)[number];
export const CONDITION_PROBLEM_TEXTS: Record<ConditionProblem, string> = {
  no_value: 'Choisissez au moins une réponse.',
  unknown_value: 'Cette réponse n’existe pas, ou plus.',
  not_days: `Écrivez un nombre de jours, de 0 à ${MOST_DAYS}.`,
};

/** What is wrong with a condition, or null. */
export function conditionProblem({ field, values }: Condition): ConditionProblem | null {
  const { values: known } = CONDITION_SPECS[field];
  if (values.length === 0) return 'no_value';
  if (known === 'open') return null;
  if (known === 'days') {
    const [days = '', ...others] = values;
    return others.length === 0 && /^\d{1,3}$/.test(days) && Number(days) <= MOST_DAYS ? null : 'not_days';
  }
  return values.every((value) => known.some(({ code }) => code === value)) ? null : 'unknown_value';
}

/** All conditions of a segment, each with a pointer to it in a request. */
export const conditionsOf = ({ any, except }: Segment): { readonly at: string; readonly condition: Condition }[] => [
  ...any.flatMap(({ all }, group) => all.map((condition, at) => ({ at: `/any/${group}/all/${at}`, condition }))),
  ...except.map((condition, at) => ({ at: `/except/${at}`, condition })),
];

export const segmentProblems = (
  segment: Segment,
): readonly { readonly at: string; readonly problem: ConditionProblem }[] =>
  conditionsOf(segment).flatMap(({ at, condition }) => {
    const problem = conditionProblem(condition);
    return problem ? [{ at, problem }] : [];
  });

/** The segment without alternatives that say nothing; its conditions in the order of the registry's subjects. */
export const tidySegment = ({ any, except }: Segment): Segment => ({
  any: any.filter(({ all }) => all.length > 0),
  except,
});

export const isConditionField = (field: string): field is ConditionField =>
  CONDITION_FIELDS.some((known) => known === field);
