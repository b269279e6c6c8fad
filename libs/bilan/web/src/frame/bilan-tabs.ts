import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '@fds/shared/web-kit';

/** The pages of one bilan; the filter goes along. */
@Component({
  selector: 'fds-bilan-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--e5);
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
      border-bottom: 1px solid var(--trait);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      color: var(--texte-2);
      text-decoration: none;
      border-bottom: 3px solid transparent;
      margin-bottom: -1px;
    }
    a:hover {
      color: var(--texte);
      border-bottom-color: var(--trait-fort);
    }
    a[aria-current] {
      color: var(--texte);
      font-weight: 600;
      border-bottom-color: var(--action);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `<nav aria-label="Pages du bilan">
    @for (tab of tabs(); track tab.path) {
      <a
        [routerLink]="tab.path"
        queryParamsHandling="preserve"
        routerLinkActive
        [routerLinkActiveOptions]="exactly"
        ariaCurrentWhenActive="page"
        >{{ tab.label }}</a
      >
    }
  </nav>`,
})
export class BilanTabs {
  /** Address of the bilan itself: `/pilotage/bilans/2021`. */
  readonly base = input.required<string>();
  private readonly session = inject(Session);
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  protected readonly tabs = computed(() => [
    { path: this.base(), label: 'Bilan' },
    { path: `${this.base()}/territoires`, label: 'Territoires' },
    { path: `${this.base()}/comparer`, label: 'Comparer' },
    ...(this.session.role() === 'coordinator'
      ? [
          { path: `${this.base()}/a-completer`, label: 'À compléter' },
          { path: `${this.base()}/annees-passees`, label: 'Années passées' },
        ]
      : []),
  ]);
}
