import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AccountMenu } from '@fds/accounts/web';
import type { Role } from '@fds/shared/kernel';
import { Icon, Mark, SkipLink, Spectrum } from '@fds/shared/web-kit';

/** What stands in place of a page that cannot be shown. */
export type Reason = 'missing' | 'reserved' | 'failed';

const WHO: Readonly<Record<Role, string>> = {
  holder: 'aux porteurs de projet',
  partner: 'aux partenaires invités',
  coordinator: 'à la coordination',
  drari: 'au comité de pilotage',
  region: 'au comité de pilotage',
  administrator: 'à l’administration du portail',
};

/** Page not found, reserved, or out of reach: says which, and offers the way back. */
@Component({
  selector: 'app-message-page',
  imports: [AccountMenu, Icon, Mark, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    main {
      display: grid;
      gap: var(--e4);
      justify-items: start;
      align-content: center;
      flex: 1;
      width: 100%;
    }
  `,
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans">
        <fds-mark />
        <div class="pousse"><fds-account-menu [named]="true" /></div>
      </div>
    </header>
    <main id="contenu" class="page" tabindex="-1">
      @switch (reason()) {
        @case ('reserved') {
          <h1>Cette page est réservée {{ who() }}.</h1>
          <p class="doux">
            Si elle devrait vous être ouverte, changez de rôle dans le menu de votre compte, ou écrivez à la
            coordination.
          </p>
        }
        @case ('failed') {
          <h1>Le portail ne répond pas.</h1>
          <p class="doux">Rien n’est perdu : vos réponses sont enregistrées. Attendez un instant, puis réessayez.</p>
        }
        @default {
          <h1>Il n’y a pas de page à cette adresse.</h1>
          <p class="doux">Elle a changé de place, ou il manque un morceau de l’adresse.</p>
        }
      }
      <p class="rang">
        @if (reason() === 'failed') {
          <button class="b p" type="button" (click)="again()"><fds-icon name="update" />Réessayer</button>
          <span class="meta">code {{ code() }}</span>
        } @else {
          <a class="b p" routerLink="/">Revenir à mon accueil</a>
        }
      </p>
    </main>
  `,
})
export class MessagePage {
  private readonly router = inject(Router);
  readonly reason = input<Reason>('missing');
  readonly pour = input<Role>();
  readonly code = input('');
  protected readonly who = computed(() => WHO[this.pour() ?? 'coordinator']);

  protected again(): void {
    void this.router.navigateByUrl(location.pathname + location.search, { onSameUrlNavigation: 'reload' });
  }
}
