import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { labelChangeMail, LABEL_CHANGE_REASONS, resolved } from '@fds/labelling/domain';
import { ChangeLabelRequestRules, type ChangeLabelRequest, type ListedChangeView } from '@fds/shared/contract';
import { Api, Control, CurrentEdition, Dialog, feedback, FeedbackView, Field } from '@fds/shared/web-kit';

/** Asks why a label is taken back because of what changed, and shows the message that its holders will get. */
@Component({
  selector: 'fds-revoke-label',
  imports: [Control, Dialog, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fds-field {
      display: block;
      margin-top: var(--e4);
    }
    details {
      margin-top: var(--e4);
    }
    .apercu {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <fds-dialog #box heading="Retirer le label ?">
      <p>
        <b>{{ change()?.eventTitle }}</b>
      </p>
      <p>Son attestation n’est plus valable, et ce qui est signalé n’attend plus de réponse.</p>
      <form id="retirer-label" novalidate (submit)="send($event)">
        <fds-field label="La raison" help="Le porteur la lit, dans son message et sur sa réponse." [error]="error()">
          <textarea
            fdsControl
            rows="3"
            [attr.maxlength]="most"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          ></textarea>
        </fds-field>
        <details>
          <summary>Lire le message tel qu’il partira</summary>
          <p class="apercu">{{ message().text }}</p>
        </details>
      </form>
      <fds-feedback [of]="actions" />
      <ng-container actions>
        <button class="b t" type="button" (click)="box.close()">Ne rien changer</button>
        <button
          class="b danger"
          type="submit"
          form="retirer-label"
          [attr.aria-disabled]="actions.busy() ? 'true' : null"
        >
          Retirer le label
        </button>
      </ng-container>
    </fds-dialog>
  `,
})
export class RevokeLabel {
  /** The label was taken back; what to tell about it. */
  readonly revoked = output<string>();

  private readonly api = inject(Api);
  private readonly year = inject(CurrentEdition).year;
  private readonly box = viewChild.required(Dialog);
  protected readonly actions = feedback();
  protected readonly most = ChangeLabelRequestRules.reason.maxLength;
  protected readonly change = signal<ListedChangeView | null>(null);
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);
  protected readonly message = computed(() =>
    resolved(
      labelChangeMail('revoke', {
        eventTitle: this.change()?.eventTitle ?? '',
        year: this.year() ?? 0,
        reason: this.reason().trim() || '…',
        link: `${location.origin}/dossiers/${this.change()?.applicationId ?? ''}/reponse`,
      }),
      'Camille Exemple',
      null,
    ),
  );

  open(change: ListedChangeView): void {
    this.change.set(change);
    this.reason.set('');
    this.error.set(null);
    this.actions.clear();
    this.box().open();
  }
  protected async send(submitted: Event): Promise<void> {
    submitted.preventDefault();
    const [change, reason] = [this.change(), this.reason().trim()];
    this.error.set(reason === '' ? LABEL_CHANGE_REASONS.reason_missing : null);
    if (reason === '' || !change) return;
    const body: ChangeLabelRequest = { reason, mail: null };
    if (!(await this.actions.attempt(() => this.api.post(`/api/events/${change.eventId}/label-revocation`, body))))
      return;
    this.box().close();
    this.revoked.emit('Le label est retiré, son attestation aussi. Le porteur est prévenu.');
  }
}
