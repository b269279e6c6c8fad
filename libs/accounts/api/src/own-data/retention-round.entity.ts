import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An idle account that a round left open, and why. */
export interface KeptAccount {
  readonly personId: string;
  /** French sentences. */
  readonly reasons: readonly string[];
}

/** One round of the clearing that the portal does by itself; written as it goes, so that it says what was truly done. */
@Entity('retention_round')
@Index('retention_round_begun', ['begunAt'])
export class RetentionRound {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column({ type: 'timestamptz' }) begunAt!: Date;
  /** Null while it runs, or when it was cut short: the next round takes it up. */
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  /** How many things were cleared, by the code of the clearing. */
  @Column({ type: 'jsonb', default: {} }) cleared!: Readonly<Record<string, number>>;
  @Column({ type: 'jsonb', default: () => `'[]'` }) kept!: readonly KeptAccount[];
}
