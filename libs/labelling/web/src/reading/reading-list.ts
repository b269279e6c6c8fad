import { computed, inject, Injectable } from '@angular/core';
import type { ReviewQueuePageView } from '@fds/shared/contract';
import { Api, CurrentEdition, pageState } from '@fds/shared/web-kit';

/** The dossiers that a voice of the committee may read in the current year; one list for the page and its dossier. */
@Injectable()
export class ReadingList {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  readonly state = pageState<ReviewQueuePageView, number>({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<ReviewQueuePageView>('/api/review-queue', { year, size: 200 }, signal),
    isEmpty: (page) => page.readable === 0,
    keep: true,
  });
  readonly items = computed(() => this.state.value()?.items ?? []);
  /** What still waits for this voice, oldest first. */
  readonly toRead = computed(() => this.items().filter(({ waitingFor }) => waitingFor.length > 0));

  /** The next dossier that waits, after this one and round to the first. */
  next(after: string): string | null {
    const items = this.items();
    const at = items.findIndex(({ applicationId }) => applicationId === after);
    const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
    return round.find(({ waitingFor }) => waitingFor.length > 0)?.applicationId ?? null;
  }
}
