import { isMulti } from '@fds/shared/kernel';
import { MOST_EVENTS } from '../application';
import { comparable } from './answers';
import { sameAnswer, type Change, type Conflict } from './changes';
import { emptyEvent, EXTRA, type Content, type EventItem } from './content';
import { EVENT_FIELDS } from './event-fields';
import type { Answer, FieldSpec, Row } from './field-spec';
import { PROJECT_FIELDS } from './project-fields';

/** Where an answer stands in the journal, among those to confirm and in addresses: `<item>/<field>`. */
export const addressOf = (item: string, field: string): string => `${item}/${field}`;

/** An answer to a question of the edition is a text, whatever the question's type. */
const EXTRA_SPEC = { type: 'text', max: 10_000 } as unknown as FieldSpec;

/** The description of a field of the project (an extra answer included), or of an event; undefined for no such field. */
export function specOf(field: string, of: 'project' | 'event'): FieldSpec | undefined {
  if (of === 'project' && field.startsWith(EXTRA)) return EXTRA_SPEC;
  const fields: Readonly<Record<string, FieldSpec>> = of === 'project' ? PROJECT_FIELDS : EVENT_FIELDS;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Why a change can never pass, whoever wrote what. */
export type ChangeRule =
  'unknown_field' | 'activity_of_activity' | 'activity_kind' | 'too_many_events' | 'joined_event';
export const CHANGE_RULE_TEXTS: Record<ChangeRule, string> = {
  unknown_field: 'Ce champ n’existe pas.',
  activity_of_activity: 'Une animation ne contient pas d’animations.',
  activity_kind: 'Une animation est toujours un événement ponctuel.',
  too_many_events: `Au plus ${MOST_EVENTS} événements et animations par dossier.`,
  joined_event:
    'Le projet d’une autre structure a rejoint ce village\u00a0: écrivez à la coordination, qui l’en détachera d’abord.',
};

/** What changes make of a content. */
export interface Applied {
  readonly content: Content;
  readonly conflicts: readonly Conflict[];
  /** Answers that are others now, by address, with what stood there. */
  readonly written: ReadonlyMap<string, { readonly item: string; readonly field: string; readonly before: Answer }>;
  readonly added: readonly string[];
  readonly removed: readonly EventItem[];
  /** Items whose place was chosen anew. */
  readonly moved: readonly string[];
  /** Addresses of answers that somebody has looked at. */
  readonly confirmed: readonly string[];
  readonly problems: readonly { readonly index: number; readonly rule: ChangeRule }[];
}

/**
 * Applies changes to a content, each by itself: one whose answer was changed meanwhile is a conflict and the others pass;
 * one that was applied before changes nothing. The answers given are read already (`readAnswer`).
 * @param held activities that joined with a dossier of their own, and the villages around them: a village's holder does not
 *   take somebody else's event out
 */
export function applyChanges(
  content: Content,
  changes: readonly Change[],
  held: ReadonlySet<string> = new Set(),
): Applied {
  const state = new Applying(content, held);
  changes.forEach((change, index) => state.apply(change, index));
  return state.result();
}

class Applying {
  readonly #id: string;
  readonly #held: ReadonlySet<string>;
  #project: Record<string, Answer>;
  #extra: Record<string, string>;
  #items: EventItem[];
  readonly #conflicts: Conflict[] = [];
  readonly #written = new Map<string, { item: string; field: string; before: Answer }>();
  readonly #added: string[] = [];
  readonly #removed: EventItem[] = [];
  readonly #moved = new Set<string>();
  readonly #confirmed: string[] = [];
  readonly #problems: { index: number; rule: ChangeRule }[] = [];

  constructor(content: Content, held: ReadonlySet<string>) {
    this.#id = content.id;
    this.#held = held;
    this.#project = { ...(content.project as unknown as Record<string, Answer>) };
    this.#extra = { ...content.extra };
    this.#items = [...content.items];
  }

  apply(change: Change, index: number): void {
    switch (change.op) {
      case 'set':
        return this.#set(change, index);
      case 'confirm':
        this.#confirmed.push(addressOf(change.item, change.field));
        return;
      case 'add':
        return this.#add(change, index);
      case 'move':
        return this.#move(change);
      case 'remove':
        return this.#remove(change.item, index);
    }
  }

  result(): Applied {
    const stillHere = new Set([this.#id, ...this.#items.map(({ id }) => id)]);
    return {
      content: {
        id: this.#id,
        project: this.#project as unknown as Content['project'],
        extra: this.#extra,
        items: inOrder(this.#items),
      },
      conflicts: this.#conflicts,
      written: new Map([...this.#written].filter(([, { item }]) => stillHere.has(item))),
      added: this.#added.filter((id) => stillHere.has(id)),
      removed: this.#removed,
      moved: [...this.#moved].filter((id) => stillHere.has(id)),
      confirmed: this.#confirmed,
      problems: this.#problems,
    };
  }

  #set({ item, field, was, value }: Extract<Change, { op: 'set' }>, index: number): void {
    const target = item === this.#id ? null : this.#items.find(({ id }) => id === item);
    if (target === undefined) {
      this.#conflicts.push({ item, field, value: null, removed: true });
      return;
    }
    const spec = specOf(field, target ? 'event' : 'project');
    if (!spec || (spec.rootOnly && target && target.parentId !== null)) {
      this.#problems.push({ index, rule: 'unknown_field' });
      return;
    }
    const stands = this.#standing(target, field);
    if (same(stands, value)) return void this.#confirmed.push(addressOf(item, field));
    if (!same(stands, comparable(spec, was))) {
      this.#conflicts.push({ item, field, value: stands, removed: false });
      return;
    }
    // An event of one moment has no activities: sending the dossier would drop them.
    if (target && field === 'kind' && !isMulti(value as EventItem['answers']['kind']) && this.#held.has(item)) {
      this.#problems.push({ index, rule: 'joined_event' });
      return;
    }
    const address = addressOf(item, field);
    if (!this.#written.has(address)) this.#written.set(address, { item, field, before: stands });
    this.#confirmed.push(address);
    this.#write(target, field, value);
  }

  #standing(target: EventItem | null, field: string): Answer {
    if (target) return (target.answers as unknown as Record<string, Answer>)[field] as Answer;
    if (field.startsWith(EXTRA)) {
      const code = field.slice(EXTRA.length);
      return (Object.hasOwn(this.#extra, code) ? this.#extra[code] : undefined) ?? '';
    }
    return this.#project[field] as Answer;
  }

  #write(target: EventItem | null, field: string, value: Answer): void {
    if (target) {
      const answers = { ...target.answers, [field]: value } as EventItem['answers'];
      this.#items = this.#items.map((one) => (one.id === target.id ? { ...one, answers } : one));
    } else if (field.startsWith(EXTRA)) {
      const { [field.slice(EXTRA.length)]: _, ...others } = this.#extra;
      this.#extra = value === '' ? others : { ...others, [field.slice(EXTRA.length)]: value as string };
    } else this.#project = { ...this.#project, [field]: value };
  }

  #add({ item, parent, kind, position }: Extract<Change, { op: 'add' }>, index: number): void {
    // Sent twice: it is there already, and may have been moved since.
    if (this.#items.some(({ id }) => id === item)) return;
    const root = this.#items.find(({ id }) => id === parent);
    if (parent !== null && !root) this.#conflicts.push({ item, field: 'kind', value: null, removed: true });
    else if (root && root.parentId !== null) this.#problems.push({ index, rule: 'activity_of_activity' });
    else if (root && isMulti(kind)) this.#problems.push({ index, rule: 'activity_kind' });
    else if (this.#items.length >= MOST_EVENTS) this.#problems.push({ index, rule: 'too_many_events' });
    else {
      this.#items.push({ id: item, parentId: parent, position, answers: emptyEvent(kind) });
      this.#place(item, position);
      this.#added.push(item);
    }
  }

  #move({ item, position }: Extract<Change, { op: 'move' }>): void {
    const target = this.#items.find(({ id }) => id === item);
    if (!target) return;
    if (this.#place(item, position)) this.#moved.add(item);
  }

  /** Puts an item at its place among those of its parent; true when it was at another. */
  #place(item: string, position: number): boolean {
    const parentId = this.#items.find(({ id }) => id === item)?.parentId ?? null;
    const siblings = this.#items.filter((one) => one.parentId === parentId).sort(byPosition);
    const order = siblings.map(({ id }) => id).filter((id) => id !== item);
    order.splice(position, 0, item);
    const places = new Map(order.map((id, place) => [id, place]));
    const changed = siblings.some(({ id }, place) => order[place] !== id);
    this.#items = this.#items.map((one) => {
      const place = places.get(one.id);
      return place === undefined || place === one.position ? one : { ...one, position: place };
    });
    return changed;
  }

  #remove(item: string, index: number): void {
    if (this.#held.has(item)) {
      this.#problems.push({ index, rule: 'joined_event' });
      return;
    }
    const gone = this.#items.filter(({ id, parentId }) => id === item || parentId === item);
    this.#items = this.#items.filter(({ id, parentId }) => id !== item && parentId !== item);
    for (const one of gone) {
      const added = this.#added.indexOf(one.id);
      if (added >= 0) this.#added.splice(added, 1);
      else this.#removed.push(one);
    }
  }
}

const byPosition = (a: EventItem, b: EventItem): number =>
  a.position - b.position || (a.id < b.id ? -1 : Number(a.id > b.id));

/** Root events, each followed by its activities. */
const inOrder = (items: readonly EventItem[]): readonly EventItem[] => {
  const sorted = [...items].sort(byPosition);
  const known = new Set(items.map(({ id }) => id));
  const rootless = (item: EventItem): boolean => item.parentId === null || !known.has(item.parentId);
  return sorted.filter(rootless).flatMap((root) => [root, ...sorted.filter(({ parentId }) => parentId === root.id)]);
};

/** The register names the organisation of a row that stands for one, whatever was typed beside it. */
const same = (one: Answer, other: Answer): boolean =>
  sameAnswer(withoutRegisterNames(one), withoutRegisterNames(other));
const withoutRegisterNames = (answer: Answer): Answer =>
  Array.isArray(answer)
    ? ((answer as readonly unknown[]).map((row) =>
        typeof row === 'object' && row !== null && (row as Row)['organisationId'] ? { ...row, name: '' } : row,
      ) as unknown as Answer)
    : answer;

/** Every item that these changes name or need beside them: the whole dossier when one adds, moves or removes. */
export const needsAllItems = (changes: readonly { readonly op: Change['op'] }[]): boolean =>
  changes.some(({ op }) => op === 'add' || op === 'move' || op === 'remove');
