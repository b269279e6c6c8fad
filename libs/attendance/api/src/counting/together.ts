/** How work is gathered. */
export interface Gathering<I> {
  /** Two of one key are never in one turn: the later one sees what the earlier one did. */
  readonly key: (item: I) => string;
  /** What an item weighs, and how much one turn may bear; an item that is heavier has a turn for itself. */
  readonly weight: (item: I) => number;
  readonly most: number;
  /** How long the first of a turn waits for others (milliseconds). */
  readonly wait: number;
}
interface Waiting<I, O> {
  readonly item: I;
  readonly done: (outcome: O) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Work that is asked for while earlier work is under way is done together, in turns, one after the other: what a turn
 * costs is shared by all that is in it, and the more is asked for, the more share it. Whoever asked waits for the turn of
 * its own item. `work` answers for each item in their order: an `Error` fails that item alone.
 */
export class Together<I, O extends object> {
  #waiting: Waiting<I, O>[] = [];
  #busy = false;

  constructor(
    private readonly gathering: Gathering<I>,
    private readonly work: (items: readonly I[]) => Promise<readonly (O | Error)[]>,
  ) {}

  add(item: I): Promise<O> {
    return new Promise((done, fail) => {
      this.#waiting.push({ item, done, fail });
      if (!this.#busy) void this.#turns();
    });
  }

  async #turns(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      await new Promise((done) => setTimeout(done, this.gathering.wait));
      await this.#do(this.#take());
    }
    this.#busy = false;
  }

  #take(): Waiting<I, O>[] {
    const { key, weight, most } = this.gathering;
    const keys = new Set<string>();
    const turn: Waiting<I, O>[] = [];
    const later: Waiting<I, O>[] = [];
    let borne = 0;
    for (const one of this.#waiting) {
      const heavy = turn.length > 0 && borne + weight(one.item) > most;
      if (heavy || keys.has(key(one.item))) later.push(one);
      else {
        turn.push(one);
        borne += weight(one.item);
      }
      // Also of one that has to wait: what comes after it of the same key waits behind it.
      keys.add(key(one.item));
    }
    this.#waiting = later;
    return turn;
  }

  async #do(turn: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const outcomes = await this.work(turn.map(({ item }) => item));
      for (const [place, { done, fail }] of turn.entries()) {
        const outcome = outcomes[place];
        if (outcome === undefined || outcome instanceof Error) fail(outcome);
        else done(outcome);
      }
    } catch (error) {
      // Nobody fails for what another has sent: each is tried alone.
      if (turn.length === 1) turn[0]?.fail(error);
      else for (const one of turn) await this.#do([one]);
    }
  }
}
