/*
 * Conditions of SQL over the preparation meetings, for lists and segments of people. Each takes SQL expressions, never
 * what somebody typed: `o.id`, `$1::smallint`. A participation counts for an organisation or an account once the
 * coordination has confirmed the link; « took part and has not filed » is
 * `organisationTookPart(o, year) AND NOT organisationFiled(o, year)`.
 */

/** Somebody of the organisation came to a preparation meeting of the edition. */
export const organisationTookPart = (organisation: string, year: string): string =>
  `EXISTS (SELECT FROM meeting_participant took JOIN preparation_meeting held ON held.id = took.meeting_id
    WHERE took.organisation_id = ${organisation} AND held.edition_year = ${year})`;

/** The account came to a preparation meeting of the edition: by a confirmed link, or by its very address on a list. */
export const personTookPart = (person: string, email: string, year: string): string =>
  `EXISTS (SELECT FROM meeting_participant took JOIN preparation_meeting held ON held.id = took.meeting_id
    WHERE (took.person_id = ${person} OR took.email = ${email}) AND held.edition_year = ${year})`;

/** The organisation filed a dossier of the edition and did not withdraw it; one sent back to be completed was filed. */
export const organisationFiled = (organisation: string, year: string): string =>
  `EXISTS (SELECT FROM application filed WHERE filed.organisation_id = ${organisation} AND filed.edition_year = ${year}
    AND (filed.state NOT IN ('draft', 'withdrawn') OR (filed.state = 'draft' AND filed.submitted_at IS NOT NULL)))`;

/** Everybody who came to a preparation meeting of the edition and left an address: accounts or not, once each. */
export const meetingAddresses = (year: string): string =>
  `SELECT DISTINCT ON (took.email) took.email, took.name, took.person_id, took.organisation_id
    FROM meeting_participant took JOIN preparation_meeting held ON held.id = took.meeting_id
    WHERE held.edition_year = ${year} AND took.email IS NOT NULL
    ORDER BY took.email, took.organisation_id NULLS LAST, held.held_on DESC`;
