import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { WrittenSection } from '@fds/bilan/domain';
import { Edition } from '@fds/editions/api';
import type { Role } from '@fds/shared/kernel';

/** What the coordination writes beside the figures of an edition: the draft of its next version. */
@Entity('bilan_writing')
export class BilanWriting {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'PK_bilan_writing' }) editionYear!: number;
  /** Commentary by part, in the form of `readText`. */
  @Column({ type: 'jsonb', default: {} }) sections!: Partial<Record<WrittenSection, string>>;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) highlights!: string[];
  /** Since when DRARI and Région read the draft; null while they do not. */
  @Column({ type: 'timestamptz', nullable: true }) sharedAt!: Date | null;
  /** Since when everybody reads what is published; null while it is not open. */
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_bilan_writing_edition' })
  edition!: Relation<Edition>;
}

/** Words of the evaluation, or said otherwise, that the bilan quotes. */
@Entity('bilan_quote')
@Index('bilan_quote_edition', ['editionYear'])
export class BilanQuote {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_bilan_quote' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) section!: WrittenSection;
  @Column({ type: 'text' }) words!: string;
  /** An organisation, as a rule; never a pupil. */
  @Column({ type: 'text', default: '' }) saidBy!: string;
  @Column({ type: 'smallint', default: 0 }) position!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_bilan_quote_edition' })
  edition!: Relation<Edition>;
}

/** A photo of the bilan. */
@Entity('bilan_photo')
@Index('bilan_photo_edition', ['editionYear'])
@Index('bilan_photo_file', ['fileId'])
export class BilanPhoto {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_bilan_photo' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) section!: WrittenSection;
  @Column({ type: 'text' }) fileId!: string;
  @Column({ type: 'text', default: '' }) credit!: string;
  /** What it shows, for who does not see it. */
  @Column({ type: 'text', default: '' }) alternative!: string;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_bilan_photo_edition' })
  edition!: Relation<Edition>;
}

/** What a voice of the committee says of the draft. */
@Entity('bilan_comment')
@Index('bilan_comment_edition', ['editionYear', 'writtenAt'])
export class BilanComment {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_bilan_comment' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'text' }) section!: WrittenSection;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'uuid' }) writtenBy!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'timestamptz' }) writtenAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_bilan_comment_edition' })
  edition!: Relation<Edition>;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'written_by', foreignKeyConstraintName: 'FK_bilan_comment_person' })
  person!: Relation<Person>;
}
