import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  attendanceFinding,
  COMPARED_CODES,
  COMPARED_LABELS,
  formatBounds,
  formatCompared,
  formatCount,
  formatPast,
  ratiosSentence,
  referenceYear,
  UNKNOWN,
  yearColumns,
  yearNotes,
  type ComparedCode,
  type FigureBook,
  type YearKnown,
} from '@fds/bilan/domain';
import type { PastYearView } from '@fds/shared/contract';
import { ChartTable, ChartView } from '@fds/shared/web-kit';
import { drawYears } from './years-drawing';

const ROWS: readonly { code: ComparedCode; label: string }[] = [
  { code: 'attendance.general_public', label: 'Tout public' },
  { code: 'attendance.school', label: 'Scolaires' },
];

/** Attendance beside that of past years: known exactly, by an interval, not comparable, or not at all. */
@Component({
  selector: 'fds-bilan-years',
  imports: [ChartTable, ChartView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './years.html',
  styleUrl: './years.scss',
})
export class Years {
  readonly book = input.required<FigureBook>();
  readonly year = input.required<number>();
  readonly past = input.required<readonly PastYearView[]>();

  private readonly known = computed<readonly YearKnown[]>(() => this.past().map(toKnown));
  /** Attendance is not known, rather than 0, while no report is there. */
  private readonly total = computed(() =>
    this.book().count('attendance.reports.received') > 0 ? this.book().count('attendance.total') : null,
  );
  protected readonly columns = computed(() => yearColumns(this.year(), this.total(), this.known()));
  protected readonly title = computed(() => attendanceFinding(this.book(), this.year(), this.known()));
  protected readonly sentence = computed(() => ratiosSentence(this.book(), this.year(), this.known()));
  protected readonly notes = computed(() => yearNotes(this.columns(), this.known()).join(' '));
  protected readonly drawing = computed(() => drawYears(this.columns()));
  protected readonly hasInterval = computed(() => this.columns().some(({ lower }) => lower !== null));
  protected readonly summary = computed(
    () =>
      `${this.title()}. ${this.columns()
        .map(({ year, mark }) => `${year}\u00a0: ${mark}`)
        .join(', ')}.`,
  );

  /** The reference year beside this one, public by public. */
  protected readonly reference = computed(() => referenceYear(this.year(), this.known()));
  protected readonly rows = computed(() =>
    [...ROWS, { code: 'attendance.total' as const, label: 'Total' }].map(({ code, label }) => ({
      label,
      total: code === 'attendance.total',
      now: this.total() === null ? UNKNOWN : formatCount(this.book().count(code)),
      then: formatPast(this.reference()?.figures[code]),
      change: this.compared(`comparison.${this.reference()?.year ?? 0}.change.${code}`),
    })),
  );

  /** Every past year, code by code, for the table of the chart. */
  protected readonly details = computed(() =>
    this.known().flatMap(({ year, figures }) =>
      COMPARED_CODES.filter((code) => figures[code]).map((code) => ({
        year,
        label: COMPARED_LABELS[code],
        then: formatBounds(figures[code]),
        ratio: this.compared(`comparison.${year}.ratio.${code}`),
        change: this.compared(`comparison.${year}.change.${code}`),
      })),
    ),
  );

  /** How many of the reports expected are behind the visits. */
  protected readonly reports = computed(() => {
    const [received, expected] = [
      this.book().count('attendance.reports.received'),
      this.book().count('attendance.reports.expected'),
    ];
    return `${formatCount(received)} ${received < 2 ? 'déclaration reçue' : 'déclarations reçues'} sur ${formatCount(expected)}.`;
  });

  /** A comparison; not known, rather than "−100 %", while no report is there. */
  private compared(code: string): string {
    return this.total() === null ? UNKNOWN : formatCompared(this.book().find(code));
  }
}

/** The figures of a year by their code, from the list that travels. */
function toKnown({ year, note, figures }: PastYearView): YearKnown {
  const known: YearKnown['figures'] = Object.fromEntries(
    figures.map(({ code, kind, value, lower, upper }) => [
      code,
      kind === 'interval'
        ? { kind, lower: lower ?? 0, upper: upper ?? 0, estimate: value }
        : { kind: 'exact' as const, value: value ?? 0 },
    ]),
  );
  return { year, note, figures: known };
}
