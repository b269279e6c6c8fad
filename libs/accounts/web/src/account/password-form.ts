import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import type { AccountView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field } from '@fds/shared/web-kit';
import { NewPassword } from '../doors/new-password';

/** The password: chosen, changed, or taken away where mailed links are enough. */
@Component({
  selector: 'fds-password-form',
  imports: [Control, FeedbackView, Field, NewPassword],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './card.scss',
  template: `
    <section class="carte" aria-labelledby="compte-mot-de-passe">
      <h2 id="compte-mot-de-passe">Votre mot de passe</h2>
      <p class="doux">
        @if (account().hasPassword) {
          Un lien reçu par e-mail ouvre aussi votre compte : le mot de passe n’est pas obligatoire.
        } @else {
          Vous n’en avez pas : un lien reçu par e-mail ouvre votre compte. Vous pouvez en choisir un.
        }
      </p>
      @if (does(); as what) {
        <form class="pile" novalidate (submit)="$event.preventDefault(); send()">
          <input
            class="vh"
            type="text"
            name="email"
            autocomplete="username"
            tabindex="-1"
            readonly
            aria-hidden="true"
            [value]="account().email"
          />
          @if (account().hasPassword) {
            <fds-field label="Mot de passe actuel" [error]="currentError()">
              <input
                #box
                fdsControl
                type="password"
                autocomplete="current-password"
                [value]="current()"
                (input)="current.set(box.value)"
              />
            </fds-field>
          }
          @if (what === 'change') {
            <fds-new-password
              label="Nouveau mot de passe"
              help="Vos autres sessions seront fermées."
              [email]="account().email"
              [error]="passwordError()"
              [(value)]="password"
            />
          }
          <div class="rang">
            <button class="b p" type="submit" [attr.aria-disabled]="doing.busy() || null">
              {{ what === 'change' ? 'Enregistrer le mot de passe' : 'Retirer le mot de passe' }}
            </button>
            <button class="b t" type="button" (click)="doesNothing()">Le garder tel quel</button>
          </div>
        </form>
      } @else {
        <div class="rang">
          <button class="b sec" type="button" (click)="begin('change')">
            {{ account().hasPassword ? 'Changer de mot de passe' : 'Choisir un mot de passe' }}
          </button>
          @if (account().hasPassword) {
            <button class="b t" type="button" (click)="begin('remove')">Me passer de mot de passe</button>
          }
        </div>
      }
      <fds-feedback [of]="doing" />
    </section>
  `,
})
export class PasswordForm {
  private readonly api = inject(Api);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  private readonly secret = viewChild(NewPassword);
  readonly account = input.required<AccountView>();
  readonly changed = output<AccountView>();

  protected readonly doing = feedback();
  protected readonly does = signal<'change' | 'remove' | null>(null);
  protected readonly current = signal('');
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly currentError = computed(() => {
    const refused = this.doing.problem()?.errors.find(({ pointer }) => pointer === '/current');
    return refused?.detail ?? (this.tried() && !this.current() ? 'Écrivez votre mot de passe actuel.' : null);
  });
  protected readonly passwordError = computed(() => {
    const answer = canUsePassword(this.password(), this.account().email);
    const [reason] = answer.allowed ? [] : answer.reasons;
    return this.tried() && reason ? PASSWORD_REASONS[reason] : null;
  });

  protected begin(what: 'change' | 'remove'): void {
    this.doing.clear();
    this.doesNothing();
    this.does.set(what);
    setTimeout(() => (this.account().hasPassword ? this.box()?.nativeElement.focus() : this.secret()?.focus()));
  }
  protected doesNothing(): void {
    this.does.set(null);
    this.tried.set(false);
    this.current.set('');
    this.password.set('');
  }
  protected async send(): Promise<void> {
    this.tried.set(true);
    const had = this.account().hasPassword;
    const removes = this.does() === 'remove';
    if (had && !this.current()) return this.box()?.nativeElement.focus();
    if (!removes && this.passwordError()) return this.secret()?.focus();
    const current = had ? this.current() : null;
    const done = await this.doing.attempt(
      async () =>
        this.changed.emit(
          removes
            ? await this.api.delete<AccountView>('/api/account/password', { current })
            : await this.api.put<AccountView>('/api/account/password', { current, password: this.password() }),
        ),
      removes
        ? 'Le mot de passe est retiré\u00a0: un lien reçu par e-mail ouvre votre compte.'
        : 'Le mot de passe est enregistré. Vos autres sessions sont fermées.',
    );
    if (done) this.doesNothing();
  }
}
