import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Pace } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import {
  COUNTING_STATE_TEXTS,
  dayOfTap,
  pressedAt,
  TAKING_STATES,
  TAP_REFUSAL_TEXTS,
  type TapRefusal,
} from '@fds/attendance/domain';
import type { KeepTapsRequest, KeptTapsView, TapRequest } from './counting.contract';
import { CountingDoor, type OpenedCounting } from './counting-door';

/**
 * Keeps the taps and their tally, all in one statement: a tap that is there already is left alone and adds nothing. What
 * undoes another takes over its counter, day and amount, and only that of the same phone and link, each once. A tap and
 * its undoing may come together. What is about to be added is never below zero, which the check of the table sees before
 * it sees that the row is there; what is added to a row that is there may be.
 */
const KEEP = `WITH given AS (
    SELECT * FROM unnest($3::uuid[], $4::text[], $5::smallint[], $6::date[], $7::timestamptz[], $8::uuid[])
      AS g (id, counter, amount, day, tapped_at, undoes)),
  found AS (
    SELECT g.id, g.tapped_at, g.undoes, COALESCE(was.counter, g.counter) AS counter, COALESCE(was.day, g.day) AS day,
      CASE WHEN g.undoes IS NULL THEN g.amount ELSE -was.amount END AS amount
    FROM given g LEFT JOIN LATERAL (
      SELECT t.counter, t.day, t.amount FROM counting_tap t
        WHERE t.id = g.undoes AND t.link_id = $1 AND t.device = $2 AND t.undoes IS NULL
      UNION ALL SELECT n.counter, n.day, n.amount FROM given n
        WHERE n.id = g.undoes AND n.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM counting_tap t WHERE t.id = n.id)
      LIMIT 1) was ON true
    WHERE g.undoes IS NULL OR was.amount IS NOT NULL),
  kept AS (
    INSERT INTO counting_tap (id, link_id, device, counter, amount, day, tapped_at, received_at, clock_off, undoes)
    SELECT id, $1, $2, counter, amount, day, tapped_at, $9, $10, undoes FROM found ORDER BY id
    ON CONFLICT DO NOTHING RETURNING counter, day, amount),
  tallied AS (
    INSERT INTO counting_tally (link_id, device, day, counter, visits, last_at)
    SELECT $1, $2, day, counter, GREATEST(sum(amount), 0), $9 FROM kept GROUP BY day, counter ORDER BY day, counter
    ON CONFLICT (link_id, day, device, counter) DO UPDATE SET last_at = EXCLUDED.last_at, visits = counting_tally.visits
      + (SELECT sum(k.amount) FROM kept k WHERE k.day = EXCLUDED.day AND k.counter = EXCLUDED.counter))
  SELECT g.id FROM given g WHERE g.undoes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM found f WHERE f.id = g.id)
    AND NOT EXISTS (SELECT 1 FROM counting_tap t WHERE t.id = g.id)`;

/** Takes in what a phone has counted: each tap once, however often it is sent (docs/decisions/0031). */
@Injectable()
export class KeepTaps {
  constructor(
    @Inject(CountingDoor) private readonly door: CountingDoor,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Pace) private readonly pace: Pace,
  ) {}

  async run(authorization: string | undefined, address: string, request: KeepTapsRequest): Promise<KeptTapsView> {
    const opened = await this.door.open(authorization, address);
    this.pace.take({ kind: 'phones', key: `${opened.linkId} ${request.device}` });
    if (!TAKING_STATES.includes(opened.state))
      throw new PortalError('refused', `counting.${opened.state}`, COUNTING_STATE_TEXTS[opened.state], {
        reasons: [opened.state],
      });
    const { dated, outside } = this.#dated(opened, request);
    const unknown = dated.length === 0 ? [] : await this.#keep(opened, request, dated);
    return {
      refused: [...refusals(outside, 'outside_days'), ...refusals(unknown, 'nothing_to_undo')],
      counting: await this.door.view(opened),
    };
  }

  /** Each tap with its day; the same id twice in one go is one tap, the first. */
  #dated({ days }: OpenedCounting, { sentAt, taps }: KeepTapsRequest): { dated: DatedTap[]; outside: string[] } {
    const now = this.clock.now();
    const sent = new Date(sentAt);
    const once = new Map<string, TapRequest>();
    for (const tap of taps) if (!once.has(tap.id)) once.set(tap.id, tap);
    const dated: DatedTap[] = [];
    const outside: string[] = [];
    for (const tap of once.values()) {
      const day = dayOfTap(days, pressedAt(new Date(tap.at), sent, now), now);
      // What takes a tap back counts on the day of that tap: its own day is not asked.
      if (day === null && tap.undoes === null) outside.push(tap.id);
      else dated.push({ ...tap, day });
    }
    return { dated, outside };
  }

  /** Keeps them and answers the ids of those that undo nothing. */
  async #keep({ linkId }: OpenedCounting, request: KeepTapsRequest, dated: readonly DatedTap[]): Promise<string[]> {
    const now = this.clock.now();
    const off = Math.round((now.getTime() - new Date(request.sentAt).getTime()) / 1000);
    const rows = await this.database.rows<{ id: string }>(KEEP, [
      linkId,
      request.device,
      dated.map(({ id }) => id),
      dated.map(({ counter }) => counter),
      dated.map(({ amount }) => amount),
      dated.map(({ day }) => day),
      dated.map(({ at }) => at),
      dated.map(({ undoes }) => undoes),
      now,
      Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, off)),
    ]);
    return rows.map(({ id }) => id);
  }
}

type DatedTap = TapRequest & { readonly day: string | null };

/** A clock that shows the year 1970 is still a number that the column holds. */
const MOST_SECONDS = 2_147_483_647;

const refusals = (ids: readonly string[], reason: TapRefusal): KeptTapsView['refused'] =>
  ids.map((id) => ({ id, reason, text: TAP_REFUSAL_TEXTS[reason] }));
