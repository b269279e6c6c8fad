import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { PrepareSessionRequestRules, type PrepareSessionRequest, type SessionSummaryView } from '@fds/shared/contract';
import { Control, Field } from '@fds/shared/web-kit';

export type SessionDetails = Omit<PrepareSessionRequest, 'editionYear'>;

/** What a session says of itself: its title, day and place, and the two days around it. */
@Component({
  selector: 'fds-session-form',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="pile" novalidate (submit)="send($event)">
      <fds-field label="Titre" [error]="missing().title">
        <input
          fdsControl
          [attr.maxlength]="most.title"
          [value]="title()"
          (input)="title.set($any($event.target).value)"
        />
      </fds-field>
      <fds-field label="Date" [error]="missing().heldOn">
        <input fdsControl type="date" [value]="heldOn()" (change)="heldOn.set($any($event.target).value)" />
      </fds-field>
      <fds-field label="Lieu" [optional]="true">
        <input
          fdsControl
          [attr.maxlength]="most.place"
          [value]="place()"
          (input)="place.set($any($event.target).value)"
        />
      </fds-field>
      <fds-field label="Avis attendus jusqu’au" help="Dernier jour pour la DRARI et la Région." [optional]="true">
        <input
          fdsControl
          type="date"
          [value]="opinionsDueOn()"
          (change)="opinionsDueOn.set($any($event.target).value)"
        />
      </fds-field>
      <fds-field label="Réponses aux porteurs le" help="Jusque-là, rien ne leur est visible." [optional]="true">
        <input fdsControl type="date" [value]="answersOn()" (change)="answersOn.set($any($event.target).value)" />
      </fds-field>
      <button class="b p plein" type="submit">{{ given() ? 'Enregistrer la séance' : 'Préparer la séance' }}</button>
    </form>
  `,
})
export class SessionForm {
  readonly given = input<SessionSummaryView | null>(null);
  readonly written = output<SessionDetails>();

  protected readonly most = {
    title: PrepareSessionRequestRules.title.maxLength,
    place: PrepareSessionRequestRules.place.maxLength,
  };
  protected readonly title = linkedSignal(() => this.given()?.title ?? 'Comité de pilotage');
  protected readonly heldOn = linkedSignal(() => this.given()?.heldOn ?? '');
  protected readonly place = linkedSignal(() => this.given()?.place ?? '');
  protected readonly opinionsDueOn = linkedSignal(() => this.given()?.opinionsDueOn ?? '');
  protected readonly answersOn = linkedSignal(() => this.given()?.answersOn ?? '');
  private readonly tried = signal(false);
  protected readonly missing = computed(() => ({
    title: this.tried() && this.title().trim() === '' ? 'Donnez un titre à la séance.' : null,
    heldOn: this.tried() && !this.heldOn() ? 'Donnez la date de la séance.' : null,
  }));

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.title().trim() === '' || !this.heldOn()) return;
    this.written.emit({
      title: this.title().trim(),
      heldOn: this.heldOn(),
      place: this.place().trim(),
      opinionsDueOn: this.opinionsDueOn() || null,
      answersOn: this.answersOn() || null,
    });
  }
}
