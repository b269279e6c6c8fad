import { Inject, Injectable } from '@nestjs/common';
import { daysBetween, type Actor, type Day } from '@fds/shared/kernel';
import { Clock, Database } from '@fds/shared/api-kit';
import {
  alerts,
  ballList,
  BALLS,
  cumulate,
  dossiers,
  funnel,
  isOverdue,
  lastDays,
  seasonBar,
  stageList,
  waitingList,
  WAITING_TITLES,
  WAITINGS,
  waitingWords,
  type Ball,
  type FunnelStage,
  type ListLink,
  type PacePoint,
} from '@fds/dashboards/domain';
import { awaitedMatters, waitInWords } from '@fds/labelling/domain';
import { editionView } from '../editions/edition.contract';
import { ShownEdition, type EditionRow } from '../editions/shown-edition';
import type {
  BallView,
  CoordinationDashboardView,
  DepartmentFiguresView,
  FunnelLineView,
  ListLinkView,
  PaceView,
} from './coordination.contract';
import {
  ALERTS_SQL,
  BEFORE_SQL,
  DEPARTMENTS_SQL,
  DEPOSITS_SQL,
  SEASON_SQL,
  WAITING_SQL,
  type AlertsRow,
  type BeforeRow,
  type DepartmentRow,
  type DepositRow,
  type SeasonRow,
  type WaitingCountRow,
  type WaitingsRow,
} from './coordination.queries';
import { toDo } from './to-do';

/** The first page of the coordination: eight statements, whatever the size of the edition. */
@Injectable()
export class ReadCoordinationDashboard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShownEdition) private readonly editions: ShownEdition,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` for a year that is not there. */
  async for(actor: Pick<Actor, 'personId'>, year: number | undefined): Promise<CoordinationDashboardView> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const edition = await this.editions.find(year, true);
    if (!edition) return nothing(today);
    const offset = daysBetween(edition.callOpensOn, today);
    const before = await this.database.row<BeforeRow>(BEFORE_SQL, [edition.year, offset]);
    const years = [edition.year, ...(before ? [before.year] : [])];
    const [season, waiting, departments, deposits, concerned] = await Promise.all([
      this.database.row<SeasonRow>(SEASON_SQL, [edition.year, actor.personId]),
      this.database.row<WaitingsRow>(WAITING_SQL, [edition.year, now, today, awaitedMatters(edition, now)]),
      this.database.rows<DepartmentRow>(DEPARTMENTS_SQL, [edition.year, edition.departments]),
      this.database.rows<DepositRow>(DEPOSITS_SQL, [years]),
      this.database.row<AlertsRow>(ALERTS_SQL, [edition.year, edition.regionCode, edition.startsOn, edition.endsOn]),
    ]);
    const counts = waiting?.counts ?? [];
    const states = season?.states ?? {};
    const shown = seasonBar(edition, season?.notifiedOn ?? null, today);
    return {
      today,
      edition: editionView(edition),
      season: { ...shown, phases: [...shown.phases], milestones: [...shown.milestones] },
      toDo: toDo(edition.year, { counts, states, awaiting: season?.awaiting }, today),
      funnel: funnel(states, knownBefore(before, offset)).map((line): FunnelLineView => ({
        ...line,
        list: linkView(stageList(edition.year, line.stage)),
      })),
      beforeYear: before?.year ?? null,
      balls: BALLS.map((ball) => ballView(ball, edition.year, waiting, today)),
      departments: departments.flatMap((row) => (row.code === null ? [] : [departmentView(row, edition.year)])),
      region: regionView(departments),
      pace: paceView(edition, before, deposits, today),
      alerts: concerned ? alertViews(edition, season, concerned, counts, today) : [],
    };
  }
}

const nothing = (today: Day): CoordinationDashboardView => ({
  today,
  edition: null,
  season: null,
  toDo: [],
  funnel: [],
  beforeYear: null,
  balls: [],
  departments: [],
  region: null,
  pace: null,
  alerts: [],
});

export const linkView = ({ route, filters }: ListLink): ListLinkView => ({
  route,
  filters: filters.map((filter) => ({ ...filter })),
});
const linkOrNone = (list: ListLink | null): ListLinkView | null => list && linkView(list);

/**
 * The last edition on the same day of its season. Before the call opens there is nothing to compare; an imported
 * edition tells its days of deposit, when it has them, and nothing of who worked when.
 */
function knownBefore(before: BeforeRow | null, offset: number): Record<FunnelStage, number | null> {
  const none = { started: null, submitted: null, taken: null, admissible: null, ready: null, decided: null };
  if (!before || offset < 0) return none;
  const submitted = before.known ? before.submitted : null;
  if (before.imported) return { ...none, submitted };
  const { started, taken, admissible, ready, decided } = before;
  return { started, submitted, taken, admissible, ready, decided };
}

function ballView(ball: Ball, year: number, waiting: WaitingsRow | null, today: Day): BallView {
  const counts = (waiting?.counts ?? [])
    .filter((row) => row.ball === ball)
    .sort((a, b) => WAITINGS.indexOf(a.waiting) - WAITINGS.indexOf(b.waiting));
  return {
    ball,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    late: counts.reduce((sum, { late }) => sum + late, 0),
    list: linkOrNone(
      ballList(
        year,
        ball,
        counts.map(({ waiting: kind }) => kind),
      ),
    ),
    rows: (waiting?.rows ?? [])
      .filter((row) => row.ball === ball)
      .map((row) => ({
        applicationId: row.applicationId,
        title: row.title,
        organisation: row.organisation,
        what: WAITING_TITLES[row.waiting],
        when: waitInWords(row, today),
        overdue: isOverdue(row, today),
      })),
    counts: counts.map(({ waiting: kind, count }) => ({
      kind,
      what: waitingWords(kind, count),
      count,
      list: linkView(waitingList(year, ball, kind)),
    })),
  };
}

const rate = (dossierCount: number, population: number | null): number | null =>
  population ? (dossierCount * 100_000) / population : null;

const departmentView = ({ code, name, population, ...row }: DepartmentRow, year: number): DepartmentFiguresView => ({
  code: code ?? '',
  name: name ?? '',
  ...row,
  rate: rate(row.dossiers, population),
  list: linkView(dossiers(year, stageStates, code ?? undefined)),
});
/** Filed dossiers: those that the table counts. */
const stageStates = ['submitted', 'under_review', 'inadmissible', 'ready_for_committee', 'decided'] as const;

function regionView(rows: readonly DepartmentRow[]): DepartmentFiguresView | null {
  const whole = rows.find(({ code }) => code === null);
  if (!whole) return null;
  const { population, dossiers: filed, events, communes } = whole;
  return { code: '', name: 'Région', dossiers: filed, events, communes, rate: rate(filed, population), list: null };
}

function paceView(
  edition: EditionRow,
  before: BeforeRow | null,
  deposits: readonly DepositRow[],
  today: Day,
): PaceView {
  const of = (year: number): PacePoint[] => cumulate(deposits.filter((row) => row.year === year));
  const points = of(edition.year);
  const length = daysBetween(edition.callOpensOn, edition.callClosesOn);
  const elapsed = daysBetween(edition.callOpensOn, today);
  const last = elapsed > length ? lastDays(points, length) : null;
  return {
    length,
    today: elapsed < 0 ? null : Math.min(elapsed, 10_000),
    points: points.map((point) => ({ ...point })),
    beforeYear: before?.year ?? null,
    before: before?.known ? of(before.year).map((point) => ({ ...point })) : [],
    lastDays: last?.count ?? null,
    lastDaysShare: last?.share ?? null,
  };
}

function alertViews(
  edition: EditionRow,
  season: SeasonRow | null,
  row: AlertsRow,
  counts: readonly WaitingCountRow[],
  today: Day,
): CoordinationDashboardView['alerts'] {
  return alerts(
    {
      year: edition.year,
      thisYear: Number(today.slice(0, 4)),
      latestYear: season?.latestYear ?? null,
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
      reportsDueOn: edition.reportsDueOn,
      outside: row.outside ?? [],
      reportsMissing: counts.find(({ waiting }) => waiting === 'report_attendance')?.count ?? 0,
      reportsExpected: row.expected,
      conditions: row.conditions ?? [],
      mailsRefused: row.mailsRefused,
      territories: row.filed ? { total: row.territories, empty: row.empty ?? [] } : null,
    },
    today,
  ).map(alertView);
}

const alertView = (alert: ReturnType<typeof alerts>[number]): CoordinationDashboardView['alerts'][number] => ({
  ...alert,
  action: alert.action && { label: alert.action.label, list: linkView(alert.action.list) },
  rows: alert.rows.map((row) => ({ ...row })),
});
