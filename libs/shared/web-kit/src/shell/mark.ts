import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';

/** The portal's own mark: four lines of the spectrum, the festival's name, where one is. */
@Component({
  selector: 'fds-mark',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  template: `<a class="marque" [routerLink]="home()">
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <rect width="34" height="34" rx="8" fill="#14153A" />
      <rect x="6" y="7" width="3" height="20" fill="#A9B1FF" />
      <rect x="11" y="7" width="6" height="20" fill="#FFD83A" />
      <rect x="19.5" y="7" width="2" height="20" fill="#FF66B3" />
      <rect x="24" y="7" width="4.5" height="20" fill="#3FCDBD" />
    </svg>
    <span
      >Fête de la science<small>{{ words() }}</small></span
    >
  </a>`,
})
export class Mark {
  private readonly session = inject(Session);

  /** What stands under the name; the region's by itself. */
  readonly place = input('');
  protected readonly words = computed(() => this.place() || this.session.region()?.name);
  readonly home = input('/');
  readonly size = input(34);
}
