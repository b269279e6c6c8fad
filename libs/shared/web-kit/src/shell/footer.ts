import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ACCESSIBILITY_STATE } from '@fds/shared/kernel';
import { Session } from '../session/session';

/** A link of the footer; only to pages that exist. */
export interface FooterLink {
  /** Of the portal, or a mail address (`mailto:`). */
  readonly path: string;
  readonly label: string;
}

/** The foot of every signed-in page, and of those that anyone may open. */
@Component({
  selector: 'fds-footer',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: auto;
    }
  `,
  template: `<footer class="pied">
    <div class="dedans">
      <span>Portail de la Fête de la science {{ region()?.inWords }}</span>
      @for (link of links(); track link.path) {
        @if (link.path.startsWith('mailto:')) {
          <a [href]="link.path">{{ link.label }}</a>
        } @else {
          <a [routerLink]="link.path">{{ link.label }}</a>
        }
      }
      <a routerLink="/plan">Plan du site</a>
      <a routerLink="/accessibilite">Accessibilité&nbsp;: {{ accessibility }}</a>
    </div>
  </footer>`,
})
export class Footer {
  protected readonly region = inject(Session).region;
  protected readonly accessibility = ACCESSIBILITY_STATE;
  readonly links = input<readonly FooterLink[]>([]);
}
