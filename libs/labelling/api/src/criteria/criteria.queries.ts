import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  canWriteCriteria,
  CRITERIA_REASONS,
  USUAL_CRITERIA,
  type CommitteeCriteria,
  type Criterion,
  type ReviewedEdition,
  type ScoreCriterion,
} from '@fds/labelling/domain';
import type { EditionCriteriaView } from './criteria.contract';

const SETTINGS = `SELECT e.state, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.call_closes_on AS "callClosesOn",
    s.criteria, s.grid, COALESCE(s.version, 0) AS version
  FROM edition e LEFT JOIN committee_settings s ON s.edition_year = e.year WHERE e.year = $1`;
const MARKED = `SELECT m.code, count(*)::integer AS marked FROM criterion_mark m
  JOIN application a ON a.id = m.application_id WHERE a.edition_year = $1 GROUP BY m.code`;

type Row = DatedEdition & {
  readonly criteria: readonly Criterion[] | null;
  readonly grid: readonly ScoreCriterion[] | null;
  readonly version: number;
};

/** The criteria of an edition and its grid; `version` 0 while nobody has written them. */
export interface WrittenCriteria extends CommitteeCriteria {
  readonly edition: ReviewedEdition;
  readonly version: number;
}

/** Reads what an edition judges its dossiers by. */
@Injectable()
export class CriteriaQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The edition's own criteria, else the usual ones. Throws `missing` without such an edition. */
  async of(year: number): Promise<WrittenCriteria> {
    const row = await this.database.row<Row>(SETTINGS, [year]);
    if (!row) throw noSuchEdition(year);
    const { criteria, grid, version, ...edition } = row;
    return {
      edition: { state: stateAt(edition, this.clock.now()) },
      criteria: criteria ?? USUAL_CRITERIA,
      grid: grid ?? [],
      version,
    };
  }

  async view(actor: Actor, year: number): Promise<EditionCriteriaView> {
    const [{ edition, criteria, grid, version }, counts] = await Promise.all([
      this.of(year),
      this.database.rows<{ code: string; marked: number }>(MARKED, [year]),
    ]);
    const marked = new Map(counts.map((row) => [row.code, row.marked]));
    const kept = new Set(criteria.map(({ code }) => code));
    return {
      year,
      version,
      criteria: criteria.map((criterion) => ({ ...criterion, marked: marked.get(criterion.code) ?? 0 })),
      grid: grid.map((line) => ({ ...line })),
      asideMarks: counts.filter(({ code }) => !kept.has(code)).reduce((sum, row) => sum + row.marked, 0),
      mayWrite: toVerdictView(canWriteCriteria(actor, edition), CRITERIA_REASONS),
    };
  }
}
