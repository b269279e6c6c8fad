import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { VOICE_LABELS } from '@fds/labelling/domain';
import type { GridLineView, GridScoresView } from '@fds/shared/contract';
import { Api, frenchNumber, frenchPlural, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

/** `78,3`, `60,0`: a total out of 100, always with one decimal so that a column compares. */
export const pointsInWords = (share: number): string => {
  const tenths = Math.round(share * 10) / 10;
  return frenchNumber(tenths) + (Number.isInteger(tenths) ? ',0' : '');
};

/** What the voices gave on the grid, as far as the reader may know it: by criterion, each total, and their mean. */
@Component({
  selector: 'fds-all-points',
  imports: [PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e3);
    }
    tbody th {
      font-weight: 500;
      text-align: left;
      overflow-wrap: anywhere;
    }
    th,
    td {
      padding-left: 4px;
      padding-right: 4px;
    }
  `,
  template: `
    <fds-page-state [of]="scores" what="des points" failure="Les points n’ont pas pu être chargés" [bars]="3">
      <ng-template [fdsReady]="scores" let-view>
        @if (view.lines.length > 0) {
          <div class="tab-defile" tabindex="0" role="region" aria-label="Points par critère">
            <table class="t ligne-fine num">
              <caption class="vh">
                Points de chaque voix, par critère
              </caption>
              <thead>
                <tr>
                  <th scope="col">Critère</th>
                  @for (voice of view.voices; track voice.voice) {
                    <th scope="col" class="d">{{ labels[voice.voice] }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (line of lines(); track line.code) {
                  <tr>
                    <th scope="row">
                      {{ line.label }} <span class="meta">poids {{ line.weight }}</span>
                    </th>
                    @for (cell of line.cells; track $index) {
                      <td class="d">{{ cell }}</td>
                    }
                  </tr>
                }
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">Total sur 100</th>
                  @for (total of totals(); track $index) {
                    <td class="d">{{ total }}</td>
                  }
                </tr>
              </tfoot>
            </table>
          </div>
          @if (mean(); as words) {
            <p>
              <b>{{ words }}</b>
            </p>
          }
        }
      </ng-template>
    </fds-page-state>
  `,
})
export class AllPoints {
  private readonly api = inject(Api);
  readonly dossier = input.required<string>();
  /** One's own points: once they change, all are asked for again. */
  readonly own = input<readonly GridLineView[]>([]);

  protected readonly labels = VOICE_LABELS;
  protected readonly scores = pageState<GridScoresView, { dossier: string; own: readonly GridLineView[] }>({
    params: () => ({ dossier: this.dossier(), own: this.own() }),
    load: ({ dossier }, signal) => this.api.get<GridScoresView>(`/api/applications/${dossier}/points`, {}, signal),
    keep: true,
  });
  protected readonly lines = computed(() => {
    const { lines = [], voices = [] } = this.scores.value() ?? {};
    return lines.map(({ code, label, weight, points }) => ({
      ...{ code, label, weight },
      cells: voices.map(({ voice, recused }) =>
        recused ? 'déport' : String(points.find((one) => one.voice === voice)?.points ?? '–'),
      ),
    }));
  });
  protected readonly totals = computed(() =>
    (this.scores.value()?.voices ?? []).map(({ share }) => (share === null ? '–' : pointsInWords(share))),
  );
  protected readonly mean = computed(() => {
    const { mean = null, voices = [] } = this.scores.value() ?? {};
    if (mean === null) return '';
    const counted = voices.filter(({ share }) => share !== null).length;
    return `Moyenne\u00a0: ${pointsInWords(mean)} sur 100, de ${frenchPlural(counted, 'voix', 'voix')}.`;
  });
}
