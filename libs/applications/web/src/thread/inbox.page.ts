import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentsOf } from '@fds/accounts/domain';
import { THREAD_SHOWN, THREAD_SHOWN_LABELS, THREAD_SHOWN_WORDS } from '@fds/applications/domain';
import type { ThreadsPageView, ThreadView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchPlural,
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

/** The coordination's threads: what is to be read, who is expected to speak next; the address is the view. */
@Component({
  selector: 'fds-inbox-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    EmptyTemplate,
    FeedbackView,
    Pager,
    PageStateView,
    ReadyTemplate,
    ResultBar,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './messages.page.scss',
  templateUrl: './inbox.page.html',
})
export class InboxPage {
  private readonly api = inject(Api);
  protected readonly go = changesAddress();
  private readonly edition = inject(CurrentEdition);

  /** Query parameters. */
  readonly voir = input<string>();
  readonly q = input<string>();
  readonly dep = input<string>();
  /** `toutes`: threads of all editions. */
  readonly editions = input<string>();
  readonly page = input<string>();

  protected readonly shown = computed(
    () => THREAD_SHOWN.find((code) => THREAD_SHOWN_WORDS[code] === this.voir()) ?? null,
  );
  protected readonly everywhere = computed(() => this.editions() === 'toutes');
  protected readonly filtered = computed(() => Boolean(this.q()?.trim() || this.dep() || this.shown()));
  protected readonly year = this.edition.year;
  protected readonly threads = pageState({
    params: () => {
      const edition = this.year();
      if (edition === null) return undefined;
      return {
        ...(this.everywhere() ? {} : { edition }),
        show: this.shown(),
        q: this.q()?.trim(),
        department: this.dep(),
        page: Number(this.page() ?? 1) || 1,
        size: SIZE,
      };
    },
    load: (query, signal) => this.api.get<ThreadsPageView>('/api/threads', query, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly tabs = computed(() => {
    const counts = this.threads.value()?.counts;
    return [
      { code: null, word: null, label: 'Tous', count: counts?.all ?? 0 },
      ...THREAD_SHOWN.map((code) => ({
        code,
        word: THREAD_SHOWN_WORDS[code],
        label: THREAD_SHOWN_LABELS[code],
        count: counts?.[code] ?? 0,
      })),
    ];
  });
  protected readonly departments = computed(() => departmentsOf(this.edition.departments() ?? []));
  protected readonly actions = feedback();
  protected readonly size = SIZE;
  protected readonly otherEditions = [{ code: 'toutes', label: 'Toutes les éditions' }];
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;

  /** Who spoke last; the side is said where it is not plain from the name. */
  protected who({ lastBy }: ThreadView): string {
    if (lastBy.me) return 'Vous';
    const name = lastBy.name ?? 'Une personne sans compte';
    return lastBy.side === 'coordination' ? `${name}, coordination` : name;
  }
  /** Nobody waits for an answer to the last message any more; what comes next waits again. */
  protected async settle({ applicationId, lastId, organisation }: ThreadView): Promise<void> {
    const path = `/api/applications/${applicationId}/messages/${lastId}/settlement`;
    await this.actions.attempt(
      () => this.api.post(path),
      `Plus aucune réponse n’est attendue de l’échange avec ${organisation || 'cette structure'}.`,
      async () => {
        await this.api.delete(path);
        this.threads.reload();
      },
    );
    this.threads.reload();
  }
}
