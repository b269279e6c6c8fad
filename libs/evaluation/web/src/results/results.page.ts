import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CROSSING_LABELS, EVALUATION_CROSSINGS, type Crossing } from '@fds/evaluation/domain';
import type { QuestionResultView, ResultsView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  ExportLinks,
  frenchCount,
  frenchNumber,
  frenchShare,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { AnswerWords } from '../recoding/answer-words';
import { figuresOf } from './figures-of';
import { QuestionResult } from './question-result';

interface Asked {
  readonly year: number;
  readonly by?: Crossing;
  readonly question?: string;
}

/** `…/evaluation/resultats`: what holders answered, question by question, as a whole or told apart. */
@Component({
  selector: 'fds-results-page',
  imports: [AnswerWords, ExportLinks, PageStateView, QuestionResult, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './results.page.html',
  styleUrl: './results.page.scss',
})
export class ResultsPage {
  // The address is the view.
  readonly selon = input<string>();
  readonly question = input<string>();
  readonly vue = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  protected readonly crossings = EVALUATION_CROSSINGS.filter((one) => one !== 'question');
  protected readonly labels = CROSSING_LABELS;
  protected readonly count = frenchCount;
  protected readonly number = frenchNumber;
  protected readonly figures = figuresOf;

  protected readonly asked = computed<Asked | undefined>(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const question = this.question()?.slice(0, 60);
      if (question) return { year, by: 'question', question };
      const by = this.crossings.find((one) => one === this.selon());
      return { year, ...(by && { by }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly query = computed(() => {
    const { by, question } = this.asked() ?? {};
    return { ...(by && { by }), ...(question && { question }) };
  });
  protected readonly results = pageState<ResultsView, Asked>({
    params: () => this.asked(),
    load: ({ year, ...query }, signal) => this.api.get<ResultsView>(`/api/evaluations/${year}/results`, query, signal),
    keep: true,
  });
  protected readonly chosen = computed(() => {
    const { by, question } = this.query();
    return question ? `q:${question}` : (by ?? '');
  });

  protected readonly words = computed(() => this.vue() === 'textes');

  protected look(vue: string | null): void {
    void this.router.navigate([], { queryParams: { vue }, queryParamsHandling: 'merge' });
  }
  protected rate({ respondents, invited }: ResultsView): string {
    return frenchShare(invited > 0 ? respondents / invited : null);
  }
  protected path({ year }: ResultsView): string {
    return `/api/evaluations/${year}/results`;
  }
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
