import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icons/icon';
import { frenchTime } from '../text/french';
import type { Autosave } from './autosave';

/** "Enregistré à 14 h 32": where the saving of a form stands. */
@Component({
  selector: 'fds-save-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span role="status">
    @if (words(); as text) {
      <span class="enregistre" [class.pas]="failed()"
        ><fds-icon [name]="failed() ? 'cloud_off' : 'cloud_done'" />{{ text }}</span
      >
    }
  </span>`,
  styles: `
    .pas {
      color: var(--alerte);
    }
  `,
})
export class SaveStateView {
  readonly of = input.required<Autosave>();
  protected readonly failed = computed(() => this.of().state().is === 'failed');
  protected readonly words = computed(() => {
    const state = this.of().state();
    switch (state.is) {
      case 'saving':
        return 'Enregistrement…';
      case 'saved':
        return `Enregistré à ${frenchTime(state.at)}`;
      case 'failed':
        return state.problem.status === 0
          ? 'Pas enregistré : pas de réseau, nouvel essai dans 10 s'
          : `Pas enregistré : ${state.problem.detail}`;
      default:
        return '';
    }
  });
}
