import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';

/** What is done to a row of a list that the coordination keeps: changed, removed; nothing where only reading is allowed. */
@Component({
  selector: 'fds-kept-tools',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      gap: var(--e1);
    }
  `,
  template: `@if (may()) {
      <button class="bi" type="button" title="Modifier" (click)="edited.emit()">
        <fds-icon name="edit" /><span class="vh">Modifier {{ name() }}</span>
      </button>
      <button class="bi" type="button" title="Supprimer" (click)="removed.emit()">
        <fds-icon name="delete" /><span class="vh">Supprimer {{ name() }}</span>
      </button>
    } @else {
      –
    }`,
})
export class KeptTools {
  /** What the row is called. */
  readonly name = input.required<string>();
  readonly may = input.required<boolean>();
  readonly edited = output();
  readonly removed = output();
}
