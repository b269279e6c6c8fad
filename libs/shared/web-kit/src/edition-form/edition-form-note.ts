import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SaveStateView } from '../forms/save-state';
import { Note } from '../feedback/note';
import { frenchPlural } from '../text/french';
import type { EditionFormEditing } from './edition-form-editing';

/** Where the saving of an edition's form stands: saved at, something to correct, changed by somebody else, or closed. */
@Component({
  selector: 'fds-edition-form-note',
  imports: [Note, SaveStateView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
      justify-items: start;
    }
  `,
  template: `
    @let editing = of();
    @if (editing.view(); as view) {
      @if (!view.change.allowed) {
        @for (reason of view.change.reasons; track reason.code) {
          <fds-note tone="gris">{{ reason.text }}</fds-note>
        }
      }
      @if (editing.conflict()) {
        <fds-note tone="att">
          <p>Quelqu’un a modifié ce formulaire pendant que vous écriviez. Vos mots sont encore là.</p>
          <div class="rang">
            <button class="b p petit" type="button" (click)="editing.keepMine()">Garder les miens</button>
            <button class="b sec petit" type="button" (click)="editing.takeTheirs()">Prendre les siens</button>
          </div>
        </fds-note>
      } @else if (words(); as text) {
        <p class="enregistre pas" role="status">{{ text }}</p>
      } @else {
        <fds-save-state [of]="editing.saving" />
      }
    }
  `,
})
export class EditionFormNote {
  readonly of = input.required<EditionFormEditing>();
  protected readonly words = computed(() => {
    const count = this.of().troubles().length;
    return count === 0 ? '' : `Pas encore enregistré\u00a0: ${frenchPlural(count, 'point')} à revoir.`;
  });
}
