import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { formatCount, type NetworkLine } from '@fds/bilan/domain';
import { Figure } from '../figures/figure';

/** The networks: taking part is not filing, so both counts stand side by side. */
@Component({
  selector: 'fds-bilan-networks',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    h3 {
      font-size: var(--t-lg);
      line-height: 1.6rem;
    }
    .base {
      margin-top: 14px;
    }
  `,
  template: `<section class="carte" aria-labelledby="reseaux">
    <div class="carte-tete">
      <div>
        <h3 id="reseaux">Les réseaux</h3>
        <p>Structures des réseaux, participantes et candidates</p>
      </div>
    </div>
    <div class="tab-defile" tabindex="0" role="region" aria-label="Structures par réseau">
      <table class="t ligne-fine num">
        <caption class="vh">
          Structures par réseau
        </caption>
        <thead>
          <tr>
            <th scope="col">Réseau</th>
            <th scope="col" class="d">Participantes</th>
            <th scope="col" class="d">Candidates</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.code) {
            <tr>
              <th scope="row">{{ line.name }}</th>
              <td class="d">
                <fds-figure [code]="'networks.' + line.code + '.participating'" [text]="count(line.participating)" />
              </td>
              <td class="d">
                <fds-figure [code]="'networks.' + line.code + '.applicants'" [text]="count(line.applicants)" />
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="base">
      Participante&nbsp;: porte un événement, ou est partenaire d’un événement ou d’une animation. Candidate&nbsp;: a
      déposé un dossier, non retiré. Une structure peut participer sans déposer.
    </p>
  </section>`,
})
export class Networks {
  readonly lines = input.required<readonly NetworkLine[]>();
  protected readonly count = formatCount;
}
