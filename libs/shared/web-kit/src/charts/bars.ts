import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { EventKind } from '@fds/shared/kernel';
import { Kind } from '../status/kind';
import { frenchCount, frenchShare } from '../text/french';
import { ChartTable } from './chart-table';
import { wholeShares } from './shares';

/** One bar: its label and its count. */
export interface Bar {
  readonly label: string;
  /** Null when nobody knows: hatched, "inconnu", never zero. */
  readonly count: number | null;
  /** Draws the kind's shape and colour. */
  readonly kind?: EventKind;
  /** True for "non renseigné", "non exprimé": hatched, always last. */
  readonly unknown?: boolean;
}

/** Series colours of the theme. */
export type Series = 'serie-1' | 'serie-2' | 'serie-3' | 'serie-4' | 'serie-n1';
const KIND_COLOURS: Readonly<Record<EventKind, string>> = {
  science_village: 'var(--type-village)',
  festival: 'var(--type-festival)',
  science_route: 'var(--type-parcours)',
  single: 'var(--type-ponctuel)',
};

/**
 * Horizontal bars in plain HTML, count before share, with their table. The title, which states the finding, and the
 * subtitle, which says the measure, belong to the page; the foot says the base.
 */
@Component({
  selector: 'fds-bars',
  imports: [ChartTable, Kind, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .base {
      margin: var(--e3) 0 var(--e2);
    }
    .hb.pressables {
      row-gap: 0;
    }
    .hb button {
      display: grid;
      grid-template-columns: subgrid;
      grid-column: 1 / -1;
      align-items: center;
      min-height: 40px;
      margin: 0 -8px;
      padding: 0 8px;
      border: 0;
      border-radius: 8px;
      background: none;
      color: inherit;
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    .hb button:hover {
      background: var(--creux);
    }
    @media print {
      .hb button {
        min-height: 28px;
      }
    }
  `,
  template: `
    <ng-template #bar let-row>
      @if (row.kind) {
        <fds-kind [of]="row.kind" [words]="row.label" />
      } @else {
        <span [class.doux]="row.hatched">{{ row.label }}</span>
      }
      <span class="piste" aria-hidden="true"
        ><i [class.hachure]="row.hatched" [style.width.%]="row.width" [style.--c]="row.colour"></i
      ></span>
      <span class="v"
        ><b>{{ row.count }}</b
        >&ngsp;
        @if (row.share !== null) {
          <span class="doux">{{ row.share }}&nbsp;%</span>
        }
      </span>
    </ng-template>
    @if (pressable()) {
      <div class="hb pressables">
        @for (row of rows(); track row.label) {
          <button type="button" aria-haspopup="dialog" (click)="pressed.emit(row.index)">
            <ng-container [ngTemplateOutlet]="bar" [ngTemplateOutletContext]="{ $implicit: row }" />
          </button>
        }
      </div>
    } @else {
      <div class="hb" aria-hidden="true">
        @for (row of rows(); track row.label) {
          <ng-container [ngTemplateOutlet]="bar" [ngTemplateOutletContext]="{ $implicit: row }" />
        }
      </div>
    }
    @if (foot()) {
      <p class="base">{{ foot() }}</p>
    }
    <fds-chart-table>
      <table class="t ligne-fine">
        <caption class="vh">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ labelHead() }}</th>
            <th scope="col" class="d">{{ countHead() }}</th>
            @if (base() !== null) {
              <th scope="col" class="d">Part</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.label) {
            <tr>
              <th scope="row">{{ row.label }}</th>
              <td class="d">{{ row.count }}</td>
              @if (base() !== null) {
                <td class="d">{{ row.exact }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </fds-chart-table>
  `,
})
export class Bars {
  readonly bars = input.required<readonly Bar[]>();
  /** Name of the table: what is counted, of what. */
  readonly caption = input.required<string>();
  readonly labelHead = input('Catégorie');
  readonly countHead = input('Nombre');
  /** What shares are taken of; null draws counts alone. */
  readonly base = input<number | null>(null);
  /** `Base : 56 événements ponctuels.` */
  readonly foot = input('');
  readonly colour = input<Series>('serie-1');
  /** Each bar is a button that opens what stands behind its number. */
  readonly pressable = input(false);
  /** Place, in `bars`, of the bar that was pressed. */
  readonly pressed = output<number>();

  protected readonly rows = computed(() => {
    const bars = this.bars().map((bar, index) => ({ ...bar, index }));
    bars.sort((a, b) => Number(a.unknown ?? false) - Number(b.unknown ?? false));
    const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
    const base = this.base();
    const shares =
      base === null
        ? null
        : wholeShares(
            bars.map(({ count }) => count ?? 0),
            base,
          );
    return bars.map(({ label, count, kind, unknown, index: place }, index) => ({
      index: place,
      label,
      kind: kind ?? null,
      hatched: (unknown ?? false) || count === null,
      width: count === null ? 100 : (count / most) * 100,
      colour: kind ? KIND_COLOURS[kind] : `var(--${this.colour()})`,
      count: count === null ? 'inconnu' : frenchCount(count),
      share: count === null ? null : (shares?.[index] ?? null),
      exact: base === null || count === null ? 'inconnu' : frenchShare(base > 0 ? count / base : null),
    }));
  });
}
