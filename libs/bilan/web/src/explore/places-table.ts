import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';

/** Communes of a group in words. */
export interface PlaceLine {
  readonly code: string;
  readonly name: string;
  readonly reached: string;
  readonly base: string;
  readonly share: string;
  readonly people: string;
  readonly visits: string;
}

/** Groups of communes one under the other: reached of all of them, who lives there, how many came. */
@Component({
  selector: 'fds-places-table',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    tbody th {
      white-space: normal;
    }
    td.fiche {
      padding-block: 0;
    }
    .fiche .b {
      min-height: 40px;
    }
    @media print {
      .fiche {
        display: none;
      }
    }
    @media screen and (max-width: 600px) {
      .habitants,
      .fiche .b span {
        display: none;
      }
      .t th,
      .t td {
        padding-left: 4px;
        padding-right: 4px;
      }
    }
  `,
  template: `<div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="caption()">
    <table class="t ligne-fine num">
      <caption class="vh">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ head() }}</th>
          <th scope="col" class="d">Communes touchées</th>
          <th scope="col" class="d">Part</th>
          <th scope="col" class="d habitants">Y vivent</th>
          <th scope="col" class="d">Visites</th>
          @if (sheets()) {
            <th scope="col" class="fiche"><span class="vh">Fiche en PDF</span></th>
          }
        </tr>
      </thead>
      <tbody>
        @for (one of lines(); track one.code) {
          <tr>
            <th scope="row">{{ one.name }}</th>
            <td class="d">{{ one.reached }} sur {{ one.base }}</td>
            <td class="d">{{ one.share }}</td>
            <td class="d habitants">{{ one.people }}</td>
            <td class="d">{{ one.visits }}</td>
            @if (sheets()) {
              <td class="d fiche">
                <button class="b t" type="button" [attr.aria-label]="'Fiche ' + one.name" (click)="sheet.emit(one)">
                  <fds-icon name="picture_as_pdf" /><span>Fiche</span>
                </button>
              </td>
            }
          </tr>
        }
      </tbody>
      @if (total(); as one) {
        <tfoot>
          <tr>
            <th scope="row">{{ one.name }}</th>
            <td class="d">{{ one.reached }} sur {{ one.base }}</td>
            <td class="d">{{ one.share }}</td>
            <td class="d habitants">{{ one.people }}</td>
            <td class="d">{{ one.visits }}</td>
            @if (sheets()) {
              <td class="fiche"></td>
            }
          </tr>
        </tfoot>
      }
    </table>
  </div>`,
})
export class PlacesTable {
  readonly caption = input.required<string>();
  readonly head = input.required<string>();
  readonly lines = input.required<readonly PlaceLine[]>();
  readonly total = input<PlaceLine | null>(null);
  /** Each line has a sheet of its own, which its button asks for. */
  readonly sheets = input(false);
  readonly sheet = output<PlaceLine>();
}
