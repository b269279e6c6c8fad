import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMulti } from '@fds/shared/kernel';
import { Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { ActivityWriters } from './activity-writers';

/** With whom a dossier is written: the team for all of it, partners for one activity each. */
@Component({
  selector: 'fds-dossier-team-page',
  imports: [ActivityWriters, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .carte {
      margin-bottom: var(--e4);
    }
    h2,
    h3 {
      overflow-wrap: anywhere;
      margin-bottom: var(--e2);
    }
    h3 {
      margin-top: var(--e5);
      font-size: var(--t-md);
      line-height: 1.4;
    }
    .rang {
      margin-top: var(--e3);
    }
  `,
  template: `
    <div class="fo-page">
      <header>
        <h1>Écrire à plusieurs</h1>
        <p>Votre équipe écrit tout le dossier. Un partenaire n’écrit que l’animation à laquelle vous l’invitez.</p>
      </header>
      <section class="carte" aria-labelledby="equipe">
        <h2 id="equipe">Votre équipe</h2>
        <p>Invitez vos collègues depuis la page de votre équipe : ils retrouvent ce dossier en se connectant.</p>
        <p class="rang">
          <a class="b sec" routerLink="/ma-structure/membres"><fds-icon name="group" />Voir l’équipe</a>
          <a class="b sec" [routerLink]="['/dossiers', editing.id(), 'messages']" [queryParams]="{ fil: 'team' }"
            ><fds-icon name="forum" />Parler entre vous</a
          >
        </p>
      </section>
      @for (event of events(); track event.id) {
        <section class="carte" [attr.aria-labelledby]="event.id">
          <h2 [id]="event.id">{{ event.title }}</h2>
          @for (one of event.activities; track one.id) {
            <h3>{{ one.title }}</h3>
            <fds-activity-writers [applicationId]="editing.id()" [itemId]="one.id" [title]="one.title" />
          } @empty {
            <p class="doux">Ajoutez d’abord des animations à cet événement.</p>
            <p><a class="b sec" [routerLink]="['/dossiers', editing.id(), 'evenements']">Ouvrir les événements</a></p>
          }
        </section>
      } @empty {
        <p class="doux">
          On invite un partenaire à écrire une animation d’un village, d’un festival ou d’un parcours. Ce dossier n’en a
          pas encore.
        </p>
      }
    </div>
  `,
})
export class DossierTeamPage {
  protected readonly editing = inject(DossierEditing);
  protected readonly events = computed(() =>
    this.editing
      .roots()
      .filter(({ id }) => isMulti(this.editing.event(id, 'kind')))
      .map(({ id }) => ({
        id,
        title: this.title(id),
        activities: this.editing
          .activities(id)()
          .map((one) => ({ id: one.id, title: this.title(one.id) })),
      })),
  );
  private title(id: string): string {
    return this.editing.event(id, 'title').trim() || 'Sans titre';
  }
}
