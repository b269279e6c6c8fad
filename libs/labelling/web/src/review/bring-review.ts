import { effect } from '@angular/core';

/**
 * Brings the scripts of the review screen while the list that it is opened from is at rest, so that no dossier waits for
 * them. Call it in an injection context.
 * @param shown whether the list stands on the screen
 */
export function bringReview(shown: () => boolean): void {
  effect(() => {
    if (shown() && 'requestIdleCallback' in globalThis)
      // Without a network the screen says so itself when it is opened.
      globalThis.requestIdleCallback(() => void import('./review.page').catch(() => undefined));
  });
}
