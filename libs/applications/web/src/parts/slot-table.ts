import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { slotProblems } from '@fds/applications/domain';
import { frenchDay, frenchPeriod, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { instantsOf, newKey, nextSlot, slotDoubt, type ActivityDraft, type SlotDraft } from '../editing/draft';
import { typedIn } from './typed-in';

/** The dates of an event: day, from, to; typed or picked, copied to the next day, removed. */
@Component({
  selector: 'fds-slot-table',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './slot-table.html',
  styleUrl: './slot-table.scss',
})
export class SlotTable {
  private readonly editing = inject(DossierEditing);
  readonly item = input.required<ActivityDraft>();
  readonly at = input.required<string>();
  readonly optional = input(false);
  readonly error = input<string | null>(null);

  protected readonly window = computed(() => {
    const edition = this.editing.view()?.edition;
    return edition ? frenchPeriod(edition.startsOn, edition.endsOn) : '';
  });
  protected readonly slots = computed(() => this.item().slots);
  private readonly overlapping = computed(() => {
    const lines = this.slots().flatMap((slot) => {
      const instants = instantsOf(slot);
      return instants ? [{ key: slot.key, ...instants }] : [];
    });
    return new Set(slotProblems(lines).map(({ index }) => lines[index]?.key));
  });

  /** What keeps a line from being saved, or sent. */
  protected problem(slot: SlotDraft): string | null {
    if (slotDoubt(slot) === 'reversed')
      return `L’heure de fin (${hours(slot.to)}) vient avant l’heure de début (${hours(slot.from)}).`;
    if (this.overlapping().has(slot.key)) return 'Ce créneau en recouvre un autre.';
    return slotDoubt(slot) === 'incomplete' && slot.day && (slot.from || slot.to)
      ? 'Donnez l’heure de début et l’heure de fin : la date sera alors enregistrée.'
      : null;
  }
  protected mayEndNextDay = (slot: SlotDraft): boolean => slotDoubt(slot) === 'reversed' && !slot.nextDay;
  protected name = (slot: SlotDraft): string => (slot.day ? `du ${frenchDay(slot.day, 'full')}` : 'sans date');

  protected add(): void {
    this.set([...this.slots(), nextSlot(this.slots(), this.editing.view()?.edition.startsOn ?? '')]);
  }
  protected copy(slot: SlotDraft, index: number): void {
    const slots = this.slots();
    const copy = { ...nextSlot([slot], ''), key: newKey() };
    this.set([...slots.slice(0, index + 1), copy, ...slots.slice(index + 1)]);
  }
  protected remove(slot: SlotDraft): void {
    this.set(this.slots().filter(({ key }) => key !== slot.key));
  }
  protected change(slot: SlotDraft, change: Partial<SlotDraft>): void {
    this.set(this.slots().map((one) => (one.key === slot.key ? { ...one, ...change } : one)));
  }
  protected leave(): void {
    this.editing.leave(`${this.item().key}/slots`);
  }
  protected readonly typed = typedIn;

  private set(slots: readonly SlotDraft[]): void {
    this.editing.changeItem(this.item().key, { slots });
  }
}

/** `14:30` as it is read: `14 h 30`. */
function hours(time: string): string {
  const [hour, minute] = time.split(':');
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}
