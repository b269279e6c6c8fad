import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EXTRA } from '@fds/applications/domain';
import { isVisible, type Question } from '@fds/questions/domain';
import { DossierEditing } from '../editing/dossier-editing';
import { ExtraQuestion } from '../parts/extra-question';
import { SectionPage } from '../parts/section-page';

/** The edition's own questions, each shown when the answers before it call for it. */
@Component({
  selector: 'fds-questions-section',
  imports: [ExtraQuestion, SectionPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fds-section-page
    section="questions"
    lead="Ce que la région demande cette année, en plus."
    [champ]="champ()"
  >
    @for (question of shown(); track question.code) {
      <fds-extra-question [question]="question" />
    }
  </fds-section-page>`,
})
export class QuestionsSection {
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  private readonly questions = computed(() => this.editing.form().questions);
  protected readonly shown = computed<readonly Question[]>(() => {
    const questions = this.questions();
    const id = this.editing.id();
    // Only the answers that others wait for are followed.
    const waited = new Set(questions.flatMap(({ visibleWhen }) => (visibleWhen ? [visibleWhen.question] : [])));
    const answers = new Map(
      [...waited].map((code) => [code, String(this.editing.answer(id, EXTRA + code)() ?? '')] as const),
    );
    return questions.filter((question) => isVisible(question, answers, { questions }));
  });
}
