import { Inject, Injectable } from '@nestjs/common';
import { idleLimit, PASSWORD_LIMITS } from '@fds/accounts/domain';
import { Clock, Database, Duties } from '@fds/shared/api-kit';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Links and their mails are kept this long after the last day they could serve, for whoever asks what happened. */
const LINKS_KEPT = 30 * DAY;

/** What the door forgets by itself. */
@Injectable()
export class DoorDuties {
  constructor(
    @Inject(Duties) duties: Duties,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    duties.register({ name: 'accounts.doors', every: HOUR, run: () => this.forget() });
  }

  /** Attempts after an hour, known networks after 90 days, dead sessions and links, mails to addresses without account. */
  async forget(): Promise<void> {
    await this.database.rows(`DELETE FROM sign_in_attempt WHERE at < $1`, [this.#ago(HOUR)]);
    await this.database.rows(`DELETE FROM known_network WHERE seen_at < $1`, [this.#ago(PASSWORD_LIMITS.knownFor)]);
    await this.database.rows(
      `DELETE FROM session WHERE seen_at < CASE WHEN role = 'holder' THEN $1::timestamptz ELSE $2::timestamptz END`,
      [this.#ago(idleLimit('holder')), this.#ago(idleLimit('coordinator'))],
    );
    await this.database.rows(`DELETE FROM access_link WHERE purpose <> 'invitation' AND expires_at < $1`, [
      this.#ago(LINKS_KEPT),
    ]);
    await this.database.rows(
      `DELETE FROM outbox_message WHERE person_id IS NULL AND occasion LIKE 'access.%' AND state NOT IN ('planned', 'sending') AND written_at < $1`,
      [this.#ago(LINKS_KEPT)],
    );
  }

  #ago(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}
