import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { KIT_ORDER_STATE_LABELS, KIT_ORDER_STATES, type KitOrderState } from '@fds/communication/domain';
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
} from '@fds/shared/web-kit';
import { typed } from '../parts/said-beside';

const SIZE = 25;
const NEXT: Readonly<Record<KitOrderState, { readonly to: KitOrderState; readonly words: string } | null>> = {
  ordered: { to: 'prepared', words: 'Colis prêt' },
  prepared: { to: 'handed_over', words: 'Remis' },
  handed_over: null,
};
const BACK: Readonly<Record<KitOrderState, { readonly to: KitOrderState; readonly words: string } | null>> = {
  ordered: null,
  prepared: { to: 'ordered', words: 'Pas encore prêt' },
  handed_over: { to: 'prepared', words: 'Pas encore remis' },
};

/** Labelled holders with what they ordered, to prepare and hand over. */
@Component({
  selector: 'fds-kit-orders-list',
  imports: [FeedbackView, Icon, Pager, PageStateView, ReadyTemplate, RouterLink],
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

  private readonly api = inject(Api);
  private readonly router = inject(Router);
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
  protected readonly next = NEXT;
  protected readonly back = BACK;
  protected readonly typed = typed;
  protected readonly plural = frenchPlural;
  protected readonly slips = computed(
    () => `/api/editions/${this.kit().year}/kit/parcels.pdf${this.point() ? `?point=${this.point()}` : ''}`,
  );

  protected go(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: { ...change, page: null }, queryParamsHandling: 'merge' });
  }
  protected content({ lines }: KitOrderRowView): string {
    return lines
      .map(({ itemId, quantity }) => {
        const name = this.kit().items.find(({ id }) => id === itemId)?.name ?? '';
        return `${name}\u00a0: ${frenchCount(quantity)}`;
      })
      .join(' · ');
  }
  protected async move(row: KitOrderRowView, to: KitOrderState): Promise<void> {
    const { orderId, version } = row;
    const done = await this.moving.attempt(
      () => this.api.post(`/api/kit-orders/${orderId}/steps`, { to, version }),
      to === 'prepared' && row.state === 'ordered'
        ? `Colis prêt\u00a0: ${row.organisationName} reçoit un message.`
        : `${row.organisationName}\u00a0: ${KIT_ORDER_STATE_LABELS[to].toLowerCase()}.`,
    );
    if (done) this.list.reload();
  }
}
