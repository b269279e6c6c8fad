import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RESPONSE_STATUS_LABELS, RESPONSE_STATUSES } from '@fds/evaluation/domain';
import { HOLDER_FAMILY_LABELS, ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type { ResponseRateView, ResponsesPageView } from '@fds/shared/contract';
import { HOLDER_FAMILIES, ORGANISATION_KINDS } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  frenchShare,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
  Status,
  changesAddress,
  ChoiceFilter,
  Filters as FilterLine,
  optionsOf,
  WordsFilter,
} from '@fds/shared/web-kit';

interface Filters {
  readonly year: number;
  readonly page: number;
  readonly status?: string;
  readonly department?: string;
  readonly family?: string;
  readonly kind?: string;
  readonly q?: string;
}

/** `/pilotage/evaluation/reponses`: who was invited, has begun, has answered, and the way to each. */
@Component({
  selector: 'fds-responses-page',
  imports: [
    ChoiceFilter,
    FilterLine,
    WordsFilter,
    FeedbackView,
    PageStateView,
    Pager,
    ReadyTemplate,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './responses.page.html',
  styleUrl: './responses.page.scss',
})
export class ResponsesPage {
  // The address is the view.
  readonly etat = input<string>();
  readonly dep = input<string>();
  readonly famille = input<string>();
  readonly type = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  protected readonly filter = changesAddress();
  private readonly edition = inject(CurrentEdition);
  protected readonly statuses = optionsOf(RESPONSE_STATUSES, RESPONSE_STATUS_LABELS);
  protected readonly families = optionsOf(HOLDER_FAMILIES, HOLDER_FAMILY_LABELS);
  protected readonly kinds = optionsOf(ORGANISATION_KINDS, ORGANISATION_KIND_LABELS);
  protected readonly kindLabels = ORGANISATION_KIND_LABELS;
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly acting = feedback();
  protected readonly day = (day: string): string => frenchDay(day, 'full');

  private readonly filters = computed<Filters | undefined>(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const status = RESPONSE_STATUSES.find((one) => one === this.etat());
      const family = HOLDER_FAMILIES.find((one) => one === this.famille());
      const kind = ORGANISATION_KINDS.find((one) => one === this.type());
      const department = this.dep()?.slice(0, 3);
      const q = this.q()?.slice(0, 100);
      return {
        year,
        page: Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1),
        ...(status && { status }),
        ...(family && { family }),
        ...(kind && { kind }),
        ...(department && { department }),
        ...(q && { q }),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly responses = pageState<ResponsesPageView, Filters>({
    params: () => this.filters(),
    load: ({ year, ...query }, signal) =>
      this.api.get<ResponsesPageView>(`/api/evaluations/${year}/responses`, { ...query, size: 50 }, signal),
    keep: true,
  });
  protected readonly departments = computed(() =>
    (this.responses.value()?.departments ?? []).flatMap(({ code, name }) =>
      code ? [{ code, label: `${name} (${code})` }] : [],
    ),
  );
  protected readonly filtered = computed(() =>
    Boolean(this.etat() ?? this.dep() ?? this.famille() ?? this.type() ?? this.q()),
  );

  protected rate({ answered, invited }: ResponseRateView): string {
    return frenchShare(invited > 0 ? answered / invited : null);
  }
  protected async close(close: boolean): Promise<void> {
    const path = `/api/evaluations/${this.edition.year() ?? 0}/closing`;
    await this.acting.attempt(
      async () => {
        await (close ? this.api.post(path) : this.api.delete(path));
        this.responses.reload();
      },
      close ? 'L’évaluation est close : les relances s’arrêtent.' : 'L’évaluation est rouverte.',
    );
  }
}
