import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentName, departmentsOf } from '@fds/accounts/domain';
import {
  CIRCLE_READERS,
  NEED_DIRECTION_LABELS,
  NEED_DIRECTIONS,
  NEED_KIND_LABELS,
  NEED_KINDS,
} from '@fds/applications/domain';
import type { EditionDetailView, NeedMatchesView, NeedsPageView, NeedView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchDay,
  frenchPlural,
  Icon,
  MessageWriter,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
  changesAddress,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';

const SIZE = 25;
const ANSWERED = ['no', 'yes'] as const;

/** What the holders of an edition look for and offer, answered one by one; the address is the view. */
@Component({
  selector: 'fds-needs-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    EmptyTemplate,
    FeedbackView,
    Icon,
    MessageWriter,
    Pager,
    PageStateView,
    ReadyTemplate,
    ResultBar,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './needs.page.scss',
  templateUrl: './needs.page.html',
})
export class NeedsPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Query parameters. */
  readonly q = input<string>();
  readonly sens = input<string>();
  readonly quoi = input<string>();
  readonly dep = input<string>();
  readonly reponse = input<string>();
  readonly page = input<string>();

  protected readonly year = this.edition.year;
  protected readonly direction = computed(() => NEED_DIRECTIONS.find((code) => code === this.sens()) ?? null);
  protected readonly what = computed(() => NEED_KINDS.find((code) => code === this.quoi()) ?? null);
  protected readonly answered = computed(() => ANSWERED.find((code) => code === this.reponse()) ?? null);
  protected readonly filtered = computed(() =>
    Boolean(this.q()?.trim() || this.direction() || this.what() || this.answered() || this.dep()),
  );
  protected readonly list = pageState({
    params: () => {
      const edition = this.year();
      if (edition === null) return undefined;
      return {
        edition,
        q: this.q()?.trim(),
        direction: this.direction(),
        what: this.what(),
        department: this.dep(),
        answered: this.answered(),
        page: Number(this.page() ?? 1) || 1,
        size: SIZE,
      };
    },
    load: (query, signal) => this.api.get<NeedsPageView>('/api/needs', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  private readonly settings = pageState({
    params: () => this.year() ?? undefined,
    load: (year, signal) => this.api.get<EditionDetailView>(`/api/editions/${year}`, {}, signal),
  });
  protected readonly offered = computed(() => departmentsOf(this.settings.value()?.departments ?? []));
  protected readonly directions = NEED_DIRECTIONS.map((code) => ({ code, label: NEED_DIRECTION_LABELS[code] }));
  protected readonly kinds = NEED_KINDS.map((code) => ({ code, label: NEED_KIND_LABELS[code] }));
  protected readonly words = { direction: NEED_DIRECTION_LABELS, what: NEED_KIND_LABELS };
  protected readonly size = SIZE;
  protected readonly answers = [
    { code: 'no', label: 'Sans réponse' },
    { code: 'yes', label: 'Avec une réponse' },
  ];
  protected readonly plural = frenchPlural;
  protected readonly readers = CIRCLE_READERS.thread;
  protected readonly day = (instant: string): string => frenchDay(dayOf(new Date(instant)));
  protected readonly places = ({ departments }: NeedView): string => departments.map(departmentName).join(', ');
  protected readonly keyOf = ({ applicationId, key }: NeedView): string => `${applicationId}.${key}`;

  /** The need that is being answered. */
  protected readonly open = signal<string | null>(null);
  protected readonly matches = pageState<NeedMatchesView, string>({
    params: () => {
      const need = this.list.value()?.items.find((one) => this.keyOf(one) === this.open());
      return need ? `/api/applications/${need.applicationId}/needs/${need.key}/matches` : undefined;
    },
    load: (path, signal) => this.api.get<NeedMatchesView>(path, {}, signal),
    isEmpty: ({ items }) => items.length === 0,
  });
  protected readonly actions = feedback();
  private readonly writer = viewChild(MessageWriter);

  protected async answer(need: NeedView, text: string): Promise<void> {
    const done = await this.actions.attempt(
      () =>
        this.api.post(`/api/applications/${need.applicationId}/messages`, {
          circle: 'thread',
          text,
          needKey: need.key,
          item: need.applicationId,
          field: 'needs',
        }),
      `Réponse envoyée à ${need.organisation || 'la structure'}.`,
    );
    if (!done) return;
    this.writer()?.clear();
    this.open.set(null);
    this.list.reload();
  }
}
