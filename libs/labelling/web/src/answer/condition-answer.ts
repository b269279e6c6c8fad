import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MOST_FILES_OF_A_MESSAGE } from '@fds/applications/domain';
import { CONDITION_ANSWER_REASONS, MOST_CONDITION_ANSWER } from '@fds/labelling/domain';
import type { ApplicationAnswerView, EventAnswerView, EventConditionView } from '@fds/shared/contract';
import {
  Api,
  asProblem,
  Control,
  Field,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  Note,
  queryString,
} from '@fds/shared/web-kit';

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
    form {
      margin-top: var(--e4);
    }
    .rang {
      flex-wrap: wrap;
      margin-top: var(--e3);
    }
    .nom {
      overflow-wrap: anywhere;
      min-width: 0;
    }
    .fichier {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 40px;
      overflow-wrap: anywhere;
    }
    .joindre:focus-within {
      outline: 3px solid var(--texte);
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
        @for (file of given.files; track file.id) {
          <p>
            <a class="fichier" [href]="'/api/applications/' + dossier() + '/attachments/' + file.id"
              ><fds-icon name="attach_file" size="s" />{{ file.name }}</a
            >
          </p>
        }
        <p class="meta">Envoyée le {{ moment(given.at) }}</p>
      </blockquote>
    }
    @if (condition().mayAnswer) {
      <form novalidate (submit)="send($event)">
        <fds-field
          [label]="condition().answers.length > 0 ? 'Compléter votre réponse' : 'Ce que vous avez fait'"
          help="La coordination la lit, ici et dans les messages du dossier, puis lève la réserve."
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
        @for (file of files(); track file) {
          <p class="rang">
            <span class="nom">{{ file.name }}</span>
            <button class="b t petit" type="button" (click)="leaveOut(file)">
              Retirer<span class="vh"> {{ file.name }}</span>
            </button>
          </p>
        }
        <p class="rang">
          <button class="b p" type="submit" [attr.aria-disabled]="actions.busy() ? 'true' : null">
            <fds-icon name="send" />Répondre à la réserve
          </button>
          <label class="b t joindre"
            ><fds-icon name="attach_file" />Joindre un fichier<input
              class="vh"
              type="file"
              multiple
              #chooser
              (change)="choose(chooser)"
          /></label>
        </p>
      </form>
    }
    <fds-feedback [of]="actions" />
  `,
})
export class ConditionAnswer {
  /** Id of the dossier. */
  readonly dossier = input.required<string>();
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
  protected readonly files = signal<readonly File[]>([]);

  protected choose(input: HTMLInputElement): void {
    this.files.set([...this.files(), ...(input.files ?? [])].slice(0, MOST_FILES_OF_A_MESSAGE));
    input.value = '';
  }
  protected leaveOut(file: File): void {
    this.files.set(this.files().filter((one) => one !== file));
  }
  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    this.error.set(text === '' ? CONDITION_ANSWER_REASONS.answer_missing : null);
    if (text === '') return;
    await this.actions.attempt(
      async () => {
        const path = `/api/events/${this.event().eventId}/condition-answers`;
        const answer = await this.api.post<ApplicationAnswerView>(path, { text });
        const refused = await this.join(answer);
        this.answered.emit(refused === null ? answer : await this.api.get<ApplicationAnswerView>(this.answerPath()));
        this.text.set('');
        this.files.set([]);
        return refused ?? [];
      },
      (refused) =>
        refused.length === 0
          ? 'Votre réponse est envoyée à la coordination.'
          : `Votre réponse est envoyée, mais pas ${refused.join('\u00a0; ')}`,
    );
  }
  /** Sends the files with the message that carries the answer: those that were refused, with the reason; null without files. */
  private async join({ events }: ApplicationAnswerView): Promise<readonly string[] | null> {
    const given = events.find(({ eventId }) => eventId === this.event().eventId)?.condition?.answers[0];
    if (!given?.messageId || this.files().length === 0) return null;
    const refused: string[] = [];
    for (const file of this.files())
      await this.api
        .post(
          `/api/applications/${this.dossier()}/messages/${given.messageId}/files${queryString({ name: file.name })}`,
          file,
        )
        .catch((error: unknown) => refused.push(`«\u00a0${file.name}\u00a0»\u00a0: ${asProblem(error).detail}`));
    return refused;
  }
  private answerPath(): string {
    return `/api/applications/${this.dossier()}/answer`;
  }
}
