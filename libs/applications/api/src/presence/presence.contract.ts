import { Flag, FreeText, Int, Nested, Ref, Text } from '@fds/shared/api-kit';

/** Said every few seconds while a window shows the dossier. */
export class PresenceRequest {
  /** Made up by the window, the same as long as it is open. */
  @Text({ max: 40, pattern: /^[\w-]{8,40}$/ }) windowKey!: string;
  /** The item and the field being written in; null when none is. */
  @Ref({ nullable: true, optional: true }) item?: string | null;
  @FreeText({ max: 80, nullable: true, optional: true }) field?: string | null;
}

/** Somebody else's window, or another of one's own. */
export class PresentPersonView {
  @FreeText({ max: 120 }) name!: string;
  @FreeText({ max: 4 }) initials!: string;
  @Ref({ nullable: true }) item!: string | null;
  @FreeText({ max: 80, nullable: true }) field!: string | null;
  /** Another window of the asker. */
  @Flag() me!: boolean;
}
export class PresenceView {
  /** The dossier's version as it stands: newer than the one read last, somebody has written. */
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Nested(() => PresentPersonView, { many: { max: 50 } }) people!: PresentPersonView[];
}

/** Said every few seconds while the coordination examines the dossier. */
export class LookingRequest {
  @Text({ max: 40, pattern: /^[\w-]{8,40}$/ }) windowKey!: string;
}
export class LookingPersonView {
  @FreeText({ max: 200 }) name!: string;
  @FreeText({ max: 4 }) initials!: string;
}
/** Colleagues who examine the same dossier now. */
export class LookingView {
  @Nested(() => LookingPersonView, { many: { max: 20 } }) people!: LookingPersonView[];
}
