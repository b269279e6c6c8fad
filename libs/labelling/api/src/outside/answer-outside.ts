import { Inject, Injectable } from '@nestjs/common';
import { Clock, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { canAnswerOutside, OUTSIDE_REASONS, outsideAnsweredMail } from '@fds/labelling/domain';
import { allowed } from '../review/refusals';
import { OpenOutside } from './open-outside';
import { OutsideLinks } from './outside-links';
import type { GiveOutsideOpinionRequest } from './outside.contract';

const ANSWER = `UPDATE outside_opinion SET position = $2, reasons = $3, answered_at = $4 WHERE id = $1`;
/** The dossier is held: an answer does not cross with its withdrawal or its announcement. */
const HELD = `SELECT 1 FROM application a JOIN outside_opinion o ON o.application_id = a.id 
  WHERE o.token_digest = $1 FOR SHARE OF a`;
const ASKER = `SELECT p.id, p.name, p.email::text AS email, a.title, a.edition_year AS "editionYear"
  FROM application a LEFT JOIN person p ON p.id = $2 AND p.disabled_at IS NULL WHERE a.id = $1`;

/** Keeps what somebody from outside thinks of a dossier, as long as the link shows it; who asked is told the first time. */
@Injectable()
export class AnswerOutside {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(OpenOutside) private readonly door: OpenOutside,
    @Inject(OutsideLinks) private readonly links: OutsideLinks,
  ) {}

  async run(token: string, browser: string | null, given: GiveOutsideOpinionRequest): Promise<void> {
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal, outbox }) => {
      await sql(HELD, [this.links.digest(token)]);
      const request = await this.door.opened(sql, token, browser, 'held');
      const now = this.clock.now();
      allowed(canAnswerOutside(request, now, given), OUTSIDE_REASONS);
      await sql(ANSWER, [request.id, given.position, given.reasons.trim(), now]);
      const [asker] = await sql<{ id: string | null; name: string; email: string; title: string; editionYear: number }>(
        ASKER,
        [request.applicationId, request.askedBy],
      );
      await journal.record({
        action: 'opinion.outside_given',
        subject: { type: 'application', id: request.applicationId },
        editionYear: asker?.editionYear,
        before: { position: request.position, reasons: request.reasons },
        after: { opinion: request.id, position: given.position },
      });
      if (asker?.id && request.answeredAt === null)
        await outbox.add({
          personId: asker.id,
          occasion: `outside.answered:${request.id}`,
          to: { name: asker.name, address: asker.email },
          ...outsideAnsweredMail(asker.name, {
            title: asker.title,
            by: request.name,
            page: `${this.settings.publicUrl}/pilotage/dossiers/${request.applicationId}`,
          }),
        });
    });
  }
}
