import { domainOf } from './compose-mail';

const MINUTE = 60_000;

/** Rights to send, given back evenly: `perMinute` of them, none saved beyond one minute's. */
class Allowance {
  #left: number;
  #at: number;

  constructor(
    private readonly perMinute: number,
    now: number,
  ) {
    this.#left = perMinute;
    this.#at = now;
  }

  /** Milliseconds until one may be sent; 0 now. */
  wait(now: number): number {
    this.#left = Math.min(this.perMinute, this.#left + ((now - this.#at) * this.perMinute) / MINUTE);
    this.#at = now;
    return this.#left >= 1 ? 0 : Math.ceil(((1 - this.#left) * MINUTE) / this.perMinute);
  }
  take(): void {
    this.#left -= 1;
  }
  get full(): boolean {
    return this.#left >= this.perMinute;
  }
}

/**
 * How many messages may leave per minute, in all and to one domain: relays and large providers refuse those who come
 * too fast. Counted in each process that sends.
 */
export class MailPace {
  readonly #all: Allowance | null;
  readonly #domains = new Map<string, Allowance>();

  /** Null: no limit. */
  constructor(
    perMinute: number | null,
    private readonly perDomain: number | null,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.#all = perMinute ? new Allowance(perMinute, now()) : null;
  }

  /** Milliseconds until any message may leave. */
  wait(): number {
    return this.#all?.wait(this.now()) ?? 0;
  }

  /** Takes the right to send to this address: 0, or the milliseconds until its domain may be written to again. */
  take(address: string): number {
    const domain = this.perDomain ? this.#domain(domainOf(address), this.perDomain) : null;
    const wait = domain?.wait(this.now()) ?? 0;
    if (wait > 0) return wait;
    domain?.take();
    this.#all?.take();
    return 0;
  }

  #domain(name: string, perDomain: number): Allowance {
    const known = this.#domains.get(name);
    if (known) return known;
    // Domains that rested are forgotten: ten thousand readers have ten thousand domains at most, not for ever.
    if (this.#domains.size >= 1_000)
      for (const [each, allowance] of this.#domains) if (allowance.full) this.#domains.delete(each);
    const allowance = new Allowance(perDomain, this.now());
    this.#domains.set(name, allowance);
    return allowance;
  }
}
