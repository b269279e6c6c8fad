import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DEPARTMENT_CODES, departmentsOf } from '@fds/accounts/domain';
import { DOUBLE_REASON_LABELS, DOUBLE_REASONS } from '@fds/applications/domain';
import type { ApplicationPairsPageView, ApplicationPairView, MeetingPlaceView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
  Status,
  changesAddress,
  ChoiceFilter,
  Filters,
  optionsOf,
} from '@fds/shared/web-kit';

/** Pairs of dossiers that may be one: read side by side, or said not to be the same. */
@Component({
  selector: 'fds-doubles-page',
  imports: [
    ChoiceFilter,
    Filters,
    EmptyTemplate,
    FeedbackView,
    Icon,
    Pager,
    PageStateView,
    ReadyTemplate,
    ResultBar,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './doubles.page.scss',
  templateUrl: './doubles.page.html',
})
export class DoublesPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Filters and page, in the address. */
  readonly raison = input<string>();
  readonly dep = input<string>();
  readonly page = input<string>();

  protected readonly year = this.edition.year;
  protected readonly departments = computed(() => departmentsOf(this.edition.departments()));
  protected readonly department = computed(() => DEPARTMENT_CODES.find((code) => code === this.dep()) ?? '');
  protected readonly reason = computed(() => DOUBLE_REASONS.find((code) => code === this.raison()) ?? '');
  protected readonly pairs = pageState({
    params: () =>
      this.year() === null
        ? undefined
        : { year: this.year(), reason: this.reason(), department: this.department(), page: this.page() ?? '' },
    load: (filters, signal) => this.api.get<ApplicationPairsPageView>('/api/application-duplicates', filters, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly said = feedback();
  protected readonly reasons = optionsOf(DOUBLE_REASONS, DOUBLE_REASON_LABELS);
  protected readonly labels = DOUBLE_REASON_LABELS;
  protected readonly plural = frenchPlural;
  protected readonly meeting = ({ venue, municipalityName, at }: MeetingPlaceView): string =>
    `${venue}, ${municipalityName}, ${frenchDateTime(at)}`;

  protected async distinct({ a, b }: ApplicationPairView): Promise<void> {
    const path = `/api/application-duplicates/${a.id}/${b.id}/distinction`;
    await this.said.attempt(
      () => this.api.put(path),
      `«\u00a0${a.title}\u00a0» et «\u00a0${b.title}\u00a0» ne seront plus proposés ensemble.`,
      async () => {
        await this.api.delete(path);
        this.pairs.reload();
      },
    );
    this.pairs.reload();
  }
}
