import { Choice, Figure, Flag, FreeText, Instant, Int, Nested } from '@fds/shared/api-kit';
import { BACKUP_CAUSES, BACKUP_STATES, type BackupCause, type BackupState } from './backup-run.entity';

export class BackupRunView {
  @Instant() requestedAt!: string;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Choice('BackupState', BACKUP_STATES) state!: BackupState;
  /** Taken by itself, or at the button. */
  @Choice('BackupCause', BACKUP_CAUSES) cause!: BackupCause;
  /** Share of the work done, 0 to 1. */
  @Figure() progress!: number;
  @FreeText({ max: 200, nullable: true }) fileName!: string | null;
  @Figure({ nullable: true }) bytes!: number | null;
  /** SHA-256 of the file, to be noted elsewhere. */
  @FreeText({ max: 64, nullable: true }) sha256!: string | null;
  @Flag() encrypted!: boolean;
  @FreeText({ max: 1000, nullable: true }) message!: string | null;
}

/** Whether the portal is backed up, for who looks after it. */
export class BackupsView {
  /** The operator said where backups go. */
  @Flag() configured!: boolean;
  /** They are locked with a key. */
  @Flag() locked!: boolean;
  @FreeText({ max: 4000, nullable: true }) folder!: string | null;
  /** Hour of the day from which the day's backup is taken. */
  @Int({ min: 0, max: 23 }) hour!: number;
  @Int({ min: 1, max: 999 }) keepDays!: number;
  @Int({ min: 0, max: 999 }) keepWeeks!: number;
  @Int({ min: 0, max: 999 }) keepMonths!: number;
  /** The last whole one. */
  @Nested(() => BackupRunView, { nullable: true }) last!: BackupRunView | null;
  /** The one that waits or is being written. */
  @Nested(() => BackupRunView, { nullable: true }) current!: BackupRunView | null;
  /** The last try, when it failed. */
  @Nested(() => BackupRunView, { nullable: true }) failed!: BackupRunView | null;
  /** There should be a younger one: none is, or the last one is older than 26 hours. */
  @Flag() late!: boolean;
  /** Backups that are kept, and their bytes. */
  @Int({ min: 0, max: 100_000 }) kept!: number;
  @Figure() keptBytes!: number;
}
