import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CollectionPageView } from '@fds/shared/contract';
import { Api, frenchPlural, Icon, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';
import { lastMessage, overSince } from './board-words';

const SHOWN = 10;

/** The events whose figures are missing, earliest end first, with what was asked of them so far. */
@Component({
  selector: 'fds-missing-part',
  imports: [Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './parts.scss',
  template: `
    <section class="carte" aria-labelledby="manque">
      <h2 id="manque">Ce qui manque</h2>
      <fds-page-state [of]="missing" what="de ce qui manque" failure="La liste n’a pas pu être chargée">
        <ng-template [fdsReady]="missing" let-list>
          @if (list.total === 0) {
            <p class="doux">Tous les événements finis ont envoyé leurs chiffres.</p>
          } @else {
            <p class="doux">
              {{ plural(list.total, 'événement') }}. Un porteur reçoit un seul message, quel que soit le nombre
              d’événements.
            </p>
            <div class="tab-defile" tabindex="0" role="region" aria-label="Événements sans chiffres">
              <table class="t cartes">
                <caption class="vh">
                  Événements sans chiffres, le plus tôt fini d’abord
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Événement</th>
                    <th scope="col">Dernier message</th>
                    <th scope="col">Relances</th>
                    <th scope="col"><span class="vh">Saisir</span></th>
                  </tr>
                </thead>
                <tbody>
                  @for (event of list.items; track event.eventId) {
                    <tr>
                      <th scope="row">
                        <a class="lien-titre" [routerLink]="[event.eventId]" queryParamsHandling="preserve">{{
                          event.title
                        }}</a>
                        <span class="meta">{{ event.organisationName }}, {{ since(event.endsAt) }}</span>
                      </th>
                      <td [class.refuse]="event.reminderRefused">{{ message(event) }}</td>
                      <td class="num">{{ event.reminders ? plural(event.reminders, 'relance') : 'aucune relance' }}</td>
                      <td>
                        <a
                          class="bi"
                          [routerLink]="[event.eventId]"
                          queryParamsHandling="preserve"
                          [attr.aria-label]="'Saisir pour le porteur : ' + event.title"
                          ><fds-icon name="edit"
                        /></a>
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
            <p class="rang">
              @if (list.total > list.items.length) {
                <a
                  [routerLink]="[]"
                  [queryParams]="{ partie: 'missing', etat: null, page: null }"
                  queryParamsHandling="merge"
                  fragment="liste"
                  >Voir les {{ list.total }}</a
                >
              }
              <a routerLink="appels" queryParamsHandling="preserve"><fds-icon name="call" />Liste d’appels</a>
              <a routerLink="/pilotage/communication/relances" [queryParams]="{ edition: year() }"
                ><fds-icon name="notifications" />L’échelle des relances</a
              >
            </p>
          }
        </ng-template>
      </fds-page-state>
    </section>
  `,
})
export class MissingPart {
  readonly year = input.required<number>();
  /** Changes when the board was read anew. */
  readonly stamp = input.required<number>();
  private readonly api = inject(Api);
  protected readonly plural = frenchPlural;
  protected readonly message = lastMessage;
  private readonly now = new Date();
  protected readonly missing = pageState<CollectionPageView, { year: number; stamp: number }>({
    params: () => ({ year: this.year(), stamp: this.stamp() }),
    load: ({ year }, signal) =>
      this.api.get<CollectionPageView>('/api/attendance', { year, part: 'missing', size: SHOWN }, signal),
    keep: true,
  });
  protected since(endsAt: string): string {
    return overSince(endsAt, this.now);
  }
}
