import { MOST_TAPS_AT_ONCE } from '@fds/attendance/domain';
import { readCounting, sendTaps, type Refused } from './portal';
import { answered, type Stand, type Tap } from './stand';
import type { Store } from './store';

/** Whether the portal answers. */
export type Reach = 'reached' | 'network' | 'portal';

/** The sender tells the page what has changed. */
export interface Told {
  readonly reach: (reach: Reach) => void;
  readonly stand: (key: string) => void;
}

/** Between two sendings, so that a hurried thumb sends what it gathered in one go (milliseconds). */
const PACE = 400;
/** Before trying again, longer each time (milliseconds). */
const AGAIN = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
/** How often the others' counts are asked for while the page is looked at (milliseconds). */
export const REFRESH = 10_000;

/**
 * Sends what the phone keeps, stand by stand, in the order in which it was tapped. A tap leaves the phone only once the
 * portal has answered for it; sent twice, it counts once, so nothing is lost by sending again.
 */
export class Sender {
  #running = false;
  #wanted = false;
  #failures = 0;
  #ended = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #refreshed = new Map<string, number>();

  constructor(
    private readonly store: Store,
    private readonly told: Told,
    /** One sender at a time on a phone, whatever the number of its windows. */
    private readonly alone: (work: () => Promise<void>) => Promise<void>,
  ) {}

  /** Something is there to send, or the network is back. */
  wake(): void {
    this.#failures = 0;
    this.#soon(0);
  }

  /** Asks what the others have counted, unless that was asked just now. */
  refresh(key: string): void {
    if (Date.now() - (this.#refreshed.get(key) ?? 0) < REFRESH - 500) return;
    this.#refreshed.delete(key);
    this.#soon(0);
  }

  #soon(wait: number): void {
    if (this.#running) {
      this.#wanted = true;
      return;
    }
    clearTimeout(this.#timer);
    const pause = this.#ended + PACE - Date.now();
    this.#timer = setTimeout(() => void this.#run(), Math.max(wait, pause, 0));
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#wanted = false;
    let wait: number | null = null;
    try {
      await this.alone(async () => {
        for (const stand of await this.store.stands()) wait = longer(wait, await this.#serve(stand));
      });
    } finally {
      this.#running = false;
      this.#ended = Date.now();
    }
    if (this.#wanted || wait !== null) this.#soon(wait ?? 0);
  }

  /** Sends what a stand has, or asks for news of it; answers after how long to try again, null when all is done. */
  async #serve(stand: Stand): Promise<number | null> {
    let size = MOST_TAPS_AT_ONCE;
    for (;;) {
      const pending = await this.store.pending(stand.key);
      if (pending.length === 0) return this.#news(stand);
      const taps = pending.slice(0, size);
      const now = new Date();
      const body = { device: await this.store.device(), sentAt: now.toISOString(), taps: taps.map(asSent) };
      const answer = await sendTaps(stand.token, body);
      if ('said' in answer) {
        const { refused, counting } = answer.said;
        const notice = refused[0] ? `${refused.length} ${appuis(refused.length)}. ${refused[0].text}` : null;
        const ids = taps.map(({ id }) => id);
        await this.store.settle(stand, ids, (known) => ({
          ...answered(known, counting, new Date()),
          notice: notice ?? known.notice,
        }));
        this.#reached(stand.key);
        if (pending.length > taps.length) continue;
        return null;
      }
      if ('unreachable' in answer) return this.#failed(answer.unreachable);
      if (answer.refused.status === 422 || answer.refused.status === 413) {
        // One of them cannot be read: it is looked for, so that it does not hold back the others.
        if (taps.length > 1) size = Math.ceil(taps.length / 2);
        else await this.#drop(stand, taps, answer.refused);
        continue;
      }
      return this.#refused(stand, answer.refused);
    }
  }

  async #news(stand: Stand): Promise<number | null> {
    if (this.#refreshed.has(stand.key)) return null;
    const answer = await readCounting(stand.token);
    if ('unreachable' in answer) return this.#failed(answer.unreachable);
    if ('refused' in answer) return this.#refused(stand, answer.refused);
    await this.store.settle(stand, [], (known) => answered(known, answer.said, new Date()));
    this.#reached(stand.key);
    return null;
  }

  #reached(key: string): void {
    this.#failures = 0;
    this.#refreshed.set(key, Date.now());
    this.told.reach('reached');
    this.told.stand(key);
  }

  #failed(why: 'network' | 'portal'): number {
    this.told.reach(why);
    const wait = AGAIN[Math.min(this.#failures, AGAIN.length - 1)] ?? REFRESH;
    this.#failures += 1;
    return wait;
  }

  /** The taps stay here: a link that was taken back may be given back. */
  async #refused(stand: Stand, { status, detail, retryAfter }: Refused): Promise<number | null> {
    this.told.reach('reached');
    this.#refreshed.set(stand.key, Date.now());
    if (status === 429) return (retryAfter ?? 5) * 1000;
    await this.store.change(stand.key, stand, (known) => ({ ...known, closed: detail }));
    this.told.stand(stand.key);
    return null;
  }

  async #drop(stand: Stand, taps: readonly Tap[], { detail }: Refused): Promise<void> {
    await this.store.settle(
      stand,
      taps.map(({ id }) => id),
      (known) => ({ ...known, notice: `Un appui n’a pas pu être lu par le portail. ${detail}` }),
    );
  }
}

const longer = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
const appuis = (count: number): string => (count > 1 ? 'appuis' : 'appui');
const asSent = ({ id, counter, amount, at, undoes }: Tap) => ({ id, counter, amount, at, undoes });
