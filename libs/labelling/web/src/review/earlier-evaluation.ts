import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { EarlierEvaluationView } from '@fds/shared/contract';
import { Api, frenchPlural, pageState } from '@fds/shared/web-kit';

/**
 * What the holder answered to the evaluation of its last edition, folded under one line. It is a help: when it cannot be
 * had, the review goes on without it.
 */
@Component({
  selector: 'fds-earlier-evaluation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    details,
    p {
      margin-bottom: var(--e5);
    }
    summary {
      min-height: 40px;
      padding: var(--e2) 0;
      font-weight: 600;
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: var(--e3);
      margin: 0;
    }
    dt {
      color: var(--texte-2);
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @if (evaluation.value(); as view) {
      @if (view.answers.length > 0) {
        <details>
          <summary>
            Le questionnaire de {{ view.year }}&nbsp;: {{ plural(view.answers.length, 'réponse') }} de la structure
          </summary>
          <dl>
            @for (one of view.answers; track one.question) {
              <div>
                <dt>{{ one.question }}</dt>
                <dd>{{ one.answer }}</dd>
              </div>
            }
          </dl>
        </details>
      } @else if (view.year) {
        <p class="meta">Questionnaire de {{ view.year }}&nbsp;: pas de réponse de la structure.</p>
      }
    }
  `,
})
export class EarlierEvaluation {
  private readonly api = inject(Api);
  /** Id of the dossier. */
  readonly dossier = input.required<string>();
  protected readonly plural = frenchPlural;
  protected readonly evaluation = pageState<EarlierEvaluationView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<EarlierEvaluationView>(`/api/applications/${id}/earlier-evaluation`, {}, signal),
  });
}
