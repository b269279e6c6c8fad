import type { Store } from './store';
import { REFRESH, Sender, type Reach } from './sender';
import { newStand, undoing, withAction, type Action, type Stand, type Tap } from './stand';

/** What the page shows of a stand at a moment. */
export interface Shown {
  readonly stand: Stand;
  /** What the portal does not have yet. */
  readonly pending: readonly Tap[];
  readonly reach: Reach;
  /** Whether what is tapped survives the page. */
  readonly lasting: boolean;
}

/** Taps on their way into the storage, with what they change of the stand. */
interface Unstored {
  readonly taps: readonly Tap[];
  readonly next: (stand: Stand) => Stand;
}
/** Before a storage that refused is asked again (milliseconds). */
const AGAIN = 5_000;

/** The stand in hand: what was tapped is shown at once, then kept, then sent. */
export class Counting {
  #stand: Stand;
  #stored: readonly Tap[] = [];
  /** Shown already, not yet in the storage. */
  #unstored: readonly Unstored[] = [];
  /** Grows with everything that the storage has taken in. */
  #turn = 0;
  #reach: Reach = 'reached';
  #refused = false;
  readonly #sender: Sender;
  readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('comptage');

  constructor(
    readonly key: string,
    token: string,
    private readonly store: Store,
    private readonly changed: () => void,
  ) {
    this.#stand = newStand(key, token);
    this.#sender = new Sender(
      store,
      {
        reach: (reach) => {
          this.#reach = reach;
          this.changed();
        },
        stand: (of) => {
          this.#tellOthers();
          if (of === this.key) void this.reload();
        },
      },
      oneAtATime,
    );
    this.#channel?.addEventListener('message', () => void this.reload());
  }

  get shown(): Shown {
    return {
      stand: this.#stand,
      pending: [...this.#stored, ...this.#unstored.flatMap(({ taps }) => taps)],
      reach: this.#reach,
      lasting: this.store.lasting && !this.#refused,
    };
  }

  /** Begins: what is known is shown, what was kept is sent, and the others' counts are asked for from time to time. */
  async open(): Promise<void> {
    this.#stand = await this.store.change(this.key, this.#stand, (stand) => stand);
    await this.reload();
    this.#sender.wake();
    addEventListener('online', () => this.#sender.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.#sender.refresh(this.key));
    // Looked at more often than asked: a count that came in just before one look waits for the next one, not for two.
    setInterval(() => document.hidden || this.#sender.refresh(this.key), REFRESH / 4);
  }

  /** Shows what the storage holds, which another window may have changed, and what it does not hold yet. */
  async reload(): Promise<void> {
    const turn = this.#turn;
    const [stands, stored] = await Promise.all([this.store.stands(), this.store.pending(this.key)]);
    // Taken in while it was read: what was read is old.
    if (turn !== this.#turn) return this.reload();
    const stand = stands.find(({ key }) => key === this.key) ?? this.#stand;
    this.#stand = this.#unstored.reduce((known, { next }) => next(known), stand);
    this.#stored = stored;
    this.changed();
  }

  /** Counts; shown before anything is waited for. */
  async add(action: Action): Promise<void> {
    await this.#keep(action, (stand) => withAction(stand, action));
  }

  /** Takes the last action of this phone back; answers it, or null when there is none. */
  undo(at: Date): Action | null {
    const last = this.#stand.actions.at(-1);
    if (!last) return null;
    const id = last[0]?.id;
    void this.#keep(
      undoing(last, at, () => crypto.randomUUID()),
      (stand) => ({
        ...stand,
        actions: stand.actions.filter((action) => action[0]?.id !== id),
      }),
    );
    return last;
  }

  async seen(): Promise<void> {
    await this.store.change(this.key, this.#stand, (stand) => ({ ...stand, notice: null }));
    await this.reload();
  }

  async #keep(taps: readonly Tap[], next: (stand: Stand) => Stand): Promise<void> {
    const one = { taps, next };
    this.#unstored = [...this.#unstored, one];
    this.#stand = next(this.#stand);
    this.changed();
    await this.#store(one);
  }

  async #store(one: Unstored): Promise<void> {
    try {
      await this.store.add(this.#stand, one.taps, one.next);
    } catch {
      // The storage is full: the taps stay in this page, which says so, until the storage takes them.
      this.#refused = true;
      this.changed();
      setTimeout(() => void this.#store(one), AGAIN);
      return;
    }
    this.#turn += 1;
    this.#unstored = this.#unstored.filter((other) => other !== one);
    this.#stored = [...this.#stored, ...one.taps];
    if (this.#refused) {
      this.#refused = false;
      this.changed();
    }
    this.#tellOthers();
    this.#sender.wake();
  }

  #tellOthers(): void {
    this.#channel?.postMessage(this.key);
  }
}

/** Runs work that only one window of this phone does at a time, where the browser can promise that. */
function oneAtATime(work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request('comptage', work).then(() => undefined) : work();
}
