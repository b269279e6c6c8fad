import { Inject, Injectable } from '@nestjs/common';
import type { BilanFilter } from '@fds/bilan/domain';
import { COMMUNE_SIZES, type CommuneSize } from '@fds/evaluation/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { Role } from '@fds/shared/kernel';
import { countValues } from '../bilan-sets.sql';
import { ReadBilan } from '../read-bilan';
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
const NOWHERE: PlaceTotalsView = { base: 0, reached: 0, population: 0, populationReached: 0, visits: 0 };

/** Where an edition takes place and where it does not: one statement, beside the one that says who may read the bilan. */
@Injectable()
export class ReadPlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReadBilan) private readonly bilan: ReadBilan,
  ) {}

  /** The places of a part of the edition of a year; `missing` and `forbidden` as its bilan. */
  async for(role: Role, year: number, filter: BilanFilter): Promise<BilanPlacesView> {
    await this.bilan.opens(role, year);
    const row = await this.database.row<PlacesRow>(PLACES_SQL, countValues(year, filter));
    return {
      edition: year,
      computedAt: this.clock.now().toISOString(),
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
