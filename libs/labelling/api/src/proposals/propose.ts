import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { PROPOSAL_REASONS, type Proposal } from '@fds/labelling/domain';
import { allowed } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import type { ProposeRequest } from './proposals.contract';
import { ProposalsQueries, STAMP } from './proposals.queries';

type Sql = Transaction<Record<never, never>>['sql'];

/** The dossier's row is held as the decision holds it: a proposal is before the decision, or refused. */
const HOLD = `SELECT state FROM application WHERE id = $1 FOR NO KEY UPDATE`;
const BEFORE = `SELECT event_id AS "eventId", outcome, reason, condition_due_on::text AS "conditionDueOn"
  FROM label_proposal WHERE event_id = ANY ($1::uuid[]) ORDER BY event_id`;
const TAKE_BACK = `DELETE FROM label_proposal WHERE event_id = ANY ($1::uuid[])`;
const WRITE = `INSERT INTO label_proposal (event_id, outcome, reason, condition_due_on, proposed_by, proposed_at)
  SELECT event_id, outcome, reason, due, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[]) AS p (event_id, outcome, reason, due)
  ON CONFLICT (event_id) DO UPDATE SET outcome = EXCLUDED.outcome, reason = EXCLUDED.reason,
    condition_due_on = EXCLUDED.condition_due_on, proposed_by = EXCLUDED.proposed_by, proposed_at = EXCLUDED.proposed_at`;

/** Writes proposals as they are; judged before. An outcome of null takes one back. */
export async function writeProposals(
  sql: Sql,
  proposals: readonly Proposal[],
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const made = proposals.filter(({ outcome }) => outcome !== null);
  const gone = proposals.filter(({ outcome }) => outcome === null);
  if (gone.length > 0) await sql(TAKE_BACK, [gone.map(({ eventId }) => eventId)]);
  if (made.length === 0) return;
  await sql(WRITE, [
    made.map(({ eventId }) => eventId),
    made.map(({ outcome }) => outcome),
    made.map(({ reason }) => reason.trim()),
    made.map(({ conditionDueOn }) => conditionDueOn),
    by.personId,
    by.at,
  ]);
}

/** Proposes to the committee, event by event; holders, partners and the other voices learn nothing of it (rule 16). */
@Injectable()
export class Propose {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly review: ReviewQueries,
    @Inject(ProposalsQueries) private readonly queries: ProposalsQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError conflict with the proposals as they stand, when another person proposed meanwhile */
  async run(actor: Actor, id: string, { stamp, proposals }: ProposeRequest): Promise<void> {
    const facts = await this.review.facts(actor, id);
    allowed(this.queries.verdict(actor, facts, proposals), PROPOSAL_REASONS);
    const doer = { personId: actor.personId, role: actor.role };
    const ids = proposals.map(({ eventId }) => eventId);
    const written = await this.transactions.run(doer, {}, async ({ journal, sql }) => {
      const [held] = await sql<{ state: string }>(HOLD, [id]);
      const [now] = await sql<{ stamp: string }>(STAMP, [id]);
      if (held?.state !== facts.application.state || now?.stamp !== stamp) return false;
      const before = await sql(BEFORE, [ids]);
      await writeProposals(sql, proposals, { personId: actor.personId, at: this.clock.now() });
      await journal.record({
        action: 'application.proposed',
        subject: { type: 'application', id },
        editionYear: facts.application.editionYear,
        before: { proposals: before },
        after: { proposals },
      });
      return true;
    });
    if (!written)
      throw new PortalError(
        'conflict',
        'labelling.proposals_changed',
        'Quelqu’un a changé les propositions de ce dossier entre-temps.',
        { current: await this.queries.of(actor, id) },
      );
  }
}
