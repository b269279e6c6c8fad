import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { Question, QuestionSection } from '@fds/questions/domain';

/** What a questionnaire asks, as it is being written. */
export interface QuestionnaireDraft {
  readonly title: string;
  readonly sections: readonly QuestionSection[];
  readonly questions: readonly Question[];
}

/** What a questionnaire is for. */
export type QuestionnaireKind = 'evaluation' | 'survey';

/**
 * A list of questions; the evaluation of an edition is one. `title`, `sections` and `questions` are those that are put, the
 * same as its last version's; `draft` is what is being written beside them.
 */
@Entity('questionnaire')
@Index('questionnaire_evaluation', ['editionYear'], { unique: true, where: `kind = 'evaluation'` })
export class Questionnaire {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  /** Number of the version that is put; 0 while none was. */
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'jsonb' }) questions!: Question[];
  @Column({ type: 'text', default: 'evaluation' }) kind!: QuestionnaireKind;
  @Column({ type: 'jsonb', default: () => `'[]'` }) sections!: QuestionSection[];
  /** Null when nothing differs from what is put. */
  @Column({ type: 'jsonb', nullable: true }) draft!: QuestionnaireDraft | null;
  /** Of two who write it, the second is told. */
  @Column({ type: 'integer', default: 1 }) revision!: number;
}

/** What a questionnaire asked; once somebody has answered it, it never changes, and a next one follows. */
@Entity('questionnaire_version')
export class QuestionnaireVersion {
  @PrimaryColumn({ type: 'uuid' }) questionnaireId!: string;
  /** 1 for the first. */
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'jsonb', default: () => `'[]'` }) sections!: QuestionSection[];
  @Column({ type: 'jsonb' }) questions!: Question[];
  @Column({ type: 'timestamptz' }) openedAt!: Date;
  @ManyToOne(() => Questionnaire, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'questionnaire_id' })
  questionnaire!: Relation<Questionnaire>;
}
