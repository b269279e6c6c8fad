import { PendingInvitationView } from '@fds/accounts/api';
import { AFTER_HANDOVER, MEMBERSHIP_LEVELS, type AfterHandover, type MembershipLevel } from '@fds/accounts/domain';
import { JOIN_RESOLUTIONS, type JoinResolution } from '@fds/organisations/domain';
import { Choice, Email, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';

export class MemberParam {
  @Ref() id!: string;
  @Ref() personId!: string;
}
export class JoinRequestParam {
  @Ref() id!: string;
}

export class MemberView {
  @Ref() personId!: string;
  @FreeText({ max: 200 }) name!: string;
  @Email() email!: string;
  @Choice('MembershipLevel', MEMBERSHIP_LEVELS) level!: MembershipLevel;
  /** Month the person last used the portal, `2026-03`: a team needs no more to see who has gone. */
  @FreeText({ max: 7, nullable: true }) lastSeenMonth!: string | null;
  /** The account is closed: it counts for nothing. */
  @Flag() closed!: boolean;
  @Flag() you!: boolean;
}

/** Somebody who asks to be let in, as the team reads it. */
export class JoinRequestView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
  @Email() email!: string;
  @FreeText({ max: 1000 }) message!: string;
  @Instant() askedAt!: string;
}

/** An organisation's team, and what the reader may do with it. */
export class TeamView {
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) name!: string;
  /** The reader's own level; null outside the team. */
  @Choice('MembershipLevel', MEMBERSHIP_LEVELS, { nullable: true }) level!: MembershipLevel | null;
  @Nested(() => MemberView, { many: { max: 500 } }) members!: MemberView[];
  /** Invitations not accepted yet; for those who manage the team. */
  @Nested(() => PendingInvitationView, { many: { max: 200 } }) invitations!: PendingInvitationView[];
  /** Requests that wait for an answer; for those who manage the team. */
  @Nested(() => JoinRequestView, { many: { max: 200 } }) requests!: JoinRequestView[];
  @Nested(() => VerdictView) manage!: VerdictView;
  /** Whether the reader may leave without a confirmation; its reason says what to confirm or to do first. */
  @Nested(() => VerdictView) leave!: VerdictView;
  /** Since when nobody owns it while something waits. */
  @Instant({ nullable: true }) orphanedAt!: string | null;
  @Int({ min: 0, max: 10_000 }) openDossiers!: number;
}

export class LevelRequest {
  @Choice('MembershipLevel', MEMBERSHIP_LEVELS) level!: MembershipLevel;
}
export class DepartureRequest {
  /** The person has read what becomes of an organisation without a team. */
  @Flag() confirmed!: boolean;
}
export class HandoverRequest {
  /** A member of the team… */
  @Ref({ nullable: true, optional: true }) personId?: string | null;
  /** …or somebody to invite. */
  @Email({ nullable: true, optional: true }) email?: string | null;
  /** What the leaver becomes once the successor is there. */
  @Choice('AfterHandover', AFTER_HANDOVER) then!: AfterHandover;
}

export class JoinRequestRequest {
  /** Who one is and why one asks: the team reads it. */
  @Text({ max: 1000 }) message!: string;
}
export class JoinAcceptanceRequest {
  @Choice('MembershipLevel', MEMBERSHIP_LEVELS) level!: MembershipLevel;
}
export class JoinRefusalRequest {
  /** The asker reads it. */
  @Text({ max: 500 }) reason!: string;
}

/** One's own request, as the asker follows it. */
export class OwnJoinRequestView {
  @Ref() id!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @FreeText({ max: 1000 }) message!: string;
  @Instant() askedAt!: string;
  @Instant({ nullable: true }) resolvedAt!: string | null;
  @Choice('JoinResolution', JOIN_RESOLUTIONS, { nullable: true }) resolution!: JoinResolution | null;
  @FreeText({ max: 500, nullable: true }) reason!: string | null;
}
export class OwnJoinRequestsView {
  @Nested(() => OwnJoinRequestView, { many: { max: 100 } }) items!: OwnJoinRequestView[];
}
