import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { BilanChangeView } from '@fds/shared/contract';

/** What a version says otherwise than the one before: each thing before and after. */
@Component({
  selector: 'fds-version-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    td {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .t th,
    .t td {
      height: auto;
      padding-block: 8px;
      vertical-align: top;
      white-space: pre-line;
    }
  `,
  template: `<div class="tab-cadre">
    <div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="heading()">
      <table class="t">
        <caption class="vh">
          {{
            heading()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">Ce qui change</th>
            <th scope="col">Avant</th>
            <th scope="col">Après</th>
          </tr>
        </thead>
        <tbody>
          @for (change of changes(); track change.kind + change.code) {
            <tr>
              <th scope="row">{{ change.label }}{{ change.kind === 'definition' ? ', définition' : '' }}</th>
              <td>{{ change.before || '–' }}</td>
              <td>{{ change.after || '–' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  </div>`,
})
export class VersionChanges {
  readonly changes = input.required<readonly BilanChangeView[]>();
  readonly heading = input.required<string>();
}
