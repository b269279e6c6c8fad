import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { WrittenSection } from '@fds/bilan/domain';
import type { BilanWritingView } from '@fds/shared/contract';
import { ROLE_LABELS } from '@fds/accounts/domain';
import { Api, feedback, FeedbackView, frenchDateTime } from '@fds/shared/web-kit';

/** What is said of one part of the draft, and the place to say something. */
@Component({
  selector: 'fds-draft-comments',
  imports: [FeedbackView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
    }
    ul {
      display: grid;
      gap: var(--e3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-left: var(--e3);
      border-left: 3px solid var(--trait-fort);
      overflow-wrap: anywhere;
    }
    .vue p:not(.meta) {
      color: var(--texte-3);
    }
    .mots {
      white-space: pre-line;
    }
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    textarea {
      width: 100%;
    }
  `,
  template: `
    @if (comments().length > 0) {
      <ul [attr.aria-label]="'Remarques'">
        @for (comment of comments(); track comment.id) {
          <li [class.vue]="comment.resolvedAt">
            <p class="mots">{{ comment.text }}</p>
            <p class="meta">
              {{ comment.name }}, {{ roles[comment.role] }}, {{ moment(comment.writtenAt) }}
              @if (comment.resolvedAt) {
                · traitée
              }
            </p>
            @if (view().mayWrite) {
              <button
                class="b t"
                type="button"
                [disabled]="work.busy()"
                (click)="resolve(comment.id, !comment.resolvedAt)"
              >
                {{ comment.resolvedAt ? 'Rouvrir' : 'Marquer traitée' }}
              </button>
            }
          </li>
        }
      </ul>
    }
    @if (asked()) {
      <form novalidate (submit)="$event.preventDefault(); send()">
        <label [for]="'remarque-' + section()">Votre remarque</label>
        <textarea
          #words
          class="saisie"
          rows="3"
          maxlength="2000"
          [id]="'remarque-' + section()"
          [value]="text()"
          (input)="text.set(words.value)"
        ></textarea>
        <button
          class="b p"
          type="submit"
          [disabled]="work.busy() || text().trim() === ''"
          [attr.aria-disabled]="text().trim() === '' ? 'true' : null"
        >
          Envoyer la remarque
        </button>
      </form>
    } @else if (view().sharedAt) {
      <p><button class="b t" type="button" (click)="asked.set(true)">Faire une remarque</button></p>
    }
    <fds-feedback [of]="work" />
  `,
})
export class DraftComments {
  private readonly api = inject(Api);
  readonly view = input.required<BilanWritingView>();
  readonly section = input.required<WrittenSection>();
  readonly changed = output<BilanWritingView>();
  protected readonly work = feedback();
  protected readonly asked = signal(false);
  protected readonly text = signal('');
  protected readonly comments = computed(() =>
    this.view().comments.filter(({ section }) => section === this.section()),
  );
  protected readonly roles = ROLE_LABELS;
  protected readonly moment = frenchDateTime;

  protected async send(): Promise<void> {
    const remark = { section: this.section(), text: this.text() };
    const sent = await this.work.attempt(
      async () => this.changed.emit(await this.api.post<BilanWritingView>(this.path(''), remark)),
      'Remarque envoyée.',
    );
    if (!sent) return;
    this.text.set('');
    this.asked.set(false);
  }
  protected resolve(id: string, resolved: boolean): Promise<boolean> {
    return this.work.attempt(async () =>
      this.changed.emit(await this.api.put<BilanWritingView>(this.path(`/${id}`), { resolved })),
    );
  }
  private path(end: string): string {
    return `/api/bilans/${this.view().year}/writing/comments${end}`;
  }
}
