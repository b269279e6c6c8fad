import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { CriterionRequestRules } from '@fds/shared/contract';
import { Control, Field, RowTools } from '@fds/shared/web-kit';

/** A row of what the committee judges by, a criterion or a line of the grid: its name, what else it has, its place. */
@Component({
  selector: 'fds-criterion-row',
  imports: [Control, Field, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './criterion-row.scss',
  template: `
    <div class="champs">
      <fds-field class="nom" [label]="what()" [error]="error()">
        <input
          fdsControl
          [attr.maxlength]="most"
          [readonly]="!writable()"
          [value]="label()"
          (input)="named.emit($any($event.target).value)"
        />
      </fds-field>
      <ng-content />
    </div>
    @if (writable()) {
      <fds-row-tools
        [name]="spoken()"
        [index]="index()"
        [count]="count()"
        [removable]="removable()"
        (moved)="moved.emit($event)"
        (removed)="removed.emit()"
      />
    }
  `,
})
export class CriterionRow {
  /** What a row is called above its name. */
  readonly what = input.required<'Critère' | 'Ligne'>();
  readonly label = input.required<string>();
  /** It was sent without a name. */
  readonly nameless = input(false);
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  readonly removable = input(true);
  readonly writable = input(true);
  readonly named = output<string>();
  /** Where the row goes. */
  readonly moved = output<number>();
  readonly removed = output();

  protected readonly most = CriterionRequestRules.label.maxLength;
  protected readonly error = computed(() => {
    if (!this.nameless()) return null;
    return this.what() === 'Ligne' ? 'Donnez un nom à cette ligne.' : 'Donnez un nom à ce critère.';
  });
  protected readonly spoken = computed(() => {
    const what = this.what() === 'Ligne' ? 'la ligne' : 'le critère';
    return this.label() ? `${what} «\u00a0${this.label()}\u00a0»` : `${what} ${this.index() + 1}`;
  });
}
