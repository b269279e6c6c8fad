import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CIRCLE_LABELS } from '@fds/applications/domain';
import type { ThreadsPageView, ThreadView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDateTime,
  pageState,
  PageStateView,
  Pager,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';

const SIZE = 25;

/** Every thread of a holder's or a partner's dossiers, what waits to be read first. */
@Component({
  selector: 'fds-messages-page',
  imports: [EmptyTemplate, PageStateView, Pager, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './messages.page.scss',
  template: `
    <h1>Messages</h1>
    <nav class="onglets" aria-label="Messages">
      <a routerLink="/messages" aria-current="page">Échanges</a>
      <a routerLink="/messages/recus">Messages reçus</a>
    </nav>
    <fds-page-state [of]="threads" what="des messages" failure="Les messages n’ont pas pu être chargés">
      <ng-template [fdsReady]="threads" let-list>
        <ul class="fils">
          @for (one of list.items; track one.applicationId + one.circle) {
            <li class="carte serre" [class.attend]="one.unread > 0">
              <div class="entre">
                <h2>
                  <a [routerLink]="address(one)" [queryParams]="{ fil: one.circle }">{{
                    one.title || 'Dossier sans titre'
                  }}</a>
                </h2>
                @if (one.unread > 0) {
                  <span class="st avous">{{ one.unread }} à lire</span>
                }
              </div>
              <p class="meta">{{ labels[one.circle] }} · {{ one.organisation }} · {{ one.reference }}</p>
              <p class="dernier">
                <b>{{ who(one) }} :</b> {{ one.last }}
              </p>
              <p class="meta">{{ moment(one.lastAt) }}</p>
            </li>
          }
        </ul>
        <fds-pager [page]="list.page" [size]="size" [total]="list.total" what="fils" />
      </ng-template>
      <ng-template fdsEmpty>
        <p class="doux">
          Aucun message pour l’instant. Depuis un dossier, vous pouvez écrire à la coordination ou à votre équipe.
        </p>
        <p>
          <a class="b sec" [routerLink]="home()">{{ home() === '/dossiers' ? 'Mes dossiers' : 'Mes animations' }}</a>
        </p>
      </ng-template>
    </fds-page-state>
  `,
})
export class MessagesPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly page = input<string>();
  protected readonly size = SIZE;
  protected readonly labels = CIRCLE_LABELS;
  protected readonly moment = frenchDateTime;
  protected readonly home = computed(() => (this.session.role() === 'partner' ? '/mes-animations' : '/dossiers'));
  protected readonly threads = pageState({
    params: () => ({ page: Number(this.page() ?? 1) || 1, size: SIZE }),
    load: (query, signal) => this.api.get<ThreadsPageView>('/api/threads', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });

  protected address({ applicationId }: ThreadView): readonly string[] {
    return this.session.role() === 'partner'
      ? ['/mes-animations', applicationId, 'messages']
      : ['/dossiers', applicationId, 'messages'];
  }
  protected who({ lastBy }: ThreadView): string {
    if (lastBy.me) return 'Vous';
    const name = lastBy.name ?? 'Une personne sans compte';
    return lastBy.side === 'coordination' ? `${name}, coordination` : name;
  }
}
