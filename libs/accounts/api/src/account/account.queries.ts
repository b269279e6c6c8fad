import { Inject, Injectable } from '@nestjs/common';
import Bowser from 'bowser';
import { idleLimit } from '@fds/accounts/domain';
import { Clock, Database, window } from '@fds/shared/api-kit';
import type { AccountSessionRow, AccountSessionsPage, AccountSessionsQuery, AccountView } from './account.contract';

interface SessionRow extends Omit<AccountSessionRow, 'browser' | 'system' | 'handheld'> {
  userAgent: string | null;
}

/** What a person reads of the own account. */
@Injectable()
export class AccountQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async account(personId: string): Promise<AccountView> {
    const [person, pendingEmail] = await Promise.all([
      this.database.row<Omit<AccountView, 'pendingEmail'>>(
        `SELECT name, email::text AS email, password_hash IS NOT NULL AS "hasPassword" FROM person WHERE id = $1`,
        [personId],
      ),
      this.database.row<NonNullable<AccountView['pendingEmail']>>(
        `SELECT details->>'to' AS email, bool_or(details->>'side' = 'from' AND used_at IS NOT NULL) AS "oldConfirmed",
                bool_or(details->>'side' = 'to' AND used_at IS NOT NULL) AS "newConfirmed", min(expires_at) AS "expiresAt"
         FROM access_link WHERE person_id = $1 AND purpose = 'email_change' AND revoked_at IS NULL AND expires_at > $2
         GROUP BY details->>'change', details->>'to' HAVING NOT bool_and(used_at IS NOT NULL)`,
        [personId, this.clock.now()],
      ),
    ]);
    if (!person) throw new Error(`No person ${personId} behind a live session`);
    return { ...person, pendingEmail };
  }

  /** Sessions that still live, the one that asks first, then the last used. */
  async sessions(personId: string, present: string, query: AccountSessionsQuery): Promise<AccountSessionsPage> {
    const { page, size, limit, offset } = window(query);
    const now = this.clock.now().getTime();
    const living = [personId, new Date(now - idleLimit('holder')), new Date(now - idleLimit('coordinator'))];
    const [rows, count] = await Promise.all([
      this.database.rows<SessionRow>(
        `SELECT s.public_id AS id, s.user_agent AS "userAgent", s.address, s.method, s.stage, s.role,
                s.created_at AS "createdAt", s.seen_at AS "seenAt", s.id = $4 AS present
         FROM session s WHERE ${LIVES} ORDER BY present DESC, s.seen_at DESC, s.public_id LIMIT $5 OFFSET $6`,
        [...living, present, limit, offset],
      ),
      this.database.row<{ total: number }>(`SELECT count(*) AS total FROM session s WHERE ${LIVES}`, living),
    ]);
    return {
      items: rows.map(({ userAgent, ...row }) => ({ ...row, ...deviceOf(userAgent) })),
      total: count?.total ?? 0,
      page,
      size,
    };
  }
}

const LIVES = `s.person_id = $1 AND s.seen_at > CASE WHEN s.role = 'holder' THEN $2::timestamptz ELSE $3::timestamptz END`;

/** Browser and system as the browser names itself. */
function deviceOf(userAgent: string | null): Pick<AccountSessionRow, 'browser' | 'system' | 'handheld'> {
  if (!userAgent) return { browser: null, system: null, handheld: false };
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    browser: browser.name || null,
    system: os.name || null,
    handheld: platform.type === 'mobile' || platform.type === 'tablet',
  };
}
