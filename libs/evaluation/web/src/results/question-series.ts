import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SERIES_CHANGE_LABELS } from '@fds/evaluation/domain';
import type { ComparedQuestionView, QuestionResultView } from '@fds/shared/contract';
import { frenchCount, frenchNumber, frenchShare } from '@fds/shared/web-kit';
import { SeriesLines, type SeriesLine } from './series-lines';

/** Steps of the scale that shares are drawn on, so that two questions are read alike. */
const SCALES = [0.25, 0.5, 0.75, 1];

/** One question over the editions: the share of each answer, drawn and in a table, and where it was put otherwise. */
@Component({
  selector: 'fds-question-series',
  imports: [SeriesLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e3);
    }
    summary {
      min-height: 40px;
      align-content: center;
      cursor: pointer;
    }
    .t td {
      white-space: nowrap;
    }
    h3 {
      margin: var(--e3) 0 var(--e2);
      font-size: var(--t-md);
    }
    .tab-defile {
      margin-top: var(--e4);
    }
  `,
  template: `
    <details>
      <summary>Comparer avec {{ earlier() }}</summary>
      <p class="doux">{{ scale() }}</p>
      @for (part of parts(); track part.code) {
        @if (part.label) {
          <h3>{{ part.label }}</h3>
        }
        <fds-series-lines [lines]="part.lines" [top]="top()" />
      }
      <div
        class="tab-defile"
        tabindex="0"
        role="region"
        [attr.aria-label]="'Au fil des éditions : ' + question().label"
      >
        <table class="t">
          <caption class="vh">
            {{
              question().label
            }}, au fil des éditions
          </caption>
          <thead>
            <tr>
              <th scope="col">Réponse</th>
              @for (point of series().points; track point.year) {
                <th scope="col" class="num">
                  {{ point.year }}
                  @if (point.changes.length > 0) {
                    <span aria-hidden="true">*</span><span class="vh">, posée autrement</span>
                  }
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
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
      @for (change of changes(); track change.year) {
        <p class="meta">* {{ change.year }}&nbsp;: {{ change.words }}. «&nbsp;{{ change.label }}&nbsp;»</p>
      }
    </details>
  `,
})
export class QuestionSeries {
  readonly question = input.required<QuestionResultView>();
  readonly series = input.required<ComparedQuestionView>();

  protected readonly earlier = computed(() => {
    const years = this.series()
      .points.slice(0, -1)
      .map(({ year }) => year);
    return years.length > 1 ? `${years.slice(0, -1).join(', ')} et ${years.at(-1)}` : String(years[0] ?? '');
  });
  /** Each answer, of each row of a grid, with its count of every year. */
  private readonly answers = computed(() =>
    this.question()
      .rows.filter(({ kind }) => kind === 'option')
      .map(({ label, part, partLabel }, at) => ({
        ...{ label, part, partLabel },
        counts: this.series().points.map(({ counts }) => counts[at]?.count ?? null),
      })),
  );
  private readonly isNumber = computed(() => this.question().type === 'number');
  /** What is drawn: a line for each answer, in a grid under its row; the mean of a number. */
  protected readonly parts = computed(() => {
    const { points } = this.series();
    if (this.isNumber())
      return [
        {
          ...{ code: '', label: '' },
          lines: [
            this.line(
              'Moyenne',
              points.map(({ mean }) => mean),
            ),
          ],
        },
      ];
    const codes = [...new Set(this.answers().map(({ part }) => part))];
    return codes.map((code) => {
      const own = this.answers().filter(({ part }) => part === code);
      const lines = own.map(({ label, counts }) =>
        this.line(
          label,
          counts.map((count, at) => {
            const answered = points[at]?.answered ?? null;
            return count === null || !answered ? null : count / answered;
          }),
        ),
      );
      return { code, label: own[0]?.partLabel ?? '', lines };
    });
  });
  protected readonly top = computed(() => {
    const values = this.parts().flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ value }) => value)));
    const most = Math.max(0, ...values.map((value) => value ?? 0));
    return this.isNumber() ? most : (SCALES.find((scale) => most <= scale) ?? 1);
  });
  protected readonly scale = computed(() => {
    const years = this.series().points;
    const drawn = `De ${years[0]?.year ?? ''} à ${years.at(-1)?.year ?? ''}, sur une échelle de 0 à ${this.isNumber() ? frenchNumber(this.top()) : frenchShare(this.top())}.`;
    return this.changes().length > 0
      ? `${drawn} Un trait vertical marque une année où la question a été posée autrement.`
      : drawn;
  });
  protected readonly rows = computed(() => {
    const { points } = this.series();
    return [
      ...this.answers().map(({ label, part, partLabel, counts }) => ({
        label: part === '' ? label : `${partLabel}\u00a0: ${label}`,
        cells: counts.map((count, at) => {
          const answered = points[at]?.answered;
          return count === null ? '–' : answered ? frenchShare(count / answered) : frenchCount(count);
        }),
      })),
      ...(this.isNumber()
        ? [{ label: 'Moyenne', cells: points.map(({ mean }) => (mean === null ? '–' : frenchNumber(mean))) }]
        : []),
      {
        label: 'Base\u00a0: ont répondu',
        cells: points.map(({ answered }) => (answered === null ? 'masqué' : frenchCount(answered))),
      },
    ];
  });
  protected readonly changes = computed(() =>
    this.series()
      .points.filter(({ changes }) => changes.length > 0)
      .map(({ year, label, changes }) => ({
        ...{ year, label },
        words: changes.map((one) => SERIES_CHANGE_LABELS[one]).join(', '),
      })),
  );

  private line(label: string, values: readonly (number | null)[]): SeriesLine {
    const { points } = this.series();
    const said = (value: number | null | undefined): string =>
      typeof value !== 'number' ? '–' : this.isNumber() ? frenchNumber(value) : frenchShare(value);
    return {
      label,
      points: points.map(({ year, changes }, at) => ({
        year,
        value: values[at] ?? null,
        changed: changes.length > 0,
      })),
      first: said(values[0]),
      last: said(values.at(-1)),
    };
  }
}
