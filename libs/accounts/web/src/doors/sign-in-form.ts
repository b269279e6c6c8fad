import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { addressError, LINK_LIFE, lifeInWords, type AccessWish } from '@fds/accounts/domain';
import { Api, asProblem, Control, Field, Icon, type Problem, Session } from '@fds/shared/web-kit';
import { ProConnectLink } from '../pro-connect';
import { landing, rememberReturn } from './arrival';

/** The way in: a mailed link first; a password for whoever has chosen one; ProConnect where it is offered. */
@Component({
  selector: 'fds-sign-in-form',
  imports: [Control, Field, Icon, ProConnectLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styleUrls: ['./secret.scss', './sign-in-form.scss'],
})
export class SignInForm {
  protected readonly life = lifeInWords(LINK_LIFE.sign_in);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly emailBox = viewChild.required<ElementRef<HTMLInputElement>>('emailBox');
  private readonly passwordBox = viewChild<ElementRef<HTMLInputElement>>('passwordBox');

  /** The page that asked for a signed-in person. */
  readonly retour = input<string>();
  readonly email = model('');
  /** A link has been asked for. */
  readonly sent = output<AccessWish>();

  protected readonly offersProConnect = computed(() => this.session.view().proConnect);
  protected readonly withPassword = signal(false);
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  /** True once sending was tried: from then on missing answers are said. */
  private readonly tried = signal<'link' | 'password' | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly emailError = computed(() =>
    this.tried() ? addressError(this.email(), 'Écrivez l’adresse que vous avez donnée à la coordination.') : null,
  );
  protected readonly passwordError = computed(() =>
    this.tried() === 'password' && !this.password() ? 'Écrivez votre mot de passe.' : null,
  );

  /** Opens the field of the password, and goes to the first one to fill. */
  protected choosePassword(): void {
    this.withPassword.set(true);
    this.tried.set(null);
    setTimeout(() => (this.email() ? this.passwordBox() : this.emailBox())?.nativeElement.focus());
  }

  protected async submit(): Promise<void> {
    await (this.withPassword() ? this.enter() : this.askLink('sign_in'));
  }

  protected async askLink(wish: AccessWish): Promise<void> {
    if (!this.ready('link')) return;
    await this.attempt(async () => {
      await this.api.post('/api/access-requests', { email: this.email(), wish });
      rememberReturn(this.retour());
      this.sent.emit(wish);
    });
  }

  private async enter(): Promise<void> {
    if (!this.ready('password')) return;
    await this.attempt(async () => {
      const view = await this.session.signIn(this.email(), this.password());
      await this.router.navigateByUrl(landing(view, this.retour()), { replaceUrl: true });
    });
    if (this.problem()) this.passwordBox()?.nativeElement.focus();
  }

  /** Reads the boxes, which a password manager may have filled without an event, and says what is missing. */
  private ready(way: 'link' | 'password'): boolean {
    if (this.busy()) return false;
    this.email.set(this.emailBox().nativeElement.value.trim());
    this.password.set(this.passwordBox()?.nativeElement.value ?? '');
    this.tried.set(way);
    this.problem.set(null);
    const refused = this.emailError() ? this.emailBox() : this.passwordError() ? this.passwordBox() : null;
    refused?.nativeElement.focus();
    return !refused;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
