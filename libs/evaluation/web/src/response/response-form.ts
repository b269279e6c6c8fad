import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ANSWER_SEPARATOR, answerFiles, answerInWords, type Question } from '@fds/questions/domain';
import {
  answerField,
  ENGAGED_KINDS,
  ENGAGED_LABELS,
  minutesLeft,
  responseSteps,
  visibleQuestions,
  type EngagedKind,
} from '@fds/evaluation/domain';
import type { EvaluationView, SubmittedResponseView } from '@fds/shared/contract';
import {
  Api,
  asProblem,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDay,
  Icon,
  Problem,
  SaveStateView,
  Session,
} from '@fds/shared/web-kit';
import { ResearchTeams } from '../research-block/research-teams';
import { keptAnswers } from './kept-answers';
import { KnownFacts } from './known-facts';
import { QuestionCard, type GivenAnswer } from './question-card';
import { askedOf, ResponseEditing } from './response-editing';
import { ResponseFiles } from './response-files';

/** The evaluation as it is answered, screen by screen: saved by itself, resumed where it was left, sent when it is whole. */
@Component({
  selector: 'fds-response-form',
  imports: [FeedbackView, Icon, KnownFacts, QuestionCard, ResearchTeams, RouterLink, SaveStateView],
  providers: [ResponseFiles],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './response-form.html',
  styleUrl: './response-form.scss',
})
export class ResponseForm {
  readonly view = input.required<EvaluationView>();
  /** Where it is kept: its own address, or that of a personal link. */
  readonly base = input.required<string>();
  /** Who writes, to keep what is typed on this device: the link, or the person signed in. */
  readonly by = input<string | null>(null);
  readonly sent = output<SubmittedResponseView>();
  /** The page is to be read again: the questionnaire has changed, or another has sent it. */
  readonly stale = output();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly files = inject(ResponseFiles);
  protected readonly editing = new ResponseEditing(this.api);
  protected readonly sending = feedback();
  protected readonly kinds = ENGAGED_KINDS;
  protected readonly kindLabels = ENGAGED_LABELS;
  /** What sending found missing, by field. */
  private readonly missing = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly said = signal('');

  protected readonly asked = computed(() => askedOf(this.view()));
  protected readonly content = this.editing.content;
  protected readonly steps = computed(() => responseSteps(this.asked(), this.content()));
  protected readonly put = computed(() => visibleQuestions(this.asked(), this.content()));
  protected readonly minutes = computed(() => minutesLeft(this.asked(), this.content()));
  /** Opened where something is left to do. */
  private readonly chosen = linkedSignal<string, string | null>({ source: () => this.base(), computation: () => null });
  protected readonly step = computed(() => {
    const steps = this.steps();
    const code = this.chosen();
    return steps.find((one) => one.code === code) ?? steps[0] ?? null;
  });
  protected readonly at = computed(() => this.steps().findIndex((one) => one === this.step()));
  protected readonly errors = computed(() => new Map([...this.missing(), ...this.editing.refused()]));
  /** What sending found, with the screen on which each is to be answered. */
  protected readonly summary = computed(() =>
    [...this.missing()].map(([field, text]) => {
      const question = this.put().find(({ code }) => answerField(code) === field);
      const step = this.steps().find(({ questions, is }) =>
        question ? questions.includes(question) : is === 'research',
      );
      return { field, text, label: question?.label ?? 'Équipes de recherche', step: step?.code ?? null };
    }),
  );
  /** The people engaged are asked here where the questionnaire does not ask for them. */
  protected readonly asksPeople = computed(() => !this.asked().questions.some(({ code }) => code === 'staff_involved'));

  constructor() {
    effect(() => {
      const [view, base] = [this.view(), this.base()];
      untracked(() => {
        const who = this.by() ?? this.session.person()?.id ?? 'moi';
        this.files.begin(view, base, this.by() !== null, (code, id) => this.join(code, id));
        this.editing.begin(view, base, keptAnswers(who, view.year, view.organisationId));
        const steps = this.steps();
        if (this.chosen() === null)
          this.chosen.set(view.begunAt ? (steps.find(({ done }) => !done)?.code ?? null) : (steps[0]?.code ?? null));
      });
    });
    let before: number | null = null;
    effect(() => {
      const now = this.put().length;
      if (before !== null && now !== before)
        this.said.set(now > before ? 'Une question de plus est posée ci-dessous.' : 'Une question n’est plus posée.');
      before = now;
    });
  }

  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected readonly count = frenchCount;
  protected numberOf(question: Question): number {
    return this.put().indexOf(question) + 1;
  }
  protected answerOf({ code }: Question): GivenAnswer {
    return this.content().answers[code];
  }
  protected errorOf({ code }: Question): string | null {
    return this.errors().get(answerField(code)) ?? null;
  }
  protected before({ code }: Question): string {
    const previous = this.view().previous;
    const words = previous?.answers.find(({ question }) => question === code)?.words;
    return previous && words ? `En ${previous.year}, vous aviez répondu\u00a0: ${words.slice(0, 160)}.` : '';
  }
  protected originOf({ type }: Question): string {
    return type === 'research_units' && this.view().teamsFromDossier ? 'Repris de votre dossier' : '';
  }
  protected follows({ visibleWhen }: Question): boolean {
    return visibleWhen !== undefined;
  }
  protected isNew({ code }: Question): boolean {
    return this.view().newQuestions.includes(code);
  }
  protected readonly words = (question: Question): string => {
    const answer = this.content().answers[question.code];
    if (answer === null) return 'Nous préférons ne pas répondre';
    return answer ? answerInWords(question, answer, this.files.names()).join(', ') : '';
  };

  protected give({ code }: Question, answer: string | null): void {
    this.change(answerField(code), answer);
  }
  /** A file that the server has taken is part of the answer, whatever was answered meanwhile. */
  private join(code: string, id: string): void {
    const ids = answerFiles(this.content().answers[code] ?? '');
    this.change(answerField(code), [...ids, id].join(ANSWER_SEPARATOR));
    this.save();
  }
  protected change(field: string, value: unknown): void {
    this.editing.set(field, value);
    if (this.missing().has(field)) this.missing.update((all) => new Map([...all].filter(([one]) => one !== field)));
  }
  protected people(kind: EngagedKind, typed: string): void {
    const digits = typed.replace(/\s/g, '');
    this.change(`engaged.${kind}`, /^\d{1,6}$/.test(digits) ? Number(digits) : null);
  }
  protected save(): void {
    void this.editing.saving.now();
  }
  protected go(code: string | undefined, field?: string): void {
    if (!code) return;
    this.save();
    this.chosen.set(code);
    setTimeout(() => {
      const id = field ? field.replace('answer.', 'question-') : 'etape';
      const target = globalThis.document?.getElementById(id) ?? globalThis.document?.getElementById('etape');
      target?.focus();
      target?.scrollIntoView?.({ block: field ? 'center' : 'start' });
      if (!field) globalThis.scrollTo?.({ top: 0 });
    });
  }
  protected forward(): void {
    this.go(this.steps()[this.at() + 1]?.code);
  }
  protected back(): void {
    this.go(this.steps()[this.at() - 1]?.code);
  }
  /** The words of an answer in a conflict. */
  protected conflictWords(field: string, value: unknown): string {
    const question = this.put().find(({ code }) => answerField(code) === field);
    if (value === null) return 'Nous préférons ne pas répondre';
    if (question && typeof value === 'string')
      return answerInWords(question, value, this.files.names()).join(', ') || 'Sans réponse';
    return Array.isArray(value)
      ? value.map((team: { unit: string }) => team.unit).join(', ')
      : String(value === '' ? 'Sans réponse' : value === true ? 'Oui' : value === false ? 'Non' : value);
  }
  protected conflictLabel(field: string): string {
    return this.put().find(({ code }) => answerField(code) === field)?.label ?? 'Recherche et équipe';
  }

  protected async send(): Promise<void> {
    if (this.sending.busy()) return;
    this.missing.set(new Map());
    await this.sending.attempt(async () => {
      if (this.files.sending())
        throw new Problem(0, 'unsaved', 'Un fichier est encore en cours d’envoi. Réessayez dans un instant.');
      if (!(await this.editing.saving.now()) || this.editing.conflicts().length > 0)
        throw new Problem(0, 'unsaved', 'Une réponse n’est pas encore enregistrée. Réessayez dans un instant.');
      const body = {
        version: this.editing.version,
        questionnaireVersion: this.view().questionnaire?.version ?? 1,
      };
      try {
        this.sent.emit(await this.api.post<SubmittedResponseView>(`${this.base()}/submission`, body));
      } catch (error) {
        const problem = asProblem(error);
        if (problem.code === 'evaluation.incomplete')
          this.missing.set(new Map(problem.errors.map(({ pointer, detail }) => [pointer.slice(1), detail])));
        if (problem.code === 'evaluation.questionnaire_changed' || problem.code === 'evaluation.changed')
          this.stale.emit();
        throw error;
      }
    });
  }
}
