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
import { addressError } from '@fds/accounts/domain';
import type { AccountView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, frenchDateTime, Icon } from '@fds/shared/web-kit';

/** The address that opens the account: it changes once the old and the new mailbox have both confirmed. */
@Component({
  selector: 'fds-address-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './card.scss',
  template: `
    <section class="carte" aria-labelledby="compte-adresse">
      <h2 id="compte-adresse">Votre adresse e-mail</h2>
      <p>
        <b>{{ account().email }}</b>
      </p>
      @if (account().pendingEmail; as pending) {
        <div class="note" role="status">
          <fds-icon name="mark_email_unread" />
          <div>
            <p>
              Changement demandé vers <b>{{ pending.email }}</b>. Chaque boîte a reçu un lien à confirmer avant le
              {{ until() }}.
            </p>
            <ul class="etapes">
              <li>
                <fds-icon [name]="pending.oldConfirmed ? 'check_circle' : 'hourglass_empty'" /><span
                  >Boîte actuelle : {{ pending.oldConfirmed ? 'confirmé' : 'en attente' }}</span
                >
              </li>
              <li>
                <fds-icon [name]="pending.newConfirmed ? 'check_circle' : 'hourglass_empty'" /><span
                  >Nouvelle boîte : {{ pending.newConfirmed ? 'confirmé' : 'en attente' }}</span
                >
              </li>
            </ul>
            <button class="b sec petit" type="button" (click)="cancel()">Annuler ce changement</button>
          </div>
        </div>
      } @else if (changing()) {
        <form class="pile" novalidate (submit)="$event.preventDefault(); ask()">
          <fds-field
            label="Nouvelle adresse"
            help="Un lien part vers l’ancienne et vers la nouvelle : l’adresse change quand vous avez confirmé les deux."
            [error]="error()"
          >
            <input #box fdsControl type="email" autocomplete="email" [value]="email()" (input)="email.set(box.value)" />
          </fds-field>
          <p class="doux">Vous n’avez plus accès à l’ancienne boîte ? Écrivez à la coordination : elle la change.</p>
          <div class="rang">
            <button class="b p" type="submit" [attr.aria-disabled]="doing.busy() || null">
              Envoyer les deux liens
            </button>
            <button class="b t" type="button" (click)="changing.set(false)">Garder l’adresse</button>
          </div>
        </form>
      } @else {
        <button class="b sec" type="button" (click)="begin()">Changer d’adresse</button>
      }
      <fds-feedback [of]="doing" />
    </section>
  `,
})
export class AddressForm {
  private readonly api = inject(Api);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  readonly account = input.required<AccountView>();
  readonly changed = output<AccountView>();

  protected readonly doing = feedback();
  protected readonly changing = signal(false);
  protected readonly email = signal('');
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.tried() ? addressError(this.email(), 'Écrivez la nouvelle adresse.') : null,
  );
  protected readonly until = computed(() => frenchDateTime(this.account().pendingEmail?.expiresAt ?? new Date(0)));

  protected begin(): void {
    this.doing.clear();
    this.tried.set(false);
    this.email.set('');
    this.changing.set(true);
    setTimeout(() => this.box()?.nativeElement.focus());
  }
  protected async ask(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.box()?.nativeElement.focus();
    await this.doing.attempt(async () => {
      this.changed.emit(await this.api.post<AccountView>('/api/account/email-change', { email: this.email().trim() }));
      this.changing.set(false);
    }, 'Les deux liens sont partis.');
  }
  protected async cancel(): Promise<void> {
    await this.doing.attempt(
      async () => this.changed.emit(await this.api.delete<AccountView>('/api/account/email-change')),
      'Le changement est annulé\u00a0: vos liens ne servent plus.',
    );
  }
}
