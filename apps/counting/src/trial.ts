import { countsOn, type Action, type Counts } from './stand';

/**
 * The buttons tried out before the first day: nothing of it leaves the phone, nothing is kept, and it is gone once somebody
 * may be counted. It lives as long as the page.
 */
export class Trial {
  #actions: readonly Action[] | null = null;

  get on(): boolean {
    return this.#actions !== null;
  }
  get empty(): boolean {
    return (this.#actions?.length ?? 0) === 0;
  }
  begin(): void {
    this.#actions ??= [];
  }
  end(): void {
    this.#actions = null;
  }
  add(action: Action): void {
    this.#actions = [...(this.#actions ?? []), action];
  }
  /** Takes the last action back; answers it, or null when there is none. */
  undo(): Action | null {
    const last = this.#actions?.at(-1) ?? null;
    if (last) this.#actions = this.#actions?.slice(0, -1) ?? null;
    return last;
  }
  countsOn(day: string): Counts {
    return countsOn(null, this.#actions?.flat() ?? [], day);
  }
}
