import { Choice, DateOnly, Email, Flag, FreeText, Instant, Int, Nested, Ref, VerdictView } from '@fds/shared/api-kit';
import { WRITER_STANDINGS, type WriterStanding } from '@fds/applications/domain';
import { APPLICATION_STATES, type ApplicationState } from '@fds/shared/kernel';

// -- requests

export class ActivityParams {
  @Ref() id!: string;
  @Ref() itemId!: string;
}
export class WriterParams extends ActivityParams {
  @Ref() writerId!: string;
}
export class InviteWriterRequest {
  @Email() email!: string;
  /** As the inviter calls them; greets them in the mail. */
  @FreeText({ max: 120, optional: true }) name?: string;
  @FreeText({ max: 1000, optional: true }) message?: string;
}

// -- views

/** Somebody who was invited to write an activity. */
export class ActivityWriterView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
  @Email() email!: string;
  @Choice('WriterStanding', WRITER_STANDINGS) standing!: WriterStanding;
  @Instant() invitedAt!: string;
  /** Last day on which the link works; null once it was used. */
  @DateOnly({ nullable: true }) expiresOn!: string | null;
  @Instant({ nullable: true }) acceptedAt!: string | null;
}
export class ActivityWritersView {
  @Nested(() => ActivityWriterView, { many: { max: 50 } }) writers!: ActivityWriterView[];
  /** Whether the asker may invite somebody, and why not. */
  @Nested(() => VerdictView) mayInvite!: VerdictView;
}

/** Who writes one activity besides the team. */
export class WrittenActivityView {
  @Ref() itemId!: string;
  @Nested(() => ActivityWriterView, { many: { max: 50 } }) writers!: ActivityWriterView[];
}
/** The activities of a dossier that somebody was invited to write. */
export class WrittenActivitiesView {
  @Nested(() => WrittenActivityView, { many: { max: 1000 } }) items!: WrittenActivityView[];
}

/** An activity of somebody else's dossier that the asker writes. */
export class InvitedToWriteView {
  @Ref() applicationId!: string;
  @Ref() itemId!: string;
  @FreeText({ max: 1000 }) title!: string;
  /** Title of the event it belongs to. */
  @FreeText({ max: 1000 }) event!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  /** It is a draft: the asker may write. */
  @Flag() open!: boolean;
  /** Last day of the call for this holder. */
  @DateOnly() closesOn!: string;
  @Int({ min: 0, max: 1_000_000 }) unread!: number;
}
export class InvitedToWritePageView {
  @Nested(() => InvitedToWriteView, { many: { max: 200 } }) items!: InvitedToWriteView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
