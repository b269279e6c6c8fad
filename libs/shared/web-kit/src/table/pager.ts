import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icons/icon';
import { frenchCount } from '../text/french';

/** Pages of a list, as links: the page is in the address (`?page=2`), beside the filters. */
@Component({
  selector: 'fds-pager',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    nav {
      display: flex;
      align-items: center;
      gap: var(--e3);
      padding: var(--e3) 0;
      flex-wrap: wrap;
    }
  `,
  template: `
    @if (last() > 1) {
      <nav [attr.aria-label]="'Pages, ' + what()">
        @if (page() > 1) {
          <a class="b sec petit" [routerLink]="[]" [queryParams]="to(page() - 1)" queryParamsHandling="merge"
            ><fds-icon name="chevron_left" />Précédents</a
          >
        }
        <span class="doux num">{{ range() }}</span>
        @if (page() < last()) {
          <a class="b sec petit" [routerLink]="[]" [queryParams]="to(page() + 1)" queryParamsHandling="merge"
            >Suivants<fds-icon name="chevron_right"
          /></a>
        }
      </nav>
    }
  `,
})
export class Pager {
  /** From 1. */
  readonly page = input.required<number>();
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  /** What is listed, in the plural: `dossiers`. */
  readonly what = input('lignes');
  /** Name of the page in the address, for a second list on the same screen. */
  readonly parameter = input('page');
  protected readonly last = computed(() => Math.max(1, Math.ceil(this.total() / this.size())));
  protected readonly range = computed(() => {
    const from = (this.page() - 1) * this.size() + 1;
    return `${frenchCount(from)} à ${frenchCount(Math.min(from + this.size() - 1, this.total()))} sur ${frenchCount(this.total())}`;
  });
  protected to(page: number): Readonly<Record<string, number | null>> {
    return { [this.parameter()]: page > 1 ? page : null };
  }
}
