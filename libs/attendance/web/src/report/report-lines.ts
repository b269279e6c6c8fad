import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { readPastedVisits } from '@fds/attendance/domain';
import type { Counting } from '@fds/shared/kernel';
import { Icon } from '@fds/shared/web-kit';
import type { LineGroup } from './report-draft';

/** What a line shows beside its name. */
export interface ToldLine {
  readonly text: string;
  readonly counting: Counting;
  readonly error: string | null;
  /** Last year's figure, in words. */
  readonly before: string | null;
  readonly doubt: { readonly question: string; readonly help: string } | null;
}
/** A piece of a table that was pasted into the line of `key`: one number per cell, or null when it holds something else. */
export interface PastedFigures {
  readonly key: string;
  readonly visits: readonly (number | null)[] | null;
}

/** The boxes that visits are typed into, under their titles. */
@Component({
  selector: 'fds-report-lines',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-lines.html',
  styleUrl: './report-lines.scss',
})
export class ReportLines {
  readonly groups = input.required<readonly LineGroup[]>();
  readonly lines = input.required<ReadonlyMap<string, ToldLine>>();
  readonly typed = output<{ key: string; text: string }>();
  readonly pasted = output<PastedFigures>();
  readonly counted = output<{ key: string; counting: Counting }>();
  readonly left = output<string>();

  protected line(key: string): ToldLine {
    return this.lines().get(key) ?? { text: '', counting: 'exact', error: null, before: null, doubt: null };
  }
  /** A field of one line would join the cells of a table into one number: they are taken apart first. */
  protected paste(key: string, event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\r\n;]/.test(text.trim())) return;
    event.preventDefault();
    this.pasted.emit({ key, visits: readPastedVisits(text) });
  }
}
