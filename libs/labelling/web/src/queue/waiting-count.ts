import { inject, Injectable } from '@angular/core';
import type { ReviewQueuePageView } from '@fds/shared/contract';
import { Api, NavCounts } from '@fds/shared/web-kit';

/** The counter beside "À traiter": the dossiers that wait for the coordination. */
@Injectable({ providedIn: 'root' })
export class WaitingCount {
  private readonly api = inject(Api);
  private readonly counts = inject(NavCounts);

  show({ counts }: Pick<ReviewQueuePageView, 'counts'>): void {
    this.counts.set('/pilotage/a-traiter', { count: counts.coordination, mine: true });
  }

  /** Asks it again after a dossier has moved; a counter that cannot be had stays as it was. */
  async refresh(year: number): Promise<void> {
    const page = await this.api.get<ReviewQueuePageView>('/api/review-queue', { year, size: 1 }).catch(() => null);
    if (page) this.show(page);
  }
}
