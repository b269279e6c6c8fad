import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Mark, SkipLink, Spectrum } from '@fds/shared/web-kit';

/** The frame of pages before the door: a name above, one narrow column. */
@Component({
  selector: 'fds-door-frame',
  imports: [Mark, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    .page {
      width: 100%;
      max-width: 560px;
    }
  `,
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans"><fds-mark home="/connexion" /></div>
    </header>
    <main id="contenu" class="page" tabindex="-1"><ng-content /></main>
  `,
})
export class DoorFrame {}
