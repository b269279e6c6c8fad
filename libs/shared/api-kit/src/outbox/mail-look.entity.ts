import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MailImage } from '@fds/shared/kernel';

/**
 * What the mails of an edition wear. A row is never changed: what is saved follows it under the next number, so that a
 * mail that has left keeps what it wore (docs/decisions/0045).
 */
@Entity('mail_look')
@Index('mail_look_number', ['editionYear', 'number'], { unique: true })
export class MailLookRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'PK_mail_look' }) readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  /** 1 for the first of an edition; the highest is worn. */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) title!: string;
  /** `#RRGGBB` */
  @Column({ type: 'text' }) colour!: string;
  @Column({ type: 'text' }) foot!: string;
  @Column({ type: 'jsonb', nullable: true }) logo!: MailImage | null;
  @Column({ type: 'jsonb' }) partners!: readonly MailImage[];
  @Column({ type: 'timestamptz' }) writtenAt!: Date;
  @Column({ type: 'uuid', nullable: true }) writtenBy!: string | null;
}

/** An image that was sent for mails, drawn anew: a small PNG on white. */
@Entity('mail_image')
@Index('mail_image_file', ['fileId'])
export class MailImageRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_mail_image' }) id!: string;
  /** Id of the stored file: its SHA-256. */
  @Column({ type: 'text' }) fileId!: string;
  /** Pixels. */
  @Column({ type: 'smallint' }) width!: number;
  @Column({ type: 'smallint' }) height!: number;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) addedBy!: string | null;
}
