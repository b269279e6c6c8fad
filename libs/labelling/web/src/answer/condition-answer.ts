import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { CONDITION_ANSWER_REASONS, MOST_CONDITION_ANSWER } from '@fds/labelling/domain';
import type { ApplicationAnswerView, EventAnswerView, EventConditionView } from '@fds/shared/contract';
import { Api, Control, Field, feedback, FeedbackView, frenchDateTime, Icon, Note } from '@fds/shared/web-kit';

/** The condition of a label: what was answered so far, and room for an answer. */
@Component({
  selector: 'fds-condition-answer',
  imports: [Control, Field, FeedbackView, Icon, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e4);
    }
    blockquote {
      margin: var(--e3) 0 0;
      padding-left: var(--e3);
      border-left: 4px solid var(--trait);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .b {
      margin-top: var(--e3);
    }
    @media print {
      form {
        display: none;
      }
    }
  `,
  template: `
    @if (condition().state === 'overdue') {
      <fds-note tone="att" icon="alarm">
        <p>La date est passée. Vous pouvez encore répondre&nbsp;: la coordination décidera.</p>
      </fds-note>
    }
    @for (given of condition().answers; track given.at) {
      @if ($first) {
        <h3>Votre réponse</h3>
      }
      <blockquote>
        <p>{{ given.text }}</p>
        <p class="meta">Envoyée le {{ moment(given.at) }}</p>
      </blockquote>
    }
    @if (condition().mayAnswer) {
      <form novalidate (submit)="send($event)">
        <fds-field
          [label]="condition().answers.length > 0 ? 'Compléter votre réponse' : 'Ce que vous avez fait'"
          help="La coordination la lit, puis lève la réserve. Pour joindre un fichier, passez par les messages du dossier."
          [error]="error()"
        >
          <textarea
            fdsControl
            rows="4"
            [attr.maxlength]="most"
            [value]="text()"
            (input)="text.set($any($event.target).value)"
          ></textarea>
        </fds-field>
        <button class="b p" type="submit" [attr.aria-disabled]="actions.busy() ? 'true' : null">
          <fds-icon name="send" />Répondre à la réserve
        </button>
      </form>
    }
    <fds-feedback [of]="actions" />
  `,
})
export class ConditionAnswer {
  readonly event = input.required<EventAnswerView>();
  readonly condition = input.required<EventConditionView>();
  /** The answer page as it is afterwards. */
  readonly answered = output<ApplicationAnswerView>();

  private readonly api = inject(Api);
  protected readonly actions = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly most = MOST_CONDITION_ANSWER;
  protected readonly text = signal('');
  protected readonly error = signal<string | null>(null);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    this.error.set(text === '' ? CONDITION_ANSWER_REASONS.answer_missing : null);
    if (text === '') return;
    await this.actions.attempt(async () => {
      const path = `/api/events/${this.event().eventId}/condition-answers`;
      this.answered.emit(await this.api.post<ApplicationAnswerView>(path, { text }));
      this.text.set('');
    }, 'Votre réponse est envoyée à la coordination.');
  }
}
