import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@fds/shared/kernel';
import { idleLimit, PENDING_LIFE, type SessionStage, type SignInMethod } from '@fds/accounts/domain';
import { Clock, Database, digestOf, newToken } from '@fds/shared/api-kit';

export interface LiveSession {
  readonly id: string;
  readonly publicId: string;
  readonly personId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly method: SignInMethod;
  readonly stage: SessionStage;
  /** Departments a coordinator is limited to; null for the whole region. */
  readonly departments: readonly string[] | null;
  readonly actingFor: string | null;
}
/** What is known of the browser that opens a session. */
export interface Browser {
  readonly address: string | null;
  readonly userAgent: string | null;
}
export interface NewSession extends Browser {
  readonly personId: string;
  readonly role: Role;
  readonly method: SignInMethod;
  readonly stage?: SessionStage;
  readonly idToken?: string | null;
}
interface Row extends LiveSession {
  seenAt: Date;
}
const MINUTE = 60_000;

/** Sessions live in the database, so that every replica knows them and a right taken away ends at once. */
@Injectable()
export class SessionStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Opens a session and returns the token for the cookie; only its digest is kept. */
  async open({ personId, role, method, stage = 'open', address, userAgent, idToken }: NewSession): Promise<string> {
    const token = newToken();
    await this.database.rows(
      `INSERT INTO session (id, person_id, role, created_at, seen_at, method, stage, address, user_agent, id_token)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
      [
        digestOf(token),
        personId,
        role,
        this.clock.now(),
        method,
        stage,
        address,
        userAgent?.slice(0, 400) ?? null,
        idToken ?? null,
      ],
    );
    await this.#seenToday(personId);
    return token;
  }

  /** The session of a token, or null when it is unknown, idle for too long, or its role is no longer granted. */
  async find(token: string): Promise<LiveSession | null> {
    const row = await this.database.row<Row>(
      `SELECT s.id, s.public_id AS "publicId", s.person_id AS "personId", s.role, s.seen_at AS "seenAt", s.method, s.stage,
              s.acting_for AS "actingFor", p.name, p.email::text AS email,
              array_agg(g.role ORDER BY g.role) FILTER (WHERE (g.ends_on IS NULL OR g.ends_on >= $2::date)
                AND (s.method <> 'pro_connect' OR g.role IN ('drari', 'region'))) AS roles,
              (SELECT d.departments FROM role_grant d WHERE d.person_id = p.id AND d.role = s.role) AS departments
       FROM session s JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL JOIN role_grant g ON g.person_id = p.id
       WHERE s.id = $1 GROUP BY s.id, p.id`,
      [digestOf(token), this.clock.today()],
    );
    if (!row?.roles?.includes(row.role)) return null;
    const idle = this.clock.now().getTime() - row.seenAt.getTime();
    if (idle > (row.stage === 'open' ? idleLimit(row.role) : PENDING_LIFE)) return null;
    if (idle > MINUTE) {
      await this.database.rows(`UPDATE session SET seen_at = $2 WHERE id = $1`, [row.id, this.clock.now()]);
      await this.#seenToday(row.personId);
    }
    return row;
  }

  /**
   * Gives a session another token, and what else changed with it: its role, or how far it has come in. Whoever held the
   * former token is out (session fixation). Returns the new token.
   */
  async rotate(
    id: string,
    change: { readonly role?: Role; readonly stage?: SessionStage; readonly actingFor?: string | null } = {},
  ): Promise<string> {
    const token = newToken();
    await this.database.rows(
      `UPDATE session SET id = $2, role = COALESCE($3, role), stage = COALESCE($4, stage),
              acting_for = CASE WHEN $5 THEN $6::uuid WHEN $3::text IS NULL THEN acting_for END WHERE id = $1`,
      [
        id,
        digestOf(token),
        change.role ?? null,
        change.stage ?? null,
        change.actingFor !== undefined,
        change.actingFor ?? null,
      ],
    );
    return token;
  }

  /** Ends a session; answers the provider's proof of it, when one opened it. */
  async close(token: string): Promise<{ readonly idToken: string | null } | null> {
    return this.database.row(`DELETE FROM session WHERE id = $1 RETURNING id_token AS "idToken"`, [digestOf(token)]);
  }

  async #seenToday(personId: string): Promise<void> {
    await this.database.rows(
      `UPDATE person SET last_seen_on = $2 WHERE id = $1 AND last_seen_on IS DISTINCT FROM $2::date`,
      [personId, this.clock.today()],
    );
  }
}
