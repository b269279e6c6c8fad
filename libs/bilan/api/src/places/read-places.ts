import { Inject, Injectable } from '@nestjs/common';
import { isFiltered, NO_FILTER, type BilanFilter } from '@fds/bilan/domain';
import { COMMUNE_SIZES, type CommuneSize } from '@fds/evaluation/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { Role } from '@fds/shared/kernel';
import { countValues } from '../bilan-sets.sql';
import { BilanVersions } from '../publication/bilan-versions';
import { ReadBilan, type Rows } from '../read-bilan';
import type {
  BilanPlacesView,
  PlaceGroupView,
  PlaceTotalsView,
  ReachedCommuneView,
  WhiteCommuneView,
} from './places.contract';
import { PLACES_SQL } from './places.sql';

interface PlacesRow {
  readonly region: PlaceTotalsView;
  readonly departments: PlaceGroupView[] | null;
  readonly intermunicipalities: PlaceGroupView[] | null;
  readonly sizes: { readonly size: CommuneSize; readonly totals: PlaceTotalsView }[] | null;
  readonly communes: ReachedCommuneView[] | null;
  readonly white: WhiteCommuneView[] | null;
}
/** The places of an edition: what a published version holds of them. */
export type HeldPlaces = Omit<BilanPlacesView, 'edition' | 'computedAt' | 'version' | 'fromToday'>;

const NOWHERE: PlaceTotalsView = { base: 0, reached: 0, population: 0, populationReached: 0, visits: null };
/** Whether what is published of an edition is frozen: as a version, or without one by an earlier portal. */
const STANDING = `SELECT (SELECT max(v.number) FROM bilan_version v WHERE v.edition_year = e.year) AS version,
  e.state = 'bilan_published' OR e.state = 'archived' AND NOT e.imported AS published FROM edition e WHERE e.year = $1`;

/** Where an edition takes place and where it does not: one statement, beside those that say who may read the bilan. */
@Injectable()
export class ReadPlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReadBilan) private readonly bilan: ReadBilan,
    @Inject(BilanVersions) private readonly versions: BilanVersions,
  ) {}

  /**
   * The places of the edition of a year: those that its last version froze, or today's. A part of it is counted today,
   * and says so. `missing` and `forbidden` as its bilan.
   */
  async for(role: Role, year: number, filter: BilanFilter): Promise<BilanPlacesView> {
    await this.bilan.opens(role, year);
    const standing = await this.database.row<{ version: number | null; published: boolean }>(STANDING, [year]);
    const version = standing?.version && !isFiltered(filter) ? await this.versions.one(year, standing.version) : null;
    if (version?.content.places)
      return {
        ...version.content.places,
        ...{ edition: year, computedAt: version.publishedAt.toISOString() },
        ...{ version: version.number, fromToday: false },
      };
    const places = await this.live(year, (text, values) => this.database.rows(text, values), filter);
    return {
      ...places,
      ...{ edition: year, computedAt: this.clock.now().toISOString() },
      ...{ version: null, fromToday: standing?.published ?? false },
    };
  }

  /** What the rows say now, whatever was published; read by `rows`, in a transaction for instance. */
  async live(year: number, rows: Rows, filter: BilanFilter = NO_FILTER): Promise<HeldPlaces> {
    const [row] = await rows<PlacesRow>(PLACES_SQL, countValues(year, filter));
    return {
      region: row?.region ?? NOWHERE,
      departments: row?.departments ?? [],
      intermunicipalities: row?.intermunicipalities ?? [],
      // Every class is there, also one that the region has no commune of.
      sizes: COMMUNE_SIZES.map((size) => ({
        size,
        ...(row?.sizes?.find((one) => one.size === size)?.totals ?? NOWHERE),
      })),
      communes: row?.communes ?? [],
      white: row?.white ?? [],
    };
  }
}
