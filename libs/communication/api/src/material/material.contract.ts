import {
  MATERIAL_FORMATS,
  MATERIAL_PIECES,
  MATERIAL_SIZES,
  type MaterialFormat,
  type MaterialPiece,
  type MaterialSize,
} from '@fds/communication/domain';
import { Choice, FreeText, Int, Nested, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';

export class MaterialPieceParams {
  @Ref() id!: string;
  @Choice('MaterialPiece', MATERIAL_PIECES) piece!: MaterialPiece;
}
export class MaterialQuery {
  @Choice('MaterialFormat', MATERIAL_FORMATS) format!: MaterialFormat;
  /** A small one, to look at before it is downloaded. */
  @Choice('MaterialSize', MATERIAL_SIZES, { optional: true }) size?: MaterialSize;
}
/** An announced event for which there is material. */
export class MaterialEventView {
  @Ref() eventId!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** As the poster says them. */
  @FreeText({ max: 300, many: { max: 10 } }) dates!: string[];
  @FreeText({ max: 300, many: { max: 10 } }) place!: string[];
  /** What the code leads to. */
  @FreeText({ max: 300 }) address!: string;
}
/** The material of a dossier; its events in their order, each with its activities after it. */
export class MaterialView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 1000 }) organisationName!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Nested(() => MaterialEventView, { many: { max: 2000 } }) events!: MaterialEventView[];
}
