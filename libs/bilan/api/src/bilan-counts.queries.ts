import type { Tally } from '@fds/bilan/domain';
import type {
  AttendanceMode,
  Audience,
  EventFormat,
  EventKind,
  HolderFamily,
  MediaKind,
  SchoolLevel,
} from '@fds/shared/kernel';
import { FURTHER_SQL, type FurtherRow, type ResearchUnitRow } from './bilan-further.sql';
import { newcomer, SETS } from './bilan-sets.sql';

/** A tally as PostgreSQL gives it: null when there was no row to count. */
type Counted<Key extends string> = Tally<Key> | null;
type OrUnspecified<Key extends string> = Key | 'unspecified';

/** One event of the spectrum; `at` is 0 to 1 in the official window, `visits` null while nothing is reported. */
export interface SpectrumLineRow {
  readonly at: number;
  readonly kind: EventKind;
  readonly visits: number | null;
}

/** The only row of `COUNTS_SQL`. */
export interface CountsRow extends FurtherRow {
  readonly applications: { readonly submitted: number; readonly withdrawn: number };
  readonly holders: { readonly total: number; readonly first_time: number };
  readonly holders_by_family: Counted<OrUnspecified<HolderFamily>>;
  readonly networks: Readonly<
    Record<string, { readonly participating: number; readonly applicants: number; readonly members?: number }>
  > | null;
  readonly events: { readonly refused: number; readonly cancelled: number; readonly activities: number };
  readonly events_by_kind: Counted<EventKind>;
  readonly events_by_mode: Counted<AttendanceMode>;
  readonly singles_by_format: Counted<OrUnspecified<EventFormat>>;
  /** Absent from what was held before themes were counted. */
  readonly events_by_theme?: Counted<string>;
  readonly municipalities_by_department: Counted<string>;
  readonly visits: Readonly<
    Record<Audience | 'online' | 'exact' | 'received' | 'over_1000', number> &
      Record<`level_${OrUnspecified<SchoolLevel>}`, number>
  >;
  readonly visits_by_kind: Counted<EventKind>;
  readonly visits_by_department: Counted<string>;
  readonly research: Readonly<Record<'holders' | 'mentions' | 'units' | 'institutions' | 'staff', number>>;
  /** In what was held before all units were: those named three times or more. */
  readonly units_cited_3_plus?: readonly Pick<ResearchUnitRow, 'name' | 'mentions'>[] | null;
  readonly respondents: number;
  readonly answered: Counted<string>;
  readonly options: Readonly<Record<string, Tally<string>>> | null;
  readonly media: Counted<MediaKind>;
  readonly spectrum: readonly SpectrumLineRow[] | null;
}

/** Events drawn in the spectrum at most, the most visited first: beyond, lines would only cover each other. */
const SPECTRUM_LINES = 1000;

/**
 * Everything that is counted from the rows of the edition `$1`, in one statement and one row, of the part of it that the
 * filter keeps (`countValues` gives them all). It reads the projection once; the words are those of
 * docs/domain/indicators.md. A root's visits are its own report's when it has a line, else its counting activities'
 * (rule 2): `visit` holds one row per root with the reports that are taken.
 */
export const COUNTS_SQL = `
WITH ${SETS}
SELECT
  (SELECT json_build_object(
      'submitted', count(*) FILTER (WHERE submitted_at IS NOT NULL AND state NOT IN ('withdrawn', 'folded')),
      'withdrawn', count(*) FILTER (WHERE state = 'withdrawn'))
    FROM dossier) AS applications,
  (SELECT json_build_object(
      'total', count(*),
      'first_time', count(*) FILTER (WHERE ${newcomer('h')}))
    FROM holder h) AS holders,
  (SELECT json_object_agg(family, n) FROM (
    SELECT coalesce(holder_family, 'unspecified') AS family, count(*) AS n FROM holder GROUP BY 1) f) AS holders_by_family,
  (SELECT json_object_agg(network, json_build_object(
      'participating', participating, 'applicants', applicants, 'members', members)) FROM (
    SELECT network, count(DISTINCT p.organisation_id) AS members,
      count(DISTINCT p.organisation_id) FILTER (WHERE t.organisation_id IS NOT NULL) AS participating,
      count(DISTINCT p.organisation_id) FILTER (WHERE a.organisation_id IS NOT NULL) AS applicants
    FROM organisation_profile p JOIN organisation o ON o.id = p.organisation_id AND o.merged_into IS NULL
    CROSS JOIN unnest(p.networks) AS network
    LEFT JOIN participant t ON t.organisation_id = p.organisation_id
    LEFT JOIN applicant a ON a.organisation_id = p.organisation_id
    WHERE p.edition_year = $1 GROUP BY network) n) AS networks,
  (SELECT json_build_object(
      'refused', count(*) FILTER (WHERE label = 'refused'),
      'cancelled', count(*) FILTER (WHERE label IN ('labelled', 'conditional') AND happening = 'cancelled'),
      'activities', (SELECT count(*) FROM part WHERE parent_event_id IS NOT NULL))
    FROM chosen) AS events,
  (SELECT json_object_agg(kind, n) FROM (SELECT kind, count(*) AS n FROM root GROUP BY 1) k) AS events_by_kind,
  (SELECT json_object_agg(attendance_mode, n) FROM (
    SELECT attendance_mode, count(*) AS n FROM root GROUP BY 1) m) AS events_by_mode,
  (SELECT json_object_agg(format, n) FROM (
    SELECT coalesce(format, 'unspecified') AS format, count(*) AS n
    FROM root WHERE kind = 'single' GROUP BY 1) f) AS singles_by_format,
  (SELECT json_object_agg(theme, n) FROM (
    SELECT theme, count(DISTINCT event_id) AS n FROM themed GROUP BY 1) t) AS events_by_theme,
  (SELECT json_object_agg(department, n) FROM (
    SELECT coalesce(department, '') AS department, count(DISTINCT municipality_code) AS n FROM place GROUP BY 1) d) AS municipalities_by_department,
  (SELECT json_build_object(
      'general_public', coalesce(sum(general_public), 0), 'school', coalesce(sum(school), 0),
      'accompanying_adults', coalesce(sum(adults), 0), 'online', coalesce(sum(online), 0),
      'exact', coalesce(sum(exact), 0), 'received', count(*), 'over_1000', count(*) FILTER (WHERE total > 1000),
      'level_nursery', coalesce(sum(nursery), 0), 'level_primary', coalesce(sum("primary"), 0),
      'level_middle', coalesce(sum(middle), 0), 'level_high', coalesce(sum(high), 0),
      'level_higher', coalesce(sum(higher), 0), 'level_mixed', coalesce(sum(mixed), 0),
      'level_unspecified', coalesce(sum(unspecified), 0))
    FROM visit) AS visits,
  (SELECT json_object_agg(kind, n) FROM (SELECT kind, sum(total) AS n FROM visit GROUP BY 1) k) AS visits_by_kind,
  (SELECT json_object_agg(department, n) FROM (
    SELECT department, sum(total) AS n FROM visit WHERE department IS NOT NULL GROUP BY 1) d) AS visits_by_department,
  (SELECT json_build_object(
      'holders', count(DISTINCT organisation_id), 'mentions', count(*), 'units', count(DISTINCT unit_key),
      'institutions', (SELECT count(DISTINCT key) FROM mention CROSS JOIN unnest(institution_keys) AS key WHERE key <> ''),
      'staff', coalesce(sum(staff), 0))
    FROM mention) AS research,
${FURTHER_SQL},
  (SELECT count(*) FROM response) AS respondents,
  (SELECT json_object_agg(question, n) FROM (
    SELECT question, sum(bit_count(bits)) AS n FROM answer WHERE measure = 'answered'
    GROUP BY 1 HAVING sum(bit_count(bits)) > 0) q) AS answered,
  (SELECT json_object_agg(question, tally) FROM (
    SELECT question, json_object_agg(choice, n) AS tally FROM (
      SELECT question, choice, sum(bit_count(bits)) AS n FROM answer WHERE measure = 'option'
      GROUP BY 1, 2 HAVING sum(bit_count(bits)) > 0) o GROUP BY question) q) AS options,
  (SELECT json_object_agg(kind, n) FROM (
    SELECT kind, count(*) AS n FROM media_relay WHERE edition_year = $1 GROUP BY 1) m) AS media,
  (SELECT json_agg(json_build_object('at', at, 'kind', kind, 'visits', total) ORDER BY at, event_id) FROM (
    SELECT r.event_id, r.kind, v.total,
      round(least(1, greatest(0, extract(epoch FROM r.first_slot_at - e.opens)
        / extract(epoch FROM e.closes - e.opens))), 4) AS at
    FROM root r CROSS JOIN edition_of e LEFT JOIN visit v ON v.event_id = r.event_id
    WHERE r.first_slot_at IS NOT NULL
    ORDER BY v.total DESC NULLS LAST, r.event_id LIMIT ${SPECTRUM_LINES}) s) AS spectrum`;
