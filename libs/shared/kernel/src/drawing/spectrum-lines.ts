import type { EventKind } from '../vocabularies';

/** One event of an edition: where its first slot falls in the official window, what it is, how many visits it received. */
export interface SpectrumLine {
  /** Position in the window, 0 to 1. */
  readonly at: number;
  readonly kind: EventKind;
  /** Null before the figures arrive. */
  readonly visits: number | null;
}

/** A drawn line, in thousandths of the width. */
export interface DrawnLine {
  readonly x: number;
  readonly width: number;
  readonly kind: EventKind;
}

const SPAN = 1000;
const NARROWEST = 1.2;
const WIDEST = 14;
/** Dark kept between two lines. */
const GAP = 2;
/** Share of the width that lines and gaps may fill together; beyond, all get thinner. */
const FULLEST = 0.9;
/** Widths of lines whose visits are unknown. */
const USUAL: Readonly<Record<EventKind, number>> = {
  science_village: 10,
  festival: 7.5,
  science_route: 4.5,
  single: 2,
};

/**
 * The emission spectrum of an edition. Width grows with the square root of visits, so that one big village does not hide
 * the rest; events that begin together stand side by side, so that each can be seen. Same data, same drawing.
 */
export function drawSpectrum(lines: readonly SpectrumLine[]): readonly DrawnLine[] {
  const most = Math.max(0, ...lines.map(({ visits }) => visits ?? 0));
  const factor = most > 0 ? (WIDEST - NARROWEST) / Math.sqrt(most) : 0;
  const natural = lines.map(({ kind, visits }) =>
    visits === null || factor === 0 ? USUAL[kind] : NARROWEST + factor * Math.sqrt(visits),
  );
  const total = natural.reduce((sum, width) => sum + width + GAP, 0);
  const scale = Math.min(1, (SPAN * FULLEST) / Math.max(total, 1));
  const gap = GAP * scale;
  const placed = lines
    .map(({ at, kind }, index) => {
      const width = (natural[index] ?? NARROWEST) * scale;
      return { kind, width, x: Math.min(Math.max(at, 0), 1) * SPAN - width / 2 };
    })
    .sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2));
  return spread(placed, gap).map(({ kind, width, x }) => ({ kind, width: round(width), x: round(x) }));
}

/** A run of lines that touch: they share out the room around the middle of where they would have stood. */
interface Run {
  readonly lines: readonly DrawnLine[];
  readonly width: number;
  readonly centre: number;
}

function spread(lines: readonly DrawnLine[], gap: number): readonly DrawnLine[] {
  const runs: Run[] = [];
  for (const line of lines) {
    let run: Run = { lines: [line], width: line.width, centre: line.x + line.width / 2 };
    for (
      let before = runs.at(-1);
      before && startOf(before) + before.width + gap > startOf(run);
      before = runs.at(-1)
    ) {
      runs.pop();
      const count = before.lines.length + run.lines.length;
      run = {
        lines: [...before.lines, ...run.lines],
        width: before.width + gap + run.width,
        centre: (before.centre * before.lines.length + run.centre * run.lines.length) / count,
      };
    }
    runs.push(run);
  }
  return runs.flatMap((run) => {
    let x = startOf(run);
    return run.lines.map((line) => {
      const moved = { ...line, x };
      x += line.width + gap;
      return moved;
    });
  });
}
/** Where a run begins; it never leaves the window. */
const startOf = ({ centre, width }: Run): number => Math.min(Math.max(centre - width / 2, 0), SPAN - width);
const round = (value: number): number => Math.round(value * 10) / 10;
