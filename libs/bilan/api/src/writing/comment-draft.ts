import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { canWriteBilan } from '@fds/bilan/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { allow } from './write-bilan';
import type { CommentBilanRequest } from './writing.contract';
import { WritingQueries } from './writing.queries';

/** What is said of a draft by those it is shared with, and by the coordination in answer. */
@Injectable()
export class CommentDraft {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(WritingQueries) private readonly queries: WritingQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, forbidden while the draft is not shared with the actor */
  async add(actor: Actor, year: number, { section, text }: CommentBilanRequest): Promise<void> {
    const draft = await this.queries.readable(actor, year);
    if (actor.role === 'coordinator') allow(canWriteBilan(actor, draft.state));
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      await sql(
        `INSERT INTO bilan_comment (id, edition_year, section, text, written_by, role, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [randomUUID(), year, section, text.trim(), actor.personId, actor.role, this.clock.now()],
      );
      const subject = { type: 'bilan', id: String(year) };
      await journal.record({ action: 'bilan.commented', subject, editionYear: year, after: { section } });
    });
  }

  /** The coordination says that it has seen to a comment, or that it has not. @throws PortalError missing, refused */
  async resolve(actor: Actor, year: number, id: string, resolved: boolean): Promise<void> {
    allow(canWriteBilan(actor, (await this.queries.draft(year)).state));
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const rows = await sql(
        'UPDATE bilan_comment SET resolved_at = $3 WHERE id = $1 AND edition_year = $2 RETURNING section',
        [id, year, resolved ? this.clock.now() : null],
      );
      if (rows.length === 0) throw new PortalError('missing', 'bilan.no_comment', 'Cette remarque n’est plus là.');
      const action = resolved ? 'bilan.comment_resolved' : 'bilan.comment_reopened';
      await journal.record({ action, subject: { type: 'bilan', id: String(year) }, editionYear: year });
    });
  }
}
