import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Question } from '@fds/questions/domain';

/** A list of questions; the evaluation of an edition is one. */
@Entity('questionnaire')
@Index('questionnaire_edition', ['editionYear'], { unique: true })
export class Questionnaire {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'jsonb' }) questions!: Question[];
}
