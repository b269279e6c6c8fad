import { randomBytes } from 'node:crypto';
import { certificateCode, CODE_BYTES } from '@fds/labelling/domain';
import type { Transaction } from '@fds/shared/api-kit';

/** Numbers of an edition follow one another without a gap: whoever issues waits for whoever is issuing. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtext('label_certificate'), $1)`;
/** Root events only: activities are labelled with theirs. Who has a certificate keeps it. */
const WITHOUT = `SELECT e.id FROM event e LEFT JOIN label_certificate c ON c.event_id = e.id
  WHERE e.id = ANY ($1::uuid[]) AND e.parent_event_id IS NULL AND c.event_id IS NULL
  ORDER BY array_position($1::uuid[], e.id)`;
const ISSUE = `INSERT INTO label_certificate (event_id, edition_year, serial, code, issued_at)
  SELECT g.id, $1, coalesce((SELECT max(serial) FROM label_certificate WHERE edition_year = $1), 0) + g.n, g.code, $4
  FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS g (id, code, n)`;

/** Issues the certificates of labelled events that have none, in the transaction that tells of the label. */
export async function issueCertificates(
  sql: Transaction<Record<never, never>>['sql'],
  editionYear: number,
  eventIds: readonly string[],
  now: Date,
): Promise<void> {
  if (eventIds.length === 0) return;
  await sql(ONE_AT_A_TIME, [editionYear]);
  const ids = (await sql<{ id: string }>(WITHOUT, [eventIds])).map(({ id }) => id);
  if (ids.length === 0) return;
  await sql(ISSUE, [editionYear, ids, ids.map(() => certificateCode(randomBytes(CODE_BYTES))), now]);
}
