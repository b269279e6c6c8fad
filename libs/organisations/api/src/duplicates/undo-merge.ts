import { Inject, Injectable } from '@nestjs/common';
import { canUndoMerge, unmergedMail, UNDO_REASONS } from '@fds/organisations/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { lockOrganisations, restoreIdentity } from './identity';
import { tellMembers } from './merge-mails';
import { noSuchMerge, STANDING, undoReasons, type StandingMerge } from './merges.queries';
import { OrganisationMerging } from './organisation-merging';

/** Gives back to an absorbed organisation all that a merge carried over, as it was. */
@Injectable()
export class UndoMerge {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(OrganisationMerging) private readonly merging: OrganisationMerging,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Refused with every reason when something was built on the merge since. */
  run(actor: Actor, id: string): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async (transaction) => {
      const { sql, journal, outbox } = transaction;
      const [known] = await sql<{ survivorId: string; absorbedId: string }>(
        'SELECT survivor_id AS "survivorId", absorbed_id AS "absorbedId" FROM organisation_merge WHERE id = $1',
        [id],
      );
      if (!known) throw noSuchMerge();
      await lockOrganisations(sql, [known.survivorId, known.absorbedId]);
      const [merge] = await sql<StandingMerge>(`${STANDING} FOR UPDATE OF m`, [id]);
      if (!merge) throw noSuchMerge();
      const allowed = canUndoMerge(actor, merge);
      if (!allowed.allowed) {
        const texts = allowed.reasons.map((reason) => UNDO_REASONS[reason]);
        throw new PortalError('refused', 'organisations.undo_refused', texts.join(' '), { reasons: allowed.reasons });
      }
      const reasons = await undoReasons(sql, this.merging, merge);
      if (reasons.length > 0)
        throw new PortalError('refused', 'organisations.undo_refused', reasons.join(' '), { reasons });

      const merged = { from: merge.absorbedId, to: merge.survivorId };
      // The identity first: the profiles, written again, then tell what searches compare.
      await sql('UPDATE organisation SET merged_into = NULL WHERE id = $1', [merge.absorbedId]);
      await restoreIdentity(sql, merge.survivorId, merge.record.identity.before);
      await this.merging.moveBack(transaction, merged, merge.record);
      await sql('UPDATE organisation_merge SET unmerged_at = $2, unmerged_by = $3 WHERE id = $1', [
        id,
        this.clock.now(),
        actor.personId,
      ]);
      const events = await sql<{ id: string }>(
        'SELECT event_id AS id FROM event_overview WHERE organisation_id = ANY ($1::uuid[])',
        [[merge.survivorId, merge.absorbedId]],
      );
      await transaction.refreshOverview(
        events.map((event) => event.id),
        'filed',
      );
      await journal.record({
        action: 'organisation.unmerged',
        subject: { type: 'organisation', id: merge.survivorId },
        before: { mergeId: id, survivor: merge.survivorName, absorbed: merge.absorbedName },
        after: { survivorId: merge.survivorId, absorbedId: merge.absorbedId },
      });
      await tellMembers(
        { sql, outbox },
        [merge.survivorId, merge.absorbedId],
        `organisation.unmerged:${id}`,
        (person) => unmergedMail(person, merge.absorbedName, merge.survivorName),
      );
    });
  }
}
