import { Inject, Injectable } from '@nestjs/common';
import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { EVENT_AUDIENCE_LABELS, type EventAudience } from '@fds/editions/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import { Database } from '@fds/shared/api-kit';
import { PortalError, type EventKind, type HolderFamily } from '@fds/shared/kernel';
import { isExplained } from '@fds/labelling/domain';
import type {
  ScenarioEventView,
  ScenarioGroupView,
  ScenarioSheetView,
  ScenarioView,
  WhitePlacesView,
} from './scenarios.contract';
import { COMMUNES, EVENTS, INTERMUNICIPALITIES, SCENARIO, SCENARIOS, TOTALS } from './scenarios.sql';

const DEPARTMENTS = 'SELECT code, name FROM department';
const GROUPS = ['department', 'kind', 'holderFamily', 'audience'] as const;
type HeadRow = Omit<ScenarioView, 'updatedAt' | 'labelled' | 'decided'> & { updatedAt: Date; editionYear: number };
interface TotalRow {
  readonly by: (typeof GROUPS)[number];
  readonly code: string;
  readonly labelled: number;
  readonly base: number;
}

export const noSuchScenario = (): PortalError =>
  new PortalError('missing', 'labelling.scenario_missing', 'Ce scénario n’existe pas, ou plus.');

/** Reads of scenarios; a constant number of statements whatever the number of events. */
@Injectable()
export class ScenariosQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

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
      this.database.rows<ScenarioEventView>(EVENTS, values),
      this.database.rows<TotalRow>(TOTALS, values),
      this.database.row<WhitePlacesView>(COMMUNES, values),
      this.database.row<WhitePlacesView>(INTERMUNICIPALITIES, values),
      this.database.rows<{ code: string; name: string }>(DEPARTMENTS),
    ]);
    const names = new Map(departments.map(({ code, name }) => [code, name]));
    const byKind = totals.filter(({ by }) => by === 'kind');
    const sum = (of: 'labelled' | 'base'): number => byKind.reduce((total, row) => total + row[of], 0);
    return {
      ...head,
      updatedAt: head.updatedAt.toISOString(),
      labelled: sum('labelled'),
      decided: events.filter(({ outcome }) => outcome !== null).length,
      base: sum('base'),
      events,
      groups: GROUPS.map((by): ScenarioGroupView => ({
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

function wordsFor(by: (typeof GROUPS)[number], code: string, departments: ReadonlyMap<string, string>): string {
  if (code === '') return 'Non renseigné';
  switch (by) {
    case 'department':
      return departments.has(code) ? `${departments.get(code)} (${code})` : code;
    case 'kind':
      return EVENT_KIND_LABELS[code as EventKind] ?? code;
    case 'holderFamily':
      return HOLDER_FAMILY_LABELS[code as HolderFamily] ?? code;
    case 'audience':
      return EVENT_AUDIENCE_LABELS[code as EventAudience] ?? code;
  }
}
