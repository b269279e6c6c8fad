import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AccountMenu, ActingForBanner, Door, GraceNotice } from '@fds/accounts/web';
import { HolderShell, HOME, Session, UnreadMessages, type NavEntry } from '@fds/shared/web-kit';
import { footerOf } from '../footer';

/** The frame of the holder pages, with the account menu and the strip of the last edition. */
@Component({
  selector: 'app-holder-area',
  imports: [AccountMenu, ActingForBanner, GraceNotice, HolderShell, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-holder-shell
    [nav]="nav()"
    [home]="home()"
    [lines]="door.view()?.lastEdition?.lines ?? []"
    [footer]="footer()"
  >
    <fds-account-menu account [named]="true" />
    <fds-grace-notice />
    <fds-acting-for-banner />
    <router-outlet />
  </fds-holder-shell>`,
})
export class HolderArea {
  readonly nav = input.required<readonly NavEntry[]>();
  protected readonly door = inject(Door);
  private readonly session = inject(Session);
  protected readonly home = computed(() => HOME[this.session.role() ?? 'holder']);
  protected readonly footer = computed(() => footerOf(this.door.view()));

  constructor() {
    this.door.open();
    inject(UnreadMessages).follow();
  }
}
