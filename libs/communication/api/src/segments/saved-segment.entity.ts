import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { Segment } from '@fds/communication/domain';

/** A segment under a name, for every coordinator: its conditions, never its people. */
@Entity('saved_segment')
export class SavedSegment {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'jsonb' }) content!: Segment;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'created_by' })
  creator!: Relation<Person> | null;
}
