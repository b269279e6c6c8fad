import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Questionnaire } from '@fds/questions/api';

/** Words written beside « autre » that results count under other options. The answers themselves stay as they were given. */
@Entity('answer_recoding')
export class AnswerRecoding {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_answer_recoding' }) questionnaireId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_recoding' }) question!: string;
  /** Spelling under which the same words meet. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_recoding' }) wordsKey!: string;
  @Column({ type: 'text', array: true }) options!: string[];
  @Column({ type: 'uuid', nullable: true }) recodedBy!: string | null;
  @Column({ type: 'timestamptz' }) recodedAt!: Date;
  @ManyToOne(() => Questionnaire, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'questionnaire_id', foreignKeyConstraintName: 'FK_answer_recoding_questionnaire' })
  questionnaire!: Relation<Questionnaire>;
}

/** What the coordination noted of a text that somebody answered: themes to find it by, and why it is not shown. */
@Entity('verbatim_mark')
export class VerbatimMark {
  /** The response of an evaluation or of a survey. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_verbatim_mark' }) responseId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_verbatim_mark' }) question!: string;
  @Column({ type: 'uuid' }) questionnaireId!: string;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) themes!: string[];
  /** Null while it is shown. */
  @Column({ type: 'timestamptz', nullable: true }) hiddenAt!: Date | null;
  @Column({ type: 'text', default: '' }) hiddenReason!: string;
  @ManyToOne(() => Questionnaire, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'questionnaire_id', foreignKeyConstraintName: 'FK_verbatim_mark_questionnaire' })
  questionnaire!: Relation<Questionnaire>;
}
