import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnDataView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
  saveFile,
} from '@fds/shared/web-kit';

/** What the portal holds on whoever asks: read, taken away, corrected where it is, erased. */
@Component({
  selector: 'fds-own-data',
  imports: [FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './own-data.scss',
  template: `
    <h1 tabindex="-1">Mes données</h1>
    <p class="doux intro">
      Tout ce que le portail garde sur vous, et ce que vous pouvez en faire.
      <a routerLink="/donnees-personnelles">Ce qui est gardé, pourquoi et combien de temps</a>
    </p>
    <fds-page-state [of]="data" what="de vos données" failure="Vos données n’ont pas pu être lues" [bars]="6">
      <ng-template [fdsReady]="data" let-own>
        <div class="pile">
          <section class="carte" aria-labelledby="emporter">
            <h2 id="emporter">Les emporter</h2>
            <p>
              Un fichier contient tout, relevé au même instant. La page se lit et s’imprime ; le JSON se relit par un
              programme. Le journal et un e-mail gardent la trace de chaque téléchargement.
            </p>
            <div class="rang">
              <button class="b p" type="button" [attr.aria-disabled]="taking.busy() || null" (click)="take('html')">
                <fds-icon name="download" />Télécharger la page
              </button>
              <button class="b sec" type="button" [attr.aria-disabled]="taking.busy() || null" (click)="take('json')">
                <fds-icon name="download" />Télécharger en JSON
              </button>
            </div>
            <fds-feedback [of]="taking" />
          </section>

          <section class="carte" aria-labelledby="garde">
            <h2 id="garde">Ce qui est gardé sur vous</h2>
            <ul class="lignes">
              @for (holding of own.holdings; track holding.code) {
                <li>
                  <div>
                    <h3>{{ holding.title }}</h3>
                    <p>{{ holding.what }}</p>
                    <p class="meta">{{ holding.keeps }}</p>
                    @if (holding.corrected && holding.count > 0) {
                      <a [routerLink]="holding.corrected.path">{{ holding.corrected.words }}</a>
                    }
                  </div>
                  <b class="num">{{ held(holding.count) }}</b>
                </li>
              }
            </ul>
          </section>

          <section class="carte" aria-labelledby="supprimer">
            <h2 id="supprimer">Supprimer mon compte</h2>
            @if (own.erasing.allowed) {
              <p>C’est immédiat et sans retour. La page suivante dit ce qui s’efface et ce qui reste.</p>
              <a class="b sec" routerLink="/compte/donnees/suppression"
                ><fds-icon name="delete" />Supprimer mon compte…</a
              >
            } @else {
              <fds-note tone="att">
                @for (reason of own.erasing.reasons; track reason.code) {
                  <p>{{ reason.text }}</p>
                }
              </fds-note>
            }
          </section>
        </div>
      </ng-template>
    </fds-page-state>
  `,
})
export class OwnDataPage {
  private readonly api = inject(Api);
  protected readonly data = pageState({
    load: (_, signal) => this.api.get<OwnDataView>('/api/own-data', {}, signal),
  });
  protected readonly taking = feedback();
  protected readonly held = (count: number): string => (count === 0 ? 'rien' : frenchPlural(count, 'élément'));

  protected async take(format: 'html' | 'json'): Promise<void> {
    await this.taking.attempt(async () => {
      saveFile(await this.api.file(`/api/own-data/${format}`), `mes-donnees-fete-de-la-science.${format}`);
    }, 'Le fichier est dans vos téléchargements.');
  }
}
