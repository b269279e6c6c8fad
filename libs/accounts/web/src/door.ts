import { inject, Injectable, signal } from '@angular/core';
import type { DoorView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';

const SILENT: DoorView = { call: null, lastEdition: null, contact: null, demonstration: false };

/** What the portal tells anyone (GET /api/door): the open call, the last finished edition. Asked once per visit; without it pages still work, only barer. */
@Injectable({ providedIn: 'root' })
export class Door {
  private readonly api = inject(Api);
  private readonly state = signal<DoorView | null>(null);
  private asked = false;
  readonly view = this.state.asReadonly();

  /** Asks the server the first time it is called. */
  open(): void {
    if (this.asked) return;
    this.asked = true;
    this.api.get<DoorView>('/api/door').then(
      (view) => this.state.set(view),
      () => this.state.set(SILENT),
    );
  }
}
