import { EVENT_AUDIENCES, type EventAudience } from '@fds/editions/domain';
import { Choice, DateOnly, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import {
  ATTENDANCE_MODES,
  EVENT_KINDS,
  HAPPENINGS,
  type AttendanceMode,
  type EventKind,
  type Happening,
} from '@fds/shared/kernel';

export class PublicOpeningView {
  @Instant() beginsAt!: Date;
  @Instant() endsAt!: Date;
}
/** An announced event as everybody reads it: nothing of its dossier but what the public needs to come. */
export class PublicEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 300, nullable: true }) parentTitle!: string | null;
  @Ref({ nullable: true }) parentId!: string | null;
  @FreeText({ max: 1000 }) tagline!: string;
  @FreeText({ max: 10_000 }) description!: string;
  @Choice('AttendanceMode', ATTENDANCE_MODES) attendanceMode!: AttendanceMode;
  @FreeText({ max: 2000 }) onlineLink!: string;
  @FreeText({ max: 300 }) venue!: string;
  @FreeText({ max: 300 }) address!: string;
  @FreeText({ max: 100, nullable: true }) municipality!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Choice('EventAudience', EVENT_AUDIENCES, { many: { max: 20 } }) audiences!: EventAudience[];
  @FreeText({ max: 1000 }) conditions!: string;
  @FreeText({ max: 1000 }) holder!: string;
  @Choice('Happening', HAPPENINGS) happening!: Happening;
  /** Why it does not take place as announced; empty when it does. */
  @FreeText({ max: 2000 }) reason!: string;
  @Nested(() => PublicOpeningView, { many: { max: 2000 } }) openings!: PublicOpeningView[];
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 300 }) theme!: string;
  @FreeText({ max: 100 }) regionName!: string;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
}
