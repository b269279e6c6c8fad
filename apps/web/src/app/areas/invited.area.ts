import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Role } from '@fds/shared/kernel';
import { Session, type NavEntry } from '@fds/shared/web-kit';
import { HolderArea } from './holder.area';

/** The frame of those who write in dossiers of others: partners, and holders who were invited. */
@Component({
  selector: 'app-invited-area',
  imports: [HolderArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-holder-area [nav]="nav()" />`,
})
export class InvitedArea {
  private readonly session = inject(Session);
  readonly navs = input.required<Readonly<Record<Role, readonly NavEntry[]>>>();
  protected readonly nav = computed(() => this.navs()[this.session.role() ?? 'partner']);
}
