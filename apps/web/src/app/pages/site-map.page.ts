import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Footer, Mark, type NavEntry, Session, SkipLink, Spectrum } from '@fds/shared/web-kit';
import { NAVS } from '../areas/navs';

interface Part {
  readonly title: string;
  readonly entries: readonly Pick<NavEntry, 'path' | 'label'>[];
}

const FOR_ALL: Part = {
  title: 'Ouvert à tous',
  entries: [
    { path: '/participer', label: 'Participer à l’appel' },
    { path: '/verifier', label: 'Vérifier une attestation' },
    { path: '/donnees-personnelles', label: 'Données personnelles' },
    { path: '/accessibilite', label: 'Accessibilité' },
    { path: '/nuancier', label: 'Nuancier' },
  ],
};
const DOOR: Part = {
  title: 'Entrer',
  entries: [
    { path: '/connexion', label: 'Se connecter' },
    { path: '/inscription', label: 'Créer le compte de votre structure' },
  ],
};
const ACCOUNT: Part = {
  title: 'Mon compte',
  entries: [
    { path: '/compte', label: 'Mon compte' },
    { path: '/compte/securite', label: 'Double vérification' },
    { path: '/compte/sessions', label: 'Sessions et appareils' },
    { path: '/compte/preferences', label: 'Mes préférences' },
    { path: '/compte/donnees', label: 'Mes données' },
  ],
};

/** Every place of who is here, as one list: the second way to find a page, beside the navigation (RGAA 12.1 and 12.3). */
@Component({
  selector: 'app-site-map-page',
  imports: [Footer, Mark, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    .page {
      width: 100%;
      max-width: 860px;
    }
    .parties {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
      gap: var(--e5);
      margin-top: var(--e5);
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    ul {
      margin-top: var(--e2);
      padding: 0;
      list-style: none;
    }
    li a {
      display: inline-block;
      padding: var(--e1) 0;
    }
  `,
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans"><fds-mark /></div>
    </header>
    <main id="contenu" class="page" tabindex="-1">
      <h1 tabindex="-1">Plan du site</h1>
      <div class="parties">
        @for (part of parts(); track part.title) {
          <section>
            <h2>{{ part.title }}</h2>
            <ul>
              @for (entry of part.entries; track entry.path) {
                <li>
                  <a [routerLink]="entry.path">{{ entry.label }}</a>
                </li>
              }
            </ul>
          </section>
        }
      </div>
    </main>
    <fds-footer />
  `,
})
export class SiteMapPage {
  private readonly session = inject(Session);
  protected readonly parts = computed<readonly Part[]>(() => {
    const role = this.session.role();
    if (!role) return [DOOR, FOR_ALL];
    const groups = new Map<string, NavEntry[]>();
    for (const entry of NAVS[role]) {
      const title = entry.group ?? 'Votre espace';
      groups.set(title, [...(groups.get(title) ?? []), entry]);
    }
    return [...[...groups].map(([title, entries]) => ({ title, entries })), ACCOUNT, FOR_ALL];
  });

  constructor() {
    // Without an answer the page shows what is open to all.
    this.session.known().catch(() => null);
  }
}
