import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { addressError, COORDINATION_NAME, type CoordinationContact } from '@fds/accounts/domain';
import type { ChangeContactRequest, CoordinationContactView } from '@fds/shared/contract';
import {
  Api,
  Control,
  feedback,
  FeedbackView,
  Field,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** Whom people write to and call about the portal. */
@Component({
  selector: 'fds-contact-form',
  imports: [Control, FeedbackView, Field, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
      margin-bottom: var(--e3);
    }
    form {
      --g: 16px;
      margin-top: var(--e4);
    }
  `,
  template: `
    <section class="carte" aria-labelledby="contact">
      <h2 id="contact">Contact de la coordination</h2>
      <p>Montré au pied des pages, sur la page des données personnelles et dans l’espace des porteurs.</p>
      <fds-page-state [of]="contact" what="du contact" failure="Le contact n’a pas pu être lu" [bars]="4">
        <ng-template [fdsReady]="contact">
          <form class="pile" novalidate (submit)="$event.preventDefault(); save()">
            <fds-field label="Nom" [help]="'Sans nom, nous écrivons « ' + usual + ' ».'" [optional]="true">
              <input #name fdsControl maxlength="200" [value]="typed().name" (input)="set('name', name.value)" />
            </fds-field>
            <fds-field
              label="Adresse e-mail"
              help="Sans adresse ici, celle de l’installation est montrée, s’il y en a une."
              [optional]="true"
              [error]="error()"
            >
              <input
                #email
                fdsControl
                type="email"
                maxlength="254"
                autocomplete="off"
                [value]="typed().email"
                (input)="set('email', email.value)"
              />
            </fds-field>
            <fds-field label="Téléphone" [optional]="true">
              <input
                #phone
                fdsControl
                type="tel"
                maxlength="200"
                autocomplete="off"
                [value]="typed().phone"
                (input)="set('phone', phone.value)"
              />
            </fds-field>
            <fds-field label="Heures d’appel" help="Par exemple : du lundi au jeudi, de 9 h à 17 h." [optional]="true">
              <input #hours fdsControl maxlength="200" [value]="typed().hours" (input)="set('hours', hours.value)" />
            </fds-field>
            <div>
              <button class="b p" type="submit" [attr.aria-disabled]="act.busy() || null">
                Enregistrer le contact
              </button>
            </div>
            <fds-feedback [of]="act" />
          </form>
        </ng-template>
      </fds-page-state>
    </section>
  `,
})
export class ContactForm {
  private readonly api = inject(Api);
  protected readonly usual = COORDINATION_NAME;
  protected readonly contact = pageState<CoordinationContactView>({
    load: (_, signal) => this.api.get<CoordinationContactView>('/api/settings/contact', {}, signal),
  });
  protected readonly typed = linkedSignal<CoordinationContact>(
    () => this.contact.value() ?? { name: '', email: '', phone: '', hours: '' },
  );
  protected readonly error = signal<string | null>(null);
  protected readonly act = feedback();

  protected set(part: keyof CoordinationContact, text: string): void {
    this.typed.update((typed) => ({ ...typed, [part]: text }));
  }
  protected async save(): Promise<void> {
    const typed = this.typed();
    const email = typed.email.trim();
    this.error.set(email ? addressError(email) : null);
    if (this.error()) return;
    const request: ChangeContactRequest = { ...typed, email: email || null };
    await this.act.attempt(
      async () => this.contact.set(await this.api.put<CoordinationContactView>('/api/settings/contact', request)),
      'Le contact est enregistré.',
    );
  }
}
