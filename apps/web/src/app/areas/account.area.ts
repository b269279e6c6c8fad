import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Role } from '@fds/shared/kernel';
import { type NavEntry, Session } from '@fds/shared/web-kit';
import { CommitteeArea } from './committee.area';
import { CoordinationArea } from './coordination.area';
import { HolderArea } from './holder.area';

/** The own account, in the frame of the role acted in: the area of that role holds the pages. */
@Component({
  selector: 'app-account-area',
  imports: [CommitteeArea, CoordinationArea, HolderArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (session.role()) {
      @case ('holder') {
        <app-holder-area [nav]="navs().holder" />
      }
      @case ('partner') {
        <app-holder-area [nav]="navs().partner" />
      }
      @case ('coordinator') {
        <app-coordination-area [nav]="navs().coordinator" />
      }
      @case ('administrator') {
        <app-coordination-area [nav]="navs().administrator" home="/administration" />
      }
      @case ('drari') {
        <app-committee-area [nav]="navs().drari" />
      }
      @case ('region') {
        <app-committee-area [nav]="navs().region" />
      }
    }
  `,
})
export class AccountArea {
  protected readonly session = inject(Session);
  /** The navigation of each role. */
  readonly navs = input.required<Readonly<Record<Role, readonly NavEntry[]>>>();
}
