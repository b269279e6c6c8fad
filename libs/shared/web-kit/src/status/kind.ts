import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { EventKind } from '@fds/shared/kernel';

/** The kinds of events in French, one and many. */
export const KIND_LABELS: Readonly<
  Record<EventKind, { readonly one: string; readonly many: string; readonly title: string }>
> = {
  science_village: { one: 'village des sciences', many: 'villages des sciences', title: 'Village des sciences' },
  festival: { one: 'festival', many: 'festivals', title: 'Festival' },
  science_route: { one: 'parcours scientifique', many: 'parcours scientifiques', title: 'Parcours scientifique' },
  single: { one: 'événement ponctuel', many: 'événements ponctuels', title: 'Événement ponctuel' },
};

/** A kind of event: its shape, its colour, its words. House, star, path with two ends, disc. */
@Component({
  selector: 'fds-kind',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'type', '[class]': 'of()', '[class.scene]': 'scene()' },
  styles: `
    :host(.science_village) {
      color: var(--type-village);
    }
    :host(.festival) {
      color: var(--type-festival);
    }
    :host(.science_route) {
      color: var(--type-parcours);
    }
    :host(.single) {
      color: var(--type-ponctuel);
    }
    :host(.scene.science_village) {
      color: #ff66b3;
    }
    :host(.scene.festival) {
      color: #ff9b38;
    }
    :host(.scene.science_route) {
      color: #3fcdbd;
    }
    :host(.scene.single) {
      color: #a9b1ff;
    }
    .mot {
      color: var(--texte);
    }
    :host(.scene) .mot {
      color: var(--sur-scene-2);
    }
  `,
  template: `<svg
      [attr.width]="size()"
      [attr.height]="size()"
      viewBox="0 0 14 14"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      @switch (of()) {
        @case ('science_village') {
          <path d="M7 1 13 6v7H1V6z" />
        }
        @case ('festival') {
          <path d="M7 0 9 5h5l-4 3 1.6 6L7 10.4 2.4 14 4 8 0 5h5z" />
        }
        @case ('science_route') {
          <path d="M2 12C2 6 12 8 12 2" fill="none" stroke="currentColor" stroke-width="2.4" />
          <circle cx="2.4" cy="11.6" r="2.4" />
          <circle cx="11.6" cy="2.4" r="2.4" />
        }
        @case ('single') {
          <circle cx="7" cy="7" r="5" />
        }
      }</svg
    ><span [class]="silent() ? 'vh' : 'mot'">{{ words() || title() }}</span>`,
})
export class Kind {
  readonly of = input.required<EventKind>();
  /** Other words than the kind's title. */
  readonly words = input('');
  /** True to draw the shape alone; the words stay for assistive technology. */
  readonly silent = input(false);
  /** True on the dark stage. */
  readonly scene = input(false);
  readonly size = input(14);
  protected readonly title = computed(() => KIND_LABELS[this.of()].title);
}
