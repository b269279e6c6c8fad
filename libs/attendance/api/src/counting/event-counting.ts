import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, toVerdictView, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canMakeLink, canRestoreLink, canRevokeLink, COUNTING_REASONS, countingState } from '@fds/attendance/domain';
import type { CountingLinkView, EventCountingView } from './counting.contract';
import { CountingLinks } from './counting-links';
import { countedPlace, dayViews, summed } from './counting-views';
import { COUNTED, COUNTED_EVENT, type CountedEventRow, type CountedPlace, type CountedRow } from './counting.sql';

const EVENT = `SELECT ${COUNTED_EVENT} WHERE e.id = $1`;
const EVENT_OF_LINK = `SELECT ${COUNTED_EVENT} WHERE e.id = (SELECT event_id FROM counting_link WHERE id = $1)`;
const LINKS = `SELECT l.id, l.label, l.made_at AS "madeAt", l.revoked_at AS "revokedAt", l.dropped,
    COALESCE(t.devices, 0) AS devices, COALESCE(t.visits, 0) AS visits, t.last_at AS "lastAt"
  FROM counting_link l LEFT JOIN LATERAL (SELECT count(DISTINCT device)::integer AS devices, sum(visits)::integer AS visits,
    max(last_at) AS last_at FROM counting_tally WHERE link_id = l.id) t ON true
  WHERE l.event_id = $1 ORDER BY l.revoked_at IS NOT NULL, l.made_at, l.id LIMIT 1000`;

export interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly madeAt: Date;
  readonly revokedAt: Date | null;
  readonly dropped: boolean;
  readonly devices: number;
  readonly visits: number;
  readonly lastAt: Date | null;
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** Counting at the door of an event, for who has the event in hand. */
@Injectable()
export class EventCounting {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CountingLinks) private readonly links: CountingLinks,
  ) {}

  /** @throws PortalError missing, also for an event of another organisation */
  async read(actor: Actor, eventId: string): Promise<EventCountingView> {
    const place = await this.place(actor, eventId);
    const [links, counted] = await Promise.all([
      this.database.rows<LinkRow>(LINKS, [eventId]),
      this.database.rows<CountedRow>(COUNTED, [[eventId]]),
    ]);
    const { event, days, editionState } = place;
    const now = this.clock.now();
    const standing = links.filter(({ revokedAt }) => revokedAt === null).length;
    return {
      eventId,
      title: event.title,
      parentTitle: event.parentTitle,
      organisationName: event.organisationName,
      editionYear: event.editionYear,
      days: dayViews(days, counted),
      counted: summed(counted),
      links: links.map((link) => this.#linkView(actor, place, link, now, standing)),
      make: toVerdictView(canMakeLink(actor, event, editionState, days, standing, now), COUNTING_REASONS),
      now: now.toISOString(),
    };
  }

  /** The event with its days. @throws PortalError missing, also for an event of another organisation */
  async place(actor: Actor, eventId: string): Promise<CountedPlace> {
    return this.#mine(actor, await this.database.row<CountedEventRow>(EVENT, [eventId]));
  }
  /** The event of a link; within a transaction when `sql` is of one. */
  async placeOfLink(actor: Actor, linkId: string, sql?: Sql): Promise<CountedPlace> {
    const rows = await (sql ?? this.database.rows.bind(this.database))<CountedEventRow>(EVENT_OF_LINK, [linkId]);
    return this.#mine(actor, rows[0] ?? null);
  }

  #mine(actor: Actor, event: CountedEventRow | null): CountedPlace {
    if (!event || (actor.role === 'holder' && !actor.organisationIds.includes(event.organisationId)))
      throw new PortalError('missing', 'counting.missing', 'Ce comptage n’existe pas, ou plus.');
    return countedPlace(event, this.clock.now());
  }

  #linkView(
    actor: Actor,
    { event, editionState, days }: CountedPlace,
    link: LinkRow,
    now: Date,
    standing: number,
  ): CountingLinkView {
    return {
      id: link.id,
      label: link.label,
      state: countingState(link, event, editionState, days, now),
      address: link.revokedAt === null ? this.links.address(link.id) : null,
      madeAt: link.madeAt.toISOString(),
      revokedAt: iso(link.revokedAt),
      dropped: link.dropped,
      devices: link.devices,
      visits: link.visits,
      lastAt: iso(link.lastAt),
      revoke: toVerdictView(canRevokeLink(actor, event, link, editionState), COUNTING_REASONS),
      restore: toVerdictView(canRestoreLink(actor, event, link, editionState, standing), COUNTING_REASONS),
    };
  }
}
