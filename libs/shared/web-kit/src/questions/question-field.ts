import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Control, Field } from '../forms/field';
import { asksForChoice, codesOf, plainNumber, withOption, type AskedQuestion } from './asked-question';

/**
 * One question of the question engine with its answer: a fieldset of buttons or boxes, a number, a text. The answer is a
 * text, as the engine keeps it. A scale stands on one line, from its lowest grade to its highest.
 */
@Component({
  selector: 'fds-question-field',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .reponses {
      display: grid;
      gap: var(--e2);
    }
    .echelle {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2);
    }
    .choix {
      min-height: 44px;
      padding: 10px 14px;
    }
    .choix b {
      font-weight: 500;
    }
  `,
  template: `@let one = question();
    <fds-field [label]="one.label" [help]="help()" [optional]="!one.required" [group]="choice()" [error]="error()">
      @switch (one.type) {
        @case ('text') {
          <textarea
            fdsControl
            rows="4"
            [readonly]="readonly()"
            [value]="answer()"
            (input)="type($event)"
            (blur)="left.emit()"
          ></textarea>
        }
        @case ('number') {
          <input
            fdsControl
            class="court"
            inputmode="decimal"
            autocomplete="off"
            [readonly]="readonly()"
            [value]="answer()"
            (input)="typeNumber($event)"
            (blur)="left.emit()"
          />
        }
        @default {
          <div [class.reponses]="one.type !== 'scale'" [class.echelle]="one.type === 'scale'">
            @for (option of one.options ?? []; track option.code) {
              <label class="choix">
                <input
                  [type]="one.type === 'multiple' ? 'checkbox' : 'radio'"
                  [name]="name()"
                  [disabled]="readonly()"
                  [checked]="chosen().includes(option.code)"
                  (change)="choose(option.code)"
                />
                <b>{{ option.label }}</b>
              </label>
            }
          </div>
        }
      }
    </fds-field>`,
})
export class QuestionField {
  readonly question = input.required<AskedQuestion>();
  /** Text of the engine: option codes, a plain number, or words; empty while nothing is answered. */
  readonly answer = input('');
  /** What is wrong with it, in French. */
  readonly error = input<string | null>(null);
  readonly readonly = input(false);
  /** Keeps the buttons of two lists of questions on one page apart. */
  readonly group = input('question');
  readonly answered = output<string>();
  /** The field was left, or a choice made: time to save and to judge. */
  readonly left = output();

  protected readonly choice = computed(() => asksForChoice(this.question()));
  protected readonly name = computed(() => `${this.group()}-${this.question().code}`);
  protected readonly chosen = computed(() => codesOf(this.question(), this.answer()));
  protected readonly help = computed(() =>
    this.question().type === 'multiple' ? 'Plusieurs réponses possibles.' : '',
  );

  protected type(event: Event): void {
    this.answered.emit((event.target as HTMLTextAreaElement).value);
  }
  protected typeNumber(event: Event): void {
    this.answered.emit(plainNumber((event.target as HTMLInputElement).value));
  }
  protected choose(code: string): void {
    this.answered.emit(withOption(this.question(), this.answer(), code));
    this.left.emit();
  }
}
