import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Ball, BallView, ListLinkView } from '@fds/shared/contract';
import { frenchCount, Icon } from '@fds/shared/web-kit';
import { queryOf } from '../words';

const NAMES: Record<Ball, string> = {
  coordination: 'La coordination',
  holders: 'Les porteurs',
  drari: 'DRARI',
  region: 'Région',
};

/** Who is expected to act: the three most pressing of each, and every count with its list. */
@Component({
  selector: 'fds-balls',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .carte {
      margin-bottom: var(--e5);
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    .attentes {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .att-col {
      padding: 0 20px;
      border-left: 1px solid var(--trait);
      display: flex;
      flex-direction: column;
    }
    .att-col:first-child {
      padding-left: 0;
      border-left: 0;
    }
    .att-col:last-child {
      padding-right: 0;
    }
    header {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      margin-bottom: 6px;
    }
    h3 {
      font-size: var(--t-md);
    }
    .gros {
      font-size: 1.75rem;
      line-height: 1.1;
    }
    .rangs li {
      padding: 9px 0;
      border-top: 1px solid var(--trait);
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    .rangs a {
      display: block;
      font-weight: 600;
    }
    .meta {
      display: block;
    }
    .age {
      font-size: var(--t-xs);
      color: var(--texte-2);
      display: flex;
      gap: 4px;
      align-items: center;
    }
    .age.tard {
      color: var(--alerte);
      font-weight: 700;
    }
    .sommes {
      margin-top: auto;
      padding-top: 10px;
      border-top: 1px solid var(--trait);
      font-size: var(--t-xs);
      line-height: 1.7;
    }
    .relancer {
      margin-top: 12px;
      padding-inline: 12px;
      white-space: normal;
      text-align: center;
    }
    .rien {
      padding: 9px 0;
      border-top: 1px solid var(--trait);
      color: var(--texte-3);
    }
    @media screen and (max-width: 900px) {
      .attentes {
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .att-col {
        padding: 0;
        border: 0;
      }
    }
  `,
  template: `<section class="carte" aria-labelledby="balle">
    <div class="carte-tete">
      <div>
        <h2 id="balle">Qui a la balle&nbsp;?</h2>
        <p>Chaque attente a un destinataire. Elle se ferme seule quand la réponse arrive.</p>
      </div>
    </div>
    <div class="attentes">
      @for (column of columns(); track column.ball) {
        <section class="att-col" [attr.aria-labelledby]="'balle-' + column.ball">
          <header>
            <h3 [id]="'balle-' + column.ball">{{ column.name }}</h3>
            @if (column.list; as list) {
              <a class="gros" [routerLink]="list.route" [queryParams]="query(list)"
                >{{ column.total }}<span class="vh"> {{ column.count < 2 ? 'attente' : 'attentes' }}</span></a
              >
            } @else {
              <span class="gros">{{ column.total }}</span>
            }
          </header>
          @if (column.rows.length === 0) {
            <p class="rien">Rien n’est attendu.</p>
          } @else {
            <ul class="rangs">
              @for (row of column.rows; track $index) {
                <li>
                  <a class="lien-titre" [routerLink]="['/pilotage/dossiers', row.applicationId]">{{ row.title }}</a>
                  <span class="meta">{{ row.organisation }}, {{ row.what }}</span>
                  <span class="age" [class.tard]="row.overdue">
                    @if (row.overdue) {
                      <fds-icon name="alarm" size="s" />
                    }
                    {{ row.when }}
                  </span>
                </li>
              }
            </ul>
            <ul class="sommes">
              @for (sum of column.counts; track sum.kind) {
                <li>
                  <a [routerLink]="sum.list.route" [queryParams]="query(sum.list)">{{ sum.count }} {{ sum.what }}</a>
                </li>
              }
            </ul>
            @if (column.ball === 'holders' && column.late > 0) {
              <a class="b sec relancer" routerLink="/pilotage/communication/relances" queryParamsHandling="preserve"
                >Relancer les retardataires ({{ column.late }})</a
              >
            }
          }
        </section>
      }
    </div>
  </section>`,
})
export class Balls {
  readonly balls = input.required<readonly BallView[]>();
  protected readonly columns = computed(() =>
    this.balls().map((ball) => ({
      ...ball,
      name: NAMES[ball.ball],
      count: ball.total,
      total: frenchCount(ball.total),
    })),
  );
  protected query(list: ListLinkView): Record<string, string[]> {
    return queryOf(list.filters);
  }
}
