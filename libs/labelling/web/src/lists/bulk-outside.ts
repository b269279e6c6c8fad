import { ChangeDetectionStrategy, Component, model, output } from '@angular/core';
import type { AskOutsideOpinionRequest } from '@fds/shared/contract';
import { AskOutsideOpinionRequestRules } from '@fds/shared/contract';

/** Whom one asks about several dossiers, what, and until when. */
@Component({
  selector: 'fds-bulk-outside',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './bulk-fields.scss',
  template: `
    <p class="doux">
      Un seul message part, avec un lien par dossier, sans compte à créer. Chaque lien montre le dossier tel qu’il a été
      déposé, sans coordonnées, notes ni décision.
    </p>
    <div class="deux">
      <label class="champ"
        ><b>Nom</b>
        <input
          class="saisie"
          #called
          autocomplete="off"
          [maxLength]="rules.name.maxLength"
          [value]="asked().name"
          (input)="set({ name: called.value })"
      /></label>
      <label class="champ"
        ><b>Adresse e-mail</b>
        <input
          class="saisie"
          #mail
          type="email"
          autocomplete="off"
          [value]="asked().email"
          (input)="set({ email: mail.value })"
          (change)="told.emit()"
      /></label>
    </div>
    <label class="champ"
      ><b>Votre question <span class="meta">(facultatif)</span></b>
      <textarea
        class="saisie"
        #question
        rows="3"
        [maxLength]="rules.question.maxLength"
        [value]="asked().question"
        (input)="set({ question: question.value })"
      ></textarea>
    </label>
    <label class="champ"
      ><b>Réponse attendue avant le (ce jour compris)</b>
      <input
        class="saisie jour"
        #due
        type="date"
        [value]="asked().dueOn"
        (change)="set({ dueOn: due.value }); told.emit()"
    /></label>
  `,
})
export class BulkOutside {
  readonly asked = model.required<AskOutsideOpinionRequest>();
  /** Somebody or a day was said: what may move depends on it. */
  readonly told = output();
  protected readonly rules = AskOutsideOpinionRequestRules;

  protected set(change: Partial<AskOutsideOpinionRequest>): void {
    this.asked.update((asked) => ({ ...asked, ...change }));
  }
}
