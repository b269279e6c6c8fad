import { Choice, DateOnly, Figure, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { EVENT_KINDS, HAPPENINGS, type EventKind, type Happening } from '@fds/shared/kernel';
import { SLOT_AUDIENCES, type SlotAudience } from '@fds/applications/domain';
import { MOST_STOPS } from '@fds/programme/domain';

/** Which openings are asked for. */
export class VisitsQuery {
  @DateOnly({ optional: true, description: 'Without it, the first day that has an opening' }) day?: string;
  @Text({ max: 3, optional: true }) department?: string;
  @Text({ max: 20, optional: true, description: 'Code of an EPCI' }) intermunicipality?: string;
  @Text({ max: 10, optional: true, description: 'INSEE code of the commune where the day begins' }) from?: string;
}
export class VisitsParam {
  @Int({ min: 1990, max: 2999 }) year!: number;
}
export class VisitDayQuery {
  @DateOnly() day!: string;
}
/** The whole plan of an edition, as it is now. */
export class KeepVisitsRequest {
  @Ref({ many: { max: MOST_STOPS }, description: 'Openings' }) slots!: string[];
}

/** An opening of an event that was announced and takes place. */
export class VisitStopView {
  @Ref() slotId!: string;
  @Ref() eventId!: string;
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500, nullable: true }) parentTitle!: string | null;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 1000 }) holder!: string;
  @Instant() beginsAt!: string;
  @Instant() endsAt!: string;
  @Choice('SlotAudience', SLOT_AUDIENCES) audience!: SlotAudience;
  @Choice('Happening', HAPPENINGS) happening!: Happening;
  @FreeText({ max: 500 }) venue!: string;
  @FreeText({ max: 500 }) address!: string;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Figure({ nullable: true, description: 'Of the commune’s middle, degrees of WGS 84' }) latitude!: number | null;
  @Figure({ nullable: true }) longitude!: number | null;
}
export class VisitDayView {
  @DateOnly() day!: string;
  @Int({ min: 0, max: 1_000_000 }) openings!: number;
  @Int({ min: 0, max: 1_000_000 }) chosen!: number;
}
export class VisitPlaceView {
  @Text({ max: 20 }) code!: string;
  @FreeText({ max: 300 }) name!: string;
}
export class VisitStartView extends VisitPlaceView {
  @Figure({ nullable: true }) latitude!: number | null;
  @Figure({ nullable: true }) longitude!: number | null;
}
/** What may be visited on a day, and what the reader chose of the whole edition. */
export class VisitsView {
  @Int({ min: 1990, max: 2999 }) year!: number;
  /** Days that have an opening. */
  @Nested(() => VisitDayView, { many: { max: 400 } }) days!: VisitDayView[];
  @DateOnly({ nullable: true }) day!: string | null;
  /** Of the day, in the places asked for, those that were chosen elsewhere too. */
  @Nested(() => VisitStopView, { many: { max: 2000 } }) stops!: VisitStopView[];
  @Int({ min: 0, max: 1_000_000, description: 'Openings of the day beyond those' }) more!: number;
  /** Every opening that the reader keeps, of any day. */
  @Ref({ many: { max: MOST_STOPS } }) chosen!: string[];
  /** Openings kept once that are no longer to be visited. */
  @Int({ min: 0, max: MOST_STOPS }) gone!: number;
  @Nested(() => VisitPlaceView, { many: { max: 200 } }) departments!: VisitPlaceView[];
  @Nested(() => VisitPlaceView, { many: { max: 2000 } }) intermunicipalities!: VisitPlaceView[];
  @Nested(() => VisitStartView, { nullable: true }) start!: VisitStartView | null;
}
