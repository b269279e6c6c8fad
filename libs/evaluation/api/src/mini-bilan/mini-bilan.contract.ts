import { Choice, Flag, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { ResearchTeamView } from '../response/response.contract';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

/** Visits by audience, of the events whose figures are there. */
export class AudienceVisitsView {
  @Int(COUNT) total!: number;
  @Int(COUNT) general!: number;
  @Int(COUNT) school!: number;
  @Int(COUNT) accompanying!: number;
  /** Apart from the total (rule 10). */
  @Int(COUNT) online!: number;
}
export class MiniBilanEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** Null while its figures are not there. */
  @Int({ ...COUNT, nullable: true }) visits!: number | null;
}
/** The holder's events of one kind beside those of others. */
export class MiniBilanPlaceView {
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Int(COUNT) visits!: number;
  @FreeText({ max: 300 }) title!: string;
  @Int(COUNT) median!: number;
  @Int(COUNT) peers!: number;
  /** French. */
  @FreeText({ max: 400 }) words!: string;
}
export class MiniBilanPhotoView {
  /** Where its bytes are. */
  @FreeText({ max: 200 }) address!: string;
  @FreeText({ max: 500 }) credit!: string;
  @FreeText({ max: 1000 }) alternative!: string;
}
export class MiniBilanVerbatimView {
  @FreeText({ max: 1000 }) question!: string;
  @FreeText({ max: 1000 }) words!: string;
}
/** What an edition was for one holder, on one page. */
export class MiniBilanView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) editionTitle!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Int(COUNT) activities!: number;
  @Int(COUNT) partners!: number;
  @FreeText({ max: 200, many: { max: 2000 } }) municipalities!: string[];
  @Nested(() => MiniBilanEventView, { many: { max: 2000 } }) events!: MiniBilanEventView[];
  /** Null while nothing is known. */
  @Nested(() => AudienceVisitsView, { nullable: true }) visits!: AudienceVisitsView | null;
  /** Of how many events the visits are known, in French. */
  @FreeText({ max: 300 }) coverage!: string;
  @Flag() complete!: boolean;
  @Nested(() => MiniBilanPlaceView, { many: { max: 10 } }) places!: MiniBilanPlaceView[];
  @Nested(() => ResearchTeamView, { many: { max: 60 } }) teams!: ResearchTeamView[];
  @Nested(() => MiniBilanPhotoView, { many: { max: 2 } }) photos!: MiniBilanPhotoView[];
  @Nested(() => MiniBilanVerbatimView, { many: { max: 2 } }) verbatims!: MiniBilanVerbatimView[];
}
