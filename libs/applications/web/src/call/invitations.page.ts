import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { INVITATION_STATE_LABELS, INVITATION_STATES, pastedAddresses } from '@fds/applications/domain';
import type { CallInvitationsPageView, CallInvitationView, InvitedView } from '@fds/shared/contract';
import {
  Api,
  Control,
  CurrentEdition,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchPlural,
  Icon,
  Note,
  Pager,
  PageStateView,
  pageState,
  ReadyTemplate,
  ResultBar,
  changesAddress,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';
import { OrganisationFinder, type FoundOrganisation } from '../events/organisation-finder';

const SIZE = 25;

/** Asks structures and people to answer the call, and follows who did. */
@Component({
  selector: 'fds-call-invitations-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    Control,
    FeedbackView,
    Field,
    Icon,
    Note,
    OrganisationFinder,
    PageStateView,
    Pager,
    ReadyTemplate,
    ResultBar,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './call.scss',
  templateUrl: './invitations.page.html',
})
export class InvitationsPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Filters and page, in the address. */
  readonly etat = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  protected readonly state = computed(() => INVITATION_STATES.find((state) => state === this.etat()));
  protected readonly list = pageState({
    params: () => {
      const editionYear = this.edition.year();
      if (editionYear === null) return undefined;
      return { editionYear, state: this.state(), q: this.q()?.trim(), page: Number(this.page() ?? 1) || 1, size: SIZE };
    },
    load: (query, signal) => this.api.get<CallInvitationsPageView>('/api/call-invitations', query, signal),
    keep: true,
  });

  protected readonly pasted = signal('');
  protected readonly message = signal('');
  protected readonly organisations = signal<readonly { readonly id: string; readonly name: string }[]>([]);
  protected readonly addresses = computed(() => pastedAddresses(this.pasted()));
  protected readonly count = computed(() => this.addresses().length + this.organisations().length);
  protected readonly answered = signal<InvitedView | null>(null);
  protected readonly tried = signal(false);
  protected readonly inviting = feedback();
  protected readonly resending = feedback();
  protected readonly size = SIZE;
  protected readonly stateOptions = computed(() =>
    INVITATION_STATES.map((code) => ({ code, label: `${INVITATION_STATE_LABELS[code]} (${this.inState(code)})` })),
  );
  protected readonly labels = INVITATION_STATE_LABELS;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;

  protected typed = (event: Event): string => (event.target as HTMLTextAreaElement).value;
  protected inState = (state: string): number =>
    this.list.value()?.states.find((one) => one.state === state)?.count ?? 0;
  /** One that the register does not know has no address: it is invited by one that is typed. */
  protected add({ id, name }: FoundOrganisation): void {
    if (id === null || this.organisations().some((one) => one.id === id)) return;
    this.organisations.update((all) => [...all, { id, name }]);
  }
  protected drop(id: string): void {
    this.organisations.update((all) => all.filter((one) => one.id !== id));
  }

  protected async invite(): Promise<void> {
    this.tried.set(true);
    const [editionYear, view] = [this.edition.year(), this.list.value()];
    if (editionYear === null || !view?.invite.allowed || this.count() === 0) return;
    const request = {
      editionYear,
      message: this.message().trim(),
      addresses: this.addresses(),
      organisationIds: this.organisations().map(({ id }) => id),
    };
    const done = await this.inviting.attempt(async () => {
      this.answered.set(await this.api.post<InvitedView>('/api/call-invitations', request));
    });
    if (!done) return;
    this.tried.set(false);
    // What did not leave stays in the box, to be corrected.
    const kept = new Set(
      this.answered()?.results.flatMap(({ line, result }) =>
        line !== null && result === 'not_an_address' ? [line] : [],
      ),
    );
    this.pasted.set(
      this.pasted()
        .split(/\r\n|[\r\n]/)
        .filter((_, index) => kept.has(index + 1))
        .join('\n'),
    );
    this.organisations.set([]);
    this.list.reload();
  }
  protected async resend(one: CallInvitationView): Promise<void> {
    if (!one.resend.allowed) return;
    const done = await this.resending.attempt(
      () => this.api.post<CallInvitationView>(`/api/call-invitations/${one.id}/resending`),
      `L’invitation est repartie vers ${one.email}.`,
    );
    if (done) this.list.reload();
  }
}
