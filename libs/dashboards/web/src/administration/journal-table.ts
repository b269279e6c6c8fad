import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { JournalEntryView } from '@fds/shared/contract';
import { frenchDateTime, Icon } from '@fds/shared/web-kit';
import { JournalLine } from './journal-line';
import { roleName } from './words';

/** Lines of the journal: when, who, what, on what. */
@Component({
  selector: 'fds-journal-table',
  imports: [Icon, JournalLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    td {
      padding-top: 6px;
      padding-bottom: 6px;
      line-height: 1.35;
    }
    th .b {
      margin-left: -10px;
    }
    .meta {
      display: block;
    }
    th,
    .quand {
      white-space: nowrap;
    }
    /* On paper a button goes, but this one is the name of its line. */
    @media print {
      th .b {
        display: inline !important;
        padding: 0;
        margin: 0;
        border: 0;
        color: inherit;
      }
      th .b fds-icon {
        display: none;
      }
    }
  `,
  template: `<div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="caption()">
    <table class="t aere fiches">
      <caption class="vh">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Objet</th>
          <th scope="col">Qui</th>
          <th scope="col">Quand</th>
        </tr>
      </thead>
      <tbody>
        @for (entry of entries(); track entry.id) {
          <tr>
            <th scope="row">
              @if (opens()) {
                <button
                  class="b t petit"
                  type="button"
                  [attr.aria-expanded]="open().has(entry.id)"
                  [attr.aria-controls]="'ligne-' + entry.id"
                  (click)="toggle(entry.id)"
                >
                  <fds-icon [name]="open().has(entry.id) ? 'keyboard_arrow_up' : 'keyboard_arrow_down'" />{{
                    entry.what
                  }}
                </button>
              } @else {
                {{ entry.what }}
              }
            </th>
            <td>
              {{ entry.subject || '—' }}
              @if (entry.editionYear) {
                <span class="meta">édition {{ entry.editionYear }}</span>
              }
            </td>
            <td>
              {{ entry.who ?? 'Le portail' }}
              @if (entry.who) {
                <span class="meta"
                  >{{ role(entry.role) }}
                  @if (entry.onBehalfOf) {
                    <b>au nom de {{ entry.onBehalfOf }}</b>
                  }
                </span>
              }
            </td>
            <td class="quand num">{{ moment(entry.at) }}</td>
          </tr>
          @if (open().has(entry.id)) {
            <tr class="detail" [id]="'ligne-' + entry.id">
              <td colspan="4"><fds-journal-line [id]="entry.id" /></td>
            </tr>
          }
        }
      </tbody>
    </table>
  </div>`,
})
export class JournalTable {
  readonly entries = input.required<readonly JournalEntryView[]>();
  readonly caption = input('Journal');
  /** Lines open on what they changed. */
  readonly opens = input(false);
  protected readonly open = signal<ReadonlySet<number>>(new Set());
  protected readonly moment = frenchDateTime;
  protected readonly role = roleName;

  protected toggle(id: number): void {
    this.open.update((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
}
