// What the clients work on: editions with their calls and days, people with sessions, dossiers, stands to count at.
import { randomUUID } from 'node:crypto';
import { digestOf, newToken } from '../fuzz/readers.mjs';

/** The instant at which a run begins: the deadline and the change of hour are a few days away. */
export const BEGINS = '2026-10-20T10:00:00+02:00';
/** Its call closes while clients write; that of `OPEN` does not. */
export const CLOSING = { year: 2090, callClosesOn: '2026-10-24' };
export const OPEN = { year: 2091, callClosesOn: '2026-12-31' };
/** It takes place all the while. */
export const RUNNING = { year: 2092 };
/** Its holders get the campaigns. */
export const MAILED = { year: 2093 };

const EDITION = `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
    call_closes_on, reports_due_on, cog_vintage, state)
  SELECT $1::integer, $1::integer - 1991, 'Fête de la science ' || $1, region_code, region_name, departments, $2::date, $3::date,
    '2026-01-02', $4::date, '2027-02-15', cog_vintage, $5 FROM edition WHERE year = 2021`;

export async function layEditions(sql) {
  for (const { year, callClosesOn } of [CLOSING, OPEN])
    await sql(EDITION, [year, '2027-01-10', '2027-01-20', callClosesOn, 'call_open']);
  await sql(EDITION, [RUNNING.year, '2026-10-15', '2026-10-31', '2026-05-07', 'running']);
  await sql(EDITION, [MAILED.year, '2027-01-10', '2027-01-20', '2026-05-07', 'review']);
}

/** Where the clock of an embedded portal stands, said before its servers start: by how much it is moved (milliseconds). */
export async function setClock(sql, at) {
  const offset = new Date(at).getTime() - Date.now();
  await sql(`INSERT INTO setting (key, value) VALUES ('clock_offset', $1)`, [JSON.stringify(offset)]);
  return offset;
}

/** Somebody with a session: `{ personId, email, cookie }`. */
export async function layPerson(sql, role, now, { organisationId } = {}) {
  const personId = randomUUID();
  const email = `${role}-${personId.slice(0, 8)}@faults.example`;
  await sql(`INSERT INTO person (id, email, name, exempt_from_second_factor) VALUES ($1, $2, $3, true)`, [
    ...[personId, email, `Personne ${personId.slice(0, 8)}`],
  ]);
  await sql('INSERT INTO role_grant (person_id, role) VALUES ($1, $2)', [personId, role]);
  if (organisationId)
    await sql('INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2)', [personId, organisationId]);
  return { personId, email, role, cookie: await laySession(sql, personId, role, now) };
}

export async function laySession(sql, personId, role, now) {
  const token = newToken();
  await sql(
    `INSERT INTO session (id, person_id, role, created_at, seen_at, proven_at) VALUES ($1, $2, $3, $4, $4, $4)`,
    [digestOf(token), personId, role, now],
  );
  return `fds_session=${token}`;
}

/** The session of a cookie as if nobody had used it for longer than any role may leave it. */
export const ageSession = (sql, cookie) =>
  sql(`UPDATE session SET seen_at = seen_at - interval '31 days' WHERE id = $1`, [digestOf(cookie.split('=')[1])]);

/** A structure with one holder: `{ organisationId, holder }`. */
export async function layHolder(sql, year, now) {
  const organisationId = randomUUID();
  await sql('INSERT INTO organisation (id) VALUES ($1)', [organisationId]);
  await sql(
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code) VALUES ($1, $2, $3, '80001')`,
    [organisationId, year, `Structure ${organisationId.slice(0, 8)}`],
  );
  return { organisationId, holder: await layPerson(sql, 'holder', now, { organisationId }) };
}

/** A dossier with events: `{ dossier, events }`, ids. */
export async function layDossier(sql, year, organisationId, titles) {
  const dossier = randomUUID();
  const events = titles.map(() => randomUUID());
  await sql('INSERT INTO application (id, edition_year, organisation_id, title) VALUES ($1, $2, $3, $4)', [
    ...[dossier, year, organisationId, `Dossier ${dossier.slice(0, 8)}`],
  ]);
  for (const [position, id] of events.entries())
    await sql(
      `INSERT INTO event (id, edition_year, application_id, position, kind, title) VALUES ($1, $2, $3, $4, 'single', $5)`,
      [id, year, dossier, position, titles[position]],
    );
  return { dossier, events };
}

/** A labelled event of the running edition, with its row in the projection: its id. */
export async function layLabelled(sql, organisationId, title) {
  const { dossier, events } = await layDossier(sql, RUNNING.year, organisationId, [title]);
  await sql(`UPDATE application SET state = 'labelled' WHERE id = $1`, [dossier]);
  await sql(
    `INSERT INTO event_overview SELECT (jsonb_populate_record(o.model, jsonb_build_object('event_id', $1::uuid, 'root_event_id', $1::uuid,
       'edition_year', $2::integer, 'application_id', $3::uuid, 'organisation_id', $4::uuid, 'parent_event_id', NULL, 'counts', true,
       'label', 'labelled', 'application_state', 'labelled', 'happening', 'scheduled', 'notified_at', $5::timestamptz))).*
     FROM (SELECT e AS model FROM event_overview e LIMIT 1) o`,
    [events[0], RUNNING.year, dossier, organisationId, BEGINS],
  );
  return events[0];
}

/** A link to count at an event: `{ link, token }`. */
export async function layCountingLink(sql, eventId, now) {
  const [link, token] = [randomUUID(), newToken()];
  await sql(`INSERT INTO counting_link (id, event_id, label, token_digest, made_at) VALUES ($1, $2, 'Porte', $3, $4)`, [
    ...[link, eventId, digestOf(token), now],
  ]);
  return { link, token };
}
