import { Choice, Flag, FreeText, Int, Nested, Ref, Text } from '@fds/shared/api-kit';

export class ImportFiguresQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** The file's name, for the journal and the problems. */
  @Text({ max: 200 }) fileName!: string;
  /** `preview` reads and judges; `write` writes, all or nothing. */
  @Choice('FiguresImportMode', ['preview', 'write']) mode!: 'preview' | 'write';
  /** What the preview said it had seen; without it whatever stands there is written over. */
  @Text({ max: 64, optional: true }) seen?: string;
}
export class FiguresTemplateQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}

/** What cannot be taken over, by its cell. */
export class FiguresProblemView {
  /** Line of the file, its first one being 1; null for the file as a whole. */
  @Int({ min: 1, max: 100_000, nullable: true }) line!: number | null;
  @FreeText({ max: 200, nullable: true }) column!: string | null;
  @FreeText({ max: 300, nullable: true }) value!: string | null;
  @FreeText({ max: 500 }) expected!: string;
}
/** What becomes of one event. */
export class ImportedFiguresView {
  @Int({ min: 1, max: 100_000 }) line!: number;
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  /** Visits in person before, when it had figures, and after; null when not known. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) before!: number | null;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) after!: number | null;
  @Flag() notHeld!: boolean;
}
export class FiguresImportView {
  /** True when the figures were written. */
  @Flag() written!: boolean;
  @Int({ min: 0, max: 100_000 }) reports!: number;
  /** Of those, events that had figures already. */
  @Int({ min: 0, max: 100_000 }) replaced!: number;
  /** A digest of the reports that stand there, to be sent with the writing: what was sent since is not written over unseen. */
  @FreeText({ max: 64 }) seen!: string;
  /** Rows without any figure, which say nothing. */
  @Int({ min: 0, max: 100_000 }) empty!: number;
  @Int({ min: 0, max: 100_000 }) problemCount!: number;
  @Nested(() => FiguresProblemView, { many: { max: 200 } }) problems!: FiguresProblemView[];
  @Nested(() => ImportedFiguresView, { many: { max: 200 } }) events!: ImportedFiguresView[];
}
