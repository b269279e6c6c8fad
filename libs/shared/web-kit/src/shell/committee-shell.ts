import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { SpectrumLine } from '@fds/shared/kernel';
import type { FooterLink } from './footer';
import { HolderShell } from './holder-shell';
import type { NavEntry } from './nav';

/** Frame of the committee's pages: three links on top, the same bar as the holders'. Slots: `[account]`, the page. */
@Component({
  selector: 'fds-committee-shell',
  imports: [HolderShell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'p-comite' },
  template: `<fds-holder-shell
    place="Comité de pilotage"
    home="/comite"
    [nav]="nav()"
    [lines]="lines()"
    [footer]="footer()"
  >
    <ng-content select="[account]" ngProjectAs="[account]" />
    <ng-content />
  </fds-holder-shell>`,
})
export class CommitteeShell {
  readonly nav = input.required<readonly NavEntry[]>();
  readonly lines = input<readonly SpectrumLine[]>([]);
  readonly footer = input<readonly FooterLink[]>([]);
}
