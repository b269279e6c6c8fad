import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DepartmentFiguresView } from '@fds/shared/contract';
import { DepartmentMap, frenchCount, frenchNumber, hasOutlines } from '@fds/shared/web-kit';
import { queryOf } from '../words';

/** Dossiers by department: a map with its numbers, and the same in a table. */
@Component({
  selector: 'fds-departments',
  imports: [DepartmentMap, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './departments.scss',
  template: `<section class="carte" aria-labelledby="territoires">
    <div class="carte-tete">
      <div>
        <h2 id="territoires">Dossiers par département</h2>
        <p>{{ summary() }}</p>
      </div>
    </div>
    <div class="pi-carte" [class.seule]="shapes().length === 0">
      @if (shapes().length > 0) {
        <fds-department-map
          [departments]="shapes()"
          label="Carte : nombre de dossiers par département, chiffres dans le tableau à côté"
        />
      }
      <div class="tab-defile" tabindex="0" role="region" aria-label="Tableau par département">
        <table class="t ligne-fine num compact">
          <caption class="vh">
            Dossiers, événements et communes par département
          </caption>
          <thead>
            <tr>
              <th scope="col">Département</th>
              <th scope="col" class="d">Dossiers</th>
              <th scope="col" class="d">Événements</th>
              <th scope="col" class="d">Communes</th>
              <th scope="col" class="d taux">Dossiers pour 100&nbsp;000&nbsp;hab.</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.code) {
              <tr>
                <th scope="row">
                  {{ row.name }}<span class="meta taux-dessous">{{ row.rate }} pour 100&nbsp;000&nbsp;hab.</span>
                </th>
                <td class="d">
                  @if (row.list; as list) {
                    <a class="lien-titre" [routerLink]="list.route" [queryParams]="row.query">{{ row.dossiers }}</a>
                  }
                </td>
                <td class="d">{{ row.events }}</td>
                <td class="d">{{ row.communes }}</td>
                <td class="d taux">{{ row.rate }}</td>
              </tr>
            }
          </tbody>
          @if (whole(); as row) {
            <tfoot>
              <tr>
                <th scope="row">
                  Région<span class="meta taux-dessous">{{ row.rate }} pour 100&nbsp;000&nbsp;hab.</span>
                </th>
                <td class="d">{{ row.dossiers }}</td>
                <td class="d">{{ row.events }}</td>
                <td class="d">{{ row.communes }}</td>
                <td class="d taux">{{ row.rate }}</td>
              </tr>
            </tfoot>
          }
        </table>
        <p class="base">Un dossier présent dans deux départements compte dans chacun, une fois dans la région.</p>
      </div>
    </div>
  </section>`,
})
export class Departments {
  readonly departments = input.required<readonly DepartmentFiguresView[]>();
  readonly region = input.required<DepartmentFiguresView | null>();

  private readonly sorted = computed(() =>
    [...this.departments()].sort((a, b) => b.dossiers - a.dossiers || a.name.localeCompare(b.name, 'fr')),
  );
  protected readonly rows = computed(() =>
    this.sorted().map((row) => ({ ...words(row), query: queryOf(row.list?.filters ?? []) })),
  );
  protected readonly whole = computed(() => {
    const region = this.region();
    return region && words(region);
  });
  protected readonly summary = computed(() => {
    const region = this.region();
    if (!region) return '';
    const { dossiers, events, communes } = region;
    return `${frenchCount(dossiers)} ${dossiers < 2 ? 'dossier' : 'dossiers'}, ${frenchCount(events)} ${events < 2 ? 'événement' : 'événements'}, ${frenchCount(communes)} ${communes < 2 ? 'commune' : 'communes'}`;
  });
  protected readonly shapes = computed(() => {
    const departments = this.departments();
    return hasOutlines(departments)
      ? departments.map(({ code, name, dossiers }) => ({ code, name, count: dossiers }))
      : [];
  });
}

function words(row: DepartmentFiguresView) {
  return {
    ...row,
    dossiers: frenchCount(row.dossiers),
    events: frenchCount(row.events),
    communes: frenchCount(row.communes),
    rate: row.rate === null ? 'inconnu' : decimal(row.rate),
  };
}
/** Always one decimal: `1,0`. */
const decimal = (value: number): string =>
  Number.isInteger(Math.round(value * 10) / 10) ? `${frenchNumber(value)},0` : frenchNumber(value);
