import { inject, Injectable, InjectionToken } from '@angular/core';
import { Session } from '../session/session';

/** Where drafts are kept; null where the browser keeps nothing, and in tests. */
export const DRAFT_STORE = new InjectionToken<Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null>(
  'DRAFT_STORE',
  {
    factory: () => {
      try {
        return globalThis.localStorage;
      } catch {
        return null;
      }
    },
  },
);
const PREFIX = 'fds.message.';

/** Messages that are being written, kept on this device for the person who writes them. */
@Injectable({ providedIn: 'root' })
export class MessageDrafts {
  private readonly store = inject(DRAFT_STORE);
  private readonly session = inject(Session);

  read(key: string): string {
    try {
      return this.store?.getItem(this.#key(key)) ?? '';
    } catch {
      return '';
    }
  }
  /** Keeps a text; an empty one is forgotten. A full store loses the comfort, never the message on screen. */
  keep(key: string, text: string): void {
    try {
      if (text) this.store?.setItem(this.#key(key), text);
      else this.store?.removeItem(this.#key(key));
    } catch {
      return;
    }
  }
  #key(key: string): string {
    return `${PREFIX}${this.session.person()?.id ?? ''}.${key}`;
  }
}
