import { ChangeDetectionStrategy, Component, input } from '@angular/core';

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
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    tbody th {
      white-space: normal;
    }
    @media screen and (max-width: 600px) {
      .habitants {
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
}
