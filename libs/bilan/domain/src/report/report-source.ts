import type { Day } from '@fds/shared/kernel';
import type { SpectrumLine } from '@fds/shared/kernel';
import type { BilanStatus } from '../figure';
import type { BilanQuestion } from '../findings';
import type { FigureBook } from '../reading';
import type { YearKnown } from '../years';
import type { ReportTexts } from './report-texts';

/** What the report, the workbook and the slides are made of: one bilan as it was read once, live or published. */
export interface ReportSource {
  readonly edition: {
    readonly year: number;
    readonly number: number;
    readonly theme: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly regionName: string;
  };
  readonly status: BilanStatus;
  /** Null while live. */
  readonly version: number | null;
  /** When it was computed, or published. */
  readonly at: Date;
  readonly book: FigureBook;
  readonly questions: readonly BilanQuestion[];
  readonly unitsCited: readonly { readonly name: string; readonly mentions: number }[];
  readonly spectrum: readonly SpectrumLine[];
  readonly pastYears: readonly YearKnown[];
  /** What stands beside the figures; `NO_TEXTS` for who may not read it, and where only figures are asked for. */
  readonly texts: ReportTexts;
}
