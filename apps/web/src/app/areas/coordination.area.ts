import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AccountMenu, Door, GraceNotice } from '@fds/accounts/web';
import { CoordinationShell, CurrentEdition, UnreadMessages, type NavEntry } from '@fds/shared/web-kit';
import { footerOf } from '../footer';
import { WaitingCounts } from './waiting-counts';

/** The frame of the coordination's pages, and of the administration's: rail, edition switch, account menu. */
@Component({
  selector: 'app-coordination-area',
  imports: [AccountMenu, CoordinationShell, GraceNotice, RouterOutlet],
  providers: [WaitingCounts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-coordination-shell
    [nav]="entries()"
    [home]="home()"
    [lines]="door.view()?.lastEdition?.lines ?? []"
    [footer]="footer()"
    [editions]="edition.choices()"
    [year]="edition.year()"
    [query]="edition.query()"
    (yearChange)="edition.choose($event)"
  >
    <fds-account-menu account [named]="true" />
    <fds-grace-notice />
    <router-outlet />
  </fds-coordination-shell>`,
})
export class CoordinationArea {
  readonly nav = input.required<readonly NavEntry[]>();
  readonly home = input('/pilotage');
  protected readonly door = inject(Door);
  protected readonly edition = inject(CurrentEdition);
  protected readonly footer = computed(() => footerOf(this.door.view()));
  protected readonly entries = computed(() => this.edition.addressed(this.nav()));

  constructor() {
    this.door.open();
    inject(UnreadMessages).follow();
    inject(WaitingCounts);
    void this.edition.load();
  }
}
