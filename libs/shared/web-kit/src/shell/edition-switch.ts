import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '../icons/icon';
import type { EditionChoice } from './nav';

/**
 * The year one works on. A native list, so that every keyboard and phone knows it; past years only say their state.
 * It says that the page changes with the choice, without a further button (RGAA 7.4).
 */
@Component({
  selector: 'fds-edition-switch',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .edition {
      position: relative;
    }
    .mots {
      flex: 1;
      min-width: 0;
    }
    select {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .edition:has(select:focus-visible) {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--focus-halo);
    }
  `,
  template: `<div class="edition">
    <fds-icon name="calendar_month" />
    <span class="mots" aria-hidden="true"
      ><b>Édition {{ shown()?.year }}</b
      ><span class="meta">{{ shown()?.state }}</span></span
    >
    <fds-icon name="unfold_more" />
    <select aria-label="Édition" title="Choisir une édition change la page" (change)="choose($event)">
      @for (edition of editions(); track edition.year) {
        <option [value]="edition.year" [selected]="edition.year === shown()?.year">
          {{ edition.year }}, {{ edition.state }}
        </option>
      }
    </select>
  </div>`,
})
export class EditionSwitch {
  readonly editions = input.required<readonly EditionChoice[]>();
  readonly year = input<number | null>(null);
  readonly yearChange = output<number>();
  protected readonly shown = computed(
    () => this.editions().find(({ year }) => year === this.year()) ?? this.editions()[0],
  );

  protected choose(event: Event): void {
    this.yearChange.emit(Number((event.target as HTMLSelectElement).value));
  }
}
