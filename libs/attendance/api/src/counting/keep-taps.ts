import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Pace } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import {
  COUNTING_STATE_TEXTS,
  dayOfTap,
  MOST_TAPS_AT_ONCE,
  pressedAt,
  TAKING_STATES,
  TAP_REFUSAL_TEXTS,
  type TapRefusal,
} from '@fds/attendance/domain';
import type { KeepTapsRequest, KeptTapsView, TapRequest } from './counting.contract';
import { CountingDoor, type OpenedCounting, type Shown } from './counting-door';
import { KEEP_TAPS } from './keep-taps.sql';
import { Together } from './together';

/** What a phone has sent, and when it came in. */
interface Sending {
  readonly shown: Shown;
  readonly request: KeepTapsRequest;
  readonly at: Date;
}
type DatedTap = TapRequest & { readonly day: string | null };
/** A sending whose link is open, its taps with their days. */
interface Opened {
  readonly sending: Sending;
  readonly opened: OpenedCounting;
  readonly dated: readonly DatedTap[];
  readonly outside: readonly string[];
}

/** A hall of phones shares a turn this often (milliseconds): nobody sees a hundredth of a second. */
const WAIT = 10;
/** Taps of one turn; what a phone kept for a day is a turn of its own. */
const MOST = 2 * MOST_TAPS_AT_ONCE;

/**
 * Takes in what phones have counted: each tap once, however often it is sent (docs/decisions/0031). Phones that send at
 * the same time are taken in together, with three statements for all of them (docs/decisions/0039).
 */
@Injectable()
export class KeepTaps {
  readonly #together = new Together<Sending, KeptTapsView>(
    {
      key: ({ request }) => request.device.toLowerCase(),
      weight: ({ request }) => request.taps.length,
      most: MOST,
      wait: WAIT,
    },
    (sendings) => this.#turn(sendings),
  );

  constructor(
    @Inject(CountingDoor) private readonly door: CountingDoor,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Pace) private readonly pace: Pace,
  ) {}

  run(shown: Shown, request: KeepTapsRequest): Promise<KeptTapsView> {
    return this.#together.add({ shown, request, at: this.clock.now() });
  }

  /** Links are looked at in the turn that writes: one that was taken back meanwhile takes nothing in. */
  async #turn(sendings: readonly Sending[]): Promise<(KeptTapsView | Error)[]> {
    const doors = await this.door.openAll(sendings.map(({ shown }) => shown));
    const heard = sendings.map((sending, place) => this.#hear(sending, doors[place]));
    const open = heard.filter((one): one is Opened => !(one instanceof Error));
    const unknown = await this.#keep(open);
    const views = await this.door.views(open.map(({ opened }) => opened));
    const answers = new Map(
      open.map(({ sending, outside, dated }, place): [Sending, KeptTapsView] => [
        sending,
        {
          refused: [
            ...refusals(outside, 'outside_days'),
            ...refusals(
              dated.map(({ id }) => id).filter((id) => unknown.has(`${sending.request.device} ${id}`.toLowerCase())),
              'nothing_to_undo',
            ),
          ],
          counting: views[place] as KeptTapsView['counting'],
        },
      ]),
    );
    return heard.map((one) => (one instanceof Error ? one : (answers.get(one.sending) as KeptTapsView)));
  }

  /** Whether the door is open to this phone, and on which day each of its taps counts. */
  #hear(sending: Sending, opened: OpenedCounting | PortalError | undefined): Opened | Error {
    if (!opened || opened instanceof Error) return opened ?? new Error('No door answered.');
    try {
      this.pace.take({ kind: 'phones', key: `${opened.linkId} ${sending.request.device}` });
    } catch (error) {
      return error as Error;
    }
    if (!TAKING_STATES.includes(opened.state))
      return new PortalError('refused', `counting.${opened.state}`, COUNTING_STATE_TEXTS[opened.state], {
        reasons: [opened.state],
      });
    return { sending, opened, ...dated(opened, sending) };
  }

  /** Keeps them and answers those that undo nothing, by phone and id. */
  async #keep(open: readonly Opened[]): Promise<ReadonlySet<string>> {
    const taps = open.flatMap((one) => one.dated.map((tap) => ({ ...tap, one, off: behind(one.sending) })));
    if (taps.length === 0) return new Set();
    const rows = await this.database.rows<{ device: string; id: string }>(KEEP_TAPS, [
      taps.map(({ id }) => id),
      taps.map(({ one }) => one.opened.linkId),
      taps.map(({ one }) => one.sending.request.device),
      taps.map(({ counter }) => counter),
      taps.map(({ amount }) => amount),
      taps.map(({ day }) => day),
      taps.map(({ at }) => at),
      taps.map(({ one }) => one.sending.at),
      taps.map(({ off }) => off),
      taps.map(({ undoes }) => undoes),
    ]);
    return new Set(rows.map(({ device, id }) => `${device} ${id}`));
  }
}

/** Each tap with its day; the same id twice in one go is one tap, the first. */
function dated({ days }: OpenedCounting, { request, at }: Sending): Pick<Opened, 'dated' | 'outside'> {
  const sent = new Date(request.sentAt);
  const once = new Map<string, TapRequest>();
  for (const tap of request.taps) if (!once.has(tap.id)) once.set(tap.id, tap);
  const found: DatedTap[] = [];
  const outside: string[] = [];
  for (const tap of once.values()) {
    const day = dayOfTap(days, pressedAt(new Date(tap.at), sent, at), at);
    // What takes a tap back counts on the day of that tap: its own day is not asked.
    if (day === null && tap.undoes === null) outside.push(tap.id);
    else found.push({ ...tap, day });
  }
  return { dated: found, outside };
}

/** A clock that shows the year 1970 is still a number that the column holds. */
const MOST_SECONDS = 2_147_483_647;
/** Seconds by which a phone's clock was behind when it sent. */
function behind({ request, at }: Sending): number {
  const off = Math.round((at.getTime() - new Date(request.sentAt).getTime()) / 1000);
  return Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, off));
}

const refusals = (ids: readonly string[], reason: TapRefusal): KeptTapsView['refused'] =>
  ids.map((id) => ({ id, reason, text: TAP_REFUSAL_TEXTS[reason] }));
