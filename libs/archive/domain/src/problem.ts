/** A problem of an archive, as it is shown and printed. */
export interface Problem {
  readonly file: string;
  /** Line on which the row starts, the header being line 1; null for the file as a whole and for `edition.json`. */
  readonly line: number | null;
  /** Header's name, or path of a key of `edition.json`; null for a whole row or file. */
  readonly column: string | null;
  /** What was found; null when nothing was there. Cut when it is very long. */
  readonly value: string | null;
  /** What was expected, a short French sentence. */
  readonly expected: string;
}

/** Problems that are reported at most. */
export const MAX_PROBLEMS = 200;
const LONGEST_VALUE = 1_000;

const cut = (value: string | null): string | null =>
  value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;

interface Ranked {
  readonly problem: Problem;
  /** Place of the column in the document; -1 for the whole row. */
  readonly rank: number;
}

const byLineThenColumn = (a: Ranked, b: Ranked): number =>
  (a.problem.line ?? 0) - (b.problem.line ?? 0) || a.rank - b.rank;

/**
 * The first problems in the order of the files, of their lines, then of their columns, whatever the order in which
 * they are found. Holds a few hundred at a time, however many there are.
 */
export class ProblemList {
  private readonly files: Map<string, Ranked[]>;
  /** Line from which a file's problems are certainly beyond the first 200. */
  private readonly beyond = new Map<string, number>();

  constructor(order: readonly string[]) {
    this.files = new Map(order.map((file) => [file, []]));
  }

  /** Adds a problem; `rank` is the place of its column among those of the same line. */
  add(problem: Problem, rank: number): void {
    if ((problem.line ?? 0) > (this.beyond.get(problem.file) ?? Infinity)) return;
    const ranked = this.of(problem.file);
    ranked.push({ problem: { ...problem, value: cut(problem.value) }, rank });
    if (ranked.length < 2 * MAX_PROBLEMS) return;
    ranked.sort(byLineThenColumn);
    ranked.length = MAX_PROBLEMS;
    this.beyond.set(problem.file, ranked.at(-1)?.problem.line ?? 0);
  }

  /** Forgets what was said of a file, because it turned out that it cannot be read at all. */
  forget(file: string): void {
    this.of(file).length = 0;
    this.beyond.delete(file);
  }

  /** The first problems, in order. */
  first(limit = MAX_PROBLEMS): Problem[] {
    const all: Problem[] = [];
    for (const ranked of this.files.values()) {
      if (all.length >= limit) break;
      all.push(...ranked.sort(byLineThenColumn).map(({ problem }) => problem));
    }
    return all.slice(0, limit);
  }

  private of(file: string): Ranked[] {
    const ranked = this.files.get(file);
    if (!ranked) throw new Error(`${file} is not a file of the archive`);
    return ranked;
  }
}
