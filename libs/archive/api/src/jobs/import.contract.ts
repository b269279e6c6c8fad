import { IMPORT_STATES } from '../archive-import.entity';
import { Choice, Figure, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';

export class ImportQuery {
  /** Name of the file, as its sender knows it. */
  @Text({ max: 200 }) fileName!: string;
  /** Whether an edition that holds other data may be overwritten. */
  @Choice('ImportReplacement', ['yes', 'no'], { optional: true }) replace?: 'yes' | 'no';
}

export class ImportsQuery extends PageQuery {}

export class ImportParam {
  @Ref() id!: string;
}

export class ArchiveYearParam {
  @Int({ min: 1000, max: 9999 }) year!: number;
}

/** A problem of an archive: where it is, what was found, what was expected. */
export class ArchiveProblemView {
  @FreeText({ max: 200 }) file!: string;
  @Int({ min: 1, max: 2_147_483_647, nullable: true }) line!: number | null;
  @FreeText({ max: 500, nullable: true }) column!: string | null;
  @FreeText({ max: 1_001, nullable: true }) value!: string | null;
  @FreeText({ max: 1_000 }) expected!: string;
}

/** An import asked from a page. */
export class ImportView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) fileName!: string;
  @FreeText({ max: 200 }) requestedBy!: string;
  @Instant() requestedAt!: string;
  @Choice('ImportState', IMPORT_STATES) state!: string;
  /** Share of the work done, 0 to 1. */
  @Figure() progress!: number;
  @Int({ min: 1000, max: 9999, nullable: true }) editionYear!: number | null;
  /** What came of it, in French; null while it is under way or when its problems say it. */
  @FreeText({ max: 1_000, nullable: true }) message!: string | null;
  /** It was refused only because the edition already holds other data. */
  @Flag() replaceable!: boolean;
  @Int({ min: 0, max: 200 }) problemCount!: number;
  /** Only of the import that is asked for by its id. */
  @Nested(() => ArchiveProblemView, { many: { max: 200 } }) problems!: ArchiveProblemView[];
}

export class ImportsPageView {
  @Nested(() => ImportView, { many: { max: 200 } }) items!: ImportView[];
  @Int({ min: 0, max: 2_147_483_647 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
