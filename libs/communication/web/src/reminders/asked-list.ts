import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { REMINDER_OUTCOME_LABELS, REMINDER_OUTCOMES, stepName, type ReminderOutcome } from '@fds/communication/domain';
import type { LadderStepView, MissingCountView, RemindersPageView, ReminderView } from '@fds/shared/contract';
import { MATTER_LABELS } from '@fds/shared/kernel';
import {
  Api,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  type IconName,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
  Status,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';
import { PauseButton } from './pause-button';

const SIZE = 25;
const ICONS: Record<ReminderOutcome, IconName> = {
  waiting: 'hourglass_empty',
  partly: 'rule',
  settled: 'check_circle',
};

/** Who was asked what, when, and what came of it; the address is the view. */
@Component({
  selector: 'fds-asked-list',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    EmptyTemplate,
    FeedbackView,
    Icon,
    Pager,
    PageStateView,
    PauseButton,
    ReadyTemplate,
    ResultBar,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './asked-list.scss',
  templateUrl: './asked-list.html',
})
export class AskedList {
  readonly year = input.required<number>();
  readonly matters = input.required<readonly MissingCountView[]>();
  readonly steps = input.required<readonly LadderStepView[]>();
  readonly q = input<string>();
  readonly manque = input<string>();
  readonly suite = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  protected readonly matter = computed(
    () => this.matters().find(({ matter }) => matter === this.manque())?.matter ?? null,
  );
  protected readonly outcome = computed(() => REMINDER_OUTCOMES.find((code) => code === this.suite()) ?? null);
  protected readonly filtered = computed(() => Boolean(this.q()?.trim() || this.matter() || this.outcome()));
  protected readonly list = pageState({
    params: () => ({
      year: this.year(),
      q: this.q()?.trim(),
      matter: this.matter(),
      outcome: this.outcome(),
      page: Number(this.page() ?? 1) || 1,
      size: SIZE,
    }),
    load: (query, signal) => this.api.get<RemindersPageView>('/api/reminders', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly actions = feedback();
  protected readonly labels = MATTER_LABELS;
  protected readonly outcomeLabels = REMINDER_OUTCOME_LABELS;
  protected readonly matterOptions = computed(() =>
    this.matters().map(({ matter }) => ({ code: matter, label: MATTER_LABELS[matter] })),
  );
  protected readonly outcomeOptions = computed(() =>
    REMINDER_OUTCOMES.map((code) => ({
      code,
      label: `${REMINDER_OUTCOME_LABELS[code]} (${frenchCount(this.countOf(code))})`,
    })),
  );
  protected readonly icons = ICONS;
  protected readonly size = SIZE;
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day, 'table');
  protected countOf(outcome: ReminderOutcome): number {
    return this.list.value()?.outcomes.find((one) => one.outcome === outcome)?.count ?? 0;
  }
  protected stepOf(step: number | null): string {
    const days = step === null ? undefined : this.steps()[step]?.days;
    return days === undefined ? '' : `, ${stepName(days)}`;
  }
  protected async revoke(one: ReminderView): Promise<void> {
    await this.actions.attempt(
      () => this.api.delete(`/api/reminders/${one.id}/link`),
      `Le lien personnel de ${one.name} ne s’ouvre plus. La prochaine relance en portera un nouveau.`,
    );
    this.list.reload();
  }
}
