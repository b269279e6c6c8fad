import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EXTRA } from '@fds/applications/domain';
import type { Question } from '@fds/questions/domain';
import { QuestionField } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { FieldConflictPanel } from './conflict';
import { FieldComment } from './field-comment';

/** One of the edition's own questions; its answer is a text, as the question engine writes it. */
@Component({
  selector: 'fds-extra-question',
  imports: [FieldComment, FieldConflictPanel, QuestionField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div [attr.data-at]="id() + '/' + field()">
    <fds-question-field
      [question]="question()"
      [answer]="answer()"
      [error]="error()"
      [group]="id()"
      (answered)="set($event)"
      (left)="leave()"
    />
    @if (editing.conflictAt(id(), field()); as conflict) {
      <fds-field-conflict [at]="conflict" [label]="question().label" />
    }
    <fds-field-comment [item]="id()" [field]="field()" [label]="question().label" />
  </div>`,
})
export class ExtraQuestion {
  protected readonly editing = inject(DossierEditing);
  readonly question = input.required<Question>();
  protected readonly id = this.editing.id;
  protected readonly field = computed(() => EXTRA + this.question().code);
  protected readonly answer = computed(() => String(this.editing.answer(this.id(), this.field())() ?? ''));
  protected readonly error = computed(() => this.editing.errorAt(this.id(), this.field()));

  protected set(text: string): void {
    this.editing.set(this.id(), this.field(), text);
  }
  protected leave(): void {
    this.editing.leave(this.id(), this.field());
  }
}
