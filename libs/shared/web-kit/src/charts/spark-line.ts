import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A year of a figure; `after` when the year before it is drawn too, so that a line joins them. */
export interface SparkPoint {
  readonly year: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly after: boolean;
}

const WIDTH = 240;
const HEIGHT = 44;
/** Room for the marks at both ends. */
const EDGE = 6;

/**
 * The years of one figure as a line, for the eye alone: its numbers stand in the table beside. A year known by an interval
 * is a bar between its bounds, one that does not compare or is not known breaks the line. Where no two years are joined
 * nothing is drawn: lone dots say nothing.
 */
@Component({
  selector: 'fds-spark-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      max-width: 240px;
      height: 44px;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: var(--serie-n1);
      stroke-width: 2;
    }
    line {
      stroke: var(--texte-2);
      stroke-width: 1.5;
    }
    circle {
      fill: var(--serie-n1);
    }
    circle.ici {
      fill: var(--serie-1);
    }
  `,
  template: `@if (joined()) {
    <svg [attr.viewBox]="box" aria-hidden="true" preserveAspectRatio="xMinYMid meet">
      <path [attr.d]="path()" />
      @for (point of points(); track point.year) {
        @if (point.low !== null) {
          <line [attr.x1]="point.x" [attr.x2]="point.x" [attr.y1]="point.low" [attr.y2]="point.high" />
        }
        <circle [class.ici]="point.now" [attr.cx]="point.x" [attr.cy]="point.y" [attr.r]="point.now ? 4 : 3" />
      }
    </svg>
  }`,
})
export class SparkLine {
  /** Ascending. */
  readonly marks = input.required<readonly SparkPoint[]>();
  /** The year that is told apart. */
  readonly year = input.required<number>();
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;

  protected readonly points = computed(() => {
    const marks = this.marks();
    const most = Math.max(1, ...marks.map(({ value, upper }) => upper ?? value));
    const first = marks[0]?.year ?? 0;
    const span = Math.max(1, (marks.at(-1)?.year ?? 0) - first);
    const y = (value: number): number => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
    return marks.map(({ year, value, lower, upper, after }) => ({
      year,
      after,
      x: EDGE + ((year - first) / span) * (WIDTH - 2 * EDGE),
      y: y(value),
      low: lower === null ? null : y(lower),
      high: upper === null ? null : y(upper),
      now: year === this.year(),
    }));
  });
  protected readonly joined = computed(() => this.points().some(({ after }) => after));
  /** From year to year; a year left out breaks it. */
  protected readonly path = computed(() =>
    this.points()
      .map(({ x, y, after }) => `${after ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join(' '),
  );
}
