import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import type { PublicOrganisationView } from '@fds/shared/contract';
import { Api, Footer, Mark, PageStateView, pageState, ReadyTemplate, SkipLink } from '@fds/shared/web-kit';
import { PublicSheet } from './public-sheet';

/** An organisation as everybody reads it, signed in or not. */
@Component({
  selector: 'fds-public-organisation-page',
  imports: [Footer, Mark, PageStateView, PublicSheet, ReadyTemplate, SkipLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
    }
    .tete-publique {
      padding: var(--e4) var(--e5);
      border-bottom: 1px solid var(--trait);
    }
    main {
      width: 100%;
      max-width: 720px;
      margin: 0 auto;
      padding: var(--e6) var(--e5);
    }
  `,
  template: `
    <fds-skip-link />
    <header class="tete-publique"><fds-mark home="/" [size]="34" /></header>
    <main id="contenu" tabindex="-1">
      @if (organisation.face() !== 'ready') {
        <h1 class="vh" tabindex="-1">Structure</h1>
      }
      <fds-page-state [of]="organisation" what="de la structure" failure="Cette page n’a pas pu être chargée">
        <ng-template [fdsReady]="organisation" let-view>
          <fds-public-sheet [of]="view"
            ><h1 tabindex="-1">{{ view.name }}</h1></fds-public-sheet
          >
        </ng-template>
      </fds-page-state>
    </main>
    <fds-footer [links]="links" />
  `,
})
export class PublicOrganisationPage {
  private readonly api = inject(Api);
  private readonly title = inject(Title);
  protected readonly links = [{ path: '/donnees-personnelles', label: 'Données personnelles' }];
  /** Id in the address. */
  readonly id = input.required<string>();

  protected readonly organisation = pageState<PublicOrganisationView, string>({
    params: () => this.id(),
    load: (id, signal) =>
      this.api.get<PublicOrganisationView>(`/api/public-organisations/${encodeURIComponent(id)}`, {}, signal),
  });

  constructor() {
    effect(() => {
      const view = this.organisation.value();
      if (view) this.title.setTitle(`${view.name}, Fête de la science`);
    });
  }
}
