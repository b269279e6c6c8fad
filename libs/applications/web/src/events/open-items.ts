import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';

/** Which event and which of its activities are open: one of each at most, so that only they draw their fields. */
@Injectable()
export class OpenItems {
  private readonly router = inject(Router);
  private readonly openRoot = signal<string | null>(null);
  private readonly openActivity = signal<string | null>(null);

  readonly root = this.openRoot.asReadonly();
  readonly activity = this.openActivity.asReadonly();

  /** What the address asks for. */
  take(root: string | null, activity: string | null): void {
    this.openRoot.set(root);
    this.openActivity.set(activity);
  }
  /** Opens an event, or closes what is open (null); the address says it, without a step to go back to. */
  show(root: string | null, activity: string | null = null): void {
    this.take(root, activity);
    void this.router.navigate([], {
      queryParams: { evenement: activity ?? root, partie: null, champ: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
