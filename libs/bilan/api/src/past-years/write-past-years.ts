import { Inject, Injectable } from '@nestjs/common';
import { outsideOfTerritory } from '@fds/accounts/api';
import { baselineProblem, BASELINE_TEXTS, canWritePast, PAST_REASONS, type PastRefusal } from '@fds/bilan/domain';
import type { EditionState } from '@fds/editions/domain';
import { Clock, Database, toVerdictView, Transactions, type Doer, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import { Baseline, ComparedYear } from '../bilan.entity';
import { holdBilansAfter } from '../hold-published-bilans';
import { noEdition } from '../read-bilan';
import type {
  BaselineView,
  ComparedYearView,
  PastYearsView,
  RemoveBaselineRequest,
  SaveBaselineRequest,
  SaveComparedYearRequest,
} from './past-years.contract';

const PAST = `SELECT e.state, e.imported, (SELECT COALESCE(array_agg(h.year), '{}') FROM edition h) AS held,
  (SELECT COALESCE(json_agg(json_build_object('year', b.year, 'indicator', b.indicator, 'value', b.value, 'lower', b.lower,
      'upper', b.upper, 'note', b.note, 'version', b.version) ORDER BY b.year DESC, b.indicator), '[]')
    FROM baseline b WHERE b.edition_year = $1) AS baselines,
  (SELECT COALESCE(json_agg(json_build_object('year', c.year, 'comparable', c.comparable, 'note', c.note,
      'version', c.version) ORDER BY c.year DESC), '[]') FROM compared_year c) AS years
FROM edition e WHERE e.year = $1`;
interface PastRow {
  readonly state: EditionState;
  readonly imported: boolean;
  readonly held: readonly number[];
  readonly baselines: readonly BaselineView[];
  readonly years: readonly ComparedYearView[];
}

/** Reads and writes what is known of years that the portal does not hold, and what is said of any year. */
@Injectable()
export class WritePastYears {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One statement; `missing` when the edition is not held. */
  async of(actor: Actor, edition: number): Promise<PastYearsView> {
    const row = await this.#row(edition);
    return {
      baselines: [...row.baselines],
      years: [...row.years],
      writes: toVerdictView(canWritePast(actor, row), PAST_REASONS),
      writesYears: toVerdictView(canWritePast(actor), PAST_REASONS),
    };
  }

  /** Adds or changes a baseline. Throws `invalid`, `refused`, `conflict` with the baselines as they stand. */
  async save(actor: Actor, edition: number, { version, ...line }: SaveBaselineRequest): Promise<PastYearsView> {
    const row = await this.#row(edition);
    const doer = allowed(actor, canWritePast(actor, row));
    const problem = baselineProblem(edition, line, row.held);
    if (problem) {
      const { field, text } = BASELINE_TEXTS[problem];
      throw new PortalError('invalid', `bilan.baseline_${problem}`, text, {
        errors: [{ pointer: `/${field}`, rule: problem, detail: text }],
      });
    }
    const key = { editionYear: edition, year: line.year, indicator: line.indicator };
    const said = { ...asText(line), note: line.note.trim() };
    const done = await this.transactions.run(doer, { baselines: Baseline }, async ({ sql, baselines, journal }) => {
      await stillOpen(sql, actor, edition);
      const written =
        version === 0
          ? (
              await baselines
                .createQueryBuilder()
                .insert()
                .values({ ...key, ...said })
                .orIgnore()
                .returning('year')
                .execute()
            ).raw.length
          : (await baselines.update({ ...key, version }, { ...said, version: version + 1 })).affected;
      if (written === 0) return false;
      await journal.record({
        action: version === 0 ? 'bilan.baseline_added' : 'bilan.baseline_changed',
        subject: { type: 'edition', id: String(edition) },
        editionYear: edition,
        before: row.baselines.find((one) => one.year === line.year && one.indicator === line.indicator),
        after: { year: line.year, indicator: line.indicator, ...said },
      });
      return true;
    });
    if (!done) throw changed('ce repère', await this.of(actor, edition));
    return this.of(actor, edition);
  }

  /** Takes a baseline away. Throws `refused`, `conflict` with the baselines as they stand. */
  async remove(actor: Actor, edition: number, { version, ...key }: RemoveBaselineRequest): Promise<PastYearsView> {
    const row = await this.#row(edition);
    const doer = allowed(actor, canWritePast(actor, row));
    const done = await this.transactions.run(doer, { baselines: Baseline }, async ({ sql, baselines, journal }) => {
      await stillOpen(sql, actor, edition);
      const { affected } = await baselines.delete({ editionYear: edition, ...key, version });
      if (affected === 0) return false;
      await journal.record({
        action: 'bilan.baseline_removed',
        subject: { type: 'edition', id: String(edition) },
        editionYear: edition,
        before: row.baselines.find((one) => one.year === key.year && one.indicator === key.indicator),
      });
      return true;
    });
    if (!done) throw changed('ce repère', await this.of(actor, edition));
    return this.of(actor, edition);
  }

  /** Says whether a year compares, and what is to be read beside it. Throws `conflict` with what is said of it. */
  async say(actor: Actor, year: number, { version, ...request }: SaveComparedYearRequest): Promise<ComparedYearView> {
    const doer = allowed(actor, canWritePast(actor));
    if (year < FIRST_YEAR || year > LAST_YEAR)
      throw new PortalError('invalid', 'bilan.year', `Donnez une année entre ${FIRST_YEAR} et ${LAST_YEAR}.`);
    const said = { comparable: request.comparable, note: request.note.trim() };
    const before = await this.#said(year);
    const done = await this.transactions.run(doer, { years: ComparedYear }, async ({ sql, years, journal }) => {
      // What is published stands as it was read (rule 25).
      await holdBilansAfter(sql, year, this.clock.now());
      const written =
        version === 0
          ? (
              await years
                .createQueryBuilder()
                .insert()
                .values({ year, ...said })
                .orIgnore()
                .returning('year')
                .execute()
            ).raw.length
          : (await years.update({ year, version }, { ...said, version: version + 1 })).affected;
      if (written === 0) return false;
      await journal.record({
        action: 'bilan.year_said',
        subject: { type: 'edition', id: String(year) },
        before: before ?? undefined,
        after: said,
      });
      return true;
    });
    const now = await this.#said(year);
    if (!done || !now) throw changed('ce qui est dit de cette année', now ?? {});
    return now;
  }

  #said(year: number): Promise<ComparedYearView | null> {
    return this.database.row<ComparedYearView>(
      'SELECT year, comparable, note, version FROM compared_year WHERE year = $1',
      [year],
    );
  }

  async #row(edition: number): Promise<PastRow> {
    const row =
      Number.isInteger(edition) && edition > 0 && edition <= 9999
        ? await this.database.row<PastRow>(PAST, [edition])
        : null;
    if (!row) throw noEdition(edition);
    return row;
  }
}

/** Years that something may be said of. */
const FIRST_YEAR = 1992;
const LAST_YEAR = 2200;

const asText = ({ value, lower, upper }: SaveBaselineRequest | Omit<SaveBaselineRequest, 'version'>) => ({
  value: value === null ? null : String(value),
  lower: lower === null ? null : String(lower),
  upper: upper === null ? null : String(upper),
});

/** Refuses when the bilan was published meanwhile; until the end of the transaction it is not. */
async function stillOpen(sql: Sql, actor: Actor, year: number): Promise<void> {
  const [edition] = await sql<Pick<PastRow, 'state' | 'imported'>>(
    'SELECT state, imported FROM edition WHERE year = $1 FOR SHARE',
    [year],
  );
  if (!edition) throw noEdition(year);
  allowed(actor, canWritePast(actor, edition));
}

function allowed(actor: Actor, may: Verdict<PastRefusal>): Doer {
  if (may.allowed) return { personId: actor.personId, role: actor.role };
  const { reasons } = may;
  if (reasons.includes('outside_territory')) throw outsideOfTerritory();
  const reason = reasons.includes('coordination_only') ? 'coordination_only' : 'published';
  throw new PortalError(reason === 'published' ? 'refused' : 'forbidden', `bilan.${reason}`, PAST_REASONS[reason], {
    reasons,
  });
}

const changed = (what: string, current: object): PortalError =>
  new PortalError('conflict', 'bilan.changed', `Quelqu’un a modifié ${what} entre-temps.`, { current });
