import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COUNTER_LABELS } from '@fds/attendance/domain';
import { MakeCountingLinkRequestRules, type CountingLinkView, type EventCountingView } from '@fds/shared/contract';
import {
  Api,
  Control,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchCount,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { sumOf } from './counted-words';

/** How often the counts are asked for again while the page is looked at (milliseconds). */
const REFRESH = 10_000;

/** Counting at the door of an event: links for the team, cards to print, and what is being counted. */
@Component({
  selector: 'fds-counting-page',
  imports: [Control, Dialog, FeedbackView, Field, Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './counting.page.html',
  styleUrl: './counting.page.scss',
})
export class CountingPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly counting = pageState<EventCountingView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<EventCountingView>(`/api/events/${id}/counting`, {}, signal),
    keep: true,
  });
  protected readonly acting = feedback();
  protected readonly making = feedback();
  protected readonly label = signal('');
  protected readonly tried = signal(false);
  protected readonly rules = MakeCountingLinkRequestRules;
  protected readonly coordination = computed(() => this.session.role() === 'coordinator');
  protected readonly figuresLink = computed(() =>
    this.coordination() ? ['/pilotage/frequentation', this.id()] : ['/evenements', this.id(), 'frequentation'],
  );
  /** The days on which somebody was counted, or will be soon. */
  protected readonly days = computed(() => {
    const view = this.counting.value();
    const counted = (view?.days ?? []).filter(({ counted }) => counted.length > 0);
    const next = (view?.days ?? []).find(({ closesAt }) => view && closesAt > view.now);
    return counted.length > 0 ? counted : next ? [next] : [];
  });
  protected readonly total = computed(() => sumOf(this.counting.value()?.counted ?? []));
  protected readonly labels = COUNTER_LABELS;
  protected readonly count = frenchCount;
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  protected readonly sum = sumOf;
  protected readonly day = (day: string): string =>
    frenchDay(day, 'full').replace(/^./, (first) => first.toUpperCase());
  protected readonly card = ({ id }: CountingLinkView): string => `/api/counting-links/${id}/card.pdf`;

  constructor() {
    const timer = setInterval(() => {
      if (!globalThis.document.hidden && !this.acting.busy() && !this.making.busy() && this.counting.face() === 'ready')
        this.counting.reload();
    }, REFRESH);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected typed(event: Event): void {
    this.label.set((event.target as HTMLInputElement).value);
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const label = this.label().trim();
    if (label === '') return;
    const done = await this.making.attempt(
      async () =>
        this.counting.set(await this.api.post<EventCountingView>(`/api/events/${this.id()}/counting-links`, { label })),
      `Le lien « ${label} » est prêt. Imprimez sa carte, ou envoyez son adresse à votre équipe.`,
    );
    if (!done) return;
    this.label.set('');
    this.tried.set(false);
  }

  protected async revoke({ id, label }: CountingLinkView, withTaps: boolean, dialog: Dialog): Promise<void> {
    dialog.close();
    await this.acting.attempt(
      () => this.change(id, 'revocation', { withTaps }),
      withTaps
        ? `Le lien « ${label} » est retiré, et ce qu’il a compté ne compte plus.`
        : `Le lien « ${label} » est retiré. Ce qu’il a compté reste.`,
      () => this.change(id, 'restoration'),
    );
  }
  protected async restore({ id, label }: CountingLinkView): Promise<void> {
    await this.acting.attempt(() => this.change(id, 'restoration'), `Le lien « ${label} » compte de nouveau.`);
  }
  protected async copy({ address, label }: CountingLinkView): Promise<void> {
    await this.acting.attempt(
      () => globalThis.navigator.clipboard.writeText(address ?? ''),
      `L’adresse du lien « ${label} » est copiée.`,
    );
  }

  private async change(id: string, action: string, body?: object): Promise<void> {
    this.counting.set(await this.api.post<EventCountingView>(`/api/counting-links/${id}/${action}`, body));
  }
}
