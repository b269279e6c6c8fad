import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canNotify, NOTIFICATION_REASONS } from '@fds/labelling/domain';
import { SendLot } from '../notification/send-lot';
import { allowed, movedMeanwhile } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import { notifiedRoots } from '../review/review.view';

/** Tells the holders of one dossier what was decided: a lot of one, with its message as it was prepared. */
@Injectable()
export class NotifyHolder {
  constructor(
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(SendLot) private readonly lots: SendLot,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const facts = await this.queries.facts(actor, id);
    allowed(canNotify(actor, facts.application, notifiedRoots(facts)), NOTIFICATION_REASONS);
    try {
      await this.lots.run(actor, {
        id: randomUUID(),
        editionYear: facts.application.editionYear,
        sessionId: null,
        dossiers: [{ applicationId: id, stamp: null }],
      });
    } catch (error) {
      // Somebody was faster since the facts were read: the page is shown what they left.
      if (error instanceof PortalError && error.kind === 'conflict')
        throw await movedMeanwhile(this.queries, actor, id);
      throw error;
    }
  }
}
