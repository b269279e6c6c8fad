import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  givenOf,
  KIT_ORDER_STATE_LABELS,
  KIT_ORDER_STATES,
  KIT_ORDER_STEPS,
  type KitOrderState,
} from '@fds/communication/domain';
import type { KitOrderRowView, KitOrdersPageView, KitView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchCount,
  frenchPlural,
  Icon,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';
import { KitParcel } from './kit-parcel';

const SIZE = 25;
/** Labelled holders with what they ordered, to prepare and hand over. */
@Component({
  selector: 'fds-kit-orders-list',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    FeedbackView,
    Icon,
    KitParcel,
    Pager,
    PageStateView,
    ReadyTemplate,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './kit-orders-list.html',
})
export class KitOrdersList {
  readonly kit = input.required<KitView>();
  readonly etat = input<string>();
  readonly point = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();
  /** What is left of the stock may have changed. */
  readonly stockMoved = output();

  private readonly api = inject(Api);
  protected readonly size = SIZE;
  protected readonly filters = [...KIT_ORDER_STATES, 'none' as const].map((code) => ({
    code,
    label: code === 'none' ? 'Sans commande' : KIT_ORDER_STATE_LABELS[code],
  }));
  protected readonly list = pageState({
    params: () => ({
      year: this.kit().year,
      query: {
        q: this.q() || null,
        state: this.filters.find(({ code }) => code === this.etat())?.code ?? null,
        point: this.point() || null,
        page: Number(this.page() ?? 1) || 1,
        size: SIZE,
      },
    }),
    load: ({ year, query }, signal) =>
      this.api.get<KitOrdersPageView>(`/api/editions/${year}/kit/orders`, query, signal),
    keep: true,
  });
  protected readonly moving = feedback();
  protected readonly states = KIT_ORDER_STATE_LABELS;
  protected readonly steps = KIT_ORDER_STEPS;
  protected readonly points = computed(() =>
    this.kit().points.flatMap(({ id, place }) => (id ? [{ code: id, label: place }] : [])),
  );
  protected readonly plural = frenchPlural;
  protected readonly slips = computed(
    () => `/api/editions/${this.kit().year}/kit/parcels.pdf${this.point() ? `?point=${this.point()}` : ''}`,
  );

  protected content({ lines }: KitOrderRowView): string {
    return lines
      .map((line) => {
        const name = this.kit().items.find(({ id }) => id === line.itemId)?.name ?? '';
        const other = givenOf(line) === line.quantity ? '' : ` (commande\u00a0: ${frenchCount(line.quantity)})`;
        return `${name}\u00a0: ${frenchCount(givenOf(line))}${other}`;
      })
      .join(' · ');
  }
  protected async move(row: KitOrderRowView, to: KitOrderState): Promise<void> {
    const { orderId, version } = row;
    await this.said(row, to, () => this.api.post(`/api/kit-orders/${orderId}/steps`, { to, version }));
  }
  /** A parcel was filled and went its step on. */
  protected async filled(row: KitOrderRowView): Promise<void> {
    const step = row.state && KIT_ORDER_STEPS[row.state].on;
    if (step) await this.said(row, step.to, () => Promise.resolve());
  }
  private async said(row: KitOrderRowView, to: KitOrderState, work: () => Promise<unknown>): Promise<void> {
    const done = await this.moving.attempt(
      work,
      to === 'prepared' && row.state === 'ordered'
        ? `Colis prêt\u00a0: ${row.organisationName} reçoit un message.`
        : `${row.organisationName}\u00a0: ${KIT_ORDER_STATE_LABELS[to].toLowerCase()}.`,
    );
    if (!done) return;
    this.list.reload();
    this.stockMoved.emit();
  }
}
