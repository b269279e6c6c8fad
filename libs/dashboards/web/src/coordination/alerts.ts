import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AlertKind, AlertView, ListLinkView } from '@fds/shared/contract';
import { Icon, type IconName } from '@fds/shared/web-kit';
import { queryOf } from '../words';

const ICONS: Record<AlertKind, IconName> = {
  no_edition: 'event_upcoming',
  outside_window: 'event_busy',
  reports_late: 'how_to_reg',
  conditions_to_lift: 'rule',
  mails_refused: 'mail',
  empty_territories: 'wrong_location',
};
const SHOW: Partial<Record<AlertKind, string>> = {
  outside_window: 'Voir les dossiers',
  conditions_to_lift: 'Voir les dossiers',
  empty_territories: 'Voir les zones blanches',
};

/** What the coordination should look at; each line carries its action. */
@Component({
  selector: 'fds-alerts',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    .alertes > li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 4px 14px;
      align-items: center;
      padding: 12px 0;
      border-top: 1px solid var(--trait);
    }
    .alertes > li:first-child {
      border-top: 0;
      padding-top: 0;
    }
    .alertes > li:last-child {
      padding-bottom: 0;
    }
    .alertes > li > fds-icon {
      color: var(--attention);
    }
    details {
      grid-column: 2 / -1;
    }
    .alertes > li {
      position: relative;
    }
    summary {
      cursor: pointer;
      font-weight: 600;
      font-size: 0.875rem;
      min-height: 34px;
      padding: 0 12px;
      display: inline-flex;
      align-items: center;
      gap: 4px;
      list-style: none;
      border: 1px solid var(--trait-champ);
      border-radius: var(--r-m);
      background: var(--feuille);
    }
    summary:hover {
      background: var(--creux);
      border-color: var(--texte);
    }
    @media screen and (min-width: 901px) {
      summary {
        position: absolute;
        right: 0;
        top: 14px;
      }
      .alertes > li:first-child summary {
        top: 2px;
      }
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .noms {
      columns: 3 240px;
      column-gap: var(--e6);
      padding: 4px 0 8px;
    }
    .noms li {
      break-inside: avoid;
      padding: 3px 0;
    }
    .noms span {
      display: block;
    }
    @media screen and (max-width: 900px) {
      .alertes > li {
        grid-template-columns: 24px minmax(0, 1fr);
      }
      .alertes .b {
        grid-column: 2;
        justify-self: start;
      }
    }
  `,
  template: `<section class="carte" aria-labelledby="alertes">
    <div class="carte-tete"><h2 id="alertes">À surveiller</h2></div>
    @if (alerts().length === 0) {
      <p class="doux">Rien à signaler aujourd’hui.</p>
    }
    <ul class="alertes">
      @for (alert of alerts(); track alert.kind) {
        <li>
          <fds-icon [name]="icons[alert.kind]" size="l" />
          <div>
            <b>{{ alert.title }}</b>
            @if (alert.detail) {
              <p class="doux">{{ alert.detail }}</p>
            }
          </div>
          @if (alert.action; as action) {
            <a class="b sec petit" [routerLink]="action.list.route" [queryParams]="query(action.list)">{{
              action.label
            }}</a>
          }
          @if (alert.rows.length > 0) {
            <details>
              <summary><fds-icon name="keyboard_arrow_down" />{{ show[alert.kind] ?? 'Voir la liste' }}</summary>
              <ul class="noms">
                @for (row of alert.rows; track $index) {
                  <li>
                    @if (row.route; as route) {
                      <a [routerLink]="route">{{ row.title }}</a>
                    } @else {
                      {{ row.title }}
                    }
                    <span class="meta">{{ row.detail }}</span>
                  </li>
                }
              </ul>
            </details>
          }
        </li>
      }
    </ul>
  </section>`,
})
export class Alerts {
  readonly alerts = input.required<readonly AlertView[]>();
  protected readonly icons = ICONS;
  protected readonly show = SHOW;
  protected query(list: ListLinkView): Record<string, string[]> {
    return queryOf(list.filters);
  }
}
