import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ReadingValueView } from '@fds/shared/contract';

/** What stands for an answer that was asked for and not given. */
export const NOT_GIVEN = 'Non renseigné';

/** An answer in words: a text as it was typed, a list, or a table that scrolls by itself. */
@Component({
  selector: 'fds-reading-value',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
      max-width: 66ch;
    }
    li {
      overflow-wrap: anywhere;
    }
    .rien {
      color: var(--texte-3);
    }
    .defile {
      overflow-x: auto;
      max-width: 100%;
    }
    table {
      font-size: var(--t-s);
      border-collapse: collapse;
    }
    th,
    td {
      text-align: left;
      vertical-align: top;
      padding: var(--e1) var(--e3) var(--e1) 0;
      border-bottom: 1px solid var(--trait);
      overflow-wrap: break-word;
      min-width: 8ch;
      max-width: 40ch;
    }
    th {
      color: var(--texte-2);
      font-weight: 600;
    }
    @media print {
      .defile {
        overflow: visible;
      }
    }
  `,
  template: `
    @switch (value().type) {
      @case ('text') {
        <span class="texte">{{ value().text }}</span>
      }
      @case ('list') {
        <ul>
          @for (item of value().items; track $index) {
            <li>{{ item }}</li>
          }
        </ul>
      }
      @case ('table') {
        <div class="defile" tabindex="0" role="region" [attr.aria-label]="label()">
          <table>
            <thead>
              <tr>
                @for (head of value().head; track $index) {
                  <th scope="col">{{ head }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of value().rows; track $index) {
                <tr>
                  @for (cell of row.cells; track $index) {
                    <td>{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      @default {
        <span class="rien">{{ missing }}</span>
      }
    }
  `,
})
export class ReadingValue {
  readonly value = input.required<ReadingValueView>();
  /** Names the table for those who do not see it. */
  readonly label = input('');
  protected readonly missing = NOT_GIVEN;
}
