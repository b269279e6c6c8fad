import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { dayOf, type Actor } from '@fds/shared/kernel';
import { canAssign, EXAMINING_REASONS, type Assignee } from '@fds/labelling/domain';
import { allowed } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import { ChangedExamination } from './changed-examination';
import type { AssignRequest } from './examination.contract';

const COORDINATOR = `SELECT g.departments FROM role_grant g JOIN person p ON p.id = g.person_id
  WHERE p.id = $1 AND g.role = 'coordinator' AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date)`;
/** Only over whom the page had read. */
const ASSIGN = `INSERT INTO application_review AS r (application_id, assigned_to)
  SELECT $1, $2::uuid WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM application_review WHERE application_id = $1)
  ON CONFLICT (application_id) DO UPDATE SET assigned_to = $2::uuid WHERE r.assigned_to IS NOT DISTINCT FROM $3::uuid
  RETURNING 1`;

/** Gives a dossier to a coordinator, or to nobody; the second of two is told whom the first one gave it to. */
@Injectable()
export class AssignApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(ChangedExamination) private readonly changed: ChangedExamination,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, { personId, seen }: AssignRequest): Promise<void> {
    const { application, edition } = await this.reviews.facts(actor, id);
    const doer = { personId: actor.personId, role: actor.role };
    const done = await this.transactions.run(doer, {}, async ({ journal, sql }) => {
      const [found] = personId ? await sql<Assignee>(COORDINATOR, [personId, dayOf(this.clock.now())]) : [];
      const assignee = personId === null ? null : (found ?? 'unknown');
      allowed(canAssign(actor, application, edition, assignee), EXAMINING_REASONS);
      const [row] = await sql(ASSIGN, [id, personId, seen]);
      if (!row) return false;
      await journal.record({
        action: 'application.assigned',
        subject: { type: 'application', id },
        editionYear: application.editionYear,
        before: { assignedTo: seen },
        after: { assignedTo: personId },
      });
      return true;
    });
    if (!done) throw await this.changed.error(actor, id, 'Quelqu’un a confié ce dossier entre-temps.');
  }
}
