import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '@fds/accounts/api';
import type { ReviewList } from '@fds/labelling/domain';

/** A named address of a list: a tab of whoever made it, or of every coordinator. */
@Entity('saved_view')
@Index('saved_view_owner', ['list', 'ownedBy'])
export class SavedView {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'text' }) list!: ReviewList;
  @Column({ type: 'text' }) name!: string;
  /** Filters, order, columns and density, as the address says them; no edition: it serves every year. */
  @Column({ type: 'text' }) query!: string;
  @Column({ type: 'boolean', default: false }) shared!: boolean;
  @Column({ type: 'uuid' }) ownedBy!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'owned_by' }) owner!: Relation<Person>;
}
