import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { CERTIFICATES_THERE, isKept, resolved } from '@fds/labelling/domain';
import { NotificationMailRequestRules, type PreparedDossierView } from '@fds/shared/contract';
import { Api, Control, Field, feedback, FeedbackView, Icon } from '@fds/shared/web-kit';

/** The message of one dossier: its words, which may be changed, beside what its readers will get. */
@Component({
  selector: 'fds-prepared-mail',
  imports: [Control, Field, FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e4);
      border-top: 1px solid var(--trait);
      padding-top: var(--e4);
    }
    .deux {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
      gap: var(--e5);
    }
    fds-field + fds-field {
      display: block;
      margin-top: var(--e4);
    }
    .objet {
      display: block;
      margin-bottom: 1em;
    }
    .lettre {
      white-space: pre-line;
      overflow-wrap: anywhere;
      background: var(--creux);
      border-radius: var(--r-m);
      padding: var(--e4);
    }
    .rang {
      margin-top: var(--e4);
    }
  `,
  template: `
    <div class="deux">
      <form novalidate (submit)="save($event)" [id]="'lettre-' + dossier().applicationId">
        <fds-field label="Objet" [error]="subject().trim() ? null : 'Donnez un objet au message.'">
          <input
            fdsControl
            type="text"
            [attr.maxlength]="rules.subject.maxLength"
            [value]="subject()"
            (input)="subject.set($any($event.target).value)"
          />
        </fds-field>
        <fds-field
          label="Message"
          help="{nom} devient le nom de chacun, {attestation} la phrase sur l’attestation."
          [error]="text().trim() ? null : 'Écrivez le message.'"
        >
          <textarea
            fdsControl
            rows="14"
            [attr.maxlength]="rules.text.maxLength"
            [value]="text()"
            (input)="text.set($any($event.target).value)"
          ></textarea>
        </fds-field>
      </form>
      <div>
        <h3>Tel qu’il arrivera</h3>
        <p class="meta">
          À {{ dossier().recipients.length > 0 ? dossier().recipients.join(', ') : 'personne : aucun compte actif' }}
        </p>
        <div class="lettre" tabindex="0" role="region" aria-label="Aperçu du message">
          <b class="objet">{{ preview().subject }}</b>
          {{ preview().text }}
        </div>
      </div>
    </div>
    <div class="rang">
      <button
        class="b p petit"
        type="submit"
        [attr.form]="'lettre-' + dossier().applicationId"
        [attr.aria-disabled]="differs() ? null : 'true'"
      >
        Enregistrer le message
      </button>
      @if (dossier().edited) {
        <button class="b t petit" type="button" (click)="restore()">
          <fds-icon name="restart_alt" />Reprendre le texte du portail
        </button>
      }
      <button class="b t petit" type="button" (click)="test()"><fds-icon name="mail" />M’envoyer un essai</button>
    </div>
    <fds-feedback [of]="actions" />
  `,
})
export class PreparedMail {
  readonly dossier = input.required<PreparedDossierView>();
  /** The dossier as the server now has it. */
  readonly changed = output<PreparedDossierView>();

  private readonly api = inject(Api);
  protected readonly actions = feedback();
  protected readonly rules = NotificationMailRequestRules;
  protected readonly subject = linkedSignal(() => this.dossier().subject);
  protected readonly text = linkedSignal(() => this.dossier().text);
  protected readonly differs = computed(
    () => this.subject() !== this.dossier().subject || this.text() !== this.dossier().text,
  );
  protected readonly preview = computed(() => {
    const { events, recipients } = this.dossier();
    const certificates = events.some(({ label }) => isKept(label)) ? CERTIFICATES_THERE : null;
    return resolved({ subject: this.subject(), text: this.text() }, recipients[0] ?? 'Camille Exemple', certificates);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.differs() || !this.subject().trim() || !this.text().trim()) return;
    await this.write();
  }
  protected async restore(): Promise<void> {
    await this.actions.attempt(
      async () => this.changed.emit(await this.api.delete<PreparedDossierView>(this.path('message'))),
      'Le texte du portail est de retour.',
    );
  }
  /** What is tried is what was written, saved or not. */
  protected async test(): Promise<void> {
    if (this.differs() && !(await this.write())) return;
    await this.actions.attempt(() => this.api.post(this.path('test')), 'L’essai part à votre adresse, à vous seul.');
  }

  private write(): Promise<boolean> {
    const mail = { subject: this.subject().trim(), text: this.text() };
    return this.actions.attempt(
      async () => this.changed.emit(await this.api.put<PreparedDossierView>(this.path('message'), mail)),
      'Le message est enregistré.',
    );
  }
  private path(action: string): string {
    return `/api/applications/${this.dossier().applicationId}/notification-${action}`;
  }
}
