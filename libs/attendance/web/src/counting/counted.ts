import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AUDIENCE_LABELS,
  countedDifferences,
  countedLines,
  LEVEL_LABELS,
  type AttendanceLineFacts,
} from '@fds/attendance/domain';
import type { EventCountingView } from '@fds/shared/contract';
import { Api, frenchCount, frenchPlural, Icon, pageState, Session } from '@fds/shared/web-kit';
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
          <div class="rang">
            @if (differences().length > 0) {
              <button class="b p" type="button" (click)="take.emit(lines())">Reprendre le comptage</button>
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
  /** The person takes what was counted into the report. */
  readonly take = output<readonly AttendanceLineFacts[]>();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly counting = pageState<EventCountingView, string>({
    params: () => this.eventId(),
    load: (id, signal) => this.api.get<EventCountingView>(`/api/events/${id}/counting`, {}, signal),
  });
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
