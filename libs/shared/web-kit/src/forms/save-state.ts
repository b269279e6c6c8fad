import { ChangeDetectionStrategy, Component, computed, effect, input, signal, type Signal } from '@angular/core';
import { dayOf } from '@fds/shared/kernel';
import { Icon } from '../icons/icon';
import { frenchDateTime, frenchTime } from '../text/french';
import type { SaveState } from './autosave';

const SECOND = 1_000;

/** "Enregistré à 14 h 32": where the saving of a form stands. */
@Component({
  selector: 'fds-save-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="etat"
    ><span role="status">
      @if (words(); as text) {
        <span class="enregistre" [class.pas]="failed()" [class.cours]="running()"
          ><fds-icon [name]="failed() ? 'cloud_off' : 'cloud_done'" />{{ text }}</span
        >
      }
    </span>
    @if (seconds(); as left) {
      <span class="meta" aria-hidden="true">nouvel essai dans {{ left }}&nbsp;s</span>
    }
  </span>`,
  styles: `
    .etat {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: center;
    }
    .pas {
      color: var(--alerte);
    }
    .cours {
      color: var(--texte-2);
    }
  `,
})
export class SaveStateView {
  readonly of = input.required<{ readonly state: Signal<SaveState> }>();
  /** The last save before this page was opened (an instant). */
  readonly since = input<string | null>(null);
  protected readonly failed = computed(() => this.of().state().is === 'failed');
  protected readonly running = computed(() => ['waiting', 'saving'].includes(this.of().state().is));
  protected readonly words = computed(() => {
    const state = this.of().state();
    switch (state.is) {
      case 'waiting':
      case 'saving':
        return 'Enregistrement…';
      case 'saved':
        return `Enregistré à ${frenchTime(state.at)}`;
      case 'failed':
        return `Pas enregistré\u00a0: ${state.problem.code === 'network' ? 'pas de réseau' : state.problem.detail}`;
      default: {
        const since = this.since();
        if (!since) return '';
        const today = dayOf(new Date(since)) === dayOf(new Date());
        return today ? `Enregistré à ${frenchTime(since)}` : `Enregistré le ${frenchDateTime(since)}`;
      }
    }
  });
  /** Seconds before the next try; the eyes only see them run. */
  protected readonly seconds = signal(0);

  constructor() {
    effect((onCleanup) => {
      const state = this.of().state();
      const next = state.is === 'failed' ? state.nextTry : null;
      const count = (): void =>
        this.seconds.set(next ? Math.max(0, Math.ceil((next.getTime() - Date.now()) / SECOND)) : 0);
      count();
      if (!next) return;
      const ticking = setInterval(count, SECOND);
      onCleanup(() => clearInterval(ticking));
    });
  }
}
