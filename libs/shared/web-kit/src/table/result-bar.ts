import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { queryString } from '../http/api';
import { ExportLinks } from './export-links';

/** Above a list: what its filters find, said when it changes, and the same rows as a file where there is one. */
@Component({
  selector: 'fds-result-bar',
  imports: [ExportLinks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      margin-bottom: 10px;
      color: var(--texte-2);
      display: flex;
      align-items: center;
      gap: 12px;
      flex-wrap: wrap;
    }
  `,
  template: `
    <p role="status"><ng-content /></p>
    @if (path(); as file) {
      <fds-export-links class="pousse" [path]="file" [query]="query()" [rows]="rows()" />
    }
  `,
})
export class ResultBar {
  /** Address of the files without their ending; without it, the list has none. */
  readonly path = input<string>();
  /** The list's own parameters, its page aside. */
  readonly query = input<Parameters<typeof queryString>[0]>({});
  /** Rows that the filters show. */
  readonly rows = input(0);
}
