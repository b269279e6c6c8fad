import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AccountMenu, Door, GraceNotice } from '@fds/accounts/web';
import { CommitteeShell, CurrentEdition, type NavEntry } from '@fds/shared/web-kit';
import { footerOf } from '../footer';

/** The frame of the committee pages, with the account menu and the strip of the last edition. */
@Component({
  selector: 'app-committee-area',
  imports: [AccountMenu, CommitteeShell, GraceNotice, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-committee-shell [nav]="entries()" [lines]="door.view()?.lastEdition?.lines ?? []" [footer]="footer()">
    <fds-account-menu account [named]="true" />
    <fds-grace-notice />
    <router-outlet />
  </fds-committee-shell>`,
})
export class CommitteeArea {
  readonly nav = input.required<readonly NavEntry[]>();
  protected readonly door = inject(Door);
  protected readonly footer = computed(() => footerOf(this.door.view()));
  private readonly edition = inject(CurrentEdition);
  protected readonly entries = computed(() => this.edition.addressed(this.nav()));

  constructor() {
    this.door.open();
    void this.edition.load();
  }
}
