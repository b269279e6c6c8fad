import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { daysBetween, dayOf, endOfDay, type Day } from '@fds/shared/kernel';
import { frenchDay, frenchPlural } from '@fds/shared/web-kit';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Minutes before the end at which how long is left is said aloud. */
const SAID_AT = [60, 30, 15, 10, 5, 2, 1] as const;

/** How long is left until a day ends, in words: days, hours on the last day, minutes and seconds in the last hour. */
export function timeLeft(now: number, closesOn: Day): string {
  const left = endOfDay(closesOn).getTime() - now;
  if (left <= 0) return '';
  if (left < MINUTE) return frenchPlural(Math.floor(left / 1_000), 'seconde');
  if (left < HOUR)
    return `${frenchPlural(Math.floor(left / MINUTE), 'minute')} ${Math.floor((left % MINUTE) / 1_000)}\u00a0s`;
  if (left < DAY) return frenchPlural(Math.floor(left / HOUR), 'heure');
  return frenchPlural(daysBetween(dayOf(new Date(now)), closesOn), 'jour');
}

/**
 * Until when the dossier can be sent, by the server's clock: days, then hours, then a live count in the last hour, which is
 * said aloud only now and then; once it is over, what holds.
 */
@Component({
  selector: 'fds-deadline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .presse {
      color: var(--alerte);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    @if (over()) {
      <p class="meta">
        Édition {{ year() }}, appel clos depuis le {{ end() }}. Votre brouillon est gardé&nbsp;; pour un délai, écrivez
        à la coordination.
      </p>
    } @else {
      <p class="meta">
        Appel à projets {{ year() }}, à envoyer avant le {{ end() }}, 23&nbsp;h&nbsp;59
        <span [class.presse]="lastHour()" [attr.aria-hidden]="lastHour()">(encore {{ left() }})</span>
      </p>
    }
    <p class="vh" role="status">{{ said() }}</p>
  `,
})
export class Deadline {
  readonly year = input.required<number>();
  /** Last day on which this holder may file. */
  readonly closesOn = input.required<Day>();
  /** The server's clock minus this device's, in milliseconds. */
  readonly offset = input(0);
  private readonly tick = signal(Date.now());
  private readonly now = computed(() => this.tick() + this.offset());
  private readonly remaining = computed(() => endOfDay(this.closesOn()).getTime() - this.now());
  readonly over = computed(() => this.remaining() <= 0);
  protected readonly lastHour = computed(() => this.remaining() < HOUR);
  protected readonly left = computed(() => timeLeft(this.now(), this.closesOn()));
  protected readonly end = computed(() => frenchDay(this.closesOn(), 'full'));
  /** Changes only at the minutes that are said. */
  private readonly step = computed(() => {
    const minutes = this.remaining() / MINUTE;
    return this.over() ? 0 : SAID_AT.filter((one) => minutes <= one).at(-1);
  });
  protected readonly said = computed(() => {
    const step = this.step();
    if (step === undefined) return '';
    if (step === 0)
      return 'L’appel à projets est clos. Ce que vous écrivez est gardé, et le dossier ne peut plus être envoyé.';
    return `Il reste moins de ${frenchPlural(step, 'minute')} pour envoyer votre dossier.`;
  });

  constructor() {
    // Once a second only in the last hour; nothing is drawn while the words stay the same.
    let timer: ReturnType<typeof setTimeout>;
    const run = (): void => {
      this.tick.set(Date.now());
      const left = this.remaining();
      timer = setTimeout(run, left > 0 && left < HOUR + MINUTE ? 1_000 : 20_000);
    };
    timer = setTimeout(run);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
