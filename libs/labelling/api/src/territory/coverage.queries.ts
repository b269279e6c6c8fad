import { Inject, Injectable } from '@nestjs/common';
import { COMMITTEE_READS } from '@fds/applications/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { LABELS } from '@fds/shared/kernel';
import {
  COVERAGE_GROUPS,
  type CommitteeCoverageView,
  type CoverageDepartmentView,
  type CoverageLineView,
  type CoveredPlacesView,
  type LabelCountView,
} from './coverage.contract';
import { DOSSIERS, READABLE_COMMUNES, READABLE_INTERMUNICIPALITIES, READABLE_TOTALS, STANDINGS } from './coverage.sql';
import { DEPARTMENT_NAMES, wordsFor, type TotalRow } from './group-words';

type PlacesRow = CoveredPlacesView & { readonly department: string | null };
const NOWHERE: CoveredPlacesView = { base: 0, reached: 0, served: 0, waiting: [], white: [] };

/**
 * Totals and coverage as the committee may know them: dossiers that are ready or decided, and the labels of those that are
 * decided. The coordination reads the same figures. Six statements, however many events there are.
 */
@Injectable()
export class CoverageQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(year: number): Promise<CommitteeCoverageView> {
    const values = [year, COMMITTEE_READS];
    const [dossiers, labels, totals, communes, intermunicipalities, departments] = await Promise.all([
      this.database.row<{ count: number }>(DOSSIERS, values),
      this.database.rows<LabelCountView>(STANDINGS, values),
      this.database.rows<TotalRow>(READABLE_TOTALS, values),
      this.database.rows<PlacesRow>(READABLE_COMMUNES, values),
      this.database.row<CoveredPlacesView>(READABLE_INTERMUNICIPALITIES, values),
      this.database.rows<{ code: string; name: string }>(DEPARTMENT_NAMES),
    ]);
    const names = new Map(departments.map(({ code, name }) => [code, name]));
    const linesOf = (by: TotalRow['by']): CoverageLineView[] =>
      totals
        .filter((row) => row.by === by)
        .map(({ code, dossiers: held, base, labelled }) => ({
          ...{ code, label: wordsFor(by, code, names), dossiers: held, events: base, labelled },
        }))
        .toSorted((a, b) => Number(a.code === '') - Number(b.code === '') || b.events - a.events);
    const [region, ...own] = communes;
    return {
      editionYear: year,
      computedAt: this.clock.now().toISOString(),
      dossiers: dossiers?.count ?? 0,
      events: labels.reduce((sum, { count }) => sum + count, 0),
      labelled: labels.reduce((sum, { label, count }) => sum + (isGiven(label) ? count : 0), 0),
      labels: labels.toSorted((a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label)),
      departments: departmentsOf(linesOf('department'), own, names),
      groups: COVERAGE_GROUPS.map((by) => ({ by, lines: linesOf(by) })),
      communes: region ? placesOf(region) : NOWHERE,
      intermunicipalities: intermunicipalities ?? NOWHERE,
    };
  }
}

const isGiven = (label: LabelCountView['label']): boolean => label === 'labelled' || label === 'conditional';
const placesOf = ({ department: _, ...places }: PlacesRow): CoveredPlacesView => places;

/** Each department of the region, also one that has nothing; then those outside it, and what has no commune. */
function departmentsOf(
  lines: readonly CoverageLineView[],
  communes: readonly PlacesRow[],
  names: ReadonlyMap<string, string>,
): CoverageDepartmentView[] {
  const own = communes.map((row): CoverageDepartmentView => {
    const code = row.department ?? '';
    const nothing = { code, label: wordsFor('department', code, names), dossiers: 0, events: 0, labelled: 0 };
    return { ...(lines.find((line) => line.code === code) ?? nothing), communes: placesOf(row) };
  });
  const known = new Set(own.map(({ code }) => code));
  return [
    ...own.toSorted((a, b) => b.events - a.events || a.label.localeCompare(b.label, 'fr')),
    ...lines.filter(({ code }) => !known.has(code)).map((line) => ({ ...line, communes: null })),
  ];
}
