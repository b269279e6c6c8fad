import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { receivedOn } from '@fds/attendance/domain';
import type { CollectionDaysView } from '@fds/shared/contract';
import {
  Api,
  ChartTable,
  ChartView,
  frenchCount,
  frenchShare,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

type Curve = NonNullable<CollectionDaysView['current']>;
/** The days drawn: from the edition's last one on, a month at least. */
const FROM = -10;
const LEAST = 20;

/** How figures come in day by day, beside the same days of the edition before, as shares of what each expects. */
@Component({
  selector: 'fds-received-curve',
  imports: [ChartTable, ChartView, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './parts.scss',
  template: `
    <section class="carte" aria-labelledby="jours">
      <h2 id="jours">Jour après jour</h2>
      <fds-page-state [of]="days" what="de la courbe" failure="La courbe n’a pas pu être chargée">
        <ng-template [fdsReady]="days" let-both>
          @if (rows(); as list) {
            @if (list.length === 0) {
              <p class="doux">Aucun envoi n’est encore daté.</p>
            } @else {
              <p>
                <b>{{ summary() }}</b>
                <span class="doux"> Part des événements reçus, en jours après la fin de l’édition.</span>
              </p>
              <fds-chart [label]="summary()" [draw]="drawing()" [height]="220" />
              <fds-chart-table>
                <table class="t num">
                  <caption class="vh">
                    Événements reçus, jour après jour
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">Jour</th>
                      <th scope="col" class="d">{{ both.current?.year }}</th>
                      @if (both.former; as former) {
                        <th scope="col" class="d">{{ former.year }}</th>
                      }
                    </tr>
                  </thead>
                  <tbody>
                    @for (row of list; track row.day) {
                      <tr>
                        <th scope="row">{{ row.label }}</th>
                        <td class="d">{{ row.now === null ? '' : count(row.now) }}</td>
                        @if (both.former) {
                          <td class="d">{{ row.before === null ? '' : count(row.before) }}</td>
                        }
                      </tr>
                    }
                  </tbody>
                </table>
              </fds-chart-table>
              @if (!both.former) {
                <p class="meta">Aucune édition d’avant n’a d’envois datés&nbsp;: rien n’est comparé.</p>
              }
            }
          }
        </ng-template>
      </fds-page-state>
    </section>
  `,
})
export class ReceivedCurve {
  readonly year = input.required<number>();
  readonly stamp = input.required<number>();
  private readonly api = inject(Api);
  protected readonly count = frenchCount;
  protected readonly days = pageState<CollectionDaysView, { year: number; stamp: number }>({
    params: () => ({ year: this.year(), stamp: this.stamp() }),
    load: ({ year }, signal) => this.api.get<CollectionDaysView>('/api/attendance/days', { year }, signal),
    keep: true,
  });
  protected readonly rows = computed(() => {
    const { current, former } = this.days.value() ?? { current: null, former: null };
    const given = [...(current?.days ?? []), ...(former?.days ?? [])].map(({ daysAfter }) => daysAfter);
    if (given.length === 0) return [];
    const now = current?.days.at(-1)?.daysAfter ?? FROM;
    const last = Math.min(120, Math.max(LEAST, now));
    return Array.from({ length: last - FROM + 1 }, (_, at) => {
      const day = FROM + at;
      const on = (curve: Curve | null): number | null => (curve ? receivedOn(curve.days, day) : null);
      return {
        day,
        label: day < 0 ? `J − ${-day}` : `J + ${day}`,
        now: day <= now ? on(current) : null,
        before: on(former),
      };
    });
  });
  protected readonly summary = computed(() => {
    const { current, former } = this.days.value() ?? { current: null, former: null };
    if (!current) return '';
    const day = current.days.at(-1)?.daysAfter ?? 0;
    const part = (curve: Curve): string =>
      frenchShare(curve.expected > 0 ? receivedOn(curve.days, day) / curve.expected : null);
    const compared = former ? `, et ${part(former)} le même jour en ${former.year}` : '';
    return `${part(current)} des événements reçus en ${current.year}${compared}.`;
  });
  protected readonly drawing = computed(() => {
    const rows = this.rows();
    const { current, former } = this.days.value() ?? { current: null, former: null };
    const share = (received: number | null, curve: Curve | null): number | null =>
      received === null || !curve || curve.expected === 0 ? null : (100 * received) / curve.expected;
    return (theme: { colour: (token: string) => string }) => ({
      type: 'line' as const,
      data: {
        labels: rows.map(({ label }) => label),
        datasets: [
          {
            label: String(current?.year ?? ''),
            data: rows.map(({ now }) => share(now, current)),
            borderColor: theme.colour('serie-1'),
            borderWidth: 3,
            pointRadius: 0,
          },
          ...(former
            ? [
                {
                  label: String(former.year),
                  data: rows.map(({ before }) => share(before, former)),
                  borderColor: theme.colour('serie-n1'),
                  borderDash: [6, 4],
                  borderWidth: 2,
                  pointRadius: 0,
                },
              ]
            : []),
        ],
      },
      options: {
        plugins: { legend: { display: Boolean(former) } },
        scales: { y: { min: 0, max: 100, ticks: { callback: (value: number | string) => `${value}\u00a0%` } } },
      },
    });
  });
}
