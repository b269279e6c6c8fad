import { Flag, Instant, Figure } from '@fds/shared/api-kit';

/** What time it is for the portal. */
export class ClockView {
  @Instant() now!: string;
  /** Milliseconds by which the clock was moved; 0 outside the demonstration. */
  @Figure() offsetMs!: number;
  /** Whether it may be moved here: only in the embedded demonstration. */
  @Flag() movable!: boolean;
}

export class MoveClockRequest {
  /** The instant it shall be; null puts the clock right again. */
  @Instant({ nullable: true }) at!: string | null;
}
