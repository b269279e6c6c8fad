import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import {
  answerProblem,
  answerText,
  askedQuestions,
  bySection,
  type KnownFact,
  type QuestionSection,
} from '@fds/questions/domain';
import {
  frenchPlural,
  Icon,
  Questions,
  type AskedQuestion,
  type GivenAnswer,
  type KnowableFact,
} from '@fds/shared/web-kit';

/** A questionnaire as a holder answers it, at the width of a phone or of a computer; nothing of it is kept. */
@Component({
  selector: 'fds-questionnaire-preview',
  imports: [Icon, Questions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e4);
      justify-items: start;
      margin-top: var(--e4);
    }
    h3 {
      margin-bottom: var(--e4);
    }
    .essai {
      width: 100%;
      max-width: 780px;
    }
    .telephone {
      max-width: 390px;
      margin-inline: auto;
    }
    section + section {
      margin-top: var(--e6);
    }
    .connus label {
      display: inline-flex;
      flex-wrap: nowrap;
      font-weight: 400;
      gap: var(--e2);
      align-items: center;
      min-height: 40px;
      margin-right: var(--e4);
    }
  `,
  template: `<div class="rang">
      <div class="segments" role="group" aria-label="Largeur de l’essai">
        <button type="button" [attr.aria-pressed]="!phone()" (click)="phone.set(false)">
          <fds-icon name="computer" />Ordinateur
        </button>
        <button type="button" [attr.aria-pressed]="phone()" (click)="phone.set(true)">
          <fds-icon name="mobile" />Téléphone
        </button>
      </div>
      <p class="doux">Essayez&nbsp;: les réponses données ici ne sont gardées nulle part.</p>
    </div>
    @if (knowable().length > 0) {
      <fieldset class="champ connus">
        <legend class="lab">Comme un porteur dont nous connaissons déjà</legend>
        @for (fact of knowable(); track fact.code) {
          <label
            ><input type="checkbox" [checked]="known().has(fact.code)" (change)="know(fact.code)" />{{
              fact.label
            }}</label
          >
        }
        <p class="doux" role="status">{{ leftOut() }}</p>
      </fieldset>
    }
    <div class="carte essai" [class.telephone]="phone()">
      @for (part of parts(); track part.section.code) {
        <section>
          @if (part.section.title) {
            <h3>{{ part.section.title }}</h3>
          }
          @if (part.section.intro) {
            <p class="doux">{{ part.section.intro }}</p>
          }
          <fds-questions
            group="essai"
            [questions]="part.questions"
            [answers]="answers()"
            [errors]="errors()"
            (answered)="answer($event)"
            (left)="leave($event)"
          />
        </section>
      } @empty {
        <p>Aucune question pour l’instant.</p>
      }
    </div>`,
})
export class QuestionnairePreview {
  readonly questions = input.required<readonly AskedQuestion[]>();
  readonly sections = input.required<readonly QuestionSection[]>();
  /** What the portal may know of whoever answers. */
  readonly facts = input<readonly KnowableFact[]>([]);
  protected readonly phone = signal(false);
  protected readonly known = signal<ReadonlySet<KnownFact>>(new Set());
  protected readonly answers = signal<ReadonlyMap<string, string>>(new Map());
  private readonly left = signal<ReadonlySet<string>>(new Set());

  private readonly shown = computed(() =>
    askedQuestions(this.answers(), { questions: this.questions(), known: this.known() }),
  );
  /** The facts that a question looks at. */
  protected readonly knowable = computed(() =>
    this.facts().filter(({ code }) => this.questions().some(({ known }) => known === code)),
  );
  protected readonly leftOut = computed(() => {
    const left = this.questions().filter(({ known }) => known !== undefined && this.known().has(known)).length;
    return left === 0
      ? 'Toutes les questions lui sont posées.'
      : `${frenchPlural(left, 'question ne lui est pas posée', 'questions ne lui sont pas posées')}.`;
  });
  protected readonly parts = computed(() =>
    bySection({ sections: this.sections() }, this.shown()).map(({ section, questions }) => ({
      section,
      questions: questions as readonly AskedQuestion[],
    })),
  );
  protected readonly errors = computed(
    () =>
      new Map(
        this.shown().flatMap((question): [string, string][] => {
          if (!this.left().has(question.code)) return [];
          // One line of a grid after the other: what is left out is missed at the end only.
          const partial = question.type === 'matrix';
          const problem = answerProblem(question, this.answers().get(question.code) ?? '', partial);
          return problem && problem !== 'other_missing' ? [[question.code, answerText(problem, question)]] : [];
        }),
      ),
  );

  protected answer({ code, answer }: GivenAnswer): void {
    this.answers.update((answers) => new Map(answers).set(code, answer));
  }
  protected know(fact: KnownFact): void {
    this.known.update((known) => {
      const next = new Set(known);
      if (!next.delete(fact)) next.add(fact);
      return next;
    });
  }
  protected leave(code: string): void {
    this.left.update((left) => new Set(left).add(code));
  }
}
