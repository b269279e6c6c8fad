import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@fds/shared/web-kit';
import { ReadingList } from './reading-list';

/** Before a dossier is chosen: the first one that waits, one click away. */
@Component({
  selector: 'fds-reading-start',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.toRead()[0]; as first) {
      <div class="carte">
        <h2>Par où commencer</h2>
        <p class="doux">
          Le dossier qui attend depuis le plus longtemps : {{ first.title }}, {{ first.organisationName }}.
        </p>
        <p>
          <a class="b p" [routerLink]="['/comite/lecture', first.applicationId]" queryParamsHandling="preserve"
            >Lire ce dossier<fds-icon name="arrow_forward"
          /></a>
        </p>
      </div>
    }
  `,
})
export class ReadingStart {
  protected readonly list = inject(ReadingList);
}
