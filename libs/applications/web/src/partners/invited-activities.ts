import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvitedToWritePageView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDay,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';

/** The activities of other people's dossiers that the person writes. `quiet`: nothing at all where there are none. */
@Component({
  selector: 'fds-invited-activities',
  imports: [EmptyTemplate, Icon, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: grid;
      gap: var(--e3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2,
    h3 {
      overflow-wrap: anywhere;
    }
    .rang {
      margin-top: var(--e3);
    }
    .annee {
      margin: var(--e6) 0 var(--e3);
    }
  `,
  template: `
    @if (!quiet() || (list.value()?.total ?? 0) > 0) {
      @if (quiet()) {
        <h2 class="annee">Animations chez d’autres</h2>
      } @else {
        <h2 class="vh">La liste de vos animations</h2>
      }
      <fds-page-state [of]="list" what="de vos animations" failure="Vos animations n’ont pas pu être chargées">
        <ng-template [fdsReady]="list" let-view>
          <ul>
            @for (one of view.items; track one.itemId) {
              <li class="carte">
                <div class="entre">
                  <div>
                    <h3>
                      <a [routerLink]="['/mes-animations', one.applicationId, one.itemId]">{{
                        one.title || 'Animation sans titre'
                      }}</a>
                    </h3>
                    <p class="doux">
                      {{ one.event || 'Événement sans titre' }}, {{ one.organisation }}, {{ one.editionYear }}
                    </p>
                  </div>
                  <fds-status axis="application" [code]="one.state" [mine]="one.open" />
                </div>
                @if (one.open) {
                  <p class="meta">L’appel à projets ferme le {{ day(one.closesOn, 'full') }} à 23 h 59.</p>
                } @else {
                  <p class="meta">Le dossier n’est plus un brouillon : vous pouvez lire votre animation.</p>
                }
                <p class="rang">
                  <a
                    class="b petit"
                    [class.p]="one.open"
                    [class.sec]="!one.open"
                    [routerLink]="['/mes-animations', one.applicationId, one.itemId]"
                    >{{ one.open ? 'Écrire cette animation' : 'Lire cette animation' }}</a
                  >
                  <a class="b t petit" [routerLink]="['/mes-animations', one.applicationId, 'messages']"
                    ><fds-icon name="forum" />Échanges
                    @if (one.unread > 0) {
                      <span class="st avous">{{ one.unread }} à lire</span>
                    }
                  </a>
                </p>
              </li>
            }
          </ul>
        </ng-template>
        <ng-template fdsEmpty>
          <p class="doux">
            Vous n’avez pas d’animation à écrire pour l’instant. La structure qui vous a invité peut vous inviter de
            nouveau.
          </p>
        </ng-template>
      </fds-page-state>
    }
  `,
})
export class InvitedActivities {
  private readonly api = inject(Api);
  /** Shown within another page: nothing while there is nothing. */
  readonly quiet = input(false);
  protected readonly list = pageState({
    load: (_, signal) => this.api.get<InvitedToWritePageView>('/api/invited-activities', { size: 200 }, signal),
    isEmpty: ({ total }) => total === 0,
  });
  protected readonly day = frenchDay;
}
