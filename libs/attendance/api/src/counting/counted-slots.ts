import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { countedBySlot, type CountedMinute } from '@fds/attendance/domain';
import type { CountedBySlotView } from './counting.contract';
import { EventCounting } from './event-counting';

/**
 * What was counted for event `$1`, minute by minute, when it was pressed by the server's clock (`pressedAt` of the domain).
 * What takes a tap back stands at the minute of that tap.
 */
const MINUTES = `SELECT t.counter, sum(t.amount)::integer AS visits, date_trunc('minute', LEAST(of.received_at,
    of.tapped_at + CASE WHEN abs(of.clock_off) > 120 THEN of.clock_off ELSE 0 END * interval '1 second')) AS at
  FROM counting_link l JOIN counting_tap t ON t.link_id = l.id JOIN counting_tap of ON of.id = COALESCE(t.undoes, t.id)
  WHERE l.event_id = $1 AND NOT l.dropped GROUP BY t.counter, 3 HAVING sum(t.amount) <> 0`;
/** Those that have begun: figures of others cannot be given yet. */
const SLOTS = `SELECT begins_at AS "beginsAt", ends_at AS "endsAt" FROM slot WHERE event_id = $1 AND begins_at <= $2
  ORDER BY begins_at, ends_at`;

/** What was counted at the door, slot by slot of the event itself: two statements however many tapped. */
@Injectable()
export class CountedSlots {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventCounting) private readonly counting: EventCounting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for an event of another organisation */
  async read(actor: Actor, eventId: string): Promise<CountedBySlotView> {
    await this.counting.place(actor, eventId);
    const [minutes, slots] = await Promise.all([
      this.database.rows<CountedMinute>(MINUTES, [eventId]),
      this.database.rows<{ beginsAt: Date; endsAt: Date }>(SLOTS, [eventId, this.clock.now()]),
    ]);
    const { slots: counted, outside } = countedBySlot(minutes, slots);
    return {
      slots: counted.map((slot) => ({
        beginsAt: slot.beginsAt.toISOString(),
        endsAt: slot.endsAt.toISOString(),
        counted: [...slot.counted],
      })),
      outside: [...outside],
    };
  }
}
