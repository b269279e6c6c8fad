import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { isExplained } from '@fds/labelling/domain';
import { DEPARTMENT_NAMES, TOTAL_GROUPS, wordsFor, type TotalRow } from '../territory/group-words';
import type {
  ScenarioEventView,
  ScenarioGroupView,
  ScenarioSheetView,
  ScenarioView,
  WhitePlacesView,
} from './scenarios.contract';
import { ScoresQueries } from '../scoring/scores.queries';
import { COMMUNES, EVENTS, INTERMUNICIPALITIES, SCENARIO, SCENARIOS, TOTALS } from './scenarios.sql';

type HeadRow = Omit<ScenarioView, 'updatedAt' | 'labelled' | 'decided'> & { updatedAt: Date; editionYear: number };

export const noSuchScenario = (): PortalError =>
  new PortalError('missing', 'labelling.scenario_missing', 'Ce scénario n’existe pas, ou plus.');

/** Reads of scenarios; a constant number of statements whatever the number of events. */
@Injectable()
export class ScenariosQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ScoresQueries) private readonly scores: ScoresQueries,
  ) {}

  async list(year: number): Promise<ScenarioView[]> {
    const rows = await this.database.rows<HeadRow & Pick<ScenarioView, 'labelled' | 'decided'>>(SCENARIOS, [year]);
    return rows.map(({ editionYear: _, updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
  }

  /** @throws PortalError missing */
  async head(id: string): Promise<HeadRow> {
    const head = await this.database.row<HeadRow>(SCENARIO, [id]);
    if (!head) throw noSuchScenario();
    return head;
  }

  /** @throws PortalError missing */
  async sheet(id: string): Promise<ScenarioSheetView> {
    const head = await this.head(id);
    const values = [head.editionYear, id];
    const [events, totals, communes, intermunicipalities, departments] = await Promise.all([
      this.database.rows<Omit<ScenarioEventView, 'points'>>(EVENTS, values),
      this.database.rows<TotalRow>(TOTALS, values),
      this.database.row<WhitePlacesView>(COMMUNES, values),
      this.database.row<WhitePlacesView>(INTERMUNICIPALITIES, values),
      this.database.rows<{ code: string; name: string }>(DEPARTMENT_NAMES),
    ]);
    const { grid, means } = await this.scores.means(
      head.editionYear,
      events.map(({ applicationId }) => applicationId),
    );
    const names = new Map(departments.map(({ code, name }) => [code, name]));
    const byKind = totals.filter(({ by }) => by === 'kind');
    const sum = (of: 'labelled' | 'base'): number => byKind.reduce((total, row) => total + row[of], 0);
    return {
      ...head,
      updatedAt: head.updatedAt.toISOString(),
      labelled: sum('labelled'),
      decided: events.filter(({ outcome }) => outcome !== null).length,
      base: sum('base'),
      scored: grid.length > 0,
      events: events.map((event) => ({ ...event, points: means.get(event.applicationId) ?? null })),
      groups: TOTAL_GROUPS.map((by): ScenarioGroupView => ({
        by,
        lines: totals
          .filter((row) => row.by === by)
          .map(({ code, labelled, base }) => ({ code, label: wordsFor(by, code, names), labelled, base })),
      })),
      communes: communes ?? NOWHERE,
      intermunicipalities: intermunicipalities ?? NOWHERE,
      unexplained: events.filter((event) => !isExplained(event)).length,
    };
  }
}

const NOWHERE: WhitePlacesView = { served: 0, base: 0, emptied: [], white: [] };
