import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, Session } from '@fds/shared/web-kit';
import { Team } from './team';

/** The holder's own teams, one at a time: the address says which (`?structure=`). */
@Component({
  selector: 'fds-team-page',
  imports: [Icon, RouterLink, Team],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2);
      margin-bottom: var(--e5);
    }
  `,
  template: `
    <div class="tete">
      <div>
        <h1 tabindex="-1">L’équipe</h1>
        @if (current(); as organisation) {
          <p>Qui agit pour {{ organisation.name }}, et comment.</p>
        }
      </div>
    </div>
    @if (organisations().length > 1) {
      <nav aria-label="Vos structures">
        @for (one of organisations(); track one.id) {
          <a
            class="b petit"
            [class.p]="one.id === current()?.id"
            [attr.aria-current]="one.id === current()?.id ? 'page' : null"
            [routerLink]="[]"
            [queryParams]="{ structure: one.id }"
            >{{ one.name }}</a
          >
        }
      </nav>
    }
    @if (current(); as organisation) {
      <fds-team [organisationId]="organisation.id" (left)="leave()" />
      <p>
        <a class="b t" routerLink="/ma-structure/gestes" [queryParams]="{ structure: organisation.id }"
          ><fds-icon name="history" />Ce que la coordination a fait à votre place</a
        >
      </p>
    } @else {
      <p class="doux">Vous n’êtes encore dans l’équipe d’aucune structure.</p>
      <p>
        <a class="b p" routerLink="/ma-structure/choisir"><fds-icon name="search" />Trouver ma structure</a>
      </p>
    }
  `,
})
export class TeamPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Id of the organisation, from the address. */
  readonly structure = input<string>();

  protected readonly organisations = this.session.organisations;
  protected readonly current = computed(
    () => this.organisations().find(({ id }) => id === this.structure()) ?? this.organisations()[0] ?? null,
  );

  protected async leave(): Promise<void> {
    await this.session.refresh();
    await this.router.navigateByUrl('/mon-espace');
  }
}
