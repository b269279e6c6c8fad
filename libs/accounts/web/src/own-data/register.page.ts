import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { PrivacyView } from '@fds/shared/contract';
import { Api, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

/** The register of processing that the GDPR asks for (article 30), to read and to print. */
@Component({
  selector: 'fds-register',
  imports: [Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    td,
    th {
      vertical-align: top;
      min-width: 9rem;
    }
    th {
      min-width: 8rem;
    }
    .securite {
      margin-top: var(--e5);
    }
    @media print {
      table {
        font-size: 8pt;
      }
      td,
      th {
        min-width: 0;
        padding: 3px 5px;
      }
    }
  `,
  template: `
    <div class="tete">
      <div>
        <h1 tabindex="-1">Registre des traitements</h1>
        <p>Ce que le portail garde sur les personnes (RGPD, article 30). Il suit ce que le portail fait vraiment.</p>
      </div>
      <button class="b sec" type="button" (click)="print()"><fds-icon name="print" />Imprimer</button>
    </div>
    <fds-page-state [of]="privacy" what="du registre" failure="Le registre n’a pas pu être lu" [bars]="6">
      <ng-template [fdsReady]="privacy" let-view>
        <div class="tab-cadre">
          <div class="tab-defile" tabindex="0" role="region" aria-label="Registre des traitements">
            <table class="t aere fiches">
              <thead>
                <tr>
                  <th scope="col">Traitement</th>
                  <th scope="col">Données et personnes</th>
                  <th scope="col">But</th>
                  <th scope="col">Base légale</th>
                  <th scope="col">Destinataires</th>
                  <th scope="col">Durée</th>
                </tr>
              </thead>
              <tbody>
                @for (holding of view.holdings; track holding.code) {
                  <tr>
                    <th scope="row">{{ holding.title }}</th>
                    <td>{{ holding.what }}</td>
                    <td><span class="etiquette">But : </span>{{ holding.why }}</td>
                    <td><span class="etiquette">Base légale : </span>{{ holding.basis }}</td>
                    <td><span class="etiquette">Destinataires : </span>{{ holding.readers }}</td>
                    <td><span class="etiquette">Durée : </span>{{ holding.keeps }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </div>
        <section class="carte securite" aria-labelledby="securite">
          <h2 id="securite">Sécurité</h2>
          <p>
            Mots de passe gardés par leur empreinte, deuxième preuve pour les rôles étendus, droits limités au rôle et
            au territoire, journal chaîné que personne ne modifie, aucune donnée hors du portail et de sa messagerie.
          </p>
        </section>
      </ng-template>
    </fds-page-state>
  `,
})
export class RegisterPage {
  private readonly api = inject(Api);
  protected readonly privacy = pageState({
    load: (_, signal) => this.api.get<PrivacyView>('/api/privacy', {}, signal),
  });

  protected print(): void {
    window.print();
  }
}
