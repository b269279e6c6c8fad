import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CROSSING_LABELS, type Crossing } from '@fds/evaluation/domain';
import type { ComparedQuestionView, QuestionResultView, ResultsSeriesView, ResultsView } from '@fds/shared/contract';
import { ExportLinks, type queryString } from '@fds/shared/web-kit';
import { figuresOf } from './figures-of';
import { QuestionResult } from './question-result';

/** How results are told apart, in the words of the API. */
export interface ToldApart {
  readonly by?: Crossing;
  readonly question?: string;
}

/** What the address asks: a way to tell apart among those offered, or a question. */
export function toldApart(
  offered: readonly Crossing[],
  selon: string | undefined,
  question: string | undefined,
): ToldApart {
  if (question) return { by: 'question', question: question.slice(0, 60) };
  const by = offered.find((one) => one === selon && one !== 'question');
  return by ? { by } : {};
}

/** Results, question by question: told apart as the address asks, exported as they are shown. */
@Component({
  selector: 'fds-told-results',
  imports: [ExportLinks, QuestionResult],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './told-results.scss',
  template: `
    <div class="outils">
      @if (offered().length > 0) {
        <div class="champ">
          <label for="selon">Distinguer selon</label>
          <select class="saisie" id="selon" #par (change)="tellApart(par.value)">
            <option value="" [selected]="chosen() === ''">L’ensemble seul</option>
            @for (one of offered(); track one) {
              @if (one !== 'question') {
                <option [value]="one" [selected]="chosen() === one">{{ labels[one] }}</option>
              }
            }
            <optgroup label="Une autre question">
              @for (one of crossable(); track one.code) {
                <option [value]="'q:' + one.code" [selected]="chosen() === 'q:' + one.code">{{ one.label }}</option>
              }
            </optgroup>
          </select>
        </div>
      }
      <div class="rang">
        <fds-export-links [path]="path()" [query]="query()" [rows]="lines()" />
        <a class="b sec petit" [href]="json()" download
          ><span class="vh">Exporter en </span>JSON<span class="vh"> avec les questions</span></a
        >
      </div>
    </div>
    <ng-content />
    @if (view().masked) {
      <p class="doux masques">
        Les groupes de moins de cinq réponses ne sont pas montrés, ni ce qui permettrait de les retrouver par
        soustraction.
      </p>
    }
    @if (view().respondents === 0) {
      <p class="doux">Personne n’a encore répondu.</p>
    } @else {
      @for (one of view().questions; track one.code) {
        <fds-question-result
          [countHead]="countHead()"
          [question]="one"
          [strata]="view().strata"
          [series]="seriesOf(one)"
        />
      }
    }
  `,
})
export class ToldResults {
  readonly view = input.required<ResultsView>();
  /** Address of the results, without an ending. */
  readonly path = input.required<string>();
  readonly told = input.required<ToldApart>();
  /** Ways to tell apart; none where results are read as a whole only. */
  readonly offered = input.required<readonly Crossing[]>();
  /** What earlier editions answered, where there are some. */
  readonly series = input<ResultsSeriesView | null>(null);
  /** What is counted. */
  readonly countHead = input('Structures');

  private readonly router = inject(Router);
  protected readonly labels = CROSSING_LABELS;
  protected readonly lines = computed(() => figuresOf(this.view()));
  protected readonly query = computed((): Parameters<typeof queryString>[0] => ({ ...this.told() }));
  protected readonly json = computed(() => {
    const asked = new URLSearchParams(Object.entries(this.told())).toString();
    return `${this.path()}.json${asked && `?${asked}`}`;
  });
  protected readonly chosen = computed(() => {
    const { by, question } = this.told();
    return question ? `q:${question}` : (by ?? '');
  });
  protected readonly crossable = computed(() =>
    this.view().questions.filter(({ type }) => type === 'single' || type === 'multiple' || type === 'scale'),
  );

  protected seriesOf({ code }: QuestionResultView): ComparedQuestionView | null {
    return this.series()?.questions.find((one) => one.code === code) ?? null;
  }
  protected tellApart(chosen: string): void {
    const question = chosen.startsWith('q:') ? chosen.slice(2) : null;
    void this.router.navigate([], {
      queryParams: { selon: question ? null : chosen || null, question },
      queryParamsHandling: 'merge',
    });
  }
}
