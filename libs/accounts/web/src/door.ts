import { inject, Injectable, signal } from '@angular/core';
import { Api, type SpectrumLine } from '@fds/shared/web-kit';
import type { EventKind } from '@fds/shared/kernel';

/** What the door of the portal tells anyone: the open call and the last finished edition (GET /api/door). */
export interface DoorView {
  readonly call: { readonly year: number; readonly closesOn: string } | null;
  readonly lastEdition: {
    readonly year: number;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly counts: Readonly<Partial<Record<EventKind, number>>>;
    readonly lines: readonly SpectrumLine[];
  } | null;
  readonly demonstration: boolean;
}

const SILENT: DoorView = { call: null, lastEdition: null, demonstration: false };

/** The door, asked once per visit; without it pages still work, only barer. */
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
