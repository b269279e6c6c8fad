import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { KnownRelays, RELAY_PROBLEMS, relayDayProblem, type RelayMarks } from '@fds/communication/domain';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import { dayInWords, onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, gone, keeps, refusedField } from '../keeping';
import { MediaRelay } from '../media-relay.entity';
import type { AddMediaRelayRequest, ChangeMediaRelayRequest, MediaRelayContent } from './media-relays.contract';
import { MediaRelayQueries } from './media-relays.queries';

type Write = Transaction<{ relays: typeof MediaRelay }>;
/** One list or relay of an edition is written at a time: nothing is entered twice by two who do not see each other. */
export const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtext('media_relay'), $1)`;

const REMOVED = `SELECT 1 FROM journal_entry WHERE subject_type = 'media_relay' AND subject_id = $1::text
  AND action = 'communication.relay_removed' AND NOT EXISTS (SELECT FROM media_relay WHERE id = $1::uuid) LIMIT 1`;

/** Enters, changes and removes mentions in the media. */
@Injectable()
export class KeepRelays {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MediaRelayQueries) private readonly queries: MediaRelayQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The new relay's id. Throws `refused` when another looks the same, unless that is known; `invalid` for a day far off. */
  async add(actor: Actor, request: AddMediaRelayRequest): Promise<string> {
    const doer = keeps(actor);
    const { editionYear, knowingly } = request;
    await this.queries.held(editionYear);
    const content = this.#content(request, editionYear);
    return this.transactions.run(doer, { relays: MediaRelay }, async (write) => {
      await write.sql(ONE_AT_A_TIME, [editionYear]);
      if (!knowingly) await this.#refuseKnown(write, editionYear, content);
      const id = request.id ?? randomUUID();
      if (request.id) await this.#refuseStranger(write, request.id);
      await write.relays.insert({ id, editionYear, ...content });
      await this.#setEvents(write, id, editionYear, request.eventIds);
      await write.journal.record({
        action: 'communication.relay_added',
        subject: { type: 'media_relay', id },
        editionYear,
        after: { ...content, events: request.eventIds.length },
      });
      return id;
    });
  }

  /** Throws `conflict` with the relay as it stands. */
  async change(actor: Actor, id: string, { version, ...request }: ChangeMediaRelayRequest): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.one(id);
    const content = this.#content(request, before.editionYear, before.date);
    const done = await this.transactions.run(doer, { relays: MediaRelay }, async (write) => {
      const { affected } = await write.relays.update({ id, version }, { ...content, version: version + 1 });
      if (affected === 0) return false;
      await write.sql('DELETE FROM media_relay_event WHERE relay_id = $1', [id]);
      await this.#setEvents(write, id, before.editionYear, request.eventIds);
      const { date, kind, outlet, title, url, namesAmbassador, events, editionYear } = before;
      await write.journal.record({
        action: 'communication.relay_changed',
        subject: { type: 'media_relay', id },
        editionYear,
        before: { date, kind, outlet, title, url, namesAmbassador, events: events.length },
        after: { ...content, events: request.eventIds.length },
      });
      return true;
    });
    if (!done) throw changedMeanwhile('ce relais', await this.queries.one(id));
  }

  /** Throws `conflict` with the relay as it stands: nobody removes what somebody else has just put right. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.one(id);
    const done = await this.transactions.run(doer, { relays: MediaRelay }, async ({ relays, journal }) => {
      const { affected } = await relays.delete({ id, version });
      if (affected === 0) return false;
      const { date, kind, outlet, title, url, editionYear } = before;
      await journal.record({
        action: 'communication.relay_removed',
        subject: { type: 'media_relay', id },
        editionYear,
        before: { date, kind, outlet, title, url },
      });
      return true;
    });
    if (!done) throw changedMeanwhile('ce relais', await this.queries.one(id));
  }

  /** Only a relay that was removed comes back under its id, once. */
  async #refuseStranger({ sql }: Write, id: string): Promise<void> {
    const [removed] = await sql(REMOVED, [id]);
    if (!removed) throw gone('relay_not_removed', 'Ce relais n’a pas été supprimé, ou il est déjà revenu.');
  }

  /** A day that an import brought may stay, however far off it is. */
  #content(
    request: MediaRelayContent,
    year: number,
    was?: string,
  ): Omit<MediaRelayContent, 'eventIds' | 'url'> & { url: string } {
    const { date, kind, namesAmbassador } = request;
    const problem = date === was ? null : relayDayProblem(date, year, this.clock.today());
    if (problem) throw refusedField('date', problem, RELAY_PROBLEMS[problem]);
    const [outlet, title] = [onOneLine(request.outlet), onOneLine(request.title)];
    return { date, kind, outlet, title, url: request.url ?? '', namesAmbassador };
  }

  async #refuseKnown({ sql }: Write, year: number, content: RelayMarks): Promise<void> {
    const near = await sql<RelayMarks>(
      `SELECT date::text AS date, outlet, title, url FROM media_relay WHERE edition_year = $1 AND (date = $2 OR url <> '')`,
      [year, content.date],
    );
    const like = new KnownRelays(near).like(content);
    if (!like) return;
    const words = `Ce relais semble déjà saisi\u00a0: ${like.outlet}, ${dayInWords(like.date)}, «\u00a0${like.title}\u00a0».`;
    throw new PortalError('refused', 'communication.relay_known', words, { reasons: ['relay_known'] });
  }

  async #setEvents({ sql }: Write, id: string, year: number, eventIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(eventIds)];
    if (wanted.length === 0) return;
    const written = await sql(
      `INSERT INTO media_relay_event (relay_id, event_id) SELECT $1, id FROM event WHERE id = ANY ($2::uuid[]) AND edition_year = $3
       RETURNING event_id`,
      [id, wanted, year],
    );
    if (written.length < wanted.length) throw gone('event_missing', 'Un de ces événements n’est pas dans l’édition.');
  }
}
