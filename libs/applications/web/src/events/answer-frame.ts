import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { DossierEditing } from '../editing/dossier-editing';
import { DossierPresence } from '../editing/presence';
import { FieldConflictPanel } from '../parts/conflict';
import { FieldComment } from '../parts/field-comment';

/**
 * Around a control of its own kind (cards, dates, partners): where links find it, who is told that one writes in it, and
 * both versions when two people wrote.
 */
@Component({
  selector: 'fds-answer-frame',
  imports: [FieldComment, FieldConflictPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
  `,
  template: `<div
    [attr.data-at]="item() + '/' + field()"
    (focusin)="presence?.write(item(), field())"
    (focusout)="presence?.stopWriting(item(), field())"
  >
    <ng-content />
    @if (editing.conflictAt(item(), field()); as conflict) {
      <fds-field-conflict [at]="conflict" [label]="label()" />
    }
    <fds-field-comment [item]="item()" [field]="field()" [label]="label()" />
  </div>`,
})
export class AnswerFrame {
  protected readonly editing = inject(DossierEditing);
  protected readonly presence = inject(DossierPresence, { optional: true });
  readonly item = input.required<string>();
  readonly field = input.required<string>();
  readonly label = input.required<string>();
}
