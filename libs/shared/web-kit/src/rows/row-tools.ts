import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Icon } from '../icons/icon';

/** The list with the item at `from` brought to `to`; as it is when that is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/**
 * What is done to a row of a list that somebody orders: brought up, brought down, taken out. The list moves the row; the
 * button that was pressed keeps the focus, and where the row stands then is announced. Put it beside each row; what else
 * can be done goes inside.
 */
@Component({
  selector: 'fds-row-tools',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button
      #up
      type="button"
      class="bi"
      title="Monter"
      [attr.aria-label]="'Monter ' + name()"
      [attr.aria-disabled]="index() === 0 ? 'true' : null"
      (click)="move(-1)"
    >
      <fds-icon name="arrow_upward" />
    </button>
    <button
      #down
      type="button"
      class="bi"
      title="Descendre"
      [attr.aria-label]="'Descendre ' + name()"
      [attr.aria-disabled]="index() === count() - 1 ? 'true' : null"
      (click)="move(1)"
    >
      <fds-icon name="arrow_downward" />
    </button>
    <ng-content />
    @if (removable()) {
      <button type="button" class="bi" title="Retirer" [attr.aria-label]="'Retirer ' + name()" (click)="removed.emit()">
        <fds-icon name="delete" />
      </button>
    }
    <span class="vh" role="status">{{ said() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class RowTools {
  private readonly injector = inject(Injector);
  /** The row, as it follows a verb: "l’engagement 2". */
  readonly name = input.required<string>();
  readonly index = input.required<number>();
  /** Rows of the list. */
  readonly count = input.required<number>();
  readonly removable = input(false);
  /** The place it is to be brought to. */
  readonly moved = output<number>();
  readonly removed = output();
  protected readonly said = signal('');
  private readonly up = viewChild.required<ElementRef<HTMLButtonElement>>('up');
  private readonly down = viewChild.required<ElementRef<HTMLButtonElement>>('down');

  protected move(by: -1 | 1): void {
    const to = this.index() + by;
    if (to < 0 || to >= this.count()) return;
    this.moved.emit(to);
    this.said.set(`Place ${to + 1} sur ${this.count()}`);
    // A row that changes its place in the page loses the focus.
    afterNextRender(() => (by < 0 ? this.up() : this.down()).nativeElement.focus(), { injector: this.injector });
  }
}
