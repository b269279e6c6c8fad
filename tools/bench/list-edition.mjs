// A very large edition, three events for two dossiers, made in one database session and removed in the same.
/** An edition that nobody holds: made for the bench, removed after it. */
export const YEAR = 2190;
export const DOSSIERS = 20_000;
const ORGANISATIONS = 6_000;

/** @param dossiers of the edition */
export const fillOf = (dossiers) => [
  `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
     call_closes_on, reports_due_on, cog_vintage, state)
   VALUES (${YEAR}, 199, 'Bench', '32', 'Hauts-de-France', '{02,59,60,62,80}', '${YEAR}-10-02', '${YEAR}-10-12',
     '${YEAR}-03-01', '${YEAR}-05-07', '${YEAR}-11-15', 2026, 'review')`,
  `CREATE TEMP TABLE bench_organisation AS SELECT gen_random_uuid() AS id, n FROM generate_series(0, ${ORGANISATIONS - 1}) n`,
  `INSERT INTO organisation (id) SELECT id FROM bench_organisation`,
  `INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code)
   SELECT id, ${YEAR}, (ARRAY['Médiathèque','Université','Collège','Association','Musée','Maison pour tous'])[1 + n % 6] || ' ' || n,
     (SELECT min(code) FROM municipality WHERE department = '80' AND status = 'current') FROM bench_organisation`,
  `INSERT INTO application (edition_year, organisation_id, title, state, submitted_at, updated_at)
   SELECT ${YEAR}, o.id, (ARRAY['La lumière','Les étoiles','Le climat','Les robots','L’océan','Les insectes','Le cerveau'])[1 + i % 7]
       || ' ' || (ARRAY['au jardin','en fête','pour tous','sous la loupe','à table'])[1 + i % 5] || ' ' || i,
     (ARRAY['submitted','submitted','under_review','ready_for_committee','draft'])[1 + i % 5],
     timestamptz '${YEAR}-03-01' + i * interval '3 minutes', timestamptz '${YEAR}-03-01' + i * interval '4 minutes'
   FROM generate_series(1, ${dossiers}) AS k (i) JOIN bench_organisation o ON o.n = i % ${ORGANISATIONS}`,
  `CREATE TEMP TABLE bench_event AS SELECT gen_random_uuid() AS id, a.id AS application_id, a.n, k AS position,
     a.title || ' ' || k AS title, CASE WHEN a.n % 10 = 0 THEN 'science_village' ELSE 'single' END AS kind, m.code
   FROM (SELECT id, title, row_number() OVER (ORDER BY submitted_at) AS n FROM application WHERE edition_year = ${YEAR}) a
   CROSS JOIN LATERAL generate_series(0, (a.n % 2)::integer) k
   JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS r FROM municipality
     WHERE department IN ('02','59','60','62','80') AND status = 'current') m ON m.r = a.n % 600`,
  `INSERT INTO event (id, edition_year, application_id, position, kind, title, municipality_code)
   SELECT id, ${YEAR}, application_id, position, kind, title, code FROM bench_event`,
  `INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, root_event_id, kind,
     title, attendance_mode, municipality_code, department, application_state, submitted_at, search)
   SELECT b.id, ${YEAR}, a.id, a.organisation_id, p.name, b.id, b.kind, b.title, 'in_person', m.code, m.department, a.state,
     a.submitted_at, search_form(b.title || ' ' || p.name || ' ' || m.name)
   FROM bench_event b JOIN application a ON a.id = b.application_id JOIN municipality m ON m.code = b.code
   JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = ${YEAR}`,
  `INSERT INTO application_review (application_id, taken_by, taken_at, ready_at, assigned_to)
   SELECT a.id, p.id, a.submitted_at + interval '5 days', a.submitted_at + interval '20 days', CASE WHEN random() < 0.5 THEN p.id END
   FROM application a, (SELECT id FROM person LIMIT 1) p
   WHERE a.edition_year = ${YEAR} AND a.state IN ('under_review', 'ready_for_committee')`,
  `INSERT INTO opinion (application_id, voice, position, given_by, given_at)
   SELECT a.id, v, 'favourable', p.id, a.submitted_at + interval '25 days'
   FROM application a, (SELECT id FROM person LIMIT 1) p, unnest(ARRAY['coordination', 'drari', 'region']) v
   WHERE a.edition_year = ${YEAR} AND a.state = 'ready_for_committee' AND random() < 0.7`,
  `INSERT INTO correction_request (application_id, asked_at, due_on, items, answered_at)
   SELECT id, submitted_at + interval '8 days', '${YEAR}-05-20', '[]', CASE WHEN random() < 0.5 THEN submitted_at + interval '12 days' END
   FROM application WHERE edition_year = ${YEAR} AND state = 'under_review' AND random() < 0.3`,
  `INSERT INTO tag (edition_year, name, colour) VALUES (${YEAR}, 'Bench', 'blue')`,
  `INSERT INTO application_tag (application_id, tag_id) SELECT a.id, t.id FROM application a, tag t
   WHERE a.edition_year = ${YEAR} AND t.edition_year = ${YEAR} AND random() < 0.1`,
  'ANALYZE application_tag',
  'ANALYZE application_review',
  'ANALYZE opinion',
  'ANALYZE correction_request',
  'ANALYZE application',
  'ANALYZE event',
  // As autovacuum does within a minute: an index is read alone only where pages are known to be seen by all.
  'VACUUM ANALYZE event_overview',
  'ANALYZE organisation',
  'ANALYZE organisation_profile',
];
export const EMPTY = [
  `DELETE FROM event_overview WHERE edition_year = ${YEAR}`,
  `DELETE FROM application WHERE edition_year = ${YEAR}`,
  `DELETE FROM organisation_profile WHERE edition_year = ${YEAR}`,
  `DELETE FROM organisation WHERE id IN (SELECT id FROM bench_organisation)`,
  `DELETE FROM edition WHERE year = ${YEAR}`,
];
