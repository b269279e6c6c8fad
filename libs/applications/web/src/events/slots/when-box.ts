import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { addDays, isDay, type Day } from '@fds/shared/kernel';
import { isTime, minutesOf } from '@fds/applications/domain';
import { Icon } from '@fds/shared/web-kit';
import { readDay, readTime, showDay, showTime } from './typed-when';

/** Minutes that an arrow key moves a time. */
const STEP = 15;

/**
 * A day or a time, typed as people write it (`9/10`, `14h30`), moved with the arrow keys, or a day picked in the
 * browser's own calendar. What cannot be read stays in the box, and `unreadable` says it.
 */
@Component({
  selector: 'fds-when-box',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    .saisie {
      font-size: 0.875rem;
      padding-inline: 8px;
      font-variant-numeric: tabular-nums;
    }
    .saisie[aria-invalid='true'] {
      border: 2px solid var(--alerte);
      padding-block: 8px;
    }
    .saisie.jour {
      padding-right: 38px;
    }
    .bi {
      position: absolute;
      right: 0;
      top: 2px;
    }
    .choix-natif {
      position: absolute;
      right: 0;
      bottom: 0;
      width: 1px;
      height: 1px;
      padding: 0;
      border: 0;
      opacity: 0;
      pointer-events: none;
    }
    @media print {
      .saisie.jour {
        padding-right: 8px;
      }
    }
  `,
  template: `<input
      #box
      class="saisie"
      [class.jour]="kind() === 'day'"
      type="text"
      autocomplete="off"
      [id]="boxId()"
      [attr.inputmode]="kind() === 'time' ? 'numeric' : null"
      [attr.aria-label]="label() || null"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="invalid() ? 'true' : null"
      [value]="shown()"
      (focus)="box.select()"
      (input)="type(box.value)"
      (keydown.arrowup)="step(1, $event)"
      (keydown.arrowdown)="step(-1, $event)"
      (keydown.alt.arrowdown)="pick(); $event.preventDefault()"
      (blur)="leave()"
    />
    @if (kind() === 'day') {
      <button
        class="bi"
        type="button"
        tabindex="-1"
        [attr.aria-label]="'Choisir dans le calendrier : ' + (label() || 'jour')"
        (click)="pick()"
      >
        <fds-icon name="calendar_month" />
      </button>
    }
    @if (picking()) {
      <input
        #calendar
        class="choix-natif"
        type="date"
        tabindex="-1"
        aria-hidden="true"
        [value]="value() || near()"
        (change)="choose(calendar.value)"
      />
    }`,
})
export class WhenBox {
  readonly kind = input.required<'day' | 'time'>();
  /** `YYYY-MM-DD` or `HH:MM`; empty while nothing readable is there. */
  readonly value = input.required<string>();
  /** A day whose year and month complete a day typed without them. */
  readonly near = input<Day>('');
  /** Accessible name, where no label stands beside the box. */
  readonly label = input('');
  readonly boxId = input<string>('');
  readonly describedBy = input<string | null>(null);
  readonly invalid = input(false);
  readonly valueChange = output<string>();
  /** What was left in the box and cannot be read; empty when all is well. */
  readonly unreadable = output<string>();
  readonly left = output();

  private readonly injector = inject(Injector);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly calendar = viewChild<ElementRef<HTMLInputElement>>('calendar');
  /** The value as it was given last: keys may come faster than the page is drawn. */
  private readonly given = linkedSignal(() => this.value());
  protected readonly picking = signal(false);
  /** What is being typed; null when the box shows its value. A value that comes from elsewhere takes its place. */
  private readonly typed = linkedSignal<string, string | null>({
    source: () => this.value(),
    computation: (value, before) => {
      const text = before?.value ?? null;
      return text !== null && (this.read(text) ?? '') === value ? text : null;
    },
  });
  protected readonly shown = computed(
    () => this.typed() ?? (this.kind() === 'day' ? showDay(this.value(), this.near()) : showTime(this.value())),
  );

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(text: string): void {
    this.typed.set(text);
    const value = this.read(text);
    if (value !== null) this.give(value);
  }
  protected leave(): void {
    const text = this.typed();
    if (text !== null) {
      const value = this.read(text);
      if (value === null) this.give('', text);
      else this.typed.set(null);
    }
    this.left.emit();
  }
  protected step(by: 1 | -1, event: Event): void {
    event.preventDefault();
    const value = this.given();
    if (this.kind() === 'day') return this.show(isDay(value) ? addDays(value, by) : this.near());
    const minutes = isTime(value) ? minutesOf(value) + by * STEP : 9 * 60;
    const wrapped = (minutes + 24 * 60) % (24 * 60);
    this.show(`${String(Math.floor(wrapped / 60)).padStart(2, '0')}:${String(wrapped % 60).padStart(2, '0')}`);
  }
  /** The browser's calendar has a box of its own, drawn once it is wanted: forty lines would carry forty. */
  protected pick(): void {
    this.picking.set(true);
    afterNextRender(() => this.calendar()?.nativeElement.showPicker(), { injector: this.injector });
  }
  protected choose(day: string): void {
    this.picking.set(false);
    this.show(day);
    this.left.emit();
  }

  private show(value: string): void {
    this.typed.set(null);
    this.give(value);
  }
  private give(value: string, unreadable = ''): void {
    this.unreadable.emit(unreadable);
    if (value === this.given()) return;
    this.given.set(value);
    this.valueChange.emit(value);
  }
  private read(text: string): string | null {
    return this.kind() === 'day' ? readDay(text, this.near()) : readTime(text);
  }
}
