import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { JoinRequestRequestRules, type FoundOrganisationView } from '@fds/shared/contract';
import { Api, Control, Dialog, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';

/** "C’est ma structure": asks its team, or the coordination where there is none, to be let in. */
@Component({
  selector: 'fds-join-button',
  imports: [Control, Dialog, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button class="b sec" type="button" (click)="ask.open()"><fds-icon name="person_add" />C’est ma structure</button>
    <fds-dialog #ask [heading]="'Rejoindre ' + of().name + ' ?'">
      <form class="pile" novalidate (submit)="$event.preventDefault(); send()">
        <p>
          @if (of().hasTeam) {
            Votre demande part à l’équipe de la structure. Vous recevrez un e-mail dès qu’elle y aura répondu.
          } @else {
            Personne n’agit encore pour cette structure : votre demande part à la coordination, qui vous répond par
            e-mail.
          }
        </p>
        <fds-field
          label="Qui êtes-vous ?"
          help="Votre fonction dans la structure : c’est ce que lira la personne qui vous répond."
          [error]="error()"
        >
          <textarea
            #box
            fdsControl
            rows="3"
            [attr.maxlength]="rules.message.maxLength"
            [value]="message()"
            (input)="message.set(box.value)"
          ></textarea>
        </fds-field>
        <fds-feedback [of]="asking" />
      </form>
      <ng-container actions>
        <button class="b p" type="button" [attr.aria-disabled]="asking.busy() || null" (click)="send()">
          Envoyer ma demande
        </button>
        <button class="b t" type="button" (click)="ask.close()">Ne pas envoyer</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class JoinButton {
  private readonly api = inject(Api);
  private readonly dialog = viewChild.required<Dialog>('ask');
  readonly of = input.required<FoundOrganisationView>();
  /** The request has left. */
  readonly asked = output();

  protected readonly rules = JoinRequestRequestRules;
  protected readonly asking = feedback();
  protected readonly message = signal('');
  protected readonly error = signal<string | null>(null);

  protected async send(): Promise<void> {
    const message = this.message().trim();
    this.error.set(message ? null : 'Écrivez votre fonction en quelques mots.');
    if (!message) return;
    const sent = await this.asking.attempt(() =>
      this.api.post(`/api/organisations/${this.of().id}/join-requests`, { message }),
    );
    if (!sent) return;
    this.dialog().close();
    this.asked.emit();
  }
}
