import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ComparedQuestionView, QuestionResultView, ResultRowView, ResultsStratumView } from '@fds/shared/contract';
import { type Bar, Bars, frenchCount, frenchNumber, frenchPlural, frenchShare } from '@fds/shared/web-kit';
import { QuestionSeries } from './question-series';

/** What stands where a small group is not shown. */
const MASKED = 'masqué';

/** One question with its counts: bars for the whole, a table where it is told apart. */
@Component({
  selector: 'fds-question-result',
  imports: [Bars, QuestionSeries],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .doux {
      margin-bottom: var(--e3);
    }
    .t th {
      min-width: 7rem;
    }
    .t td {
      white-space: nowrap;
    }
    h2,
    h3 {
      margin: 0 0 var(--e2);
      font-size: var(--t-lg);
    }
    h3 {
      margin-top: var(--e4);
      font-size: var(--t-md);
    }
    .groupes {
      margin-top: var(--e3);
    }
  `,
  template: `
    <section class="carte" [attr.aria-labelledby]="id()">
      <h2 [id]="id()">{{ question().label }}</h2>
      <p class="doux">{{ base() }}</p>
      @if (whole()?.masked) {
        <p>Moins de cinq réponses&nbsp;: elles ne sont pas montrées.</p>
      } @else if (strata().length === 0) {
        @for (part of parts(); track part.code) {
          @if (part.label) {
            <h3>{{ part.label }}</h3>
          }
          <fds-bars
            [bars]="part.bars"
            [caption]="question().label + (part.label ? ', ' + part.label : '')"
            labelHead="Réponse"
            [countHead]="countHead()"
            [base]="whole()?.answered ?? 0"
          />
          @if (part.groups.length > 0) {
            <fds-bars
              class="groupes"
              [bars]="part.groups"
              [caption]="question().label + (part.label ? ', ' + part.label : '') + ', regroupements'"
              labelHead="Regroupement"
              [countHead]="countHead()"
              [base]="whole()?.answered ?? 0"
              colour="serie-2"
            />
          }
        }
        @if (numbers(); as said) {
          <p>{{ said }}</p>
        }
      } @else {
        <div class="tab-defile" tabindex="0" role="region" [attr.aria-label]="'Tableau : ' + question().label">
          <table class="t">
            <caption class="vh">
              {{
                question().label
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">Réponse</th>
                <th scope="col" class="num">Ensemble</th>
                @for (one of strata(); track one.code) {
                  <th scope="col" class="num">{{ one.label }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of lines(); track $index) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  @for (cell of row.cells; track $index) {
                    <td class="num">{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      @if (series(); as earlier) {
        <fds-question-series [question]="question()" [series]="earlier" />
      }
    </section>
  `,
})
export class QuestionResult {
  readonly question = input.required<QuestionResultView>();
  readonly strata = input.required<readonly ResultsStratumView[]>();
  /** What earlier editions answered to it. */
  readonly series = input<ComparedQuestionView | null>(null);
  /** What is counted. */
  readonly countHead = input('Structures');

  protected readonly id = computed(() => `resultat-${this.question().code}`);
  protected readonly whole = computed(() => this.question().cells[0]);

  /** The base, and those who are not in it, each for its reason (rule 6). */
  protected readonly base = computed(() => {
    const { answered, declined, leftOut, notAsked } = this.whole() ?? {};
    const beside = [
      declined ? frenchPlural(declined, 'préfère ne pas répondre', 'préfèrent ne pas répondre') : '',
      leftOut ? `${frenchCount(leftOut)}\u00a0sans réponse` : '',
      notAsked ? frenchPlural(notAsked, 'à qui elle n’était pas posée', 'à qui elle n’était pas posée') : '',
    ].filter(Boolean);
    const said = `Base\u00a0: ${frenchPlural(answered ?? 0, 'réponse')}`;
    return answered === null ? '' : `${said}${beside.length > 0 ? `\u00a0; ${beside.join(', ')}` : ''}.`;
  });
  protected readonly numbers = computed(() => {
    const { sum, mean, median } = this.whole() ?? {};
    return typeof sum === 'number' && typeof mean === 'number' && typeof median === 'number'
      ? `Moyenne ${frenchNumber(mean)}, médiane ${frenchNumber(median)}, somme ${frenchNumber(sum)}.`
      : null;
  });

  /** The rows of a grid, or the question itself; the groups of options stand after the options. */
  protected readonly parts = computed(() => {
    const { rows } = this.question();
    const codes = [...new Set(rows.map(({ part }) => part))];
    return codes.map((code) => {
      const own = rows.filter(({ part }) => part === code);
      const options = own.filter(({ kind }) => kind === 'option');
      const groups = own.filter(({ kind }) => kind === 'group');
      return { code, label: own[0]?.partLabel ?? '', bars: options.map(barOf), groups: groups.map(barOf) };
    });
  });

  /** The table of the question told apart: its counts, then its bases, a line each. */
  protected readonly lines = computed(() => {
    const { rows, cells, type } = this.question();
    const line = (label: string, of: (cell: QuestionResultView['cells'][number]) => number | null) => ({
      label,
      cells: cells.map((cell) => (cell.masked ? MASKED : said(of(cell)))),
    });
    return [
      ...rows.map((row) => ({
        label: labelOf(row),
        cells: row.counts.map(({ count }, column) => shared(count, cells[column]?.answered ?? null)),
      })),
      ...(type === 'number'
        ? [
            line('Moyenne', ({ mean }) => mean),
            line('Médiane', ({ median }) => median),
            line('Somme', ({ sum }) => sum),
          ]
        : []),
      line('Base\u00a0: ont répondu', ({ answered }) => answered),
      ...(
        [
          ['Préfèrent ne pas répondre', 'declined'],
          ['Sans réponse', 'leftOut'],
          ['Question non posée', 'notAsked'],
        ] as const
      )
        .filter(([, key]) => cells[0]?.[key] !== 0)
        .map(([label, key]) => line(label, (cell) => cell[key])),
    ];
  });
}

const labelOf = ({ kind, part, partLabel, label }: ResultRowView): string =>
  `${part === '' ? '' : `${partLabel}\u00a0: `}${label}${kind === 'group' ? ' (regroupement)' : ''}`;
const barOf = (row: ResultRowView): Bar => ({
  label: labelOf({ ...row, part: '' }),
  count: row.counts[0]?.count ?? null,
  unknown: row.unknown,
});
const said = (value: number | null): string => (value === null ? 'inconnu' : frenchNumber(value));
const shared = (count: number | null, base: number | null): string =>
  count === null
    ? MASKED
    : `${frenchCount(count)}${base === null || base === 0 ? '' : ` (${frenchShare(count / base)})`}`;
