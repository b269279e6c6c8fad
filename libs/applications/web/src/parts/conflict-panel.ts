import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { frenchDateTime, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';

/** Two people wrote in the same dossier: both versions side by side, and a choice. */
@Component({
  selector: 'fds-conflict-panel',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .cadre {
      border: 2px solid var(--attention, var(--texte));
      margin-top: var(--e5);
      display: grid;
      gap: var(--e4);
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    td,
    th {
      vertical-align: top;
      padding: 8px 12px;
      height: auto;
    }
  `,
  template: `<section class="carte cadre" role="alert" aria-labelledby="conflit">
    @if (editing.conflict(); as theirs) {
      <h2 id="conflit"><fds-icon name="difference" size="l" /> Ce dossier a été modifié entre-temps</h2>
      <p>
        Quelqu’un de votre structure a enregistré sa version le {{ moment(theirs.updatedAt) }}. Rien n’est perdu :
        gardez l’une ou l’autre.
      </p>
      <div class="tab-defile" tabindex="0" role="region" aria-label="Les deux versions">
        <table class="t">
          <caption class="vh">
            Ce qui diffère
          </caption>
          <thead>
            <tr>
              <th scope="col">Réponse</th>
              <th scope="col">La mienne</th>
              <th scope="col">La sienne</th>
            </tr>
          </thead>
          <tbody>
            @for (one of editing.differences(); track one.place) {
              <tr>
                <th scope="row">{{ one.place }}</th>
                <td class="texte">{{ one.mine || 'Rien' }}</td>
                <td class="texte">{{ one.theirs || 'Rien' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <div class="rang">
        <button class="b p" type="button" (click)="editing.keepMine()">Garder la mienne</button>
        <button class="b sec" type="button" (click)="editing.takeTheirs()">Prendre la sienne</button>
      </div>
    }
  </section>`,
})
export class ConflictPanel {
  protected readonly editing = inject(DossierEditing);
  protected readonly moment = frenchDateTime;
}
