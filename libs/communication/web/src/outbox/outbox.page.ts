import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OutboxRowView, OutboxMessagesView, ReleasedMessagesView } from '@fds/shared/contract';
import {
  MESSAGE_KIND_LABELS,
  MESSAGE_KINDS,
  MESSAGE_STATE_LABELS,
  MESSAGE_STATES,
  STILL_HERE,
} from '@fds/shared/kernel';
import {
  Api,
  Dialog,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchPlural,
  Icon,
  Note,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
  Status,
  changesAddress,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';
import { heldWords } from './message-words';
import { ReceivedMails } from './received-mails';
import { ReviewedKindsForm } from './reviewed-kinds-form';

const SIZE = 50;
const NAMED = 5;

/** Boîte d’envoi: every message that the portal sends, with its state; the address is the view. */
@Component({
  selector: 'fds-outbox-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    Dialog,
    EmptyTemplate,
    FeedbackView,
    Icon,
    Note,
    Pager,
    PageStateView,
    ReadyTemplate,
    ReceivedMails,
    ResultBar,
    ReviewedKindsForm,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './outbox.page.scss',
  templateUrl: './outbox.page.html',
})
export class OutboxPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();

  /** Query parameters. */
  readonly etat = input<string>();
  readonly nature = input<string>();
  readonly q = input<string>();
  readonly personne = input<string>();
  readonly structure = input<string>();
  readonly dossier = input<string>();
  readonly campagne = input<string>();
  readonly page = input<string>();

  protected readonly state = computed(() => MESSAGE_STATES.find((code) => code === this.etat()) ?? null);
  protected readonly kind = computed(() => MESSAGE_KINDS.find((code) => code === this.nature()) ?? null);
  /** What the list is narrowed to from elsewhere: the messages of one dossier, one person… */
  protected readonly narrowed = computed(() =>
    Boolean(this.personne() || this.structure() || this.dossier() || this.campagne()),
  );
  protected readonly filtered = computed(() =>
    Boolean(this.q()?.trim() || this.state() || this.kind() || this.narrowed()),
  );
  protected readonly list = pageState({
    params: () => ({
      state: this.state(),
      kind: this.kind(),
      q: this.q()?.trim(),
      person: this.personne(),
      organisation: this.structure(),
      application: this.dossier(),
      campaign: this.campagne(),
      page: Number(this.page() ?? 1) || 1,
      size: SIZE,
    }),
    load: (query, signal) => this.api.get<OutboxMessagesView>('/api/outbox-messages', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly tabs = computed(() => {
    const counts = this.list.value()?.counts ?? [];
    const countOf = (code: string): number => counts.find(({ state }) => state === code)?.count ?? 0;
    return [
      { code: null, label: 'Tous', count: counts.reduce((sum, { count }) => sum + count, 0) },
      ...MESSAGE_STATES.map((code) => ({ code, label: MESSAGE_STATE_LABELS[code], count: countOf(code) })),
    ].filter(({ code, count }) => code === null || count > 0 || code === this.state());
  });
  protected readonly kinds = MESSAGE_KINDS.map((code) => ({ code, label: MESSAGE_KIND_LABELS[code] }));
  protected readonly kindLabels = MESSAGE_KIND_LABELS;
  protected readonly size = SIZE;
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly moment = frenchDateTime;
  protected readonly why = heldWords;
  protected readonly mayGo = ({ state }: OutboxRowView): boolean => STILL_HERE.some((one) => one === state);

  /** Rows that are ticked; a new page of the list begins without any. */
  protected readonly ticked = linkedSignal<unknown, ReadonlySet<string>>({
    source: () => this.list.value(),
    computation: () => new Set(),
  });
  protected readonly going = computed(() =>
    (this.list.value()?.items ?? []).filter((one) => this.ticked().has(one.id) && this.mayGo(one)),
  );
  protected readonly named = computed(() => this.going().slice(0, NAMED));
  protected readonly more = computed(() => this.going().length - this.named().length);
  protected readonly allTicked = computed(() => {
    const may = (this.list.value()?.items ?? []).filter(this.mayGo);
    return may.length > 0 && may.every(({ id }) => this.ticked().has(id));
  });
  protected readonly mayTick = computed(() => (this.list.value()?.items ?? []).some(this.mayGo));
  protected readonly actions = feedback();

  protected tick(id: string): void {
    this.ticked.update((ids) => (ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])));
  }
  protected tickAll(): void {
    const may = (this.list.value()?.items ?? []).filter(this.mayGo).map(({ id }) => id);
    this.ticked.set(this.allTicked() ? new Set() : new Set(may));
  }
  /** Lets the ticked ones leave; each that may not says why. */
  protected async release(confirmation: Dialog): Promise<void> {
    confirmation.close();
    const ids = this.going().map(({ id }) => id);
    await this.actions.attempt(
      () => this.api.post<ReleasedMessagesView>('/api/outbox-releases', { ids }),
      ({ released, refused }) => {
        const [first] = refused;
        const told =
          released === 1 ? '1 message part maintenant.' : `${frenchCount(released)} messages partent maintenant.`;
        return first
          ? `${told} ${frenchPlural(refused.length, 'autre')} non\u00a0: ${first.verdict.reasons[0]?.text ?? ''}`
          : told;
      },
    );
    this.list.reload();
  }
}
