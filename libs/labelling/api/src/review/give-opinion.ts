import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canGiveOpinion, REVIEW_REASONS, voiceOf } from '@fds/labelling/domain';
import { Opinion } from '../entities/labelling.entity';
import { allowed, movedMeanwhile } from './refusals';
import type { GiveOpinionRequest } from './review.contract';
import { ReviewQueries } from './review.queries';

/** Gives or changes the opinion of the actor's own voice; the last one given stands until the decision. */
@Injectable()
export class GiveOpinion {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, { position, reasons }: GiveOpinionRequest): Promise<void> {
    const { application, edition, opinions } = await this.queries.facts(actor, id);
    allowed(canGiveOpinion(actor, application, edition, { position, reasons }), REVIEW_REASONS);
    const voice = voiceOf(actor);
    if (voice === null) return;
    const before = opinions.find((opinion) => opinion.voice === voice);
    const doer = { personId: actor.personId, role: actor.role };
    const given = await this.transactions.run(doer, { opinions: Opinion }, async ({ opinions, journal, sql }) => {
      // The decision locks the dossier's row: an opinion is before it, or refused.
      const [open] = await sql(`SELECT 1 FROM application WHERE id = $1 AND state = 'ready_for_committee' FOR SHARE`, [
        id,
      ]);
      if (!open) return false;
      await opinions.upsert(
        { applicationId: id, voice, position, reasons, givenBy: actor.personId, givenAt: this.clock.now() },
        ['applicationId', 'voice'],
      );
      await journal.record({
        action: 'opinion.given',
        subject: { type: 'application', id },
        editionYear: application.editionYear,
        before: before && { voice, position: before.position, reasons: before.reasons },
        after: { voice, position, reasons },
      });
      return true;
    });
    if (!given) throw await movedMeanwhile(this.queries, actor, id);
  }
}
