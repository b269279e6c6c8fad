import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { PieceKind } from '@fds/bilan/domain';
import { Edition } from '@fds/editions/api';

/**
 * A published version of a bilan: figures, definitions, questionnaire, code vintage and texts, as they were. It is one text,
 * whose SHA-256 is its fingerprint; the database refuses to change or remove it (rule 25).
 */
@Entity('bilan_version')
@Check('bilan_version_fingerprint', `fingerprint = encode(sha256(convert_to(content, 'UTF8')), 'hex')`)
@Check('bilan_version_number', `number > 0 AND (number = 1 OR btrim(note) <> '')`)
export class BilanVersion {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'PK_bilan_version' }) editionYear!: number;
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'PK_bilan_version' }) number!: number;
  @Column({ type: 'timestamptz' }) publishedAt!: Date;
  /** What it corrects; empty for the first. */
  @Column({ type: 'text', default: '' }) note!: string;
  @Column({ type: 'text' }) content!: string;
  @Column({ type: 'text' }) fingerprint!: string;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_bilan_version_edition' })
  edition!: Relation<Edition>;
}

/**
 * A quote or a photo of a published version. It lies beside the version's text, which holds its salted digest alone, so that
 * it may be redacted when a person asks for it; nothing else of it ever changes.
 */
@Entity('bilan_version_piece')
@Index('bilan_version_piece_file', ['fileId'])
@Index('bilan_version_piece_source', ['sourceId'])
@Check(
  'bilan_version_piece_redacted',
  `(redacted_at IS NULL) = (content IS NOT NULL) AND (content IS NULL) = (salt IS NULL) AND (content IS NOT NULL OR file_id IS NULL)`,
)
export class BilanVersionPiece {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_bilan_version_piece' }) id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'smallint' }) number!: number;
  @Column({ type: 'text' }) kind!: PieceKind;
  /** The quote or photo of the draft that it was; the same in every version. */
  @Column({ type: 'uuid' }) sourceId!: string;
  /** Null once it is redacted, as its salt and its file. */
  @Column({ type: 'jsonb', nullable: true }) content!: object | null;
  @Column({ type: 'text', nullable: true }) fileId!: string | null;
  @Column({ type: 'text', nullable: true }) salt!: string | null;
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'timestamptz', nullable: true }) redactedAt!: Date | null;
  @Column({ type: 'text', default: '' }) redactionReason!: string;
  @ManyToOne(() => BilanVersion, { onDelete: 'RESTRICT' })
  @JoinColumn([
    { name: 'edition_year', referencedColumnName: 'editionYear', foreignKeyConstraintName: 'FK_bilan_version_piece' },
    { name: 'number', referencedColumnName: 'number', foreignKeyConstraintName: 'FK_bilan_version_piece' },
  ])
  bilanVersion!: Relation<BilanVersion>;
}
