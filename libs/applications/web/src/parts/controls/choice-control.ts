import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Control } from '@fds/shared/web-kit';
import { optionsOf } from '../../editing/form';
import { typedIn } from '../typed-in';
import { AnswerControl } from './control';

/** One of a few: cards when they are few, a list when they are many. */
@Component({
  selector: 'fds-choice-control',
  imports: [Control],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
  `,
  template: `
    @if (cards()) {
      <div class="rang">
        @for (option of options(); track option.code) {
          <label class="choix">
            <input
              type="radio"
              [name]="group()"
              [value]="option.code"
              [checked]="value() === option.code"
              (change)="chooseAnswer(option.code)"
            />
            <b>{{ option.label }}</b>
          </label>
        }
      </div>
    } @else {
      <select fdsControl (change)="chooseAnswer(typed($event) || null)" (blur)="leave()">
        <option value="" [selected]="value() === null">Choisir</option>
        @for (option of options(); track option.code) {
          <option [value]="option.code" [selected]="value() === option.code">{{ option.label }}</option>
        }
      </select>
    }
  `,
})
export class ChoiceControl extends AnswerControl<'choice', string | null> {
  readonly cards = input(false);
  protected readonly typed = typedIn;
  protected readonly options = computed(() => {
    const value = this.value();
    return optionsOf(this.editing.form(), this.field(), this.spec(), value === null ? [] : [value]);
  });
}
