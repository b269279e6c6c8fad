import { Inject, Injectable } from '@nestjs/common';
import {
  attendanceFinding,
  formatCount,
  formatShare,
  reachedLines,
  statesOpenTo,
  trendRows,
  trendYears,
  yearColumns,
  yearNotes,
  type ReportSource,
} from '@fds/bilan/domain';
import { plural } from '@fds/dashboards/domain';
import { awaitedMatters } from '@fds/labelling/domain';
import type { Actor } from '@fds/shared/kernel';
import { Clock, Database } from '@fds/shared/api-kit';
import { editionView } from '../editions/edition.contract';
import { ShownEdition } from '../editions/shown-edition';
import type { AwaitedOpinionsView, CommitteeDashboardView, GlanceView, KeyFigureView } from './committee.contract';
import { BILAN_YEAR_SQL, OPINIONS_SQL, type OpinionsRow } from './committee.queries';
import { ReadGlance } from './read-glance';

/** The first page of DRARI and Région: the last bilan they may read, and what waits for their voice. Seven statements, and two for each of two earlier editions. */
@Injectable()
export class ReadCommitteeDashboard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShownEdition) private readonly editions: ShownEdition,
    @Inject(ReadGlance) private readonly glances: ReadGlance,
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
      reached: [],
      trendYears: [],
      trendRows: [],
    };
    if (!open?.year) return view;
    const [shown, { source, known, attention }] = await Promise.all([
      this.editions.find(open.year),
      this.glances.for(actor, open.year),
    ]);
    if (!shown) return view;
    const { book, pastYears } = source;
    const columns = yearColumns(open.year, book.find('attendance.total')?.value ?? null, pastYears);
    return {
      ...view,
      glance: { ...glanceOf(source), edition: editionView(shown) },
      trend: columns,
      trendTitle: attendanceFinding(book, open.year, pastYears),
      trendNotes: yearNotes(columns, pastYears),
      attention: [...attention],
      reached: reachedLines(book, known),
      trendYears: [...trendYears(open.year)],
      trendRows: trendRows(book, open.year, known).map(({ before, marks, ...row }) => ({
        ...{ ...row, before: [...before], marks: marks.map((mark) => ({ ...mark })) },
      })),
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

function glanceOf({ book, at, spectrum }: ReportSource): Omit<GlanceView, 'edition'> {
  const figure = (code: string, label: string, detail: string): KeyFigureView => ({
    code,
    label,
    value: book.find(code)?.value ?? null,
    detail,
  });
  const received = book.count('attendance.reports.received');
  const share = (code: string): string => formatShare(book.share(code));
  return {
    computedAt: at.toISOString(),
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
    spectrum: spectrum.map((line) => ({ ...line })),
    reportsExpected: book.count('attendance.reports.expected'),
    reportsReceived: received,
  };
}
