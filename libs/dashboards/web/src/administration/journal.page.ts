import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { JournalPageView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  ExportLinks,
  frenchPlural,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { JOURNAL_FILTERS, JournalFilters, type JournalFilterValues } from './journal-filters';
import { JournalTable } from './journal-table';

const NOTHING = Object.fromEntries(JOURNAL_FILTERS.map((name) => [name, ''])) as JournalFilterValues;

/** Who did what, when, in whose name: a list with its filters in the address. For the coordination and the administration. */
@Component({
  selector: 'fds-journal-page',
  imports: [EmptyTemplate, ExportLinks, JournalFilters, JournalTable, Pager, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './list.scss',
  template: `
    <div class="tete">
      <div>
        <h1>Journal</h1>
        <p>
          Chaque geste du portail y laisse une ligne, que personne ne peut effacer ni changer sans que cela se voie.
        </p>
      </div>
    </div>
    <fds-journal-filters [values]="filters()" [subjects]="subjects()" (asked)="search($event)" />
    <fds-page-state [of]="journal" what="du journal" failure="Le journal n’a pas pu être chargé">
      <ng-template [fdsReady]="journal" let-list>
        <div class="compte-export">
          <p class="compte" role="status">{{ lines(list.total) }}</p>
          <fds-export-links path="/api/journal/export" [query]="filters()" [rows]="list.total" />
        </div>
        <div class="tab-cadre"><fds-journal-table [entries]="list.items" [opens]="true" /></div>
        <fds-pager [page]="list.page" [size]="list.size" [total]="list.total" what="journal" />
      </ng-template>
      <ng-template fdsEmpty>
        <p class="carte">
          @if (filtered()) {
            Aucune ligne avec ces filtres.
            <button class="b t" type="button" (click)="search(nothing)">Retirer les filtres</button>
          } @else {
            Rien n’a encore été fait.
          }
        </p>
      </ng-template>
    </fds-page-state>
  `,
})
export class JournalPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  /** Filters and page, in the address. */
  readonly action = input<string>();
  readonly who = input<string>();
  readonly subject = input<string>();
  readonly role = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly onBehalf = input<string>();
  readonly address = input<string>();
  readonly page = input<string>();

  protected readonly nothing = NOTHING;
  protected readonly filters = computed<JournalFilterValues>(() => ({
    action: this.action() ?? '',
    who: this.who() ?? '',
    subject: this.subject() ?? '',
    role: this.role() ?? '',
    from: this.from() ?? '',
    to: this.to() ?? '',
    onBehalf: this.onBehalf() ?? '',
    address: this.address() ?? '',
  }));
  protected readonly filtered = computed(() => Object.values(this.filters()).some(Boolean));
  protected readonly journal = pageState<JournalPageView, JournalFilterValues & { page: string }>({
    params: () => ({ ...this.filters(), page: this.page() ?? '' }),
    load: (filters, signal) => this.api.get<JournalPageView>('/api/journal', filters, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly subjects = computed(() => this.journal.value()?.subjects ?? []);
  protected lines(total: number): string {
    return frenchPlural(total, 'ligne');
  }
  protected search(filters: JournalFilterValues): void {
    const asked = Object.fromEntries(JOURNAL_FILTERS.map((name) => [name, filters[name] || null]));
    void this.router.navigate([], { queryParams: { ...asked, page: null }, queryParamsHandling: 'merge' });
  }
}
