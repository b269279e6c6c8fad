import type { MessageContent } from './compose-mail';
import { CURRENT_LOOK } from './mail-looks';

/** A message that a worker has claimed. */
export interface Claimed extends MessageContent {
  readonly id: string;
  readonly toAddress: string;
  readonly toName: string;
  readonly replyTo: string | null;
  readonly attempts: number;
  /** What it wears; null: the portal's own frame. */
  readonly lookId: string | null;
}

/** Seconds after which a claim that was not renewed passes to another worker. */
export const LEASE = 60;

/**
 * Claims what is due, first what waits longest: rows that another worker is claiming at this instant are passed over,
 * and so are its claims until their lease ends. It takes the look that its edition has now. $1 the portal's instant, $2
 * how many.
 */
export const CLAIM = `UPDATE outbox_message m SET state = 'sending', claimed_at = clock_timestamp(), look_id = ${CURRENT_LOOK('m.edition_year')}
  FROM (SELECT id FROM outbox_message
    WHERE (state = 'planned' AND send_after <= $1) OR (state = 'sending' AND claimed_at < clock_timestamp() - make_interval(secs => ${LEASE}))
    ORDER BY send_after, id LIMIT $2 FOR UPDATE SKIP LOCKED) due
  WHERE m.id = due.id
  RETURNING m.id, m.kind, m.to_address AS "toAddress", m.to_name AS "toName", m.reply_to AS "replyTo", m.subject, m.text, m.letter, m.link,
    m.unsubscribe, m.enclosures, m.attempts, m.look_id AS "lookId"`;

export const RENEW = `UPDATE outbox_message SET claimed_at = clock_timestamp() WHERE id = ANY ($1::uuid[]) AND state = 'sending'`;

/** What must not stay in the table once a message has left: the personal links open doors. */
const EMPTIED = `link = NULL, unsubscribe = NULL, claimed_at = NULL`;

/** One whose return was told before its departure was written stays a message that came back. */
export const MARK_SENT = `UPDATE outbox_message SET state = 'sent', sent_at = $2, refusal = NULL, attempts = attempts + 1, ${EMPTIED}
  WHERE id = ANY ($1::uuid[]) AND state = 'sending'`;

/** Refused for good. The link is kept only where the coordination may try again: a link in the mail must open. */
export const MARK_REFUSED = `UPDATE outbox_message SET state = 'refused', refusal = $2, attempts = attempts + 1, claimed_at = NULL
  WHERE id = $1 AND state = 'sending'`;

/** What a message says of its files, where one could not be made: as its reader got it. */
export const SAY_FILES = `UPDATE outbox_message SET enclosures = $2 WHERE id = $1`;

/** Tried again at an instant of the portal's clock; `$3` whether this attempt counts. */
export const MARK_LATER = `UPDATE outbox_message SET state = 'planned', refusal = coalesce($4, refusal), attempts = attempts + $3, claimed_at = NULL, send_after = $2
  WHERE id = $1 AND state = 'sending'`;

/**
 * What had not left when a backup was made may have left since: all of it waits for somebody, access too, for its links
 * were given to sessions and people of another day.
 */
export const HOLD_RESTORED = `UPDATE outbox_message SET state = 'held', held_reason = 'restored', claimed_at = NULL
  WHERE state IN ('planned', 'sending') RETURNING id`;

/** Given back as they were, for any worker. */
export const GIVE_BACK = `UPDATE outbox_message SET state = 'planned', claimed_at = NULL WHERE id = ANY ($1::uuid[]) AND state = 'sending'`;

/** $1 the address, $2 when, $3 the server's words. */
export const UNREACHABLE = `INSERT INTO unreachable_address (address, since, reason) VALUES (lower($1), $2, $3)
  ON CONFLICT (address) DO UPDATE SET reason = excluded.reason`;

/** What else was to leave for an address that came back waits for somebody to look at it; access is never kept back. */
export const HOLD_FOR_ADDRESS = `UPDATE outbox_message SET state = 'held', held_reason = 'unreachable'
  WHERE lower(to_address) = lower($1) AND state = 'planned' AND kind <> 'access'`;
