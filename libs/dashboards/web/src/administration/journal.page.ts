import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { JournalPageView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchPlural,
  Icon,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { JournalTable } from './journal-table';

/** Who did what, when: a list with its filters in the address. */
@Component({
  selector: 'fds-journal-page',
  imports: [EmptyTemplate, Icon, JournalTable, Pager, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './list.scss',
  template: `
    <div class="tete">
      <div>
        <h1>Journal</h1>
        <p>Chaque geste du portail y laisse une ligne, que personne ne peut effacer.</p>
      </div>
    </div>
    <form
      class="filtres"
      role="search"
      novalidate
      (submit)="$event.preventDefault(); search(words.value, subject.value)"
    >
      <label
        >Objet
        <select #subject (change)="search(words.value, subject.value)">
          <option value="" [selected]="!action()">Tous</option>
          @for (one of subjects(); track one.code) {
            <option [value]="one.code" [selected]="action() === one.code">{{ one.label }}</option>
          }
        </select></label
      >
      <label
        >Personne
        <input #words type="search" [value]="q() ?? ''" autocomplete="off" />
      </label>
      <button class="b sec" type="submit"><fds-icon name="search" />Chercher</button>
    </form>
    <fds-page-state [of]="journal" what="du journal" failure="Le journal n’a pas pu être chargé">
      <ng-template [fdsReady]="journal" let-list>
        <p class="compte" role="status">{{ lines(list.total) }}</p>
        <div class="tab-cadre"><fds-journal-table [entries]="list.items" /></div>
        <fds-pager [page]="list.page" [size]="list.size" [total]="list.total" what="journal" />
      </ng-template>
      <ng-template fdsEmpty>
        <p class="carte">
          @if (q() || action()) {
            Aucune ligne avec ces filtres.
            <button class="b t" type="button" (click)="search('', '')">Retirer les filtres</button>
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
  readonly q = input<string>();
  readonly page = input<string>();

  protected readonly journal = pageState<JournalPageView, { action: string; q: string; page: string }>({
    params: () => ({ action: this.action() ?? '', q: this.q() ?? '', page: this.page() ?? '' }),
    load: (filters, signal) => this.api.get<JournalPageView>('/api/journal', filters, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly subjects = computed(() => this.journal.value()?.subjects ?? []);
  protected lines(total: number): string {
    return frenchPlural(total, 'ligne');
  }
  protected search(q: string, action: string): void {
    void this.router.navigate([], {
      queryParams: { q: q.trim() || null, action: action || null, page: null },
      queryParamsHandling: 'merge',
    });
  }
}
