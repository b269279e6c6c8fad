import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/** Where an event or activity was removed: what is gone, and ten seconds to bring it back. */
@Component({
  selector: 'fds-removed-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .note {
      align-items: center;
      padding: 6px 14px;
    }
  `,
  template: `<div role="status">
    @if (removed(); as gone) {
      <div class="note info">
        <p>« {{ gone.title.trim() || 'Sans titre' }} » est retiré.</p>
        <button class="b t pousse" type="button" (click)="editing.undoRemove()"><fds-icon name="undo" />Annuler</button>
      </div>
    }
  </div>`,
})
export class RemovedNote {
  protected readonly editing = inject(DossierEditing);
  /** The event whose activities the list holds; null for the list of events. */
  readonly parent = input<string | null>(null);
  protected readonly removed = computed(() => {
    const removed = this.editing.removed();
    return removed?.shape.parentId === this.parent() ? removed : null;
  });
}
