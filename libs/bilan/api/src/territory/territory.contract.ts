import { Choice, Int, Ref, Text } from '@fds/shared/api-kit';
import { TERRITORY_KINDS, type TerritoryKind } from '@fds/bilan/domain';

/** Which sheet is asked for. */
export class TerritorySheetParam {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Choice('TerritoryKind', TERRITORY_KINDS) kind!: TerritoryKind;
  @Text({ max: 20, description: 'INSEE code of the department, or code of the EPCI' }) code!: string;
}
export class TerritorySheetQuery {
  @Ref({ optional: true, description: 'A quote of the bilan that the reader chose for the sheet' }) quote?: string;
  @Ref({ optional: true, description: 'A photo of the bilan that the reader chose for the sheet' }) photo?: string;
}
