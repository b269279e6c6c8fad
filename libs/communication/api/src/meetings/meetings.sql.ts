import { organisationFiled } from './meeting-segments';

const MEETING = `m.id, m.edition_year AS "editionYear", m.title, m.kind, m.held_on::text AS "heldOn", m.place, m.online, m.version,
  (SELECT count(*)::integer FROM meeting_participant p WHERE p.meeting_id = m.id) AS participants,
  (SELECT count(*)::integer FROM meeting_participant p WHERE p.meeting_id = m.id AND p.organisation_id IS NULL
    AND p.structure_key <> '') AS unlinked`;
export const MEETINGS = `SELECT ${MEETING}, m.total FROM (
    SELECT *, count(*) OVER ()::integer AS total FROM preparation_meeting WHERE edition_year = $1
    ORDER BY held_on DESC, title, id LIMIT $2 OFFSET $3) m ORDER BY m.held_on DESC, m.title, m.id`;
export const MEETINGS_TOTAL = `SELECT count(*)::integer AS total FROM preparation_meeting WHERE edition_year = $1`;
export const ONE_MEETING = `SELECT ${MEETING} FROM preparation_meeting m WHERE m.id = $1`;

/** Everybody who came to the meetings of an edition, of one kind when it is given. */
export const PARTICIPATIONS = `SELECT p.id, p.person_id AS "personId", p.email::text AS email, p.person_key AS "personKey",
    p.structure_key AS "structureKey", p.organisation_id AS "organisationId", p.department, p.kind
  FROM meeting_participant p JOIN preparation_meeting m ON m.id = p.meeting_id
  WHERE m.edition_year = $1 AND ($2::text IS NULL OR m.kind = $2) ORDER BY p.id`;
export const FILED = `SELECT o.id FROM (
    SELECT DISTINCT p.organisation_id AS id FROM meeting_participant p JOIN preparation_meeting m ON m.id = p.meeting_id
    WHERE m.edition_year = $1 AND p.organisation_id IS NOT NULL) o WHERE ${organisationFiled('o.id', '$1::smallint')}`;
export const HELD = `SELECT count(*)::integer AS meetings FROM preparation_meeting
  WHERE edition_year = $1 AND ($2::text IS NULL OR kind = $2)`;

const name = (organisation: string): string =>
  `(SELECT name FROM organisation_profile WHERE organisation_id = ${organisation} ORDER BY edition_year DESC LIMIT 1)`;

/** Below this likeness a name is another one. */
const NEAR = 0.45;
/**
 * The nearest organisation of a participant `p` that is not linked: one that the same spelling was confirmed to be, one of
 * the very same name, that of the account with the same address, one whose name is like it. `certain` when one of the first
 * two is the only one of its rank.
 */
const NEAREST = `SELECT s.id, s.rank >= 2 AND count(*) OVER (PARTITION BY s.rank) = 1 AS certain
  FROM (SELECT id, max(rank) AS rank FROM (
      SELECT t.organisation_id AS id, 3::real AS rank FROM meeting_participant t
        WHERE t.structure_key = p.structure_key AND t.organisation_id IS NOT NULL AND p.structure_key <> ''
      UNION ALL SELECT o.id, 2 FROM organisation o
        WHERE o.name_key = k.key AND o.merged_into IS NULL AND p.structure_key <> ''
      UNION ALL SELECT t.organisation_id, 1.5 FROM person q JOIN membership t ON t.person_id = q.id WHERE q.email = p.email
      UNION ALL SELECT o.id, similarity(o.name_key, k.key) FROM organisation o
        WHERE o.name_key % k.key AND o.merged_into IS NULL AND p.structure_key <> ''
          AND similarity(o.name_key, k.key) >= ${NEAR}) found GROUP BY id) s
  ORDER BY s.rank DESC, s.id LIMIT 1`;
/** The account of a participant: of the same address, or of the same name in the team of the organisation. */
const ACCOUNT = `SELECT q.id, q.name FROM person q WHERE q.erased_at IS NULL AND (q.email = p.email
    OR (p.name <> '' AND search_form(q.name) = search_form(p.name) AND EXISTS (SELECT FROM membership t
      WHERE t.person_id = q.id AND t.organisation_id = COALESCE(p.organisation_id, near.id))))
  ORDER BY q.email = p.email DESC NULLS LAST, q.id LIMIT 1`;

const WANTED = `p.meeting_id = $1 AND ($2::boolean IS NULL OR (p.organisation_id IS NOT NULL) = $2)
  AND ($3::text[] IS NULL OR (SELECT bool_and(search_form(concat_ws(' ', p.name, p.structure, p.email::text)) LIKE '%' || word || '%')
    FROM unnest($3) AS word))`;
const PARTICIPANT = `p.id, p.name, p.email::text AS email, p.structure, p.department, p.kind, p.version,
  p.organisation_id AS "organisationId", ${name('p.organisation_id')} AS "organisationName", p.person_id AS "personId",
  (SELECT q.name FROM person q WHERE q.id = p.person_id) AS "personName",
  CASE WHEN p.organisation_id IS NULL THEN NULL
    ELSE ${organisationFiled('p.organisation_id', 'm.edition_year')} END AS filed`;
export const PARTICIPANTS = `SELECT ${PARTICIPANT}, p.total,
    CASE WHEN near.id IS NOT NULL OR (p.person_id IS NULL AND account.id IS NOT NULL) THEN json_build_object(
      'organisationId', near.id, 'organisationName', ${name('near.id')},
      'personId', CASE WHEN p.person_id IS NULL THEN account.id END,
      'personName', CASE WHEN p.person_id IS NULL THEN account.name END,
      'certain', COALESCE(near.certain, account.id IS NOT NULL)) END AS suggestion
  FROM (SELECT p.*, count(*) OVER ()::integer AS total FROM meeting_participant p WHERE ${WANTED}
    ORDER BY search_form(p.structure), search_form(p.name), p.id LIMIT $4 OFFSET $5) p
  JOIN preparation_meeting m ON m.id = p.meeting_id
  CROSS JOIN LATERAL (SELECT organisation_name_key(p.structure) AS key) k
  LEFT JOIN LATERAL (${NEAREST}) near ON p.organisation_id IS NULL
  LEFT JOIN LATERAL (${ACCOUNT}) account ON p.person_id IS NULL
  ORDER BY search_form(p.structure), search_form(p.name), p.id`;
export const PARTICIPANTS_TOTAL = `SELECT count(*)::integer AS total FROM meeting_participant p WHERE ${WANTED}`;
export const ONE_PARTICIPANT = `SELECT ${PARTICIPANT}, NULL AS suggestion, p.meeting_id AS "meetingId",
    m.edition_year AS "editionYear"
  FROM meeting_participant p JOIN preparation_meeting m ON m.id = p.meeting_id WHERE p.id = $1`;

/** Every participation of an edition, for a file. */
export const EXPORTED = `SELECT m.title AS meeting, m.kind AS "meetingKind", m.held_on::text AS "heldOn", ${PARTICIPANT}
  FROM meeting_participant p JOIN preparation_meeting m ON m.id = p.meeting_id WHERE m.edition_year = $1
  ORDER BY m.held_on, m.title, m.id, search_form(p.structure), search_form(p.name), p.id LIMIT $2 OFFSET $3`;

export const ON_LIST = `SELECT name, structure, email::text AS email FROM meeting_participant WHERE meeting_id = $1`;
export const WRITE_LIST = `INSERT INTO meeting_participant (meeting_id, name, email, person_key, structure, structure_key,
    department, kind, organisation_id)
  SELECT $1, g.name, g.email, g.person_key, g.structure, g.structure_key, g.department, g.kind, (
    SELECT t.organisation_id FROM meeting_participant t JOIN preparation_meeting m ON m.id = t.meeting_id
    WHERE t.structure_key = g.structure_key AND g.structure_key <> '' AND t.organisation_id IS NOT NULL
      AND m.edition_year = (SELECT edition_year FROM preparation_meeting WHERE id = $1) LIMIT 1)
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    AS g (name, email, person_key, structure, structure_key, department, kind)`;

/** Links one participant, and in its edition everybody without a link whose structure is spelled the same. */
export const LINK = `UPDATE meeting_participant p SET version = p.version + 1,
    organisation_id = CASE WHEN p.id = $1 OR p.organisation_id IS NULL THEN $2::uuid ELSE p.organisation_id END,
    person_id = CASE WHEN p.id = $1 THEN $3::uuid ELSE p.person_id END
  FROM meeting_participant one JOIN preparation_meeting m ON m.id = one.meeting_id, preparation_meeting other
  WHERE one.id = $1 AND other.id = p.meeting_id AND other.edition_year = m.edition_year
    AND (p.id = one.id OR ($2::uuid IS NOT NULL AND p.organisation_id IS NULL AND p.structure_key <> ''
      AND p.structure_key = one.structure_key))
  RETURNING p.id, m.edition_year AS "editionYear"`;
