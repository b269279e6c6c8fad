// People who write in the benches: each with an account that is signed in, an organisation and a dossier of an open call.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** An edition whose call is open, of the region of the latest one. */
export const layEdition = (pool, year) =>
  pool.query(
    `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
       call_closes_on, reports_due_on, cog_vintage, state)
     SELECT $1::integer, $1::integer - 1991, title, region_code, region_name, departments, make_date($1::integer, 10, 2),
       make_date($1::integer, 10, 12), make_date($1::integer, 1, 2), make_date($1::integer, 5, 7), make_date($1::integer, 11, 15),
       cog_vintage, 'call_open' FROM edition ORDER BY year DESC LIMIT 1`,
    [year],
  );

/**
 * @param titles of the dossier's events, all of them single ones
 * @returns `{ token, dossier, events }`: the session's cookie value, and ids
 */
export async function layWriter(pool, { year, name, titles }) {
  const token = randomBytes(32).toString('base64url');
  const [person, organisation, dossier] = [randomUUID(), randomUUID(), randomUUID()];
  const events = titles.map(() => randomUUID());
  const write = async (text, values) => void (await pool.query(text, values));
  await write(`INSERT INTO person (id, email, name, exempt_from_second_factor) VALUES ($1, $2, $3, true)`, [
    ...[person, `${person}@bench.example`, name],
  ]);
  await write(`INSERT INTO role_grant (person_id, role) VALUES ($1, 'holder')`, [person]);
  await write('INSERT INTO organisation (id) VALUES ($1)', [organisation]);
  await write('INSERT INTO organisation_profile (organisation_id, edition_year, name) VALUES ($1, $2, $3)', [
    ...[organisation, year, `Structure de ${name}`],
  ]);
  await write('INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2)', [person, organisation]);
  await write(
    `INSERT INTO session (id, person_id, role, created_at, seen_at) VALUES ($1, $2, 'holder', now(), now())`,
    [createHash('sha256').update(token).digest('hex'), person],
  );
  await write('INSERT INTO application (id, edition_year, organisation_id, title) VALUES ($1, $2, $3, $4)', [
    ...[dossier, year, organisation, `Dossier de ${name}`],
  ]);
  for (const [position, event] of events.entries())
    await write(
      `INSERT INTO event (id, edition_year, application_id, position, kind, title) VALUES ($1, $2, $3, $4, 'single', $5)`,
      [event, year, dossier, position, titles[position]],
    );
  return { token, dossier, events };
}
