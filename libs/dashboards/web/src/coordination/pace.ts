import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { addDays, dayOfYearInWords } from '@fds/shared/kernel';
import type { PacePointView, PaceView } from '@fds/shared/contract';
import { ChartTable, frenchCount, frenchShare } from '@fds/shared/web-kit';

const WIDTH = 372;
const HEIGHT = 290;
const PLOT = { left: 34, right: 284, top: 20, bottom: 260 };

/** Deposits added up day by day from the opening of the call, with the last edition dashed. */
@Component({
  selector: 'fds-pace',
  imports: [ChartTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .carte {
      height: 100%;
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    .avant {
      fill: none;
      stroke: var(--serie-n1);
      stroke-width: 2;
      stroke-dasharray: 5 4;
    }
    .ici {
      fill: none;
      stroke: var(--serie-1);
      stroke-width: 3;
      stroke-linejoin: round;
    }
    circle {
      fill: var(--serie-1);
    }
    .fort {
      font-size: 15px;
    }
    .base {
      margin: 6px 0;
    }
  `,
  template: `<section class="carte" aria-labelledby="rythme">
    <div class="carte-tete">
      <div>
        <h2 id="rythme">Rythme des dépôts</h2>
        <p>Cumul du {{ opens() }} à la clôture, le {{ closes() }}</p>
      </div>
    </div>
    <figure class="graph">
      <svg [attr.viewBox]="box" role="img" [attr.aria-label]="summary()">
        @for (line of grid(); track line.value) {
          <line
            [attr.x1]="plot.left"
            [attr.x2]="plot.right"
            [attr.y1]="line.y"
            [attr.y2]="line.y"
            [attr.class]="line.value === 0 ? 'axe' : 'grille-l'"
          />
          <text [attr.x]="plot.left - 8" [attr.y]="line.y + 4" text-anchor="end">{{ line.value }}</text>
        }
        @for (mark of days(); track mark.x) {
          <text [attr.x]="mark.x" y="282" [attr.text-anchor]="mark.anchor">{{ mark.text }}</text>
        }
        @if (before(); as path) {
          <path [attr.d]="path" class="avant" />
        }
        <path [attr.d]="now()" class="ici" />
        @if (end(); as point) {
          <circle [attr.cx]="point.x" [attr.cy]="point.y" r="5" />
          <text [attr.x]="plot.right + 12" [attr.y]="point.labelY" class="fort">
            {{ year() }}&nbsp;: {{ point.total }}
          </text>
        }
        @if (beforeEnd(); as point) {
          <text [attr.x]="plot.right + 12" [attr.y]="point.labelY">
            {{ pace().beforeYear }}&nbsp;: {{ point.total }}
          </text>
        }
      </svg>
    </figure>
    @if (foot()) {
      <p class="base">{{ foot() }}</p>
    }
    <fds-chart-table>
      <table class="t ligne-fine compact num">
        <caption class="vh">
          Dossiers déposés, cumul par semaine de l’appel
        </caption>
        <thead>
          <tr>
            <th scope="col">Jour de l’appel</th>
            <th scope="col" class="d">{{ year() }}</th>
            @if (pace().before.length > 0) {
              <th scope="col" class="d">{{ pace().beforeYear }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of weeks(); track row.offset) {
            <tr>
              <th scope="row">{{ row.day }}</th>
              <td class="d">{{ row.now ?? '' }}</td>
              @if (pace().before.length > 0) {
                <td class="d">{{ row.before }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </fds-chart-table>
  </section>`,
})
export class Pace {
  readonly pace = input.required<PaceView>();
  readonly year = input.required<number>();
  readonly opensOn = input.required<string>();

  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly plot = PLOT;
  protected readonly opens = computed(() => dayOfYearInWords(this.opensOn()));
  protected readonly closes = computed(() => dayOfYearInWords(addDays(this.opensOn(), this.pace().length)));

  /** Days drawn: the longer of the two calls, so that both lines reach their end. */
  private readonly span = computed(() =>
    Math.max(
      this.pace().length,
      ...this.pace()
        .before.slice(-1)
        .map(({ offset }) => offset),
    ),
  );
  /** Where this edition's line ends: the day it is, at most the close. */
  private readonly reach = computed(() => Math.max(0, Math.min(this.pace().today ?? 0, this.pace().length)));
  private readonly top = computed(() => {
    const most = Math.max(3, at(this.pace().points, this.pace().length), at(this.pace().before, this.span()));
    const rough = most / 3;
    const magnitude = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 3, 5, 10].map((factor) => factor * magnitude).find((size) => size * 3 >= most) ?? rough;
    return Math.ceil(step) * 3;
  });
  private readonly x = (offset: number): number =>
    PLOT.left + (Math.min(offset, this.span()) / Math.max(1, this.span())) * (PLOT.right - PLOT.left);
  private readonly y = (total: number): number => PLOT.bottom - (total / this.top()) * (PLOT.bottom - PLOT.top);

  protected readonly grid = computed(() =>
    [0, 1, 2, 3].map((third) => {
      const value = (this.top() / 3) * third;
      return { value, y: this.y(value) };
    }),
  );
  protected readonly days = computed(() => {
    const length = this.span();
    return [0, 0.5, 1].map((share) => ({
      x: PLOT.left + share * (PLOT.right - PLOT.left),
      anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      text: dayOfYearInWords(addDays(this.opensOn(), Math.round(length * share))),
    }));
  });
  protected readonly now = computed(() => this.path(this.pace().points, this.reach()));
  protected readonly before = computed(() =>
    this.pace().before.length > 0 ? this.path(this.pace().before, this.span()) : null,
  );
  protected readonly end = computed(() => {
    if (this.pace().today === null) return null;
    const total = at(this.pace().points, this.reach());
    const y = this.y(total);
    return { x: this.x(this.reach()), y, total: frenchCount(total), labelY: this.labels().now };
  });
  protected readonly beforeEnd = computed(() => {
    if (this.pace().before.length === 0) return null;
    return { total: frenchCount(at(this.pace().before, this.span())), labelY: this.labels().before };
  });
  /** The two labels never cover each other. */
  private readonly labels = computed(() => {
    const now = this.y(at(this.pace().points, this.reach())) + 5;
    const before = this.y(at(this.pace().before, this.span())) + 5;
    if (this.pace().before.length === 0 || Math.abs(now - before) >= 20) return { now, before };
    return now <= before ? { now, before: now + 20 } : { now: before + 20, before };
  });
  protected readonly summary = computed(() => {
    const { before, beforeYear } = this.pace();
    const now = `${frenchCount(at(this.pace().points, this.reach()))} dossiers déposés en ${this.year()}`;
    return before.length > 0 ? `${now}, ${frenchCount(at(before, this.span()))} en ${beforeYear} à la clôture` : now;
  });
  protected readonly foot = computed(() => {
    const { lastDays, lastDaysShare, before, beforeYear } = this.pace();
    const parts = [];
    if (lastDays !== null)
      parts.push(
        `${frenchCount(lastDays)} ${lastDays < 2 ? 'dossier est arrivé' : 'dossiers sont arrivés'} dans les dix derniers jours (${frenchShare(lastDaysShare)}).`,
      );
    if (beforeYear !== null && before.length === 0)
      parts.push(`Les jours de dépôt de ${beforeYear} ne sont pas connus.`);
    return parts.join(' ');
  });
  protected readonly weeks = computed(() => {
    const { points, before, today } = this.pace();
    const length = this.span();
    const offsets = Array.from({ length: Math.floor(length / 7) + 1 }, (_, week) => week * 7);
    if (offsets.at(-1) !== length) offsets.push(length);
    return offsets.map((offset) => ({
      offset,
      day: dayOfYearInWords(addDays(this.opensOn(), offset)),
      now: today !== null && offset <= Math.max(today, 0) ? at(points, offset) : null,
      before: at(before, offset),
    }));
  });

  /** A line through the days on which something arrived, to the day `reach`. */
  private path(points: readonly PacePointView[], reach: number): string {
    const shown = points.filter(({ offset }) => offset <= reach);
    const all = [
      { offset: 0, total: shown[0]?.offset === 0 ? shown[0].total : 0 },
      ...shown,
      { offset: reach, total: at(points, reach) },
    ];
    return all
      .map(({ offset, total }, index) => `${index ? 'L' : 'M'}${this.x(offset).toFixed(1)} ${this.y(total).toFixed(1)}`)
      .join('');
  }
}

const at = (points: readonly PacePointView[], offset: number): number =>
  points.findLast((point) => point.offset <= offset)?.total ?? 0;
