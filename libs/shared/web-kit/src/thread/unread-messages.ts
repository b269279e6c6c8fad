import { computed, inject, Injectable, signal } from '@angular/core';
import type { UnreadMessagesView } from '@fds/shared/contract';
import type { Role } from '@fds/shared/kernel';
import { Api } from '../http/api';
import { Session } from '../session/session';
import { NavCounts } from '../shell/nav';

/** Milliseconds between two looks, while the page is looked at. */
const PERIOD = 60_000;
/** Where each role's messages are. */
const PAGES: Partial<Record<Role, string>> = {
  holder: '/messages',
  partner: '/messages',
  coordinator: '/pilotage/messages',
};

/** How many messages wait for the person, in all and by dossier: asked once for a whole list. */
@Injectable({ providedIn: 'root' })
export class UnreadMessages {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly counts = inject(NavCounts);
  private readonly view = signal<UnreadMessagesView>({ total: 0, applications: [] });
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly total = computed(() => this.view().total);
  private readonly byDossier = computed(
    () => new Map(this.view().applications.map(({ applicationId, unread }) => [applicationId, unread])),
  );

  /** Messages of a dossier that wait to be read. */
  of(applicationId: string): number {
    return this.byDossier().get(applicationId) ?? 0;
  }

  /** Asks now, and again from time to time while somebody looks. */
  follow(): void {
    if (this.timer !== undefined) return;
    this.timer = setInterval(() => {
      if (globalThis.document.visibilityState === 'visible') void this.refresh();
    }, PERIOD);
    void this.refresh();
  }

  /** Asks again; a count that cannot be had stays as it was. */
  async refresh(): Promise<void> {
    const role = this.session.role();
    const page = role && PAGES[role];
    if (!page) return;
    const view = await this.api.get<UnreadMessagesView>('/api/threads/unread').catch(() => null);
    if (!view || this.session.role() !== role) return;
    this.view.set(view);
    this.counts.set(page, { count: view.total, mine: true });
  }
}
