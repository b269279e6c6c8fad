import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { givenOf, KIT_ORDER_STEPS } from '@fds/communication/domain';
import type { KitOrderRowView, KitView } from '@fds/shared/contract';
import { Api, Control, Dialog, feedback, FeedbackView, Field, frenchCount } from '@fds/shared/web-kit';
import { typed } from '../parts/said-beside';

/** A parcel that holds something else than what was ordered: what it holds is typed, and the order goes its step on. */
@Component({
  selector: 'fds-kit-parcel',
  imports: [Control, Dialog, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      display: grid;
      gap: var(--e4);
      margin-top: var(--e3);
    }
    .rang {
      justify-content: flex-end;
    }
  `,
  template: `<fds-dialog #box [heading]="'Colis de ' + (row()?.organisationName ?? '')">
    <p>Écrivez ce que le colis contient vraiment&nbsp;: le stock et les totaux suivent, la structure le lit.</p>
    <form novalidate (submit)="fill($event)">
      @for (line of lines(); track line.itemId; let at = $index) {
        <fds-field [label]="line.name" [help]="'Commande : ' + count(line.quantity)" [error]="error(at)">
          <input
            fdsControl
            type="number"
            inputmode="numeric"
            min="0"
            [value]="holds()[line.itemId] ?? ''"
            (input)="hold(line.itemId, typed($event))"
          />
        </fds-field>
      }
      <fds-feedback [of]="filling" />
      <div class="rang">
        <button class="b t" type="button" (click)="box.close()">Annuler</button>
        <button class="b p" type="submit" [attr.aria-disabled]="filling.busy() || null">{{ step()?.words }}</button>
      </div>
    </form>
  </fds-dialog>`,
})
export class KitParcel {
  readonly kit = input.required<KitView>();
  /** The order whose parcel is filled and has gone its step on. */
  readonly filled = output<KitOrderRowView>();

  private readonly api = inject(Api);
  private readonly box = viewChild.required<Dialog>('box');
  protected readonly row = signal<KitOrderRowView | null>(null);
  protected readonly holds = signal<Readonly<Record<string, string>>>({});
  protected readonly tried = signal(false);
  protected readonly filling = feedback();
  protected readonly step = computed(() => KIT_ORDER_STEPS[this.row()?.state ?? 'handed_over'].on);
  protected readonly lines = computed(() =>
    (this.row()?.lines ?? []).map((line) => ({
      ...line,
      name: this.kit().items.find(({ id }) => id === line.itemId)?.name ?? '',
    })),
  );
  protected readonly count = frenchCount;
  protected readonly typed = typed;

  open(row: KitOrderRowView): void {
    this.row.set(row);
    this.holds.set(Object.fromEntries(row.lines.map((line) => [line.itemId, String(givenOf(line))])));
    this.tried.set(false);
    this.filling.clear();
    this.box().open();
  }
  protected hold(itemId: string, value: string): void {
    this.holds.update((holds) => ({ ...holds, [itemId]: value }));
  }
  protected error(at: number): string | null {
    const line = this.lines()[at];
    if (this.tried() && line && this.quantity(line.itemId) === null) return 'Écrivez un nombre entier.';
    return this.filling.problem()?.errors.find(({ pointer }) => pointer === `/lines/${at}`)?.detail ?? null;
  }
  private quantity(itemId: string): number | null {
    const value = this.holds()[itemId] ?? '';
    return /^\d+$/.test(value) ? Number(value) : null;
  }
  protected async fill(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [row, step] = [this.row(), this.step()];
    const lines = this.lines().map(({ itemId }) => ({ itemId, quantity: this.quantity(itemId) }));
    if (!row || !step || lines.some(({ quantity }) => quantity === null)) return;
    const done = await this.filling.attempt(() =>
      this.api.post(`/api/kit-orders/${row.orderId}/steps`, { to: step.to, version: row.version, lines }),
    );
    if (!done) return;
    this.box().close();
    this.filled.emit(row);
  }
}
