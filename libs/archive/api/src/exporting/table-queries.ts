import type { TableName } from '@fds/archive/domain';
import { AUDIENCES, CHANNELS, SCHOOL_LEVELS } from '@fds/shared/kernel';

/** Rows are sorted by the bytes of their UTF-8, so that an archive is the same wherever it is written. */
const bytes = (expression: string): string => `${expression} COLLATE "C"`;
const rank = (codes: readonly string[], column: string): string =>
  `array_position(ARRAY[${codes.map((code) => `'${code}'`).join(', ')}], ${column})`;
const cell = (expression: string, name: string): string => `COALESCE(${expression}::text, '') AS ${name}`;
const list = (column: string, name: string): string => `array_to_string(${column}, '|') AS ${name}`;

/** What was born in the portal is written under its own id, the same from export to export. */
const archiveId = (table: string): string => `COALESCE(${table}.archive_id, ${table}.id::text)`;

/** The archive wants a title of what a holder has not named yet. */
const title = (table: string): string => `COALESCE(NULLIF(${table}.title, ''), 'Sans titre') AS title`;

/** Baselines stand as a report gives them: the total first. */
const FIRST_BASELINES = ['attendance.total', 'attendance.general_public', 'attendance.school'];

/**
 * The cells of each table for the edition of year `$1`, by the names of their columns, in the order of the file. Instants come
 * as instants, everything else as text.
 */
export const TABLE_QUERIES: Record<TableName, string> = {
  // An organisation that is named without a profile of the year is described by its nearest one.
  'organisations.csv': `
    SELECT ${archiveId('o')} AS id, p.name, ${cell('p.holder_family', 'holder_family')}, ${cell('p.kind', 'kind')},
      ${cell('p.municipality_code', 'municipality_code')}, ${list('p.networks', 'networks')},
      ${cell('p.first_participation_year', 'first_participation_year')}, ${cell('p.siret', 'siret')}
    FROM organisation o
    JOIN (
      SELECT organisation_id FROM organisation_profile WHERE edition_year = $1
      UNION SELECT organisation_id FROM application WHERE edition_year = $1 AND state <> 'folded'
      UNION SELECT organisation_id FROM evaluation_response WHERE edition_year = $1
      UNION SELECT organisation_id FROM research_mention WHERE edition_year = $1
      UNION SELECT t.organisation_id FROM event_partner t JOIN event e ON e.id = t.event_id WHERE e.edition_year = $1
    ) AS named ON named.organisation_id = o.id
    JOIN LATERAL (
      SELECT * FROM organisation_profile WHERE organisation_id = o.id
      ORDER BY abs(edition_year - $1::int), edition_year DESC LIMIT 1
    ) AS p ON true
    WHERE o.merged_into IS NULL
    ORDER BY ${bytes(archiveId('o'))}`,
  // A dossier that was folded into another has no event of its own left: the archive holds it there.
  'applications.csv': `
    SELECT ${archiveId('a')} AS id, ${archiveId('o')} AS organisation_id, ${title('a')}, a.summary, a.submitted_at, a.state
    FROM application a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.edition_year = $1 AND a.state <> 'folded' ORDER BY ${bytes(archiveId('a'))}`,
  // A decision that was not announced before its dossier was withdrawn never took effect (rule 16).
  // An activity without a commune of its own takes place where its event does. What a holder has not placed yet, or has
  // placed outside the region, goes online: the archive asks everything else for a commune (docs/decisions/0007).
  'events.csv': `
    SELECT ${archiveId('e')} AS id, ${archiveId('a')} AS application_id,
      COALESCE(parent.archive_id, parent.id::text, '') AS parent_event_id,
      e.kind, ${cell('e.format', 'format')}, ${title('e')}, e.description,
      CASE WHEN place.code IS NULL THEN 'online' ELSE e.attendance_mode END AS attendance_mode,
      ${cell('place.code', 'municipality_code')}, e.venue, 
      CASE WHEN a.state = 'withdrawn' AND COALESCE(l.notified_at, u.notified_at) IS NULL THEN 'pending'
        ELSE COALESCE(l.label, u.label, 'pending') END AS label,
      COALESCE(h.happening, 'scheduled') AS happening, ${list('e.themes', 'themes')}
    FROM event e
    JOIN application a ON a.id = e.application_id
    JOIN edition ON edition.year = e.edition_year
    LEFT JOIN event parent ON parent.id = e.parent_event_id
    LEFT JOIN municipality place ON place.department = ANY (edition.departments)
      AND place.code = COALESCE(e.municipality_code, CASE WHEN e.attendance_mode <> 'online' THEN parent.municipality_code END)
    LEFT JOIN event_label l ON l.event_id = e.id
    LEFT JOIN event_label u ON u.event_id = e.parent_event_id
    LEFT JOIN event_happening h ON h.event_id = e.id
    WHERE e.edition_year = $1 ORDER BY ${bytes(archiveId('e'))}`,
  // Of slots that overlap in a draft, the first stands.
  'slots.csv': `
    SELECT ${archiveId('e')} AS event_id, s.begins_at, s.ends_at
    FROM slot s JOIN event e ON e.id = s.event_id
    WHERE e.edition_year = $1 AND NOT EXISTS (
      SELECT FROM slot f WHERE f.event_id = s.event_id AND f.ends_at > s.begins_at
        AND (f.begins_at, f.id) < (s.begins_at, s.id))
    ORDER BY ${bytes(archiveId('e'))}, s.begins_at`,
  // What a holder has not sent is in no bilan, and an archive gives the same one.
  // Slots, live and replay add up: an archive knows an audience of an event once.
  'attendance.csv': `
    SELECT ${archiveId('e')} AS event_id, l.audience, ${cell('l.school_level', 'school_level')}, l.channel,
      sum(l.visits)::text AS visits, CASE WHEN bool_and(l.counting = 'exact') THEN 'exact' ELSE 'estimated' END AS counting
    FROM attendance_line l JOIN event e ON e.id = l.event_id
    LEFT JOIN attendance_report r ON r.event_id = l.event_id
    WHERE e.edition_year = $1 AND r.state IS DISTINCT FROM 'draft'
    GROUP BY e.id, l.audience, l.school_level, l.channel
    ORDER BY ${bytes(archiveId('e'))}, ${rank(AUDIENCES, 'l.audience')},
      ${rank(SCHOOL_LEVELS, 'l.school_level')} NULLS LAST, ${rank(CHANNELS, 'l.channel')}`,
  // Answers as the portal keeps them; `tableRows` writes them as the archive does. Research units have a file of their own.
  'evaluations.csv': `
    SELECT ${archiveId('o')} AS organisation_id, ${cell('a.question', 'question')}, ${cell('a.answer', 'answer')}
    FROM evaluation_response r
    JOIN organisation o ON o.id = r.organisation_id
    LEFT JOIN evaluation_answer a ON a.response_id = r.id AND a.question <> ALL (ARRAY(
      SELECT asked->>'code' FROM questionnaire q CROSS JOIN jsonb_array_elements(q.questions) AS asked
      WHERE q.edition_year = $1 AND q.kind = 'evaluation' AND asked->>'type' = 'research_units'))
    LEFT JOIN (
      SELECT asked.question->>'code' AS code, asked.place FROM questionnaire q
      CROSS JOIN jsonb_array_elements(q.questions) WITH ORDINALITY AS asked (question, place)
      WHERE q.edition_year = $1 AND q.kind = 'evaluation'
    ) AS asked ON asked.code = a.question
    WHERE r.edition_year = $1 AND r.state <> 'in_progress' AND o.merged_into IS NULL
    ORDER BY ${bytes(archiveId('o'))}, asked.place NULLS LAST, ${bytes('a.question')}`,
  'research.csv': `
    SELECT ${archiveId('o')} AS organisation_id, m.unit, ${list('m.institutions', 'institutions')}, ${cell('m.staff', 'staff')}
    FROM research_mention m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.edition_year = $1 AND NOT EXISTS (SELECT FROM evaluation_response r WHERE r.organisation_id = m.organisation_id
      AND r.edition_year = $1 AND r.state = 'in_progress' AND r.submitted_at IS NOT NULL)
    ORDER BY ${bytes(archiveId('o'))}, m.position, ${bytes('m.unit')}`,
  'partners.csv': `
    SELECT ${archiveId('e')} AS event_id, ${archiveId('o')} AS organisation_id, p.role
    FROM event_partner p JOIN event e ON e.id = p.event_id JOIN organisation o ON o.id = p.organisation_id
    WHERE e.edition_year = $1 ORDER BY ${bytes(archiveId('e'))}, ${bytes(archiveId('o'))}, ${bytes('p.role')}`,
  'media.csv': `
    SELECT ${archiveId('m')} AS id, m.date::text AS date, m.kind, m.outlet, m.title, m.url
    FROM media_relay m WHERE m.edition_year = $1 ORDER BY ${bytes(archiveId('m'))}`,
  'baselines.csv': `
    SELECT b.year::text AS year, b.indicator, ${cell('b.value', 'value')}, ${cell('b.lower', 'lower')},
      ${cell('b.upper', 'upper')}, b.note
    FROM baseline b WHERE b.edition_year = $1
    ORDER BY b.year, ${rank(FIRST_BASELINES, 'b.indicator')} NULLS LAST, ${bytes('b.indicator')}`,
  'manual_indicators.csv': `
    SELECT i.code, i.label, i.value::text AS value, i.unit, i.note
    FROM manual_indicator i WHERE i.edition_year = $1 ORDER BY ${bytes('i.code')}`,
};
