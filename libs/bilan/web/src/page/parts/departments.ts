import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, formatShare, type DepartmentLine, type WordedFigure } from '@fds/bilan/domain';
import { Figure } from '../figures/figure';

/** The departments of the region: communes reached, visits, and their share. */
@Component({
  selector: 'fds-bilan-departments',
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
  template: `<section class="carte" aria-labelledby="departements">
    <div class="carte-tete">
      <div>
        <h3 id="departements">{{ heading() }}</h3>
        <p>Communes et visites par département</p>
      </div>
    </div>
    <div class="tab-defile" tabindex="0" role="region" aria-label="Communes et visites par département">
      <table class="t ligne-fine num">
        <caption class="vh">
          Communes touchées et visites en présentiel par département
        </caption>
        <thead>
          <tr>
            <th scope="col">Département</th>
            <th scope="col" class="d">Communes</th>
            <th scope="col" class="d">Visites</th>
            <th scope="col" class="d">Part des visites</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.code) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td class="d">
                <fds-figure [code]="'municipalities.department.' + row.code" [text]="row.municipalities" />
              </td>
              <td class="d"><fds-figure [code]="'attendance.department.' + row.code" [text]="row.visits" /></td>
              <td class="d">{{ row.share }}</td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Région</th>
            <td class="d"><fds-figure code="municipalities.total" [text]="regionMunicipalities()" /></td>
            <td class="d"><fds-figure code="attendance.total" [text]="regionVisits()" /></td>
            <td></td>
          </tr>
        </tfoot>
      </table>
    </div>
    <p class="base">
      {{ total()?.definition }} Les visites sont celles du département de l’événement, animations comprises.
    </p>
  </section>`,
})
export class Departments {
  readonly heading = input.required<string>();
  readonly lines = input.required<readonly DepartmentLine[]>();
  readonly total = input<WordedFigure>();
  readonly visits = input<WordedFigure>();

  protected readonly regionMunicipalities = computed(() => formatCount(this.total()?.value ?? null));
  protected readonly regionVisits = computed(() => formatCount(this.visits()?.value ?? null));
  protected readonly rows = computed(() =>
    this.lines().map(({ code, name, municipalities, visits, share }) => ({
      code,
      name,
      municipalities: formatCount(municipalities),
      visits: formatCount(visits),
      share: share === null ? '–' : formatShare(share),
    })),
  );
}
