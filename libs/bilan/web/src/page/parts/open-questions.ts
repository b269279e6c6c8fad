import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatCount, formatShare, type FigureBook } from '@fds/bilan/domain';
import type { BilanQuestionView } from '@fds/shared/contract';
import { Figure } from '../figures/figure';

/** Questions answered by a number or a text: how many answered, of all respondents. */
@Component({
  selector: 'fds-open-questions',
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
    tbody th {
      white-space: normal;
    }
  `,
  template: `@if (rows().length > 0) {
    <section class="carte" aria-labelledby="questions-ouvertes">
      <div class="carte-tete">
        <div>
          <h3 id="questions-ouvertes">Les questions ouvertes</h3>
          <p>Réponses par un nombre ou un texte, sur {{ respondents() }} répondants</p>
        </div>
      </div>
      <div class="tab-defile" tabindex="0" role="region" aria-label="Questions ouvertes">
        <table class="t ligne-fine num">
          <caption class="vh">
            Réponses aux questions ouvertes
          </caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" class="d">Réponses</th>
              <th scope="col" class="d">Part des répondants</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.code) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                <td class="d"><fds-figure [code]="row.code" [text]="row.count" /></td>
                <td class="d">{{ row.share }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  }`,
})
export class OpenQuestions {
  readonly book = input.required<FigureBook>();
  readonly questions = input.required<readonly BilanQuestionView[]>();

  protected readonly respondents = computed(() => formatCount(this.book().count('evaluation.respondents')));
  protected readonly rows = computed(() =>
    this.questions()
      .filter(({ type }) => type === 'number' || type === 'text')
      .map(({ code, label }) => {
        const answered = this.book().find(`evaluation.${code}.answered`);
        const share = answered?.share ?? null;
        return {
          code: `evaluation.${code}.answered`,
          label,
          count: formatCount(answered?.value ?? 0),
          share: share === null ? '–' : formatShare(share),
        };
      }),
  );
}
