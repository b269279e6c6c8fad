import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { REPORT_STATUS_LABELS } from '@fds/attendance/domain';
import type { CollectionCallsView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  frenchDay,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** Whom to ring about figures that are missing: a list to print, with room to write. */
@Component({
  selector: 'fds-collection-calls-page',
  imports: [EmptyTemplate, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .structure {
      break-inside: avoid;
      margin-bottom: var(--e4);
    }
    h2 {
      font-size: var(--t-lg);
      overflow-wrap: anywhere;
    }
    .structure ul {
      margin-top: var(--e2);
    }
    .structure li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
      align-items: center;
      min-height: 40px;
    }
    .tel a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
      font-weight: 700;
    }
    .reponse {
      display: none;
    }
    @media print {
      .rang,
      nav {
        display: none;
      }
      .reponse {
        display: block;
        border-bottom: 1px solid currentcolor;
        height: 2em;
      }
    }
  `,
  template: `
    <nav class="fil" aria-label="Fil d’Ariane">
      <a routerLink="/pilotage/frequentation" queryParamsHandling="preserve">Fréquentation</a
      ><fds-icon name="chevron_right" size="s" /><span>Liste d’appels</span>
    </nav>
    <div class="tete">
      <div>
        <h1>Liste d’appels</h1>
        <p>Les structures dont des chiffres manquent, les plus en retard d’abord.</p>
      </div>
      <div class="rang">
        <button class="b sec" type="button" (click)="print()"><fds-icon name="print" />Imprimer</button>
      </div>
    </div>
    <fds-page-state [of]="calls" what="de la liste d’appels" failure="La liste d’appels n’a pas pu être chargée">
      <ng-template [fdsReady]="calls" let-list>
        <p class="doux">
          {{ plural(list.total, 'structure') }}{{ dep() ? ', dans le département ' + dep() : '' }}.
          @if (list.total > list.organisations.length) {
            Les {{ list.organisations.length }} premières sont montrées.
          }
        </p>
        @for (one of list.organisations; track one.organisationId) {
          <section class="carte structure" [attr.aria-label]="one.name">
            <h2>{{ one.name }}</h2>
            <ul class="tel">
              @for (phone of one.phones; track $index) {
                <li>
                  <a [href]="'tel:' + phone.phone"><fds-icon name="call" />{{ phone.phone }}</a>
                  <span>{{ phone.who }}</span>
                </li>
              } @empty {
                <li class="doux">Aucun numéro connu.</li>
              }
            </ul>
            <ul>
              @for (event of one.events; track event.eventId) {
                <li>
                  <a [routerLink]="['/pilotage/frequentation', event.eventId]" queryParamsHandling="preserve">{{
                    event.title
                  }}</a>
                  <span class="meta">fini le {{ day(event.endsAt) }}, {{ labels[event.status] }}</span>
                </li>
              }
            </ul>
            <p class="reponse" aria-hidden="true"></p>
          </section>
        }
      </ng-template>
      <ng-template fdsEmpty
        ><p>Aucun chiffre ne manque{{ dep() ? ' dans ce département' : '' }}.</p></ng-template
      >
    </fds-page-state>
  `,
})
export class CollectionCallsPage {
  /** Department of the address. */
  readonly dep = input<string>();
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  protected readonly plural = frenchPlural;
  protected readonly labels = REPORT_STATUS_LABELS;
  private readonly asked = computed(() => {
    const year = this.edition.year();
    const department = this.dep();
    return year === null ? undefined : { year, ...(department ? { department } : {}) };
  });
  protected readonly calls = pageState<CollectionCallsView, { year: number; department?: string }>({
    params: () => this.asked(),
    load: (query, signal) => this.api.get<CollectionCallsView>('/api/attendance/calls', query, signal),
    isEmpty: ({ total }) => total === 0,
  });
  protected readonly day = (instant: string): string => frenchDay(dayOf(new Date(instant)), 'table');
  protected print(): void {
    window.print();
  }
}
