import { ChangeDetectionStrategy, Component, input, model, output } from '@angular/core';
import { RowTools } from '@fds/shared/web-kit';

/** The foot of a row that the edition offers to holders: whether it does now, and where it stands among the others. */
@Component({
  selector: 'fds-offered-row',
  imports: [RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="entre">
    <label class="choix"
      ><input type="checkbox" [checked]="active()" (change)="active.set(!active())" /><span
        >Proposé aux porteurs</span
      ></label
    >
    <fds-row-tools
      [name]="name()"
      [index]="index()"
      [count]="count()"
      [removable]="removable()"
      (moved)="moved.emit($event)"
      (removed)="removed.emit()"
    />
  </div>`,
})
export class OfferedRow {
  readonly active = model.required<boolean>();
  /** With its article: `le point Médiathèque`. */
  readonly name = input.required<string>();
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  /** Nobody ordered it. */
  readonly removable = input.required<boolean>();
  /** Where it goes. */
  readonly moved = output<number>();
  readonly removed = output();
}
