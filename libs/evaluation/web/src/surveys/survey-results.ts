import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CROSSING_LABELS, SURVEY_CROSSINGS, type Crossing } from '@fds/evaluation/domain';
import type { QuestionResultView, ResultsView, SurveyView } from '@fds/shared/contract';
import { Api, ExportLinks, frenchPlural, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { QuestionResult } from '../results/question-result';
import { figuresOf } from '../results/figures-of';

interface Asked {
  readonly id: string;
  readonly by?: Crossing;
  readonly question?: string;
}

/** What a free survey answered, question by question, as a whole or told apart. */
@Component({
  selector: 'fds-survey-results',
  imports: [ExportLinks, PageStateView, QuestionResult, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../results/results.page.scss',
  template: `<fds-page-state [of]="results" what="des résultats" failure="Les résultats n’ont pas pu être chargés">
    <ng-template [fdsReady]="results" let-view>
      <p>
        <b>{{ plural(view.respondents, 'réponse') }}</b>.
      </p>
      <div class="outils">
        <div class="champ">
          <label for="selon">Distinguer selon</label>
          <select class="saisie" id="selon" #par (change)="tellApart(par.value)">
            <option value="" [selected]="chosen() === ''">L’ensemble seul</option>
            @for (one of crossings; track one) {
              <option [value]="one" [selected]="chosen() === one">{{ labels[one] }}</option>
            }
            <optgroup label="Une autre question">
              @for (one of crossable(view.questions); track one.code) {
                <option [value]="'q:' + one.code" [selected]="chosen() === 'q:' + one.code">{{ one.label }}</option>
              }
            </optgroup>
          </select>
        </div>
        <fds-export-links [path]="path()" [query]="query()" [rows]="figures(view)" />
      </div>
      @if (view.masked) {
        <p class="doux masques">
          L’enquête est anonyme&nbsp;: les groupes de moins de cinq réponses ne sont pas montrés, ni ce qui permettrait
          de les retrouver par soustraction.
        </p>
      }
      @if (view.respondents === 0) {
        <p class="doux">Personne n’a encore répondu.</p>
      } @else {
        @for (one of view.questions; track one.code) {
          <fds-question-result countHead="Réponses" [question]="one" [strata]="view.strata" />
        }
      }
    </ng-template>
  </fds-page-state>`,
})
export class SurveyResults {
  readonly survey = input.required<SurveyView>();
  readonly selon = input<string>();
  readonly question = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly crossings = SURVEY_CROSSINGS.filter((one) => one !== 'question');
  protected readonly labels = CROSSING_LABELS;
  protected readonly plural = frenchPlural;
  protected readonly figures = figuresOf;
  protected readonly path = computed(() => `/api/surveys/${this.survey().id}/results`);
  private readonly asked = computed<Asked>(
    () => {
      const { id } = this.survey();
      const question = this.question()?.slice(0, 60);
      if (question) return { id, by: 'question', question };
      const by = this.crossings.find((one) => one === this.selon());
      return { id, ...(by && { by }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly query = computed(() => {
    const { by, question } = this.asked();
    return { ...(by && { by }), ...(question && { question }) };
  });
  protected readonly results = pageState<ResultsView, Asked>({
    params: () => this.asked(),
    load: ({ id, ...query }, signal) => this.api.get<ResultsView>(`/api/surveys/${id}/results`, query, signal),
    keep: true,
  });
  protected readonly chosen = computed(() => {
    const { by, question } = this.query();
    return question ? `q:${question}` : (by ?? '');
  });

  protected crossable(questions: readonly QuestionResultView[]): readonly QuestionResultView[] {
    return questions.filter(({ type }) => type === 'single' || type === 'multiple' || type === 'scale');
  }
  protected tellApart(chosen: string): void {
    const question = chosen.startsWith('q:') ? chosen.slice(2) : null;
    void this.router.navigate([], {
      queryParams: { selon: question ? null : chosen || null, question },
      queryParamsHandling: 'merge',
    });
  }
}
