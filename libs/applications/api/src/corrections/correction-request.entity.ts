import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { CorrectionItem } from '@fds/applications/domain';
import type { Day } from '@fds/shared/kernel';
import { Application } from '../entities/application.entity';

/**
 * What the coordination asks a holder to correct after the dossier was sent: only the sections it names open again. It is
 * a row beside the dossier, whose state stays (docs/domain/rules.md, "Application"). At most one waits for an answer.
 */
@Entity('correction_request')
@Index('correction_request_waiting', ['applicationId'], {
  unique: true,
  where: 'answered_at IS NULL AND cancelled_at IS NULL',
})
@Index('correction_request_application', ['applicationId', 'askedAt'])
export class CorrectionRequest {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) applicationId!: string;
  @Column({ type: 'uuid', nullable: true }) askedBy!: string | null;
  @Column({ type: 'timestamptz' }) askedAt!: Date;
  /** Its last day, whole (rule 14). */
  @Column({ type: 'date' }) dueOn!: Day;
  @Column({ type: 'jsonb' }) items!: CorrectionItem[];
  @Column({ type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  /** The version that the answer stored. */
  @Column({ type: 'smallint', nullable: true }) answeredVersion!: number | null;
  /** When the coordination had read the answer. */
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) resolvedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) cancelledAt!: Date | null;
  @ManyToOne(() => Application, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'application_id' })
  application!: Relation<Application>;
}
