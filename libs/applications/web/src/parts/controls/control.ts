import { computed, Directive, inject, input, type Signal } from '@angular/core';
import type { Answer, FieldSpec } from '@fds/applications/domain';
import { DossierEditing } from '../../editing/dossier-editing';

/** What the controls of a field share: where they write, and what stands there. */
@Directive()
export abstract class AnswerControl<T extends FieldSpec['type'], V extends Answer> {
  protected readonly editing = inject(DossierEditing);
  readonly item = input.required<string>();
  readonly field = input.required<string>();
  readonly spec = input.required<Extract<FieldSpec, { type: T }>>();

  protected readonly value: Signal<V> = computed(() => this.editing.answer(this.item(), this.field())() as V);
  /** A name for the radio buttons of this field among those of the page. */
  protected readonly group = computed(() => `${this.item()}-${this.field()}`);

  protected writeAnswer(value: Answer): void {
    this.editing.set(this.item(), this.field(), value);
  }
  protected leave(): void {
    this.editing.leave(this.item(), this.field());
  }
  /** Chosen at a click: there is no further keystroke to wait for. */
  protected chooseAnswer(value: Answer): void {
    this.writeAnswer(value);
    this.leave();
  }
}
