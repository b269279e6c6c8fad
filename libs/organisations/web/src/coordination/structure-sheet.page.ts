import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@fds/shared/web-kit';
import { OrganisationSheet } from '../sheet/organisation-sheet';

/** The coordination corrects what an organisation says of itself. */
@Component({
  selector: 'fds-structure-sheet-page',
  imports: [Icon, OrganisationSheet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="fil">
      <a [routerLink]="['/pilotage/structures', id()]"><fds-icon name="arrow_back" size="s" />La structure</a>
    </p>
    <div class="tete">
      <h1>Fiche de la structure</h1>
    </div>
    <fds-organisation-sheet [organisationId]="id()" />
  `,
})
export class StructureSheetPage {
  readonly id = input.required<string>();
}
