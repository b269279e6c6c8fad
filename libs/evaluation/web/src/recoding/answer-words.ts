import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { VerbatimsView, VerbatimView, WrittenWordsListView, WrittenWordsView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchCount,
  frenchPlural,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** Texts that a page shows at a time. */
const TEXTS = 25;

interface Asked {
  readonly path: string;
  readonly q: string;
  readonly question: string;
  readonly theme: string;
  readonly page: number;
}

/** The words of the answers to an evaluation or a survey: its texts apart, and what was written beside « autre ». */
@Component({
  selector: 'fds-answer-words',
  imports: [FeedbackView, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-words.html',
  styleUrl: './answer-words.scss',
})
export class AnswerWords {
  /** Address of the evaluation or of the survey. */
  readonly path = input.required<string>();
  /** The coordination hides, themes and recodes; the committee reads. */
  readonly treats = input(true);

  private readonly api = inject(Api);
  protected readonly marking = feedback();
  protected readonly recoding = feedback();
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly looked = signal('');
  protected readonly question = signal('');
  protected readonly theme = signal('');
  protected readonly page = linkedSignal<readonly string[], number>({
    source: () => [this.looked(), this.question(), this.theme()],
    computation: () => 1,
  });
  /** The text whose hiding is being explained. */
  protected readonly hiding = signal<string | null>(null);

  protected readonly texts = pageState<VerbatimsView, Asked>({
    params: computed(
      () => ({
        ...{ path: this.path(), q: this.looked(), question: this.question(), theme: this.theme(), page: this.page() },
      }),
      { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
    ),
    load: ({ path, ...query }, abort) =>
      this.api.get<VerbatimsView>(`${path}/verbatims`, { ...query, size: TEXTS }, abort),
    keep: true,
  });
  protected readonly words = pageState<WrittenWordsListView, string>({
    params: () => (this.treats() ? this.path() : undefined),
    load: (path, abort) => this.api.get<WrittenWordsListView>(`${path}/words`, {}, abort),
    keep: true,
  });

  protected readonly placeOf = ({ responseId, question }: VerbatimView): string => `${responseId}-${question}`;
  protected optionsOf(
    list: WrittenWordsListView,
    { question }: WrittenWordsView,
  ): WrittenWordsListView['questions'][number]['options'] {
    return list.questions.find(({ code }) => code === question)?.options ?? [];
  }
  protected labelOf(list: WrittenWordsListView, { question }: WrittenWordsView): string {
    return list.questions.find(({ code }) => code === question)?.label ?? question;
  }

  protected async mark(
    text: VerbatimView,
    change: Partial<Pick<VerbatimView, 'themes' | 'hidden'>>,
    reason = '',
  ): Promise<void> {
    const { responseId, question, themes, hidden, hiddenReason } = { ...text, ...change };
    const done = await this.marking.attempt(
      () =>
        this.api.put(`${this.path()}/verbatims`, {
          ...{ responseId, question, themes, hidden, reason: hidden ? reason || hiddenReason : '' },
          was: { themes: text.themes, hidden: text.hidden },
        }),
      change.themes
        ? 'Thèmes notés.'
        : hidden
          ? 'Ce texte ne se montre plus au comité.'
          : 'Ce texte se montre de nouveau.',
    );
    // Refused, it may be that somebody noted something else: what stands is read again.
    this.texts.reload();
    if (!done) return;
    this.hiding.set(null);
  }
  protected themed(text: VerbatimView, typed: string): void {
    const themes = [...new Set(typed.split(',').map((theme) => theme.trim().slice(0, 60)))]
      .filter(Boolean)
      .slice(0, 20);
    if (themes.join() !== text.themes.join()) void this.mark(text, { themes });
  }
  /** Counts words under an answer, or under « autre » again; taken back with one button. */
  protected async recode({ question, words, options: before }: WrittenWordsView, option: string): Promise<void> {
    const put = async (options: readonly string[], was: readonly string[]): Promise<void> => {
      await this.api.put(`${this.path()}/words`, { question, words, options, was });
      this.words.reload();
    };
    const next = option === '' ? [] : [option];
    const done = await this.recoding.attempt(
      () => put(next, before),
      option === ''
        ? 'Compté de nouveau en «\u00a0autre\u00a0».'
        : 'Recodé\u00a0: les résultats en tiennent compte, la réponse reste telle quelle.',
      () => put(before, next),
    );
    if (!done) this.words.reload();
  }
}
