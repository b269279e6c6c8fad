import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DEPARTMENT_CODES, departmentsOf } from '@fds/accounts/domain';
import { LIKENESS_LABELS, LIKENESS_OF, LIKENESS_REASONS } from '@fds/organisations/domain';
import type { DuplicatePairView, DuplicatesPageView, OrganisationMergesPageView } from '@fds/shared/contract';
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
  changesAddress,
  ChoiceFilter,
  Filters,
  WordsFilter,
  optionsOf,
} from '@fds/shared/web-kit';
import { placeInWords, yearsInWords } from './words';

/** Pairs of organisations that may be one: compared, or said not to be the same. */
@Component({
  selector: 'fds-pairs-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    EmptyTemplate,
    FeedbackView,
    Icon,
    Pager,
    PageStateView,
    ReadyTemplate,
    ResultBar,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './pairs.page.scss',
  templateUrl: './pairs.page.html',
})
export class PairsPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Filters and page, in the address. */
  readonly raison = input<string>();
  readonly q = input<string>();
  readonly dep = input<string>();
  readonly page = input<string>();

  protected readonly departments = computed(() => departmentsOf(this.edition.departments()));
  protected readonly department = computed(() => DEPARTMENT_CODES.find((code) => code === this.dep()) ?? '');
  protected readonly pairs = pageState<DuplicatesPageView, Readonly<Record<string, string>>>({
    params: () => ({
      reason: this.raison() ?? '',
      q: this.q() ?? '',
      department: this.department(),
      page: this.page() ?? '',
    }),
    load: (filters, signal) => this.api.get<DuplicatesPageView>('/api/organisation-duplicates', filters, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly merges = pageState({
    load: (_, signal) => this.api.get<OrganisationMergesPageView>('/api/organisation-merges', { size: 10 }, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly said = feedback();
  protected readonly reasons = optionsOf(LIKENESS_REASONS, LIKENESS_LABELS);
  protected readonly labels = LIKENESS_LABELS;
  protected readonly weights = LIKENESS_OF;
  protected readonly plural = frenchPlural;
  protected readonly when = frenchDateTime;
  protected readonly place = placeInWords;
  protected readonly years = yearsInWords;

  protected async distinct({ a, b }: DuplicatePairView): Promise<void> {
    const path = `/api/organisation-duplicates/${a.id}/${b.id}/distinction`;
    await this.said.attempt(
      () => this.api.put(path),
      `«\u00a0${a.name}\u00a0» et «\u00a0${b.name}\u00a0» ne seront plus proposées ensemble.`,
      async () => {
        await this.api.delete(path);
        this.pairs.reload();
      },
    );
    this.pairs.reload();
  }
}
