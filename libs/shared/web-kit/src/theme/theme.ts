import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal } from '@angular/core';

/** What a person asks for: light, dark, or whatever the device says. */
export type ThemeChoice = 'light' | 'dark' | 'device';

const KEY = 'theme';

/**
 * Light or dark, by the person's choice, kept in this browser only. At load `apps/web/public/theme.js` has already laid
 * the attribute; from here on every change of the choice or of the device is followed.
 */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly device = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
  private readonly deviceIsDark = signal(this.device?.matches ?? false);
  private readonly chosen = signal(kept());
  readonly choice = this.chosen.asReadonly();
  readonly dark = computed(() => (this.chosen() === 'device' ? this.deviceIsDark() : this.chosen() === 'dark'));

  constructor() {
    this.device?.addEventListener('change', ({ matches }) => this.deviceIsDark.set(matches));
    effect(() => {
      if (this.dark()) this.root.setAttribute('data-theme', 'sombre');
      else this.root.removeAttribute('data-theme');
    });
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    try {
      if (choice === 'device') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice);
    } catch {
      // Storage is forbidden: the choice holds until the page is left.
    }
  }
}

function kept(): ThemeChoice {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'device';
  } catch {
    return 'device';
  }
}
