import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organisation } from '../organisation.entity';

/** An organisation that nobody owns any more while something waits: the coordination takes it over, until it is owned again. */
@Entity('organisation_takeover')
@Index('organisation_takeover_once', ['organisationId'], { unique: true, where: 'resolved_at IS NULL' })
export class OrganisationTakeover {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'timestamptz' }) orphanedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}
