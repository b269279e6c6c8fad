import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { AskedQuestion } from './asked-question';
import { QuestionField } from './question-field';

/** An answer that was given. */
export interface GivenAnswer {
  readonly code: string;
  readonly answer: string;
}

/**
 * A list of questions with their answers. Which of them are put is the engine's to say (`isVisible` of the questions'
 * domain): give those, in their order; one that follows another appears under it as soon as its answer calls for it.
 */
@Component({
  selector: 'fds-questions',
  imports: [QuestionField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e5);
    }
    .suite {
      border-left: 4px solid var(--waide-300, var(--trait-fort));
      padding-left: var(--e4);
    }
  `,
  template: `@for (question of questions(); track question.code) {
    <fds-question-field
      [class.suite]="question.visibleWhen"
      [question]="question"
      [answer]="answers().get(question.code) ?? ''"
      [error]="errors().get(question.code) ?? null"
      [readonly]="readonly()"
      [group]="group()"
      (answered)="answered.emit({ code: question.code, answer: $event })"
      (left)="left.emit(question.code)"
    />
  }`,
})
export class Questions {
  /** Those that are put, in their order. */
  readonly questions = input.required<readonly AskedQuestion[]>();
  /** Answers by code. */
  readonly answers = input<ReadonlyMap<string, string>>(new Map());
  /** What is wrong with an answer, by code, in French. */
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly readonly = input(false);
  readonly group = input('question');
  readonly answered = output<GivenAnswer>();
  readonly left = output<string>();
}
