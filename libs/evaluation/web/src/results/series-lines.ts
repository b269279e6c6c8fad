import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** One year of an answer; a line of years. */
export interface SeriesPoint {
  readonly year: number;
  /** Null where it is masked, or not known. */
  readonly value: number | null;
  /** The question was put otherwise than the year before. */
  readonly changed: boolean;
}
export interface SeriesLine {
  readonly label: string;
  readonly points: readonly SeriesPoint[];
  /** The first and the last value that are known, in words. */
  readonly first: string;
  readonly last: string;
}

const WIDTH = 220;
const HEIGHT = 40;
const EDGE = 6;

/**
 * A line of years for each answer of a question, all on one scale, for the eye: the numbers stand in the table below. The
 * way to a year in which the question was put otherwise is dashed, and that year has an upright of its own.
 */
@Component({
  selector: 'fds-series-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(7rem, 1fr) auto minmax(5rem, 220px) auto;
      gap: var(--e2) var(--e3);
      align-items: center;
      max-width: 780px;
    }
    .ligne {
      display: contents;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: var(--serie-1);
      stroke-width: 2;
    }
    path.autrement {
      stroke: var(--serie-n1);
      stroke-dasharray: 4 4;
    }
    line {
      stroke: var(--trait-fort);
      stroke-width: 1;
    }
    line.autrement {
      stroke: var(--texte-2);
      stroke-dasharray: 3 3;
    }
    circle {
      fill: var(--serie-1);
    }
    .v {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `@for (line of drawn(); track $index) {
    <div class="ligne" aria-hidden="true">
      <span>{{ line.label }}</span>
      <span class="v doux">{{ line.first }}</span>
      <svg [attr.viewBox]="box">
        <line [attr.x1]="0" [attr.x2]="width" [attr.y1]="floor" [attr.y2]="floor" />
        @for (mark of line.marks; track mark.year) {
          @if (mark.changed) {
            <line class="autrement" [attr.x1]="mark.x" [attr.x2]="mark.x" y1="0" [attr.y2]="floor" />
          }
        }
        <path [attr.d]="line.same" />
        <path class="autrement" [attr.d]="line.otherwise" />
        @for (mark of line.marks; track mark.year) {
          @if (mark.y !== null) {
            <circle [attr.cx]="mark.x" [attr.cy]="mark.y" r="3.5" />
          }
        }
      </svg>
      <b class="v">{{ line.last }}</b>
    </div>
  }`,
})
export class SeriesLines {
  /** The same years in each, the earliest first. */
  readonly lines = input.required<readonly SeriesLine[]>();
  /** The value at the top of the scale, which begins at zero. */
  readonly top = input.required<number>();
  protected readonly width = WIDTH;
  protected readonly floor = HEIGHT - EDGE;
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;

  protected readonly drawn = computed(() =>
    this.lines().map(({ label, points, first, last }) => {
      const from = points[0]?.year ?? 0;
      const span = Math.max(1, (points.at(-1)?.year ?? 0) - from);
      const marks = points.map(({ year, value, changed }) => ({
        ...{ year, changed },
        x: EDGE + ((year - from) / span) * (WIDTH - 2 * EDGE),
        y: value === null ? null : this.floor - (value / (this.top() || 1)) * (HEIGHT - 2 * EDGE),
      }));
      const way = (otherwise: boolean): string =>
        marks
          .flatMap(({ x, y, changed }, at) => {
            const before = marks[at - 1];
            if (changed !== otherwise || y === null || !before || before.y === null) return [];
            return [`M${before.x.toFixed(1)} ${before.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`];
          })
          .join(' ');
      return { label, first, last, marks, same: way(false), otherwise: way(true) };
    }),
  );
}
