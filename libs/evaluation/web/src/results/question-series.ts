import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SERIES_CHANGE_LABELS } from '@fds/evaluation/domain';
import type { ComparedQuestionView, QuestionResultView } from '@fds/shared/contract';
import { frenchCount, frenchNumber, frenchShare } from '@fds/shared/web-kit';

/** One question over the editions: the share of each answer, year by year, and where it was put otherwise. */
@Component({
  selector: 'fds-question-series',
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
  `,
  template: `
    <details>
      <summary>Comparer avec {{ earlier() }}</summary>
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
                    <span aria-hidden="true">*</span>
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
        <p class="meta">* {{ change.year }}&nbsp;: {{ change.words }}. « {{ change.label }} »</p>
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
  protected readonly rows = computed(() => {
    const { rows, type } = this.question();
    const { points } = this.series();
    return [
      ...rows
        .filter(({ kind }) => kind === 'option')
        .map(({ label }, at) => ({
          label,
          cells: points.map(({ counts, answered }) => {
            const count = counts[at]?.count ?? null;
            return count === null ? '–' : answered ? `${frenchShare(count / answered)}` : frenchCount(count);
          }),
        })),
      ...(type === 'number'
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
}
