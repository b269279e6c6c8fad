import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { foldDossier, promoteActivity, Regrouping } from '@fds/applications/api';
import type { RegroupingKind } from '@fds/applications/domain';
import { giveOwnLabel, giveVillageLabel } from '@fds/labelling/api';
import { canFold, canPromote, REGROUPING_REASONS, type ToldRegrouping } from '@fds/programme/domain';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed, noSuchEvent } from '../changes/life-facts';
import { changedMeanwhile } from '../changes/life-writing';
import { carryNeighbours, readNeighbours } from './carry-facts';
import type { FoldRequest, PromoteRequest, RegroupedView } from './regrouping.contract';
import { readFacts, readHolders, readStanding, type RegroupingFacts } from './regrouping-facts';
import { peopleOf, RegroupingNews } from './regrouping-news';

type Writing = Transaction<{ regroupings: typeof Regrouping }>;

/** Everything that two dossiers become at once is held, in one order, so that two people do not cross. */
const HOLD = `SELECT id FROM application WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
const HOLD_EVENTS = `SELECT id FROM event WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
const DOSSIERS = 'SELECT DISTINCT application_id AS id FROM event WHERE id = ANY ($1::uuid[])';

/** Makes a dossier of an activity, or an activity of a dossier's one event (docs/decisions/0024). */
@Injectable()
export class RegroupEvent {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(RegroupingNews) private readonly news: RegroupingNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  promote(actor: Actor, eventId: string, request: PromoteRequest): Promise<RegroupedView> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { regroupings: Regrouping }, async (transaction) => {
      const { sql } = transaction;
      const now = this.clock.now();
      const [asked] = await sql<{ parent: string | null }>(
        'SELECT parent_event_id AS parent FROM event WHERE id = $1',
        [eventId],
      );
      if (!asked) throw noSuchEvent();
      const { event, village } = await this.#held(transaction, eventId, asked.parent, now);
      // Somebody else took it out of its village while this one waited.
      if (event.parentEventId !== asked.parent) throw changedMeanwhile();
      const reason = request.reason.trim();
      const holders = await readHolders(sql, eventId, event.editionYear);
      const knownHolder = holders.some(({ organisationId }) => organisationId === request.organisationId);
      allowed(canPromote(actor, event, village, event.edition, { knownHolder, reason }), REGROUPING_REASONS);
      if (!village || event.dossier.version !== request.version) throw changedMeanwhile();
      const neighbours = await readNeighbours(sql, eventId, [village.dossier.id]);
      const to = randomUUID();
      const people = await peopleOf(sql, {
        organisations: [village.dossier.organisationId, request.organisationId],
        eventId,
        but: actor.personId,
      });
      const moved = await promoteActivity(transaction, {
        eventId,
        fromApplicationId: village.dossier.id,
        newApplicationId: to,
        organisationId: request.organisationId,
        at: now,
        by: actor.personId,
      });
      const label = await giveOwnLabel(transaction, {
        eventId,
        villageId: village.eventId,
        villageTitle: village.title,
        fromApplicationId: village.dossier.id,
        newApplicationId: to,
        editionYear: event.editionYear,
        by: actor.personId,
        at: now,
      });
      const holderName = holders.find(({ organisationId }) => organisationId === request.organisationId)?.name ?? '';
      return this.#record(transaction, actor, {
        kind: 'promote',
        event,
        village,
        to,
        holderName,
        reason,
        now,
        before: { moved, label },
        neighbours,
        people: people.map((person) => ({
          ...person,
          applicationId: person.organisationId === request.organisationId ? to : person.applicationId,
        })),
      });
    });
  }

  fold(actor: Actor, eventId: string, request: FoldRequest): Promise<RegroupedView> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { regroupings: Regrouping }, async (transaction) => {
      const { sql } = transaction;
      const now = this.clock.now();
      const { event, village } = await this.#held(transaction, eventId, request.villageId, now);
      const reason = request.reason.trim();
      allowed(canFold(actor, event, village, event.edition, reason), REGROUPING_REASONS);
      if (!village || event.dossier.version !== request.version) throw changedMeanwhile();
      const neighbours = await readNeighbours(sql, eventId, [event.dossier.id, village.dossier.id]);
      const people = await peopleOf(sql, {
        organisations: [event.dossier.organisationId, village.dossier.organisationId],
        eventId,
        but: actor.personId,
      });
      const label = await giveVillageLabel(transaction, eventId, event.dossier.id);
      const moved = await foldDossier(transaction, {
        eventId,
        villageId: village.eventId,
        fromApplicationId: event.dossier.id,
        toApplicationId: village.dossier.id,
        at: now,
        by: actor.personId,
      });
      return this.#record(transaction, actor, {
        kind: 'fold',
        event,
        village,
        to: village.dossier.id,
        holderName: village.dossier.organisationName,
        reason,
        now,
        before: { moved, label },
        neighbours,
        people: people.map((person) => ({
          ...person,
          applicationId:
            person.organisationId === village.dossier.organisationId ? village.dossier.id : event.dossier.id,
        })),
      });
    });
  }

  /** The event and its village as they stand, with their dossiers held until the end. */
  async #held({ sql }: Writing, eventId: string, villageId: string | null, now: Date) {
    const ids = villageId ? [eventId, villageId] : [eventId];
    const dossiers = await sql<{ id: string }>(DOSSIERS, [ids]);
    await sql(HOLD, [dossiers.map(({ id }) => id)]);
    await sql(HOLD_EVENTS, [ids]);
    const facts = await readFacts(sql, ids, now);
    const event = facts.get(eventId);
    if (!event || (villageId && !facts.has(villageId))) throw noSuchEvent();
    return { event, village: villageId ? (facts.get(villageId) ?? null) : null };
  }

  async #record(
    transaction: Writing,
    actor: Actor,
    given: {
      readonly kind: RegroupingKind;
      readonly event: RegroupingFacts;
      readonly village: RegroupingFacts;
      readonly to: string;
      readonly holderName: string;
      readonly reason: string;
      readonly now: Date;
      readonly before: object;
      readonly neighbours: Awaited<ReturnType<typeof readNeighbours>>;
      readonly people: Parameters<RegroupingNews['tell']>[2];
    },
  ): Promise<RegroupedView> {
    const { kind, event, village, to, holderName, reason, now, before, people } = given;
    const id = randomUUID();
    const from = event.dossier.id;
    await transaction.refreshOverview([event.eventId, village.eventId], 'filed');
    const told: ToldRegrouping = {
      kind,
      undone: false,
      eventTitle: event.title,
      villageTitle: village.title,
      holderName,
      reason,
    };
    await this.news.write(transaction, actor, [from, to], told);
    const about = { occasion: `event.regrouped:${id}`, editionYear: event.editionYear, applicationId: from };
    await this.news.tell(transaction, about, people, told);
    const facts = await readStanding(transaction.sql, {
      id,
      eventId: event.eventId,
      villageId: village.eventId,
      applications: [from, to],
      made: kind === 'promote' ? to : null,
    });
    await transaction.regroupings.insert({
      id,
      editionYear: event.editionYear,
      eventId: event.eventId,
      villageId: village.eventId,
      kind,
      fromApplicationId: from,
      toApplicationId: to,
      reason,
      doneBy: actor.personId,
      doneAt: now,
      before,
      facts,
      undoneBy: null,
      undoneAt: null,
    });
    await carryNeighbours(transaction.sql, given.neighbours);
    const action = kind === 'promote' ? 'application.activity_promoted' : 'application.folded';
    await transaction.journal.recordAll(
      [from, to].map((dossier) => ({
        action,
        subject: { type: 'application', id: dossier },
        editionYear: event.editionYear,
        before: { event: event.eventId, title: event.title, application: from, village: village.title },
        after: { event: event.eventId, title: event.title, application: to, village: village.title, reason },
      })),
    );
    return { regroupingId: id, applicationId: to };
  }
}
