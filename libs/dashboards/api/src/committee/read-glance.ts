import { Inject, Injectable } from '@nestjs/common';
import { ReadBilan, reportSource } from '@fds/bilan/api';
import {
  baselineFigures,
  FAMILY_LABELS,
  heldFigures,
  statesOpenTo,
  type FigureBook,
  type KnownYear,
  type ReportSource,
} from '@fds/bilan/domain';
import { attentionPoints, type Attention } from '@fds/dashboards/domain';
import { Database } from '@fds/shared/api-kit';
import { HOLDER_FAMILIES, type Actor } from '@fds/shared/kernel';
import { ATTENTION_SQL, type AttentionRow } from './committee.queries';

/** A bilan as the committee reads it at a glance: its source, what is known of the years before, what to have an eye on. */
export interface Glance {
  readonly source: ReportSource;
  readonly known: readonly KnownYear[];
  readonly attention: readonly Attention[];
}

/** Editions before that are counted, the latest ones: enough for the two years beside and the last one held. */
const HELD = 2;

/** Reads the bilan of a year and those before it: three statements, and two for each earlier edition that is held. */
@Injectable()
export class ReadGlance {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadBilan) private readonly bilans: ReadBilan,
  ) {}

  /** Throws what reading the bilan throws. */
  async for({ role }: Actor, year: number): Promise<Glance> {
    const bilan = await this.bilans.for(role, year);
    const held = bilan.pastYears.filter((one) => one.held).slice(-HELD);
    const [attention, ...books] = await Promise.all([
      this.database.row<AttentionRow>(ATTENTION_SQL, [year, statesOpenTo(role)]),
      ...held.map(async (one) => ({ year: one.year, book: reportSource(await this.bilans.for(role, one.year)).book })),
    ]);
    const source = reportSource(bilan);
    const known = bilan.pastYears.map((past): KnownYear => {
      const book = books.find((one) => one.year === past.year)?.book;
      const figures = book ? heldFigures(book.all) : baselineFigures(bilan.row.baselines ?? [], past.year);
      return { ...past, figures: { ...past.figures, ...Object.fromEntries(figures) } };
    });
    const before = books.find((one) => one.year === attention?.before)?.book;
    return { source, known, attention: attention ? attentionOf(attention, source.book, before) : [] };
  }
}

function attentionOf(row: AttentionRow, book: FigureBook, before: FigureBook | undefined): Attention[] {
  return attentionPoints({
    reportsExpected: book.count('attendance.reports.expected'),
    reportsReceived: book.count('attendance.reports.received'),
    families: HOLDER_FAMILIES.map((family) => ({
      name: FAMILY_LABELS[family],
      now: book.count(`holders.family.${family}`),
      before: before ? before.count(`holders.family.${family}`) : null,
    })),
    departments: (row.departments ?? []).map((one) => ({ ...one, before: row.before === null ? null : one.before })),
    communes: book.count('municipalities.total'),
    rural: book.count('municipalities.size.village'),
    regionCommunes: row.regionCommunes,
    regionRural: row.regionRural,
    beforeYear: row.before,
  });
}
