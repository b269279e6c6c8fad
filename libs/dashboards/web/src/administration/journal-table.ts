import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { JournalEntryView } from '@fds/shared/contract';
import { frenchDateTime } from '@fds/shared/web-kit';
import { roleName } from './words';

/** Lines of the journal: when, who, what, on what. */
@Component({
  selector: 'fds-journal-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    td {
      padding-top: 6px;
      padding-bottom: 6px;
      line-height: 1.35;
    }
    .meta {
      display: block;
    }
    th,
    .quand {
      white-space: nowrap;
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
            <th scope="row">{{ entry.what }}</th>
            <td>
              {{ entry.subject || '—' }}
              @if (entry.editionYear) {
                <span class="meta">édition {{ entry.editionYear }}</span>
              }
            </td>
            <td>
              {{ entry.who ?? 'Le portail' }}
              @if (entry.who) {
                <span class="meta">{{ role(entry.role) }}</span>
              }
            </td>
            <td class="quand num">{{ moment(entry.at) }}</td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class JournalTable {
  readonly entries = input.required<readonly JournalEntryView[]>();
  readonly caption = input('Journal');
  protected readonly moment = frenchDateTime;
  protected readonly role = roleName;
}
