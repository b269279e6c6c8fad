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
import { addressError, type AccessWish } from '@fds/accounts/domain';
import { Api, asProblem, Control, Field, Icon, Note, type Problem } from '@fds/shared/web-kit';

/** A mail address, and a button that has a link sent to it. */
@Component({
  selector: 'fds-link-request',
  imports: [Control, Field, Icon, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="pile" novalidate (submit)="$event.preventDefault(); ask()">
      @if (problem(); as failure) {
        <fds-note tone="mal" role="alert"
          ><p>{{ failure.detail }}</p></fds-note
        >
      }
      <fds-field label="Votre adresse e-mail" [help]="help()" [error]="error()">
        <input
          #box
          fdsControl
          type="email"
          name="email"
          autocomplete="username"
          [value]="email()"
          (input)="email.set(box.value)"
        />
      </fds-field>
      <button class="b p grand plein" type="submit" [attr.aria-disabled]="busy() || null">
        <fds-icon name="mail" />{{ busy() ? 'Envoi…' : action() }}
      </button>
    </form>
  `,
})
export class LinkRequest {
  private readonly api = inject(Api);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  readonly email = model('');
  readonly wish = input.required<AccessWish>();
  readonly action = input('Recevoir un lien de connexion');
  readonly help = input('');
  /** The request has been made. */
  readonly sent = output();

  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.tried() ? addressError(this.email(), 'Écrivez votre adresse.') : null,
  );

  protected async ask(): Promise<void> {
    if (this.busy()) return;
    this.email.set(this.box().nativeElement.value.trim());
    this.tried.set(true);
    this.problem.set(null);
    if (this.error()) return this.box().nativeElement.focus();
    this.busy.set(true);
    try {
      await this.api.post('/api/access-requests', { email: this.email(), wish: this.wish() });
      this.sent.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
