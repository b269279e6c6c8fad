import { Inject, Injectable } from '@nestjs/common';
import type { SlotAudience } from '@fds/applications/domain';
import { communeCentre } from '@fds/organisations/api';
import { Database } from '@fds/shared/api-kit';
import { PortalError, REGION_ZONE, type EventKind, type Happening } from '@fds/shared/kernel';
import { ANNOUNCED_EVENTS } from '../sheet/announced-events';
import type { VisitStopView, VisitsQuery, VisitsView } from './visits.contract';

/** Openings of a day that are shown at once; a filter by place shows the others. */
const MOST = 400;

/**
 * Openings of the edition `$1` that may be visited, with the day of each: of events that were announced (`ANNOUNCED_EVENTS`,
 * rule 16), in person, neither cancelled nor put off.
 */
const VISITABLE = `SELECT s.id AS "slotId", a."eventId", a.title, a."parentTitle", a.kind, a.holder, s.begins_at AS "beginsAt",
    s.ends_at AS "endsAt", s.audience, a.happening, a.venue, a.address, a.municipality, o.municipality_code AS code,
    o.department, o.intermunicipality_code AS epci, (s.begins_at AT TIME ZONE '${REGION_ZONE}')::date::text AS day
  FROM (${ANNOUNCED_EVENTS} AND o.edition_year = $1) a JOIN slot s ON s.event_id = a."eventId"
  JOIN event_overview o ON o.event_id = a."eventId"
  LEFT JOIN event_overview up ON up.event_id = a."parentId"
  WHERE a."attendanceMode" <> 'online' AND a.happening NOT IN ('cancelled', 'postponed', 'moved_online')
    AND (up.event_id IS NULL OR up.happening NOT IN ('cancelled', 'postponed', 'moved_online'))`;

const KEPT = `kept AS (SELECT unnest(slots) AS id FROM visit_plan WHERE person_id = $2 AND edition_year = $1)`;

const PAGE = `WITH offered AS MATERIALIZED (${VISITABLE}), ${KEPT},
  shown AS (SELECT coalesce($3::text, (SELECT min(day) FROM offered)) AS day),
  here AS (SELECT f.*, f."slotId" IN (SELECT id FROM kept) AS chosen FROM offered f, shown WHERE f.day = shown.day),
  listed AS (SELECT * FROM here WHERE chosen
    OR (($4::text IS NULL OR department = $4) AND ($5::text IS NULL OR epci = $5)))
  SELECT (SELECT day FROM shown) AS day,
    (SELECT json_agg(d ORDER BY d->>'day') FROM (SELECT json_build_object('day', day, 'openings', count(*),
      'chosen', count(*) FILTER (WHERE "slotId" IN (SELECT id FROM kept))) AS d FROM offered GROUP BY day) x) AS days,
    (SELECT json_agg(row_to_json(l)) FROM (SELECT * FROM listed ORDER BY chosen DESC, "beginsAt", title, "slotId" LIMIT ${MOST}) l) AS stops,
    (SELECT count(*)::int FROM listed) AS listed,
    (SELECT json_agg("slotId" ORDER BY "beginsAt", "slotId") FROM offered WHERE "slotId" IN (SELECT id FROM kept)) AS chosen,
    (SELECT count(*)::int FROM kept WHERE id NOT IN (SELECT "slotId" FROM offered)) AS gone,
    (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY code) FROM department
      WHERE code IN (SELECT department FROM offered)) AS departments,
    (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY name) FROM intermunicipality
      WHERE code IN (SELECT epci FROM offered)) AS intermunicipalities,
    (SELECT json_build_object('code', m.code, 'name', m.name) FROM municipality g JOIN municipality m ON m.code = g.current_code
      WHERE g.code = $6) AS start`;

interface StopRow extends Omit<VisitStopView, 'beginsAt' | 'endsAt' | 'latitude' | 'longitude'> {
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly kind: EventKind;
  readonly happening: Happening;
  readonly audience: SlotAudience;
  readonly code: string | null;
}
interface PageRow {
  readonly day: string | null;
  readonly days: VisitsView['days'] | null;
  readonly stops: readonly StopRow[] | null;
  readonly listed: number;
  readonly chosen: string[] | null;
  readonly gone: number;
  readonly departments: VisitsView['departments'] | null;
  readonly intermunicipalities: VisitsView['intermunicipalities'] | null;
  readonly start: { readonly code: string; readonly name: string } | null;
}

/** What may be visited, and what somebody means to visit. */
@Injectable()
export class VisitsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A day of an edition for one person; `missing` when the portal holds no such edition. */
  async page(personId: string, year: number, query: VisitsQuery): Promise<VisitsView> {
    const { day = null, department = null, intermunicipality = null, from = null } = query;
    const [held, row] = await Promise.all([
      this.database.row('SELECT year FROM edition WHERE year = $1', [year]),
      this.database.row<PageRow>(PAGE, [year, personId, day, department, intermunicipality, from]),
    ]);
    if (!held) throw new PortalError('missing', 'programme.no_edition', `Le portail ne tient pas d’édition ${year}.`);
    const stops = (row?.stops ?? []).map(stopView);
    const start = row?.start ?? null;
    return {
      year,
      days: row?.days ?? [],
      day: row?.day ?? null,
      stops,
      more: (row?.listed ?? 0) - stops.length,
      chosen: row?.chosen ?? [],
      gone: row?.gone ?? 0,
      departments: row?.departments ?? [],
      intermunicipalities: row?.intermunicipalities ?? [],
      start: start && { ...start, ...centre(start.code) },
    };
  }

  /** Those of some openings that may be visited. */
  async offered(year: number, slots: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.rows<{ slotId: string }>(
      `SELECT "slotId" FROM (${VISITABLE}) v WHERE "slotId" = ANY ($2::uuid[])`,
      [year, slots],
    );
    return rows.map(({ slotId }) => slotId);
  }
}

const centre = (code: string | null): { latitude: number | null; longitude: number | null } =>
  communeCentre(code) ?? { latitude: null, longitude: null };

function stopView(row: StopRow): VisitStopView {
  return {
    ...{ slotId: row.slotId, eventId: row.eventId, title: row.title, parentTitle: row.parentTitle, kind: row.kind },
    ...{ holder: row.holder, audience: row.audience, happening: row.happening, venue: row.venue },
    ...{ address: row.address, municipality: row.municipality, department: row.department },
    beginsAt: new Date(row.beginsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
    ...centre(row.code),
  };
}
