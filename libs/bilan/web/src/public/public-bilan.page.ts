import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { OPEN_LICENCE } from '@fds/bilan/domain';
import type { PublishedBilanView } from '@fds/shared/contract';
import {
  Api,
  Footer,
  frenchPeriod,
  Icon,
  Mark,
  Ordinals,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { PublishedBilan } from '../publication/published-bilan';

/** `/bilan/:annee`: the published bilan as everybody reads it, with its open data. */
@Component({
  selector: 'fds-public-bilan-page',
  imports: [Footer, Icon, Mark, Ordinals, PageStateView, PublishedBilan, ReadyTemplate, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './public-bilan.page.scss',
  template: `<fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="tete-publique"><fds-mark home="/" [size]="34" /></header>
    <main id="contenu" tabindex="-1">
      @if (page.face() !== 'ready') {
        <h1 tabindex="-1">Bilan {{ annee() }}</h1>
      }
      <fds-page-state [of]="page" what="du bilan" failure="Ce bilan n’a pas pu être chargé" [bars]="8">
        <ng-template [fdsReady]="page" let-view>
          @let edition = view.bilan.edition;
          <h1 tabindex="-1">Bilan de la Fête de la science {{ edition.year }}</h1>
          <p class="doux">
            {{ edition.regionName }}, <fds-ordinals [text]="period(edition.startsOn, edition.endsOn)" />{{
              theme(edition.theme)
            }}
          </p>
          <fds-published-bilan [view]="view" />
          <section class="carte pile donnees" aria-labelledby="donnees">
            <h2 id="donnees">Le rapport et ses données</h2>
            <p>
              Le rapport en PDF, et tous les chiffres, exacts, avec leurs bases, sous
              <a [href]="licence.address" rel="license">{{ licence.name }}</a>.
            </p>
            <p class="rang">
              <a class="b p" [href]="file('report.pdf')" download><fds-icon name="picture_as_pdf" />PDF</a>
              <a class="b sec" [href]="file('workbook.xlsx')" download><fds-icon name="table" />XLSX</a>
              <a class="b sec" [href]="file('indicators.csv')" download><fds-icon name="table" />CSV</a>
              <a class="b sec" [href]="file('indicators.json')" download><fds-icon name="download" />JSON</a>
            </p>
          </section>
        </ng-template>
      </fds-page-state>
    </main>
    <fds-footer [links]="links" />`,
})
export class PublicBilanPage {
  private readonly api = inject(Api);
  private readonly title = inject(Title);
  /** Year in the address. */
  readonly annee = input.required<string>();
  protected readonly links = [{ path: '/donnees-personnelles', label: 'Données personnelles' }];
  protected readonly licence = OPEN_LICENCE;
  protected readonly period = frenchPeriod;
  protected readonly theme = (words: string): string => (words ? `, «\u00a0${words}\u00a0»` : '');

  protected readonly page = pageState<PublishedBilanView, string>({
    params: () => this.annee(),
    load: (year, signal) => this.api.get<PublishedBilanView>(this.path(year), {}, signal),
  });

  constructor() {
    effect(() => {
      const view = this.page.value();
      if (view) this.title.setTitle(`Bilan ${view.bilan.edition.year}, ${view.bilan.edition.title}`);
    });
  }
  protected file(name: string): string {
    return `${this.path()}/${name}`;
  }
  private path(year = this.annee()): string {
    return `/api/public-bilans/${encodeURIComponent(year)}`;
  }
}
