import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { definitionGroups, METHOD_NOTES, type FigureBook } from '@fds/bilan/domain';
import { Icon } from '@fds/shared/web-kit';
import { Figure } from '../figures/figure';

/** Every figure of the bilan: its value, its base with n, its share, and what it counts. */
@Component({
  selector: 'fds-bilan-definitions',
  imports: [Figure, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .t th,
    .t td {
      height: auto;
      padding-top: 7px;
      padding-bottom: 7px;
      vertical-align: top;
    }
    .t td {
      white-space: normal;
    }
    .groupe th {
      padding-top: 18px;
      font-family: var(--f-titre);
      font-weight: 650;
    }
    ul {
      display: grid;
      gap: 6px;
      margin: 0 0 var(--e3);
      padding-left: 1.2em;
      list-style: disc;
      max-width: 66ch;
    }
    @media print {
      details {
        display: none;
      }
    }
  `,
  template: `<section class="carte" aria-label="Méthode">
    <ul>
      @for (note of method; track note) {
        <li>{{ note }}</li>
      }
    </ul>
    <details class="tabl">
      <summary><fds-icon name="table_chart" />Tous les chiffres et leurs définitions</summary>
      <div class="tab-defile" tabindex="0" role="region" aria-label="Tous les chiffres">
        <table class="t ligne-fine num">
          <caption class="vh">
            Tous les chiffres du bilan
          </caption>
          <thead>
            <tr>
              <th scope="col">Chiffre</th>
              <th scope="col" class="d">Valeur</th>
              <th scope="col" class="d">Part</th>
              <th scope="col">Base</th>
              <th scope="col">Ce qui est compté</th>
            </tr>
          </thead>
          @for (group of groups(); track group.title) {
            <tbody>
              <tr class="groupe">
                <th colspan="5" scope="rowgroup">{{ group.title }}</th>
              </tr>
              @for (row of group.rows; track row.code) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  <td class="d"><fds-figure [code]="row.code" [text]="row.value" /></td>
                  <td class="d">{{ row.share }}</td>
                  <td>{{ row.base }}</td>
                  <td>{{ row.definition }}</td>
                </tr>
              }
            </tbody>
          }
        </table>
      </div>
    </details>
  </section>`,
})
export class Definitions {
  readonly book = input.required<FigureBook>();

  protected readonly method = METHOD_NOTES;
  protected readonly groups = computed(() => definitionGroups(this.book()));
}
