import { MOST_OF_A_MESSAGE } from '@fds/applications/domain';
import {
  BULK_ACTIONS,
  BULK_MODES,
  BULK_OUTCOMES,
  MOST_AT_ONCE,
  REVIEW_LISTS,
  type BulkAction,
  type BulkMode,
  type BulkOutcome,
  type ReviewList,
} from '@fds/labelling/domain';
import { Choice, Flag, FreeText, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { AskOutsideOpinionRequest } from '../../outside/outside.contract';

/** What is to be done, and with what. */
class BulkTarget {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('BulkAction', BULK_ACTIONS) action!: BulkAction;
  /** Who is to follow the dossiers; null for nobody any more. Only to assign. */
  @Ref({ optional: true, nullable: true }) to?: string | null;
  /** The session on whose agenda they go. */
  @Ref({ optional: true }) sessionId?: string;
  /** The tag that is put on, or taken off. */
  @Ref({ optional: true }) tagId?: string;
  /** Who is asked for an opinion, what, and until when. */
  @Nested(() => AskOutsideOpinionRequest, { optional: true }) outside?: AskOutsideOpinionRequest;
}
/** Dossiers by their ids, or all that an address of a list finds. */
export class PreviewBulkRequest extends BulkTarget {
  @Ref({ optional: true, many: { max: MOST_AT_ONCE } }) applicationIds?: string[];
  @Choice('ReviewList', REVIEW_LISTS, { optional: true }) list?: ReviewList;
  @FreeText({ max: 4000, optional: true }) query?: string;
}
export class RunBulkRequest extends BulkTarget {
  /** Made by the asker: the same id twice is done once. */
  @Ref() id!: string;
  @Choice('BulkMode', BULK_MODES) mode!: BulkMode;
  @Ref({ many: { min: 1, max: MOST_AT_ONCE } }) applicationIds!: string[];
  /** What is written to the holders. */
  @Text({ max: MOST_OF_A_MESSAGE, pattern: /\S/, when: { field: 'action', is: ['write'] } }) text?: string;
}
export class BulkIdParam {
  @Ref() id!: string;
}

export class BulkRowView {
  @Ref() applicationId!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 300 }) organisationName!: string;
  @Choice('BulkOutcome', BULK_OUTCOMES) outcome!: BulkOutcome;
  /** French; why it may not move. */
  @FreeText({ max: 300, nullable: true }) reason!: string | null;
}
/** What would happen, before anything does. */
export class BulkPreviewView {
  @Ref({ many: { max: MOST_AT_ONCE } }) applicationIds!: string[];
  /** Root events in them. */
  @Int({ min: 0, max: 10_000_000 }) events!: number;
  @Int({ min: 0, max: MOST_AT_ONCE }) may!: number;
  @Nested(() => BulkRowView, { many: { max: MOST_AT_ONCE } }) refused!: BulkRowView[];
  /** More were found than one action takes. */
  @Flag() tooMany!: boolean;
  @Flag() undoable!: boolean;
}
export class BulkResultView {
  @Ref() id!: string;
  @Choice('BulkAction', BULK_ACTIONS) action!: BulkAction;
  @Int({ min: 0, max: MOST_AT_ONCE }) done!: number;
  @Int({ min: 0, max: MOST_AT_ONCE }) refused!: number;
  /** They might have moved, but all or none was asked for. */
  @Int({ min: 0, max: MOST_AT_ONCE }) left!: number;
  /** Those that did not move first. */
  @Nested(() => BulkRowView, { many: { max: MOST_AT_ONCE } }) rows!: BulkRowView[];
  @Flag() undoable!: boolean;
  @Flag() undone!: boolean;
}
