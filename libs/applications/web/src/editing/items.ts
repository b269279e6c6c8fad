import { signal, untracked } from '@angular/core';
import { isMulti, type EventKind } from '@fds/shared/kernel';
import { EVENT_FIELDS, isBlank, sameAnswer, type Answer, type Change, type FieldSpec } from '@fds/applications/domain';
import { UNDO_TIME } from '@fds/shared/web-kit';
import type { ItemShape } from './answers';
import type { Held } from './merging';
import { place, siblingsOf } from './places';

const EVENT: Readonly<Record<string, FieldSpec>> = EVENT_FIELDS;
const FIRST: Readonly<Record<string, Answer>> = { kind: 'single', attendanceMode: 'in_person' };
const newId = (): string => globalThis.crypto.randomUUID();

/** An item that was removed a moment ago and can be brought back. */
export interface RemovedItem {
  readonly shape: ItemShape;
  readonly title: string;
  readonly activities: readonly ItemShape[];
}

/** Events and activities: added, copied, moved, taken away with undo, brought back. */
export class EditedItems {
  private readonly removing = signal<RemovedItem | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The item removed last, while it can be brought back. */
  readonly removed = this.removing.asReadonly();

  constructor(
    private readonly held: Held,
    /** Something is to be saved. */
    private readonly changed: () => void,
  ) {}

  add(parent: string | null, kind: EventKind, position?: number): string {
    const id = newId();
    const at = position ?? siblingsOf(this.held.answers, parent).length;
    this.apply([{ op: 'add', item: id, parent, kind, position: at }]);
    return id;
  }
  duplicate(id: string): string | null {
    const source = this.shapeOf(id);
    if (!source) return null;
    const copy = newId();
    this.apply(this.copyOf(source, copy, source.position + 1, source.parentId));
    return copy;
  }
  move(id: string, position: number): void {
    const shape = this.shapeOf(id);
    if (!shape) return;
    place(this.held.answers, shape, position);
    this.held.queue.add({ op: 'move', item: id, position });
    this.changed();
  }

  /** Takes an item away here; for everybody once it can no longer be brought back. */
  remove(id: string): void {
    const shape = this.shapeOf(id);
    if (!shape) return;
    this.endRemoval();
    const { answers } = this.held;
    const activities = siblingsOf(answers, id);
    const title = answers.peek(id, 'title');
    answers.without(id);
    this.removing.set({ shape, activities, title: typeof title === 'string' ? title : '' });
    this.timer = setTimeout(() => this.endRemoval(), UNDO_TIME);
  }
  undoRemove(): void {
    const removed = untracked(this.removing);
    if (!removed) return;
    clearTimeout(this.timer);
    this.removing.set(null);
    const { answers } = this.held;
    place(answers, removed.shape, removed.shape.position);
    answers.shape([...answers.peekItems(), ...removed.activities]);
  }
  /** What a removal waits for is over: it goes with the next save. */
  endRemoval(): void {
    clearTimeout(this.timer);
    const removed = untracked(this.removing);
    if (!removed) return;
    this.removing.set(null);
    for (const { id } of removed.activities) this.held.queue.dropItem(id);
    this.held.queue.add({ op: 'remove', item: removed.shape.id });
    this.changed();
  }

  /** Adds again, with what is written in it here, an item that somebody else removed. */
  bringBack(id: string): string | null {
    const shape = this.shapeOf(id);
    if (!shape) return null;
    const copy = newId();
    const changes = this.copyOf(shape, copy, shape.position, shape.parentId);
    this.letGo(id);
    this.apply(changes);
    return copy;
  }
  /** Accepts that an item is gone. */
  letGo(id: string): void {
    this.held.marks.endGone(id);
    this.held.queue.dropItem(id);
    this.held.answers.without(id);
  }

  private shapeOf(id: string): ItemShape | undefined {
    return this.held.answers.peekItems().find((one) => one.id === id);
  }
  private apply(changes: readonly Change[]): void {
    const { answers, queue } = this.held;
    for (const change of changes) {
      if (change.op === 'add') {
        const { item, parent, position } = change;
        answers.cell(item, 'kind').set(change.kind);
        place(answers, { id: item, parentId: parent, position }, position);
      } else if (change.op === 'set') answers.cell(change.item, change.field).set(change.value);
      queue.add(change);
    }
    this.changed();
  }

  /** What makes an item that says what `source` says, its activities too; each with an id of its own. */
  private copyOf(source: ItemShape, id: string, position: number, parent: string | null): readonly Change[] {
    const { answers } = this.held;
    const kind = answers.peek(source.id, 'kind') as EventKind;
    const activities = isMulti(kind) ? siblingsOf(answers, source.id) : [];
    return [
      { op: 'add', item: id, parent, kind, position },
      ...this.writtenIn(source.id, id, parent),
      ...activities.flatMap((activity, index) => this.copyOf(activity, newId(), index, id)),
    ];
  }
  private writtenIn(from: string, to: string, parent: string | null): readonly Change[] {
    const { answers } = this.held;
    return Object.entries(EVENT).flatMap(([field, spec]): Change[] => {
      if (field === 'kind' || (parent !== null && spec.rootOnly)) return [];
      const value = answers.peek(from, field);
      const first = FIRST[field] ?? answers.peek(to, field);
      return sameAnswer(value, first) || (isBlank(value) && isBlank(first))
        ? []
        : [{ op: 'set', item: to, field, was: first, value }];
    });
  }
}
