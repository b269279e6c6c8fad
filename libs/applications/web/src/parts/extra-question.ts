import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EXTRA } from '@fds/applications/domain';
import { ANSWER_SEPARATOR, chosenOptions, type Question } from '@fds/questions/domain';
import { Control, Field } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { FieldConflictPanel } from './conflict';
import { typedIn } from './typed-in';

/** One of the edition's own questions; its answer is a text, as the question engine writes it. */
@Component({
  selector: 'fds-extra-question',
  imports: [Control, Field, FieldConflictPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div [attr.data-at]="id() + '/' + field()">
    @let one = question();
    <fds-field [label]="one.label" [optional]="!one.required" [group]="choice()" [error]="error()">
      @switch (one.type) {
        @case ('text') {
          <textarea fdsControl rows="4" [value]="answer()" (input)="set(typed($event))" (blur)="leave()"></textarea>
        }
        @case ('number') {
          <input
            fdsControl
            class="court"
            inputmode="decimal"
            [value]="answer()"
            (input)="set(number(typed($event)))"
            (blur)="leave()"
          />
        }
        @default {
          <div class="rang">
            @for (option of one.options ?? []; track option.code) {
              <label class="choix">
                <input
                  [type]="one.type === 'multiple' ? 'checkbox' : 'radio'"
                  [name]="field()"
                  [checked]="chosen().includes(option.code)"
                  (change)="choose(option.code)"
                />
                <b>{{ option.label }}</b>
              </label>
            }
          </div>
        }
      }
    </fds-field>
    @if (editing.conflictAt(id(), field()); as conflict) {
      <fds-field-conflict [at]="conflict" [label]="one.label" />
    }
  </div>`,
})
export class ExtraQuestion {
  protected readonly editing = inject(DossierEditing);
  readonly question = input.required<Question>();
  protected readonly id = this.editing.id;
  protected readonly field = computed(() => EXTRA + this.question().code);
  protected readonly answer = computed(() => String(this.editing.answer(this.id(), this.field())() ?? ''));
  protected readonly chosen = computed(() => chosenOptions(this.question(), this.answer()));
  protected readonly choice = computed(() => !['text', 'number'].includes(this.question().type));
  protected readonly error = computed(() => this.editing.errorAt(this.id(), this.field()));
  protected readonly typed = typedIn;

  protected set(text: string): void {
    this.editing.set(this.id(), this.field(), text);
  }
  protected leave(): void {
    this.editing.leave(this.id(), this.field());
  }
  /** As the question engine writes numbers: a point, no spaces. */
  protected number(text: string): string {
    return text.replace(/\s/g, '').replace(',', '.');
  }
  protected choose(code: string): void {
    const { type, options = [] } = this.question();
    const chosen = this.chosen();
    if (type !== 'multiple') this.set(code);
    else {
      const now = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
      this.set(
        options
          .map((option) => option.code)
          .filter((one) => now.includes(one))
          .join(ANSWER_SEPARATOR),
      );
    }
    this.leave();
  }
}
