import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Edition } from '@fds/editions/api';

/**
 * The figures of a published bilan, held before something changes the rows they were counted from (rule 25). There is
 * none while the rows still say what was published.
 */
@Entity('bilan_snapshot')
export class BilanSnapshot {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'timestamptz' }) takenAt!: Date;
  /** What the two statements of the bilan answered. */
  @Column({ type: 'jsonb' }) edition!: object;
  @Column({ type: 'jsonb' }) counts!: object;
  /** The figures of the list of bilans. */
  @Column({ type: 'jsonb' }) summary!: object;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  heldEdition!: Relation<Edition>;
}
