/** Format of the backups that this version writes; a higher one is refused. */
export const BACKUP_FORMAT = 1;

export const HEAD_NAME = 'backup.json';
export const MANIFEST_NAME = 'manifest.json';
export const SECRET_NAME = 'installation-secret';

/** A table as it is backed up. */
export interface BackedUpTable {
  readonly name: string;
  /** Its own columns; what the database computes is left out, and computed again. */
  readonly columns: readonly string[];
}

/** First part of a backup: what is known before anything is read. */
export interface BackupHead {
  readonly format: number;
  /** Instant of the machine's clock. */
  readonly madeAt: string;
  /** Every migration that the database has had, in order: the last one names its schema. */
  readonly migrations: readonly string[];
  /** Made of an embedded demonstration: never restored elsewhere than in one. */
  readonly demonstration: boolean;
  readonly tables: readonly BackedUpTable[];
}

/** What was read of one table or file. */
export interface BackedUpPart {
  readonly bytes: number;
  readonly sha256: string;
}
/** Last part of a backup: proof that all of it is there, as it was written. */
export interface BackupManifest {
  readonly tables: Readonly<Record<string, BackedUpPart & { readonly rows: number }>>;
  /** Whether each sequence was used, and its last number. */
  readonly sequences: Readonly<Record<string, { readonly last: number; readonly used: boolean }>>;
  /** Files by the SHA-256 that names them. */
  readonly files: { readonly count: number; readonly bytes: number };
  /** Files that the database names and the store had not, or no longer as they were kept. */
  readonly missingFiles: readonly string[];
  /** SHA-256 of everything before this part. */
  readonly sha256: string;
}

/** What a backup came to, for who made or read it. */
export interface BackupSummary {
  readonly madeAt: string;
  readonly schema: string;
  readonly demonstration: boolean;
  readonly encrypted: boolean;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly fileBytes: number;
  readonly missingFiles: number;
}

/** Counts out of head and manifest. */
export const summaryOf = (head: BackupHead, manifest: BackupManifest, encrypted: boolean): BackupSummary => ({
  madeAt: head.madeAt,
  schema: head.migrations.at(-1) ?? '',
  demonstration: head.demonstration,
  encrypted,
  tables: head.tables.length,
  rows: Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0),
  files: manifest.files.count,
  fileBytes: manifest.files.bytes,
  missingFiles: manifest.missingFiles.length,
});
