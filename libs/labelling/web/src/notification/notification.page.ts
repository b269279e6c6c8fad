import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LotView, PreparationView, PreparedDossierView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  Dialog,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { LotResult } from './lot-result';
import { PreparedMail } from './prepared-mail';

/** What the committee decided, dossier by dossier as messages: looked at, put right, then told together. */
@Component({
  selector: 'fds-notification-page',
  imports: [
    Dialog,
    EmptyTemplate,
    FeedbackView,
    Icon,
    LotResult,
    Note,
    PageStateView,
    PreparedMail,
    ReadyTemplate,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notification.page.html',
  styleUrl: './notification.page.scss',
})
export class NotificationPage {
  /** The session whose decisions are told; absent on the page of all of them. */
  readonly id = input<string>();

  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  private readonly confirmation = viewChild<Dialog>('confirmation');
  protected readonly plural = frenchPlural;
  protected readonly actions = feedback();
  /** The dossier whose message is open. */
  protected readonly open = signal<string | null>(null);
  protected readonly sent = signal<LotView | null>(null);
  private readonly asked = computed(
    () => {
      const year = this.edition.year();
      return year === null ? undefined : { year, session: this.id() };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly preparation = pageState({
    params: () => this.asked(),
    load: (query, signal) => this.api.get<PreparationView>('/api/notifications', query, signal),
    isEmpty: ({ items }) => items.length === 0,
    keep: true,
  });
  /** What would leave now. */
  protected readonly chosen = computed(() =>
    (this.preparation.value()?.items ?? []).filter(({ heldBack, stopped }) => !heldBack && !stopped),
  );
  protected readonly messages = computed(() => this.chosen().reduce((sum, one) => sum + one.recipients.length, 0));
  protected readonly edited = computed(() => this.chosen().filter(({ edited }) => edited).length);
  protected readonly nobody = computed(() => this.chosen().filter(({ recipients }) => recipients.length === 0).length);
  /** Of the lot that is being sent: a second click asks for the same one. */
  private lot = crypto.randomUUID();

  protected toggle(id: string): void {
    this.open.update((open) => (open === id ? null : id));
  }
  protected hold(dossier: PreparedDossierView): Promise<boolean> {
    const path = `/api/applications/${dossier.applicationId}/notification-hold`;
    return this.actions.attempt(async () =>
      this.put(
        dossier.heldBack
          ? await this.api.delete<PreparedDossierView>(path)
          : await this.api.put<PreparedDossierView>(path),
      ),
    );
  }
  /** Shows a dossier as the server now has it. */
  protected put(changed: PreparedDossierView): void {
    const view = this.preparation.value();
    if (!view) return;
    const items = view.items.map((one) => (one.applicationId === changed.applicationId ? changed : one));
    this.preparation.set({ ...view, items });
  }
  protected async send(): Promise<void> {
    this.confirmation()?.close();
    const view = this.preparation.value();
    if (!view) return;
    const done = await this.actions.attempt(async () => {
      this.sent.set(
        await this.api.post<LotView>('/api/notification-lots', {
          id: this.lot,
          editionYear: view.editionYear,
          sessionId: this.id() ?? null,
          dossiers: this.chosen().map(({ applicationId, stamp }) => ({ applicationId, stamp })),
        }),
      );
    });
    // Without an answer from the server nobody knows: the same lot is asked for again, and leaves once.
    if (done || this.actions.problem()?.status) this.lot = crypto.randomUUID();
    this.preparation.reload();
  }
}
