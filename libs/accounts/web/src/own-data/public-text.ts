import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Mark, SkipLink, Spectrum } from '@fds/shared/web-kit';

/** The frame of a page that anyone may read: a name above, a column of text. */
@Component({
  selector: 'fds-public-text',
  imports: [Mark, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    .page {
      width: 100%;
      max-width: 860px;
    }
  `,
  template: `
    <fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans"><fds-mark /></div>
    </header>
    <main id="contenu" class="page" tabindex="-1"><ng-content /></main>
  `,
})
export class PublicText {}
