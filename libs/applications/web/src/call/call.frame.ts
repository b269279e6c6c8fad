import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { CurrentEdition } from '@fds/shared/web-kit';

const PAGES = [
  { path: '/pilotage/appel', label: 'Brouillons', exact: true },
  { path: '/pilotage/appel/delais', label: 'Délais', exact: false },
  { path: '/pilotage/appel/invitations', label: 'Invitations', exact: false },
] as const;

/** The call while it runs: what is being written, who has more time, who was invited. */
@Component({
  selector: 'fds-call-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .onglets {
      margin: var(--e4) 0 var(--e5);
    }
  `,
  template: `<div class="tete">
      <div>
        <h1>Appel {{ edition.year() }}</h1>
        <p>Ce qui s’écrit en ce moment, et qui n’a pas encore commencé.</p>
      </div>
      <a class="b sec" [routerLink]="['/pilotage/edition', edition.year()]">Régler l’édition</a>
    </div>
    <nav class="onglets" aria-label="Appel">
      @for (page of pages; track page.path) {
        <a
          [routerLink]="page.path"
          [queryParams]="edition.query()"
          routerLinkActive
          #here="routerLinkActive"
          [routerLinkActiveOptions]="
            page.exact
              ? { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' }
              : { paths: 'subset', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' }
          "
          [attr.aria-current]="here.isActive ? 'page' : null"
          >{{ page.label }}</a
        >
      }
    </nav>
    <router-outlet />`,
})
export class CallFrame {
  protected readonly edition = inject(CurrentEdition);
  protected readonly pages = PAGES;
}
