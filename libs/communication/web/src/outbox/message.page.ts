import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OutboxMessageView } from '@fds/shared/contract';
import { MESSAGE_KIND_LABELS, PERSONAL_LINK } from '@fds/shared/kernel';
import {
  Api,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { MailReader } from './mail-reader';
import { heldWords, MOMENT_LABELS } from './message-words';

const DONE = {
  release: 'Ce message part maintenant.',
  cancellation: 'Ce message ne partira pas.',
  restoration: 'Ce message est de nouveau dans la boîte d’envoi.',
  retry: 'Ce message part à nouveau.',
} as const;

/** One message of the outbox: as its reader gets it, where it stands, and what may be done with it. */
@Component({
  selector: 'fds-message-page',
  imports: [FeedbackView, Icon, MailReader, Note, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './message.page.scss',
  templateUrl: './message.page.html',
})
export class MessagePage {
  private readonly api = inject(Api);
  readonly id = input.required<string>();
  protected readonly message = pageState({
    params: () => this.id(),
    load: (id, signal) => this.api.get<OutboxMessageView>(`/api/outbox-messages/${id}`, {}, signal),
  });
  protected readonly editing = signal(false);
  protected readonly subject = linkedSignal(() => this.message.value()?.subject ?? '');
  protected readonly source = linkedSignal(() => this.message.value()?.source ?? '');
  protected readonly link = PERSONAL_LINK;
  protected readonly linked = computed(() => this.source().includes(PERSONAL_LINK));
  protected readonly said = feedback();
  protected readonly kinds = MESSAGE_KIND_LABELS;
  protected readonly moments = MOMENT_LABELS;
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  protected readonly why = heldWords;
  protected readonly typed = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

  /** Sends, calls off, puts back or tries again; calling off can be undone. */
  protected async act(action: keyof typeof DONE): Promise<void> {
    const work = async (what: keyof typeof DONE): Promise<void> =>
      this.message.set(await this.api.post<OutboxMessageView>(`/api/outbox-messages/${this.id()}/${what}`));
    await this.said.attempt(
      () => work(action),
      DONE[action],
      action === 'cancellation' ? () => work('restoration') : undefined,
    );
  }
  protected async save(version: number): Promise<void> {
    const request = { version, subject: this.subject(), text: this.source() };
    const done = await this.said.attempt(
      async () => this.message.set(await this.api.put<OutboxMessageView>(`/api/outbox-messages/${this.id()}`, request)),
      'Le message est modifié.',
    );
    if (done) this.editing.set(false);
  }
  protected leave(): void {
    const message = this.message.value();
    this.subject.set(message?.subject ?? '');
    this.source.set(message?.source ?? '');
    this.editing.set(false);
    this.said.clear();
  }
}
