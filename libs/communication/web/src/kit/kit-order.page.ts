import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { givenOf, KIT_ORDER_STATE_LABELS } from '@fds/communication/domain';
import type { KitOrderView, PlaceKitOrderRequest } from '@fds/shared/contract';
import {
  Api,
  Control,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchCount,
  frenchDay,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { typed } from '../parts/said-beside';
import { KitOrderForm } from './kit-order-form';

/** `/dossiers/:id/kit`: the kit of a labelled holder, ordered until the last day; then what became of it. */
@Component({
  selector: 'fds-kit-order-page',
  imports: [
    ...[Control, Dialog, FeedbackView, Field, Icon, KitOrderForm, Note, PageStateView, ReadyTemplate, RouterLink],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './kit.scss',
  templateUrl: './kit-order.page.html',
})
export class KitOrderPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  /** Id of the dossier. */
  readonly id = input.required<string>();
  private readonly path = computed(() => `/api/applications/${this.id()}/kit-order`);

  protected readonly kit = pageState<KitOrderView, string>({
    params: () => this.path(),
    load: (path, signal) => this.api.get<KitOrderView>(path, {}, signal),
  });
  protected readonly coordination = computed(() => this.session.role() === 'coordinator');
  protected readonly states = KIT_ORDER_STATE_LABELS;
  protected readonly removing = feedback();
  protected readonly telling = feedback();
  /** What served, as it is being typed. */
  protected readonly used = linkedSignal<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      (this.kit.value()?.order?.lines ?? []).map(({ itemId, used }) => [itemId, used === null ? '' : String(used)]),
    ),
  );
  protected readonly point = computed(() => {
    const view = this.kit.value();
    return view?.points.find(({ id }) => id === view.order?.pickupPointId) ?? null;
  });
  protected readonly count = frenchCount;
  protected readonly given = givenOf;
  protected readonly typed = typed;
  protected readonly day = (day: string): string => frenchDay(day, 'full');

  protected readonly place = (request: PlaceKitOrderRequest): Promise<KitOrderView> =>
    this.api.put<KitOrderView>(this.path(), request);
  protected ordered(view: unknown): void {
    this.kit.set(view as KitOrderView);
  }
  protected nameOf(itemId: string): string {
    return this.kit.value()?.items.find(({ id }) => id === itemId)?.name ?? '';
  }
  protected tell(itemId: string, value: string): void {
    this.used.update((used) => ({ ...used, [itemId]: value }));
  }
  protected async callOff(dialog: Dialog): Promise<void> {
    dialog.close();
    const version = this.kit.value()?.order?.version;
    const done = await this.removing.attempt(
      () => this.api.delete(this.path(), { version }),
      'La commande est annulée.',
    );
    if (done) this.kit.reload();
  }
  protected async tellUse(event: Event): Promise<void> {
    event.preventDefault();
    const order = this.kit.value()?.order;
    if (!order || this.telling.busy()) return;
    await this.telling.attempt(async () => {
      const lines = order.lines.map(({ itemId }) => {
        const value = this.used()[itemId] ?? '';
        return { itemId, used: value === '' ? null : Number(value) };
      });
      this.kit.set(await this.api.put<KitOrderView>(`${this.path()}/use`, { version: order.version, lines }));
    }, 'Merci, c’est noté.');
  }
}
