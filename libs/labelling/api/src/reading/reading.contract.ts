import { Choice, DateOnly, Flag, FreeText, Int, Nested, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { MOST_POINTS, SESSION_STATES, type SessionState } from '@fds/labelling/domain';

const MANY = 1_000_000_000;

/** A figure to grasp a dossier by. */
export class DossierFigureView {
  @Int({ min: 0, max: MANY }) count!: number;
  /** What is counted, in French. */
  @FreeText({ max: 300 }) words!: string;
}
/** One line of the edition's scoring grid, with the points of the reader's own voice. */
export class GridLineView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
  @Int({ min: 1, max: 10 }) weight!: number;
  @Int({ min: 0, max: MOST_POINTS, nullable: true }) points!: number | null;
}
/** A dossier in two minutes, as it was sent, without what is private. */
export class ReadingDigestView {
  @Ref() applicationId!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  /** Commune and department of the holder's seat; null when unknown. */
  @FreeText({ max: 200, nullable: true }) seat!: string | null;
  @Choice('EventKind', EVENT_KINDS, { nullable: true }) kind!: EventKind | null;
  @FreeText({ max: 10_000 }) summary!: string;
  @Nested(() => DossierFigureView, { many: { max: 4 } }) figures!: DossierFigureView[];
  /** What the coordination checked, in sentences; empty while it judged no criterion. */
  @FreeText({ max: 2000, many: { max: 10 } }) checks!: string[];
  /** False when the portal alone has read the criteria so far. */
  @Flag() checkedByCoordination!: boolean;
  /** The edition that the changes are counted from; null when the holder has none on the portal. */
  @Int({ min: 1992, max: 2200, nullable: true }) since!: number | null;
  /** False when the dossier was not made of that edition's: its texts are not compared then. */
  @Flag() renewed!: boolean;
  /** What changes since, in sentences; the first ones. */
  @FreeText({ max: 400, many: { max: 8 } }) changes!: string[];
  /** Changes beyond those. */
  @Int({ min: 0, max: MANY }) moreChanges!: number;
  @FreeText({ max: 1000, many: { max: 10 } }) territory!: string[];
  /** The reader belongs to the holder's organisation: to step aside is advised (rule 17). */
  @Flag() linkedToHolder!: boolean;
  /** How the reader's voice is tied to the holder, as was declared: to step aside is asked (rule 17). */
  @FreeText({ max: 300, many: { max: 10 } }) declaredTies!: string[];
  /** Empty when the edition does not score. */
  @Nested(() => GridLineView, { many: { max: 30 } }) grid!: GridLineView[];
}

/** A session that the reader prepares for. */
export class CoveringSessionView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) title!: string;
  @DateOnly() heldOn!: string;
  @DateOnly({ nullable: true }) opinionsDueOn!: string | null;
  @Choice('SessionState', SESSION_STATES) state!: SessionState;
  /** Dossiers on its agenda. */
  @Int({ min: 0, max: MANY }) dossiers!: number;
}
/** Where a voice stands with its reading. */
export class ReadingProgressView {
  /** The session that comes next, or sits; null while none is prepared. */
  @Nested(() => CoveringSessionView, { nullable: true }) session!: CoveringSessionView | null;
  /** Opinions of the reader's voice that are asked for, those given included. */
  @Int({ min: 0, max: MANY }) asked!: number;
  @Int({ min: 0, max: MANY }) given!: number;
  /** `environ 1 h 30`; empty when nothing is left. */
  @FreeText({ max: 60 }) timeLeft!: string;
}
export class ReadingQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}

export const BOOKLETS = ['waiting', 'all', 'session'] as const;
export type Booklet = (typeof BOOKLETS)[number];
export class BookletQuery extends ReadingQuery {
  /** Those that wait for the reader's voice, all that it may read, or a session's in its order. */
  @Choice('Booklet', BOOKLETS) which!: Booklet;
  /** With `session` only. */
  @Ref({ optional: true }) session?: string;
}
