/**
 * Where answers about a project name people, as SQL on the object of answers: `details` of a dossier, `content.project` of
 * a version. In every text here `$2` is a person's address, `$3` the name, `$4` what replaces it.
 */

/** Dossiers of editions that ended $1 months before the day $2, or earlier. */
export const OVER = `a.edition_year IN (SELECT year FROM edition WHERE ends_on + make_interval(months => $1) <= $2::date)`;

/** The same name, whatever its accents and capitals. */
const same = (one: string, other: string): string => `unaccent(lower(trim(${one}))) = unaccent(lower(trim(${other})))`;
/** Whether a dossier `a` is of one of the person's `$1` organisations, or was sent by them. */
export const OWN = `(a.organisation_id IN (SELECT organisation_id FROM membership WHERE person_id = $1)
  OR EXISTS (SELECT 1 FROM application_version s WHERE s.application_id = a.id AND s.submitted_by = $1))`;

/** Whether anybody is named in the answers. */
export const namesPeople = (answers: string): string =>
  `(jsonb_exists_any(${answers}, ARRAY['contacts', 'kitAddress', 'republicanCommitment'])
    OR jsonb_path_exists(${answers}, '$.researchUnits[*] ? (@.people != "")'))`;

/** The answers with nobody named in them. */
export const withoutPeople = (answers: string): string =>
  `(${answers} - 'contacts' - 'kitAddress' - 'republicanCommitment' || ${units(answers, `'{"people": ""}'::jsonb`)})`;

/** Whether the person is named in the answers of a dossier `a`: by the address anywhere, by the name in their own dossiers. */
export const namesPerson = (answers: string): string =>
  `(position(lower($2) IN lower(${answers}::text)) > 0 OR (${OWN} AND position(lower($3) IN lower(${answers}::text)) > 0))`;

/** The answers without the person: no contact of that address or name, no such name in what was typed. */
export const withoutPerson = (answers: string): string => `(${answers}
  || ${present(answers, 'contacts', 'array')} jsonb_build_object('contacts', (
      SELECT COALESCE(jsonb_agg(c ORDER BY n), '[]') FROM jsonb_array_elements(${answers}->'contacts') WITH ORDINALITY AS t(c, n)
      WHERE NOT (lower(c->>'email') = lower($2) OR ${same(`c->>'name'`, '$3')}))) ELSE '{}' END
  || ${present(answers, 'republicanCommitment', 'string')} jsonb_build_object('republicanCommitment',
      CASE WHEN ${same(`${answers}->>'republicanCommitment'`, '$3')} THEN $4 ELSE ${answers}->>'republicanCommitment' END) ELSE '{}' END
  || ${present(answers, 'kitAddress', 'string')} jsonb_build_object('kitAddress', replace(${answers}->>'kitAddress', $3, $4)) ELSE '{}' END
  || ${units(answers, `jsonb_build_object('people', replace(COALESCE(u->>'people', ''), $3, $4))`)})`;

const present = (answers: string, field: string, type: string): string =>
  `CASE WHEN jsonb_typeof(${answers}->'${field}') = '${type}' THEN`;
const units = (answers: string, change: string): string =>
  `${present(answers, 'researchUnits', 'array')} jsonb_build_object('researchUnits', (
    SELECT COALESCE(jsonb_agg(u || ${change} ORDER BY n), '[]')
    FROM jsonb_array_elements(${answers}->'researchUnits') WITH ORDINALITY AS t(u, n))) ELSE '{}' END`;

/** The contacts of that address or name, of a dossier `a`. */
export const contactsOf = (answers: string): string =>
  `jsonb_array_elements(CASE WHEN jsonb_typeof(${answers}->'contacts') = 'array' THEN ${answers}->'contacts' ELSE '[]' END) AS c
   WHERE lower(c->>'email') = lower($2) OR (${OWN} AND ${same(`c->>'name'`, '$3')})`;

const BOOKINGS = ['publicBookingEmail', 'schoolBookingEmail'] as const;
/** Whether the person's address takes bookings in the answers about an event. */
export const takesBookings = (answers: string): string =>
  `(${BOOKINGS.map((field) => `lower(${answers}->>'${field}') = lower($2)`).join(' OR ')})`;
/** The answers about an event without that address. */
export const withoutBookings = (answers: string): string =>
  `(${answers} || ${BOOKINGS.map(
    (field) => `CASE WHEN lower(${answers}->>'${field}') = lower($2) THEN '{"${field}": ""}'::jsonb ELSE '{}' END`,
  ).join(' || ')})`;
