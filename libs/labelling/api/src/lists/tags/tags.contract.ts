import { LONGEST_TAG, TAG_COLOURS, TAG_NAME, type TagColour } from '@fds/labelling/domain';
import { Choice, FreeText, Int, Ref, Text } from '@fds/shared/api-kit';

export class TagParam {
  @Ref() id!: string;
}
export class NewTagRequest {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Text({ max: LONGEST_TAG, pattern: TAG_NAME }) name!: string;
  @Choice('TagColour', TAG_COLOURS) colour!: TagColour;
}
export class ChangeTagRequest {
  @Text({ max: LONGEST_TAG, pattern: TAG_NAME }) name!: string;
  @Choice('TagColour', TAG_COLOURS) colour!: TagColour;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}

/** A tag as a dossier carries it. */
export class TagView {
  @Ref() id!: string;
  @FreeText({ max: LONGEST_TAG }) name!: string;
  @Choice('TagColour', TAG_COLOURS) colour!: TagColour;
}
export class KnownTagView extends TagView {
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
  /** Dossiers that carry it. */
  @Int({ min: 0, max: 10_000_000 }) dossiers!: number;
}
