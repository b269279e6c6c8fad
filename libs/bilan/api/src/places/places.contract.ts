import { COMMUNE_SIZES, type CommuneSize } from '@fds/evaluation/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, Text } from '@fds/shared/api-kit';

const MANY = 1_000_000_000;

/** Communes of the region in a group: how many there are, how many an event reaches, and who lives there. */
export class PlaceTotalsView {
  @Int({ min: 0, max: MANY }) base!: number;
  @Int({ min: 0, max: MANY }) reached!: number;
  @Int({ min: 0, max: MANY }) population!: number;
  @Int({ min: 0, max: MANY, description: 'Of the communes reached; people who could come, not who came' })
  populationReached!: number;
  @Int({ min: 0, max: MANY, nullable: true, description: 'In person, of the reports received; null: there is none' })
  visits!: number | null;
}
export class PlaceGroupView extends PlaceTotalsView {
  @Text({ max: 20 }) code!: string;
  @FreeText({ max: 300 }) name!: string;
}
export class PlaceSizeView extends PlaceTotalsView {
  @Choice('PlaceSize', COMMUNE_SIZES) size!: CommuneSize;
}
/** A commune with an event or an activity in person. */
export class ReachedCommuneView {
  @Text({ max: 10 }) code!: string;
  @FreeText({ max: 300 }) name!: string;
  @Text({ max: 3 }) department!: string;
  @FreeText({ max: 300, nullable: true }) intermunicipality!: string | null;
  @Int({ min: 0, max: MANY, nullable: true }) population!: number | null;
  @Int({ min: 0, max: MANY }) events!: number;
  @Int({ min: 0, max: MANY }) activities!: number;
  @Int({ min: 0, max: MANY, nullable: true, description: 'null: nothing was reported there' }) visits!: number | null;
}
export class WhiteCommuneView {
  @FreeText({ max: 300 }) name!: string;
  @Text({ max: 3 }) department!: string;
  @Int({ min: 0, max: MANY, nullable: true }) population!: number | null;
}
/** Where the events of an edition took place, how many came, and where none did. */
export class BilanPlacesView {
  @Int({ min: 1900, max: 9999 }) edition!: number;
  @Instant() computedAt!: string;
  @Int({ min: 1, max: 10_000, nullable: true, description: 'The published version they are of' }) version!:
    number | null;
  @Flag({ description: 'The bilan is published, and these are counted today all the same' }) fromToday!: boolean;
  @Nested(() => PlaceTotalsView) region!: PlaceTotalsView;
  @Nested(() => PlaceGroupView, { many: { max: 200 } }) departments!: PlaceGroupView[];
  @Nested(() => PlaceGroupView, { many: { max: 2000 }, description: 'EPCI with a commune in the region' })
  intermunicipalities!: PlaceGroupView[];
  @Nested(() => PlaceSizeView, { many: { max: COMMUNE_SIZES.length } }) sizes!: PlaceSizeView[];
  /** The most visits first; those outside the region too. */
  @Nested(() => ReachedCommuneView, { many: { max: 40_000 } }) communes!: ReachedCommuneView[];
  /** Communes of the region that no event reaches, the most populated first; not all of them. */
  @Nested(() => WhiteCommuneView, { many: { max: 200 } }) white!: WhiteCommuneView[];
}
