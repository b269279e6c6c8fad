import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CHANGE_STATE_LABELS,
  CHANGE_STATE_WORDS,
  CHANGE_STATES,
  LIFE_REASONS,
  MOST_REASON,
  type ChangeState,
} from '@fds/programme/domain';
import type { EventChangesPageView, EventLifeView, ListedChangeView } from '@fds/shared/contract';
import {
  Api,
  Control,
  CurrentEdition,
  Dialog,
  EmptyTemplate,
  Field,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  Kind,
  NavCounts,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
  ResultBar,
  Status,
} from '@fds/shared/web-kit';
import { ChangeLines } from '../life/change-lines';
import { RevokeLabel } from './revoke-label';

const SIZE = 25;
const TABS: readonly { readonly state: ChangeState; readonly label: string }[] = [
  { state: 'proposed', label: 'À revoir' },
  { state: 'applied', label: 'Pris en compte' },
  { state: 'accepted', label: 'Acceptés' },
  { state: 'refused', label: 'Refusés' },
];

/** Changes of labelled events: those that ask for a new look first, then what was logged or settled. The address is the view. */
@Component({
  selector: 'fds-changes-page',
  imports: [
    ChangeLines,
    Control,
    Dialog,
    EmptyTemplate,
    Field,
    FeedbackView,
    Icon,
    Kind,
    PageStateView,
    Pager,
    ReadyTemplate,
    ResultBar,
    RevokeLabel,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './changes.page.html',
  styles: `
    .onglets {
      margin-bottom: var(--e4);
    }
    article {
      margin-top: var(--e4);
      display: grid;
      gap: var(--e3);
    }
    h2 {
      overflow-wrap: anywhere;
    }
    @media print {
      article .rang .b {
        display: none;
      }
    }
  `,
})
export class ChangesPage {
  /** Query parameters. */
  readonly etat = input<string>();
  readonly dossier = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  private readonly counts = inject(NavCounts);
  protected readonly actions = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  protected readonly states = CHANGE_STATE_LABELS;
  protected readonly tabs = TABS;
  protected readonly words = CHANGE_STATE_WORDS;
  protected readonly size = SIZE;
  protected readonly most = MOST_REASON;
  protected readonly state = computed(
    () => CHANGE_STATES.find((one) => CHANGE_STATE_WORDS[one] === this.etat()) ?? 'proposed',
  );
  private readonly asked = computed(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const page = Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1);
      return { year, state: this.state(), application: this.dossier(), page, size: SIZE };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly changes = pageState({
    params: () => this.asked(),
    load: async (query, signal) => {
      const page = await this.api.get<EventChangesPageView>('/api/event-changes', query, signal);
      this.counts.set('/pilotage/a-revoir', { count: page.waiting, mine: true });
      return page;
    },
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  /** The change that is being refused. */
  protected readonly refused = signal<ListedChangeView | null>(null);
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);

  protected async accept({ id }: ListedChangeView): Promise<void> {
    await this.actions.attempt(
      () => this.api.post<EventLifeView>(`/api/event-changes/${id}/acceptance`),
      'Le changement a pris effet, le label est gardé. Le porteur est prévenu.',
    );
    this.changes.reload();
  }
  protected async revoked(words: string): Promise<void> {
    await this.actions.attempt(() => Promise.resolve(), words);
    this.changes.reload();
  }
  protected ask(change: ListedChangeView, dialog: Dialog): void {
    this.refused.set(change);
    this.reason.set('');
    this.error.set(null);
    dialog.open();
  }
  protected async refuse(submitted: Event, dialog: Dialog): Promise<void> {
    submitted.preventDefault();
    const [change, reason] = [this.refused(), this.reason().trim()];
    this.error.set(reason === '' ? LIFE_REASONS.refusal_reason_missing : null);
    if (reason === '' || !change) return;
    const done = await this.actions.attempt(
      () => this.api.post<EventLifeView>(`/api/event-changes/${change.id}/refusal`, { reason }),
      'Le changement est refusé : l’événement reste tel quel. Le porteur est prévenu.',
    );
    dialog.close();
    if (done) this.changes.reload();
  }
}
