import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what, when. Rows are appended, never changed (a trigger refuses it); personal values lie in JournalDetail. */
@Entity('journal_entry')
@Index('journal_entry_subject', ['subjectType', 'subjectId'])
@Index('journal_entry_at', ['at'])
export class JournalEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column({ type: 'timestamptz' }) at!: Date;
  /** Null when the portal itself acted. */
  @Column({ type: 'uuid', nullable: true }) personId!: string | null;
  @Column({ type: 'text' }) role!: string;
  /** What was done, `application.submitted`. */
  @Column({ type: 'text' }) action!: string;
  @Column({ type: 'text' }) subjectType!: string;
  @Column({ type: 'text' }) subjectId!: string;
  @Column({ type: 'smallint', nullable: true }) editionYear!: number | null;
  /** The organisation that a coordinator acted for, as its holder would have. */
  @Column({ type: 'uuid', nullable: true }) onBehalfOf!: string | null;
  /** SHA-256 of the salted content, so that an erasure of the detail leaves the row provable. */
  @Column({ type: 'bytea' }) digest!: Buffer;
}

/** The values before and after; erasure may empty them without touching the journal's rows. */
@Entity('journal_detail')
export class JournalDetail {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @Column({ type: 'bytea', nullable: true }) salt!: Buffer | null;
  /** Network address of the request; null for the portal itself. */
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'jsonb', nullable: true }) before!: unknown;
  @Column({ type: 'jsonb', nullable: true }) after!: unknown;
}
