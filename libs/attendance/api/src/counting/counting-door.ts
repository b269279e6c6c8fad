import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Pace } from '@fds/shared/api-kit';
import { networkOf, PortalError } from '@fds/shared/kernel';
import { stateAt } from '@fds/editions/domain';
import { COUNTING_STATE_TEXTS, countingState, type CountingDay, type CountingState } from '@fds/attendance/domain';
import type { CountingView } from './counting.contract';
import { CountingLinks } from './counting-links';
import { countedPlace, dayViews } from './counting-views';
import { COUNTED, COUNTED_EVENT, type CountedEventRow, type CountedPlace, type CountedRow } from './counting.sql';

const BY_TOKEN = `SELECT id, label, event_id AS "eventId", revoked_at AS "revokedAt" FROM counting_link WHERE token_digest = $1`;
const EVENT = `SELECT ${COUNTED_EVENT} WHERE e.id = $1`;

/** How long what is known of a stand is believed (milliseconds): two hundred phones need not ask for its slots. */
const BELIEVED = 2_000;
/** Stands that are remembered at a time. */
const MOST_STANDS = 1_000;

interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly eventId: string;
  readonly revokedAt: Date | null;
}
interface KnownStand {
  readonly event: CountedEventRow;
  readonly days: readonly CountingDay[];
  /** Of the machine's own watch, which nobody moves. */
  readonly readAt: number;
}

/** A link that was shown at the door, with its stand. */
export interface OpenedCounting extends CountedPlace {
  readonly linkId: string;
  readonly label: string;
  readonly state: CountingState;
}

/** The door of those who count: whoever shows the token of a link stands at its stand, and sees nothing else. */
@Injectable()
export class CountingDoor {
  readonly #stands = new Map<string, KnownStand>();

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
    const link = token && (await this.database.row<LinkRow>(BY_TOKEN, [this.links.digest(token)]));
    const stand = link ? await this.#stand(link.eventId) : null;
    if (!link || !stand) {
      this.pace.take({ kind: 'strangers', key: networkOf(address) });
      throw new PortalError(
        'missing',
        'counting.unknown',
        'Ce lien de comptage n’existe pas. Scannez de nouveau le QR code de votre stand.',
      );
    }
    this.pace.take({ kind: 'stands', key: link.id });
    const now = this.clock.now();
    const { event, days } = stand;
    const editionState = stateAt(event, now);
    const state = countingState(link, event, editionState, days, now);
    return { event, days, editionState, linkId: link.id, label: link.label, state };
  }

  /** The event of a link, as it was within the last seconds; that a link was taken back is always seen at once. */
  async #stand(eventId: string): Promise<KnownStand | null> {
    const known = this.#stands.get(eventId);
    const readAt = performance.now();
    if (known && readAt - known.readAt < BELIEVED) return known;
    const event = await this.database.row<CountedEventRow>(EVENT, [eventId]);
    if (!event) return null;
    const stand = { event, days: countedPlace(event, this.clock.now()).days, readAt };
    if (this.#stands.size >= MOST_STANDS) this.#stands.clear();
    this.#stands.set(eventId, stand);
    return stand;
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
