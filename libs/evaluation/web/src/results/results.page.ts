import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { EVALUATION_CROSSINGS } from '@fds/evaluation/domain';
import type { ResultsSeriesView, ResultsView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  frenchCount,
  frenchShare,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { AnswerWords } from '../recoding/answer-words';
import { SentFiles } from './sent-files';
import { toldApart, ToldResults, type ToldApart } from './told-results';

interface Asked extends ToldApart {
  readonly year: number;
}

/** `…/evaluation/resultats`: what holders answered, question by question, as a whole or told apart. */
@Component({
  selector: 'fds-results-page',
  imports: [AnswerWords, PageStateView, ReadyTemplate, SentFiles, ToldResults],
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
  protected readonly crossings = EVALUATION_CROSSINGS;
  protected readonly count = frenchCount;

  protected readonly told = computed<ToldApart>(() => toldApart(this.crossings, this.selon(), this.question()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  private readonly asked = computed<Asked | undefined>(() => {
    const year = this.edition.year();
    return year === null ? undefined : { year, ...this.told() };
  });
  protected readonly results = pageState<ResultsView, Asked>({
    params: () => this.asked(),
    load: ({ year, ...query }, signal) => this.api.get<ResultsView>(`/api/evaluations/${year}/results`, query, signal),
    keep: true,
  });
  protected readonly series = pageState<ResultsSeriesView, number>({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<ResultsSeriesView>(`/api/evaluations/${year}/results/series`, {}, signal),
  });

  protected readonly words = computed(() => this.vue() === 'textes');

  /** The coordination alone opens what was joined. */
  protected asksFiles({ questions, masked }: ResultsView): boolean {
    return !masked && questions.some(({ type }) => type === 'file');
  }
  protected joined(view: ResultsView): boolean {
    return this.vue() === 'fichiers' && this.asksFiles(view);
  }
  protected look(vue: string | null): void {
    void this.router.navigate([], { queryParams: { vue }, queryParamsHandling: 'merge' });
  }
  protected rate({ respondents, invited }: ResultsView): string {
    return frenchShare(invited > 0 ? respondents / invited : null);
  }
  protected path({ year }: ResultsView): string {
    return `/api/evaluations/${year}/results`;
  }
}
