import { Inject, Injectable } from '@nestjs/common';
import { canAttach, canReadAttachment, fullText } from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { refuse } from '../applications/application-errors';
import { describedMeanwhile, dossierFull, limitsOf, noSuchAttachment } from './attachment-errors';
import {
  readAttachment,
  readDossier,
  readUsage,
  type AttachmentRecord,
  type AttachingRecord,
} from './attachment-record';
import type { DescribeAttachmentRequest } from './attachment.contract';
import { Attachment } from './attachment.entity';

type Words = Record<'credit' | 'alternative', string>;
/** Whether somebody else has written another word than was read, where this one is written. */
const isForestalled = (now: Words, next: Words, { creditWas, alternativeWas }: DescribeAttachmentRequest): boolean =>
  (creditWas !== undefined && now.credit !== creditWas && now.credit !== next.credit) ||
  (alternativeWas !== undefined && now.alternative !== alternativeWas && now.alternative !== next.alternative);

type InTransaction = Transaction<{ attachments: typeof Attachment }>;

/** Says who made an image and what it shows; takes a file away, and brings it back. */
@Injectable()
export class ChangeAttachment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  describe(actor: Actor, applicationId: string, id: string, request: DescribeAttachmentRequest): Promise<void> {
    return this.#change(actor, applicationId, id, async (record, { attachments, journal }, { editionYear }) => {
      if (record.removedAt !== null) throw noSuchAttachment();
      const before = { credit: record.credit, alternative: record.alternative };
      const after = { credit: request.credit ?? before.credit, alternative: request.alternative ?? before.alternative };
      if (isForestalled(before, after, request)) throw describedMeanwhile();
      if (after.credit === before.credit && after.alternative === before.alternative) return false;
      await attachments.update({ id }, after);
      await journal.record({
        action: 'application.attachment_described',
        subject: { type: 'application', id: applicationId },
        editionYear,
        before: { attachment: id, name: record.name, ...before },
        after: { attachment: id, name: record.name, ...after },
      });
      return true;
    });
  }

  /** The file is no longer shown; it can be brought back for a month. Twice is once. */
  remove(actor: Actor, applicationId: string, id: string): Promise<void> {
    return this.#change(actor, applicationId, id, async (record, transaction, dossier) => {
      if (record.removedAt !== null) return false;
      await this.#mark(record, this.clock.now(), transaction, dossier);
      return true;
    });
  }

  restore(actor: Actor, applicationId: string, id: string): Promise<void> {
    return this.#change(actor, applicationId, id, async (record, transaction, dossier) => {
      if (record.removedAt === null) return false;
      const usage = await readUsage(transaction.sql, applicationId, false);
      const text = fullText(usage, record.bytes, limitsOf(this.settings.files));
      if (text) throw dossierFull(text);
      await this.#mark(record, null, transaction, dossier);
      return true;
    });
  }

  async #mark(
    { id, name, applicationId }: AttachmentRecord,
    removedAt: Date | null,
    { attachments, journal }: InTransaction,
    { editionYear }: AttachingRecord,
  ): Promise<void> {
    await attachments.update({ id }, { removedAt });
    await journal.record({
      action: removedAt ? 'application.attachment_removed' : 'application.attachment_restored',
      subject: { type: 'application', id: applicationId },
      editionYear,
      after: { attachment: id, name },
    });
  }

  /** Runs `work` on a file that the actor may write; it answers whether something changed. */
  #change(
    actor: Actor,
    applicationId: string,
    id: string,
    work: (record: AttachmentRecord, transaction: InTransaction, dossier: AttachingRecord) => Promise<boolean>,
  ): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { attachments: Attachment }, async (transaction) => {
      const { sql } = transaction;
      await sql('SELECT id FROM application WHERE id = $1 FOR UPDATE', [applicationId]);
      const dossier = await readDossier(sql, applicationId, actor.personId);
      const record = await readAttachment(sql, applicationId, id);
      // A file of a message stays with its message.
      if (!dossier || !record || record.messageId !== null || !canReadAttachment(actor, dossier, record))
        throw noSuchAttachment();
      const now = this.clock.now();
      refuse(canAttach(actor, dossier, dossier.edition, now, record));
      if (await work(record, transaction, dossier))
        await sql('UPDATE application SET updated_at = $2 WHERE id = $1', [applicationId, now]);
    });
  }
}
