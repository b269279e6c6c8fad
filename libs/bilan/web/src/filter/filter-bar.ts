import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import {
  BILAN_FILTERS,
  bilanFilterInWords,
  FILTER_LABELS,
  filterOptions,
  filterParam,
  filterValues,
  isFiltered,
  type BilanFilter,
  type FilterNames,
} from '@fds/bilan/domain';
import { FilterChoices, type FilterChoice, type FilterField } from '@fds/shared/web-kit';

/** The part of the edition that is read; the address holds it, so that it can be sent to somebody. */
@Component({
  selector: 'fds-bilan-filter',
  imports: [FilterChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .rang {
      --g: 8px;
    }
    .b {
      min-height: 40px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `<div class="rang" role="group" aria-label="Filtrer tout le bilan">
    <fds-filter-choices [fields]="fields()" (changed)="change($event)" />
    @if (on()) {
      <button class="b t" type="button" (click)="clear()">Toute l’édition</button>
    }
  </div>`,
})
export class FilterBar {
  readonly filter = input.required<BilanFilter>();
  readonly names = input.required<FilterNames>();
  private readonly router = inject(Router);
  protected readonly on = computed(() => isFiltered(this.filter()));
  protected readonly fields = computed(() =>
    BILAN_FILTERS.map((code): FilterField => ({
      code,
      label: FILTER_LABELS[code],
      options: filterOptions(code, this.names()),
      values: filterValues(this.filter(), code),
      words: bilanFilterInWords(this.filter(), code, this.names()),
      single: code === 'firstTime',
    })),
  );

  protected change({ code, values }: FilterChoice): void {
    const filter = BILAN_FILTERS.find((one) => one === code);
    if (filter) this.go(filterParam(filter, values));
  }
  protected clear(): void {
    this.go(Object.assign({}, ...BILAN_FILTERS.map((code) => filterParam(code, []))) as Record<string, null>);
  }
  private go(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }
}
