import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import { REGION_ZONE, type Actor, type Day } from '@fds/shared/kernel';
import { ReviewQueries } from '../review/review.queries';
import type { NeighboursView, NeighbourView } from './examination.contract';

/** Neighbours named; the others are counted. */
const NAMED = 12;
/** Dossiers that are not, or no longer, part of the edition are nobody's neighbours. */
const GONE = `('draft', 'withdrawn', 'inadmissible', 'folded')`;
const dayIn = (column: string): string => `(${column} AT TIME ZONE '${REGION_ZONE}')::date`;

/**
 * Root events of other dossiers of the edition with a slot (their own or of an activity) on a day of the dossier's own, by
 * nearness: same commune, same EPCI, same department; elsewhere only counted.
 */
const NEIGHBOURS = `
WITH days AS MATERIALIZED (SELECT DISTINCT ${dayIn('s.begins_at')} AS day FROM event e JOIN slot s ON s.event_id = e.id WHERE e.application_id = $1),
  own AS MATERIALIZED (SELECT DISTINCT municipality_code, intermunicipality_code, department FROM event_overview
    WHERE application_id = $1 AND parent_event_id IS NULL AND department IS NOT NULL),
  open AS (SELECT o.root_event_id AS id, array_agg(DISTINCT d.day::text) AS days FROM event_overview o
    JOIN slot s ON s.event_id = o.event_id JOIN days d ON d.day = ${dayIn('s.begins_at')}
    WHERE o.edition_year = $2 AND o.application_id <> $1 AND o.application_state NOT IN ${GONE}
    GROUP BY o.root_event_id),
  near AS MATERIALIZED (SELECT r.event_id, r.application_id, r.title, r.organisation_name, r.kind, r.municipality_code, r.department, open.days,
      CASE WHEN r.municipality_code IN (SELECT municipality_code FROM own) THEN 0
        WHEN r.intermunicipality_code IN (SELECT intermunicipality_code FROM own) THEN 1
        WHEN r.department IN (SELECT department FROM own) THEN 2 ELSE 3 END AS distance
    FROM open JOIN event_overview r ON r.event_id = open.id)
SELECT (SELECT COALESCE(json_agg(day ORDER BY day), '[]') FROM days) AS days,
  (SELECT count(*)::integer FROM near WHERE distance < 3) AS total,
  (SELECT COALESCE(json_agg(json_build_object('eventId', n.event_id, 'applicationId', n.application_id, 'title', n.title,
      'organisationName', n.organisation_name, 'kind', n.kind, 'municipalityName', COALESCE(m.name, ''), 'days', n.days,
      'nearness', (ARRAY['municipality', 'intermunicipality', 'department'])[n.distance + 1]) ORDER BY n.distance, n.days[1], n.title, n.event_id), '[]')
    FROM (SELECT * FROM near WHERE distance < 3 ORDER BY distance, days[1], title, event_id LIMIT ${NAMED}) n
    LEFT JOIN municipality m ON m.code = n.municipality_code) AS items,
  (SELECT COALESCE(json_agg(json_build_object('code', code, 'events', (SELECT count(*) FROM near WHERE department = code),
      'own', code IN (SELECT department FROM own)) ORDER BY code), '[]')
    FROM (SELECT unnest(departments) AS code FROM edition WHERE year = $2) d) AS departments`;

type Row = Omit<NeighboursView, 'items'> & { readonly days: Day[]; readonly items: NeighbourView[] };

/** Reads what else happens on the days of a dossier. */
@Injectable()
export class NeighboursQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
  ) {}

  /** One statement besides the dossier's own. */
  async of(actor: Actor, id: string): Promise<NeighboursView> {
    const { application } = await this.reviews.facts(actor, id);
    const row = await this.database.row<Row>(NEIGHBOURS, [id, application.editionYear]);
    return row ?? { days: [], items: [], total: 0, departments: [] };
  }
}
