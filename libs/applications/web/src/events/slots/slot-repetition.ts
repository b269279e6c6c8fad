import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import {
  dayOfSlot,
  lineInWords,
  SLOT_AUDIENCE_LABELS,
  SLOT_AUDIENCES,
  timeOfSlot,
  type SlotAudience,
  type SlotLine,
} from '@fds/applications/domain';
import { isDay } from '@fds/shared/kernel';
import { frenchPlural } from '@fds/shared/web-kit';
import { typedIn } from '../../parts/typed-in';
import { repeated, REPETITION_DOUBTS } from './slot-lines';
import type { OfficialDays } from './slot-row';
import { WhenBox } from './when-box';

const WEEKDAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'];

let made = 0;

/** Many lines at once: each day from one to another, one slot a day or several that follow each other. */
@Component({
  selector: 'fds-slot-repetition',
  imports: [WhenBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './slot-repetition.html',
  styles: `
    .cadre {
      border: 1px solid var(--trait);
      border-left: 4px solid var(--action);
      border-radius: var(--r-m);
      background: var(--feuille);
      padding: var(--e4);
      display: grid;
      gap: var(--e4);
    }
    legend {
      float: left;
      width: 100%;
      font-weight: 700;
    }
    .ligne {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: end;
      clear: both;
    }
    .ligne > div {
      flex: 1 1 200px;
    }
    .ligne > .heure {
      flex: 0 1 120px;
    }
    label,
    .lab {
      font-size: var(--t-sm);
      font-weight: 600;
    }
    .jours {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
    }
    .jours label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-height: 40px;
      font-weight: 400;
    }
    .nombre {
      width: 92px;
    }
    .saisie {
      font-size: var(--t-sm);
    }
  `,
})
export class SlotRepetition {
  readonly days = input.required<OfficialDays>();
  /** The last line, whose hours are taken up. */
  readonly like = input<SlotLine | null>(null);
  /** Lines that still have their place. */
  readonly room = input.required<number>();
  readonly made = output<readonly SlotLine[]>();
  readonly closed = output();

  protected readonly id = `repetition-${++made}`;
  protected readonly weekdayNames = WEEKDAYS;
  protected readonly audiences = SLOT_AUDIENCES.map((code) => ({ code, label: SLOT_AUDIENCE_LABELS[code] }));
  protected readonly firstDay = linkedSignal(() => this.days().startsOn);
  protected readonly lastDay = linkedSignal(() => this.days().endsOn);
  protected readonly from = linkedSignal(() => this.like()?.from ?? '');
  protected readonly to = linkedSignal(() => this.like()?.to ?? '');
  protected readonly audience = linkedSignal<SlotAudience>(() => this.like()?.audience ?? 'everyone');
  protected readonly weekdays = signal<readonly number[]>([1, 2, 3, 4, 5, 6, 7]);
  protected readonly several = signal(false);
  protected readonly every = signal('45');
  protected readonly lasts = signal('');

  /** The lines, or the sentence that says why there are none; null while something is still to be given. */
  private readonly result = computed(() => {
    const every = minutes(this.every());
    const lasts = this.lasts().trim() === '' ? null : minutes(this.lasts());
    const whole = isDay(this.firstDay()) && isDay(this.lastDay()) && this.from() !== '' && this.to() !== '';
    if (!whole || (this.several() && (every === undefined || lasts === undefined))) return null;
    const lines = repeated(
      {
        firstDay: this.firstDay(),
        lastDay: this.lastDay(),
        weekdays: this.weekdays(),
        from: this.from(),
        to: this.to(),
        audience: this.audience(),
        every: this.several() ? (every ?? null) : null,
        lasts: this.several() ? (lasts ?? null) : null,
      },
      this.room(),
    );
    return typeof lines === 'string' ? REPETITION_DOUBTS[lines] : lines;
  });
  protected readonly lines = computed(() => {
    const result = this.result();
    return Array.isArray(result) ? (result as readonly SlotLine[]) : null;
  });
  protected readonly words = computed(() => {
    const result = this.result();
    if (result === null) return 'Donnez les deux jours, l’heure de début et l’heure de fin.';
    if (typeof result === 'string') return result;
    const [first, last] = [result[0], result.at(-1)];
    if (!first || !last) return '';
    return result.length === 1
      ? `1\u00a0créneau\u00a0: ${lineInWords(first)}.`
      : `${frenchPlural(result.length, 'créneau', 'créneaux')}, ${lineInWords(first)}… jusqu’au ${dayOfSlot(last.day)}, ${timeOfSlot(last.to)}.`;
  });
  protected readonly button = computed(() => {
    const count = this.lines()?.length ?? 0;
    return count === 0 ? 'Ajouter les créneaux' : `Ajouter ${frenchPlural(count, 'créneau', 'créneaux')}`;
  });

  protected isOn = (weekday: number): boolean => this.weekdays().includes(weekday);
  protected toggle(weekday: number): void {
    this.weekdays.update((all) =>
      all.includes(weekday) ? all.filter((one) => one !== weekday) : [...all, weekday].sort(),
    );
  }
  protected readonly typed = typedIn;
  protected setAudience(event: Event): void {
    this.audience.set(typedIn(event) as SlotAudience);
  }
  protected give(): void {
    const lines = this.lines();
    if (lines) this.made.emit(lines);
  }
}

/** Minutes as typed; undefined when they are no whole number from 1 to 1440. */
function minutes(text: string): number | undefined {
  const bare = text.trim();
  const count = /^\d{1,4}$/.test(bare) ? Number(bare) : 0;
  return count >= 1 && count <= 1440 ? count : undefined;
}
