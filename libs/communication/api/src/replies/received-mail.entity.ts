import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MailOutcome } from '@fds/communication/domain';

/**
 * A mail that came in, and what became of it: the same mail that comes again changes nothing. Nothing of its text or of who
 * wrote it lies here.
 */
@Entity('received_mail')
@Index('received_mail_at', ['receivedAt'])
@Index('received_mail_answered', ['answeredId'])
export class ReceivedMailRow {
  /** SHA-256 of its Message-ID. */
  @PrimaryColumn({ type: 'text' }) digest!: string;
  @Column({ type: 'timestamptz' }) receivedAt!: Date;
  @Column({ type: 'text' }) outcome!: MailOutcome;
  /** The message of the outbox that it answers, when it was found. */
  @Column({ type: 'uuid', nullable: true }) answeredId!: string | null;
  /** The message of the thread that it became. */
  @Column({ type: 'uuid', nullable: true }) messageId!: string | null;
  /** Files of it that were dealt with: a worker cut short goes on with the next. */
  @Column({ type: 'smallint', default: 0 }) filesDone!: number;
}
