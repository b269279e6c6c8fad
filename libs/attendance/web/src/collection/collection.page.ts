import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { REPORT_STATUS_LABELS, REPORT_STATUSES, type ReportStatus } from '@fds/attendance/domain';
import type { CollectionPageView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  frenchCount,
  frenchDay,
  frenchPlural,
  frenchShare,
  Kind,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';

interface Filters {
  readonly year: number;
  readonly state?: string;
  readonly department?: string;
  readonly q?: string;
  readonly page: number;
}

/** The collection of figures: how many are there, which are missing, and the way to each of them. */
@Component({
  selector: 'fds-collection-page',
  imports: [Kind, PageStateView, Pager, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './collection.page.html',
  styleUrl: './collection.page.scss',
})
export class CollectionPage {
  // The address is the view.
  readonly etat = input<string>();
  readonly dep = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  protected readonly count = frenchCount;
  protected readonly share = frenchShare;
  protected readonly plural = frenchPlural;
  protected readonly labels = REPORT_STATUS_LABELS;
  protected readonly statuses = REPORT_STATUSES;

  protected readonly collection = pageState<CollectionPageView, Filters>({
    params: () => this.filters(),
    load: (filters, signal) => this.api.get<CollectionPageView>('/api/attendance', { ...filters, size: 50 }, signal),
    keep: true,
  });
  private readonly filters = computed<Filters | undefined>(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const state = this.statuses.find((status) => status === this.etat());
      const department = this.dep();
      const q = this.q()?.slice(0, 100);
      return {
        year,
        page: Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1),
        ...(state ? { state } : {}),
        ...(department ? { department } : {}),
        ...(q ? { q } : {}),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly filtered = computed(() => Boolean(this.etat() ?? this.dep() ?? this.q()));
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

  protected readonly day = (instant: string): string => frenchDay(dayOf(new Date(instant)), 'table');
  protected filter(change: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { ...change, page: null }, queryParamsHandling: 'merge' });
  }
}
