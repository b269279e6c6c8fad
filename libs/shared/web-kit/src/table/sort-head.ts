import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icons/icon';

/**
 * Head of a column that sorts: `<th fdsSort="title" [sorted]="sort()">Titre</th>`. The order is in the address: `title`
 * ascending, `-title` descending.
 */
@Component({
  selector: 'th[fdsSort]',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { scope: 'col', '[attr.aria-sort]': 'order()' },
  styles: `
    a {
      color: inherit;
      display: inline-flex;
      align-items: center;
      gap: 2px;
      min-height: 36px;
    }
  `,
  template: `<a [routerLink]="[]" [queryParams]="{ sort: next(), page: null }" queryParamsHandling="merge"
    ><ng-content /><fds-icon
      size="s"
      [name]="order() === 'descending' ? 'arrow_downward' : order() ? 'arrow_upward' : 'unfold_more'"
  /></a>`,
})
export class SortHead {
  readonly key = input.required<string>({ alias: 'fdsSort' });
  readonly sorted = input<string | null | undefined>(null);
  protected readonly order = computed(() =>
    this.sorted() === this.key() ? 'ascending' : this.sorted() === `-${this.key()}` ? 'descending' : null,
  );
  protected readonly next = computed(() => (this.order() === 'ascending' ? `-${this.key()}` : this.key()));
}
