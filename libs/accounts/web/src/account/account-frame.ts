import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon } from '@fds/shared/web-kit';
import { ACCOUNT_SECTIONS } from './sections';

/** The pages of the own account with their navigation, inside the frame of the role acted in. */
@Component({
  selector: 'fds-account-frame',
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 240px minmax(0, 760px);
      gap: var(--e8);
      align-items: start;
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--e3);
      min-height: 44px;
      padding: 0 var(--e3);
      border-radius: var(--r-m);
      color: var(--texte);
      text-decoration: none;
      font-weight: 600;
    }
    a:hover {
      background: var(--creux);
    }
    a[aria-current] {
      background: var(--action-fond-doux);
      color: var(--action);
    }
    @media (max-width: 860px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--e5);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--e1);
      }
    }
    @media print {
      nav {
        display: none;
      }
    }
  `,
  template: `
    <nav aria-label="Mon compte">
      <ul>
        @for (section of sections; track section.path) {
          <li>
            <a
              [routerLink]="section.path"
              routerLinkActive
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="{
                paths: 'exact',
                queryParams: 'ignored',
                fragment: 'ignored',
                matrixParams: 'ignored',
              }"
              ><fds-icon [name]="section.icon" />{{ section.label }}</a
            >
          </li>
        }
      </ul>
    </nav>
    <div><router-outlet /></div>
  `,
})
export class AccountFrame {
  protected readonly sections = ACCOUNT_SECTIONS;
}
