import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Edition } from '@fds/editions/api';

/** A figure of a year that was never held as an edition, seen from one edition's bilan. */
@Entity('baseline')
export class Baseline {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @PrimaryColumn({ type: 'text' }) indicator!: string;
  /** Exact decimals, as text. */
  @Column({ type: 'numeric', nullable: true }) value!: string | null;
  @Column({ type: 'numeric', nullable: true }) lower!: string | null;
  @Column({ type: 'numeric', nullable: true }) upper!: string | null;
  @Column({ type: 'text', default: '' }) note!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** What is to be read beside every comparison with a year, whether the portal holds it or not. */
@Entity('compared_year')
export class ComparedYear {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'PK_compared_year' }) year!: number;
  /** False for a year that is shown and flagged (rule 11). */
  @Column({ type: 'boolean', default: true }) comparable!: boolean;
  @Column({ type: 'text', default: '' }) note!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** A figure the coordinator types in. */
@Entity('manual_indicator')
export class ManualIndicator {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) label!: string;
  /** Exact decimals, as text. */
  @Column({ type: 'numeric' }) value!: string;
  @Column({ type: 'text', default: '' }) unit!: string;
  @Column({ type: 'text', default: '' }) note!: string;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}
