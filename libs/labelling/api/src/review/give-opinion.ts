import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { isCommittee, type Actor } from '@fds/shared/kernel';
import { canGiveOpinion, REVIEW_REASONS, voiceOf } from '@fds/labelling/domain';
import { Opinion } from '../entities/labelling.entity';
import { allowed, movedMeanwhile } from './refusals';
import type { GiveOpinionRequest } from './review.contract';
import { ReviewQueries } from './review.queries';

/** Whether person $2 belongs to the organisation that holds dossier $1. */
export const MEMBER_OF_HOLDER = `SELECT 1 FROM application a JOIN membership m ON m.organisation_id = a.organisation_id
  WHERE a.id = $1 AND m.person_id = $2`;

/** Ties with the holder of dossier $1 that the voice $2 has declared. */
export const DECLARED_TIES = `SELECT n.tie FROM application a JOIN declared_interest n ON n.organisation_id = a.organisation_id
  WHERE a.id = $1 AND n.voice = $2 ORDER BY n.id LIMIT 10`;

/** Gives or changes the opinion of the actor's own voice; the last one given stands until the decision. */
@Injectable()
export class GiveOpinion {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, { position, reasons }: GiveOpinionRequest): Promise<void> {
    const { application, edition, opinions, today } = await this.queries.facts(actor, id);
    allowed(canGiveOpinion(actor, application, edition, { position, reasons }, today), REVIEW_REASONS);
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
      // The coordination serves every holder: a link is told of the two other voices only.
      const [member] = isCommittee(actor.role) ? await sql(MEMBER_OF_HOLDER, [id, actor.personId]) : [];
      const declared = isCommittee(actor.role) ? await sql<{ tie: string }>(DECLARED_TIES, [id, voice]) : [];
      const linkedToHolder = (member !== undefined || declared.length > 0) && position !== 'recused';
      await opinions.upsert(
        {
          applicationId: id,
          voice,
          position,
          reasons,
          linkedToHolder,
          givenBy: actor.personId,
          givenAt: this.clock.now(),
        },
        ['applicationId', 'voice'],
      );
      await journal.record({
        action: 'opinion.given',
        subject: { type: 'application', id },
        editionYear: application.editionYear,
        before: before && { voice, position: before.position, reasons: before.reasons },
        after: {
          voice,
          position,
          reasons,
          ...(linkedToHolder ? { linkedToHolder } : {}),
          ...(declared.length > 0 ? { ties: declared.map(({ tie }) => tie) } : {}),
        },
      });
      return true;
    });
    if (!given) throw await movedMeanwhile(this.queries, actor, id);
  }
}
