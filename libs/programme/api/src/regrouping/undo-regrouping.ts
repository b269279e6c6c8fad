import { Inject, Injectable } from '@nestjs/common';
import {
  Regrouping,
  undoFolding,
  undoPromotion,
  type BeforeFolding,
  type BeforePromotion,
} from '@fds/applications/api';
import { undoOwnLabel, undoVillageLabel, type BeforeOwnLabel, type BeforeVillageLabel } from '@fds/labelling/api';
import { canUndoRegrouping, REGROUPING_REASONS, type ToldRegrouping } from '@fds/programme/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { allowed } from '../changes/life-facts';
import { carryNeighbours, readNeighbours } from './carry-facts';
import { changedParts, LAST, readFacts, readStanding, type StandingFacts } from './regrouping-facts';
import { peopleOf, RegroupingNews } from './regrouping-news';

const FOUND = `SELECT id, kind, event_id AS "eventId", village_id AS "villageId", from_application_id AS "fromApplicationId",
    to_application_id AS "toApplicationId", undone_at AS "undoneAt", before, facts, ${LAST} AS last FROM regrouping r WHERE id = $1`;
type FoundRegrouping = Regrouping & { readonly last: boolean };
const HOLD = `SELECT id FROM application WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
const HOLD_ROWS = `SELECT e.id FROM event e WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id FOR UPDATE`;
const UNDONE = `UPDATE regrouping SET undone_at = $2, undone_by = $3 WHERE id = $1 AND undone_at IS NULL RETURNING id`;

const noSuchRegrouping = (): PortalError =>
  new PortalError('missing', 'programme.regrouping_missing', 'Ce regroupement n’existe pas, ou plus.');

/** Puts an event back where it was before it was regrouped, while nothing but other regroupings has changed since. */
@Injectable()
export class UndoRegrouping {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(RegroupingNews) private readonly news: RegroupingNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Returns the event. @throws PortalError missing; refused, with every reason */
  run(actor: Actor, id: string): Promise<string> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async (transaction) => {
      const { sql, journal, refreshOverview } = transaction;
      const now = this.clock.now();
      const [found] = await sql<FoundRegrouping>(FOUND, [id]);
      if (!found) throw noSuchRegrouping();
      const { kind, eventId, villageId, fromApplicationId, toApplicationId } = found;
      const applications = [fromApplicationId, ...(toApplicationId ? [toApplicationId] : [])];
      const made = kind === 'promote' ? toApplicationId : null;
      await sql(HOLD, [applications]);
      await sql(HOLD_ROWS, [[eventId, villageId]]);
      const facts = await readFacts(sql, [eventId, villageId], now);
      const [event, village] = [facts.get(eventId), facts.get(villageId)];
      if (!event || !village) throw noSuchRegrouping();
      // Read again under the lock: whoever undoes it, or regroups beside it, at the same moment was first.
      const [held] = await sql<FoundRegrouping>(FOUND, [id]);
      if (!held) throw noSuchRegrouping();
      const standing = await readStanding(sql, { id, eventId, villageId, applications, made });
      allowed(
        canUndoRegrouping(
          actor,
          {
            ...{ kind, last: held.last, undone: held.undoneAt !== null },
            changed: changedParts(held.facts as StandingFacts, standing),
          },
          { event, village },
          event.edition,
        ),
        REGROUPING_REASONS,
      );
      if (!toApplicationId) throw noSuchRegrouping();
      const neighbours = await readNeighbours(sql, eventId, applications);
      const people = await peopleOf(sql, {
        organisations: [event.dossier.organisationId, village.dossier.organisationId],
        eventId,
        but: actor.personId,
      });
      const told: ToldRegrouping = {
        kind,
        undone: true,
        eventTitle: event.title,
        villageTitle: village.title,
        holderName: village.dossier.organisationName,
        reason: '',
      };
      const place = { eventId, villageId, fromApplicationId, toApplicationId, at: now, by: actor.personId };
      if (kind === 'promote') {
        const { moved, label } = found.before as { moved: BeforePromotion; label: BeforeOwnLabel };
        await undoPromotion(transaction, { ...place, newApplicationId: toApplicationId }, moved);
        await undoOwnLabel(transaction, eventId, label);
      } else {
        const { moved, label } = found.before as { moved: BeforeFolding; label: BeforeVillageLabel };
        await undoFolding(transaction, place, moved);
        await undoVillageLabel(transaction, label);
      }
      await sql(UNDONE, [id, now, actor.personId]);
      await refreshOverview([eventId, villageId], 'filed');
      await carryNeighbours(sql, neighbours);
      const left = kind === 'promote' ? [fromApplicationId] : applications;
      await this.news.write(transaction, actor, left, told);
      await this.news.tell(
        transaction,
        {
          occasion: `event.regrouping_undone:${id}`,
          editionYear: event.editionYear,
          applicationId: fromApplicationId,
        },
        people.map((person) => ({
          ...person,
          applicationId:
            person.organisationId === village.dossier.organisationId
              ? village.dossier.id
              : made
                ? null
                : fromApplicationId,
        })),
        told,
      );
      await journal.recordAll(
        applications.map((dossier) => ({
          action: 'application.regrouping_undone',
          subject: { type: 'application', id: dossier },
          editionYear: event.editionYear,
          before: { event: eventId, title: event.title, application: toApplicationId, village: village.title },
          after: { event: eventId, title: event.title, application: fromApplicationId, village: village.title },
        })),
      );
      return eventId;
    });
  }
}
