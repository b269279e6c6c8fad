import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { addDays } from '@fds/shared/kernel';
import { positionOn } from '@fds/dashboards/domain';
import type { SeasonView } from '@fds/shared/contract';
import { frenchPeriod } from '@fds/shared/web-kit';
import { dayOfWeek, shortDay } from '../words';

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
const MONTH_NAMES: Readonly<Record<string, string>> = { 'avr.': 'avril' };
/** Beyond this place a milestone's words stand on its left. */
const TURN = 0.86;
/** Narrowest part that can hold its name, in share of the bar. */
const ROOM_PER_LETTER = 0.0078;

/** The year on one bar, the day it is marked; a list of parts on phones. */
@Component({
  selector: 'fds-season-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './season-bar.scss',
  template: `<section class="carte" aria-labelledby="saison">
    <h2 class="vh" id="saison">La saison</h2>
    <div class="sa">
      <ul class="sa-jal">
        @for (mark of milestones(); track mark.title) {
          <li [class.g]="mark.left" [style.left.%]="mark.at">
            <b>{{ mark.day }}</b> {{ mark.title }}
          </li>
        }
      </ul>
      <ol class="sa-ph">
        @for (phase of phases(); track phase.code) {
          <li
            [class]="phase.state"
            [class.fete]="phase.code === 'festival'"
            [style.left.%]="phase.at"
            [style.width.%]="phase.width"
            [attr.aria-current]="phase.state === 'current' ? 'step' : null"
          >
            <span [class.vh-large]="!phase.fits">{{ phase.title }}</span><span class="vh">, {{ phase.period }}</span>
          </li>
        }
      </ol>
      @if (today(); as mark) {
        <div class="sa-auj" [style.left.%]="mark.at" [class.g]="mark.left">
          <span>{{ mark.day }}</span>
        </div>
      }
      <ol class="sa-mois" aria-hidden="true">
        @for (month of months(); track month.at) {
          <li [style.left.%]="month.at">{{ month.name }}</li>
        }
      </ol>
    </div>
  </section>`,
})
export class SeasonBar {
  readonly season = input.required<SeasonView>();

  private readonly place = (day: string): number => positionOn(this.season(), day) * 100;

  protected readonly phases = computed(() =>
    this.season().phases.map(({ code, title, from, to, state }) => {
      const at = this.place(from);
      const width = this.place(addDays(to, 1)) - at;
      return {
        code,
        title,
        state,
        at,
        width,
        fits: width / 100 > title.length * ROOM_PER_LETTER + 0.012,
        period: frenchPeriod(from, to),
      };
    }),
  );
  protected readonly milestones = computed(() =>
    this.season().milestones.map(({ on, title }, index, all) => {
      const at = this.place(on);
      // Two dates that follow closely stand on either side of each other.
      const next = all[index + 1];
      return {
        title,
        at,
        day: shortDay(on),
        left: at > TURN * 100 || (next !== undefined && this.place(next.on) - at < 14),
      };
    }),
  );
  protected readonly today = computed(() => {
    const { today } = this.season();
    if (today === null) return null;
    const at = this.place(today);
    return { at, left: at > TURN * 100, day: dayOfWeek(today) };
  });
  protected readonly months = computed(() => {
    const { from, to } = this.season();
    const months: { at: number; name: string }[] = [];
    let [year, month] = from.split('-').map(Number) as [number, number];
    for (let first = `${from.slice(0, 7)}-01`; first <= to;) {
      const name = MONTH.format(new Date(`${first}T00:00:00Z`));
      months.push({ at: first < from ? 0 : this.place(first), name: MONTH_NAMES[name] ?? name });
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
      first = `${year}-${String(month).padStart(2, '0')}-01`;
    }
    return months;
  });
}
