import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what, when. Rows are appended, never changed (a trigger refuses it); personal values lie in JournalDetail. */
@Entity('journal_entry')
@Index('journal_entry_subject', ['subjectType', 'subjectId'])
@Index('journal_entry_at', ['at'])
@Index('journal_entry_person', ['personId', 'id'])
@Index('journal_entry_in_name', { synchronize: false })
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

/** The values before and after; an erasure empties them without touching the journal's rows (erase_journal_detail). */
@Entity('journal_detail')
export class JournalDetail {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @Column({ type: 'bytea', nullable: true }) salt!: Buffer | null;
  /** Network address of the request; null for the portal itself. */
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'bytea', nullable: true }) addressSalt!: Buffer | null;
  /** SHA-256 of the salted address: what the row's own digest covers, so that the address may go before the values. */
  @Column({ type: 'bytea', nullable: true }) addressDigest!: Buffer | null;
  @Column({ type: 'jsonb', nullable: true }) before!: unknown;
  @Column({ type: 'jsonb', nullable: true }) after!: unknown;
  /** When the values were erased. */
  @Column({ type: 'timestamptz', nullable: true }) erasedAt!: Date | null;
}

/** A batch of rows, closed: each seal holds what its rows were and the hash of the seal before (docs/decisions/0012). */
@Entity('journal_seal')
export class JournalSeal {
  /** 1, 2, 3… without a gap: a removed seal leaves one. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'journal_seal_pk' }) id!: number;
  @Column({ type: 'bigint' }) firstId!: number;
  @Column({ type: 'bigint' }) lastId!: number;
  /** The rows by id, in order. */
  @Column({ type: 'bigint', array: true }) entryIds!: number[];
  /** SHA-256 of each row, one after the other: 32 bytes each. */
  @Column({ type: 'bytea' }) entryHashes!: Buffer;
  /** SHA-256 of ids and hashes. */
  @Column({ type: 'bytea' }) root!: Buffer;
  /** Hash of the seal before; null for the first. */
  @Column({ type: 'bytea', nullable: true }) previous!: Buffer | null;
  @Column({ type: 'bytea' }) hash!: Buffer;
  @Column({ type: 'timestamptz' }) sealedAt!: Date;
}
