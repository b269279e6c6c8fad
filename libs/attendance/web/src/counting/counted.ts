import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AUDIENCE_LABELS,
  countedDifferences,
  countedLines,
  countedSlotLines,
  COUNTER_LABELS,
  LEVEL_LABELS,
  type AttendanceLineFacts,
} from '@fds/attendance/domain';
import type { CountedBySlotView, EventCountingView } from '@fds/shared/contract';
import { Api, frenchCount, frenchPlural, Icon, pageState, Session } from '@fds/shared/web-kit';
import { slotWords } from '../report/report-slots';
import { sumOf } from './counted-words';

/**
 * What was counted at the door, above the figures of the report: it is taken over with one button and stays free to be
 * changed. Shows nothing of its own when it cannot be read: the figures are given without it.
 */
@Component({
  selector: 'fds-counted',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--e4);
    }
    table {
      width: 100%;
      max-width: 420px;
      margin: 8px 0;
    }
    .seances {
      margin: var(--e2) 0;
    }
    .rang {
      flex-wrap: wrap;
    }
  `,
  template: `@if (counting.value(); as view) {
    @if (total() > 0) {
      <section class="note info" aria-labelledby="compte-entree">
        <fds-icon name="groups" />
        <div>
          <h2 id="compte-entree" class="petit-titre">Comptées à l’entrée&nbsp;: {{ visits() }}</h2>
          @if (differences().length === 0) {
            <p role="status">Vos chiffres les reprennent. Vous pouvez encore les changer.</p>
          } @else if (untouched()) {
            <p>{{ summary() }}.</p>
          } @else {
            <table class="t num">
              <caption class="vh">
                Ce qui a été compté, à côté de vos chiffres
              </caption>
              <thead>
                <tr>
                  <th scope="col">Public</th>
                  <th scope="col" class="d">Compté</th>
                  <th scope="col" class="d">Vos chiffres</th>
                </tr>
              </thead>
              <tbody>
                @for (one of differences(); track one.label) {
                  <tr>
                    <th scope="row">{{ one.label }}</th>
                    <td class="d">{{ one.counted }}</td>
                    <td class="d">{{ one.reported }}</td>
                  </tr>
                }
              </tbody>
            </table>
          }
          @if (bySlot.value(); as slots) {
            <ul class="seances">
              @for (slot of slots.slots; track slot.beginsAt) {
                <li>{{ slotWords(slot.beginsAt, slot.endsAt) }}&nbsp;: {{ wordsOf(slot.counted) }}</li>
              }
            </ul>
            @if (slots.outside.length > 0) {
              <p>
                <b>Hors séance&nbsp;: {{ wordsOf(slots.outside) }}.</b> À plus d’une demi-heure de toute séance&nbsp;:
                ajoutez-les à celle qui convient.
              </p>
            }
          }
          <div class="rang">
            @if (differences().length > 0) {
              <button class="b p" type="button" (click)="take.emit(lines())">Reprendre le comptage</button>
            }
            @if (slotLines().length > 0) {
              <button class="b sec" type="button" (click)="take.emit(slotLines())">Reprendre séance par séance</button>
            }
            <a class="b t" [routerLink]="link()" queryParamsHandling="preserve">Voir le comptage</a>
          </div>
        </div>
      </section>
    } @else if (view.links.length > 0 || view.make.allowed) {
      <p>
        <a [routerLink]="link()" queryParamsHandling="preserve"
          ><fds-icon name="groups" size="s" /> Compter à l’entrée avec un QR code</a
        >
      </p>
    }
  }`,
})
export class Counted {
  readonly eventId = input.required<string>();
  /** What the report says so far. */
  readonly reported = input.required<readonly AttendanceLineFacts[]>();
  /** Slots of the event: with several, what was counted is told and taken slot by slot too. */
  readonly slots = input(0);
  /** The person takes what was counted into the report. */
  readonly take = output<readonly AttendanceLineFacts[]>();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly counting = pageState<EventCountingView, string>({
    params: () => this.eventId(),
    load: (id, signal) => this.api.get<EventCountingView>(`/api/events/${id}/counting`, {}, signal),
  });
  protected readonly bySlot = pageState<CountedBySlotView, string>({
    params: () => (this.slots() > 1 && this.total() > 0 ? this.eventId() : undefined),
    load: (id, signal) => this.api.get<CountedBySlotView>(`/api/events/${id}/counting/slots`, {}, signal),
  });
  protected readonly slotLines = computed(() => countedSlotLines(this.bySlot.value()?.slots ?? []));
  protected readonly slotWords = slotWords;
  /** `Tout public 94, Collège 26`, or that nobody was counted. */
  protected wordsOf(counted: CountedBySlotView['outside']): string {
    if (counted.length === 0) return 'rien de compté';
    return counted.map(({ counter, visits }) => `${COUNTER_LABELS[counter]} ${frenchCount(visits)}`).join(', ');
  }
  protected readonly lines = computed(() => countedLines(this.counting.value()?.counted ?? []));
  protected readonly total = computed(() => sumOf(this.counting.value()?.counted ?? []));
  protected readonly visits = computed(() => frenchPlural(this.total(), 'visite'));
  protected readonly differences = computed(() =>
    countedDifferences(this.counting.value()?.counted ?? [], this.reported()).map(({ line, reported }) => ({
      label: line.schoolLevel ? LEVEL_LABELS[line.schoolLevel] : AUDIENCE_LABELS[line.audience],
      counted: frenchCount(line.visits),
      reported: reported === null ? 'Rien encore' : frenchCount(reported),
    })),
  );
  /** Nothing of it is in the report yet: a table would say it line by line. */
  protected readonly untouched = computed(() => this.reported().length === 0);
  protected readonly summary = computed(() =>
    this.differences()
      .map(({ label, counted }) => `${label}\u00a0: ${counted}`)
      .join(', '),
  );
  protected readonly link = computed(() =>
    this.session.role() === 'coordinator'
      ? ['/pilotage/frequentation', this.eventId(), 'comptage']
      : ['/evenements', this.eventId(), 'comptage'],
  );
}
