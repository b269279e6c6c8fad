import { Injectable, signal } from '@angular/core';
import type { IconName } from '../icons/icon-name';

/** A link of a shell; only to pages that exist. */
export interface NavEntry {
  readonly path: string;
  /** French. */
  readonly label: string;
  readonly icon: IconName;
  /** Heading above the link, in the coordination's rail. */
  readonly group?: string;
  /** True for a first page whose address begins those of others. */
  readonly exact?: boolean;
}

/** How many things a page holds; `mine` when they wait for the person who looks. */
export interface NavCount {
  readonly count: number;
  readonly mine?: boolean;
}

/** The counters of the navigation, by path; filled by the pages that know them. */
@Injectable({ providedIn: 'root' })
export class NavCounts {
  private readonly counts = signal<Readonly<Record<string, NavCount>>>({});
  readonly all = this.counts.asReadonly();

  set(path: string, count: NavCount | null): void {
    this.counts.update((counts) => {
      const { [path]: _, ...others } = counts;
      return count && count.count > 0 ? { ...others, [path]: count } : others;
    });
  }
}

/** The years offered by the edition switch, the most recent first. */
export interface EditionChoice {
  readonly year: number;
  /** French: `Instruction`, `Archivée, 30e édition`. */
  readonly state: string;
}
