// Everybody who tries the doors. Sessions and links are laid in the database: signing in has tests of its own.
import { createHash, randomBytes } from 'node:crypto';

/** In this order: whoever may destroy most comes last. `sees` are the organisations whose private rows may be read. */
export const READERS = [
  { name: 'nobody', sees: [] },
  { name: 'expert link', link: 'expert', sees: ['own'], only: /outside-opinions/ },
  { name: 'personal link', link: 'personal', sees: ['own'], only: /personal-links/ },
  { name: 'counting link', link: 'counting', sees: ['own'], only: /\/counting(\/|$)/ },
  { name: 'partner', role: 'partner', sees: ['own'] },
  { name: 'holder', role: 'holder', member: 'own', sees: ['own'] },
  { name: 'other holder', role: 'holder', member: 'other', sees: ['other'] },
  { name: 'drari', role: 'drari', sees: null },
  { name: 'region', role: 'region', sees: null },
  { name: 'coordinator of a department', role: 'coordinator', departments: ['80'], sees: null },
  { name: 'coordinator', role: 'coordinator', sees: null },
  { name: 'administrator', role: 'administrator', sees: null },
];

export const digestOf = (text) => createHash('sha256').update(text).digest('hex');
export const newToken = () => randomBytes(32).toString('base64url');

/** Somebody new in this role, without a session yet: `{ personId, token, role, organisationId, departments, cookie }`. */
export async function makePerson(sql, { role, organisationId = null, departments = null }) {
  const token = newToken();
  const [{ id }] = await sql(
    `INSERT INTO person (email, name, exempt_from_second_factor) VALUES ($1, $2, true) RETURNING id`,
    [`${role}-${token.slice(0, 8).toLowerCase()}@fuzz.example`, `Fuzz ${role}`],
  );
  return { personId: id, token, role, organisationId, departments, cookie: `fds_session=${token}` };
}

/**
 * Puts somebody back as they were: account, role, membership and session, whatever their own requests did to them.
 * @param at the portal's instant, as text
 */
export async function restore(sql, { personId, token, role, organisationId, departments }, at) {
  await sql(`UPDATE person SET disabled_at = NULL, erased_at = NULL, exempt_from_second_factor = true WHERE id = $1`, [
    personId,
  ]);
  await sql(`DELETE FROM role_grant WHERE person_id = $1`, [personId]);
  await sql(`INSERT INTO role_grant (person_id, role, departments) VALUES ($1, $2, $3)`, [personId, role, departments]);
  if (organisationId)
    await sql(
      `INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2) ON CONFLICT (person_id, organisation_id) DO NOTHING`,
      [personId, organisationId],
    );
  await sql(
    `INSERT INTO session (id, person_id, role, created_at, seen_at, proven_at) VALUES ($1, $2, $3, $4, $4, $4)
     ON CONFLICT (id) DO UPDATE SET role = EXCLUDED.role, created_at = EXCLUDED.created_at, seen_at = EXCLUDED.seen_at,
       proven_at = EXCLUDED.proven_at, acting_for = NULL, stage = 'open'`,
    [digestOf(token), personId, role, at],
  );
}
