import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, formatFigure, formatShare, SECTION_LABELS, sectionOf, type FigureBook } from '@fds/bilan/domain';
import { Icon } from '@fds/shared/web-kit';
import { Figure } from '../figures/figure';

interface Row {
  readonly code: string;
  readonly label: string;
  readonly value: string;
  readonly share: string;
  readonly base: string;
  readonly definition: string;
}

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
      <li>Un événement compte quand il est labellisé, ou labellisé sous réserve, et ni annulé ni reporté.</li>
      <li>
        La fréquentation d’un événement est sa propre déclaration&nbsp;; à défaut, la somme de celles de ses animations,
        jamais les deux.
      </li>
      <li>Les visites en ligne sont comptées à part.</li>
      <li>Chaque part a sa base. Les parts sont arrondies à l’affichage, jamais additionnées.</li>
      <li>Une commune déléguée ou associée compte comme sa commune.</li>
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

  protected readonly groups = computed(() => {
    const book = this.book();
    const groups = new Map<string, Row[]>();
    for (const figure of book.all) {
      const title = SECTION_LABELS[sectionOf(figure.code)];
      groups.set(title, [...(groups.get(title) ?? []), this.row(book, figure.code)]);
    }
    return [...groups].map(([title, rows]) => ({ title, rows }));
  });

  private row(book: FigureBook, code: string): Row {
    const figure = book.find(code);
    const base = figure?.base ? book.find(figure.base) : undefined;
    return {
      code,
      label: figure?.label ?? '',
      value: figure ? formatFigure(figure) : '',
      share: figure?.base ? (figure.share === null ? '–' : formatShare(figure.share)) : '',
      base: base ? `${base.label}\u00A0: ${formatCount(figure?.baseValue ?? null)}` : '',
      definition: figure?.definition ?? '',
    };
  }
}
