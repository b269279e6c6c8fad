import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CONFIRMATION_DIFFERS, confirmsErasure } from '@fds/accounts/domain';
import type { OwnDataView } from '@fds/shared/contract';
import {
  Api,
  Control,
  feedback,
  FeedbackView,
  Field,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';

/** What becomes of each thing when the account goes, and the confirmation that makes it go. */
@Component({
  selector: 'fds-erase-account',
  imports: [Control, FeedbackView, Field, Icon, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './own-data.scss',
  template: `
    <h1 tabindex="-1">Supprimer mon compte</h1>
    <p class="doux intro">
      C’est immédiat et sans retour. Vous pouvez d’abord <a routerLink="/compte/donnees">emporter vos données</a>.
    </p>
    <fds-page-state [of]="data" what="de vos données" failure="Vos données n’ont pas pu être lues" [bars]="6">
      <ng-template [fdsReady]="data" let-own>
        @if (own.consequences.length > 0) {
          <fds-note tone="att" class="consequences">
            @for (sentence of own.consequences; track sentence) {
              <p>{{ sentence }}</p>
            }
          </fds-note>
        }
        <div class="pile">
          <section class="carte" aria-labelledby="devenir">
            <h2 id="devenir">Ce que devient chaque chose</h2>
            <p>Les chiffres et les bilans de la Fête ne changent pas.</p>
            <dl>
              @for (holding of own.holdings; track holding.code) {
                <dt>{{ holding.title }}</dt>
                <dd>{{ holding.erasure }}</dd>
              }
            </dl>
          </section>
          <section class="carte" aria-labelledby="confirmer">
            <h2 id="confirmer">Confirmer</h2>
            @if (own.erasing.allowed) {
              <p>
                Pour confirmer, recopiez l’adresse de votre compte&nbsp;: <b>{{ own.email }}</b>
              </p>
              <form class="pile" novalidate (submit)="$event.preventDefault(); erase()">
                <fds-field label="L’adresse e-mail de votre compte" [error]="error()">
                  <input
                    #box
                    fdsControl
                    type="email"
                    autocomplete="off"
                    maxlength="254"
                    [value]="typed()"
                    (input)="typed.set(box.value)"
                  />
                </fds-field>
                <div class="rang">
                  <button class="b danger" type="submit" [attr.aria-disabled]="erasing.busy() || null">
                    <fds-icon name="delete" />Supprimer mon compte
                  </button>
                  <a class="b t" routerLink="/compte/donnees">Garder mon compte</a>
                </div>
              </form>
              <fds-feedback [of]="erasing" />
            } @else {
              <fds-note tone="att">
                @for (reason of own.erasing.reasons; track reason.code) {
                  <p>{{ reason.text }}</p>
                }
              </fds-note>
            }
          </section>
        </div>
      </ng-template>
    </fds-page-state>
  `,
})
export class EraseAccountPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly data = pageState({
    load: (_, signal) => this.api.get<OwnDataView>('/api/own-data', {}, signal),
  });
  protected readonly erasing = feedback();
  protected readonly typed = signal('');
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.tried() && !confirmsErasure(this.typed(), this.data.value()?.email ?? '') ? CONFIRMATION_DIFFERS : null,
  );

  protected async erase(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.box()?.nativeElement.focus();
    const done = await this.erasing.attempt(() =>
      this.api.post('/api/own-data/erasure', { confirmation: this.typed().trim() }),
    );
    if (!done) return;
    // The frame of the account needs somebody signed in: it is left before the session is known to be over.
    await this.router.navigateByUrl('/compte-supprime', { replaceUrl: true });
    await this.session.refresh().catch(() => null);
  }
}
