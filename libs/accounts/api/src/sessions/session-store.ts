import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@fds/shared/kernel';
import { idleLimit } from '@fds/accounts/domain';
import { Clock, Database } from '@fds/shared/api-kit';

export interface LiveSession {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
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
  async open(personId: string, role: Role): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.rows(
      `INSERT INTO session (id, person_id, role, created_at, seen_at) VALUES ($1, $2, $3, $4, $4)`,
      [digest(token), personId, role, this.clock.now()],
    );
    return token;
  }

  /** The session of a token, or null when it is unknown, idle for too long, or its role is no longer granted. */
  async find(token: string): Promise<LiveSession | null> {
    const row = await this.database.row<Row>(
      `SELECT s.id, s.person_id AS "personId", s.role, s.seen_at AS "seenAt", p.name, p.email::text AS email,
              array_agg(g.role ORDER BY g.role) FILTER (WHERE g.ends_on IS NULL OR g.ends_on >= $2::date) AS roles
       FROM session s JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL JOIN role_grant g ON g.person_id = p.id
       WHERE s.id = $1 GROUP BY s.id, p.id`,
      [digest(token), this.clock.today()],
    );
    if (!row?.roles?.includes(row.role)) return null;
    const idle = this.clock.now().getTime() - row.seenAt.getTime();
    if (idle > idleLimit(row.role)) return null;
    if (idle > MINUTE)
      await this.database.rows(`UPDATE session SET seen_at = $2 WHERE id = $1`, [row.id, this.clock.now()]);
    return row;
  }

  async switchRole(sessionId: string, role: Role): Promise<void> {
    await this.database.rows(`UPDATE session SET role = $2 WHERE id = $1`, [sessionId, role]);
  }

  async close(token: string): Promise<void> {
    await this.database.rows(`DELETE FROM session WHERE id = $1`, [digest(token)]);
  }
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
