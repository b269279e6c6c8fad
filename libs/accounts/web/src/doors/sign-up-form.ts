import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import { Control, feedback, FeedbackView, Field } from '@fds/shared/web-kit';
import { NewPassword } from './new-password';

/** The account being opened: a name, and a password for whoever wants one. */
@Component({
  selector: 'fds-sign-up-form',
  imports: [Control, FeedbackView, Field, NewPassword],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      --g: 20px;
    }
  `,
  template: `
    <form class="pile" novalidate (submit)="$event.preventDefault(); send(password())">
      <fds-feedback [of]="doing" />
      <fds-field label="Votre nom" help="Tel que la coordination et le comité le liront." [error]="nameError()">
        <input #box fdsControl autocomplete="name" maxlength="120" [value]="name()" (input)="name.set(box.value)" />
      </fds-field>
      <fds-new-password
        label="Votre mot de passe"
        help="Sans mot de passe, vous entrez à chaque fois par un lien reçu par e-mail."
        [optional]="true"
        [email]="email()"
        [error]="passwordError()"
        [(value)]="password"
      />
      <button class="b p grand plein" type="submit" [attr.aria-disabled]="doing.busy() || null">
        {{ doing.busy() ? 'Ouverture…' : password() ? 'Ouvrir mon compte' : 'Continuer sans mot de passe' }}
      </button>
    </form>
  `,
})
export class SignUpForm {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly secret = viewChild.required(NewPassword);
  readonly email = input.required<string>();
  /** Opens the account. */
  readonly open = input.required<(name: string, password: string | null) => Promise<void>>();
  /** The link has run out meanwhile. */
  readonly gone = output();

  protected readonly doing = feedback();
  protected readonly name = signal('');
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly nameError = computed(() => (this.tried() && !this.name().trim() ? 'Écrivez votre nom.' : null));
  protected readonly passwordError = computed(() => {
    const answer = canUsePassword(this.password(), this.email());
    const [reason] = answer.allowed ? [] : answer.reasons;
    return this.tried() && this.password() && reason ? PASSWORD_REASONS[reason] : null;
  });

  protected async send(password: string): Promise<void> {
    this.tried.set(true);
    if (this.nameError()) return this.box().nativeElement.focus();
    if (this.passwordError()) return this.secret().focus();
    await this.doing.attempt(() => this.open()(this.name().trim(), password || null));
    if (this.doing.problem()?.code === 'accounts.link_gone') this.gone.emit();
  }
}
