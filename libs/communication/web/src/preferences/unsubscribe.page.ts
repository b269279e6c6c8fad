import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TOPIC_WORDS } from '@fds/communication/domain';
import type { UnsubscribeView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  Mark,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
} from '@fds/shared/web-kit';

/** Where the link of a message leads: one press, without an account, and nothing of its topic is sent any more. */
@Component({
  selector: 'fds-unsubscribe-page',
  imports: [FeedbackView, Mark, PageStateView, ReadyTemplate, RouterLink, SkipLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    header {
      padding: var(--e4) var(--e5);
      border-bottom: 1px solid var(--trait);
    }
    main {
      display: grid;
      gap: var(--e5);
      max-width: 720px;
      margin: 0 auto;
      padding: var(--e8) var(--e4);
    }
  `,
  template: `<fds-skip-link />
    <header><fds-mark home="/" [size]="34" /></header>
    <main id="contenu" tabindex="-1">
      <h1>Ne plus recevoir ces messages</h1>
      <fds-page-state [of]="link" what="de votre lien" failure="Ce lien n’a pas pu être lu">
        <ng-template [fdsReady]="link" let-view>
          <section class="carte pile">
            @if (view.rhythm === 'never') {
              <p role="status">
                <b>C’est fait.</b> Vous ne recevrez plus «&nbsp;{{ topics[view.topic].label }}&nbsp;».
              </p>
            } @else {
              <p>Vous recevez «&nbsp;{{ topics[view.topic].label }}&nbsp;». {{ topics[view.topic].help }}</p>
              <p>
                <button type="button" class="b p grand" (click)="leave()">Ne plus recevoir ces messages</button>
              </p>
            }
            <fds-feedback [of]="leaving" />
            <p class="doux">Les messages qui concernent vos dossiers, vos événements ou votre compte continuent.</p>
          </section>
        </ng-template>
      </fds-page-state>
      <p><a routerLink="/compte/preferences">Toutes mes préférences</a></p>
    </main>`,
})
export class UnsubscribePage {
  readonly jeton = input.required<string>();
  private readonly api = inject(Api);
  protected readonly topics = TOPIC_WORDS;
  protected readonly leaving = feedback();
  protected readonly link = pageState({
    params: () => this.jeton(),
    load: (token, abort) => this.api.get<UnsubscribeView>(`/api/unsubscribe/${token}/choice`, {}, abort),
  });

  protected leave(): Promise<boolean> {
    return this.leaving.attempt(async () => {
      this.link.set(await this.api.post<UnsubscribeView>(`/api/unsubscribe/${this.jeton()}`));
    });
  }
}
