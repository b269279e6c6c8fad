import { LONGEST_SUBJECT, type ApplicationState, type EventKind, type Label } from '@fds/shared/kernel';
import { conditionsOf, type ConditionField, type Segment } from '../segments';
import { variablesOf, type WrittenMessage } from './filling';

export const LONGEST_TEMPLATE_NAME = 80;
export const LONGEST_MESSAGE_SUBJECT = 150;
export const LONGEST_MESSAGE_TEXT = 20_000;

export const MESSAGE_PROBLEMS = ['no_subject', 'no_text', 'unknown_variable', 'html', 'long_subject'] as const;
export type MessageProblem = (typeof MESSAGE_PROBLEMS)[number];
export const MESSAGE_PROBLEM_TEXTS: Record<MessageProblem, string> = {
  no_subject: 'Donnez un objet au message.',
  no_text: 'Écrivez le texte du message.',
  unknown_variable:
    'Une information entre accolades n’existe pas\u00a0: choisissez-la dans « Insérer une information ».',
  html: 'Le texte contient des balises HTML\u00a0: elles se liraient telles quelles. Collez le texte seul.',
  long_subject: `L’objet dépasse ${LONGEST_SUBJECT} caractères\u00a0: la fin ne se lira pas partout.`,
};
/** Those that a message may leave with. */
export const MERE_DOUBTS: readonly MessageProblem[] = ['html', 'long_subject'];

/** What is wrong with a message before anybody receives it. */
export function messageProblems(message: WrittenMessage): readonly MessageProblem[] {
  const { subject, text } = message;
  return [
    ...(subject.trim() === '' ? (['no_subject'] as const) : []),
    ...(text.trim() === '' ? (['no_text'] as const) : []),
    ...(variablesOf(message).unknown.length > 0 ? (['unknown_variable'] as const) : []),
    ...(/<\/?[a-z][^<>\n]*>/i.test(text) ? (['html'] as const) : []),
    ...(subject.length > LONGEST_SUBJECT ? (['long_subject'] as const) : []),
  ];
}

/** Fields of a segment by which a template is chosen. */
export const RULE_FIELDS = ['state', 'label', 'kind', 'department'] as const satisfies readonly ConditionField[];
export type RuleField = (typeof RULE_FIELDS)[number];
/** What a template is for: the values of each field, any of which is enough; nothing said is for everybody. */
export interface TemplateRule {
  readonly state?: readonly ApplicationState[];
  readonly label?: readonly Label[];
  readonly kind?: readonly EventKind[];
  readonly department?: readonly string[];
}

/** How many fields of the rule a segment asks for as the rule does; null when it asks for something else. */
export function fitOf(rule: TemplateRule, segment: Segment): number | null {
  const conditions = conditionsOf({ any: segment.any, except: [] }).map(({ condition }) => condition);
  let fits = 0;
  for (const field of RULE_FIELDS) {
    const values: readonly string[] | undefined = rule[field];
    if (!values || values.length === 0) continue;
    const asked = conditions.filter((condition) => condition.field === field);
    if (asked.length === 0) continue;
    if (!asked.every((condition) => condition.values.some((value) => values.includes(value)))) return null;
    fits += 1;
  }
  return fits;
}

/** The templates that a segment may use, those made for it first. */
export function templatesFor<T extends { readonly rule: TemplateRule; readonly name: string }>(
  templates: readonly T[],
  segment: Segment,
): readonly { readonly template: T; readonly made: boolean }[] {
  return templates
    .flatMap((template) => {
      const fit = fitOf(template.rule, segment);
      return fit === null ? [] : [{ template, fit }];
    })
    .sort((one, other) => other.fit - one.fit || one.template.name.localeCompare(other.template.name, 'fr'))
    .map(({ template, fit }) => ({ template, made: fit > 0 }));
}
