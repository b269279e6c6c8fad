import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Int,
  Link,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import { LONGEST_OUTLET, LONGEST_TITLE, MOST_ROWS, RELAY_FIELDS, type RelayField } from '@fds/communication/domain';
import { MEDIA_KINDS, type Day, type MediaKind } from '@fds/shared/kernel';

const MANY = 1_000_000_000;
export const RELAY_SORTS = ['-date', 'date', 'outlet', '-outlet', 'title', '-title'] as const;
export type RelaySort = (typeof RELAY_SORTS)[number];
export const YES_NO = ['yes', 'no'] as const;

export class MediaRelayParams {
  @Ref() id!: string;
}
/** Which relays: the page, the files and the press review ask alike. */
export class MediaRelayFilters extends PageQuery {
  @Int({ min: 1992, max: 2200 }) edition!: number;
  /** Words of the outlet, the title or the address. */
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('MediaKind', MEDIA_KINDS, { optional: true }) kind?: MediaKind;
  /** `YYYY-MM` */
  @Text({ max: 7, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, optional: true }) month?: string;
  /** Whether it names the edition's ambassador. */
  @Choice('YesNo', YES_NO, { optional: true }) ambassador?: (typeof YES_NO)[number];
  @Ref({ optional: true }) eventId?: string;
  /** Only relays that another one seems to repeat. */
  @Choice('OnlyYes', ['yes'], { optional: true }) doubles?: 'yes';
  @Choice('RelaySort', RELAY_SORTS, { optional: true }) sort?: RelaySort;
}
export class RelayEventView {
  @Ref() id!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
}
export class RelayEventsQuery {
  @Int({ min: 1992, max: 2200 }) edition!: number;
  @FreeText({ max: 200, optional: true }) q?: string;
}
export class RelayEventsView {
  @Nested(() => RelayEventView, { many: { max: 20 } }) items!: RelayEventView[];
}
/** What is said of a relay. */
export class MediaRelayContent {
  @DateOnly() date!: Day;
  @Choice('MediaKind', MEDIA_KINDS) kind!: MediaKind;
  @Text({ max: LONGEST_OUTLET, pattern: /\S/ }) outlet!: string;
  @Text({ max: LONGEST_TITLE, pattern: /\S/ }) title!: string;
  @Link({ nullable: true }) url!: string | null;
  @Flag() namesAmbassador!: boolean;
  /** Events that it speaks of. */
  @Ref({ many: { max: 50 } }) eventIds!: string[];
}
export class AddMediaRelayRequest extends MediaRelayContent {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  /** The relay that is brought back, as it was before it was removed; absent for a new one. */
  @Ref({ optional: true }) id?: string;
  /** Written although another relay looks the same. */
  @Flag() knowingly!: boolean;
}
export class ChangeMediaRelayRequest extends MediaRelayContent {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class MediaRelayVersion {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class MediaRelayView {
  @Ref() id!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @DateOnly() date!: Day;
  @Choice('MediaKind', MEDIA_KINDS) kind!: MediaKind;
  @FreeText({ max: 20_000 }) outlet!: string;
  @FreeText({ max: 20_000 }) title!: string;
  /** Empty when there is none; an import may hold what is no address. */
  @FreeText({ max: 20_000 }) url!: string;
  @Flag() namesAmbassador!: boolean;
  @Nested(() => RelayEventView, { many: { max: 50 } }) events!: RelayEventView[];
  /** Relays that seem to be the same. */
  @Int({ min: 0, max: MANY }) doubles!: number;
  @Int({ min: 1, max: MANY }) version!: number;
}
export class RelayKindCount {
  @Choice('MediaKind', MEDIA_KINDS) kind!: MediaKind;
  @Int({ min: 0, max: MANY }) count!: number;
}
export class MediaRelaysPageView {
  @Nested(() => MediaRelayView, { many: { max: 200 } }) items!: MediaRelayView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Of the edition, whatever the filters. */
  @Int({ min: 0, max: MANY }) all!: number;
  @Nested(() => RelayKindCount, { many: { max: 10 } }) kinds!: RelayKindCount[];
  @FreeText({ max: 7, many: { max: 60 } }) months!: string[];
  @Int({ min: 0, max: MANY }) naming!: number;
  @Int({ min: 0, max: MANY }) doubles!: number;
  /** The edition's ambassador; empty when nobody was named. */
  @FreeText({ max: 200 }) ambassador!: string;
  @Nested(() => VerdictView) keep!: VerdictView;
}

export class RelayListRequest {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  /** Rows as pasted, or the text of a file. */
  @Text({ max: 1_800_000 }) text!: string;
}
export class AddRelayListRequest extends RelayListRequest {
  /** Lines to leave out, beside those that have a problem. */
  @Int({ min: 1, max: 10_000_000, many: { max: MOST_ROWS } }) without!: number[];
}
export class RelayCellProblem {
  @Choice('RelayField', RELAY_FIELDS) field!: RelayField;
  @FreeText({ max: 300 }) text!: string;
}
export class RelayLineView {
  @Int({ min: 1, max: 10_000_000 }) line!: number;
  /** As they stand in the list, by the fields of `RelayField`, shortened. */
  @FreeText({ max: 300, many: { max: 10 } }) cells!: string[];
  @Nested(() => RelayCellProblem, { many: { max: 10 } }) problems!: RelayCellProblem[];
  /** What it seems to repeat, in words; null when it is new. */
  @FreeText({ max: 500, nullable: true }) like!: string | null;
}
export class RelayListView {
  @Int({ min: 0, max: MANY }) rows!: number;
  /** Relays that can be written and are new. */
  @Int({ min: 0, max: MANY }) fresh!: number;
  @Int({ min: 0, max: MANY }) repeated!: number;
  @Int({ min: 0, max: MANY }) problems!: number;
  @Flag() headed!: boolean;
  @FreeText({ max: 100, many: { max: 50 } }) ignored!: string[];
  /** Lines with something to say first; 200 at most. */
  @Nested(() => RelayLineView, { many: { max: 200 } }) lines!: RelayLineView[];
  /** Every line that seems to repeat something. */
  @Int({ min: 1, max: 10_000_000, many: { max: MOST_ROWS } }) repeatedLines!: number[];
}
export class AddedRelaysView {
  @Int({ min: 0, max: MANY }) added!: number;
  @Int({ min: 0, max: MANY }) leftOut!: number;
  @Int({ min: 0, max: MANY }) problems!: number;
}
