import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../icons/icon';
import type { SpectrumLine } from '@fds/shared/kernel';
import { Spectrum } from '../spectrum/spectrum';
import { Footer, type FooterLink } from './footer';
import { Mark } from './mark';
import { NavCounts, type NavEntry } from './nav';
import { SkipLink } from './skip-link';

/** Frame of the holders' pages: a bar on top, a bar at the bottom of phones. Slots: `[account]`, the page. */
@Component({
  selector: 'fds-holder-shell',
  imports: [Footer, Icon, Mark, RouterLink, RouterLinkActive, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne p-porteur' },
  styles: `
    .page {
      width: 100%;
    }
  `,
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" [lines]="lines()" />
    <header class="haut">
      <div class="dedans">
        <fds-mark [place]="place()" [home]="home()" />
        <nav aria-label="Navigation principale">
          <ul>
            @for (entry of entries(); track entry.path) {
              <li>
                <a
                  [routerLink]="entry.path"
                  routerLinkActive
                  ariaCurrentWhenActive="page"
                  [routerLinkActiveOptions]="matching(entry)"
                  >{{ entry.label }}
                  @if (entry.count; as count) {
                    <span class="st" [class.avous]="count.mine"
                      >{{ count.count }}<span class="vh">{{ count.mine ? ' à traiter' : '' }}</span></span
                    >
                  }
                </a>
              </li>
            }
          </ul>
        </nav>
        <div class="pousse"><ng-content select="[account]" /></div>
      </div>
    </header>
    <main id="contenu" class="page" tabindex="-1"><ng-content /></main>
    <fds-footer [links]="footer()" />
    @if (entries().length > 1) {
      <nav class="basnav" aria-label="Navigation principale, en bas">
        <ul>
          @for (entry of entries(); track entry.path) {
            <li>
              <a
                [routerLink]="entry.path"
                routerLinkActive
                ariaCurrentWhenActive="page"
                [routerLinkActiveOptions]="matching(entry)"
              >
                <span class="pastille">
                  <fds-icon [name]="entry.icon" size="l" />
                  @if (entry.count?.mine) {
                    <span class="point"></span>
                  }
                </span>
                {{ entry.label }}
              </a>
            </li>
          }
        </ul>
      </nav>
    }
  `,
})
export class HolderShell {
  readonly nav = input.required<readonly NavEntry[]>();
  readonly place = input('Espace des porteurs');
  readonly home = input('/mon-espace');
  readonly lines = input<readonly SpectrumLine[]>([]);
  readonly footer = input<readonly FooterLink[]>([]);
  private readonly counts = inject(NavCounts);
  /** A link is current for its page and those below it, whatever the filters. */
  protected matching({ exact = false }: NavEntry): IsActiveMatchOptions {
    return { paths: exact ? 'exact' : 'subset', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' };
  }
  protected readonly entries = computed(() =>
    this.nav().map((entry) => ({ ...entry, count: this.counts.all()[entry.path] })),
  );
}
