import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  canReadAnswers,
  SURVEY_NAMING_LABELS,
  SURVEY_NAMING_WORDS,
  SURVEY_NAMINGS,
  SURVEY_REASONS,
  SURVEY_STATE_LABELS,
  SURVEY_TYPES,
} from '@fds/evaluation/domain';
import { questionProblems } from '@fds/questions/domain';
import type { SurveyView } from '@fds/shared/contract';
import {
  Api,
  autosave,
  CurrentEdition,
  Dialog,
  feedback,
  FeedbackView,
  frenchPlural,
  inSectionOrder,
  Note,
  pageState,
  PageStateView,
  Problem,
  QuestionEditor,
  ReadyTemplate,
  SaveStateView,
  type AskedQuestion,
  type AskedSection,
} from '@fds/shared/web-kit';
import { QuestionnairePreview } from '../questionnaire/questionnaire-preview';
import { AnswerWords } from '../recoding/answer-words';
import { SurveyResults } from './survey-results';
import { SurveySpreading } from './survey-spreading';

type Draft = Pick<SurveyView, 'title' | 'intro' | 'naming' | 'closesOn' | 'sections' | 'questions'>;
const FACES = ['questions', 'essai', 'diffusion', 'resultats', 'mots'] as const;
type Face = (typeof FACES)[number];

/** `/pilotage/evaluation/enquetes/:enquete`: a free survey, its questions, whom it asks, and what came of it. */
@Component({
  selector: 'fds-survey-page',
  imports: [
    AnswerWords,
    Dialog,
    FeedbackView,
    Note,
    PageStateView,
    QuestionEditor,
    QuestionnairePreview,
    ReadyTemplate,
    RouterLink,
    SaveStateView,
    SurveyResults,
    SurveySpreading,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey.page.html',
  styleUrl: './survey.page.scss',
})
export class SurveyPage {
  /** From the route. */
  readonly enquete = input.required<string>();
  // The address is the view.
  readonly vue = input<string>();
  readonly selon = input<string>();
  readonly question = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly edition = inject(CurrentEdition);
  protected readonly acts = feedback();
  protected readonly types = SURVEY_TYPES;
  protected readonly respondents = ['personne a répondu', 'personnes ont répondu'] as const;
  protected readonly namings = SURVEY_NAMINGS;
  protected readonly namingLabels = SURVEY_NAMING_LABELS;
  protected readonly namingWords = SURVEY_NAMING_WORDS;
  protected readonly stateLabels = SURVEY_STATE_LABELS;
  protected readonly plural = frenchPlural;
  /** Why nobody reads the answers yet; null when they are read. */
  protected readonly tooFew = (survey: SurveyView): string | null =>
    canReadAnswers({ ...survey, closed: survey.state === 'closed' }).allowed ? null : SURVEY_REASONS.too_few;
  protected readonly faces = [
    { code: 'questions', words: 'Questions' },
    { code: 'essai', words: 'Voir comme un répondant' },
    { code: 'diffusion', words: 'Diffusion' },
    { code: 'resultats', words: 'Résultats' },
    { code: 'mots', words: 'Textes' },
  ] as const;
  protected readonly face = computed<Face>(() => FACES.find((one) => one === this.vue()) ?? 'questions');

  protected readonly state = pageState<SurveyView, string>({
    params: () => this.enquete(),
    load: async (id, signal) => this.take(await this.api.get<SurveyView>(`/api/surveys/${id}`, {}, signal)),
  });
  protected readonly draft = signal<Draft | null>(null);
  /** As the server said last. */
  protected readonly view = signal<SurveyView | null>(null);
  /** What somebody else has written meanwhile. */
  protected readonly conflict = signal<SurveyView | null>(null);
  protected readonly troubles = computed(() => {
    const draft = this.draft();
    return draft ? questionProblems(draft.questions, { types: SURVEY_TYPES, sections: draft.sections }) : [];
  });
  protected readonly saving = autosave<Draft | null>({
    value: () => this.draft(),
    save: async (draft) => {
      const version = this.view()?.version;
      if (!draft || version === undefined || draft.title.trim() === '') return;
      try {
        this.view.set(await this.api.put<SurveyView>(`/api/surveys/${this.enquete()}`, { ...draft, version }));
      } catch (error) {
        if (error instanceof Problem && error.code === 'survey.changed') this.conflict.set(error.current as SurveyView);
        throw error;
      }
    },
  });

  protected take(view: SurveyView): SurveyView {
    const { title, intro, naming, closesOn, sections, questions } = view;
    this.view.set(view);
    this.draft.set({ title, intro, naming, closesOn, sections, questions });
    this.conflict.set(null);
    return view;
  }
  protected change(change: Partial<Draft>): void {
    this.draft.update((draft) => draft && { ...draft, ...change });
    this.saving.change();
  }
  protected write(questions: readonly AskedQuestion[]): void {
    this.change({ questions: [...questions] });
  }
  protected writeSections(sections: readonly AskedSection[]): void {
    const known = new Set(sections.map(({ code }) => code));
    const first = sections[0]?.code;
    const placed = (this.draft()?.questions ?? []).map((question) => {
      const { section, ...rest } = question;
      if (section !== undefined && known.has(section)) return question;
      return first === undefined ? rest : { ...rest, section: first };
    });
    this.change({ sections: [...sections], questions: [...inSectionOrder(placed, sections)] });
  }
  protected takeTheirs(): void {
    const theirs = this.conflict();
    if (theirs) this.take(theirs);
  }
  protected look(vue: Face): void {
    void this.router.navigate([], { queryParams: { vue }, queryParamsHandling: 'merge' });
  }
  protected async move(what: 'opening' | 'closing'): Promise<void> {
    await this.acts.attempt(
      async () => {
        if (!(await this.saving.now())) throw new Problem(0, 'unsaved', 'Vos changements ne sont pas enregistrés.');
        const version = this.view()?.version ?? 0;
        this.take(await this.api.post<SurveyView>(`/api/surveys/${this.enquete()}/${what}`, { version }));
      },
      what === 'opening'
        ? 'L’enquête est ouverte.'
        : 'L’enquête est close\u00a0: ses liens ne prennent plus de réponses.',
    );
  }
  protected async remove(dialog: Dialog): Promise<void> {
    dialog.close();
    await this.acts.attempt(async () => {
      await this.api.delete(`/api/surveys/${this.enquete()}`);
      await this.router.navigate(['/pilotage/evaluation/enquetes'], { queryParams: this.edition.query() });
    });
  }
}
