import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  dayOfSlot,
  isBlankLine,
  isLineInWindow,
  isWhole,
  SLOT_AUDIENCE_LABELS,
  SLOT_AUDIENCES,
  type SlotAudience,
  type SlotDoubt,
  type SlotLine,
} from '@fds/applications/domain';
import type { Day } from '@fds/shared/kernel';
import { Icon } from '@fds/shared/web-kit';
import { typedIn } from '../../parts/typed-in';
import { mayLastOvernight } from './slot-lines';
import { showDay, showTime } from './typed-when';
import { WhenBox } from './when-box';

/** The official days of an edition. */
export interface OfficialDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** One line of dates with what is wrong with it; a body of the table of its own, so that typing draws no other line. */
@Component({
  selector: 'tbody[fdsSlotRow]',
  imports: [Icon, WhenBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './slot-row.html',
  styleUrl: './slot-row.scss',
  host: { '[class.mal]': 'said() !== null' },
})
export class SlotRow {
  readonly line = input.required<SlotLine>({ alias: 'fdsSlotRow' });
  /** Place among the lines, from 0. */
  readonly index = input.required<number>();
  /** Start of the ids of its parts; differs from line to line. */
  readonly name = input.required<string>();
  readonly doubt = input<SlotDoubt | null>(null);
  readonly days = input.required<OfficialDays>();
  /** True while lines are being chosen, to be removed together. */
  readonly choosing = input(false);
  readonly chosen = input(false);
  /** False for a line of many, written as text until it is opened: boxes are drawn for the one in use. */
  readonly open = input(true);
  /** True when one more line has its place. */
  readonly mayCopy = input(true);

  readonly changed = output<Partial<SlotLine>>();
  readonly left = output();
  readonly opened = output();
  readonly copied = output();
  readonly removed = output();
  readonly chosenChange = output<boolean>();

  private readonly day = viewChild<WhenBox>('day');
  private readonly bin = viewChild.required<ElementRef<HTMLButtonElement>>('bin');
  private readonly unread = signal<Readonly<Record<'day' | 'from' | 'to', string>>>({ day: '', from: '', to: '' });

  protected readonly audiences = SLOT_AUDIENCES.map((code) => ({ code, label: SLOT_AUDIENCE_LABELS[code] }));
  protected readonly number = computed(() => this.index() + 1);
  /** How buttons call the line: `du vendredi 9 octobre`, `3, sans date`. */
  protected readonly called = computed(() =>
    this.line().day ? `du ${dayOfSlot(this.line().day)}` : `${this.number()}, sans date`,
  );
  protected readonly dayText = computed(() => showDay(this.line().day, this.days().startsOn));
  protected readonly time = showTime;
  protected readonly whom = computed(() => SLOT_AUDIENCE_LABELS[this.line().audience]);
  protected readonly said = computed<string | null>(() => {
    const { day, from, to } = this.unread();
    if (day) return `«\u00a0${day}\u00a0» n’est pas une date. Écrivez par exemple 9/10.`;
    if (from || to) return `«\u00a0${from || to}\u00a0» n’est pas une heure. Écrivez par exemple 14h30.`;
    return this.doubt()?.text ?? null;
  });
  protected readonly describedBy = computed(() => (this.said() === null ? null : `${this.name()}-erreur`));
  protected readonly overnight = computed(() => mayLastOvernight(this.line()));
  /** Rule 12: one line in the window is enough, so that this is only said. */
  protected readonly outside = computed(
    () => isWhole(this.line()) && !isLineInWindow(this.line(), this.days()) && this.said() === null,
  );
  protected readonly blank = computed(() => isBlankLine(this.line()));

  focus(): void {
    this.day()?.focus();
  }
  focusBin(): void {
    this.bin().nativeElement.focus();
  }

  protected misread(part: 'day' | 'from' | 'to', text: string): void {
    if (this.unread()[part] !== text) this.unread.update((all) => ({ ...all, [part]: text }));
  }
  protected setAudience(event: Event): void {
    this.changed.emit({ audience: typedIn(event) as SlotAudience });
    this.left.emit();
  }
  protected setNextDay(nextDay: boolean): void {
    this.changed.emit({ nextDay });
    this.left.emit();
  }
}
