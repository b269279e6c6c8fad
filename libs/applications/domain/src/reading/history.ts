import {
  EVENT_FIELDS,
  EXTRA,
  PROJECT_FIELDS,
  SECTION_LABELS,
  sameAnswer,
  type Answer,
  type FieldSpec,
  type Section,
} from '../content';
import type { ReadingContext } from './described';
import { answerInWords, linesOf } from './words';

/**
 * What the history of a dossier tells its holder and the coordination. Messages have their thread; opinions and decisions
 * are told by the announcement, never before it (rule 16).
 */
export const HISTORY_WORDS = {
  'application.begun': 'Dossier commencé',
  'application.saved': 'Dossier modifié',
  'application.events_renewed': 'Événements repris d’une édition passée',
  'application.submitted': 'Dossier envoyé',
  'application.correction_asked': 'Correction demandée',
  'application.correction_changed': 'Date de la correction changée',
  'application.correction_cancelled': 'Demande de correction retirée',
  'application.corrected': 'Dossier complété et renvoyé',
  'application.taken_back': 'Dossier repris en brouillon',
  'application.brought_back': 'Dossier remis en brouillon',
  'application.withdrawn': 'Dossier retiré',
  'application.attachment_added': 'Fichier joint',
  'application.attachment_described': 'Fichier décrit',
  'application.attachment_removed': 'Fichier retiré',
  'application.attachment_restored': 'Fichier remis',
  'application.partner_invited': 'Partenaire invité à écrire une animation',
  'application.partner_reinvited': 'Invitation d’un partenaire renvoyée',
  'application.partner_accepted': 'Partenaire arrivé sur son animation',
  'application.partner_revoked': 'Partenaire retiré d’une animation',
  'application.taken_in_charge': 'Dossier pris en charge',
  'application.declared_ready': 'Dossier prêt pour le comité',
  'application.declared_inadmissible': 'Dossier déclaré irrecevable',
  'application.readmitted': 'Dossier repris en instruction',
  'application.notified': 'Décision du comité annoncée',
  'application.activity_promoted': 'Animation détachée, dossier à part',
  'application.folded': 'Dossier rattaché à un village',
  'application.regrouping_undone': 'Regroupement annulé',
} as const;
export type HistoryAction = keyof typeof HISTORY_WORDS;
export const HISTORY_ACTIONS = Object.keys(HISTORY_WORDS) as readonly HistoryAction[];
/** Minutes within which saves of one person on one page are one line. */
export const ONE_SITTING = 10;

/** Page on which each answer about the project is asked, by field: two saves on one page are one line. */
export const PAGE_OF_FIELD: Readonly<Record<string, Section>> = Object.fromEntries(
  Object.entries(PROJECT_FIELDS).map(([field, { section }]) => [field, section]),
);
/** Page of what is not an answer about the project: events, and the edition's own questions. */
export const PAGE_OF_EVENTS: Section = 'evenements';
export const PAGE_OF_QUESTIONS: Section = 'questions';

/** One thing that a line of the history says has changed. */
export interface HistoryChange {
  /** Title of the event or activity; null for the project as a whole. */
  readonly item: string | null;
  /** The field's French label, or what became of the item. */
  readonly label: string;
  /** Words before and after, on one line; null where there was or is nothing to say. */
  readonly before: string | null;
  readonly after: string | null;
}

type Values = Readonly<Record<string, unknown>>;
/** The values of one line of the journal. */
export interface JournalValues {
  readonly before: unknown;
  readonly after: unknown;
}

/** What the words of a history need: the dossier's id, titles of its events by id, and what the edition calls things. */
export interface HistoryContext extends ReadingContext {
  readonly applicationId: string;
  readonly titles: ReadonlyMap<string, string>;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Several saves as one: what stood before the first, what stood after the last; what came back to itself is left out. */
export function inOneSitting(lines: readonly JournalValues[]): {
  readonly before: Values;
  readonly after: Values;
} {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const line of lines) {
    const was = isObject(line.before) ? line.before : {};
    const is = isObject(line.after) ? line.after : {};
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (!(key in before)) before[key] = was[key] ?? null;
      after[key] = is[key] ?? null;
    }
  }
  const kept = Object.keys(after).filter((key) => !sameAnswer(before[key] as Answer, after[key] as Answer));
  const only = (values: Values): Values => Object.fromEntries(kept.map((key) => [key, values[key]]));
  return { before: only(before), after: only(after) };
}

/** What these saves changed, in words: the fields of the project, then those of each event, what came and what went. */
export function historyChanges(lines: readonly JournalValues[], context: HistoryContext): readonly HistoryChange[] {
  const { before, after } = inOneSitting(lines);
  const titles = new Map(context.titles);
  // An item that went keeps the name it had.
  for (const [key, value] of Object.entries(before))
    if (isObject(value) && !titles.has(key)) titles.set(key, titleIn(value));
  const came = new Set(Object.keys(before).filter((key) => before[key] === null && isObject(after[key])));
  const changes = Object.keys(after).flatMap((key): HistoryChange[] => {
    const [item, field] = addressed(key, context.applicationId);
    if (field !== null) {
      // What was written in an item that came with the same line is that item.
      if (item !== null && came.has(item)) return [];
      return [fieldChange(item, field, before[key], after[key], { ...context, titles })];
    }
    return itemChanges(key, before[key], after[key], { ...context, titles });
  });
  return [...changes.filter(({ item }) => item === null), ...changes.filter(({ item }) => item !== null)];
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Item and field of a key: `<item>/<field>`, a field of the project alone, or an item alone (field null). */
function addressed(key: string, applicationId: string): readonly [string | null, string | null] {
  const slash = key.indexOf('/');
  if (slash < 0) return UUID.test(key) ? [key, null] : [null, key];
  const item = key.slice(0, slash);
  return [item === applicationId ? null : item, key.slice(slash + 1)];
}

const titleIn = (item: Values): string => {
  const answers = isObject(item['answers']) ? item['answers'] : item;
  return typeof answers['title'] === 'string' ? answers['title'].trim() : '';
};
const named = (id: string, { titles }: HistoryContext): string => titles.get(id)?.trim() || 'Sans titre';

function fieldChange(
  item: string | null,
  field: string,
  before: unknown,
  after: unknown,
  context: HistoryContext,
): HistoryChange {
  const name = item === null ? null : named(item, context);
  if (field === 'position') return { item: name, label: 'Place dans le dossier', before: null, after: null };
  const spec = specOf(field, item === null);
  if (!spec) return { item: name, label: labelOfExtra(field, context), before: plain(before), after: plain(after) };
  const words = (value: unknown): string | null => wordsOf(field, spec, value, context);
  return { item: name, label: spec.label, before: words(before), after: words(after) };
}

function specOf(field: string, ofProject: boolean): FieldSpec | undefined {
  const fields: Readonly<Record<string, FieldSpec>> = ofProject ? PROJECT_FIELDS : EVENT_FIELDS;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
const labelOfExtra = (field: string, { form }: HistoryContext): string =>
  form.questions.find(({ code }) => field === `${EXTRA}${code}`)?.label ?? SECTION_LABELS.questions;
const plain = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function wordsOf(field: string, spec: FieldSpec, value: unknown, context: ReadingContext): string | null {
  if (value === null || value === undefined) return null;
  // Lines of dates of before the whole form are instants, not lines: that they changed is said, not how.
  if (spec.type === 'slots' && Array.isArray(value) && value.some((line) => isObject(line) && !('day' in line)))
    return null;
  const described = answerInWords(field, spec, value as Answer, context);
  return described.type === 'empty' ? null : linesOf(described).join(' · ');
}

/** Fields of an event in the journal of before the whole form, whose lines hold whole events. */
const FIRST_SHAPE: Readonly<Record<string, string>> = { municipalityCode: 'municipality' };

function itemChanges(id: string, before: unknown, after: unknown, context: HistoryContext): HistoryChange[] {
  const activity = [before, after].some(
    (item) => isObject(item) && (item['parentId'] ?? item['parentEventId'] ?? null) !== null,
  );
  const what = activity ? 'Animation' : 'Événement';
  const ended = activity ? 'e' : '';
  const own = isObject(after) ? titleIn(after) : '';
  if (!isObject(before))
    return [{ item: own || named(id, context), label: `${what} ajouté${ended}`, before: null, after: null }];
  if (!isObject(after))
    return [{ item: named(id, context), label: `${what} retiré${ended}`, before: null, after: null }];
  return Object.keys(after).flatMap((name) => {
    const field = FIRST_SHAPE[name] ?? name;
    const spec = specOf(field, false);
    if (!spec || sameAnswer(before[name] as Answer, after[name] as Answer)) return [];
    return [fieldChange(id, field, before[name], after[name], context)];
  });
}
