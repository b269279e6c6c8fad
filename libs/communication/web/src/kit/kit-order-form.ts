import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { KitOrderView, PlaceKitOrderRequest } from '@fds/shared/contract';
import { Control, feedback, FeedbackView, Field, frenchCount, Icon } from '@fds/shared/web-kit';
import { typed } from '../parts/said-beside';

/** Quantities of a kit, and where it is fetched; begins with the order, else with what the dossier wished. */
@Component({
  selector: 'fds-kit-order-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './kit.scss',
  templateUrl: './kit-order-form.html',
})
export class KitOrderForm {
  readonly kit = input.required<KitOrderView>();
  /** Sends the order; what it answers goes out by `placed`. */
  readonly send = input.required<(request: PlaceKitOrderRequest) => Promise<unknown>>();
  readonly placed = output<unknown>();

  protected readonly sending = feedback();
  protected readonly tried = signal(false);
  protected readonly quantities = linkedSignal<Readonly<Record<string, string>>>(() => {
    const { order, proposed } = this.kit();
    return Object.fromEntries((order?.lines ?? proposed).map(({ itemId, quantity }) => [itemId, String(quantity)]));
  });
  /** Id of a point, or `delivery`. */
  protected readonly way = linkedSignal<string>(() => {
    const { order, points, proposedAddress } = this.kit();
    if (order?.pickupPointId) return order.pickupPointId;
    if (order?.deliveryAddress) return 'delivery';
    return points.length === 0 || (proposedAddress !== '' && points.length > 1) ? 'delivery' : (points[0]?.id ?? '');
  });
  protected readonly address = linkedSignal(() => this.kit().order?.deliveryAddress || this.kit().proposedAddress);
  protected readonly lines = computed(() =>
    this.kit().items.map(({ id }) => ({ itemId: id, quantity: Number(this.quantities()[id] || 0) })),
  );
  protected readonly something = computed(() => this.lines().some(({ quantity }) => quantity > 0));
  protected readonly count = frenchCount;
  protected readonly typed = typed;

  protected set(itemId: string, value: string): void {
    this.quantities.update((quantities) => ({ ...quantities, [itemId]: value }));
  }
  protected error(itemId: string, most: number): string | null {
    const at = this.lines().findIndex((line) => line.itemId === itemId);
    const said = this.sending.problem()?.errors.find(({ pointer }) => pointer.startsWith(`/lines/${at}`))?.detail;
    if (said) return said;
    const quantity = this.lines()[at]?.quantity ?? 0;
    if (!this.tried() || (Number.isInteger(quantity) && quantity >= 0 && quantity <= most)) return null;
    return `Écrivez un nombre entier, de 0 à ${frenchCount(most)}.`;
  }
  protected addressError(): string | null {
    return this.tried() && this.something() && this.way() === 'delivery' && this.address().trim() === ''
      ? 'Donnez l’adresse de livraison.'
      : null;
  }
  protected async order(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.addressError() || this.kit().items.some(({ id, most }) => this.error(id, most) !== null)) return;
    await this.submit(this.lines());
  }
  protected async nothing(): Promise<void> {
    await this.submit([]);
  }
  private async submit(lines: PlaceKitOrderRequest['lines']): Promise<void> {
    if (this.sending.busy()) return;
    const any = lines.some(({ quantity }) => quantity > 0);
    const delivered = this.way() === 'delivery';
    await this.sending.attempt(
      async () => {
        const answer = await this.send()({
          version: this.kit().order?.version ?? null,
          lines,
          pickupPointId: any && !delivered ? this.way() : null,
          deliveryAddress: any && delivered ? this.address().trim() : '',
        });
        this.placed.emit(answer);
      },
      any ? 'La commande est enregistrée.' : 'C’est noté : pas de kit pour cette édition.',
    );
  }
}
