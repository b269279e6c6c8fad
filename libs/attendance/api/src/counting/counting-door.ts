import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Pace } from '@fds/shared/api-kit';
import { networkOf, PortalError } from '@fds/shared/kernel';
import { stateAt } from '@fds/editions/domain';
import { COUNTING_STATE_TEXTS, countingState, type CountingState } from '@fds/attendance/domain';
import type { CountingView } from './counting.contract';
import { CountingLinks } from './counting-links';
import { countedPlace, dayViews } from './counting-views';
import { COUNTED, COUNTED_EVENT, type CountedEventRow, type CountedPlace, type CountedRow } from './counting.sql';

const BY_TOKEN = `SELECT id, label, event_id AS "eventId", revoked_at AS "revokedAt", token_digest AS digest
  FROM counting_link WHERE token_digest = ANY ($1)`;
const EVENTS = `SELECT ${COUNTED_EVENT} WHERE e.id = ANY ($1::uuid[])`;

const TOKEN = /^Bearer ([\w-]{20,100})$/;
/** How long what is known of a stand is believed (milliseconds): two hundred phones need not ask for its slots. */
const BELIEVED = 2_000;
/** Stands that are remembered at a time. */
const MOST_STANDS = 1_000;

interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly eventId: string;
  readonly revokedAt: Date | null;
  readonly digest: string;
}
/** What somebody shows at the door. */
export interface Shown {
  readonly authorization: string | undefined;
  /** Of the network. */
  readonly address: string;
}
interface KnownStand extends CountedPlace {
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
  async open(shown: Shown): Promise<OpenedCounting> {
    const [opened] = await this.openAll([shown]);
    if (!opened || opened instanceof PortalError) throw opened;
    return opened;
  }

  /** The same for several at once, with one statement for their links: an error instead of a stand for those refused. */
  async openAll(shown: readonly Shown[]): Promise<(OpenedCounting | PortalError)[]> {
    const digests = shown.map(({ authorization }) => {
      const token = TOKEN.exec(authorization ?? '')?.[1];
      return token ? this.links.digest(token) : null;
    });
    const asked = [...new Set(digests)].filter((digest) => digest !== null);
    const found = asked.length === 0 ? [] : await this.database.rows<LinkRow>(BY_TOKEN, [asked]);
    const links = new Map(found.map((link) => [link.digest, link]));
    const stands = await this.#standsOf([...new Set(found.map(({ eventId }) => eventId))]);
    const now = this.clock.now();
    return shown.map(({ address }, place) => {
      const link = links.get(digests[place] ?? '');
      const stand = link && stands.get(link.eventId);
      try {
        if (!link || !stand) throw this.#unknown(address);
        this.pace.take({ kind: 'stands', key: link.id });
      } catch (error) {
        if (error instanceof PortalError) return error;
        throw error;
      }
      const { event, days, editionState } = stand;
      const state = countingState(link, event, editionState, days, now);
      return { event, days, editionState, linkId: link.id, label: link.label, state };
    });
  }

  /** What somebody is told who shows a token that is none; one who tries many of them is told to wait. */
  #unknown(address: string): PortalError {
    this.pace.take({ kind: 'strangers', key: networkOf(address) });
    return new PortalError(
      'missing',
      'counting.unknown',
      'Ce lien de comptage n’existe pas. Scannez de nouveau le QR code de votre stand.',
    );
  }

  /** The events of links, as they were within the last seconds; that a link was taken back is always seen at once. */
  async #standsOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, CountedPlace>> {
    const readAt = performance.now();
    const isFresh = (stand: KnownStand | undefined): boolean => stand !== undefined && readAt - stand.readAt < BELIEVED;
    const unknown = eventIds.filter((id) => !isFresh(this.#stands.get(id)));
    if (unknown.length > 0) {
      const events = await this.database.rows<CountedEventRow>(EVENTS, [unknown]);
      if (this.#stands.size + events.length > MOST_STANDS) this.#stands.clear();
      for (const id of unknown) this.#stands.delete(id);
      for (const event of events) this.#stands.set(event.eventId, { ...countedPlace(event, this.clock.now()), readAt });
    }
    const now = this.clock.now();
    return new Map(
      eventIds.flatMap((id): [string, CountedPlace][] => {
        const stand = this.#stands.get(id);
        return stand ? [[id, { event: stand.event, days: stand.days, editionState: stateAt(stand.event, now) }]] : [];
      }),
    );
  }

  /** What a phone is told of a stand: of a link that was taken back, nothing but that. */
  async view(opened: OpenedCounting): Promise<CountingView> {
    const [view] = await this.views([opened]);
    return view as CountingView;
  }

  /** The same for several, with one statement for what was counted. */
  async views(opened: readonly OpenedCounting[]): Promise<CountingView[]> {
    const ids = [...new Set(opened.filter(({ state }) => state !== 'revoked').map(({ event }) => event.eventId))];
    const counted = new Map<string, CountedRow[]>(ids.map((id) => [id, []]));
    if (ids.length > 0)
      for (const row of await this.database.rows<CountedRow>(COUNTED, [ids])) counted.get(row.eventId)?.push(row);
    const days = new Map(
      opened.map(({ event, days }) => [event.eventId, dayViews(days, counted.get(event.eventId) ?? [])]),
    );
    const now = this.clock.now().toISOString();
    return opened.map(({ event, label, state }) => ({
      eventTitle: event.title,
      kind: event.kind,
      parentTitle: event.parentTitle,
      label,
      state,
      stateText: COUNTING_STATE_TEXTS[state],
      days: state === 'revoked' ? [] : (days.get(event.eventId) ?? []),
      now,
    }));
  }
}
