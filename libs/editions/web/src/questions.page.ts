import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import {
  answeredProblems,
  answerProblem,
  answerText,
  askedQuestions,
  FORM_TYPES,
  questionProblems,
} from '@fds/questions/domain';
import {
  editEditionForm,
  EditionFormNote,
  Icon,
  PageStateView,
  QuestionEditor,
  Questions,
  ReadyTemplate,
  type AskedQuestion,
  type GivenAnswer,
} from '@fds/shared/web-kit';

/** The region's own questions to holders: written here, tried as a holder answers them. */
@Component({
  selector: 'fds-questions-page',
  imports: [EditionFormNote, Icon, PageStateView, QuestionEditor, Questions, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './editions.scss',
  template: `<fds-page-state
    [of]="editing.state"
    what="des questions"
    failure="Les questions n’ont pas pu être chargées"
  >
    <ng-template [fdsReady]="editing.state" let-view>
      <div class="pile">
        <div class="rang">
          <div class="segments" role="group" aria-label="Questions de la région">
            <button type="button" [attr.aria-pressed]="!trying()" (click)="trying.set(false)">
              <fds-icon name="edit_note" />Écrire
            </button>
            <button type="button" [attr.aria-pressed]="trying()" (click)="try()">
              <fds-icon name="visibility" />Voir comme un porteur
            </button>
          </div>
          <fds-edition-form-note class="pousse" [of]="editing" />
        </div>
        @if (trying()) {
          <section class="carte essai" aria-labelledby="essai">
            <h2 id="essai">Questions de la région</h2>
            <p class="doux">Essayez&nbsp;: les réponses données ici ne sont gardées nulle part.</p>
            <fds-questions
              group="essai"
              [questions]="shown()"
              [answers]="answers()"
              [errors]="errors()"
              (answered)="answer($event)"
              (left)="leave($event)"
            />
            @if (shown().length === 0) {
              <p>Cette édition ne pose pas de question de plus&nbsp;: la page n’est pas montrée.</p>
            }
          </section>
        } @else {
          <p class="doux">
            Ce que la région demande en plus des questions du dossier, sur une page à elle. Chaque question peut
            dépendre d’une réponse à une autre, placée avant.
          </p>
          @if (view.sectionsOff.includes('questions')) {
            <p class="note att">
              La page «&nbsp;Questions de la région&nbsp;» est mise de côté&nbsp;: personne ne les lit.
            </p>
          }
          <fds-question-editor
            [questions]="questions()"
            [problems]="problems()"
            [answered]="editing.view()?.answered ?? []"
            [readonly]="!view.change.allowed"
            (questionsChange)="write($event)"
          />
        }
      </div>
    </ng-template>
  </fds-page-state>`,
})
export class QuestionsPage {
  readonly annee = input.required<string>();
  protected readonly editing = editEditionForm({
    year: () => this.annee(),
    judge: ({ questions }, view) =>
      [
        ...questionProblems(questions, { types: FORM_TYPES }),
        ...answeredProblems(view.questions, questions, view.answered),
      ].map(({ pointer, text }) => ({ pointer: `/questions${pointer}`, detail: text })),
  });
  protected readonly questions = computed(() => this.editing.draft()?.questions ?? []);
  /** Places in the list, as the editor knows them. */
  protected readonly problems = computed(() =>
    this.editing
      .troubles()
      .filter(({ pointer }) => pointer.startsWith('/questions'))
      .map(({ pointer, detail }) => ({ pointer: pointer.slice('/questions'.length), text: detail })),
  );

  protected readonly trying = signal(false);
  protected readonly answers = signal<ReadonlyMap<string, string>>(new Map());
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly shown = computed(() => {
    return askedQuestions(this.answers(), { questions: this.questions() });
  });
  protected readonly errors = computed(
    () =>
      new Map(
        this.shown().flatMap((question): [string, string][] => {
          if (!this.left().has(question.code)) return [];
          const problem = answerProblem(question, this.answers().get(question.code) ?? '', false);
          return problem ? [[question.code, answerText(problem, question)]] : [];
        }),
      ),
  );

  protected try(): void {
    this.answers.set(new Map());
    this.left.set(new Set());
    this.trying.set(true);
  }
  protected answer({ code, answer }: GivenAnswer): void {
    this.answers.update((answers) => new Map(answers).set(code, answer));
  }
  protected leave(code: string): void {
    this.left.update((left) => new Set(left).add(code));
  }
  protected write(questions: readonly AskedQuestion[]): void {
    this.editing.change({ questions: [...questions] });
  }
}
