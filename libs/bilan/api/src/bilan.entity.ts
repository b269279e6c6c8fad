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
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
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
