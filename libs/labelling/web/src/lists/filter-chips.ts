import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
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
import { Dialog, Icon } from '@fds/shared/web-kit';

/** What a filter becomes. */
export interface FilterChange {
  readonly filter: ListFilter;
  readonly values: readonly string[];
}

/** The filters of a list as sentences: each is taken away by a press; « Filtre » adds one, or changes it. */
@Component({
  selector: 'fds-filter-chips',
  imports: [Dialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
    .puce {
      white-space: normal;
      text-align: left;
      min-height: 40px;
    }
    .choix-liste {
      display: grid;
      gap: 8px;
      max-height: min(48vh, 420px);
      overflow-y: auto;
      padding: 4px;
      border: 0;
    }
  `,
  template: `
    @for (chip of chips(); track chip.filter) {
      <span class="puce filtre"
        ><button
          type="button"
          class="b t petit"
          (click)="edit(chip.filter)"
          [attr.aria-label]="'Changer le filtre ' + chip.words"
        >
          {{ chip.words }}</button
        ><button
          type="button"
          class="bi petit"
          [attr.aria-label]="'Retirer le filtre ' + chip.words"
          (click)="changed.emit({ filter: chip.filter, values: [] })"
        >
          <fds-icon name="close" size="s" /></button
      ></span>
    }
    <button type="button" class="puce" (click)="edit(null)"><fds-icon name="add" size="s" />Filtre</button>
    <fds-dialog #box [heading]="chosen() ? specs[chosen()!].label : 'Filtrer par'">
      @if (chosen(); as filter) {
        <fieldset class="choix-liste">
          <legend class="vh">{{ specs[filter].label }}</legend>
          @for (option of options(); track option.code) {
            <label class="choix"
              ><input type="checkbox" [checked]="ticked().includes(option.code)" (change)="tick(option.code)" /><span>{{
                option.label
              }}</span></label
            >
          } @empty {
            <p class="doux">Rien à choisir dans cette édition.</p>
          }
        </fieldset>
      } @else {
        <div class="choix-liste">
          @for (filter of filtersOffered; track filter) {
            <button type="button" class="b sec" (click)="choose(filter)">{{ specs[filter].label }}</button>
          }
        </div>
      }
      <ng-container actions>
        @if (chosen()) {
          <button type="button" class="b t" (click)="choose(null)">Autre filtre</button>
          <button type="button" class="b p" (click)="apply()">Appliquer</button>
        }
      </ng-container>
    </fds-dialog>
  `,
})
export class FilterChips {
  readonly filters = input.required<ListFilters>();
  /** Names of departments, themes and people. */
  readonly names = input<FilterNames>({});
  readonly changed = output<FilterChange>();

  private readonly box = viewChild.required<Dialog>('box');
  protected readonly specs = FILTER_SPECS;
  protected readonly filtersOffered = LIST_FILTERS;
  protected readonly chosen = signal<ListFilter | null>(null);
  protected readonly ticked = signal<readonly string[]>([]);
  protected readonly chips = computed(() =>
    LIST_FILTERS.flatMap((filter) => {
      const values = this.filters()[filter];
      return values ? [{ filter, words: filterInWords(filter, values, this.names()) }] : [];
    }),
  );
  protected readonly options = computed((): readonly { readonly code: string; readonly label: string }[] => {
    const filter = this.chosen();
    if (!filter) return [];
    const { options } = FILTER_SPECS[filter];
    if (options) return options;
    const named = Object.entries(this.names()[filter] ?? {}).map(([code, label]) => ({ code, label }));
    return filter === 'assignedTo'
      ? [{ code: ME, label: 'Moi' }, { code: NOBODY, label: 'Personne' }, ...named]
      : named;
  });

  /** Opens the dialog on a filter, or on the choice of one. */
  protected edit(filter: ListFilter | null): void {
    this.choose(filter);
    this.box().open();
  }
  protected choose(filter: ListFilter | null): void {
    this.chosen.set(filter);
    this.ticked.set(filter ? (this.filters()[filter] ?? []) : []);
  }

  protected tick(code: string): void {
    this.ticked.update((codes) => (codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]));
  }
  protected apply(): void {
    const filter = this.chosen();
    this.box().close();
    if (filter) this.changed.emit({ filter, values: this.ticked() });
  }
}
