import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Pace } from '@fds/shared/api-kit';
import { networkOf, PortalError } from '@fds/shared/kernel';
import { COUNTING_STATE_TEXTS, countingState, type CountingState } from '@fds/attendance/domain';
import type { CountingView } from './counting.contract';
import { CountingLinks } from './counting-links';
import { countedPlace, dayViews } from './counting-views';
import { COUNTED, COUNTED_EVENT, type CountedEventRow, type CountedPlace, type CountedRow } from './counting.sql';

const BY_TOKEN = `SELECT l.id AS "linkId", l.label AS "linkLabel", l.revoked_at AS "revokedAt", x.* FROM counting_link l
  JOIN LATERAL (SELECT ${COUNTED_EVENT} WHERE e.id = l.event_id) x ON true WHERE l.token_digest = $1`;

/** A link that was shown at the door, with its stand. */
export interface OpenedCounting extends CountedPlace {
  readonly linkId: string;
  readonly label: string;
  readonly state: CountingState;
}

/** The door of those who count: whoever shows the token of a link stands at its stand, and sees nothing else. */
@Injectable()
export class CountingDoor {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CountingLinks) private readonly links: CountingLinks,
    @Inject(Pace) private readonly pace: Pace,
  ) {}

  /**
   * The stand of the link whose token is in the `Authorization` header.
   * @throws PortalError missing for a token that is none; guessing counts against the network address
   */
  async open(authorization: string | undefined, address: string): Promise<OpenedCounting> {
    const token = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? '')?.[1];
    const row =
      token &&
      (await this.database.row<CountedEventRow & { linkId: string; linkLabel: string; revokedAt: Date | null }>(
        BY_TOKEN,
        [this.links.digest(token)],
      ));
    if (!row) {
      this.pace.take({ kind: 'strangers', key: networkOf(address) });
      throw new PortalError(
        'missing',
        'counting.unknown',
        'Ce lien de comptage n’existe pas. Scannez de nouveau le QR code de votre stand.',
      );
    }
    this.pace.take({ kind: 'stands', key: row.linkId });
    const now = this.clock.now();
    const { linkId, linkLabel: label, revokedAt, ...event } = row;
    const place = countedPlace(event, now);
    return { ...place, linkId, label, state: countingState({ revokedAt }, event, place.editionState, place.days, now) };
  }

  /** What a phone is told of a stand: of a link that was taken back, nothing but that. */
  async view({ event, days, label, state }: OpenedCounting): Promise<CountingView> {
    const closed = state === 'revoked';
    const counted = closed ? [] : await this.database.rows<CountedRow>(COUNTED, [event.eventId]);
    return {
      eventTitle: event.title,
      kind: event.kind,
      parentTitle: event.parentTitle,
      label,
      state,
      stateText: COUNTING_STATE_TEXTS[state],
      days: closed ? [] : dayViews(days, counted),
      now: this.clock.now().toISOString(),
    };
  }
}
