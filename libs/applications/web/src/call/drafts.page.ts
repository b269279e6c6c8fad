import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentName } from '@fds/accounts/domain';
import { READ_SECTION_LABELS } from '@fds/applications/domain';
import type { CallDraftsPageView, CallDraftView, DraftReminderView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDay,
  frenchDateTime,
  frenchPlural,
  Icon,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
  ResultBar,
  changesAddress,
} from '@fds/shared/web-kit';

const SIZE = 25;
const SORTS = [
  { code: 'touched', label: 'Les plus longtemps laissés' },
  { code: 'lacking', label: 'Les moins avancés' },
  { code: 'complete', label: 'Les plus avancés' },
  { code: 'organisation', label: 'Par structure' },
] as const;

/** The dossiers that are being written: how far each one is, what lacks most, how long is left. */
@Component({
  selector: 'fds-drafts-page',
  imports: [EmptyTemplate, FeedbackView, Icon, PageStateView, Pager, ReadyTemplate, ResultBar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './call.scss',
  templateUrl: './drafts.page.html',
})
export class DraftsPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Filters, order and page, in the address. */
  readonly dep = input<string>();
  readonly manque = input<string>();
  readonly ordre = input<string>();
  readonly page = input<string>();

  protected readonly sort = computed(() => SORTS.find(({ code }) => code === this.ordre())?.code ?? 'touched');
  protected readonly drafts = pageState({
    params: () => {
      const editionYear = this.edition.year();
      if (editionYear === null) return undefined;
      const [department, field] = [this.dep(), this.manque()];
      return { editionYear, department, field, sort: this.sort(), page: Number(this.page() ?? 1) || 1, size: SIZE };
    },
    load: (query, signal) => this.api.get<CallDraftsPageView>('/api/call-drafts', query, signal),
    isEmpty: ({ drafts }) => drafts === 0,
    keep: true,
  });
  protected readonly fieldLabel = computed(
    () => this.drafts.value()?.lacking.find(({ field }) => field === this.manque())?.label ?? this.manque(),
  );
  protected readonly reminding = feedback();
  protected readonly size = SIZE;
  protected readonly sorts = SORTS;
  protected readonly sections = READ_SECTION_LABELS;
  protected readonly department = departmentName;
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly day = frenchDay;
  protected readonly moment = frenchDateTime;

  protected chosen = (event: Event): string | null => (event.target as HTMLSelectElement).value || null;
  protected done = ({ sections, lackingSections }: CallDraftView): number => sections - lackingSections.length;
  protected missing = ({ lackingSections }: CallDraftView): string =>
    lackingSections.map((section) => READ_SECTION_LABELS[section]).join(', ');
  protected left({ daysLeft, extended }: CallDraftView): string {
    if (daysLeft === null) return 'Plus d’envoi possible';
    const words = daysLeft === 0 ? 'Dernier jour' : frenchPlural(daysLeft, 'jour');
    return extended ? `${words}, délai accordé` : words;
  }
  protected async remind(draft: CallDraftView): Promise<void> {
    if (!draft.remind.allowed) return;
    const done = await this.reminding.attempt(
      () => this.api.post<DraftReminderView>(`/api/call-drafts/${draft.id}/reminder`),
      ({ people }) =>
        `${draft.organisationName}\u00a0: ${frenchPlural(people, 'personne relancée', 'personnes relancées')} par e-mail.`,
    );
    if (done) this.drafts.reload();
  }
}
