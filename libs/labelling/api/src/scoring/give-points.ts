import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canGiveOpinion, REVIEW_REASONS, voiceOf, type ScoreCriterion } from '@fds/labelling/domain';
import { allowed, movedMeanwhile } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import type { GivePointsRequest } from './scoring.contract';

const GRID = 'SELECT grid FROM committee_settings WHERE edition_year = $1';
const WRITE = `INSERT INTO score (application_id, voice, code, points, given_by, given_at)
  SELECT $1, $2, code, points, $5, $6 FROM unnest($3::text[], $4::smallint[]) AS p (code, points)
  ON CONFLICT (application_id, voice, code) DO UPDATE SET points = EXCLUDED.points, given_by = EXCLUDED.given_by, given_at = EXCLUDED.given_at`;
const TAKE_BACK = 'DELETE FROM score WHERE application_id = $1 AND voice = $2 AND code = ANY ($3::text[])';

/** Gives points of one's own voice on the edition's grid; as long, and by the same rule, as an opinion is given. */
@Injectable()
export class GivePoints {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, { points }: GivePointsRequest): Promise<void> {
    const { application, edition, today } = await this.queries.facts(actor, id);
    allowed(canGiveOpinion(actor, application, edition, undefined, today), REVIEW_REASONS);
    const settings = await this.database.row<{ grid: ScoreCriterion[] }>(GRID, [application.editionYear]);
    const known = new Set((settings?.grid ?? []).map(({ code }) => code));
    if (points.some(({ code }) => !known.has(code)))
      throw new PortalError('refused', 'labelling.unknown_score', 'Ce critère n’est pas dans la grille de l’édition.');
    const voice = voiceOf(actor);
    const given = points.filter((one): one is { code: string; points: number } => one.points !== null);
    const doer = { personId: actor.personId, role: actor.role };
    const written = await this.transactions.run(doer, {}, async ({ journal, sql }) => {
      // As with an opinion: before the decision, or refused.
      const [open] = await sql(`SELECT 1 FROM application WHERE id = $1 AND state = 'ready_for_committee' FOR SHARE`, [
        id,
      ]);
      if (!open) return false;
      await sql(TAKE_BACK, [id, voice, points.filter((one) => one.points === null).map(({ code }) => code)]);
      await sql(WRITE, [
        id,
        voice,
        given.map(({ code }) => code),
        given.map((one) => one.points),
        actor.personId,
        this.clock.now(),
      ]);
      await journal.record({
        action: 'opinion.scored',
        subject: { type: 'application', id },
        editionYear: application.editionYear,
        after: { voice, points },
      });
      return true;
    });
    if (!written) throw await movedMeanwhile(this.queries, actor, id);
  }
}
