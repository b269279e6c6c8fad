import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { Database, OutboxReview, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type MessageKind } from '@fds/shared/kernel';
import type { ReviewedKindsView } from './messages.contract';

const KINDS = 'SELECT kind FROM outbox_review WHERE edition_year = $1 ORDER BY kind';

/** Kinds of messages that an edition has read before they leave. */
@Injectable()
export class ReviewedKinds {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  async of(edition: number): Promise<ReviewedKindsView> {
    return {
      edition,
      kinds: (await this.database.rows<{ kind: MessageKind }>(KINDS, [edition])).map(({ kind }) => kind),
    };
  }

  /** Takes effect on what is written from now on; what waits already stays. @throws PortalError missing, forbidden */
  async choose(actor: Actor, edition: number, kinds: readonly MessageKind[]): Promise<void> {
    writesWithin(actor, 'region');
    await this.transactions.run(
      { personId: actor.personId, role: actor.role },
      { reviews: OutboxReview },
      async ({ reviews, sql, journal }) => {
        const [known] = await sql('SELECT 1 FROM edition WHERE year = $1 FOR UPDATE', [edition]);
        if (!known) throw new PortalError('missing', 'communication.edition_missing', 'Cette édition n’existe pas.');
        const before = (await sql<{ kind: MessageKind }>(KINDS, [edition])).map(({ kind }) => kind);
        const after = [...new Set(kinds)].sort();
        await reviews.delete({ editionYear: edition });
        if (after.length > 0) await reviews.insert(after.map((kind) => ({ editionYear: edition, kind })));
        await journal.record({
          action: 'message.review_changed',
          subject: { type: 'edition', id: String(edition) },
          editionYear: edition,
          before: { kinds: before },
          after: { kinds: after },
        });
      },
    );
  }
}
