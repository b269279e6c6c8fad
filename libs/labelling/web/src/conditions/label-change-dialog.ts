import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import {
  CHANGE_OUTCOMES,
  labelChangeMail,
  LABEL_CHANGE_REASONS,
  resolved,
  type LabelChange,
} from '@fds/labelling/domain';
import { ChangeLabelRequestRules, NotificationMailRequestRules } from '@fds/shared/contract';
import { Api, Control, Dialog, Field, feedback, FeedbackView } from '@fds/shared/web-kit';

/** The event whose label changes. */
export interface ChangingLabel {
  readonly eventId: string;
  readonly applicationId: string;
  readonly eventTitle: string;
  readonly editionYear: number;
}
const WORDS = {
  lift: {
    heading: 'Lever la réserve\u00a0?',
    button: 'Lever la réserve',
    done: 'La réserve est levée. Le porteur est prévenu.',
  },
  refuse: {
    heading: 'Ne pas accorder le label\u00a0?',
    button: 'Refuser le label',
    done: 'Le label est refusé. Le porteur est prévenu.',
  },
  revoke: {
    heading: 'Retirer le label\u00a0?',
    button: 'Retirer le label',
    done: 'Le label est retiré, son attestation aussi. Le porteur est prévenu.',
  },
} as const satisfies Record<LabelChange, object>;
const PATHS: Record<LabelChange, string> = {
  lift: 'condition-lifting',
  refuse: 'condition-refusal',
  revoke: 'label-revocation',
};

/** Asks before a label that was announced changes: why, and the very message that its holders will get. */
@Component({
  selector: 'fds-label-change-dialog',
  imports: [Control, Dialog, Field, FeedbackView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fds-field {
      display: block;
      margin-top: var(--e4);
    }
    summary {
      padding: 9px 0;
      cursor: pointer;
    }
    .apercu {
      white-space: pre-line;
      overflow-wrap: anywhere;
      max-height: 40vh;
      overflow-y: auto;
    }
  `,
  template: `
    <fds-dialog #box [heading]="words().heading">
      <p>
        <b>{{ event()?.eventTitle }}</b>
      </p>
      <form id="changer-label" novalidate (submit)="send($event)">
        @if (change() !== 'lift') {
          <fds-field label="La raison" help="Le porteur la lit, dans son message et sur sa réponse." [error]="error()">
            <textarea
              fdsControl
              rows="3"
              [attr.maxlength]="most"
              [value]="reason()"
              (input)="reason.set($any($event.target).value)"
            ></textarea>
          </fds-field>
        }
        <fds-field label="Objet du message">
          <input
            fdsControl
            type="text"
            [attr.maxlength]="mostSubject"
            [value]="mail().subject"
            (input)="edit({ subject: $any($event.target).value })"
          />
        </fds-field>
        <fds-field label="Message" help="{nom} devient le nom de chaque destinataire.">
          <textarea
            fdsControl
            rows="8"
            [value]="mail().text"
            (input)="edit({ text: $any($event.target).value })"
          ></textarea>
        </fds-field>
        <details>
          <summary>Lire le message tel qu’il partira</summary>
          <p class="apercu">{{ preview().text }}</p>
        </details>
      </form>
      <fds-feedback [of]="actions" />
      <ng-container actions>
        <button class="b t" type="button" (click)="box.close()">Ne rien changer</button>
        <button
          class="b"
          [class.p]="change() === 'lift'"
          [class.danger]="change() !== 'lift'"
          type="submit"
          form="changer-label"
          [attr.aria-disabled]="actions.busy() ? 'true' : null"
        >
          {{ words().button }}
        </button>
      </ng-container>
    </fds-dialog>
  `,
})
export class LabelChangeDialog {
  /** The label changed; what to tell about it. */
  readonly changed = output<string>();

  private readonly api = inject(Api);
  private readonly box = viewChild.required(Dialog);
  protected readonly actions = feedback();
  protected readonly most = ChangeLabelRequestRules.reason.maxLength;
  protected readonly mostSubject = NotificationMailRequestRules.subject.maxLength;
  protected readonly change = signal<LabelChange>('lift');
  protected readonly event = signal<ChangingLabel | null>(null);
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);
  private readonly edited = signal<{ readonly subject?: string; readonly text?: string }>({});
  protected readonly words = computed(() => WORDS[this.change()]);
  private readonly written = computed(() => {
    const event = this.event();
    return labelChangeMail(this.change(), {
      eventTitle: event?.eventTitle ?? '',
      year: event?.editionYear ?? 0,
      reason: this.reason().trim() || '…',
      link: `${location.origin}/dossiers/${event?.applicationId ?? ''}/reponse`,
    });
  });
  protected readonly mail = computed(() => ({ ...this.written(), ...this.edited() }));
  protected readonly preview = computed(() => resolved(this.mail(), 'Camille Exemple', null));

  open(change: LabelChange, event: ChangingLabel): void {
    this.change.set(change);
    this.event.set(event);
    this.reason.set('');
    this.edited.set({});
    this.error.set(null);
    this.actions.clear();
    this.box().open();
  }

  protected edit(words: { readonly subject?: string; readonly text?: string }): void {
    this.edited.update((edited) => ({ ...edited, ...words }));
  }
  protected async send(submitted: Event): Promise<void> {
    submitted.preventDefault();
    const change = this.change();
    const event = this.event();
    const reason = this.reason().trim();
    const lacks = CHANGE_OUTCOMES[change] !== 'label' && reason === '';
    this.error.set(lacks ? LABEL_CHANGE_REASONS.reason_missing : null);
    if (lacks || !event) return;
    const mail = Object.keys(this.edited()).length > 0 ? this.mail() : null;
    const body = change === 'lift' ? { mail } : { reason, mail };
    const done = await this.actions.attempt(() => this.api.post(`/api/events/${event.eventId}/${PATHS[change]}`, body));
    if (!done) return;
    this.box().close();
    this.changed.emit(this.words().done);
  }
}
