import { computed, signal, untracked, type Signal, type WritableSignal } from '@angular/core';
import {
  emptyAnswer,
  EVENT_FIELDS,
  EXTRA,
  PROJECT_FIELDS,
  sameAnswer,
  type Answer,
  type Content,
  type EventAnswers,
  type FieldSpec,
  type ProjectAnswers,
} from '@fds/applications/domain';
import { addressOf, type ServerContent } from './wire';

/** Where an item stands among the others. */
export interface ItemShape {
  readonly id: string;
  /** Null for a root event. */
  readonly parentId: string | null;
  readonly position: number;
}

const PROJECT: Readonly<Record<string, FieldSpec>> = PROJECT_FIELDS;
const EVENT: Readonly<Record<string, FieldSpec>> = EVENT_FIELDS;

/** What a field of the dossier (`item` is then its own id) or of an event is; undefined for an extra question. */
export const fieldOf = (dossier: string, item: string, field: string): FieldSpec | undefined =>
  (item === dossier ? PROJECT : EVENT)[field];

/** True for two lists of items that are the same. */
const sameShapes = (one: readonly ItemShape[], other: readonly ItemShape[]): boolean =>
  one.length === other.length &&
  one.every((shape, index) => {
    const against = other[index];
    return shape.id === against?.id && shape.parentId === against.parentId && shape.position === against.position;
  });

const inOrder = (one: ItemShape, other: ItemShape): number => one.position - other.position;

/**
 * What is written, answer by answer: each has a signal of its own, so that typing in one of a dossier of sixty events
 * computes and draws nothing else.
 */
export class Answers {
  private readonly cells = new Map<string, WritableSignal<Answer>>();
  private readonly shapes = signal<readonly ItemShape[]>([], { equal: sameShapes });
  private readonly children = new Map<string, Signal<readonly ItemShape[]>>();
  private dossier = '';

  /** Root events in their order. */
  readonly roots = computed(
    () =>
      this.shapes()
        .filter(({ parentId }) => parentId === null)
        .sort(inOrder),
    {
      equal: sameShapes,
    },
  );
  readonly items = this.shapes.asReadonly();

  /** The dossier's own id. */
  get id(): string {
    return this.dossier;
  }

  /** The activities of a root event in their order. */
  activities(root: string): Signal<readonly ItemShape[]> {
    let found = this.children.get(root);
    if (!found) {
      found = computed(
        () =>
          this.shapes()
            .filter(({ parentId }) => parentId === root)
            .sort(inOrder),
        {
          equal: sameShapes,
        },
      );
      this.children.set(root, found);
    }
    return found;
  }

  /** The answer to a field, as a signal of its own. */
  cell(item: string, field: string): WritableSignal<Answer> {
    const address = addressOf(item, field);
    let cell = this.cells.get(address);
    if (!cell) {
      cell = signal<Answer>(this.blank(item, field), { equal: sameAnswer });
      this.cells.set(address, cell);
    }
    return cell;
  }
  /** The answer to a field, without following it. */
  peek(item: string, field: string): Answer {
    return untracked(this.cell(item, field));
  }

  /** Begins with what the server holds. */
  fill(content: ServerContent): void {
    this.dossier = content.id;
    this.shape(content.items);
    for (const { item, field, value } of answersIn(content)) this.cell(item, field).set(value);
  }
  shape(items: readonly ItemShape[]): void {
    this.shapes.set(items.map(({ id, parentId, position }) => ({ id, parentId, position })));
  }
  /** Takes an item away, with its activities; what was written in it stays known. */
  without(id: string): void {
    this.shapes.update((all) => all.filter((shape) => shape.id !== id && shape.parentId !== id));
  }
  peekItems(): readonly ItemShape[] {
    return untracked(this.shapes);
  }

  /** All that is written, as the rules judge it; follows nothing. */
  content(): Content {
    const written = (item: string, fields: Readonly<Record<string, FieldSpec>>): Record<string, Answer> =>
      Object.fromEntries(Object.keys(fields).map((field) => [field, this.peek(item, field)]));
    const extra: Record<string, string> = {};
    for (const [address, cell] of this.cells) {
      const at = addressOf(this.dossier, EXTRA);
      const value = untracked(cell);
      if (address.startsWith(at) && typeof value === 'string' && value !== '') extra[address.slice(at.length)] = value;
    }
    const items = this.peekItems();
    const roots = items.filter(({ parentId }) => parentId === null).sort(inOrder);
    const under = (root: string): readonly ItemShape[] =>
      items.filter(({ parentId }) => parentId === root).sort(inOrder);
    return {
      id: this.dossier,
      project: written(this.dossier, PROJECT) as unknown as ProjectAnswers,
      extra,
      items: roots
        .flatMap((root) => [root, ...under(root.id)])
        .map((shape) => ({ ...shape, answers: written(shape.id, EVENT) as unknown as EventAnswers })),
    };
  }

  private blank(item: string, field: string): Answer {
    const spec = fieldOf(this.dossier, item, field);
    if (!spec) return '';
    if (field === 'kind') return 'single';
    return field === 'attendanceMode' ? 'in_person' : emptyAnswer(spec);
  }
}

/** Every answer that the server holds, with its place. */
export function answersIn(
  content: ServerContent,
): readonly { readonly item: string; readonly field: string; readonly value: Answer }[] {
  return [
    ...Object.entries(content.project).map(([field, value]) => ({ item: content.id, field, value })),
    ...Object.entries(content.extra).map(([code, value]) => ({ item: content.id, field: EXTRA + code, value })),
    ...content.items.flatMap(({ id, answers }) =>
      Object.entries(answers).map(([field, value]) => ({ item: id, field, value })),
    ),
  ];
}
