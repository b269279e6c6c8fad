import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LINK_LIFE, lifeInWords, ROLE_LABELS, rolesToGive, addressError } from '@fds/accounts/domain';
import type { GrantedRoleRequest } from '@fds/shared/contract';
import { dayOf, type Role } from '@fds/shared/kernel';
import { Api, Control, feedback, FeedbackView, Field, Session } from '@fds/shared/web-kit';
import { RoleFields } from './role-fields';

/** Invites somebody with a role: a link by mail, completed by its reader. */
@Component({
  selector: 'fds-invite-form',
  imports: [Control, FeedbackView, Field, RoleFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--e4);
    }
    form {
      --g: 16px;
      max-width: 620px;
    }
  `,
  template: `
    <section class="carte" aria-labelledby="inviter-titre">
      <h2 id="inviter-titre">Inviter quelqu’un</h2>
      <form class="pile" novalidate (submit)="$event.preventDefault(); send()">
        <fds-field label="Adresse e-mail" [help]="help" [error]="error()">
          <input
            #address
            fdsControl
            type="email"
            maxlength="254"
            autocomplete="off"
            [value]="email()"
            (input)="email.set(address.value)"
          />
        </fds-field>
        <fds-field label="Rôle" [help]="roleHelp()">
          <select #wanted fdsControl (change)="choose(wanted.value)">
            @for (one of roles(); track one) {
              <option [value]="one" [selected]="grant().role === one">{{ labels[one] }}</option>
            }
          </select>
        </fds-field>
        <fds-role-fields [(value)]="grant" [today]="today" />
        <div class="rang">
          <button class="b p" type="submit" [attr.aria-disabled]="doing.busy() || null">Envoyer l’invitation</button>
          <button class="b t" type="button" (click)="closed.emit()">Fermer</button>
        </div>
      </form>
      <fds-feedback [of]="doing" />
    </section>
  `,
})
export class InviteForm {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly address = viewChild.required<ElementRef<HTMLInputElement>>('address');
  readonly closed = output();

  protected readonly help = `La personne reçoit un lien valable ${lifeInWords(LINK_LIFE.invitation)}, pour elle seule.`;
  protected readonly labels = ROLE_LABELS;
  protected readonly today = dayOf(new Date());
  protected readonly doing = feedback();
  protected readonly email = signal('');
  protected readonly grant = signal<GrantedRoleRequest>({ role: 'holder', endsOn: null, departments: null });
  protected readonly roles = computed(() => rolesToGive({ role: this.session.role() ?? 'coordinator' }));
  protected readonly roleHelp = computed(() =>
    this.grant().role === 'holder'
      ? 'Pour rattacher cette personne à une structure, invitez-la depuis la page de la structure.'
      : '',
  );
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.tried() ? addressError(this.email(), 'Écrivez son adresse, par exemple prenom@structure.fr') : null,
  );

  protected choose(role: string): void {
    const found = this.roles().find((one): one is Role => one === role);
    if (found) this.grant.update((grant) => ({ ...grant, role: found, departments: null }));
  }
  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.address().nativeElement.focus();
    const email = this.email().trim();
    const sent = await this.doing.attempt(
      () => this.api.post('/api/invitations', { email, ...this.grant() }),
      `L’invitation est partie à ${email}.`,
    );
    if (!sent) return;
    this.tried.set(false);
    this.email.set('');
  }
}
