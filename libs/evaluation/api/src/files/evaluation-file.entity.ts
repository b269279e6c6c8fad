import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { EvaluationResponse } from '../evaluation.entity';

/** A file sent for a question of an evaluation; it is part of the response once the answer names it. */
@Entity('evaluation_file')
@Index('evaluation_file_response', ['responseId'])
@Index('evaluation_file_file', ['fileId'])
export class EvaluationFile {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'PK_evaluation_file' }) readonly id!: string;
  @Column({ type: 'uuid' }) responseId!: string;
  /** Code of the question. */
  @Column({ type: 'text' }) question!: string;
  /** Id of the stored file: its SHA-256. */
  @Column({ type: 'text' }) fileId!: string;
  /** Name the sender's file had, without path or control characters. */
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'uuid', nullable: true }) addedBy!: string | null;
  @Column({ type: 'timestamptz' }) addedAt!: Date;
  @ManyToOne(() => EvaluationResponse, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'response_id', foreignKeyConstraintName: 'FK_evaluation_file_response' })
  response!: Relation<EvaluationResponse>;
}
