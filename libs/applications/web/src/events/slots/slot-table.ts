import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { MOST_SLOTS, slotDoubts, type SlotDoubt, type SlotLine } from '@fds/applications/domain';
import type { Day } from '@fds/shared/kernel';
import { frenchPeriod, frenchPlural, Icon, UNDO_TIME } from '@fds/shared/web-kit';
import { typedIn } from '../../parts/typed-in';
import {
  followingLine,
  inOrder,
  isInOrder,
  joined,
  keyed,
  notThere,
  withChange,
  withNextDay,
  type KeyedLine,
} from './slot-lines';
import { SlotRepetition } from './slot-repetition';
import { SlotRow, type OfficialDays } from './slot-row';

/** Another event or activity whose dates may be taken over. */
export interface OtherDates {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly SlotLine[];
}

/** What was done to several lines at once, and how to undo it without losing what was typed since. */
interface Done {
  readonly words: string;
  /** Null when there is nothing to undo. */
  readonly undo: ((lines: readonly SlotLine[]) => readonly SlotLine[]) | null;
}

/** Lines up to which all have their boxes. */
const BOXED = 10;

let made = 0;

/**
 * The dates of an event: lines of day, hours and public, typed or picked; copied, repeated, taken from another event,
 * removed together. It holds nothing: lines come in and go out.
 */
@Component({
  selector: 'fds-slot-table',
  imports: [Icon, SlotRepetition, SlotRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './slot-table.html',
  styleUrl: './slot-table.scss',
})
export class SlotTable {
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly lines = input.required<readonly SlotLine[]>();
  readonly days = input.required<OfficialDays>();
  /** Day it is on the server. */
  readonly today = input.required<Day>();
  readonly legend = input('Dates et horaires');
  /** What an empty table means, where it may be empty. */
  readonly whenEmpty = input('');
  readonly optional = input(false);
  /** What is wrong with the whole: no date, none in the window. */
  readonly error = input<string | null>(null);
  /** The dates that may be taken over, asked for when they are wanted; null where there are no others. */
  readonly others = input<(() => readonly OtherDates[]) | null>(null);
  readonly linesChange = output<readonly SlotLine[]>();
  readonly left = output();

  private readonly rows = viewChildren(SlotRow);
  protected readonly id = `dates-${++made}`;
  protected readonly most = MOST_SLOTS;
  protected readonly window = computed(() => frenchPeriod(this.days().startsOn, this.days().endsOn));
  /** The lines as they were given last: keys may come faster than the page is drawn. */
  protected readonly current = linkedSignal(() => this.lines());
  protected readonly shown = linkedSignal<readonly SlotLine[], readonly KeyedLine[]>({
    source: () => this.current(),
    computation: (lines, before) => keyed(lines, before?.value),
  });
  private readonly doubts = computed(
    () => new Map(slotDoubts(this.current(), this.today()).map((doubt) => [doubt.index, doubt])),
    { equal: (one, other) => one.size === 0 && other.size === 0 },
  );
  /** The limit is said before it is reached. */
  protected readonly crowded = computed(() => this.current().length > MOST_SLOTS * 0.7);
  protected readonly full = computed(() => this.current().length >= MOST_SLOTS);
  protected readonly orderly = computed(() => isInOrder(this.current()));
  /** Many lines are text, but for the one in use. */
  protected readonly many = computed(() => this.current().length > BOXED);
  protected readonly openLine = signal<number | null>(null);
  /** Keys of the lines chosen to be removed together; null while none are being chosen. */
  protected readonly choice = signal<ReadonlySet<number> | null>(null);
  protected readonly repeating = signal(false);
  protected readonly done = signal<Done | null>(null);
  /** The others that have dates; null while they are not asked for. */
  protected readonly takeable = signal<readonly OtherDates[] | null>(null);
  protected readonly other = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected doubt = (index: number): SlotDoubt | null => this.doubts().get(index) ?? null;
  protected count = (count: number): string => frenchPlural(count, 'créneau', 'créneaux');

  protected change(index: number, change: Partial<SlotLine>): void {
    this.emit(withChange(this.current(), index, change));
  }
  protected add(): void {
    if (this.full()) return;
    const at = this.current().length;
    this.give([...this.current(), followingLine(this.current(), this.days().startsOn)]);
    this.focusRow(at);
  }
  protected copy(index: number): void {
    this.give(withNextDay(this.current(), index));
    this.focusRow(index + 1);
  }
  protected remove(index: number): void {
    const line = this.current()[index];
    if (!line) return;
    this.give(this.current().toSpliced(index, 1));
    this.say('1\u00a0créneau retiré.', (lines) => lines.toSpliced(index, 0, line));
    afterNextRender(
      () => {
        const rows = this.rows();
        const row = rows[Math.min(index, rows.length - 1)];
        if (row) row.focusBin();
        else this.focusOn('[data-ajouter]');
      },
      { injector: this.injector },
    );
  }
  protected order(): void {
    this.give(inOrder(this.current()));
  }

  protected choose(): void {
    this.choice.set(this.choice() ? null : new Set());
  }
  protected toggle(key: number, chosen: boolean): void {
    this.choice.update((keys) => {
      const next = new Set(keys);
      if (chosen) next.add(key);
      else next.delete(key);
      return next;
    });
  }
  protected chooseAll(): void {
    this.choice.set(new Set(this.shown().map(({ key }) => key)));
  }
  protected removeChosen(): void {
    const chosen = this.choice();
    if (!chosen || chosen.size === 0) return;
    const gone = this.shown().flatMap(({ key, line }) => (chosen.has(key) ? [line] : []));
    this.choice.set(null);
    this.give(this.current().filter((line) => !gone.includes(line)));
    this.say(`${this.count(gone.length)} ${gone.length > 1 ? 'retirés' : 'retiré'}.`, (lines) =>
      inOrder([...lines, ...gone]),
    );
    this.focusOn('[data-ajouter]');
  }

  /** Lines made by a repetition or taken from another event; those that are there already are left out. */
  protected join(added: readonly SlotLine[], from: string): void {
    const fresh = notThere(added, this.current());
    const room = fresh.slice(0, MOST_SLOTS - this.current().length);
    this.repeating.set(false);
    this.focusOn('[data-ajouter]');
    if (room.length === 0)
      return this.say(fresh.length === 0 ? 'Ces créneaux y sont déjà.' : `Pas plus de ${MOST_SLOTS} créneaux.`, null);
    this.give(joined(this.current(), room));
    const left = fresh.length - room.length;
    this.say(
      `${this.count(room.length)} ${room.length > 1 ? 'ajoutés' : 'ajouté'}${from}.` +
        (left > 0 ? ` ${this.count(left)} de trop\u00a0: ${MOST_SLOTS} au plus.` : ''),
      (lines) => lines.filter((line) => !room.includes(line)),
    );
  }
  protected askOthers(): void {
    this.other.set('');
    this.takeable.set(this.takeable() ? null : (this.others()?.() ?? []).filter(({ lines }) => lines.length > 0));
    this.focusOn('[data-autre]');
  }
  protected chooseOther(event: Event): void {
    this.other.set(typedIn(event));
  }
  protected takeOver(): void {
    const other = this.takeable()?.find(({ id }) => id === this.other());
    if (!other) return;
    this.takeable.set(null);
    this.join(other.lines, `, repris de «\u00a0${other.title}\u00a0»`);
  }

  protected undo(): void {
    const undo = this.done()?.undo;
    this.done.set(null);
    if (undo) this.give(undo(this.current()));
    this.focusOn('[data-ajouter]');
  }

  private give(lines: readonly SlotLine[]): void {
    this.emit(lines);
    this.left.emit();
  }
  private emit(lines: readonly SlotLine[]): void {
    this.current.set(lines);
    this.linesChange.emit(lines);
  }
  private say(words: string, undo: Done['undo']): void {
    clearTimeout(this.timer);
    this.done.set({ words, undo });
    this.timer = setTimeout(() => this.done.set(null), UNDO_TIME);
  }

  /** Opens a line and goes to its day. */
  protected openAt(index: number): void {
    this.openLine.set(this.shown()[index]?.key ?? null);
    afterNextRender(() => this.rows()[index]?.focus(), { injector: this.injector });
  }
  /** The same for a line that was just made: it has its key once it is drawn. */
  private focusRow(index: number): void {
    afterNextRender(() => this.openAt(index), { injector: this.injector });
  }
  private focusOn(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
