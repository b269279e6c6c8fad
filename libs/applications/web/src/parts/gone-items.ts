import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { frenchDateTime, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/** Events that somebody else removed while they were written in: what becomes of them is chosen here. */
@Component({
  selector: 'fds-gone-items',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .note {
      margin-top: var(--e4);
    }
    .rang {
      margin-top: var(--e2);
    }
  `,
  template: `<div role="alert">
    @for (one of all(); track one.id) {
      <div class="note att">
        <fds-icon name="difference" />
        <div>
          <p>
            {{ one.by }} a retiré « {{ one.title }} »{{ one.when }}, où vous écriviez. Ce que vous avez écrit est encore
            là.
          </p>
          <div class="rang">
            <button class="b sec" type="button" (click)="editing.bringBack(one.id)">
              Le remettre avec mes réponses
            </button>
            <button class="b t" type="button" (click)="editing.letGo(one.id)">Le laisser retiré</button>
          </div>
        </div>
      </div>
    }
  </div>`,
})
export class GoneItems {
  protected readonly editing = inject(DossierEditing);
  protected readonly all = computed(() =>
    [...this.editing.gone().values()].map(({ id, by, at }) => ({
      id,
      by: by ?? 'Quelqu’un de votre équipe',
      when: at ? ` le ${frenchDateTime(at)}` : '',
      title: this.editing.event(id, 'title') || 'Sans titre',
    })),
  );
}
