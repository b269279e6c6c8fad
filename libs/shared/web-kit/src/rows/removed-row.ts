import {
  ChangeDetectionStrategy,
  Component,
  effect,
  input,
  signal,
  viewChild,
  type ElementRef,
  type Signal,
} from '@angular/core';

/** A list whose rows are taken out without a question, and put back. */
export interface RemovableRows {
  /** Takes the row out; `words` say so. */
  remove(index: number, words: string): void;
  /** What was said of the row that was taken out last; null once it is back or forgotten. */
  readonly gone: Signal<string | null>;
  bringBack(): void;
  /** What was taken out stays out: another list is shown, or another text was read. */
  forget(): void;
}

/** Rows of `read` that are taken out, and written back by `write`. */
export function removableRows<T>(read: () => readonly T[], write: (rows: readonly T[]) => void): RemovableRows {
  const last = signal<{ readonly row: T; readonly at: number; readonly words: string } | null>(null);
  const gone = signal<string | null>(null);
  const keep = (value: ReturnType<typeof last>): void => {
    last.set(value);
    gone.set(value?.words ?? null);
  };
  return {
    gone: gone.asReadonly(),
    remove(at, words) {
      const rows = read();
      if (at < 0 || at >= rows.length) return;
      keep({ row: rows[at] as T, at, words });
      write(rows.filter((_, index) => index !== at));
    },
    bringBack() {
      const was = last();
      if (!was) return;
      keep(null);
      const rows = read();
      write([...rows.slice(0, was.at), was.row, ...rows.slice(was.at)]);
    },
    forget: () => keep(null),
  };
}

/** Below the list: what was taken out, and the way back. The focus goes there, since the row's own button is gone. */
@Component({
  selector: 'fds-removed-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="status">
    @if (of().gone(); as words) {
      <p class="note gris">
        <span>{{ words }}</span>
        <button #back class="b t petit" type="button" (click)="of().bringBack()">Annuler</button>
      </p>
    }
  </div>`,
})
export class RemovedRow {
  readonly of = input.required<RemovableRows>();
  private readonly back = viewChild<ElementRef<HTMLButtonElement>>('back');

  constructor() {
    effect(() => {
      if (this.of().gone() !== null) this.back()?.nativeElement.focus();
    });
  }
}
