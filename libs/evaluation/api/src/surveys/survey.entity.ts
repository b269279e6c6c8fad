import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { CommuneSize, SurveyNaming } from '@fds/evaluation/domain';
import { Questionnaire } from '@fds/questions/api';
import type { Day } from '@fds/shared/kernel';

/** A free survey of an edition: a questionnaire of its own, put to invited people, to whoever has a link, or to both. */
@Entity('survey')
export class Survey {
  /** The same as its questionnaire's, which holds its title and its questions. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_survey' }) id!: string;
  @Column({ type: 'text' }) naming!: SurveyNaming;
  /** What people read before the first question. */
  @Column({ type: 'text', default: '' }) intro!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  /** Last day on which it is answered. */
  @Column({ type: 'date', nullable: true }) closesOn!: Day | null;
  /** Of two who change it, the second is told. */
  @Column({ type: 'integer', default: 1 }) version!: number;
  @OneToOne(() => Questionnaire, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'FK_survey_questionnaire' })
  questionnaire!: Relation<Questionnaire>;
}

/** Somebody who was asked to answer, with a link of their own, of which only the digest is kept. */
@Entity('survey_invitation')
@Index('survey_invitation_place', ['surveyId', 'name', 'id'])
@Index('survey_invitation_token', ['tokenDigest'], { unique: true })
@Index('survey_invitation_address', ['surveyId', 'email'], { unique: true })
export class SurveyInvitation {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'PK_survey_invitation' }) readonly id!: string;
  @Column({ type: 'uuid' }) surveyId!: string;
  @Column({ type: 'text' }) name!: string;
  /** In small letters; null for somebody who gets the link by other ways. */
  @Column({ type: 'text', nullable: true }) email!: string | null;
  /** Empty when the list does not say. */
  @Column({ type: 'text', default: '' }) department!: string;
  @Column({ type: 'text', default: '' }) category!: string;
  @Column({ type: 'text', default: '' }) size!: CommuneSize | '';
  @Column({ type: 'text' }) tokenDigest!: string;
  @Column({ type: 'timestamptz', nullable: true }) sentAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) remindedAt!: Date | null;
  /** Nothing says when, so that the time of an anonymous answer does not lead to its author. */
  @Column({ type: 'boolean', default: false }) answered!: boolean;
  @ManyToOne(() => Survey, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id', foreignKeyConstraintName: 'FK_survey_invitation_survey' })
  survey!: Relation<Survey>;
}

/** An open link, one for each network that passes it on, so that what each brings is known. */
@Entity('survey_channel')
@Index('survey_channel_token', ['tokenDigest'], { unique: true })
@Index('survey_channel_survey', ['surveyId'])
export class SurveyChannel {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'PK_survey_channel' }) readonly id!: string;
  @Column({ type: 'uuid' }) surveyId!: string;
  @Column({ type: 'text' }) name!: string;
  /** People whom the network says it wrote to; null when it does not say. */
  @Column({ type: 'integer', nullable: true }) reach!: number | null;
  @Column({ type: 'text' }) tokenDigest!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  /** The link opens no longer; what it brought stays. */
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @ManyToOne(() => Survey, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id', foreignKeyConstraintName: 'FK_survey_channel_survey' })
  survey!: Relation<Survey>;
}

/** A response to a survey. Of an anonymous one it names neither the invitation nor the moment. */
@Entity('survey_response')
@Index('survey_response_survey', ['surveyId'])
@Index('survey_response_invitation', ['invitationId'], { unique: true })
export class SurveyResponse {
  /** Given by the page that sends it, so that what is sent twice is one. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_survey_response' }) id!: string;
  @Column({ type: 'uuid' }) surveyId!: string;
  /** Null in an anonymous survey, always. */
  @Column({ type: 'uuid', nullable: true }) invitationId!: string | null;
  /** The open link by which it came; null by a personal link. */
  @Column({ type: 'uuid', nullable: true }) channelId!: string | null;
  @Column({ type: 'text', default: '' }) department!: string;
  @Column({ type: 'text', default: '' }) category!: string;
  @Column({ type: 'text', default: '' }) size!: CommuneSize | '';
  /** Questions that one prefers not to answer (rule 6). */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) declined!: string[];
  @Column({ type: 'integer' }) questionnaireVersion!: number;
  /** Null in an anonymous survey. */
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  /** Its bit in `answer_bits`; given by the database, anew when the responses are laid in another order. */
  @Column({ type: 'integer', nullable: true }) place!: number | null;
  @ManyToOne(() => Survey, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id', foreignKeyConstraintName: 'FK_survey_response_survey' })
  survey!: Relation<Survey>;
  @ManyToOne(() => SurveyInvitation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'invitation_id', foreignKeyConstraintName: 'FK_survey_response_invitation' })
  invitation!: Relation<SurveyInvitation> | null;
  @ManyToOne(() => SurveyChannel, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'channel_id', foreignKeyConstraintName: 'FK_survey_response_channel' })
  channel!: Relation<SurveyChannel> | null;
}

/** One question answered, as in an evaluation. */
@Entity('survey_answer')
export class SurveyAnswer {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_survey_answer' }) responseId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_survey_answer' }) question!: string;
  @Column({ type: 'text' }) answer!: string;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) options!: string[];
  @ManyToOne(() => SurveyResponse, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'response_id', foreignKeyConstraintName: 'FK_survey_answer_response' })
  response!: Relation<SurveyResponse>;
}
