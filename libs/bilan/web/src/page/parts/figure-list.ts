import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, formatFigure, formatShare, unitLabel, type WordedFigure } from '@fds/bilan/domain';
import { Figure } from '../figures/figure';

/** Figures one under the other, each with its unit and, for a part, its share and base. */
@Component({
  selector: 'fds-figure-list',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    h3 {
      font-size: var(--t-lg);
      line-height: 1.6rem;
    }
    dl {
      columns: 2;
      column-gap: 28px;
    }
    dl > div {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 16px;
      min-height: 40px;
      padding: 4px 0;
      border-bottom: 1px solid var(--trait);
      break-inside: avoid;
    }
    dt {
      color: var(--texte-2);
      line-height: 1.35;
    }
    dd {
      font-weight: 600;
      text-align: right;
      white-space: nowrap;
    }
    dd .meta {
      display: block;
      font-weight: 400;
    }
    @media screen and (max-width: 900px) {
      dl {
        columns: 1;
      }
    }
  `,
  template: `<section class="carte" [attr.aria-label]="heading()">
    <div class="carte-tete">
      <div>
        <h3>{{ heading() }}</h3>
        <p>{{ measure() }}</p>
      </div>
    </div>
    @if (rows().length > 0) {
      <dl class="num">
        @for (row of rows(); track row.code) {
          <div>
            <dt>{{ row.label }}</dt>
            <dd>
              <fds-figure [code]="row.code" [text]="row.value" />
              @if (row.share) {
                <span class="meta">{{ row.share }}</span>
              }
            </dd>
          </div>
        }
      </dl>
    } @else {
      <p class="doux">{{ nothing() }}</p>
    }
  </section>`,
})
export class FigureList {
  readonly heading = input.required<string>();
  readonly measure = input.required<string>();
  /** What is said when there is no figure. */
  readonly nothing = input('Aucun chiffre.');
  readonly figures = input.required<readonly WordedFigure[]>();

  protected readonly rows = computed(() =>
    this.figures().map((figure) => ({
      code: figure.code,
      label: figure.label,
      value: `${formatFigure(figure)}\u00A0${unitLabel(figure.unit, figure.value)}`.trim(),
      share:
        figure.base && figure.share !== null ? `${formatShare(figure.share)} de ${formatCount(figure.baseValue)}` : '',
    })),
  );
}
