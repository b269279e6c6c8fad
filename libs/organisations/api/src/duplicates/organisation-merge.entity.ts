import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organisation } from '../organisation.entity';

/** One organisation merged into another: who did it, and all that is needed to undo it exactly. */
@Entity('organisation_merge')
@Index('organisation_merge_at', ['mergedAt'])
@Index('organisation_merge_survivor', ['survivorId'])
@Index('organisation_merge_standing', { synchronize: false })
export class OrganisationMerge {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) survivorId!: string;
  @Column({ type: 'uuid' }) absorbedId!: string;
  /** Their names when they were merged. */
  @Column({ type: 'text' }) survivorName!: string;
  @Column({ type: 'text' }) absorbedName!: string;
  @Column({ type: 'timestamptz' }) mergedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) mergedBy!: string | null;
  /** What each part moved and kept, by its name (`MergeRecord`). */
  @Column({ type: 'jsonb' }) record!: object;
  @Column({ type: 'timestamptz', nullable: true }) unmergedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) unmergedBy!: string | null;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'survivor_id' })
  survivor!: Relation<Organisation>;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'absorbed_id' })
  absorbed!: Relation<Organisation>;
}
