import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FunnelLineView } from '@fds/shared/contract';
import { ChartTable, frenchCount, Icon } from '@fds/shared/web-kit';
import { queryOf } from '../words';

/** How far dossiers have come, with the mark of the last edition on the same day of its season. */
@Component({
  selector: 'fds-funnel',
  imports: [ChartTable, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './funnel.scss',
  template: `<section class="carte" aria-labelledby="entonnoir">
    <div class="carte-tete">
      <div>
        <h2 id="entonnoir">Où en sont les dossiers</h2>
        <p>{{ legend() }}</p>
      </div>
    </div>
    <ol class="ent">
      @for (row of rows(); track row.stage) {
        <li>
          <span class="gros">{{ row.number }}</span>
          <span class="ent-l">
            <a class="lien-titre" [routerLink]="row.list.route" [queryParams]="row.query">{{ row.title }}</a>
            <span class="meta">{{ row.detail }}</span>
          </span>
          <span class="ent-b" aria-hidden="true">
            <i [style.width.%]="row.width"></i>
            @if (row.mark !== null) {
              <u [style.left.%]="row.mark"></u>
            }
          </span>
          @if (row.change !== null) {
            <span class="ent-n" [class.moins]="row.change < 0">
              @if (row.change !== 0) {
                <fds-icon [name]="row.change > 0 ? 'arrow_upward' : 'arrow_downward'" size="s" />
              }
              <b>{{ row.changeText }}</b><span class="vh">
                par rapport à {{ beforeYear() }}, où il y en avait {{ row.before }}</span
              >
            </span>
          } @else {
            <span class="ent-n inconnu">
              @if (beforeYear()) {
                inconnu<span class="vh"> en {{ beforeYear() }}</span>
              }
            </span>
          }
        </li>
      }
    </ol>
    @if (beforeYear(); as year) {
      <fds-chart-table>
        <table class="t ligne-fine compact num">
          <caption class="vh">
            Dossiers par étape, comparés à
            {{
              year
            }}
            au même jour de la saison
          </caption>
          <thead>
            <tr>
              <th scope="col">Étape</th>
              <th scope="col" class="d">Aujourd’hui</th>
              <th scope="col" class="d">{{ year }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.stage) {
              <tr>
                <th scope="row">{{ row.title }}</th>
                <td class="d">{{ row.number }}</td>
                <td class="d">{{ row.before ?? 'inconnu' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </fds-chart-table>
    }
  </section>`,
})
export class Funnel {
  readonly lines = input.required<readonly FunnelLineView[]>();
  readonly beforeYear = input.required<number | null>();

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.lines().flatMap(({ count, before }) => [count, before ?? 0]));
    return this.lines().map((line) => ({
      ...line,
      number: frenchCount(line.count),
      query: queryOf(line.list.filters),
      width: (line.count / most) * 100,
      mark: line.before === null ? null : (line.before / most) * 100,
      change: line.before === null ? null : line.count - line.before,
      changeText: line.before === null ? '' : signed(line.count - line.before),
    }));
  });
  protected readonly legend = computed(() => {
    const year = this.beforeYear();
    if (year === null) return 'Aucune édition passée n’est connue : il n’y a rien à quoi comparer.';
    return this.rows().some(({ mark }) => mark !== null)
      ? `Le trait vertical marque ${year}, au même jour de la saison.`
      : `Ce qu’il en était en ${year} au même jour n’est pas connu.`;
  });
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '=');
