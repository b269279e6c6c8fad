import { ChangeDetectionStrategy, Component, computed, input, inject } from '@angular/core';
import { SURVEY_CROSSINGS, type Crossing } from '@fds/evaluation/domain';
import type { ResultsView, SurveyView } from '@fds/shared/contract';
import { Api, frenchCount, frenchPlural, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { toldApart, ToldResults, type ToldApart } from '../results/told-results';

interface Asked extends ToldApart {
  readonly id: string;
}

/** What a free survey answered, question by question, as a whole or told apart. */
@Component({
  selector: 'fds-survey-results',
  imports: [PageStateView, ReadyTemplate, ToldResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-page-state [of]="results" what="des résultats" failure="Les résultats n’ont pas pu être chargés">
    <ng-template [fdsReady]="results" let-view>
      <p>
        <b>{{ plural(view.respondents, 'réponse') }}</b>
        @if (view.respondents < survey().responses) {
          <span class="doux"> sur {{ count(survey().responses) }}</span>
        }
        .
      </p>
      <fds-told-results countHead="Réponses" [view]="view" [path]="path()" [told]="told()" [offered]="offered()">
        @if (waits()) {
          <p class="doux">
            L’enquête est anonyme&nbsp;: tant qu’elle est ouverte, ses réponses se montrent par groupes de cinq et ne se
            distinguent pas. Toutes se lisent une fois qu’elle est close.
          </p>
        }
      </fds-told-results>
    </ng-template>
  </fds-page-state>`,
})
export class SurveyResults {
  readonly survey = input.required<SurveyView>();
  readonly selon = input<string>();
  readonly question = input<string>();

  private readonly api = inject(Api);
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly waits = computed(() => this.survey().naming === 'anonymous' && this.survey().state !== 'closed');
  protected readonly offered = computed<readonly Crossing[]>(() => (this.waits() ? [] : SURVEY_CROSSINGS));
  protected readonly path = computed(() => `/api/surveys/${this.survey().id}/results`);
  protected readonly told = computed<ToldApart>(
    () => (this.waits() ? {} : toldApart(this.offered(), this.selon(), this.question())),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  private readonly asked = computed<Asked>(() => ({ id: this.survey().id, ...this.told() }), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly results = pageState<ResultsView, Asked>({
    params: () => this.asked(),
    load: ({ id, ...query }, signal) => this.api.get<ResultsView>(`/api/surveys/${id}/results`, query, signal),
    keep: true,
  });
}
