import { termLabel, type EditionForm, type Vocabulary } from '@fds/editions/domain';
import { dayInWords, isDay, numberInWords, weekdayInWords, type Day } from '@fds/shared/kernel';
import {
  isBlank,
  SLOT_AUDIENCE_LABELS,
  type Answer,
  type ColumnSpec,
  type FieldSpec,
  type Option,
  type Row,
  type SlotLine,
} from '../content';
import type { DescribedValue, ReadingContext } from './described';

/** What stands for an answer that was asked for and not given. */
export const NOT_GIVEN = 'Non renseigné';

const NBSP = '\u00a0';

const fullDay = (day: Day): string => (isDay(day) ? `${weekdayInWords(day)} ${dayInWords(day)}` : day);

/** `09:30` as `9 h 30`; a time that is not complete as it stands. */
function timeInWords(time: string): string {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  return hours === undefined ? time : `${Number(hours)}${NBSP}h${minutes === '00' ? '' : `${NBSP}${minutes}`}`;
}

/** A line of dates: `vendredi 9 octobre 2026, de 9 h à 16 h 30 (scolaires seulement)`; what is missing is said. */
export function slotInWords({ day, from, to, nextDay, audience }: SlotLine): string {
  const begin = from === '' ? 'heure de début à préciser' : `de ${timeInWords(from)}`;
  const end = to === '' ? 'heure de fin à préciser' : `à ${timeInWords(to)}`;
  const hours = from === '' || to === '' ? `${begin}, ${end}` : `${begin} ${end}`;
  const whom = audience === 'everyone' ? '' : ` (${SLOT_AUDIENCE_LABELS[audience].toLowerCase()})`;
  return `${day === '' ? 'jour à préciser' : fullDay(day)}, ${hours}${nextDay ? ' le lendemain' : ''}${whom}`;
}

/** Themes that archives of earlier editions code otherwise. */
export const EARLIER_THEMES: Readonly<Record<string, string>> = { humanities: 'human_social', exact_sciences: 'exact' };
const VOCABULARY_OF: Readonly<Record<string, Vocabulary>> = {
  themes: 'themes',
  format: 'formats',
  audiences: 'audiences',
  schoolLevels: 'schoolLevels',
};

/** What an edition calls a theme, also one that an earlier archive codes otherwise; the code itself for an unknown one. */
export function themeLabel(form: Pick<EditionForm, 'vocabularies'>, code: string): string {
  const known = termLabel(form, 'themes', code);
  const earlier = EARLIER_THEMES[code];
  return known === code && earlier ? termLabel(form, 'themes', earlier) : known;
}

/** The name of a code: the edition's own, then the portal's; one that nobody names is at least spelt as words. */
function nameOf(field: string, options: readonly Option[], code: string, { form }: ReadingContext): string {
  const vocabulary = VOCABULARY_OF[field];
  const known = !vocabulary
    ? code
    : vocabulary === 'themes'
      ? themeLabel(form, code)
      : termLabel(form, vocabulary, code);
  if (known !== code) return known;
  return options.find((option) => option.code === code)?.label ?? code.replaceAll('_', ' ');
}

const text = (words: string): DescribedValue => ({ type: 'text', text: words });
/** A blank line around a text is nobody's answer. */
const trimmed = (words: string): string => words.replace(/^\s*\n|\s+$/g, '');

/**
 * An answer in French words. Nothing typed is lost: a value that its field does not expect (an old snapshot, a code that
 * went) is shown as it stands.
 */
export function answerInWords(
  field: string,
  spec: FieldSpec,
  answer: Answer | undefined,
  context: ReadingContext,
): DescribedValue {
  if (spec.type === 'flag') return answer === true ? text('Oui') : answer === false ? text('Non') : { type: 'empty' };
  if (answer === undefined || isBlank(answer)) return { type: 'empty' };
  switch (spec.type) {
    case 'choice':
    case 'choices': {
      const name = (code: string): string => nameOf(field, spec.options, code, context);
      if (typeof answer === 'string') return text(name(answer));
      return isCodes(answer) ? { type: 'list', items: answer.map(name) } : text(String(answer));
    }
    case 'number':
      return text(
        typeof answer === 'number' ? withUnit(numberInWords(answer), answer, spec.unit, spec.label) : String(answer),
      );
    case 'day':
      return text(fullDay(String(answer)));
    case 'municipality': {
      const found = context.municipalities.find(({ code }) => code === answer);
      return text(found ? `${found.name} (${found.department})` : String(answer));
    }
    case 'slots':
      return { type: 'list', items: (answer as readonly SlotLine[]).map(slotInWords) };
    case 'rows':
      return tableOf(spec.columns, answer as readonly Row[]);
    case 'text':
      return text(trimmed(String(answer)));
  }
}

const isCodes = (answer: Answer): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === 'string');

/** `30 places`, `1 place`, `12 €`. A unit that the label says already is not said twice. */
function withUnit(words: string, value: number, unit: string | undefined, label: string): string {
  if (!unit || label.toLowerCase().startsWith(unit)) return words;
  return `${words}${NBSP}${Math.abs(value) < 2 && value !== 0 ? unit.replace(/s$/, '') : unit}`;
}

/** References are ids: people read the name beside them. A column in which nothing stands is left out. */
function tableOf(columns: Readonly<Record<string, ColumnSpec>>, rows: readonly Row[]): DescribedValue {
  const shown = Object.entries(columns).filter(
    ([name, column]) => column.type !== 'reference' && rows.some((row) => !isBlank(row[name])),
  );
  return {
    type: 'table',
    head: shown.map(([, { label }]) => label),
    rows: rows.map((row) => shown.map(([name, column]) => cellInWords(column, row[name]))),
  };
}

function cellInWords(column: ColumnSpec, value: Row[string] | undefined): string {
  if (value === undefined || value === null) return '';
  if (column.type === 'flag') return value === true ? 'Oui' : 'Non';
  if (column.type === 'choice') return column.options.find(({ code }) => code === value)?.label ?? String(value);
  return typeof value === 'number' ? numberInWords(value) : trimmed(String(value));
}

/** A described value on lines, as plain text: for a message, a search, a difference. */
export function linesOf(value: DescribedValue): readonly string[] {
  switch (value.type) {
    case 'text':
      return value.text.split('\n');
    case 'list':
      return value.items;
    case 'table':
      return value.rows.map((row) =>
        row.flatMap((cell, index) => (cell === '' ? [] : [`${value.head[index]} : ${cell}`])).join(' ; '),
      );
    case 'empty':
      return [];
  }
}
