import { diffArrays, diffWordsWithSpace } from 'diff';
import type { EventKind } from '@fds/shared/kernel';
import { READ_SECTION_LABELS, type Content, type Section } from '../content';
import { describe } from './describe';
import type { DescribedItem, DescribedRow, DescribedSection, DescribedValue, ReadingContext } from './described';
import { linesOf } from './words';

/** What became of an answer, an event or an activity. */
export const CHANGE_SIGNS = ['added', 'removed', 'changed'] as const;
export type ChangeSign = (typeof CHANGE_SIGNS)[number];
export const PART_SIGNS = ['same', 'added', 'removed'] as const;

/** A run of a text, or a line of a list or table: in both, only in the later one, only in the earlier one. */
export interface Part {
  readonly sign: (typeof PART_SIGNS)[number];
  readonly text: string;
}

/** One answer that is not the same. */
export interface Difference {
  readonly field: string;
  readonly label: string;
  readonly change: ChangeSign;
  /** Null where the answer was not there at all. */
  readonly before: DescribedValue | null;
  readonly after: DescribedValue | null;
  /** Word by word for a text, line by line for a list or a table; together they say both sides whole. */
  readonly parts: readonly Part[];
  /** Whether `parts` are lines of their own rather than runs of one text. */
  readonly lines: boolean;
}

/** What changed in the project (`item` null) or in one event or activity. */
export interface ItemDifferences {
  readonly section: Section;
  readonly sectionTitle: string;
  readonly item: {
    readonly id: string;
    readonly parentId: string | null;
    readonly kind: EventKind;
    readonly title: string;
  } | null;
  /** Of the item itself: it came, it went, or some of its answers differ. */
  readonly change: ChangeSign;
  readonly differences: readonly Difference[];
}

/** Everything that a reader would see otherwise in `later` than in `earlier`; empty when they read the same. */
export function compareContents(earlier: Content, later: Content, context: ReadingContext): readonly ItemDifferences[] {
  return compareDescribed(describe(earlier, context), describe(later, context));
}

/** The same, of two dossiers already in words: so that versions of different shapes compare. */
export function compareDescribed(
  earlier: readonly DescribedSection[],
  later: readonly DescribedSection[],
): readonly ItemDifferences[] {
  return (Object.keys(READ_SECTION_LABELS) as Section[]).flatMap((section) => {
    const [before, after] = [earlier, later].map((sections) => sections.find((one) => one.section === section));
    const found: ItemDifferences[] = [];
    const sectionTitle = READ_SECTION_LABELS[section];
    const differences = compareRows(before?.rows ?? [], after?.rows ?? []);
    if (differences.length > 0) found.push({ section, sectionTitle, item: null, change: 'changed', differences });
    for (const pair of pairs(before?.items ?? [], after?.items ?? [])) {
      const change = !pair.before ? 'added' : !pair.after ? 'removed' : 'changed';
      const { id, parentId, kind, title } = pair.after ?? (pair.before as DescribedItem);
      const own = compareRows(withTitle(pair.before), withTitle(pair.after));
      if (own.length > 0)
        found.push({ section, sectionTitle, item: { id, parentId, kind, title }, change, differences: own });
    }
    return found;
  });
}

/** An event's title reads as its heading; in a comparison it is an answer like the others. */
const withTitle = (item: DescribedItem | undefined): readonly DescribedRow[] =>
  item ? [{ field: 'title', label: 'Titre', value: { type: 'text', text: item.title } }, ...item.rows] : [];

interface Pair {
  readonly before: DescribedItem | undefined;
  readonly after: DescribedItem | undefined;
}

/** Items of both sides by id, in the later order; one that went stands after those that stood before it. */
function pairs(before: readonly DescribedItem[], after: readonly DescribedItem[]): readonly Pair[] {
  const found: Pair[] = after.map((item) => ({ before: before.find(({ id }) => id === item.id), after: item }));
  before.forEach((item, index) => {
    if (after.some(({ id }) => id === item.id)) return;
    const previous = before[index - 1];
    const at = found.findIndex((pair) => (pair.after ?? pair.before)?.id === previous?.id);
    found.splice(at + 1, 0, { before: item, after: undefined });
  });
  return found;
}

function compareRows(before: readonly DescribedRow[], after: readonly DescribedRow[]): readonly Difference[] {
  const order = [...new Set([...after, ...before].map(({ field }) => field))];
  return order.flatMap((field) => {
    const [was, is] = [before, after].map((rows) => rows.find((row) => row.field === field));
    const [old, now] = [said(was), said(is)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const label = (is ?? was)?.label ?? field;
    const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
    const text = [old, now].every((value) => value === null || value.type === 'text');
    const parts = text ? wordParts(textOf(old), textOf(now)) : lineParts(old, now);
    return [{ field, label, change, before: old, after: now, parts, lines: !text }];
  });
}

/** Nothing said is nothing to compare. */
const said = (row: DescribedRow | undefined): DescribedValue | null =>
  !row || row.value.type === 'empty' ? null : row.value;
const textOf = (value: DescribedValue | null): string => (value?.type === 'text' ? value.text : '');

/** Beyond so many differences two texts have nothing in common that helps a reader, and finding it takes long. */
const MOST_EDITS = 1500;

/** What a text lost and gained, word by word: the parts but the added ones are the old text, but the removed ones the new. */
export function wordParts(before: string, after: string): readonly Part[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!found) return parts(before, after);
  return found.map(({ added, removed, value }) => ({
    sign: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
const parts = (before: string, after: string): readonly Part[] =>
  [{ sign: 'removed', text: before } as const, { sign: 'added', text: after } as const].filter(
    ({ text }) => text !== '',
  );

function lineParts(before: DescribedValue | null, after: DescribedValue | null): readonly Part[] {
  const [old, now] = [before, after].map((value) => (value ? linesOf(value) : []));
  return diffArrays([...(old ?? [])], [...(now ?? [])]).flatMap(({ added, removed, value }) =>
    value.map((text) => ({ sign: added ? 'added' : removed ? 'removed' : 'same', text }) as const),
  );
}

/** How much two versions differ, in one line of a list. */
export interface ChangeSize {
  readonly answers: number;
  readonly added: number;
  readonly removed: number;
}
/** Answers that differ within what stayed; events and activities that came and went. */
export const changeSize = (found: readonly ItemDifferences[]): ChangeSize => ({
  answers: found
    .filter(({ change }) => change === 'changed')
    .reduce((sum, { differences }) => sum + differences.length, 0),
  added: found.filter(({ change }) => change === 'added').length,
  removed: found.filter(({ change }) => change === 'removed').length,
});
