import { computed, DestroyRef, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from '@fds/shared/web-kit';
import { DossierEditing } from './dossier-editing';

/** Somebody else who has the dossier open, or another window of one's own. */
export interface PresentPerson {
  readonly name: string;
  readonly initials: string;
  readonly item: string | null;
  readonly field: string | null;
  readonly me: boolean;
}
interface PresenceAnswer {
  readonly version: number;
  readonly people: readonly PresentPerson[];
}

/** Milliseconds between two words to the server; after one that another field is written in. */
const PERIOD = 8_000;
const MOVED = 1_000;

/** Says where one writes, hears who else does, and has the dossier read again when somebody has saved. */
@Injectable()
export class DossierPresence {
  private readonly api = inject(Api);
  private readonly editing = inject(DossierEditing);
  private readonly others = signal<readonly PresentPerson[]>([]);
  private here: { readonly item: string; readonly field: string } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private begun = false;

  readonly people = this.others.asReadonly();
  private readonly writers = computed(
    () =>
      new Map(
        this.others().flatMap((one) => (one.item && one.field ? [[`${one.item}/${one.field}`, one] as const] : [])),
      ),
  );

  constructor() {
    const shown = (): void => {
      if (this.begun && globalThis.document.visibilityState === 'visible') this.soon(0);
    };
    globalThis.document.addEventListener('visibilitychange', shown);
    inject(DestroyRef).onDestroy(() => {
      globalThis.document.removeEventListener('visibilitychange', shown);
      clearTimeout(this.timer);
      this.begun = false;
    });
  }

  begin(): void {
    this.begun = true;
    this.soon(0);
  }
  /** The name of who writes in a field now; null when nobody else does. */
  writerAt(item: string, field: string): string | null {
    const writer = this.writers().get(`${item}/${field}`);
    return writer ? (writer.me ? 'Votre autre fenêtre' : writer.name) : null;
  }
  write(item: string, field: string): void {
    if (this.here?.item === item && this.here.field === field) return;
    this.here = { item, field };
    if (this.begun) this.soon(MOVED);
  }
  stopWriting(item: string, field: string): void {
    if (this.here?.item === item && this.here.field === field) this.here = null;
  }

  private soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.say(), pause);
  }
  private async say(): Promise<void> {
    // A window that nobody looks at says nothing; it reads again as soon as it is looked at.
    if (globalThis.document.visibilityState === 'hidden') return;
    const id = untracked(this.editing.id);
    try {
      const answer = await this.api.post<PresenceAnswer>(`/api/applications/${id}/presence`, {
        windowKey: this.editing.windowKey,
        item: this.here?.item ?? null,
        field: this.here?.field ?? null,
      });
      this.others.set(answer.people);
      if (answer.version > untracked(this.editing.version)) this.editing.refresh();
    } catch {
      // Who else is there is a courtesy: without a network nobody is.
      this.others.set([]);
    }
    if (this.begun) this.soon(PERIOD);
  }
}
