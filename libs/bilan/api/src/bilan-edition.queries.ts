import type { Baseline, Named, YearContext } from '@fds/bilan/domain';
import type { EditionState, Term } from '@fds/editions/domain';
import type { Question } from '@fds/questions/domain';
import type { Day } from '@fds/shared/kernel';
import type { CountsRow } from './bilan-counts.queries';
import { themesOf } from './bilan-sets.sql';

export interface ManualRow {
  readonly code: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

/** Visits in person of an earlier edition. */
export interface HeldYearRow {
  readonly year: number;
  readonly general_public: number;
  readonly school: number;
  readonly accompanying_adults: number;
}

/** The only row of `EDITION_SQL`; no row when the edition is not held. */
export interface EditionRow {
  /** Its last published version; null while there is none. */
  readonly last_version: number | null;
  /** Vintage of the geographic code that its communes are read with. */
  readonly cog_vintage: number;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly theme: string;
  readonly starts_on: Day;
  readonly ends_on: Day;
  readonly state: EditionState;
  readonly region_code: string;
  readonly region_name: string;
  readonly departments: readonly Named[] | null;
  readonly networks: readonly string[] | null;
  /** EPCI where an event that counts takes place; absent from what was held before they were read. */
  readonly intermunicipalities?: readonly Named[] | null;
  /** Words of the edition for its themes, and those that its events name; absent before themes were counted. */
  readonly themes?: { readonly terms: readonly Term[] | null; readonly named: readonly string[] } | null;
  readonly imported?: boolean;
  readonly questionnaire: {
    readonly version: number;
    readonly title: string;
    readonly questions: readonly Question[];
  } | null;
  readonly manual: readonly ManualRow[] | null;
  readonly baselines: readonly (Baseline & { readonly note: string })[] | null;
  readonly held: readonly HeldYearRow[] | null;
  /** What is said of earlier years; absent from what was held before it was asked. */
  readonly contexts?: readonly YearContext[] | null;
  /** What the two statements answered when the bilan was published, once the rows say something else (rule 25). */
  readonly published: { readonly edition: EditionRow; readonly counts: CountsRow } | null;
}

/**
 * What the bilan of the edition `$1` is read against, in one statement: its own words (departments, networks,
 * questionnaire), the figures typed in, the baselines, and the attendance of every earlier edition that is held.
 */
export const EDITION_SQL = `
WITH counting AS MATERIALIZED (
  SELECT edition_year, event_id, parent_event_id, root_event_id, reported, visits_public, visits_school, visits_accompanying
  FROM event_overview WHERE edition_year < $1 AND counts
),
past AS (
  SELECT r.edition_year AS year, sum(o.visits_public) AS general_public, sum(o.visits_school) AS school,
    sum(o.visits_accompanying) AS accompanying_adults
  FROM counting r JOIN counting o ON o.root_event_id = r.event_id
  WHERE r.parent_event_id IS NULL AND o.reported AND (o.parent_event_id IS NULL OR NOT r.reported)
  GROUP BY 1
)
SELECT e.year, e.number, e.title, e.theme, e.starts_on, e.ends_on, e.state, e.region_code, e.region_name, e.cog_vintage,
  (SELECT max(v.number) FROM bilan_version v WHERE v.edition_year = $1) AS last_version,
  (SELECT json_agg(json_build_object('code', c.code, 'label', coalesce(d.name, c.code)) ORDER BY c.position)
    FROM unnest(e.departments) WITH ORDINALITY AS c(code, position) LEFT JOIN department d ON d.code = c.code
  ) AS departments,
  (SELECT json_agg(DISTINCT network ORDER BY network)
    FROM organisation_profile p JOIN organisation o ON o.id = p.organisation_id AND o.merged_into IS NULL
    CROSS JOIN unnest(p.networks) AS network WHERE p.edition_year = $1) AS networks,
  (SELECT json_agg(json_build_object('code', i.code, 'label', i.name) ORDER BY i.name, i.code)
    FROM intermunicipality i WHERE EXISTS (SELECT FROM event_overview o
      WHERE o.edition_year = $1 AND o.counts AND o.intermunicipality_code = i.code)) AS intermunicipalities,
  e.imported, (SELECT json_build_object(
      'terms', (SELECT f.vocabularies -> 'themes' FROM edition_form f WHERE f.edition_year = $1),
      'named', COALESCE((SELECT json_agg(DISTINCT theme ORDER BY theme) FROM event_overview o
        JOIN event v ON v.id = o.event_id JOIN application a ON a.id = o.application_id
        CROSS JOIN LATERAL unnest(${themesOf('v', 'a')}) AS theme
        WHERE o.edition_year = $1 AND o.counts AND o.parent_event_id IS NULL), '[]'))) AS themes,
  (SELECT json_build_object('version', q.version, 'title', q.title, 'questions', q.questions)
    FROM questionnaire q WHERE q.edition_year = $1 AND q.kind = 'evaluation') AS questionnaire,
  (SELECT json_agg(json_build_object('code', m.code, 'label', m.label, 'value', m.value, 'unit', m.unit, 'note', m.note)
      ORDER BY m.code)
    FROM manual_indicator m WHERE m.edition_year = $1) AS manual,
  (SELECT json_agg(json_build_object('year', b.year, 'indicator', b.indicator, 'value', b.value, 'lower', b.lower,
      'upper', b.upper, 'note', b.note) ORDER BY b.year, b.indicator)
    FROM baseline b WHERE b.edition_year = $1) AS baselines,
  (SELECT json_agg(json_build_object('year', y.year, 'general_public', coalesce(v.general_public, 0),
      'school', coalesce(v.school, 0), 'accompanying_adults', coalesce(v.accompanying_adults, 0)) ORDER BY y.year)
    FROM edition y LEFT JOIN past v ON v.year = y.year WHERE y.year < $1) AS held,
  (SELECT json_agg(json_build_object('year', c.year, 'comparable', c.comparable, 'note', c.note) ORDER BY c.year)
    FROM compared_year c WHERE c.year < $1) AS contexts,
  (SELECT json_build_object('edition', s.edition, 'counts', s.counts) FROM bilan_snapshot s WHERE s.edition_year = $1) AS published
FROM edition e WHERE e.year = $1`;
