import type { FileName, Problem } from '@fds/archive/domain';

/** Where an archive comes from: a folder, or a ZIP of one. */
export interface ArchiveSource {
  /** Bytes of the archive's own files, as announced; for progress only. */
  readonly size: number;
  /** The bytes of a file from its beginning, or null when it is not there. May be asked several times. */
  open(file: FileName): Promise<AsyncIterable<Uint8Array> | null>;
  close(): Promise<void>;
}

/** The archive cannot be taken as a whole; its problem says why. */
export class ArchiveRefusal extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.file}: ${problem.expected}`);
    this.name = 'ArchiveRefusal';
  }
}

/** A problem of the archive as such, not of one of its lines. */
export const wholeProblem = (file: string, value: string | null, expected: string): Problem => ({
  file,
  line: null,
  column: null,
  value,
  expected,
});

/** There is nothing at the path that was given. */
export class NoSuchArchive extends Error {
  constructor(readonly path: string) {
    super(`Il n’y a ni dossier ni fichier à cet endroit : ${path}`);
    this.name = 'NoSuchArchive';
  }
}
