import { Inject, Injectable } from '@nestjs/common';
import {
  assemble,
  canBeFiltered,
  canReadBilan,
  catalogue,
  isFiltered,
  networkLabel,
  NO_FILTER,
  pastYears,
  readsFiltered,
  themesOfEdition,
  toJson,
  withContexts,
  withheld,
  type Bilan,
  type BilanContext,
  type BilanFilter,
  type BilanJson,
  type Indicator,
  type PastYear,
} from '@fds/bilan/domain';
import type { EditionState } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { PortalError, type Role } from '@fds/shared/kernel';
import { COUNTS_SQL, type CountsRow, type SpectrumLineRow } from './bilan-counts.queries';
import { EDITION_SQL, type EditionRow } from './bilan-edition.queries';
import { countValues } from './bilan-sets.sql';
import { BilanVersions } from './publication/bilan-versions';
import { toCounts, unitsCited, type CitedUnit } from './to-counts';

/** Rows of a statement, wherever it runs. */
export type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** The bilan of an edition, with what its page needs beside the figures. */
export interface LiveBilan extends Bilan {
  readonly row: EditionRow;
  /** What its codes depend on. */
  readonly context: BilanContext;
  /** The words of the figures, in the same order. */
  readonly indicators: readonly Indicator[];
  readonly unitsCited: readonly CitedUnit[];
  readonly spectrum: readonly SpectrumLineRow[];
  readonly pastYears: readonly PastYear[];
  /** The part of the edition that is shown. */
  readonly filter: BilanFilter;
  /** A part of a published edition whose rows have changed since: only the whole was held, the part is counted today. */
  readonly fromToday: boolean;
}

/** Computes the bilan of an edition from its rows: two statements, whatever the size of the edition. */
@Injectable()
export class ReadBilan {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(BilanVersions) private readonly versions: BilanVersions,
  ) {}

  /**
   * The bilan of the edition of a year: its last published version, or the live one while there is none; or a part of it,
   * which is always counted today. `missing` when the portal holds no such edition.
   */
  async of(year: number, filter: BilanFilter = NO_FILTER): Promise<LiveBilan> {
    const { row: live, counts } = await this.#rows(year, filter, this.#read);
    const filtered = isFiltered(filter);
    if (live.last_version && !filtered) {
      const { bilan } = (await this.versions.one(year, live.last_version)).content;
      return { ...bilan, row: { ...bilan.row, state: live.state } };
    }
    // The state alone goes on after the publication.
    const row = live.published
      ? {
          ...live.published.edition,
          state: live.state,
          intermunicipalities: live.intermunicipalities,
          contexts: live.published.edition.contexts ?? live.contexts,
        }
      : live;
    const counted = filtered ? counts : (live.published?.counts ?? counts);
    return this.#assembled(row, counted, filter, filtered && live.published !== null);
  }

  /** What the rows say now, whatever was published; read by `rows`, in a transaction for instance. */
  async live(year: number, rows: Rows = this.#read): Promise<LiveBilan> {
    const { row, counts } = await this.#rows(year, NO_FILTER, rows);
    return this.#assembled({ ...row, published: null }, counts, NO_FILTER, false);
  }

  readonly #read: Rows = (text, values) => this.database.rows(text, values);

  async #rows(
    year: number,
    filter: BilanFilter,
    rows: Rows,
  ): Promise<{ readonly row: EditionRow; readonly counts: CountsRow }> {
    if (!Number.isInteger(year) || year < 1 || year > 9999) throw noEdition(year);
    const [[row], [counts]] = await Promise.all([
      rows<EditionRow>(EDITION_SQL, [year]),
      rows<CountsRow>(COUNTS_SQL, countValues(year, filter)),
    ]);
    if (!row || !counts) throw noEdition(year);
    return { row, counts };
  }

  #assembled(row: EditionRow, counted: CountsRow, filter: BilanFilter, fromToday: boolean): LiveBilan {
    const filtered = isFiltered(filter);
    const context = contextOf(row, counted);
    const figures = assemble(toCounts(counted, row.manual ?? []), context);
    return {
      edition: row.year,
      region: row.region_code,
      status: 'live',
      version: null,
      computedAt: this.clock.now(),
      figures: filtered ? withheld(figures, canBeFiltered) : figures,
      row,
      context,
      indicators: catalogue(context),
      unitsCited: unitsCited(counted),
      spectrum: counted.spectrum ?? [],
      pastYears: withContexts(context.pastYears, row.year, row.contexts ?? []),
      filter,
      fromToday,
    };
  }

  /** The same for someone who acts in a role; `forbidden` while the bilan is not open to it. */
  async for(role: Role, year: number, filter: BilanFilter = NO_FILTER): Promise<LiveBilan> {
    const bilan = await this.of(year, filter);
    refuseUnlessOpen(role, year, bilan.row.state);
    if (!isFiltered(filter)) return bilan;
    return { ...bilan, figures: withheld(bilan.figures, (code) => readsFiltered(role, code)) };
  }

  /** Refuses like `for` whoever may not read the bilan of a year, without counting it. */
  async opens(role: Role, year: number): Promise<void> {
    if (!Number.isInteger(year) || year < 1 || year > 9999) throw noEdition(year);
    const edition = await this.database.row<{ state: EditionState }>(STATE_SQL, [year]);
    if (!edition) throw noEdition(year);
    refuseUnlessOpen(role, year, edition.state);
  }

  /** The exchanged form of docs/domain/indicators.md, for the command line and downloads. */
  async json(year: number): Promise<BilanJson> {
    return toJson(await this.of(year));
  }
}

const STATE_SQL = 'SELECT state FROM edition WHERE year = $1';

function refuseUnlessOpen(role: Role, year: number, state: EditionState): void {
  if (canReadBilan(role, state).allowed) return;
  throw new PortalError(
    'forbidden',
    'bilan.not_open',
    `Le bilan de ${year} s’ouvre au comité à la fin de l’édition, quand les chiffres arrivent.`,
  );
}

/** The problem of a year that is not held. */
export const noEdition = (year: number): PortalError =>
  new PortalError('missing', 'bilan.no_edition', `Le portail ne tient pas d’édition ${year}.`);

function contextOf(row: EditionRow, { units }: CountsRow): BilanContext {
  const held = (row.held ?? []).map(({ year, general_public, school, accompanying_adults }) => ({
    year,
    figures: {
      'attendance.total': general_public + school + accompanying_adults,
      'attendance.general_public': general_public,
      'attendance.school': school,
    },
  }));
  return {
    year: row.year,
    departments: row.departments ?? [],
    networks: (row.networks ?? []).map((code) => ({ code, label: networkLabel(code) })),
    ...(row.themes ? { themes: themesOfEdition(row.themes, row.imported ?? true) } : {}),
    questionnaire: row.questionnaire ?? { version: 1, title: '', questions: [] },
    manual: row.manual ?? [],
    units: (units ?? []).map(({ key, name }) => ({ code: key, label: name })),
    pastYears: pastYears(row.year, held, row.baselines ?? [], row.contexts ?? []),
  };
}
