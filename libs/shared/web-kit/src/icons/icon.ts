import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { IconName } from './icon-name';

/**
 * One icon of the sprite, in the colour of the text. Hidden from assistive technology: the words stand beside it, or in
 * the `aria-label` of the button that holds it alone.
 */
@Component({
  selector: 'fds-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: 'ms',
    'aria-hidden': 'true',
    '[class.s]': "size() === 's'",
    '[class.l]': "size() === 'l'",
    '[class.xl]': "size() === 'xl'",
  },
  template: `<svg focusable="false"><use [attr.href]="address()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** s 16, m 20, l 24, xl 32 pixels. */
  readonly size = input<'s' | 'm' | 'l' | 'xl'>('m');
  protected readonly address = computed(() => `/icons.svg#${this.name()}`);
}
