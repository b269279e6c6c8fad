import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../icons/icon';
import type { SpectrumLine } from '@fds/shared/kernel';
import { Spectrum } from '../spectrum/spectrum';
import { EditionSwitch } from './edition-switch';
import { Footer, type FooterLink } from './footer';
import { Mark } from './mark';
import { NavCounts, type EditionChoice, type NavCount, type NavEntry } from './nav';
import { SkipLink } from './skip-link';

interface Group {
  readonly name: string;
  readonly entries: readonly (NavEntry & { readonly count: NavCount | undefined })[];
}

/** Frame of the coordination's pages: a rail on the left, a drawer under 900 px. Slots: `[account]`, the page. */
@Component({
  selector: 'fds-coordination-shell',
  imports: [EditionSwitch, Footer, Icon, Mark, NgTemplateOutlet, RouterLink, RouterLinkActive, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './coordination-shell.scss',
  host: { class: 'compact' },
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" [lines]="lines()" />
    <div class="app">
      <aside class="rail" aria-label="Édition et rubriques"><ng-container [ngTemplateOutlet]="rail" /></aside>
      <div class="colonne">
        <header class="barre">
          <button class="bi menu-tel" type="button" aria-haspopup="dialog" aria-label="Ouvrir le menu" (click)="open()">
            <fds-icon name="menu" size="l" />
          </button>
          <div class="pousse"><ng-content select="[account]" /></div>
        </header>
        <main id="contenu" class="contenu" tabindex="-1"><ng-content /></main>
        <fds-footer [links]="footer()" />
      </div>
    </div>
    <dialog #drawer class="tiroir rail" aria-label="Menu" (click)="closeOnBackdrop($event)">
      <button class="bi" type="button" aria-label="Fermer le menu" (click)="close()">
        <fds-icon name="close" size="l" />
      </button>
      <ng-container [ngTemplateOutlet]="rail" />
    </dialog>

    <ng-template #rail>
      <fds-mark [place]="place()" [home]="home()" />
      @if (editions().length > 0) {
        <fds-edition-switch [editions]="editions()" [year]="year()" (yearChange)="yearChange.emit($event); close()" />
      }
      <nav aria-label="Navigation principale">
        @for (group of groups(); track group.name) {
          @if (group.name) {
            <h2>{{ group.name }}</h2>
          }
          <ul>
            @for (entry of group.entries; track entry.path) {
              <li>
                <a
                  [routerLink]="entry.path"
                  [queryParams]="query()"
                  routerLinkActive
                  ariaCurrentWhenActive="page"
                  [routerLinkActiveOptions]="matching(entry)"
                  (click)="close()"
                  ><fds-icon [name]="entry.icon" />{{ entry.label }}
                  @if (entry.count; as count) {
                    <span class="n" [class.j]="count.mine">{{ count.count }}</span>
                  }
                </a>
              </li>
            }
          </ul>
        }
      </nav>
    </ng-template>
  `,
})
export class CoordinationShell {
  readonly nav = input.required<readonly NavEntry[]>();
  readonly place = input('');
  readonly home = input('/pilotage');
  readonly lines = input<readonly SpectrumLine[]>([]);
  readonly footer = input<readonly FooterLink[]>([]);
  readonly editions = input<readonly EditionChoice[]>([]);
  readonly year = input<number | null>(null);
  readonly yearChange = output<number>();
  /** What every link keeps in its query. */
  readonly query = input<Readonly<Record<string, number>>>({});

  private readonly drawer = viewChild.required<ElementRef<HTMLDialogElement>>('drawer');
  private readonly counts = inject(NavCounts);
  protected readonly groups = computed(() => {
    const groups = new Map<string, Group['entries'][number][]>();
    for (const entry of this.nav()) {
      const name = entry.group ?? '';
      groups.set(name, [...(groups.get(name) ?? []), { ...entry, count: this.counts.all()[entry.path] }]);
    }
    return [...groups].map(([name, entries]): Group => ({ name, entries }));
  });

  /** A link is current for its page and those below it, whatever the filters. */
  protected matching({ exact = false }: NavEntry): IsActiveMatchOptions {
    return { paths: exact ? 'exact' : 'subset', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' };
  }
  protected open(): void {
    this.drawer().nativeElement.showModal();
  }
  protected close(): void {
    this.drawer().nativeElement.close();
  }
  /** The backdrop is the dialog itself: a click whose target is the dialog fell outside its content. */
  protected closeOnBackdrop(event: Event): void {
    if (event.target === this.drawer().nativeElement) this.close();
  }
}
