import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '@fds/shared/kernel';

/** The one clock. Nothing else in the portal asks the machine what time it is to decide something. */
@Injectable()
export class Clock {
  #offset = 0;

  /** The instant it is, for every rule and every row. */
  now(): Date {
    return new Date(Date.now() + this.#offset);
  }
  /** The day it is in the region. */
  today(): Day {
    return dayOf(this.now());
  }
  /** Milliseconds by which the clock was moved; 0 outside tests and the demonstration (docs/decisions/0004). */
  get offset(): number {
    return this.#offset;
  }
  /** Moves the clock: tests, and the demonstration by an administrator. */
  move(offset: number): void {
    this.#offset = offset;
  }
}
