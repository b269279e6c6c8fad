import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { TrendPointView } from '@fds/shared/contract';

const HEIGHT = 190;
const PLOT = { top: 26, bottom: 162 };
const STEP = 84;
const WIDTH = 52;

/** Visits year by year as columns; a year known by a ratio has its interval, one that does not compare is hatched. */
@Component({
  selector: 'fds-trend-columns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    rect {
      fill: var(--serie-n1);
    }
    rect.this {
      fill: var(--serie-1);
    }
    rect.creux {
      fill: url(#hachures);
    }
    .intervalle {
      stroke: var(--texte);
      stroke-width: 2;
    }
    pattern path {
      stroke: var(--serie-n1);
      stroke-width: 2;
    }
    figure {
      max-width: 540px;
    }
  `,
  template: `<figure class="graph">
    <svg [attr.viewBox]="'0 0 ' + width() + ' ${HEIGHT}'" role="img" [attr.aria-label]="summary()">
      <defs>
        <pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" />
        </pattern>
      </defs>
      <line x1="0" [attr.x2]="width()" y1="${PLOT.bottom}" y2="${PLOT.bottom}" class="axe" />
      @for (column of columns(); track column.year) {
        <rect
          [attr.x]="column.x"
          [attr.y]="column.y"
          width="${WIDTH}"
          [attr.height]="column.height"
          rx="4"
          [attr.class]="column.look"
        />
        @if (column.interval; as interval) {
          <line
            class="intervalle"
            [attr.x1]="column.middle"
            [attr.x2]="column.middle"
            [attr.y1]="interval.top"
            [attr.y2]="interval.bottom"
          />
        }
        <text
          [attr.x]="column.middle"
          [attr.y]="column.y - 8"
          text-anchor="middle"
          [class.fort]="column.look === 'this'"
        >
          {{ column.mark }}
        </text>
        <text [attr.x]="column.middle" y="182" text-anchor="middle" [class.fort]="column.look === 'this'">
          {{ column.year }}
        </text>
      }
    </svg>
  </figure>`,
})
export class TrendColumns {
  readonly points = input.required<readonly TrendPointView[]>();

  protected readonly width = computed(() => Math.max(3, this.points().length) * STEP);
  protected readonly columns = computed(() => {
    const most = Math.max(1, ...this.points().map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)));
    const y = (value: number): number => PLOT.bottom - (value / most) * (PLOT.bottom - PLOT.top);
    return this.points().map(({ year, value, lower, upper, state, mark }, index) => {
      const hollow = state === 'not_comparable' || value === null;
      const top = hollow ? y(most * 0.45) : y(value);
      const x = index * STEP + (STEP - WIDTH) / 2;
      return {
        year,
        x,
        middle: x + WIDTH / 2,
        y: top,
        height: PLOT.bottom - top,
        look: hollow ? 'creux' : state === 'this' ? 'this' : 'known',
        // "non comparable" is too long for a column: its hatching and the table say it.
        mark: state === 'not_comparable' ? 'à part' : mark,
        interval: lower !== null && upper !== null ? { top: y(upper), bottom: y(lower) } : null,
      };
    });
  });
  protected readonly summary = computed(() =>
    this.points()
      .map(({ year, mark }) => `${year}\u00a0: ${mark}`)
      .join(' ; '),
  );
}
