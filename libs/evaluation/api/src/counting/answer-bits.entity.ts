import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PLACES } from './answer-bits.sql';

/**
 * Whose answers are counted together: an evaluation, by the year of its edition, or a free survey, by its id. Its responses
 * have places from 0 on. Who writes answers of it holds this row, so that two do not wait for each other's.
 */
@Entity('answer_source')
export class AnswerSource {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_source' }) source!: string;
  /** Places given so far; none is given twice. */
  @Column({ type: 'integer' }) places!: number;
}

export const ANSWER_MEASURES = ['answered', 'option', 'declined'] as const;

/** Which responses answered a question, chose an option of it, or preferred not to answer: a bit for each place. */
@Entity('answer_bits')
export class AnswerBits {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_bits' }) source!: string;
  /** Places from `chunk × ${PLACES}` on. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'PK_answer_bits' }) chunk!: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_bits' }) question!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_bits' })
  measure!: (typeof ANSWER_MEASURES)[number];
  /** Code of the option; empty for what is not one. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_bits' }) choice!: string;
  @Column({ type: 'bit', length: String(PLACES) }) bits!: string;
}

/** A number that was answered. */
@Entity('answer_number')
export class AnswerNumber {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_number' }) source!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'PK_answer_number' }) question!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'PK_answer_number' }) place!: number;
  @Column({ type: 'double precision' }) value!: number;
}
