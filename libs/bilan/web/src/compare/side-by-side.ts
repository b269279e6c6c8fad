import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FigureBook, filterQuery, formatFigure, type BilanFilter } from '@fds/bilan/domain';
import type { BilanView } from '@fds/shared/contract';
import { Api, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

interface Asked {
  readonly year: string;
  readonly filter: BilanFilter;
  readonly departments: readonly { readonly code: string; readonly label: string }[];
}
interface Column {
  readonly code: string;
  readonly label: string;
  readonly book: FigureBook;
}
/** What is set side by side, in order. */
const CODES = [
  'holders.total',
  'holders.first_time',
  'events.total',
  'events.multi',
  'activities.total',
  'municipalities.total',
  'attendance.total',
  'attendance.school',
  'attendance.mean',
  'attendance.reports.received',
  'research.holders',
  'evaluation.respondents',
] as const;

/** The departments of the region side by side: the same figures, each counted over that department's events alone. */
@Component({
  selector: 'fds-side-by-side',
  imports: [PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font-size: var(--t-lg);
      line-height: 1.6rem;
    }
    tbody th {
      white-space: normal;
      min-width: 11em;
    }
    .base {
      margin-top: 14px;
    }
  `,
  template: `<section class="carte" aria-labelledby="cote-a-cote">
    <div class="carte-tete">
      <div>
        <h2 id="cote-a-cote">Les départements côte à côte</h2>
        <p>Les mêmes chiffres, comptés sur les événements de chacun</p>
      </div>
    </div>
    <fds-page-state [of]="columns" what="des départements" failure="Les départements n’ont pas pu être comptés">
      <ng-template [fdsReady]="columns">
        <div class="tab-defile" tabindex="0" role="region" aria-label="Départements côte à côte">
          <table class="t ligne-fine num">
            <caption class="vh">
              Chiffres des départements
            </caption>
            <thead>
              <tr>
                <th scope="col">Chiffre</th>
                @for (column of columns.value(); track column.code) {
                  <th scope="col" class="d">{{ column.label }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.code) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  @for (cell of row.cells; track $index) {
                    <td class="d">{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </ng-template>
    </fds-page-state>
    <p class="base">
      Un porteur qui a des événements dans deux départements compte dans chacun&nbsp;: les colonnes ne s’additionnent
      pas.
    </p>
  </section>`,
})
export class SideBySide {
  readonly year = input.required<string>();
  readonly filter = input.required<BilanFilter>();
  readonly departments = input.required<Asked['departments']>();
  private readonly api = inject(Api);

  protected readonly columns = pageState<readonly Column[], Asked>({
    params: () => ({ year: this.year(), filter: this.filter(), departments: this.departments() }),
    load: ({ year, filter, departments }, signal) =>
      Promise.all(
        departments
          // With a filter by department, those alone.
          .filter(({ code }) => filter.departments.length === 0 || filter.departments.includes(code))
          .map(async ({ code, label }) => {
            const query = filterQuery({ ...filter, departments: [code] });
            const { figures } = await this.api.get<BilanView>(`/api/bilans/${encodeURIComponent(year)}`, query, signal);
            return { code, label, book: new FigureBook(figures) };
          }),
      ),
    keep: true,
  });
  protected readonly rows = computed(() => {
    const columns = this.columns.value() ?? [];
    return CODES.flatMap((code) => {
      const label = columns[0]?.book.find(code)?.label;
      if (label === undefined) return [];
      const cells = columns.map(({ book }) => {
        const figure = book.find(code);
        // No report is not no visit (rule 7).
        const unheard = code.startsWith('attendance.') && book.count('attendance.reports.received') === 0;
        return figure ? (unheard && code !== 'attendance.reports.received' ? 'inconnu' : formatFigure(figure)) : '–';
      });
      return [{ code, label, cells }];
    });
  });
}
