import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, digestOf, newToken } from '@fds/shared/api-kit';
import type { Secrets } from './provider';

/** A sign-in that comes back: what was agreed with the provider, and where the person wanted to go. */
export interface Attempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string | null;
}
const TEN_MINUTES = 600_000;

/**
 * Sign-ins on their way, in the database so that any replica may welcome the return. Each belongs to the browser that
 * left (its cookie), lives ten minutes and is used once.
 */
@Injectable()
export class ProConnectAttempts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Begins one; `browser` is for the cookie. Those that nobody came back from are removed on the way. */
  async begin(returnTo: string | null): Promise<Secrets & { readonly browser: string }> {
    const attempt = { state: newToken(), nonce: newToken(), codeVerifier: newToken(), browser: newToken() };
    await this.database.rows(`DELETE FROM pro_connect_attempt WHERE at <= $1`, [this.#oldest()]);
    await this.database.rows(
      `INSERT INTO pro_connect_attempt (id, browser, nonce, code_verifier, return_to, at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        digestOf(attempt.state),
        digestOf(attempt.browser),
        attempt.nonce,
        attempt.codeVerifier,
        returnTo,
        this.clock.now(),
      ],
    );
    return attempt;
  }

  /** Uses one up; null when it is unknown, used, too old or another browser's (which leaves it to its owner). */
  use(state: string, browser: string): Promise<Attempt | null> {
    return this.database.row<Attempt>(
      `DELETE FROM pro_connect_attempt WHERE id = $1 AND browser = $2 AND at > $3
       RETURNING nonce, code_verifier AS "codeVerifier", return_to AS "returnTo"`,
      [digestOf(state), digestOf(browser), this.#oldest()],
    );
  }

  #oldest(): Date {
    return new Date(this.clock.now().getTime() - TEN_MINUTES);
  }
}
