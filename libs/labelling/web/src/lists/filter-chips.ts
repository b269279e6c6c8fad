import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  FILTER_SPECS,
  filterInWords,
  LIST_FILTERS,
  ME,
  NOBODY,
  type FilterNames,
  type ListFilter,
  type ListFilters,
} from '@fds/labelling/domain';
import { FilterChoices, type FilterChoice, type FilterField } from '@fds/shared/web-kit';

/** What a filter becomes. */
export interface FilterChange {
  readonly filter: ListFilter;
  readonly values: readonly string[];
}

/** The filters of a list of the coordination, with the words of the region, the edition and the portal's people. */
@Component({
  selector: 'fds-filter-chips',
  imports: [FilterChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
  `,
  template: `<fds-filter-choices [fields]="fields()" (changed)="change($event)" />`,
})
export class FilterChips {
  readonly filters = input.required<ListFilters>();
  /** Names of departments, themes and people. */
  readonly names = input<FilterNames>({});
  readonly changed = output<FilterChange>();

  protected readonly fields = computed(() =>
    LIST_FILTERS.map((filter): FilterField => {
      const values = this.filters()[filter] ?? [];
      return {
        code: filter,
        label: FILTER_SPECS[filter].label,
        values,
        words: values.length > 0 ? filterInWords(filter, values, this.names()) : '',
        options: this.optionsOf(filter),
      };
    }),
  );

  protected change({ code, values }: FilterChoice): void {
    const filter = LIST_FILTERS.find((one) => one === code);
    if (filter) this.changed.emit({ filter, values });
  }

  private optionsOf(filter: ListFilter): FilterField['options'] {
    const { options } = FILTER_SPECS[filter];
    if (options) return options;
    const named = Object.entries(this.names()[filter] ?? {}).map(([code, label]) => ({ code, label }));
    return filter === 'assignedTo'
      ? [{ code: ME, label: 'Moi' }, { code: NOBODY, label: 'Personne' }, ...named]
      : named;
  }
}
