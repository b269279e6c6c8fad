import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import type { EditionDetailView } from '@fds/shared/contract';
import { Api, frenchPeriod, PageStateView, pageState, ReadyTemplate, Status } from '@fds/shared/web-kit';

/** The pages of an edition's settings, in the order in which it is set up. */
export const EDITION_PAGES = [
  { path: 'calendrier', label: 'Calendrier' },
  { path: 'appel', label: 'Appel' },
  { path: 'formulaire', label: 'Formulaire' },
  { path: 'vocabulaires', label: 'Vocabulaires' },
  { path: 'charte', label: 'Charte' },
  { path: 'questions', label: 'Questions' },
  { path: 'criteres', label: 'Critères' },
  { path: 'e-mails', label: 'E-mails' },
] as const;

/** The settings of an edition: its name and state above, its pages below. */
@Component({
  selector: 'fds-edition-frame',
  imports: [PageStateView, ReadyTemplate, RouterLink, RouterLinkActive, RouterOutlet, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .onglets {
      margin: var(--e4) 0 var(--e5);
    }
  `,
  template: `<fds-page-state [of]="edition" what="de l’édition" failure="L’édition n’a pas pu être chargée">
    <ng-template [fdsReady]="edition" let-view>
      <div class="tete">
        <div>
          <h1>Édition {{ view.year }}</h1>
          <p>{{ view.number }}<sup>e</sup> édition, {{ view.regionName }}, {{ period(view.startsOn, view.endsOn) }}</p>
        </div>
        <div class="rang">
          <fds-status axis="edition" [code]="view.state" />
          <a class="b sec" routerLink="/pilotage/edition">Toutes les éditions</a>
        </div>
      </div>
      <nav class="onglets" aria-label="Réglages de l’édition">
        <a
          [routerLink]="['/pilotage/edition', view.year]"
          routerLinkActive
          #hub="routerLinkActive"
          [routerLinkActiveOptions]="{ exact: true }"
          [attr.aria-current]="hub.isActive ? 'page' : null"
          >Vue d’ensemble</a
        >
        @for (page of pages; track page.path) {
          <a
            [routerLink]="['/pilotage/edition', view.year, page.path]"
            routerLinkActive
            #here="routerLinkActive"
            #tab
            (isActiveChange)="$event && bringIn(tab)"
            [attr.aria-current]="here.isActive ? 'page' : null"
            >{{ page.label }}</a
          >
        }
      </nav>
      <router-outlet />
    </ng-template>
  </fds-page-state>`,
})
export class EditionFrame {
  private readonly api = inject(Api);
  /** Year of the address. */
  readonly annee = input.required<string>();
  protected readonly edition = pageState({
    params: () => this.annee(),
    load: (year, signal) => this.api.get<EditionDetailView>(`/api/editions/${year}`, {}, signal),
  });
  protected readonly pages = EDITION_PAGES;
  protected readonly period = frenchPeriod;

  /** On a phone the tabs are wider than the page: the one that is open is brought in sight. */
  protected bringIn(tab: HTMLElement): void {
    tab.parentElement?.scrollTo({ left: tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2 });
  }
  /** A page has changed what stands above it: the title, the days, the state. */
  show(view: EditionDetailView): void {
    this.edition.set(view);
  }
}
