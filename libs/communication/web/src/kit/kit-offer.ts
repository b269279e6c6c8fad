import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  KIT_ITEM_KIND_LABELS,
  KIT_ITEM_KINDS,
  KIT_WISH_LABELS,
  KIT_WISHES,
  type KitItemKind,
  type KitWish,
} from '@fds/communication/domain';
import type { KitItemEntry, KitPointEntry, KitView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, frenchCount, Icon, moved, Note } from '@fds/shared/web-kit';
import { typed } from '../parts/said-beside';
import { OfferedRow } from './offered-row';

const NEW_ITEM: KitItemEntry = {
  ...{ id: null, name: '', kind: 'poster', format: '', stock: 0, most: null, wish: null, active: true },
};
const NEW_POINT: KitPointEntry = {
  ...{ id: null, place: '', street: '', town: '', openingHours: '', contact: '', active: true },
};

/** What the edition offers: items with their stock, pick-up points, the last day of orders; saved as a whole. */
@Component({
  selector: 'fds-kit-offer',
  imports: [Control, FeedbackView, Field, Icon, Note, OfferedRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './kit-offer.scss',
  templateUrl: './kit-offer.html',
})
export class KitOffer {
  readonly kit = input.required<KitView>();
  readonly saved = output<KitView>();

  private readonly api = inject(Api);
  protected readonly saving = feedback();
  protected readonly until = linkedSignal(() => this.kit().ordersUntil ?? '');
  protected readonly items = linkedSignal<readonly KitItemEntry[]>(() =>
    this.kit().items.map(({ ordered: _, ...item }) => item),
  );
  protected readonly points = linkedSignal<readonly KitPointEntry[]>(() =>
    this.kit().points.map(({ orders: _, ...point }) => point),
  );
  protected readonly kinds = KIT_ITEM_KINDS.map((code) => ({ code, label: KIT_ITEM_KIND_LABELS[code] }));
  protected readonly wishes = KIT_WISHES.map((code) => ({ code, label: KIT_WISH_LABELS[code] }));
  protected readonly closed = computed(() => !this.kit().keep.allowed);
  protected readonly typed = typed;
  protected readonly count = frenchCount;

  protected ordered({ id }: KitItemEntry): number {
    return this.kit().items.find((item) => item.id === id)?.ordered ?? 0;
  }
  protected orders({ id }: KitPointEntry): number {
    return this.kit().points.find((point) => point.id === id)?.orders ?? 0;
  }
  protected error(pointer: string): string | null {
    return this.saving.problem()?.errors.find((one) => one.pointer === `/${pointer}`)?.detail ?? null;
  }
  protected begin(): void {
    const { earlier } = this.kit();
    if (!earlier) return;
    this.items.set(earlier.items);
    this.points.set(earlier.points);
  }
  protected addItem(): void {
    this.items.update((items) => [...items, NEW_ITEM]);
  }
  protected addPoint(): void {
    this.points.update((points) => [...points, NEW_POINT]);
  }
  protected patch(at: number, change: Partial<KitItemEntry>): void {
    this.items.update((items) => items.map((item, index) => (index === at ? { ...item, ...change } : item)));
  }
  protected patchPoint(at: number, change: Partial<KitPointEntry>): void {
    this.points.update((points) => points.map((point, index) => (index === at ? { ...point, ...change } : point)));
  }
  protected moveItem(from: number, to: number): void {
    this.items.update((items) => moved(items, from, to));
  }
  protected movePoint(from: number, to: number): void {
    this.points.update((points) => moved(points, from, to));
  }
  protected removeItem(at: number): void {
    this.items.update((items) => items.filter((_, index) => index !== at));
  }
  protected removePoint(at: number): void {
    this.points.update((points) => points.filter((_, index) => index !== at));
  }
  protected setKind(at: number, event: Event): void {
    this.patch(at, { kind: KIT_ITEM_KINDS.find((kind): kind is KitItemKind => kind === typed(event)) ?? 'other' });
  }
  protected setWish(at: number, event: Event): void {
    this.patch(at, { wish: KIT_WISHES.find((wish): wish is KitWish => wish === typed(event)) ?? null });
  }
  protected whole(event: Event): number {
    return Math.max(0, Math.floor(Number(typed(event)) || 0));
  }
  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving.busy()) return;
    const { year, version } = this.kit();
    await this.saving.attempt(
      async () =>
        this.saved.emit(
          await this.api.put<KitView>(`/api/editions/${year}/kit`, {
            ...{ version, ordersUntil: this.until() || null, items: this.items(), points: this.points() },
          }),
        ),
      'Le kit est enregistré.',
    );
  }
}
