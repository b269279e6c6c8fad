import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icons/icon';
import { statusLook, type Axis } from './statuses';

/** The status of one thing on one axis: icon, words, colour. */
@Component({
  selector: 'fds-status',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  template: `<span class="st" [class]="tone()"><fds-icon [name]="look().icon" />{{ words() || look().words }}</span>`,
})
export class Status {
  readonly axis = input.required<Axis>();
  readonly code = input.required<string>();
  /** More exact words: `Publié, version 1`, `3 informations à donner`. */
  readonly words = input('');
  /** True when it waits for the person who looks: yellow, and nothing else is. */
  readonly mine = input(false);
  protected readonly look = computed(() => statusLook(this.axis(), this.code()));
  protected readonly tone = computed(() => (this.mine() ? 'avous' : this.look().tone));
}
