import { Inject, Injectable } from '@nestjs/common';
import { Application, takeBackCorrections } from '@fds/applications/api';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor, ApplicationState, Verdict } from '@fds/shared/kernel';
import {
  canDeclareInadmissible,
  canDeclareReady,
  canReadmit,
  canTakeInCharge,
  inadmissibilityMail,
  REVIEW_REASONS,
  type ReviewReason,
} from '@fds/labelling/domain';
import { ApplicationReview } from '../entities/labelling.entity';
import { HolderMails } from './holder-mails';
import { allowed, movedMeanwhile } from './refusals';
import { ReviewQueries, type ReviewFacts } from './review.queries';

/** Who takes a dossier in charge follows it, unless it was already given to somebody. */
const FOLLOW = 'UPDATE application_review SET assigned_to = COALESCE(assigned_to, taken_by) WHERE application_id = $1';

interface Move {
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly action: string;
  /** What the coordinator's row of the review becomes. */
  readonly review: Partial<Pick<ApplicationReview, 'takenBy' | 'takenAt' | 'readyAt' | 'inadmissibleReason'>>;
}

/** The coordinator's moves of a dossier, up to the committee; each is one row of the table of states. */
@Injectable()
export class MoveApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HolderMails) private readonly mails: HolderMails,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** `submitted` → `under_review`; the coordinator's name is kept as the one who examines. */
  takeInCharge(actor: Actor, id: string): Promise<void> {
    const review = { takenBy: actor.personId, takenAt: this.clock.now() };
    return this.#move(actor, id, canTakeInCharge, {
      from: 'submitted',
      to: 'under_review',
      action: 'application.taken_in_charge',
      review,
    });
  }

  /** `under_review` → `ready_for_committee`: from here on DRARI and Région read it. */
  declareReady(actor: Actor, id: string): Promise<void> {
    return this.#move(actor, id, canDeclareReady, {
      from: 'under_review',
      to: 'ready_for_committee',
      action: 'application.declared_ready',
      review: { readyAt: this.clock.now() },
    });
  }

  /** `under_review` → `inadmissible`; the holder is told why. */
  declareInadmissible(actor: Actor, id: string, reason: string): Promise<void> {
    return this.#move(
      actor,
      id,
      (by, application, edition) => canDeclareInadmissible(by, application, edition, reason),
      {
        from: 'under_review',
        to: 'inadmissible',
        action: 'application.declared_inadmissible',
        review: { inadmissibleReason: reason },
      },
    );
  }

  /** `inadmissible` → `under_review`, when the declaration is taken back. */
  readmit(actor: Actor, id: string): Promise<void> {
    return this.#move(actor, id, canReadmit, {
      from: 'inadmissible',
      to: 'under_review',
      action: 'application.readmitted',
      review: { inadmissibleReason: null },
    });
  }

  async #move(
    actor: Actor,
    id: string,
    policy: (
      actor: Actor,
      application: ReviewFacts['application'],
      edition: ReviewFacts['edition'],
    ) => Verdict<ReviewReason>,
    { from, to, action, review }: Move,
  ): Promise<void> {
    const facts = await this.queries.facts(actor, id);
    allowed(policy(actor, facts.application, facts.edition), REVIEW_REASONS);
    const now = this.clock.now();
    const doer = { personId: actor.personId, role: actor.role };
    const moved = await this.transactions.run(
      doer,
      { applications: Application, reviews: ApplicationReview },
      async (transaction) => {
        const { applications, reviews, journal, outbox, refreshOverview, sql } = transaction;
        const { affected } = await applications.update({ id, state: from }, { state: to, updatedAt: now });
        if (affected !== 1) return false;
        const known = await reviews.update({ applicationId: id }, review);
        if (known.affected === 0)
          await reviews.insert({ takenBy: actor.personId, takenAt: now, ...review, applicationId: id });
        if (review.takenBy) await sql(FOLLOW, [id]);
        await refreshOverview(
          facts.events.map((event) => event.id),
          'filed',
        );
        if (to === 'inadmissible') {
          await takeBackCorrections(transaction, [id], now, null);
          await this.mails.write(
            { sql, outbox },
            id,
            `application.inadmissible:${id}:${now.toISOString()}`,
            (personName) =>
              inadmissibilityMail({
                personName,
                applicationTitle: facts.application.title,
                reason: review.inadmissibleReason ?? '',
                link: `${this.settings.publicUrl}/dossiers/${id}`,
              }),
          );
        }
        await journal.record({
          action,
          subject: { type: 'application', id },
          editionYear: facts.application.editionYear,
          before: { state: from },
          after: { state: to, inadmissibleReason: review.inadmissibleReason },
        });
        return true;
      },
    );
    if (!moved) throw await movedMeanwhile(this.queries, actor, id);
  }
}
