import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import { feedback, FeedbackView } from '@fds/shared/web-kit';
import { NewPassword } from './new-password';

/** A new password in place of a forgotten one. */
@Component({
  selector: 'fds-new-password-form',
  imports: [FeedbackView, NewPassword],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      --g: 20px;
    }
  `,
  template: `
    <form class="pile" novalidate (submit)="$event.preventDefault(); send()">
      <fds-feedback [of]="doing" />
      <input
        class="vh"
        type="text"
        name="email"
        autocomplete="username"
        tabindex="-1"
        readonly
        aria-hidden="true"
        [value]="email()"
      />
      <fds-new-password label="Nouveau mot de passe" [email]="email()" [error]="error()" [(value)]="password" />
      <button class="b p grand plein" type="submit" [attr.aria-disabled]="doing.busy() || null">
        {{ doing.busy() ? 'Enregistrement…' : 'Enregistrer et entrer' }}
      </button>
    </form>
  `,
})
export class NewPasswordForm {
  private readonly secret = viewChild.required(NewPassword);
  readonly email = input.required<string>();
  readonly choose = input.required<(password: string) => Promise<void>>();
  /** The link has run out meanwhile. */
  readonly gone = output();

  protected readonly doing = feedback();
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly error = computed(() => {
    const answer = canUsePassword(this.password(), this.email());
    const [reason] = answer.allowed ? [] : answer.reasons;
    return this.tried() && reason ? PASSWORD_REASONS[reason] : null;
  });

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.secret().focus();
    await this.doing.attempt(() => this.choose()(this.password()));
    if (this.doing.problem()?.code === 'accounts.link_gone') this.gone.emit();
  }
}
