import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Session } from '@fds/shared/web-kit';
import { OrganisationSheet } from './organisation-sheet';

/** The holder's own organisations, one at a time: the address says which (`?structure=`). */
@Component({
  selector: 'fds-own-organisation-page',
  imports: [Icon, OrganisationSheet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2);
      margin-bottom: var(--e5);
    }
    .b {
      white-space: normal;
    }
  `,
  template: `
    <div class="tete">
      <div>
        <h1 tabindex="-1">{{ current()?.name || 'Votre structure' }}</h1>
        <p>Ce que le portail sait d’elle, et ce que le public en lit.</p>
      </div>
      @if (current(); as organisation) {
        <a class="b sec" routerLink="/ma-structure/membres" [queryParams]="{ structure: organisation.id }"
          ><fds-icon name="groups" />L’équipe</a
        >
      }
    </div>
    @if (current(); as organisation) {
      <nav aria-label="Vos structures">
        @if (organisations().length > 1) {
          @for (one of organisations(); track one.id) {
            <a
              class="b petit"
              [class.p]="one.id === organisation.id"
              [attr.aria-current]="one.id === organisation.id ? 'page' : null"
              [routerLink]="[]"
              [queryParams]="{ structure: one.id }"
              >{{ one.name }}</a
            >
          }
        }
        <a class="b t petit" routerLink="/ma-structure/choisir"><fds-icon name="add" />Ajouter une structure</a>
      </nav>
      <fds-organisation-sheet [organisationId]="organisation.id" (renamed)="session.refresh()" />
    } @else {
      <p class="doux">Vous n’êtes encore dans l’équipe d’aucune structure.</p>
      <p>
        <a class="b p" routerLink="/ma-structure/choisir"><fds-icon name="search" />Trouver ma structure</a>
      </p>
    }
  `,
})
export class OwnOrganisationPage {
  protected readonly session = inject(Session);
  /** Id of the organisation, from the address. */
  readonly structure = input<string>();

  protected readonly organisations = this.session.organisations;
  protected readonly current = computed(
    () => this.organisations().find(({ id }) => id === this.structure()) ?? this.organisations()[0] ?? null,
  );
}
