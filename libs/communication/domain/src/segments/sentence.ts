import { departmentName } from '@fds/accounts/domain';
import {
  CONDITION_SPECS,
  CONDITION_SUBJECTS,
  NOBODY_FOLLOWS,
  type ConditionField,
  type ConditionSubject,
} from './fields';
import type { Condition, Segment } from './segment';

/** Where a condition stands in a segment; `group` is null for an exception. */
export interface ConditionPlace {
  readonly group: number | null;
  readonly index: number;
}
/** A piece of the sentence that says a segment: plain words, or the words of a condition, which open it. */
export interface SentencePart {
  readonly text: string;
  readonly place?: ConditionPlace;
}
/** Names that no closed vocabulary knows: themes and people, by field and code. */
export type ConditionNames = Readonly<Partial<Record<ConditionField, Readonly<Record<string, string>>>>>;

const LEADS: Record<ConditionSubject, string> = {
  event: 'dont au moins un événement',
  application: 'dont un dossier',
  organisation: 'dont la structure',
  person: 'qui',
};

/** `village des sciences ou festival`; what nobody knows any more is said so. */
export function conditionInWords({ field, values }: Condition, names: ConditionNames = {}): string {
  const spec = CONDITION_SPECS[field];
  if (values.length === 0) return 'à choisir';
  if (spec.values === 'days') return spec.inDays?.(Number(values[0])) ?? '';
  const known = spec.values;
  const words = values.map((value) => {
    if (known !== 'open') return known.find(({ code }) => code === value)?.label ?? 'inconnu';
    if (field === 'department' || field === 'seat') return departmentName(value);
    if (value === NOBODY_FOLLOWS) return 'personne';
    return names[field]?.[value] ?? 'inconnu';
  });
  return either(words);
}
const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ou ${words.at(-1)}`;

/**
 * The segment as one sentence: « Les porteurs dont au moins un événement a pour fréquentation attendue et s’est terminé
 * depuis plus de 5 jours, sauf ceux dont la structure… ».
 */
export function segmentSentence({ any, except }: Segment, names: ConditionNames = {}): readonly SentencePart[] {
  const parts: SentencePart[] = [{ text: 'Les porteurs' }];
  const alternatives = any.map(({ all }, group) => ({ all, group })).filter(({ all }) => all.length > 0);
  if (alternatives.length === 0) parts.push({ text: ' de l’édition' });
  alternatives.forEach(({ all, group }, at) => {
    parts.push({ text: at === 0 ? ' ' : ', ou ' });
    parts.push(...conditionsInWords(all, names, 'et', (index) => ({ group, index })));
  });
  if (except.length > 0) {
    parts.push({ text: ', sauf ceux ' });
    parts.push(...conditionsInWords(except, names, 'ou', (index) => ({ group: null, index })));
  }
  return [...parts, { text: '.' }];
}

function conditionsInWords(
  conditions: readonly Condition[],
  names: ConditionNames,
  link: 'et' | 'ou',
  place: (index: number) => ConditionPlace,
): SentencePart[] {
  const ordered = CONDITION_SUBJECTS.flatMap((subject) =>
    conditions
      .map((condition, index) => ({ condition, index }))
      .filter(({ condition }) => CONDITION_SPECS[condition.field].of === subject),
  );
  let last: ConditionSubject | null = null;
  return ordered.flatMap(({ condition, index }): SentencePart[] => {
    const { of, lead } = CONDITION_SPECS[condition.field];
    const first = last === null;
    const said = of === last ? ` ${link} ` : `${first ? '' : ` ${link} `}${LEADS[of]} `;
    last = of;
    return [
      { text: `${said}${lead}${lead ? ' ' : ''}` },
      { text: conditionInWords(condition, names), place: place(index) },
    ];
  });
}

/** The sentence in one text, for lists and the journal. */
export const segmentInWords = (segment: Segment, names: ConditionNames = {}): string =>
  segmentSentence(segment, names)
    .map(({ text }) => text)
    .join('');
