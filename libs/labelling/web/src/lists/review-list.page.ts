import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { departmentsOf } from '@fds/accounts/domain';
import {
  filterQuery,
  LIST_FILTERS,
  LIST_SORTS,
  MOST_AT_ONCE,
  readAddress,
  SORT_LABELS,
  viewQuery,
  writeAddress,
  type FilterNames,
  type ListColumn,
  type ReviewList,
} from '@fds/labelling/domain';
import type {
  ApplicationReviewView,
  EditionDetailView,
  ReviewListOptionsView,
  ReviewListPageView,
  ReviewListRowView,
  SavedViewsView,
} from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  ExportLinks,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDay,
  frenchPlural,
  Icon,
  NavCounts,
  PageStateView,
  pageState,
  Pager,
  queryString,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { bringReview } from '../review/bring-review';
import { BulkBar, type Selection } from './bulk-bar';
import { ColumnChoice } from './column-choice';
import { FilterChips, type FilterChange } from './filter-chips';
import { ListTable, rowKey } from './list-table';
import { ListShortcuts, listKey, Shortcuts } from './shortcuts';
import { TagSettings } from './tag-settings';
import { ViewTabs } from './view-tabs';

const SIZE = 25;
/** Ticked rows that the address of a file names at most. */
const MOST_IN_A_FILE = 200;

/** The dossiers or the events of an edition: the address is the view. */
@Component({
  selector: 'fds-review-list-page',
  imports: [
    BulkBar,
    ColumnChoice,
    EmptyTemplate,
    ExportLinks,
    FeedbackView,
    FilterChips,
    Icon,
    ListShortcuts,
    ListTable,
    PageStateView,
    Pager,
    ReadyTemplate,
    RouterLink,
    TagSettings,
    ViewTabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  styleUrl: './review-list.page.scss',
  templateUrl: './review-list.page.html',
})
export class ReviewListPage {
  /** Which of the two lists; from the route. */
  readonly list = input.required<ReviewList>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  private readonly counts = inject(NavCounts);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  private readonly keys = viewChild.required(ListShortcuts);
  protected readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} });

  protected readonly year = this.edition.year;
  protected readonly address = computed(() => readAddress(this.list(), this.params()), { equal: sameJson });
  /** What the server is asked, its page aside; files are asked the same. */
  protected readonly asked = computed(
    () => ({ year: this.year(), ...this.address().filters, sort: this.address().sort }),
    { equal: sameJson },
  );
  protected readonly exported = computed(() => ({ ...this.asked(), column: this.address().columns }));
  protected readonly found = pageState({
    params: () =>
      this.year() === null
        ? undefined
        : { list: this.list(), query: { ...this.asked(), page: this.address().page, size: SIZE } },
    load: ({ list, query }, signal) => this.api.get<ReviewListPageView>(`/api/review-lists/${list}`, query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly views = pageState({
    params: () => {
      const year = this.year();
      return year === null ? undefined : { list: this.list(), year };
    },
    load: (query, signal) => this.api.get<SavedViewsView>('/api/saved-views', query, signal),
    keep: true,
  });
  protected readonly options = pageState({
    params: () => this.year() ?? undefined,
    load: (year, signal) => this.api.get<ReviewListOptionsView>('/api/review-lists/options', { year }, signal),
    keep: true,
  });
  private readonly settings = pageState({
    params: () => this.year() ?? undefined,
    load: (year, signal) => this.api.get<EditionDetailView>(`/api/editions/${year}`, {}, signal),
  });

  protected readonly events = computed(() => this.list() === 'events');
  protected readonly title = computed(() => (this.events() ? 'Événements' : 'Dossiers'));
  protected readonly subtitle = computed(() => {
    const edition = this.settings.value();
    if (!edition) return '';
    return `Édition ${edition.year}, appel ${edition.callOpen ? 'ouvert jusqu’au' : 'clos le'} ${frenchDay(edition.callClosesOn)}`;
  });
  protected readonly names = computed((): FilterNames => {
    const { people = [], themes = [], tags = [] } = this.options.value() ?? {};
    return {
      department: Object.fromEntries(
        departmentsOf(this.settings.value()?.departments ?? []).map(({ code, name }) => [code, name]),
      ),
      tag: Object.fromEntries(tags.map(({ name }) => [name, name])),
      theme: Object.fromEntries(themes.map(({ code, label }) => [code, label])),
      assignedTo: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    };
  });
  protected readonly whole = computed(() => this.views.value()?.usual.find(({ code }) => code === 'all')?.count);
  protected readonly filtered = computed(() => Object.keys(this.address().filters).length > 0);
  protected readonly sorts = computed(() =>
    LIST_SORTS[this.list()]
      .filter((sort) => !['recent', 'untouched'].includes(sort))
      .map((code) => ({ code, label: SORT_LABELS[code] })),
  );
  protected readonly here = computed(() => viewQuery(this.list(), this.params()));

  /** Keys of the ticked rows; another question ticks nothing. */
  protected readonly ticked = linkedSignal<unknown, ReadonlyMap<string, ReviewListRowView>>({
    source: this.asked,
    computation: () => new Map(),
  });
  protected readonly allFound = linkedSignal({ source: this.asked, computation: () => false });
  protected readonly keysTicked = computed(() => new Set(this.ticked().keys()));
  protected readonly selection = computed((): Selection | null => {
    if (this.allFound()) return { rows: this.found.value()?.total ?? 0, applicationIds: null };
    const rows = [...this.ticked().values()];
    if (rows.length === 0) return null;
    return { rows: rows.length, applicationIds: [...new Set(rows.map(({ applicationId }) => applicationId))] };
  });
  protected readonly file = computed(() => {
    const selection = this.selection();
    const only = selection?.applicationIds ?? [];
    if (!selection || only.length > MOST_IN_A_FILE) return undefined;
    return `/api/review-lists/${this.list()}/export.xlsx${queryString({ ...this.exported(), only })}`;
  });
  protected readonly said = feedback();

  protected readonly size = SIZE;
  protected readonly most = MOST_AT_ONCE;
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly sortLabels = SORT_LABELS;

  constructor() {
    effect(() => {
      const count = this.whole();
      if (count !== undefined)
        this.counts.set(this.events() ? '/pilotage/evenements' : '/pilotage/dossiers', { count });
    });
    bringReview(() => this.found.face() === 'ready');
  }

  protected go(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: { page: null, ...change }, queryParamsHandling: 'merge' });
  }
  protected filter({ filter, values }: FilterChange): void {
    this.go(filterQuery(filter, values));
  }
  protected clear(): void {
    this.go({ q: null, ...Object.assign({}, ...LIST_FILTERS.map((filter) => filterQuery(filter, []))) });
  }
  protected show(columns: readonly ListColumn[]): void {
    const { page: _, ...change } = writeAddress(this.list(), { ...this.address(), columns });
    this.go({ ...change, page: this.address().page > 1 ? String(this.address().page) : null });
  }

  protected tick(row: ReviewListRowView): void {
    const next = new Map(this.ticked());
    if (!next.delete(rowKey(row))) next.set(rowKey(row), row);
    this.ticked.set(next);
    this.allFound.set(false);
  }
  protected tickPage(on: boolean): void {
    const next = new Map(this.ticked());
    for (const row of this.found.value()?.items ?? [])
      if (on) next.set(rowKey(row), row);
      else next.delete(rowKey(row));
    this.ticked.set(next);
    this.allFound.set(false);
  }
  protected untick(): void {
    this.ticked.set(new Map());
    this.allFound.set(false);
  }
  protected reload(): void {
    this.found.reload();
    this.views.reload();
    this.options.reload();
  }

  protected async take({ applicationId, title }: ReviewListRowView): Promise<void> {
    const done = await this.said.attempt(
      () => this.api.post<ApplicationReviewView>(`/api/applications/${applicationId}/review`),
      `«\u00a0${title}\u00a0» est en instruction, suivi par vous.`,
    );
    if (done) this.reload();
  }

  /** Copies the whole address: who opens it sees the same. */
  protected copy(): Promise<boolean> {
    return this.said.attempt(
      () => globalThis.navigator.clipboard.writeText(globalThis.location.href),
      'Le lien de cette vue est copié.',
    );
  }

  protected press(event: KeyboardEvent): void {
    const key = this.shortcuts.on() ? listKey(event) : null;
    const root = this.host.nativeElement;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('tbody th a')];
    const row = (event.target instanceof Element ? event.target : null)?.closest('tbody tr') ?? null;
    const here = row ? links.findIndex((link) => row.contains(link)) : -1;
    // Arrows scroll the page until a row is at hand.
    if (!key || (event.key.startsWith('Arrow') && here < 0)) return;
    switch (key) {
      case 'down':
      case 'up': {
        const next = here < 0 ? 0 : Math.max(0, Math.min(links.length - 1, here + (key === 'down' ? 1 : -1)));
        links[next]?.focus();
        break;
      }
      case 'select': {
        const item = this.found.value()?.items[here];
        if (!item) return;
        this.tick(item);
        break;
      }
      case 'filter':
        this.search()?.nativeElement.focus();
        break;
      case 'export':
        root.querySelector<HTMLAnchorElement>('fds-export-links a')?.click();
        break;
      case 'help':
        this.keys().open();
        break;
    }
    event.preventDefault();
  }
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
