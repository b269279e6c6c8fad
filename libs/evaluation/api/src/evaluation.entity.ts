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
import { Edition } from '@fds/editions/api';
import { Organisation } from '@fds/organisations/api';
import type { ResponseContent, ResponseState } from '@fds/evaluation/domain';

/** A holder's response to the evaluation of an edition. */
@Entity('evaluation_response')
@Index('evaluation_response_once', ['editionYear', 'organisationId'], { unique: true })
export class EvaluationResponse {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text', default: 'submitted' }) state!: ResponseState;
  /** What is being written: a first response, or the correction of one that was sent; null when nothing is. */
  @Column({ type: 'jsonb', nullable: true }) draft!: ResponseContent | null;
  /** Questions of what was sent that the holder prefers not to answer; one that is in no row either was left out (rule 6). */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) declined!: string[];
  /** Whether research teams came; null when not said. */
  @Column({ type: 'boolean', nullable: true }) came!: boolean | null;
  /** People engaged, by kind; null when not given. */
  @Column({ type: 'integer', nullable: true }) staffResearch!: number | null;
  @Column({ type: 'integer', nullable: true }) staffOwn!: number | null;
  @Column({ type: 'integer', nullable: true }) volunteers!: number | null;
  /** Version of the questionnaire that was answered; null while nothing was sent, and in an import. */
  @Column({ type: 'integer', nullable: true }) questionnaireVersion!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) begunAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) begunBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) savedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) submittedBy!: string | null;
  /** The coordination entered it for the holder. */
  @Column({ type: 'boolean', default: false }) byCoordination!: boolean;
  @Column({ type: 'integer', default: 1 }) version!: number;
  /** Its bit in `answer_bits`; given by the database. */
  @Column({ type: 'integer', nullable: true }) place!: number | null;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** An edition whose evaluation the coordination has closed. */
@Entity('evaluation_closing')
export class EvaluationClosing {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'PK_evaluation_closing' }) editionYear!: number;
  @Column({ type: 'timestamptz' }) closedAt!: Date;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year', foreignKeyConstraintName: 'FK_evaluation_closing_edition' })
  edition!: Relation<Edition>;
}

/** One question answered. */
@Entity('evaluation_answer')
export class EvaluationAnswer {
  @PrimaryColumn({ type: 'uuid' }) responseId!: string;
  @PrimaryColumn({ type: 'text' }) question!: string;
  /** As given: an option code, codes separated by `|`, a number or a text. */
  @Column({ type: 'text' }) answer!: string;
  /** The chosen option codes of a single, multiple or scale question. */
  @Column({ type: 'text', array: true, default: () => `'{}'` }) options!: string[];
  @ManyToOne(() => EvaluationResponse, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'response_id' })
  response!: Relation<EvaluationResponse>;
}

/** One mention of a research unit by a holder; mentions are not distinct units (rule 23). */
@Entity('research_mention')
@Index('research_mention_holder', ['editionYear', 'organisationId'])
export class ResearchMention {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  /** Order in which mentions were given. */
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) unit!: string;
  /** The unit's name without case, accents, spaces or punctuation. */
  @Column({ type: 'text' }) unitKey!: string;
  @Column({ type: 'text', array: true, default: () => `'{}'` }) institutions!: string[];
  @Column({ type: 'text', array: true, default: () => `'{}'` }) institutionKeys!: string[];
  /** People of higher education and research engaged; null when not given. */
  @Column({ type: 'integer', nullable: true }) staff!: number | null;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}
