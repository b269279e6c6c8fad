import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const BACKUP_STATES = ['waiting', 'writing', 'done', 'failed'] as const;
export type BackupState = (typeof BACKUP_STATES)[number];
export const BACKUP_CAUSES = ['schedule', 'request'] as const;
export type BackupCause = (typeof BACKUP_CAUSES)[number];

/** A backup that this installation took, or tried to; it stays out of the backups themselves. */
@Entity('backup_run')
export class BackupRun {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'timestamptz' }) requestedAt!: Date;
  @Column({ type: 'text' }) cause!: BackupCause;
  @Column({ type: 'text', default: 'waiting' }) state!: BackupState;
  /** Share of the work done, 0 to 1. */
  @Column({ type: 'real', default: 0 }) progress!: number;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) fileName!: string | null;
  @Column({ type: 'bigint', nullable: true }) bytes!: number | null;
  @Column({ type: 'text', nullable: true }) sha256!: string | null;
  @Column({ type: 'boolean', default: false }) encrypted!: boolean;
  /** French sentence of a failure, or of what was missing. */
  @Column({ type: 'text', nullable: true }) message!: string | null;
  /** When its term had passed and its file was removed. */
  @Column({ type: 'timestamptz', nullable: true }) removedAt!: Date | null;
}
