import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { splitNumber } from '@fds/shared/kernel';
import { Control, Field } from '../forms/field';
import { frenchCount } from '../text/french';
import {
  asksForChoice,
  codesOf,
  gridOption,
  offeredOptions,
  otherOption,
  saidToBe,
  showsOptions,
  withGridOption,
  withOption,
  withWords,
  wordsOf,
  writtenNumber,
  type AskedQuestion,
} from './asked-question';

/**
 * One question of the question engine with its answer: a fieldset of buttons or boxes, a grid, a number, a day, a text. The
 * answer is a text, as the engine keeps it. A scale stands on one line, from its lowest grade to its highest; a grid is a
 * group for each of its rows, which works on a phone as it does on paper.
 */
@Component({
  selector: 'fds-question-field',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-field.html',
  styleUrl: './question-field.scss',
})
export class QuestionField {
  readonly question = input.required<AskedQuestion>();
  /** Text of the engine: option codes, a plain number, a day, or words; empty while nothing is answered. */
  readonly answer = input('');
  /** What is wrong with it, in French. */
  readonly error = input<string | null>(null);
  readonly readonly = input(false);
  /** Keeps the buttons of two lists of questions on one page apart. */
  readonly group = input('question');
  readonly answered = output<string>();
  /** The field was left, or a choice made: time to save and to judge. */
  readonly left = output();

  /** The answer with what was pressed since, before the page was drawn again: a second press builds on the first. */
  private readonly given = linkedSignal(() => this.answer());
  protected readonly grouped = computed(() => showsOptions(this.question()));
  protected readonly choice = computed(() => asksForChoice(this.question()));
  protected readonly name = computed(() => `${this.group()}-${this.question().code}`);
  protected readonly options = computed(() => offeredOptions(this.question(), this.given()));
  protected readonly chosen = computed(() => codesOf(this.question(), this.given()));
  /** The option whose words are to be written now. */
  protected readonly other = computed(() => {
    const option = otherOption(this.question());
    return option && this.chosen().includes(option.code) ? option : null;
  });
  protected readonly words = computed(() => wordsOf(this.question(), this.given()));
  protected readonly number = computed(() => splitNumber(this.given()));
  protected readonly help = computed(() =>
    [this.question().help ?? '', this.question().type === 'multiple' ? 'Plusieurs réponses possibles.' : '']
      .filter(Boolean)
      .join(' '),
  );
  /** `97 caractères sur 600`. */
  protected readonly length = computed(() => {
    const { maxLength } = this.question();
    if (!maxLength || this.given() === '') return '';
    const count = [...this.given()].length;
    return `${frenchCount(count)} ${count > 1 ? 'caractères' : 'caractère'} sur ${frenchCount(maxLength)}`;
  });

  protected optionAt = (row: string): string => gridOption(this.given(), row);
  protected type(event: Event): void {
    this.answers((event.target as HTMLTextAreaElement).value);
  }
  protected typeNumber(event: Event): void {
    this.answers(writtenNumber(this.question(), this.given(), (event.target as HTMLInputElement).value));
  }
  protected say(estimated: boolean): void {
    this.answers(saidToBe(this.given(), estimated));
    this.left.emit();
  }
  protected choose(code: string): void {
    this.answers(withOption(this.question(), this.given(), code));
    this.left.emit();
  }
  protected chooseOn(row: string, option: string): void {
    this.answers(withGridOption(this.question(), this.given(), row, option));
    this.left.emit();
  }
  protected typeWords(event: Event): void {
    this.answers(withWords(this.question(), this.given(), (event.target as HTMLInputElement).value));
  }
  private answers(answer: string): void {
    this.given.set(answer);
    this.answered.emit(answer);
  }
}
