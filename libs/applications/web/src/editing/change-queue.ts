import { MOST_CHANGES, sameAnswer, type Answer, type Change } from '@fds/applications/domain';

type SetChange = Extract<Change, { op: 'set' }>;

/** Characters of one save at most; a longer list of changes leaves in several. */
export const MOST_CHARACTERS_AT_ONCE = 200_000;

const isSet =
  (item: string, field: string) =>
  (change: Change): change is SetChange =>
    change.op === 'set' && change.item === item && change.field === field;

/**
 * What was changed and is not yet said saved, in its order. Changes that were sent without an answer stay as they were
 * sent, and are sent again word for word: the server takes the same change twice for one. What is written meanwhile
 * waits behind them, one change per answer.
 */
export class ChangeQueue {
  private sent: Change[] = [];
  private waiting: Change[] = [];

  /** All that is not yet said saved, in order. */
  get all(): readonly Change[] {
    return [...this.sent, ...this.waiting];
  }
  get isEmpty(): boolean {
    return this.sent.length + this.waiting.length === 0;
  }

  /** Adds a change behind the others; an answer that is changed again keeps what stood before its first change. */
  add(change: Change): void {
    switch (change.op) {
      case 'set':
        return this.addSet(change);
      case 'move':
        this.waiting = this.waiting.filter((one) => !(one.op === 'move' && one.item === change.item));
        this.waiting.push(change);
        return;
      case 'confirm':
        if (!this.waiting.some((one) => one.op === 'confirm' && one.item === change.item && one.field === change.field))
          this.waiting.push(change);
        return;
      case 'remove': {
        const unsaid = this.waiting.some((one) => one.op === 'add' && one.item === change.item);
        this.waiting = this.waiting.filter((one) => one.item !== change.item);
        if (!unsaid) this.waiting.push(change);
        return;
      }
      default:
        this.waiting.push(change);
    }
  }

  /** The changes to send: those that were sent without an answer if there are any, else the next ones, in order. */
  take(): readonly Change[] {
    if (this.sent.length > 0) return this.sent;
    let characters = 0;
    let count = 0;
    for (const change of this.waiting) {
      characters += JSON.stringify(change).length;
      if (count > 0 && (count === MOST_CHANGES || characters > MOST_CHARACTERS_AT_ONCE)) break;
      count++;
    }
    this.sent = this.waiting.splice(0, count);
    return this.sent;
  }
  /** The server has answered for all that was sent. */
  settle(): void {
    this.sent = [];
  }
  /** What was sent is refused as a whole: half of it is tried alone, so that one bad change holds nothing else back. */
  halve(): void {
    const half = Math.ceil(this.sent.length / 2);
    this.waiting.unshift(...this.sent.splice(half));
  }

  /** What is being changed in an answer: what stood before, what it becomes; null when nothing is. */
  pendingAt(item: string, field: string): { readonly was: Answer; readonly value: Answer } | null {
    const here = this.all.filter(isSet(item, field));
    const [first, last] = [here[0], here.at(-1)];
    return first && last ? { was: first.was, value: last.value } : null;
  }
  /** Items added or removed here that the server may not know. */
  pendingOf(op: 'add' | 'remove' | 'move'): ReadonlySet<string> {
    return new Set(this.all.filter((change) => change.op === op).map(({ item }) => item));
  }
  /** True when something of the item waits. */
  concerns(item: string): boolean {
    return this.all.some((change) => change.item === item);
  }

  /** Forgets what waits in an answer. */
  drop(item: string, field: string): void {
    const here = isSet(item, field);
    this.waiting = this.waiting.filter((change) => !here(change));
  }
  /** Forgets all that waits in an item. */
  dropItem(item: string): void {
    this.waiting = this.waiting.filter((change) => change.item !== item);
  }
  clear(): void {
    this.sent = [];
    this.waiting = [];
  }

  private addSet(change: SetChange): void {
    const here = isSet(change.item, change.field);
    const index = this.waiting.findIndex(here);
    const before = this.waiting[index];
    if (before?.op !== 'set') {
      if (!sameAnswer(change.was, change.value)) this.waiting.push(change);
    } else if (sameAnswer(before.was, change.value)) this.waiting.splice(index, 1);
    else this.waiting[index] = { ...change, was: before.was };
  }
}
