import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canMark, EXAMINING_REASONS, type Mark } from '@fds/labelling/domain';
import { CriteriaQueries } from '../criteria/criteria.queries';
import { allowed } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import type { MarkCriterionRequest } from './examination.contract';
import { ChangedExamination } from './changed-examination';

/** Opinions, decisions and marks of a dossier wait for each other here: a mark is before the decision, or refused. */
const OPEN = `SELECT 1 FROM application
  WHERE id = $1 AND state IN ('submitted', 'under_review', 'inadmissible', 'ready_for_committee') FOR NO KEY UPDATE`;
const STANDING = `SELECT mark, note, marked_at AS "markedAt" FROM criterion_mark WHERE application_id = $1 AND code = $2`;
const WRITE = `INSERT INTO criterion_mark (application_id, code, mark, note, marked_by, marked_at)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (application_id, code) DO UPDATE
  SET mark = EXCLUDED.mark, note = EXCLUDED.note, marked_by = EXCLUDED.marked_by, marked_at = EXCLUDED.marked_at`;
const TAKE_BACK = 'DELETE FROM criterion_mark WHERE application_id = $1 AND code = $2';

interface StandingMark {
  readonly mark: Mark;
  readonly note: string;
  readonly markedAt: Date;
}

/** Says what a criterion is worth for a dossier, or takes that back; the second of two is told what the first one said. */
@Injectable()
export class MarkCriterion {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(CriteriaQueries) private readonly criteria: CriteriaQueries,
    @Inject(ChangedExamination) private readonly changed: ChangedExamination,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, code: string, { mark, note, seen }: MarkCriterionRequest): Promise<void> {
    const { application, edition } = await this.reviews.facts(actor, id);
    const { criteria } = await this.criteria.of(application.editionYear);
    const known = criteria.map((criterion) => criterion.code);
    allowed(canMark(actor, application, edition, { code, known }), EXAMINING_REASONS);
    const doer = { personId: actor.personId, role: actor.role };
    const done = await this.transactions.run(doer, {}, async ({ journal, sql }) => {
      if ((await sql(OPEN, [id])).length === 0) return false;
      const [before] = await sql<StandingMark>(STANDING, [id, code]);
      if ((before?.markedAt.toISOString() ?? null) !== (seen && new Date(seen).toISOString())) return false;
      if (mark === null) await sql(TAKE_BACK, [id, code]);
      else await sql(WRITE, [id, code, mark, note.trim(), actor.personId, laterThan(before, this.clock.now())]);
      await journal.record({
        action: 'application.criterion_marked',
        subject: { type: 'application', id },
        editionYear: application.editionYear,
        before: before && { code, mark: before.mark, note: before.note },
        after: { code, mark, note: mark === null ? '' : note.trim() },
      });
      return true;
    });
    if (!done) throw await this.changed.error(actor, id, 'Quelqu’un a noté ce critère entre-temps.');
  }
}

/** Two marks of one moment stay two: the time of a mark says which one was read. */
const laterThan = (before: StandingMark | undefined, now: Date): Date =>
  before && before.markedAt >= now ? new Date(before.markedAt.getTime() + 1) : now;
