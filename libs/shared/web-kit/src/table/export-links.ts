import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { queryString } from '../http/api';
import { Icon } from '../icons/icon';
import { frenchPlural } from '../text/french';

/** The list on the screen as a file: the same filters and order, every row. */
@Component({
  selector: 'fds-export-links',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--e2);
      flex-wrap: wrap;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `
    <a class="b sec petit" [href]="path() + '.xlsx' + asked()" download
      ><fds-icon name="download" />Exporter {{ words() }}</a
    >
    <a class="b sec petit" [href]="path() + '.csv' + asked()" download
      ><span class="vh">Exporter en </span>CSV<span class="vh"> {{ words() }}</span></a
    >
  `,
})
export class ExportLinks {
  /** Address of the files without their ending: `/api/applications/export`. */
  readonly path = input.required<string>();
  /** The list's own parameters, its page aside. */
  readonly query = input<Parameters<typeof queryString>[0]>({});
  /** Rows that the filters show. */
  readonly rows = input.required<number>();
  protected readonly asked = computed(() => queryString(this.query()));
  protected readonly words = computed(() =>
    this.rows() > 1 ? `ces ${frenchPlural(this.rows(), 'ligne')}` : 'cette ligne',
  );
}
