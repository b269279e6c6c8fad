import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { JoinResolution } from '@fds/organisations/domain';
import { Organisation } from '../organisation.entity';

/** Somebody asks an organisation's team to be let in. One at a time is open per pair. */
@Entity('join_request')
@Index('join_request_once', ['personId', 'organisationId'], { unique: true, where: 'resolved_at IS NULL' })
@Index('join_request_person', ['personId', 'askedAt'])
@Index('join_request_organisation', ['organisationId'])
export class JoinRequest {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  /** What the team reads. */
  @Column({ type: 'text' }) message!: string;
  @Column({ type: 'timestamptz' }) askedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) resolution!: JoinResolution | null;
  @Column({ type: 'uuid', nullable: true }) resolvedBy!: string | null;
  /** Why it was refused, as the asker reads it. */
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person!: Relation<Person>;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}
