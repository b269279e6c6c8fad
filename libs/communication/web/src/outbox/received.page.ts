import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReceivedMessagesView } from '@fds/shared/contract';
import { MESSAGE_KIND_LABELS } from '@fds/shared/kernel';
import {
  Api,
  EmptyTemplate,
  frenchDateTime,
  frenchPlural,
  Icon,
  pageState,
  PageStateView,
  Pager,
  ReadyTemplate,
  ResultBar,
} from '@fds/shared/web-kit';
import { MailReader } from './mail-reader';

const SIZE = 25;

/** Every message that the portal sent to the person, to be read again. */
@Component({
  selector: 'fds-received-page',
  imports: [EmptyTemplate, Icon, MailReader, Pager, PageStateView, ReadyTemplate, ResultBar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './received.page.scss',
  template: `
    <h1>Messages</h1>
    <nav class="onglets" aria-label="Messages">
      <a routerLink="/messages">Échanges</a>
      <a routerLink="/messages/recus" aria-current="page">Messages reçus</a>
    </nav>
    <p class="doux">
      Ce que le portail vous a envoyé par courriel. Les liens personnels n’y sont plus&nbsp;: ils sont secrets.
    </p>
    <form class="filtres" role="search" (submit)="$event.preventDefault(); find(search.value)">
      <label class="cherche"
        ><fds-icon name="search" /><span class="vh">Chercher dans les messages reçus</span
        ><input #search type="search" maxlength="200" [value]="q() ?? ''" (change)="find(search.value)"
      /></label>
    </form>
    <fds-page-state [of]="list" what="des messages reçus" failure="Les messages reçus n’ont pas pu être chargés">
      <ng-template [fdsReady]="list" let-view>
        <fds-result-bar
          ><b>{{ plural(view.total, 'message') }}</b></fds-result-bar
        >
        <ul class="recus">
          @for (one of view.items; track one.id) {
            <li class="carte serre">
              <h2>{{ one.subject }}</h2>
              <p class="meta">{{ kinds[one.kind] }}, reçu le {{ moment(one.sentAt) }} à {{ one.toAddress }}</p>
              <p>
                <button
                  class="b t petit"
                  type="button"
                  [attr.aria-expanded]="open() === one.id"
                  (click)="open.set(open() === one.id ? null : one.id)"
                >
                  <fds-icon [name]="open() === one.id ? 'keyboard_arrow_up' : 'keyboard_arrow_down'" />{{
                    open() === one.id ? 'Refermer' : 'Lire'
                  }}<span class="vh"> : {{ one.subject }}</span>
                </button>
              </p>
              @if (open() === one.id) {
                <fds-mail-reader [html]="'/api/received-messages/' + one.id + '/html'" [text]="one.text" />
              }
            </li>
          }
        </ul>
        <fds-pager [page]="view.page" [size]="size" [total]="view.total" what="messages reçus" />
      </ng-template>
      <ng-template fdsEmpty>
        @if (q()) {
          <p class="doux">Aucun message reçu ne contient ces mots.</p>
          <p><a class="b sec" [routerLink]="[]" [queryParams]="{}">Tous les messages reçus</a></p>
        } @else {
          <p class="doux">
            Le portail ne vous a encore rien envoyé. Vos accusés de réception et vos réponses seront ici.
          </p>
        }
      </ng-template>
    </fds-page-state>
  `,
})
export class ReceivedPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  readonly q = input<string>();
  readonly page = input<string>();
  protected readonly size = SIZE;
  protected readonly kinds = MESSAGE_KIND_LABELS;
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  /** The message that is being read. */
  protected readonly open = signal<string | null>(null);
  protected readonly list = pageState({
    params: () => ({ q: this.q()?.trim(), page: Number(this.page() ?? 1) || 1, size: SIZE }),
    load: (query, signal) => this.api.get<ReceivedMessagesView>('/api/received-messages', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });

  protected find(words: string): void {
    void this.router.navigate([], {
      queryParams: { q: words.trim() || null, page: null },
      queryParamsHandling: 'merge',
    });
  }
}
