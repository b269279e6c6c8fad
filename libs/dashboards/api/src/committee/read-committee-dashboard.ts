import { Inject, Injectable } from '@nestjs/common';
import { ReadBilan, type LiveBilan } from '@fds/bilan/api';
import {
  attendanceFinding,
  FAMILY_LABELS,
  FigureBook,
  formatCount,
  formatShare,
  statesOpenTo,
  yearColumns,
  yearNotes,
} from '@fds/bilan/domain';
import { attentionPoints, plural } from '@fds/dashboards/domain';
import { awaitedMatters } from '@fds/labelling/domain';
import type { Actor } from '@fds/shared/kernel';
import { Clock, Database } from '@fds/shared/api-kit';
import { editionView } from '../editions/edition.contract';
import { ShownEdition } from '../editions/shown-edition';
import type {
  AttentionView,
  AwaitedOpinionsView,
  CommitteeDashboardView,
  GlanceView,
  KeyFigureView,
} from './committee.contract';
import { ATTENTION_SQL, BILAN_YEAR_SQL, OPINIONS_SQL, type AttentionRow, type OpinionsRow } from './committee.queries';

/** The first page of DRARI and Région: the last bilan they may read, and what waits for their voice. Seven statements. */
@Injectable()
export class ReadCommitteeDashboard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShownEdition) private readonly editions: ShownEdition,
    @Inject(ReadBilan) private readonly bilan: ReadBilan,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** `year`: the bilan to show, the latest one open without it; one that is not open is not shown. */
  async for(actor: Actor, year: number | undefined): Promise<CommitteeDashboardView> {
    const states = statesOpenTo(actor.role);
    const [edition, open] = await Promise.all([
      this.editions.find(undefined),
      this.database.row<{ year: number | null }>(BILAN_YEAR_SQL, [states, year ?? null]),
    ]);
    const opinions =
      edition &&
      (await this.database.row<OpinionsRow>(OPINIONS_SQL, [
        edition.year,
        actor.role,
        awaitedMatters(edition, this.clock.now()).includes('opinion'),
      ]));
    const view = {
      today: this.clock.today(),
      edition: edition && editionView(edition),
      opinions: opinionsView(opinions),
      glance: null,
      trend: [],
      trendTitle: '',
      trendNotes: [],
      attention: [],
    };
    if (!open?.year) return view;
    const [shown, bilan, attention] = await Promise.all([
      this.editions.find(open.year),
      this.bilan.for(actor.role, open.year),
      this.database.row<AttentionRow>(ATTENTION_SQL, [open.year, states]),
    ]);
    if (!shown) return view;
    const book = new FigureBook(
      bilan.figures.map((figure, index) => ({
        ...figure,
        label: bilan.indicators[index]?.label ?? '',
        definition: bilan.indicators[index]?.definition ?? '',
      })),
    );
    const columns = yearColumns(open.year, book.find('attendance.total')?.value ?? null, bilan.pastYears);
    return {
      ...view,
      glance: { ...glanceOf(bilan, book), edition: editionView(shown) },
      trend: columns,
      trendTitle: attendanceFinding(book, open.year, bilan.pastYears),
      trendNotes: yearNotes(columns, bilan.pastYears),
      attention: attention ? attentionOf(attention, book) : [],
    };
  }
}

function opinionsView(row: OpinionsRow | null): AwaitedOpinionsView {
  return {
    readable: row?.readable ?? 0,
    given: row?.given ?? 0,
    waiting: row?.waiting ?? 0,
    rows: (row?.rows ?? []).map(({ since, ...one }) => ({ ...one, since: since && new Date(since).toISOString() })),
  };
}

function glanceOf(bilan: LiveBilan, book: FigureBook): Omit<GlanceView, 'edition'> {
  const figure = (code: string, label: string, detail: string): KeyFigureView => ({
    code,
    label,
    value: book.find(code)?.value ?? null,
    detail,
  });
  const received = book.count('attendance.reports.received');
  const share = (code: string): string => formatShare(book.share(code));
  return {
    computedAt: bilan.computedAt.toISOString(),
    figures: [
      figure(
        'attendance.total',
        'visites en présentiel',
        received > 0
          ? `tout public ${share('attendance.general_public')}, scolaires ${share('attendance.school')}`
          : 'aucune déclaration reçue',
      ),
      figure(
        'holders.total',
        'porteurs de projet',
        `dont ${formatCount(book.count('holders.first_time'))} pour la première fois`,
      ),
      figure('events.total', 'événements', `dont ${formatCount(book.count('events.multi'))} à plusieurs animations`),
      figure('municipalities.total', 'communes', 'ont accueilli un événement'),
      figure(
        'media.total',
        'relais médias',
        plural(book.parts('media.kind').filter(({ value }) => value).length, 'sorte de média', 'sortes de médias'),
      ),
    ],
    spectrum: bilan.spectrum.map((line) => ({ ...line })),
    reportsExpected: book.count('attendance.reports.expected'),
    reportsReceived: received,
  };
}

function attentionOf(row: AttentionRow, book: FigureBook): AttentionView[] {
  const before = (count: number): number | null => (row.before === null ? null : count);
  return attentionPoints({
    reportsExpected: book.count('attendance.reports.expected'),
    reportsReceived: book.count('attendance.reports.received'),
    families: (row.families ?? []).map((one) => ({
      name: FAMILY_LABELS[one.family],
      now: one.now,
      before: before(one.before),
    })),
    departments: (row.departments ?? []).map((one) => ({ ...one, before: before(one.before) })),
    communes: row.communes,
    rural: row.rural,
    regionCommunes: row.regionCommunes,
    regionRural: row.regionRural,
    beforeYear: row.before,
  });
}
