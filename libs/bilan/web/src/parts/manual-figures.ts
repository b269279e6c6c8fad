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
    .t th,
    .t td {
      height: auto;
      padding-top: 6px;
      padding-bottom: 6px;
    }
    tbody th {
      font-weight: 400;
      white-space: normal;
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
      <div class="tab-defile">
        <table class="t ligne-fine num">
          <caption class="vh">
            Chiffres saisis par la coordination
          </caption>
          <thead>
            <tr>
              <th scope="col">Chiffre</th>
              <th scope="col" class="d">Valeur</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.code) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                <td class="d">{{ row.value }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
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
        value: `${formatCount(value)} ${unitLabel(unit, value)}`.trim(),
      })),
  );
}
