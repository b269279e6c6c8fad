import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import {
  COUNTERS,
  COUNTING_STATES,
  MOST_AT_ONE_TAP,
  MOST_TAPS_AT_ONCE,
  TAP_REFUSALS,
  type Counter,
  type CountingState,
  type TapRefusal,
} from '@fds/attendance/domain';

const MOST_DAYS = 400;
const ANY = Number.MAX_SAFE_INTEGER;

/** One press of a button. */
export class TapRequest {
  /** Drawn by the phone; the same however often it is sent. */
  @Ref() id!: string;
  @Choice('Counter', COUNTERS) counter!: Counter;
  @Int({ min: 1, max: MOST_AT_ONE_TAP }) amount!: number;
  /** By the phone's clock. */
  @Instant() at!: string;
  /** The tap of this phone that this one takes back; its counter, amount and day are those of that tap. */
  @Ref({ nullable: true }) undoes!: string | null;
}

export class KeepTapsRequest {
  /** A number that the phone drew once. */
  @Ref() device!: string;
  /** The phone's clock at this moment: what is wrong with it is put right. */
  @Instant() sentAt!: string;
  @Nested(() => TapRequest, { many: { min: 1, max: MOST_TAPS_AT_ONCE } }) taps!: TapRequest[];
}

export class CountedVisitsView {
  @Choice('Counter', COUNTERS) counter!: Counter;
  @Int({ min: 0, max: ANY }) visits!: number;
}

/** A day of the stand with what all phones have counted. */
export class CountingDayView {
  @DateOnly() day!: string;
  @Instant() opensAt!: string;
  @Instant() closesAt!: string;
  @Nested(() => CountedVisitsView, { many: { max: COUNTERS.length } }) counted!: CountedVisitsView[];
}

/** What was counted for a slot. */
export class CountedSlotView {
  @Instant() beginsAt!: string;
  @Instant() endsAt!: string;
  @Nested(() => CountedVisitsView, { many: { max: COUNTERS.length } }) counted!: CountedVisitsView[];
}
/** What was counted at the door, by the slots of the event that have begun. */
export class CountedBySlotView {
  @Nested(() => CountedSlotView, { many: { max: 1000 } }) slots!: CountedSlotView[];
  /** Too far from every slot. */
  @Nested(() => CountedVisitsView, { many: { max: COUNTERS.length } }) outside!: CountedVisitsView[];
}

/** What a phone that counts needs: the stand, its days, and what all phones have counted. */
export class CountingView {
  @FreeText({ max: 300 }) eventTitle!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** The village of a stand. */
  @FreeText({ max: 300, nullable: true }) parentTitle!: string | null;
  @FreeText({ max: 60 }) label!: string;
  @Choice('CountingState', COUNTING_STATES) state!: CountingState;
  /** What to tell of the state. */
  @FreeText({ max: 300 }) stateText!: string;
  @Nested(() => CountingDayView, { many: { max: MOST_DAYS } }) days!: CountingDayView[];
  /** The server's clock. */
  @Instant() now!: string;
}

export class RefusedTapView {
  @Ref() id!: string;
  @Choice('TapRefusal', TAP_REFUSALS) reason!: TapRefusal;
  @FreeText({ max: 300 }) text!: string;
}

/** What became of what a phone sent: all taps but the refused are kept, each once. */
export class KeptTapsView {
  @Nested(() => RefusedTapView, { many: { max: MOST_TAPS_AT_ONCE } }) refused!: RefusedTapView[];
  @Nested(() => CountingView) counting!: CountingView;
}

export class MakeCountingLinkRequest {
  /** The door or the team. */
  @Text({ max: 60 }) label!: string;
}

export class RevokeCountingLinkRequest {
  /** Its taps no longer count: the link was stolen, or somebody played with it. */
  @Flag() withTaps!: boolean;
}

export class CountingLinkView {
  @Ref() id!: string;
  @FreeText({ max: 60 }) label!: string;
  @Choice('CountingState', COUNTING_STATES) state!: CountingState;
  /** What a QR code of it holds; null once it is taken back. */
  @FreeText({ max: 500, nullable: true }) address!: string | null;
  @Instant() madeAt!: string;
  @Instant({ nullable: true }) revokedAt!: string | null;
  /** Its taps count nowhere. */
  @Flag() dropped!: boolean;
  /** Phones that have counted with it. */
  @Int({ min: 0, max: ANY }) devices!: number;
  @Int({ min: 0, max: ANY }) visits!: number;
  @Instant({ nullable: true }) lastAt!: string | null;
  @Nested(() => VerdictView) revoke!: VerdictView;
  @Nested(() => VerdictView) restore!: VerdictView;
}

/** Counting at the door of one event: its links, and what they have counted. */
export class EventCountingView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 300, nullable: true }) parentTitle!: string | null;
  @FreeText({ max: 500 }) organisationName!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Nested(() => CountingDayView, { many: { max: MOST_DAYS } }) days!: CountingDayView[];
  /** Over all days. */
  @Nested(() => CountedVisitsView, { many: { max: COUNTERS.length } }) counted!: CountedVisitsView[];
  @Nested(() => CountingLinkView, { many: { max: 1000 } }) links!: CountingLinkView[];
  @Nested(() => VerdictView) make!: VerdictView;
  @Instant() now!: string;
}
