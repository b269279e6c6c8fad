import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
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
import { ChartTable, ChartView } from '@fds/shared/web-kit';
import { BilanSource } from '../bilan-source';
import { ChartDownloads, type Downloadable } from '../downloads/chart-downloads';
import { valuesPicture } from '../downloads/chart-picture';
import { Figure } from '../figures/figure';
import { drawYears } from './years-drawing';

const ROWS: readonly { code: ComparedCode; label: string }[] = [
  { code: 'attendance.general_public', label: 'Tout public' },
  { code: 'attendance.school', label: 'Scolaires' },
];

/** Attendance beside that of past years: known exactly, by an interval, not comparable, or not at all. */
@Component({
  selector: 'fds-bilan-years',
  imports: [ChartDownloads, ChartTable, ChartView, Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './years.html',
  styleUrl: './years.scss',
})
export class Years {
  readonly book = input.required<FigureBook>();
  readonly year = input.required<number>();
  readonly known = input.required<readonly YearKnown[]>();
  private readonly source = inject(BilanSource);

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
      code,
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

  /** The columns as a picture, and the figures that are compared. */
  protected readonly files = computed((): Downloadable => ({
    name: this.source.fileName('annees'),
    figures: this.book().all.filter(({ code }) =>
      /^(?:comparison\.\d+\.\w+\.)?attendance\.(?:total|school|general_public)$/.test(code),
    ),
    picture: valuesPicture(
      {
        title: this.title(),
        subtitle: 'Visites en présentiel par année',
        foot: [this.reports(), this.notes()].filter(Boolean).join(' '),
        source: this.source.words(),
      },
      this.columns().map(({ year, value, mark, state }) => ({
        label: String(year),
        value: state === 'not_comparable' ? null : value,
        words: mark,
      })),
    ),
  }));

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
    // An interval takes two lines where there is no room for one, never three.
    return this.total() === null ? UNKNOWN : formatCompared(this.book().find(code)).replace(' à ', ' à\u00a0');
  }
}
