import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { departmentName } from '@fds/accounts/domain';
import type { KitPlaceTotalView, KitTotalsView, KitView } from '@fds/shared/contract';
import { Api, frenchCount, frenchPlural, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

/** Sums of the kit: per item for the printer, per pick-up point, per department. */
@Component({
  selector: 'fds-kit-totals',
  imports: [Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  template: `<fds-page-state [of]="totals" what="des totaux" failure="Les totaux n’ont pas pu être chargés" [bars]="4">
    <ng-template [fdsReady]="totals" let-view>
      <p class="rang">
        <b
          >{{ plural(view.orders, 'commande') }} sur
          {{ plural(view.holders, 'porteur labellisé', 'porteurs labellisés') }}</b
        >
        <a class="b sec petit" [href]="'/api/editions/' + kit().year + '/kit/totals.xlsx'" download
          ><fds-icon name="table" />Totaux pour l’imprimeur (XLSX)</a
        >
      </p>
      <div class="tab-cadre">
        <div class="tab-defile" tabindex="0" role="region" aria-label="Totaux par article">
          <table class="t">
            <caption class="vh">
              Totaux par article
            </caption>
            <thead>
              <tr>
                <th scope="col">Article</th>
                @for (head of heads; track head) {
                  <th scope="col" class="d">{{ head }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (item of rows(); track item.id) {
                <tr>
                  <th scope="row">
                    {{ item.name }}<span class="meta">{{ item.format }}</span>
                  </th>
                  @for (value of item.values; track $index) {
                    <td class="d">{{ value }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </div>
      @for (section of sections(); track section.title) {
        <section class="suite">
          <h2>{{ section.title }}</h2>
          <div class="tab-cadre">
            <div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="section.title">
              <table class="t">
                <caption class="vh">
                  {{
                    section.title
                  }}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{{ section.head }}</th>
                    <th scope="col" class="d">Commandes</th>
                    @for (item of kit().items; track item.id) {
                      <th scope="col" class="d">{{ item.name }}</th>
                    }
                  </tr>
                </thead>
                <tbody>
                  @for (row of section.rows; track row.name) {
                    <tr>
                      <th scope="row">{{ row.name }}</th>
                      <td class="d">{{ row.orders }}</td>
                      @for (value of row.values; track $index) {
                        <td class="d">{{ value }}</td>
                      }
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          </div>
        </section>
      }
    </ng-template>
  </fds-page-state>`,
})
export class KitTotals {
  readonly kit = input.required<KitView>();
  private readonly api = inject(Api);
  protected readonly heads = ['Souhaités', 'À préparer', 'Prêts', 'Remis', 'Utilisés', 'Stock', 'Reste'];
  protected readonly plural = frenchPlural;
  protected readonly totals = pageState({
    params: () => this.kit().year,
    load: (year, signal) => this.api.get<KitTotalsView>(`/api/editions/${year}/kit/totals`, {}, signal),
    keep: true,
  });
  protected readonly rows = computed(() =>
    this.kit().items.map(({ id, name, format, stock, ordered }) => {
      const total = this.totals.value()?.items.find(({ itemId }) => itemId === id);
      const counts = [total?.wished, total?.ordered, total?.prepared, total?.handedOver].map((n) =>
        frenchCount(n ?? 0),
      );
      const used = total && total.told > 0 ? `${frenchCount(total.used)} sur ${frenchCount(total.told)}` : '–';
      return { id, name, format, values: [...counts, used, frenchCount(stock), frenchCount(stock - ordered)] };
    }),
  );
  protected readonly sections = computed(() => {
    const view = this.totals.value();
    if (!view) return [];
    return [
      {
        title: 'Par point de retrait',
        head: 'Point',
        rows: view.points.map((one) => this.row(one, this.pointName(one.code))),
      },
      {
        title: 'Par département',
        head: 'Département',
        rows: view.departments.map((one) => this.row(one, one.code ? departmentName(one.code) : 'Non précisé')),
      },
    ].filter(({ rows }) => rows.length > 0);
  });

  private pointName(code: string | null): string {
    if (code === null) return 'Livraisons et réponses sans colis';
    return this.kit().points.find(({ id }) => id === code)?.place ?? '';
  }
  private row({ orders, lines }: KitPlaceTotalView, name: string): { name: string; orders: string; values: string[] } {
    const values = this.kit().items.map(({ id }) =>
      frenchCount(lines.find(({ itemId }) => itemId === id)?.quantity ?? 0),
    );
    return { name, orders: frenchCount(orders), values };
  }
}
