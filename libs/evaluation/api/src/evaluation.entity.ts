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

/** A holder's response to the evaluation of an edition. */
@Entity('evaluation_response')
@Index('evaluation_response_once', ['editionYear', 'organisationId'], { unique: true })
export class EvaluationResponse {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text', default: 'submitted' }) state!: 'in_progress' | 'submitted' | 'locked';
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
  @ManyToOne(() => Edition, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
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
