import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Problem } from '@fds/archive/domain';

export const IMPORT_STATES = ['waiting', 'checking', 'writing', 'done', 'refused', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** An import asked from a page: its progress and what came of it. */
@Entity('archive_import')
export class ArchiveImport {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'uuid' }) requestedBy!: string;
  @Column({ type: 'timestamptz' }) requestedAt!: Date;
  @Column({ type: 'text' }) fileName!: string;
  @Column({ type: 'boolean', default: false }) replace!: boolean;
  @Column({ type: 'text', default: 'waiting' }) state!: ImportState;
  /** Share of the work done, 0 to 1. */
  @Column({ type: 'real', default: 0 }) progress!: number;
  @Column({ type: 'smallint', nullable: true }) editionYear!: number | null;
  @Column({ type: 'jsonb', default: () => `'[]'` }) problems!: Problem[];
  /** French sentence of a refusal that no line explains, or of a failure. */
  @Column({ type: 'text', nullable: true }) message!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
