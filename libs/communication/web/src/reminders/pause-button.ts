import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MOST_REASON } from '@fds/communication/domain';
import type { ReminderPausesView } from '@fds/shared/contract';
import { Api, Control, Dialog, feedback, FeedbackView, Field } from '@fds/shared/web-kit';

/** Leaves a person, or a whole organisation, in peace; asks why, and until when. */
@Component({
  selector: 'fds-pause-button',
  imports: [Control, Dialog, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .b {
      min-height: 40px;
    }
    .pile {
      text-align: left;
    }
  `,
  template: `<button class="b t petit" type="button" (click)="dialog.open()">
      Ne plus relancer<span class="vh"> {{ name() }}</span>
    </button>
    <fds-feedback [of]="saving" />
    <fds-dialog #dialog [heading]="'Ne plus relancer ' + name() + '&nbsp;?'">
      <div class="pile">
        <p>Rien ne partira de soi-même ni à la main vers {{ name() }} pour cette édition.</p>
        <fds-field label="Pourquoi&nbsp;?" help="L’équipe le lira." [error]="error()">
          <textarea
            fdsControl
            rows="2"
            [attr.maxlength]="most"
            [value]="reason()"
            (input)="reason.set(typed($event))"
          ></textarea>
        </fds-field>
        <fds-field label="Jusqu’au" help="Vide&nbsp;: jusqu’à ce que vous repreniez." [optional]="true">
          <input fdsControl type="date" [value]="until()" (input)="until.set(typed($event))" />
        </fds-field>
      </div>
      <ng-container actions>
        <button class="b t" type="button" (click)="dialog.close()">Continuer les relances</button>
        <button class="b p" type="button" [attr.aria-disabled]="saving.busy() || null" (click)="pause()">
          Mettre en pause
        </button>
      </ng-container>
    </fds-dialog>`,
})
export class PauseButton {
  readonly year = input.required<number>();
  readonly personId = input<string | null>(null);
  readonly organisationId = input<string | null>(null);
  readonly name = input.required<string>();
  readonly paused = output<ReminderPausesView>();

  private readonly api = inject(Api);
  private readonly dialogRef = viewChild.required<Dialog>('dialog');
  protected readonly most = MOST_REASON;
  protected readonly saving = feedback();
  protected readonly reason = signal('');
  protected readonly until = signal('');
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.tried() && this.reason().trim() === '' ? 'Dites pourquoi\u00a0: l’équipe le lira.' : null,
  );
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected async pause(): Promise<void> {
    this.tried.set(true);
    if (this.error() || this.saving.busy()) return;
    this.dialogRef().close();
    await this.saving.attempt(async () => {
      const view = await this.api.post<ReminderPausesView>('/api/reminder-pauses', {
        year: this.year(),
        personId: this.personId(),
        organisationId: this.organisationId(),
        reason: this.reason().trim(),
        until: this.until() || null,
      });
      this.paused.emit(view);
    }, 'En pause. Vous la retrouvez dans «\u00a0Échelle et pauses\u00a0».');
  }
}
