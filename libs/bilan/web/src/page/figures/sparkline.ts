import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sparkline, type FigureBook, type YearKnown } from '@fds/bilan/domain';
import { SparkLine } from '@fds/shared/web-kit';

/** The years of one figure of the bilan as a line. */
@Component({
  selector: 'fds-sparkline',
  imports: [SparkLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
  `,
  template: `<fds-spark-line [marks]="marks()" [year]="year()" />`,
})
export class Sparkline {
  readonly code = input.required<string>();
  readonly book = input.required<FigureBook>();
  readonly year = input.required<number>();
  readonly past = input.required<readonly YearKnown[]>();
  protected readonly marks = computed(() => sparkline(this.book(), this.code(), this.year(), this.past()));
}
