import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { sizeInWords } from '@fds/applications/domain';
import { ANSWER_SEPARATOR, answerFiles, MOST_FILES, type Question } from '@fds/questions/domain';
import type { EvaluationFileView } from '@fds/shared/contract';
import { feedback, FeedbackView, Icon } from '@fds/shared/web-kit';
import { ResponseFiles } from './response-files';

/** What the file chooser proposes; a telephone then offers its camera and its pictures. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,.pdf,.docx,.odt,.xlsx,.ods,.pptx,.odp,.txt,.csv';

/** A question that is answered by files: chosen, looked at, taken out and brought back. */
@Component({
  selector: 'fds-answer-files',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './answer-files.scss',
  templateUrl: './answer-files.html',
})
export class AnswerFiles {
  readonly question = input.required<Question>();
  readonly answer = input.required<string>();
  readonly readonly = input(false);
  readonly answered = output<string>();

  protected readonly files = inject(ResponseFiles);
  protected readonly doing = feedback();
  protected readonly accepted = ACCEPTED;
  protected readonly most = MOST_FILES;
  protected readonly size = sizeInWords;
  protected readonly id = computed(() => `fichiers-${this.question().code}`);
  protected readonly items = computed(() => this.files.of(this.answer()));
  protected readonly waiting = computed(() => this.files.waiting(this.question().code));
  protected readonly full = computed(() => answerFiles(this.answer()).length >= MOST_FILES);

  protected choose(chooser: HTMLInputElement): void {
    this.files.add(this.question().code, this.answer(), [...(chooser.files ?? [])]);
    chooser.value = '';
  }
  protected remove({ id, name }: EvaluationFileView): void {
    const without = answerFiles(this.answer()).filter((one) => one !== id);
    void this.doing.attempt(
      () => this.say(without),
      `«\u00a0${name}\u00a0» est retiré.`,
      () => this.say([...answerFiles(this.answer()).filter((one) => one !== id), id]),
    );
  }
  private say(ids: readonly string[]): Promise<void> {
    this.answered.emit(ids.join(ANSWER_SEPARATOR));
    return Promise.resolve();
  }
}
