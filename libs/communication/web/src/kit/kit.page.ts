import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KitView } from '@fds/shared/contract';
import { Api, CurrentEdition, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';
import { KitOffer } from './kit-offer';
import { KitOrdersList } from './kit-orders-list';
import { KitTotals } from './kit-totals';

const TABS = [
  { code: 'commandes', label: 'Commandes' },
  { code: 'totaux', label: 'Totaux' },
  { code: 'offre', label: 'Articles et points de retrait' },
] as const;

/** `/pilotage/communication/kit`: who ordered what, how much of everything, and what the edition offers. */
@Component({
  selector: 'fds-kit-page',
  imports: [KitOffer, KitOrdersList, KitTotals, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .onglets {
      overflow-x: auto;
    }
  `,
  template: `<fds-page-state [of]="kit" what="du kit" failure="Le kit n’a pas pu être chargé">
    <ng-template [fdsReady]="kit" let-view>
      <div class="pile">
        <div class="tete">
          <div>
            <h1>Kit de communication {{ view.year }}</h1>
            <p>Ce que l’édition propose, ce que les porteurs labellisés commandent, et les colis à préparer.</p>
          </div>
        </div>
        <nav class="onglets" aria-label="Kit">
          @for (tab of tabs; track tab.code) {
            <a
              [routerLink]="[]"
              [queryParams]="{ onglet: tab.code, page: null }"
              queryParamsHandling="merge"
              [attr.aria-current]="tab.code === shown() ? 'page' : null"
              >{{ tab.label }}</a
            >
          }
        </nav>
        @switch (shown()) {
          @case ('commandes') {
            <fds-kit-orders-list
              [kit]="view"
              [etat]="etat()"
              [point]="point()"
              [q]="q()"
              [page]="page()"
              (stockMoved)="kit.reload()"
            />
          }
          @case ('totaux') {
            <fds-kit-totals [kit]="view" />
          }
          @default {
            <fds-kit-offer [kit]="view" (saved)="kit.set($event)" />
          }
        }
      </div>
    </ng-template>
  </fds-page-state>`,
})
export class KitPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  /** From the address. */
  readonly onglet = input<string>();
  readonly etat = input<string>();
  readonly point = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  protected readonly tabs = TABS;
  protected readonly kit = pageState({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<KitView>(`/api/editions/${year}/kit`, {}, signal),
    keep: true,
  });
  /** Before anything is offered, that is where to begin. */
  protected readonly shown = computed(
    () =>
      TABS.find(({ code }) => code === this.onglet())?.code ??
      ((this.kit.value()?.items.length ?? 0) > 0 ? 'commandes' : 'offre'),
  );
}
