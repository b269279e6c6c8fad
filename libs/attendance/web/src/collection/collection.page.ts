import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  COLLECTION_PART_LABELS,
  COLLECTION_PARTS,
  REPORT_STATUS_LABELS,
  REPORT_STATUSES,
  type ReportStatus,
} from '@fds/attendance/domain';
import type { CollectionPageView } from '@fds/shared/contract';
import { dayOf, EVENT_KINDS } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  ExportLinks,
  frenchCount,
  frenchDay,
  frenchPlural,
  frenchShare,
  Icon,
  Kind,
  KIND_LABELS,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
  Status,
  changesAddress,
  ChoiceFilter,
  Filters as FilterLine,
  optionsOf,
  WordsFilter,
} from '@fds/shared/web-kit';
import { entered, type Collected } from './board-words';
import { CloseCollectionPart } from './close-collection';
import { DoubtfulPart } from './doubtful-part';
import { MissingPart } from './missing-part';
import { ReceivedCurve } from './received-curve';
import { ValidateMany } from './validate-many';

interface Filters {
  readonly year: number;
  readonly state?: string;
  readonly department?: string;
  readonly kind?: string;
  readonly part?: string;
  readonly q?: string;
  readonly page: number;
}

/** The collection of figures: how many are there, which are missing, and the way to each of them. */
@Component({
  selector: 'fds-collection-page',
  imports: [
    ChoiceFilter,
    FilterLine,
    WordsFilter,
    CloseCollectionPart,
    DoubtfulPart,
    ExportLinks,
    Icon,
    Kind,
    MissingPart,
    PageStateView,
    Pager,
    ReadyTemplate,
    ReceivedCurve,
    RouterLink,
    Status,
    ValidateMany,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './collection.page.html',
  styleUrls: ['./filters.scss', './collection.page.scss'],
})
export class CollectionPage {
  // The address is the view.
  readonly etat = input<string>();
  readonly dep = input<string>();
  readonly type = input<string>();
  readonly partie = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  protected readonly filter = changesAddress();
  private readonly edition = inject(CurrentEdition);
  protected readonly count = frenchCount;
  protected readonly entered = entered;
  protected readonly share = frenchShare;
  protected readonly plural = frenchPlural;
  protected readonly labels = REPORT_STATUS_LABELS;
  protected readonly statuses = optionsOf(REPORT_STATUSES, REPORT_STATUS_LABELS);
  protected readonly kinds = EVENT_KINDS.map((code) => ({ code, label: KIND_LABELS[code].one }));
  protected readonly kindLabels = KIND_LABELS;
  protected readonly parts = optionsOf(COLLECTION_PARTS, COLLECTION_PART_LABELS);

  protected readonly collection = pageState<CollectionPageView, Filters>({
    params: () => this.filters(),
    load: (filters, signal) => this.api.get<CollectionPageView>('/api/attendance', { ...filters, size: 50 }, signal),
    keep: true,
  });
  private readonly filters = computed<Filters | undefined>(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const state = REPORT_STATUSES.find((status) => status === this.etat());
      const department = this.dep();
      const kind = EVENT_KINDS.find((one) => one === this.type());
      const part = COLLECTION_PARTS.find((one) => one === this.partie());
      const q = this.q()?.slice(0, 100);
      return {
        year,
        page: Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1),
        ...(state ? { state } : {}),
        ...(department ? { department } : {}),
        ...(kind ? { kind } : {}),
        ...(part ? { part } : {}),
        ...(q ? { q } : {}),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly departments = computed(() =>
    (this.collection.value()?.summary.departments ?? []).flatMap(({ department, name }) =>
      department ? [{ code: department, label: `${name} (${department})` }] : [],
    ),
  );
  protected readonly filtered = computed(() =>
    Boolean(this.etat() ?? this.dep() ?? this.type() ?? this.partie() ?? this.q()),
  );
  /** States with at least one event, in the order of the strip. */
  protected readonly strip = computed(() => {
    const order: readonly ReportStatus[] = [
      'validated',
      'queried',
      'submitted',
      'by_activities',
      'draft',
      'due',
      'not_due',
      'did_not_take_place',
    ];
    const states = this.collection.value()?.summary.states ?? [];
    return order.flatMap((status) => {
      const events = states.find((one) => one.status === status)?.events ?? 0;
      return events > 0 ? [{ status, events, label: REPORT_STATUS_LABELS[status] }] : [];
    });
  });
  protected readonly stripWords = computed(() =>
    this.strip()
      .map(({ events, label }) => `${events} ${label}`)
      .join(', '),
  );

  protected readonly year = computed(() => this.edition.year() ?? 0);
  /** What the export takes over: the filters, its page aside. */
  protected readonly asked = computed(() => {
    const { page: _, ...query } = this.filters() ?? { year: this.year(), page: 1 };
    return query;
  });
  protected readonly due = computed(() => {
    const day = this.collection.value()?.summary.reportsDueOn;
    return day ? frenchDay(day, 'full') : '';
  });
  /** Changes with everything that was written here: the parts of the board read anew. */
  protected readonly stamp = signal(0);
  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed<readonly Collected[]>(() =>
    (this.collection.value()?.items ?? []).filter(({ eventId, validates }) => validates && this.ticked().has(eventId)),
  );
  protected tick(eventId: string, chosen: boolean): void {
    this.ticked.update(
      (ticked) => new Set(chosen ? [...ticked, eventId] : [...ticked].filter((one) => one !== eventId)),
    );
  }
  protected tickAll(items: readonly Collected[], chosen: boolean): void {
    this.ticked.set(new Set(chosen ? items.filter(({ validates }) => validates).map(({ eventId }) => eventId) : []));
  }
  protected isTicked(eventId: string): boolean {
    return this.ticked().has(eventId);
  }
  protected readAnew(): void {
    this.stamp.update((stamp) => stamp + 1);
    this.collection.reload();
  }

  protected readonly day = (instant: string): string => frenchDay(dayOf(new Date(instant)), 'table');
}
