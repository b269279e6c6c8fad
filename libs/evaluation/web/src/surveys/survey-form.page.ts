import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import {
  answerField,
  EMPTY_RESPONSE,
  minutesLeft,
  SURVEY_NAMING_WORDS,
  visibleQuestions,
  wholeResponse,
  type AskedQuestions,
} from '@fds/evaluation/domain';
import { bySection, type Question } from '@fds/questions/domain';
import type { SurveyFormView } from '@fds/shared/contract';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDay,
  frenchPlural,
  Mark,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';
import { QuestionCard, type GivenAnswer } from '../response/question-card';
import { keptSurvey } from './kept-survey';

/** `/enquete/:jeton`: a survey by its link, personal or open; no account, and no other page. */
@Component({
  selector: 'fds-survey-form-page',
  imports: [FeedbackView, Mark, Note, PageStateView, QuestionCard, ReadyTemplate, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  templateUrl: './survey-form.page.html',
  styleUrl: './survey-form.page.scss',
})
export class SurveyFormPage {
  /** From the route: what the link carries. */
  readonly jeton = input.required<string>();
  private readonly api = inject(Api);
  private readonly kept = computed(() => keptSurvey(this.jeton()));
  private readonly path = computed(() => `/api/survey-links/${encodeURIComponent(this.jeton())}`);
  protected readonly page = pageState<SurveyFormView, string>({
    params: () => this.path(),
    load: (path, signal) => this.api.get<SurveyFormView>(path, {}, signal),
  });
  protected readonly promises = SURVEY_NAMING_WORDS;
  protected readonly sending = feedback();
  protected readonly sent = signal(false);
  /** Wrong or left out, by the code of the question; said once sending was tried. */
  protected readonly errors = signal<ReadonlyMap<string, string>>(new Map());
  private readonly id = signal('');
  private readonly answers = signal<Readonly<Record<string, string | null>>>({});

  private readonly asked = computed<AskedQuestions>(() => {
    const view = this.page.value();
    return { questions: (view?.questions ?? []) as readonly Question[], sections: view?.sections ?? [] };
  });
  private readonly content = computed(() => ({ ...EMPTY_RESPONSE, came: false, answers: this.answers() }));
  private readonly put = computed(() => visibleQuestions(this.asked(), this.content()));
  protected readonly parts = computed(() => bySection(this.asked(), this.put()));
  protected readonly minutes = computed(() => minutesLeft(this.asked(), this.content()));
  protected readonly wrong = computed(() =>
    this.put().flatMap((question) => {
      const text = this.errors().get(question.code);
      return text ? [{ code: question.code, label: question.label }] : [];
    }),
  );
  protected readonly plural = frenchPlural;
  protected readonly day = (day: string): string => frenchDay(day, 'full');

  constructor() {
    effect(() => {
      const { id, answers } = this.kept().read();
      untracked(() => {
        this.id.set(id);
        this.answers.set(answers);
      });
    });
  }

  protected numberOf(question: Question): number {
    return this.put().indexOf(question) + 1;
  }
  protected answerOf({ code }: Question): GivenAnswer {
    return this.answers()[code];
  }
  protected give({ code }: Question, answer: string | null): void {
    this.answers.update((answers) => {
      const others = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== code));
      return answer === '' ? others : { ...others, [code]: answer };
    });
    this.errors.update((errors) => new Map([...errors].filter(([one]) => one !== code)));
    this.kept().write({ id: this.id(), answers: this.answers() });
  }
  protected show(code: string): void {
    const target = globalThis.document?.getElementById(`question-${code}`);
    target?.scrollIntoView?.({ block: 'center' });
    target?.focus();
  }

  protected async send(version: number): Promise<void> {
    const { problems, content } = wholeResponse(this.content(), this.asked());
    this.errors.set(new Map(problems.map(({ field, text }) => [field.slice(answerField('').length), text])));
    const [first] = this.wrong();
    if (first) {
      this.show(first.code);
      return;
    }
    const answers = Object.entries(content.answers).map(([question, answer]) => ({ question, answer }));
    const done = await this.sending.attempt(() =>
      this.api.post(`${this.path()}/responses`, { id: this.id(), version, answers }),
    );
    if (!done) return;
    this.kept().forget();
    this.sent.set(true);
    globalThis.scrollTo?.({ top: 0 });
  }
}
