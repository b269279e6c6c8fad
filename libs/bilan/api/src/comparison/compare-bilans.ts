import { Inject, Injectable } from '@nestjs/common';
import {
  assemble,
  baselineFigures,
  canBeFiltered,
  COMPARED_CODES,
  comparedCode,
  compareFigures,
  heldFigures,
  isFiltered,
  NO_FILTER,
  readsFiltered,
  withheld,
  type BilanFilter,
  type Compared,
  type ComparedFigure,
  type Figure,
} from '@fds/bilan/domain';
import { Database } from '@fds/shared/api-kit';
import { PortalError, type Role } from '@fds/shared/kernel';
import { COUNTS_SQL, type CountsRow } from '../bilan-counts.queries';
import { countValues } from '../bilan-sets.sql';
import { toFilterView } from '../bilan.view';
import { ReadBilan, type LiveBilan } from '../read-bilan';
import { toCounts } from '../to-counts';
import type { BilanComparisonView, ComparedFigureView, ComparedValueView } from './comparison.contract';

/** Organisations that hold a counting root event in both years. */
const IN_BOTH = `SELECT COALESCE(array_agg(b.organisation_id), '{}') AS ids FROM (
  SELECT organisation_id FROM event_overview WHERE edition_year = $1 AND counts AND parent_event_id IS NULL
  INTERSECT SELECT organisation_id FROM event_overview WHERE edition_year = $2 AND counts AND parent_event_id IS NULL) b`;

/** Any figure of two years side by side, over all and over the holders of both; seven statements at most. */
@Injectable()
export class CompareBilans {
  constructor(
    @Inject(ReadBilan) private readonly bilans: ReadBilan,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** `missing` when the year is not held, or nothing is known of the other one; `forbidden` while one of both bilans is. */
  async for(role: Role, year: number, other: number, filter: BilanFilter = NO_FILTER): Promise<BilanComparisonView> {
    const bilan = await this.bilans.for(role, year, filter);
    const past = other < year ? bilan.pastYears.find((one) => one.year === other) : undefined;
    if (!past) throw new PortalError('missing', 'bilan.no_year', `Rien n’est connu de ${other} à comparer à ${year}.`);
    const then = past.held ? await this.bilans.for(role, other, filter) : null;
    // Figures that this reader sees of neither year are compared in none.
    const shown = then && withheld(then.figures, (code) => !isFiltered(filter) || readsFiltered(role, code));
    const known = shown
      ? heldFigures(shown)
      : isFiltered(filter)
        ? new Map<string, never>()
        : baselineFigures(bilan.row.baselines ?? [], other);
    const same = then && (await this.#same(role, bilan, then, filter));
    const words = new Map(bilan.indicators.map((one) => [one.code, one]));
    return {
      year,
      with: other,
      held: past.held,
      comparable: past.comparable,
      note: past.note,
      sameHolders: same?.holders ?? null,
      filter: toFilterView(bilan),
      figures: compareFigures(bilan.figures, known).map((figure): ComparedFigureView => {
        const alike = same?.figures.get(figure.code);
        return {
          code: figure.code,
          label: words.get(figure.code)?.label ?? figure.code,
          unit: words.get(figure.code)?.unit ?? '',
          value: figure.value,
          past: figure.past.kind === 'exact' ? figure.past.value : figure.past.estimate,
          pastLower: figure.past.kind === 'exact' ? null : figure.past.lower,
          pastUpper: figure.past.kind === 'exact' ? null : figure.past.upper,
          ...both(figure, other, false),
          same:
            alike?.past.kind === 'exact'
              ? { value: alike.value, past: alike.past.value, ...both(alike, other, true) }
              : null,
        };
      }),
    };
  }

  /**
   * The comparisons of all figures with a year, as figures of the exchanged form: those of the six codes that every bilan
   * has are left to it. As `for`.
   */
  async indicators(role: Role, year: number, other: number, filter: BilanFilter): Promise<Figure[]> {
    const { figures } = await this.for(role, year, other, filter);
    return figures
      .flatMap(({ code, ratio, change, same }) => [
        ...(COMPARED_CODES.some((one) => one === code) ? [] : [ratio, change]),
        ...(same ? [same.ratio, same.change] : []),
      ])
      .map((compared) => ({ unit: '%', base: null, baseValue: null, share: null, ...compared }));
  }

  /** The same figures counted over the holders of both years. */
  async #same(
    role: Role,
    bilan: LiveBilan,
    then: LiveBilan,
    filter: BilanFilter,
  ): Promise<{ readonly holders: number; readonly figures: ReadonlyMap<string, ComparedFigure> }> {
    const both = await this.database.row<{ ids: readonly string[] }>(IN_BOTH, [bilan.edition, then.edition]);
    const ids = both?.ids ?? [];
    const figuresOf = async (one: LiveBilan): Promise<Figure[]> => {
      const counts = await this.database.row<CountsRow>(COUNTS_SQL, countValues(one.edition, filter, ids));
      const figures = counts ? assemble(toCounts(counts, []), one.context) : [];
      return withheld(figures, (code) => canBeFiltered(code) && readsFiltered(role, code));
    };
    const [now, before] = await Promise.all([figuresOf(bilan), figuresOf(then)]);
    const compared = compareFigures(now, heldFigures(before));
    return { holders: ids.length, figures: new Map(compared.map((figure) => [figure.code, figure])) };
  }
}

const both = (
  { code, ratio, change }: ComparedFigure,
  year: number,
  same: boolean,
): { readonly ratio: ComparedValueView; readonly change: ComparedValueView } => ({
  ratio: valueView(comparedCode(year, 'ratio', code, same), ratio),
  change: valueView(comparedCode(year, 'change', code, same), change),
});
const valueView = (code: string, compared: Compared): ComparedValueView => ({ code, ...compared });
