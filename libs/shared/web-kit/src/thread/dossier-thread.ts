import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { MessageAboutView, MessagesPageView, MessageView } from '@fds/shared/contract';
import { Api, queryString } from '../http/api';
import { asProblem } from '../http/problem';
import { feedback } from '../feedback/feedback';
import { FeedbackView } from '../feedback/feedback-view';
import { pageState } from '../state/page-state';
import { EmptyTemplate, PageStateView, ReadyTemplate } from '../state/page-state-view';
import { MessageList, type AboutLink } from './message-list';
import { MessageWriter } from './message-writer';
import { UnreadMessages } from './unread-messages';

/** A circle as its readers are told of it. */
export interface ThreadCircle {
  readonly code: MessageView['circle'];
  /** French: `Avec la coordination`. */
  readonly label: string;
  /** Who reads what is written there. */
  readonly readers: string;
}
/** What a message may speak of. */
export interface ThreadSubject {
  readonly item: string;
  readonly field?: string | null;
  /** French: `Village des sciences, dates`. */
  readonly label: string;
}

/** Milliseconds between two looks for what others wrote. */
const PERIOD = 20_000;

/**
 * What is said about a dossier: its circles, each in a box of its own, and a place to write in the one that is shown. What
 * was on screen counts as read.
 */
@Component({
  selector: 'fds-dossier-thread',
  imports: [EmptyTemplate, FeedbackView, MessageList, MessageWriter, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './dossier-thread.scss',
  templateUrl: './dossier-thread.html',
})
export class DossierThread {
  private readonly api = inject(Api);
  private readonly unread = inject(UnreadMessages);
  readonly applicationId = input.required<string>();
  /** In the order in which they are offered. */
  readonly circles = input.required<readonly ThreadCircle[]>();
  /** The circle shown first. */
  readonly first = input<string>();
  /** What a new message speaks of at first: a link from a field. */
  readonly subject = input<ThreadSubject | null>(null);
  /** What else one may speak of. */
  readonly subjects = input<readonly ThreadSubject[]>([]);
  /** Shows and writes nothing but what speaks of `subject`. */
  readonly only = input(false);
  /** A partner names its activity in every message. */
  readonly always = input(false);
  readonly link = input<(about: MessageAboutView) => AboutLink | null>(() => null);

  protected readonly circle = linkedSignal(
    () => this.circles().find(({ code }) => code === this.first()) ?? this.circles()[0],
  );
  protected readonly about = linkedSignal<ThreadSubject | null>(
    () => this.subject() ?? (this.always() ? (this.subjects()[0] ?? null) : null),
  );
  /** All one may speak of, that of the link included. */
  protected readonly offered = computed(() => {
    const linked = this.subject();
    const others = this.subjects().filter(
      ({ item, field }) => item !== linked?.item || (field ?? null) !== linked.field,
    );
    return linked ? [linked, ...others] : others;
  });
  private readonly asked = computed(
    () => {
      const subject = this.only() ? this.subject() : null;
      const about = subject && { item: subject.item, ...(subject.field && { field: subject.field }) };
      return { id: this.applicationId(), circle: this.circle()?.code, about: about ?? {} };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly page = pageState({
    params: () => (this.asked().circle ? this.asked() : undefined),
    load: ({ id, circle, about }, signal) =>
      this.api.get<MessagesPageView>(`/api/applications/${id}/messages`, { circle, ...about }, signal),
    isEmpty: ({ items }) => items.length === 0,
  });
  /** Earlier pages, fetched on demand; forgotten with the circle. */
  private readonly earlier = linkedSignal<unknown, readonly MessageView[]>({
    source: () => this.asked(),
    computation: () => [],
  });
  protected readonly messages = computed(() => {
    const latest = this.page.value()?.items ?? [];
    const known = new Set(latest.map(({ id }) => id));
    const all = [...this.earlier().filter(({ id }) => !known.has(id)), ...latest];
    // What each of them speaks of is said by where they stand.
    return this.only() ? all.map((one) => ({ ...one, about: null })) : all;
  });
  protected readonly more = computed(() => (this.page.value()?.total ?? 0) > this.messages().length);
  protected readonly actions = feedback();
  protected readonly seen = signal(0);
  private readonly writer = viewChild(MessageWriter);
  protected readonly draftKey = computed(() => {
    const { id, circle } = this.asked();
    return [id, circle, this.about()?.item ?? '', this.about()?.field ?? ''].join('.');
  });
  protected readonly fileAddress = (file: string): string =>
    `/api/applications/${this.applicationId()}/attachments/${file}`;
  protected readonly originalAddress = (message: string): string =>
    `/api/applications/${this.applicationId()}/messages/${message}/original`;

  constructor() {
    effect(() => {
      const latest = this.page.value()?.items.at(-1);
      // What stands unread between those shown here is not read by looking at these.
      if (latest?.unread && !this.hidesUnread()) untracked(() => void this.markRead(latest));
    });
    const timer = setInterval(() => {
      if (globalThis.document.visibilityState === 'visible' && !this.actions.busy()) this.page.reload();
    }, PERIOD);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  private hidesUnread(): boolean {
    const shown = (this.page.value()?.items ?? []).filter(({ unread }) => unread).length;
    return this.only() && this.unreadIn(this.circle()?.code ?? '') > shown;
  }
  protected unreadIn(code: string): number {
    return this.page.value()?.circles.find(({ circle }) => circle === code)?.unread ?? 0;
  }
  protected choose(value: string): void {
    this.about.set(this.offered()[Number(value)] ?? null);
  }
  protected async send({ text, files }: { readonly text: string; readonly files: readonly File[] }): Promise<void> {
    const { id, circle } = this.asked();
    const about = this.about();
    const done = await this.actions.attempt(
      async () => {
        const message = await this.api.post<MessageView>(`/api/applications/${id}/messages`, {
          circle,
          text,
          ...(about && { item: about.item, ...(about.field && { field: about.field }) }),
        });
        this.writer()?.clear();
        this.page.reload();
        return this.join(message, files);
      },
      (refused) => (refused.length === 0 ? 'Message envoyé.' : `Message envoyé, mais pas ${refused.join(' ; ')}`),
    );
    if (done) this.page.reload();
  }
  /** Sends the files one after the other; answers those that were refused, with the reason. */
  private async join({ id, circle }: MessageView, files: readonly File[]): Promise<readonly string[]> {
    const refused: string[] = [];
    if (circle !== 'thread') return refused;
    for (const file of files) {
      const path = `/api/applications/${this.applicationId()}/messages/${id}/files`;
      await this.api
        .post(path + queryString({ name: file.name }), file)
        .catch((error: unknown) => refused.push(`«\u00a0${file.name}\u00a0»\u00a0: ${asProblem(error).detail}`));
    }
    return refused;
  }
  protected async showEarlier(): Promise<void> {
    const { id, circle, about } = this.asked();
    const size = this.page.value()?.size ?? 30;
    const page = Math.floor(this.messages().length / size) + 1;
    await this.actions.attempt(async () => {
      const view = await this.api.get<MessagesPageView>(`/api/applications/${id}/messages`, {
        ...{ circle, page, size },
        ...about,
      });
      const known = new Set(this.earlier().map(({ id: one }) => one));
      this.earlier.set([...view.items.filter(({ id: one }) => !known.has(one)), ...this.earlier()]);
    });
  }
  protected async resolve(message: MessageView): Promise<void> {
    const path = `/api/applications/${this.applicationId()}/messages/${message.id}/resolution`;
    await this.actions.attempt(() => (message.resolvedAt ? this.api.delete(path) : this.api.post(path)));
    this.earlier.set([]);
    this.page.reload();
  }
  private async markRead({ writtenAt }: MessageView): Promise<void> {
    const { id, circle } = this.asked();
    await this.api
      .put(`/api/applications/${id}/messages/reading`, { circle, upTo: writtenAt })
      .then(() => this.unread.refresh())
      // What is not marked as read is offered again: nothing is lost.
      .catch(() => undefined);
  }
}
