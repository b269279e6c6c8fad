import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-name';

const ICONS = {
  info: 'info',
  bon: 'check_circle',
  att: 'warning',
  mal: 'error',
  gris: 'info',
} as const satisfies Record<string, IconName>;

/** Something to know, said in the page. */
@Component({
  selector: 'fds-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'note', '[class]': 'tone()' },
  template: `<fds-icon [name]="shape()" />
    <div><ng-content /></div>`,
})
export class Note {
  readonly tone = input<keyof typeof ICONS>('info');
  readonly icon = input<IconName | null>(null);
  protected readonly shape = computed(() => this.icon() ?? ICONS[this.tone()]);
}
