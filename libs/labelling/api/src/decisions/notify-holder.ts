import { Inject, Injectable } from '@nestjs/common';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canNotify, NOTIFICATION_REASONS, notificationMail } from '@fds/labelling/domain';
import { HolderMails } from '../review/holder-mails';
import { allowed, movedMeanwhile } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import { notifiedRoots } from '../review/review.view';

/** The row of the dossier is held: of a withdrawal and an announcement at the same moment, the second sees the first. */
const LIFT = `WITH standing AS (SELECT id FROM application WHERE id = $1 AND state = 'decided' FOR UPDATE)
  UPDATE event_label l SET notified_at = $2 FROM event e JOIN standing ON standing.id = e.application_id
  WHERE e.id = l.event_id AND l.notified_at IS NULL AND l.label <> 'pending' RETURNING l.event_id`;

/** Lifts the embargo of a dossier: the holder sees the decisions, and each member of the organisation gets one message. */
@Injectable()
export class NotifyHolder {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HolderMails) private readonly mails: HolderMails,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const facts = await this.queries.facts(actor, id);
    const { application, events } = facts;
    allowed(canNotify(actor, application, notifiedRoots(facts)), NOTIFICATION_REASONS);
    const now = this.clock.now();
    const doer = { personId: actor.personId, role: actor.role };
    const notified = await this.transactions.run(doer, {}, async ({ journal, outbox, refreshOverview, sql }) => {
      const lifted = await sql(LIFT, [id, now]);
      if (lifted.length === 0) return false;
      await refreshOverview(
        events.map((event) => event.id),
        'filed',
      );
      await this.mails.write({ sql, outbox }, id, `application.decision:${id}:${now.toISOString()}`, (personName) =>
        notificationMail({
          personName,
          applicationTitle: application.title,
          year: application.editionYear,
          events: events.flatMap(({ title, label, reason }) => (label ? [{ title, label, reason: reason ?? '' }] : [])),
          link: `${this.settings.publicUrl}/dossiers/${id}`,
        }),
      );
      await journal.record({
        action: 'application.notified',
        subject: { type: 'application', id },
        editionYear: application.editionYear,
        after: { events: lifted.length, messages: outbox.added },
      });
      return true;
    });
    if (!notified) throw await movedMeanwhile(this.queries, actor, id);
  }
}
