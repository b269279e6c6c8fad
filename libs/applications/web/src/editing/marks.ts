import { signal, untracked } from '@angular/core';
import type { Answer } from '@fds/applications/domain';
import { addressOf, placeOf } from './wire';

/** What somebody else wrote where one was writing too. */
export interface FieldConflict {
  readonly item: string;
  readonly field: string;
  readonly theirs: Answer;
  /** Who, and when, when it is known. */
  readonly by: string | null;
  readonly at: string | null;
}

/** An item that somebody else removed while one was writing in it. */
export interface GoneItem {
  readonly id: string;
  readonly by: string | null;
  readonly at: string | null;
}

type Marked<T> = ReadonlyMap<string, T>;

/** What is known of single answers besides what they say. All change rarely: never while one types. */
export class Marks {
  private readonly conflictsByPlace = signal<Marked<FieldConflict>>(new Map());
  private readonly goneById = signal<Marked<GoneItem>>(new Map());
  private readonly leftPlaces = signal<ReadonlySet<string>>(new Set());
  private readonly refusals = signal<Marked<string>>(new Map());
  private readonly unread = signal<Marked<string>>(new Map());
  private readonly renewed = signal<ReadonlySet<string>>(new Set());

  readonly conflicts = this.conflictsByPlace.asReadonly();
  readonly gone = this.goneById.asReadonly();
  readonly toConfirm = this.renewed.asReadonly();
  /** What was typed where it cannot be kept: `une trentaine` for a number. */
  readonly unreadable = this.unread.asReadonly();

  conflictAt(item: string, field: string): FieldConflict | null {
    return this.conflictsByPlace().get(addressOf(item, field)) ?? null;
  }
  setConflict(conflict: FieldConflict): void {
    this.conflictsByPlace.update((all) => new Map(all).set(addressOf(conflict.item, conflict.field), conflict));
  }
  endConflict(item: string, field: string): void {
    this.conflictsByPlace.update((all) => without(all, addressOf(item, field)));
  }
  setGone(item: GoneItem): void {
    this.goneById.update((all) => new Map(all).set(item.id, item));
  }
  endGone(id: string): void {
    this.goneById.update((all) => without(all, id));
  }

  /** A field was left: from now on it says what it lacks. */
  leave(item: string, field: string): void {
    const place = addressOf(item, field);
    this.leftPlaces.update((all) => (all.has(place) ? all : new Set(all).add(place)));
  }
  wasLeft(item: string, field: string): boolean {
    return this.leftPlaces().has(addressOf(item, field));
  }

  /** The server could not keep this answer, and says why. */
  refuse(item: string, field: string, why: string): void {
    this.refusals.update((all) => new Map(all).set(addressOf(item, field), why));
  }
  unrefuse(item: string, field: string): void {
    this.refusals.update((all) => without(all, addressOf(item, field)));
  }
  /** Where an answer stands that the server could not keep. */
  refusedPlaces(): readonly { readonly item: string; readonly field: string }[] {
    return [...untracked(this.refusals).keys()].map(placeOf);
  }
  refusalAt(item: string, field: string): string | null {
    return this.refusals().get(addressOf(item, field)) ?? null;
  }

  keepUnreadable(item: string, field: string, text: string | null): void {
    const place = addressOf(item, field);
    this.unread.update((all) => (text === null ? without(all, place) : new Map(all).set(place, text)));
  }
  unreadableAt(item: string, field: string): string | null {
    return this.unread().get(addressOf(item, field)) ?? null;
  }

  setToConfirm(places: readonly string[]): void {
    this.renewed.update((all) =>
      all.size === places.length && places.every((place) => all.has(place)) ? all : new Set(places),
    );
  }
  confirm(item: string, field: string): void {
    const place = addressOf(item, field);
    this.renewed.update((all) => (all.has(place) ? new Set([...all].filter((one) => one !== place)) : all));
  }
  isToConfirm(item: string, field: string): boolean {
    return this.renewed().has(addressOf(item, field));
  }
}

function without<T>(all: Marked<T>, place: string): Marked<T> {
  if (!all.has(place)) return all;
  const rest = new Map(all);
  rest.delete(place);
  return rest;
}
