import { isDay, numberInWords } from '@fds/shared/kernel';
import { MOST_SLOTS } from '../application';
import {
  SLOT_AUDIENCES,
  MOST_CHARACTERS,
  emptyAnswer,
  type Answer,
  type ColumnSpec,
  type FieldSpec,
} from './field-spec';

/** Why what was sent cannot be an answer to its field, whatever else is written: nothing of it is kept. */
export type AnswerRule =
  | 'not_a_text'
  | 'unreadable_character'
  | 'far_too_long'
  | 'unknown_option'
  | 'repeated_option'
  | 'not_a_list'
  | 'too_many'
  | 'not_a_whole_number'
  | 'not_yes_or_no'
  | 'not_a_day'
  | 'not_a_commune'
  | 'not_a_slot'
  | 'not_a_row'
  | 'repeated_row'
  | 'unknown_column'
  | 'not_a_number'
  | 'not_an_id'
  | 'always_chosen';

export const ANSWER_RULE_TEXTS: Record<AnswerRule, string> = {
  not_a_text: 'Un texte est attendu.',
  unreadable_character: 'Ce texte contient un caractère illisible.',
  far_too_long: `Ce texte est trop long pour être gardé\u00a0: au plus ${numberInWords(MOST_CHARACTERS)} caractères.`,
  unknown_option: 'Ce choix n’est pas proposé.',
  repeated_option: 'Un choix est donné deux fois.',
  not_a_list: 'Une liste est attendue.',
  too_many: 'La liste est trop longue.',
  not_a_whole_number: 'Un nombre entier est attendu, par exemple 30.',
  not_yes_or_no: 'Oui ou non est attendu.',
  not_a_day: 'Cette date n’existe pas.',
  not_a_commune: 'Cette commune n’existe pas.',
  not_a_slot: 'Une date et des heures sont attendues.',
  not_a_row: 'Cette ligne ne se lit pas.',
  repeated_row: 'Une ligne est donnée deux fois.',
  unknown_column: 'Cette ligne a une colonne inconnue.',
  not_a_number: 'Un nombre est attendu.',
  not_an_id: 'Cette ligne désigne quelque chose qui ne se lit pas.',
  always_chosen: 'Un choix est attendu.',
};

export type ReadAnswer = { readonly answer: Answer } | { readonly rule: AnswerRule };

/** Codes that a list of codes may hold at most. */
const MOST_CODES = 60;
const LONGEST_CODE = 60;
const LARGEST = 2_147_483_647;
const INSEE = /^(\d{2}|2[AB])\d{3}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Half of a character outside the basic plane: what a cut through an emoji leaves. */
const HALF = /\p{Surrogate}/gu;

/**
 * What was sent as an answer, in the one form it is kept in. Only what can be no answer at all is refused; one that is too
 * long, out of range or incomplete is kept and told by `missing`.
 */
export function readAnswer(spec: FieldSpec, sent: unknown): ReadAnswer {
  switch (spec.type) {
    case 'text':
      return readText(sent);
    case 'choice':
      return readChoice(spec.options, sent);
    case 'choices':
      return readChoices(spec, sent);
    case 'number':
      return sent === null || isWhole(sent) ? { answer: sent } : { rule: 'not_a_whole_number' };
    case 'flag':
      return typeof sent === 'boolean' ? { answer: sent } : { rule: 'not_yes_or_no' };
    case 'day':
      return sent === null || (typeof sent === 'string' && isDay(sent)) ? { answer: sent } : { rule: 'not_a_day' };
    case 'municipality':
      return sent === null || (typeof sent === 'string' && INSEE.test(sent))
        ? { answer: sent }
        : { rule: 'not_a_commune' };
    case 'slots':
      return readSlots(sent);
    case 'rows':
      return readRows(spec, sent);
  }
}

/** Any text; empty when nothing is said. */
export function readText(sent: unknown): ReadAnswer {
  if (typeof sent !== 'string') return { rule: 'not_a_text' };
  if (sent.includes('\0')) return { rule: 'unreadable_character' };
  if (sent.length > MOST_CHARACTERS) return { rule: 'far_too_long' };
  return { answer: sent.replace(HALF, '\ufffd') };
}

const isWhole = (sent: unknown): sent is number =>
  typeof sent === 'number' && Number.isInteger(sent) && Math.abs(sent) <= LARGEST;

function readChoice(options: readonly { readonly code: string }[], sent: unknown): ReadAnswer {
  if (sent === null) return { answer: null };
  return typeof sent === 'string' && options.some(({ code }) => code === sent)
    ? { answer: sent }
    : { rule: 'unknown_option' };
}

function readChoices(spec: Extract<FieldSpec, { type: 'choices' }>, sent: unknown): ReadAnswer {
  if (!Array.isArray(sent)) return { rule: 'not_a_list' };
  if (sent.length > MOST_CODES) return { rule: 'too_many' };
  const codes: string[] = [];
  for (const code of sent as unknown[]) {
    // An open list is the edition's own: a code that it no longer has is told by `missing`.
    const known =
      typeof code === 'string' &&
      (spec.vocabulary
        ? code !== '' && code.length <= LONGEST_CODE && !code.includes('\0')
        : spec.options.some((option) => option.code === code));
    if (!known) return { rule: 'unknown_option' };
    if (codes.includes(code)) return { rule: 'repeated_option' };
    codes.push(code.replace(HALF, '\ufffd'));
  }
  return { answer: codes };
}

function readSlots(sent: unknown): ReadAnswer {
  if (!Array.isArray(sent)) return { rule: 'not_a_list' };
  if (sent.length > MOST_SLOTS) return { rule: 'too_many' };
  const lines = (sent as unknown[]).map(readSlot);
  return lines.every((line) => line !== null) ? { answer: lines } : { rule: 'not_a_slot' };
}

function readSlot(sent: unknown) {
  if (typeof sent !== 'object' || sent === null || Object.keys(sent).length > 5) return null;
  const { day, from, to, nextDay, audience } = sent as Record<string, unknown>;
  const isTime = (time: unknown): time is string => typeof time === 'string' && (time === '' || TIME.test(time));
  const known = SLOT_AUDIENCES.find((code) => code === audience);
  if (typeof day !== 'string' || (day !== '' && !isDay(day)) || !isTime(from) || !isTime(to)) return null;
  return typeof nextDay === 'boolean' && known ? { day, from, to, nextDay, audience: known } : null;
}

function readRows(spec: Extract<FieldSpec, { type: 'rows' }>, sent: unknown): ReadAnswer {
  if (!Array.isArray(sent)) return { rule: 'not_a_list' };
  if (sent.length > spec.most) return { rule: 'too_many' };
  const keys = new Set<string>();
  const rows: Record<string, string | number | boolean | null>[] = [];
  for (const one of sent as unknown[]) {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return { rule: 'not_a_row' };
    const { key, ...columns } = one as Record<string, unknown>;
    if (typeof key !== 'string' || !UUID.test(key)) return { rule: 'not_a_row' };
    if (keys.has(key)) return { rule: 'repeated_row' };
    keys.add(key);
    if (Object.keys(columns).some((name) => !Object.hasOwn(spec.columns, name))) return { rule: 'unknown_column' };
    const row: Record<string, string | number | boolean | null> = { key };
    for (const [name, column] of Object.entries(spec.columns)) {
      const read = readColumn(column, columns[name]);
      if ('rule' in read) return read;
      row[name] = read.answer as string | number | boolean | null;
    }
    rows.push(row);
  }
  return { answer: rows as unknown as Answer };
}

function readColumn(column: ColumnSpec, sent: unknown): ReadAnswer {
  switch (column.type) {
    case 'text':
      return readText(sent ?? '');
    case 'choice':
      return readChoice(column.options, sent ?? null);
    case 'number': {
      const value = sent ?? null;
      return value === null || (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST)
        ? { answer: value }
        : { rule: 'not_a_number' };
    }
    case 'flag':
      return typeof (sent ?? false) === 'boolean' ? { answer: Boolean(sent) } : { rule: 'not_yes_or_no' };
    case 'reference':
      return (sent ?? null) === null || (typeof sent === 'string' && UUID.test(sent))
        ? { answer: (sent as string | undefined) ?? null }
        : { rule: 'not_an_id' };
  }
}

/** What an answer is compared as: what was sent when it can be read, as it came otherwise; absent is empty. */
export function comparable(spec: FieldSpec, sent: unknown): Answer {
  if (sent === undefined || sent === null) return emptyAnswer(spec);
  const read = readAnswer(spec, sent);
  return 'answer' in read ? read.answer : (sent as Answer);
}
