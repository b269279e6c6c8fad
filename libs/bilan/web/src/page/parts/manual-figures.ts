import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, unitLabel, type FigureBook } from '@fds/bilan/domain';

/** Figures that no row gives: the coordination typed them in. */
@Component({
  selector: 'fds-manual-figures',
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
      gap: 16px;
      padding: 6px 0;
      border-bottom: 1px solid var(--trait);
      break-inside: avoid;
    }
    dt {
      color: var(--texte-2);
    }
    dd {
      font-weight: 600;
      text-align: right;
      white-space: nowrap;
    }
    @media screen and (max-width: 900px) {
      dl {
        columns: 1;
      }
    }
  `,
  template: `<section class="carte" aria-labelledby="chiffres-saisis">
    <div class="carte-tete">
      <div>
        <h3 id="chiffres-saisis">Chiffres saisis</h3>
        <p>Donnés par la coordination, non calculés</p>
      </div>
    </div>
    @if (rows().length > 0) {
      <dl class="num">
        @for (row of rows(); track row.code) {
          <div>
            <dt>{{ row.label }}</dt>
            <dd>{{ row.value }}</dd>
          </div>
        }
      </dl>
    } @else {
      <p class="doux">Aucun chiffre n’a été saisi.</p>
    }
  </section>`,
})
export class ManualFigures {
  readonly book = input.required<FigureBook>();
  protected readonly rows = computed(() =>
    this.book()
      .all.filter(({ code }) => code.startsWith('manual.'))
      .map(({ code, label, value, unit }) => ({
        code,
        label,
        value: `${formatCount(value)}\u00A0${unitLabel(unit, value)}`.trim(),
      })),
  );
}
