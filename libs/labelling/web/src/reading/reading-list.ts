import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import type { ReadingProgressView, ReviewQueuePageView } from '@fds/shared/contract';
import { Api, CurrentEdition, pageState } from '@fds/shared/web-kit';

/** The dossiers that a voice of the committee may read in the current year, the 200 oldest; one list for the page and its dossier. */
@Injectable()
export class ReadingList {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  private readonly router = inject(Router);
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** `?attente=nous`: only what waits for the reader's voice. */
  readonly only = computed(() => this.router.parseUrl(this.address()).queryParamMap.get('attente') === 'nous');
  private readonly asked = computed(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      return { year, size: 200, ...(this.only() ? { waitingFor: 'anyone' } : {}) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  readonly state = pageState<ReviewQueuePageView, Record<string, string | number>>({
    params: () => this.asked(),
    load: (query, signal) => this.api.get<ReviewQueuePageView>('/api/review-queue', query, signal),
    isEmpty: (page) => page.readable === 0,
    keep: true,
  });
  /** How far this voice is, and until when. */
  readonly progress = pageState<ReadingProgressView, number>({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<ReadingProgressView>('/api/committee-reading', { year }, signal),
  });
  readonly year = this.edition.year;
  readonly items = computed(() => this.state.value()?.items ?? []);
  /** What still waits for this voice, oldest first. */
  readonly toRead = computed(() => this.items().filter(({ waitingFor }) => waitingFor.length > 0));

  /** Asks again, once an opinion was given. */
  reload(): void {
    this.state.reload();
    this.progress.reload();
  }

  /** The next dossier that waits, after this one and round to the first. */
  next(after: string): string | null {
    const items = this.items();
    const at = items.findIndex(({ applicationId }) => applicationId === after);
    const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
    return round.find(({ waitingFor }) => waitingFor.length > 0)?.applicationId ?? null;
  }
}
