import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Application } from '@fds/applications/api';
import type { Mark } from '@fds/labelling/domain';

/** What a coordinator found of one criterion of the edition; absent where only the portal has looked. */
@Entity('criterion_mark')
export class CriterionMark {
  @PrimaryColumn({ type: 'uuid' }) applicationId!: string;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) mark!: Mark;
  @Column({ type: 'text', default: '' }) note!: string;
  @Column({ type: 'uuid' }) markedBy!: string;
  @Column({ type: 'timestamptz' }) markedAt!: Date;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
