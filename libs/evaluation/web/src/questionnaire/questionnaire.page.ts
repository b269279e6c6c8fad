import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { EVALUATION_FACTS, EVALUATION_TYPES, SERIES_CHANGE_LABELS } from '@fds/evaluation/domain';
import { questionPasts, seriesOf, USUAL_QUESTIONNAIRE } from '@fds/questions/domain';
import type { EarlierQuestionnairesView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  Dialog,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  inSectionOrder,
  Note,
  PageStateView,
  pageState,
  QuestionEditor,
  ReadyTemplate,
  SaveStateView,
  type AskedQuestion,
  type AskedSection,
  type QuestionHistory,
} from '@fds/shared/web-kit';
import { editQuestionnaire, type QuestionnaireDraft } from './questionnaire-editing';
import { QuestionnairePreview } from './questionnaire-preview';
import { QuestionnaireVersions } from './questionnaire-versions';

type Face = 'write' | 'try' | 'versions';

/** The questionnaire of an edition: written, tried as a holder answers it, put to holders version after version. */
@Component({
  selector: 'fds-questionnaire-page',
  imports: [
    Dialog,
    FeedbackView,
    Icon,
    Note,
    PageStateView,
    QuestionEditor,
    QuestionnairePreview,
    QuestionnaireVersions,
    ReadyTemplate,
    SaveStateView,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './questionnaire.page.html',
  styleUrl: './questionnaire.page.scss',
})
export class QuestionnairePage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  private readonly editor = viewChild(QuestionEditor);
  protected readonly year = computed(() => this.edition.year() ?? undefined);
  protected readonly editing = editQuestionnaire(() => this.year());
  protected readonly earlier = pageState<EarlierQuestionnairesView, number>({
    params: () => this.year(),
    load: (year, abort) =>
      this.api.get<EarlierQuestionnairesView>(`/api/editions/${year}/questionnaire/earlier`, {}, abort),
  });
  protected readonly acts = feedback();
  protected readonly face = signal<Face>('write');
  protected readonly types = EVALUATION_TYPES;
  protected readonly facts = EVALUATION_FACTS;
  protected readonly respondents = ['structure a répondu', 'structures ont répondu'] as const;
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;

  protected readonly draft = computed(() => this.editing.draft());
  protected readonly editable = computed(() => this.editing.view()?.change.allowed ?? false);
  /** Since when each question is asked, and when its words or its answers changed (rule 18). */
  protected readonly remarks = computed(() => {
    const year = this.year() ?? 0;
    const questions = this.draft()?.questions ?? [];
    const years = [...(this.earlier.value()?.items ?? []), { year, questions }];
    return new Map(
      questions.flatMap(({ code }): [string, string][] => {
        const points = seriesOf(code, years);
        const [first] = points;
        if (!first || points.length < 2) return [];
        const changed = points.filter(({ changes }) => changes.length > 0).map((point) => point.year);
        return [[code, `posée depuis ${first.year}${changed.length > 0 ? `, changée en ${changed.join(', ')}` : ''}`]];
      }),
    );
  });
  /** What each question goes on from, and could. */
  protected readonly histories = computed<ReadonlyMap<string, QuestionHistory>>(() => {
    const now = { year: this.year() ?? 0, questions: this.draft()?.questions ?? [] };
    const pasts = questionPasts(now, this.earlier.value()?.items ?? []);
    return new Map(
      [...pasts].map(([code, { former, changes, ...past }]) => [
        code,
        {
          ...past,
          former: former && { year: former.year, label: former.question.label },
          changes: changes.map((change) => SERIES_CHANGE_LABELS[change]).join(', '),
        },
      ]),
    );
  });
  /** What is to be corrected, with the question that it is about. */
  protected readonly toCorrect = computed(() => {
    const questions = this.draft()?.questions ?? [];
    return this.editing.troubles().map(({ pointer, text }) => {
      const index = Number(/^\/(\d+)/.exec(pointer)?.[1] ?? NaN);
      const question = questions[index];
      return { pointer, text, place: question ? index + 1 : null, code: question?.code ?? null };
    });
  });

  protected write(questions: readonly AskedQuestion[]): void {
    this.editing.change({ questions: [...questions] });
  }
  protected writeSections(sections: readonly AskedSection[]): void {
    const questions = this.draft()?.questions ?? [];
    // The first section takes in what stood in none.
    const known = new Set(sections.map(({ code }) => code));
    const first = sections[0]?.code;
    const placed = questions.map((question) => {
      const { section, ...rest } = question;
      if (section !== undefined && known.has(section)) return question;
      return first === undefined ? rest : { ...rest, section: first };
    });
    this.editing.change({ sections: [...sections], questions: [...inSectionOrder(placed, sections)] });
  }
  protected title(event: Event): void {
    this.editing.change({ title: (event.target as HTMLInputElement).value });
  }
  /** Begins from what an earlier edition asked, or from the portal's own; what was taken back there stays behind. */
  protected beginFrom(from: Pick<QuestionnaireDraft, 'sections' | 'questions'>): void {
    this.editing.change({
      sections: from.sections,
      questions: from.questions
        .filter(({ withdrawn }) => !withdrawn)
        .map((question) =>
          question.options
            ? { ...question, options: question.options.filter(({ withdrawn }) => !withdrawn) }
            : question,
        ),
    });
  }
  protected beginUsual(): void {
    const { sections = [], questions } = USUAL_QUESTIONNAIRE;
    this.beginFrom({ sections: [...sections], questions: [...questions] as QuestionnaireDraft['questions'] });
  }
  /** Opens the question that a problem is about. */
  protected show(code: string): void {
    this.face.set('write');
    this.editor()?.open.set(code);
    setTimeout(() => {
      const title = document.getElementById(`titre-${code}`);
      title?.scrollIntoView({ block: 'center' });
      title?.focus();
    });
  }
  protected open(dialog: Dialog): void {
    dialog.close();
    void this.acts.attempt(() => this.editing.act('open'), 'Ces questions sont posées aux porteurs.');
  }
  protected discard(dialog: Dialog): void {
    dialog.close();
    void this.acts.attempt(() => this.editing.act('discard'), 'Les questions posées aux porteurs sont de retour.');
  }
}
