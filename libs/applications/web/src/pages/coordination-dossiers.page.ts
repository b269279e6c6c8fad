import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { departmentName, departmentsOf } from '@fds/accounts/domain';
import { APPLICATION_STATE_LABELS, EVENT_KIND_LABELS } from '@fds/applications/domain';
import type { ApplicationsPageView, ApplicationSummaryView, EditionDetailView } from '@fds/shared/contract';
import { APPLICATION_STATES, dayOf, EVENT_KINDS, type ApplicationState, type EventKind } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  frenchCount,
  frenchDay,
  frenchPlural,
  Icon,
  Kind,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
  ResultBar,
  SortHead,
  Status,
  UnreadMessages,
} from '@fds/shared/web-kit';
import { typedIn } from '../parts/typed-in';
import { DOSSIER_FILTERS, filtersOf, toggled } from './dossier-filters';

const SIZE = 25;
/** Without a choice of states, what was filed: drafts are the holders' own. */
const FILED: readonly ApplicationState[] = APPLICATION_STATES.filter((state) => state !== 'draft');
/** A filter as a sentence, and the address without it. */
interface Chip {
  readonly words: string;
  readonly without: Readonly<Record<string, string | null>>;
}
const SORTS = ['recent', 'untouched', 'title', 'organisation', 'completion'] as const;
type Sort = 'waiting' | (typeof SORTS)[number];

/** The dossiers of an edition: the address is the view. */
@Component({
  selector: 'fds-coordination-dossiers-page',
  imports: [EmptyTemplate, Icon, Kind, PageStateView, Pager, ReadyTemplate, ResultBar, RouterLink, SortHead, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'press($event)' },
  styleUrl: './coordination-dossiers.page.scss',
  templateUrl: './coordination-dossiers.page.html',
})
export class CoordinationDossiersPage {
  private readonly api = inject(Api);
  protected readonly unread = inject(UnreadMessages);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Query parameters. */
  readonly q = input<string>();
  readonly etat = input<string>();
  readonly dep = input<string>();
  readonly type = input<string>();
  readonly plus = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  protected readonly year = this.edition.year;
  /** Several states are separated by commas: a figure of the first page leads to exactly its dossiers. */
  private readonly states = computed(() => {
    const asked = (this.etat() ?? '').split(',');
    return APPLICATION_STATES.filter((state) => asked.includes(state));
  });
  /** The tab; null when every state is shown, or several. */
  protected readonly state = computed(() => (this.states().length === 1 ? (this.states()[0] ?? null) : null));
  protected readonly departments = computed(() => (this.dep() ?? '').split(',').filter(Boolean));
  protected readonly kind = computed(() => EVENT_KINDS.find((kind) => kind === this.type()) ?? null);
  protected readonly extra = computed(() => filtersOf(this.plus()));
  private readonly order = computed((): Sort => SORTS.find((sort) => sort === this.sort()) ?? 'waiting');
  protected readonly filters = computed(() => ({
    year: this.year(),
    q: this.q()?.trim(),
    state:
      this.states().length > 0 ? this.states() : this.extra().some(({ drafts }) => drafts) ? ['draft'] : [...FILED],
    department: this.departments(),
    kind: this.kind(),
    sort: this.order(),
    ...Object.assign({}, ...this.extra().map(({ query }) => query(dayOf(new Date())))),
  }));

  protected readonly list = pageState({
    params: () =>
      this.year() === null ? undefined : { ...this.filters(), page: Number(this.page() ?? 1) || 1, size: SIZE },
    load: (query, signal) => this.api.get<ApplicationsPageView>('/api/applications', query, signal),
    isEmpty: (list) => list.total === 0,
    keep: true,
  });
  private readonly settings = pageState({
    params: () => this.year() ?? undefined,
    load: (year, signal) => this.api.get<EditionDetailView>(`/api/editions/${year}`, {}, signal),
  });
  protected readonly subtitle = computed(() => {
    const edition = this.settings.value();
    if (!edition) return '';
    return `Édition ${edition.year}, appel ${edition.callOpen ? 'ouvert jusqu’au' : 'clos le'} ${frenchDay(edition.callClosesOn)}`;
  });
  /** The whole of it, whatever the state: the other tabs' counts. */
  protected readonly tabs = computed(() => {
    const states = this.list.value()?.states ?? [];
    const count = (wanted: readonly ApplicationState[]): number =>
      states.filter(({ state }) => wanted.includes(state)).reduce((sum, { applications }) => sum + applications, 0);
    return [
      { code: null, label: 'Tous', count: count(FILED) },
      ...APPLICATION_STATES.map((code) => ({ code, label: APPLICATION_STATE_LABELS[code], count: count([code]) })),
    ].filter((tab) => tab.count > 0 || tab.code === this.state());
  });
  protected readonly offered = computed(() => {
    const codes = this.settings.value()?.departments;
    return codes ? departmentsOf(codes) : [];
  });
  protected readonly kinds = EVENT_KINDS.map((code) => ({ code, label: EVENT_KIND_LABELS[code] }));
  protected readonly chips = computed((): readonly Chip[] => {
    const names = this.departments().map(departmentName);
    const kind = this.kind();
    const states = this.states();
    return [
      ...(states.length > 1
        ? [
            {
              words: `État\u00a0: ${states.map((code) => APPLICATION_STATE_LABELS[code]).join(', ')}`,
              without: { etat: null },
            },
          ]
        : []),
      ...(this.q() ? [{ words: `Mots\u00a0: ${this.q()}`, without: { q: null } }] : []),
      ...(names.length > 0 ? [{ words: `Département\u00a0: ${names.join(', ')}`, without: { dep: null } }] : []),
      ...(kind ? [{ words: `Type\u00a0: ${EVENT_KIND_LABELS[kind]}`, without: { type: null } }] : []),
      ...this.extra().map(({ code, words }) => ({ words, without: { plus: toggled(this.extra(), code) } })),
    ];
  });
  protected readonly sorted = computed(() => (this.order() === 'waiting' ? 'submittedAt' : this.order()));
  protected readonly more = DOSSIER_FILTERS;
  protected readonly lacking = ({ state, lacking }: ApplicationSummaryView): string =>
    state !== 'draft' || lacking === null
      ? ''
      : lacking === 0
        ? 'Complet'
        : `${frenchPlural(lacking, 'réponse')} à donner`;
  protected readonly size = SIZE;
  protected readonly typed = typedIn;
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly day = (instant: string | null): string =>
    instant ? frenchDay(dayOf(new Date(instant)), 'table') : '–';

  protected kindsOf = (row: ApplicationSummaryView): readonly EventKind[] => [
    ...new Set(row.events.map(({ kind }) => kind)),
  ];
  protected places = (row: ApplicationSummaryView): string =>
    [
      ...new Set(
        row.events.flatMap(({ municipalityName, department }) =>
          municipalityName ? `${municipalityName} ${department}` : [],
        ),
      ),
    ].join(', ');

  protected go(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: { ...change, page: null }, queryParamsHandling: 'merge' });
  }
  protected toggleExtra(code: string): void {
    if (code) this.go({ plus: toggled(this.extra(), code) });
  }
  protected toggleDepartment(code: string): void {
    if (!code) return;
    const now = this.departments();
    const next = now.includes(code) ? now.filter((one) => one !== code) : [...now, code];
    this.go({ dep: next.join(',') || null });
  }

  /** `/` searches, J and K (or the arrows) walk the rows; never while somebody types. */
  protected press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
    if (event.key === '/') {
      event.preventDefault();
      this.search()?.nativeElement.focus();
      return;
    }
    const step = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 }[event.key];
    const links = [...this.host.nativeElement.querySelectorAll<HTMLAnchorElement>('tbody th a')];
    const here = links.indexOf(target as HTMLAnchorElement);
    if (!step || links.length === 0 || (event.key.startsWith('Arrow') && here < 0)) return;
    event.preventDefault();
    links[here < 0 ? 0 : Math.max(0, Math.min(links.length - 1, here + step))]?.focus();
  }
}
