import { effect, inject, Injectable } from '@angular/core';
import type { EventChangesPageView, ReviewQueuePageView } from '@fds/shared/contract';
import { Api, CurrentEdition, NavCounts, Session } from '@fds/shared/web-kit';

/** What waits for the coordination beside two entries of its rail, on whichever page it comes in; asked once an edition. */
@Injectable()
export class WaitingCounts {
  private readonly api = inject(Api);
  private readonly counts = inject(NavCounts);

  constructor() {
    const session = inject(Session);
    const { year } = inject(CurrentEdition);
    effect(() => {
      const shown = year();
      if (shown !== null && session.role() === 'coordinator') void this.ask(shown);
    });
  }

  /** A count that cannot be had is not shown. */
  private async ask(year: number): Promise<void> {
    const [queue, changes] = await Promise.all([
      this.api.get<ReviewQueuePageView>('/api/review-queue', { year, size: 1 }).catch(() => null),
      this.api.get<EventChangesPageView>('/api/event-changes', { year, size: 1 }).catch(() => null),
    ]);
    if (queue) this.counts.set('/pilotage/a-traiter', { count: queue.counts.coordination, mine: true });
    if (changes) this.counts.set('/pilotage/a-revoir', { count: changes.waiting, mine: true });
  }
}
