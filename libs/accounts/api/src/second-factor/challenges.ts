import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database } from '@fds/shared/api-kit';
import type { SecondStepChallenge } from './second-factor.entity';

type Kind = SecondStepChallenge['kind'];
const MINUTE = 60_000;
/** Long enough to install an app; a passkey is at hand or it is not. */
const LIFE: Record<Kind, number> = { totp_enrolment: 30 * MINUTE, passkey_enrolment: 5 * MINUTE, passkey: 5 * MINUTE };

/** What a session was asked: one at a time and kind, kept in the database so that any replica takes the answer. */
@Injectable()
export class Challenges {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async ask(sessionId: string, kind: Kind, value: Uint8Array): Promise<void> {
    const now = this.clock.now();
    await this.database.rows(`DELETE FROM second_step_challenge WHERE expires_at < $1`, [now]);
    await this.database.rows(
      `INSERT INTO second_step_challenge (session_id, kind, value, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id, kind) DO UPDATE SET value = EXCLUDED.value, expires_at = EXCLUDED.expires_at`,
      [sessionId, kind, Buffer.from(value), new Date(now.getTime() + LIFE[kind])],
    );
  }

  /** What was asked, left as it is; null when nothing was, or too long ago. */
  async read(sessionId: string, kind: Kind): Promise<Buffer | null> {
    const row = await this.database.row<{ value: Buffer }>(
      `SELECT value FROM second_step_challenge WHERE session_id = $1 AND kind = $2 AND expires_at > $3`,
      [sessionId, kind, this.clock.now()],
    );
    return row?.value ?? null;
  }

  /** What was asked, used up. */
  async take(sessionId: string, kind: Kind): Promise<Buffer | null> {
    const row = await this.database.row<{ value: Buffer }>(
      `DELETE FROM second_step_challenge WHERE session_id = $1 AND kind = $2 AND expires_at > $3 RETURNING value`,
      [sessionId, kind, this.clock.now()],
    );
    return row?.value ?? null;
  }
}
