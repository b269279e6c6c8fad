import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ScenarioSheetView, WhitePlacesView } from '@fds/shared/contract';
import { frenchCount, frenchShare } from '@fds/shared/web-kit';

const GROUPS: Readonly<Record<string, string>> = {
  department: 'Par département',
  kind: 'Par type',
  holderFamily: 'Par famille de porteur',
  audience: 'Par public',
};

/** `12 sur 40 (30,0 %)`: a share never stands without what it is a share of (rule 4). */
const told = (labelled: number, base: number): string =>
  base === 0 ? '–' : `${frenchCount(labelled)} sur ${frenchCount(base)} (${frenchShare(labelled / base)})`;

/** What scenarios would make of the region, side by side: totals, and the communes and EPCI that stay white. */
@Component({
  selector: 'fds-scenario-totals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    th[scope='rowgroup'] {
      padding-top: 18px;
      font-size: var(--t-sm);
      color: var(--texte-2);
      text-align: left;
    }
    td {
      font-variant-numeric: tabular-nums;
    }
    .meta {
      margin-top: var(--e2);
    }
    .blancs {
      margin-top: var(--e3);
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <div class="tab-cadre">
      <div class="tab-defile" tabindex="0" role="region" aria-label="Totaux des scénarios">
        <table class="t">
          <caption class="vh">
            Événements qui auraient le label, sur ceux que le comité examine
          </caption>
          <thead>
            <tr>
              <th scope="col">Événements labellisés</th>
              @for (sheet of sheets(); track sheet.id) {
                <th scope="col">{{ sheet.name }}</th>
              }
            </tr>
          </thead>
          @for (group of groups(); track group.by) {
            <tbody>
              @if (group.title) {
                <tr>
                  <th scope="rowgroup" [attr.colspan]="sheets().length + 1">{{ group.title }}</th>
                </tr>
              }
              @for (line of group.lines; track line.label) {
                <tr>
                  <th scope="row">{{ line.label }}</th>
                  @for (cell of line.cells; track $index) {
                    <td>{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          }
        </table>
      </div>
    </div>
    <p class="meta">Un événement de plusieurs publics compte dans chacun&nbsp;: ces lignes ne s’additionnent pas.</p>
    @for (sheet of sheets(); track sheet.id) {
      @for (place of places(sheet); track place.words) {
        <p class="blancs">
          <b>{{ sheet.name }}, {{ place.words }}&nbsp;:</b> {{ place.text }}
        </p>
      }
    }
  `,
})
export class ScenarioTotals {
  /** One or two. */
  readonly sheets = input.required<readonly ScenarioSheetView[]>();

  protected readonly groups = computed(() => {
    const sheets = this.sheets();
    const [first] = sheets;
    const whole = {
      by: 'whole',
      title: '',
      lines: [
        { label: 'Ensemble', cells: sheets.map(({ labelled, base }) => told(labelled, base)) },
        {
          label: 'Communes avec un événement',
          cells: sheets.map(({ communes }) => told(communes.served, communes.base)),
        },
        {
          label: 'EPCI avec un événement',
          cells: sheets.map(({ intermunicipalities: { served, base } }) => told(served, base)),
        },
      ],
    };
    const others = (first?.groups ?? []).map(({ by, lines }) => ({
      by,
      title: GROUPS[by] ?? '',
      lines: lines.map(({ code, label }) => ({
        label,
        cells: sheets.map(({ groups }) => {
          const line = groups.find((group) => group.by === by)?.lines.find((one) => one.code === code);
          return told(line?.labelled ?? 0, line?.base ?? 0);
        }),
      })),
    }));
    return [whole, ...others];
  });

  protected readonly places = ({ communes, intermunicipalities }: ScenarioSheetView) => [
    ...white('communes', communes),
    ...white('EPCI', intermunicipalities),
  ];
}

function white(what: string, { emptied, white: all }: WhitePlacesView): { words: string; text: string }[] {
  const lines = [];
  if (emptied.length > 0)
    lines.push({ words: `${what} que ce scénario laisse sans événement`, text: `${emptied.join('\u00a0; ')}.` });
  if (all.length > 0)
    lines.push({ words: `${what} les plus peuplés sans événement`, text: `${all.join('\u00a0; ')}.` });
  return lines.map(({ words, text }) => ({
    words: words.replace('communes les plus peuplés', 'communes les plus peuplées'),
    text,
  }));
}
