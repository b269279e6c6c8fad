import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  MATTER_LABELS,
  MATTER_WORDS,
  REVIEW_MATTERS,
  WAITING_FOR,
  WAITING_FOR_LABELS,
  WAITING_FOR_WORDS,
  type WaitingFor,
} from '@fds/labelling/domain';
import type { EditionsPageView, QueuedApplicationView, ReviewQueuePageView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  frenchCount,
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
import { bringReview } from '../review/bring-review';
import { WaitingCount } from './waiting-count';

const SIZE = 25;
/** In the address: whoever is waited for. */
const ANYONE = 'tous';

/** Who is waited for, and for what, oldest waiting first: the address is the view. Without a choice, the reader's own. */
@Component({
  selector: 'fds-to-treat-page',
  imports: [EmptyTemplate, Icon, Kind, PageStateView, Pager, ReadyTemplate, ResultBar, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './to-treat.page.html',
  styleUrl: './to-treat.page.scss',
})
export class ToTreatPage {
  /** Query parameters. */
  readonly attente = input<string>();
  readonly quoi = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  private readonly counter = inject(WaitingCount);
  private readonly navCounts = inject(NavCounts);

  protected readonly who = computed((): WaitingFor | 'anyone' =>
    this.attente() === ANYONE
      ? 'anyone'
      : (WAITING_FOR.find((who) => WAITING_FOR_WORDS[who] === this.attente()) ?? 'coordination'),
  );
  protected readonly what = computed(() => REVIEW_MATTERS.find((what) => MATTER_WORDS[what] === this.quoi()) ?? null);
  protected readonly queue = pageState({
    params: () => this.asked(),
    load: async (query, signal) => {
      const page = await this.api.get<ReviewQueuePageView>('/api/review-queue', query, signal);
      this.counter.show(page);
      return page;
    },
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  private readonly asked = computed(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const page = Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1);
      return { year, waitingFor: this.who(), what: this.what(), page, size: SIZE };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly year = this.edition.year;
  /** Asked while no year is known: a portal without any edition has nothing to list. */
  private readonly held = pageState({
    params: () => (this.edition.year() === null ? true : undefined),
    load: (_, signal) => this.api.get<EditionsPageView>('/api/editions', { size: 1 }, signal),
  });
  protected readonly none = computed(() => this.edition.year() === null && this.held.value()?.total === 0);

  constructor() {
    bringReview(() => this.queue.face() === 'ready');
  }

  protected readonly tabs = computed(() => {
    const counts = this.queue.value()?.counts;
    const tab = (who: WaitingFor | 'anyone', label: string, word: string) => ({
      who,
      label,
      word,
      count: counts?.[who] ?? 0,
    });
    return [
      ...WAITING_FOR.map((who) =>
        tab(who, who === 'coordination' ? 'À vous' : WAITING_FOR_LABELS[who], WAITING_FOR_WORDS[who]),
      ),
      tab('anyone', 'Toutes les attentes', ANYONE),
    ];
  });
  protected readonly matters = computed(() => {
    const found = this.queue.value()?.matters ?? [];
    return REVIEW_MATTERS.map((code) => ({
      code,
      word: MATTER_WORDS[code],
      label: MATTER_LABELS[code],
      count: found.find(({ what }) => what === code)?.count ?? 0,
    })).filter(({ code, count }) => count > 0 || code === this.what());
  });
  /** Why the list is empty, and who is waited for instead. */
  protected readonly nothing = computed(() => {
    const others = this.queue.value()?.counts.anyone ?? 0;
    const here = this.what() ? 'Aucun dossier avec ces filtres.' : EMPTY[this.who()];
    return others > 0 && this.who() !== 'anyone'
      ? `${here} ${frenchPlural(others, 'dossier attend', 'dossiers attendent')} quelqu’un en tout.`
      : here;
  });

  /** Changes after the label that wait for the coordination, as the rail counts them. */
  protected readonly changes = computed(() => this.navCounts.all()['/pilotage/a-revoir']?.count ?? 0);

  protected readonly size = SIZE;
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly labels = MATTER_LABELS;
  /** Whose turn it is: `Cité nature`, `La DRARI et la Région`. */
  protected readonly awaited = ({ waitingFor, organisationName }: QueuedApplicationView): string =>
    waitingFor
      .map((who, at) => {
        const name = who === 'holder' && organisationName ? organisationName : WAITING_FOR_LABELS[who];
        return at === 0 ? name : name.replace(/^L/, 'l');
      })
      .join(' et ');
  protected place = ({ municipality, department }: QueuedApplicationView): string =>
    municipality ? `${municipality} (${department ?? ''})` : '';

  protected choose(word: string): void {
    void this.router.navigate([], { queryParams: { quoi: word || null, page: null }, queryParamsHandling: 'merge' });
  }
}

const EMPTY: Record<WaitingFor | 'anyone', string> = {
  coordination: 'Rien ne vous attend\u00a0: tout est pris en charge, décidé et annoncé.',
  holder: 'Aucun brouillon n’attend d’être déposé.',
  drari: 'Aucun dossier n’attend l’avis de la DRARI.',
  region: 'Aucun dossier n’attend l’avis de la Région.',
  anyone: 'Aucun dossier n’attend quelqu’un dans cette édition.',
};
