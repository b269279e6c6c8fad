import { Injectable, signal } from '@angular/core';

const KEPT = 'instruction.raccourcis';
/** Where a letter is written, a letter is not a shortcut. */
const WRITING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';

/** The keys of the review screen; they can be switched off (WCAG 2.1.4), which this browser remembers. */
@Injectable()
export class ReviewKeys {
  private readonly kept = signal(read());
  readonly on = this.kept.asReadonly();

  switch(on: boolean): void {
    this.kept.set(on);
    try {
      localStorage.setItem(KEPT, on ? 'oui' : 'non');
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
  }
  /** The key that was pressed as a shortcut, in lower case; null when it was not meant so. */
  shortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): string | null {
    if (!this.on() || ctrlKey || metaKey || altKey || key.length !== 1) return null;
    if (target instanceof Element && target.closest(WRITING)) return null;
    return key.toLowerCase();
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'non';
  } catch {
    return true;
  }
}
