import { ChangeDetectionStrategy, Component, type ElementRef, viewChild } from '@angular/core';
import { Icon } from '../icons/icon';

/** The table of a chart, one click away and open on paper. The table itself is the content. */
@Component({
  selector: 'fds-chart-table',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeprint)': 'open(true)', '(window:afterprint)': 'open(false)' },
  template: `<details class="tabl" #details>
    <summary><fds-icon name="table_chart" />Voir le tableau</summary>
    <div class="tab-defile"><ng-content /></div>
  </details>`,
})
export class ChartTable {
  private readonly details = viewChild.required<ElementRef<HTMLDetailsElement>>('details');
  private wasOpen = false;

  protected open(printing: boolean): void {
    const details = this.details().nativeElement;
    if (printing) this.wasOpen = details.open;
    details.open = printing || this.wasOpen;
  }
}
