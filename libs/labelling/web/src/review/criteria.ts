import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CRITERION_KINDS,
  CRITERION_KIND_LABELS,
  MARK_LABELS,
  type CriterionKind,
  type Mark,
} from '@fds/labelling/domain';
import { MarkCriterionRequestRules, type ExaminationView, type ExaminedCriterionView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchDateTime, Icon, type IconName } from '@fds/shared/web-kit';
import { ReviewWork } from './review-work';

const CHOICES: readonly { readonly code: Mark; readonly icon: IconName }[] = [
  { code: 'met', icon: 'check' },
  { code: 'to_check', icon: 'priority_high' },
  { code: 'not_met', icon: 'close' },
];

/** The edition's criteria for one dossier: each is marked with a press or the arrows, and kept at once. */
@Component({
  selector: 'fds-review-criteria',
  imports: [FeedbackView, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrls: ['./blocks.scss', './criteria.scss'],
  templateUrl: './criteria.html',
})
export class ReviewCriteria {
  private readonly api = inject(Api);
  private readonly work = inject(ReviewWork);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly said = feedback();
  protected readonly choices = CHOICES.map((choice) => ({ ...choice, label: MARK_LABELS[choice.code] }));
  protected readonly labels = MARK_LABELS;
  protected readonly most = MarkCriterionRequestRules.note.maxLength;
  protected readonly moment = frenchDateTime;
  protected readonly examination = computed(() => this.work.examination.value());
  protected readonly year = computed(() => this.work.review.value()?.editionYear);
  protected readonly editable = computed(() => this.examination()?.mayMark.allowed === true);
  /** Shown before the server has answered, by code. */
  private readonly chosen = linkedSignal<ExaminationView | undefined, ReadonlyMap<string, Mark>>({
    source: this.examination,
    computation: () => new Map(),
  });
  private readonly dossier = computed(() => this.examination()?.applicationId);
  /** Criteria whose note is being written. */
  protected readonly writing = linkedSignal<string | undefined, ReadonlySet<string>>({
    source: this.dossier,
    computation: () => new Set(),
  });
  /** Criteria that somebody else marked while one was being marked here. */
  protected readonly changed = signal<ReadonlySet<string>>(new Set());
  protected readonly groups = computed(() => {
    const view = this.examination();
    if (!view) return [];
    const lines = view.criteria.map((one) => ({ ...one, shown: this.chosen().get(one.code) ?? one.mark }));
    return CRITERION_KINDS.map((kind: CriterionKind) => ({
      kind,
      label: CRITERION_KIND_LABELS[kind],
      count: kind === 'label' ? view.label : view.admissibility,
      lines: lines.filter((line) => line.kind === kind),
    })).filter((group) => group.lines.length > 0);
  });

  protected async choose(criterion: ExaminedCriterionView, mark: Mark | null): Promise<void> {
    if (mark) this.chosen.update((known) => new Map(known).set(criterion.code, mark));
    if (mark && mark !== 'met') this.write(criterion.code, true);
    await this.save(criterion, mark, mark === null ? '' : criterion.note);
  }
  protected write(code: string, open: boolean): void {
    this.writing.update((known) => new Set(open ? [...known, code] : [...known].filter((one) => one !== code)));
  }
  protected openNote(code: string): void {
    this.write(code, true);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#note-${code}`)?.focus());
  }
  protected async note(criterion: ExaminedCriterionView, text: string): Promise<void> {
    const note = text.trim();
    if (note === criterion.note) return;
    // A note without a mark says that there is something to look at.
    const saved = await this.save(criterion, criterion.mark ?? 'to_check', note);
    if (saved) this.write(criterion.code, false);
  }

  private async save({ code, markedAt }: ExaminedCriterionView, mark: Mark | null, note: string): Promise<boolean> {
    const before = this.examination()?.criteria ?? [];
    const done = await this.work.examine(
      () => this.api.put<ExaminationView>(this.work.path(`criteria/${code}`), { mark, note, seen: markedAt }),
      this.said,
    );
    const others = (this.examination()?.criteria ?? []).filter(
      (one) =>
        (done ? one.code !== code : true) && before.find((was) => was.code === one.code)?.markedAt !== one.markedAt,
    );
    this.changed.set(new Set(others.map((one) => one.code)));
    if (!done) this.chosen.set(new Map());
    return done;
  }
}
