// Holders with a filed dossier and two events each, and a campaign to all of them: what the mail bench sends.
export const YEAR = 2199;

/** Statements that lay so many holders, each alone in an organisation of its own. */
export const layHolders = (count) => [
  `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
     call_closes_on, reports_due_on, cog_vintage, state)
   VALUES (${YEAR}, 199, 'Bench', '32', 'Hauts-de-France', '{02,59,60,62,80}', '${YEAR}-10-02', '${YEAR}-10-12',
     '${YEAR}-03-01', '${YEAR}-05-07', '${YEAR}-11-15', 2026, 'review')`,
  // The messages wait until the bench lets them go, so that writing and sending are measured apart.
  `INSERT INTO outbox_review (edition_year, kind) VALUES (${YEAR}, 'campaign')`,
  `INSERT INTO person (email, name, exempt_from_second_factor) VALUES ('sender@bench.example', 'Camille Coordination', true)`,
  `INSERT INTO role_grant (person_id, role) SELECT id, 'coordinator' FROM person WHERE email = 'sender@bench.example'`,
  `CREATE TEMP TABLE bench_holder AS SELECT gen_random_uuid() AS organisation, gen_random_uuid() AS person,
     gen_random_uuid() AS application, n FROM generate_series(1, ${count}) n`,
  `INSERT INTO organisation (id) SELECT organisation FROM bench_holder`,
  `INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code)
   SELECT organisation, ${YEAR}, 'Médiathèque ' || n, (SELECT min(code) FROM municipality WHERE department = '80' AND status = 'current')
   FROM bench_holder`,
  `INSERT INTO person (id, email, name) SELECT person, 'personne-' || n || '@exemple-' || n % 50 || '.fr', 'Personne ' || n FROM bench_holder`,
  `INSERT INTO role_grant (person_id, role) SELECT person, 'holder' FROM bench_holder`,
  `INSERT INTO membership (person_id, organisation_id) SELECT person, organisation FROM bench_holder`,
  `INSERT INTO application (id, edition_year, organisation_id, title, state, submitted_at)
   SELECT application, ${YEAR}, organisation, 'La lumière ' || n, 'submitted', '${YEAR}-03-10' FROM bench_holder`,
  `CREATE TEMP TABLE bench_event AS SELECT gen_random_uuid() AS id, h.*, k FROM bench_holder h CROSS JOIN generate_series(0, 1) k`,
  `INSERT INTO event (id, edition_year, application_id, position, kind, title)
   SELECT id, ${YEAR}, application, k, 'single', (ARRAY['Portes ouvertes', 'Atelier'])[1 + k] || ' ' || n FROM bench_event`,
  `INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, root_event_id, kind,
     title, attendance_mode, department, application_state, submitted_at, search, first_slot_at, last_slot_at)
   SELECT id, ${YEAR}, application, organisation, 'Médiathèque ' || n, id, 'single', (ARRAY['Portes ouvertes', 'Atelier'])[1 + k] || ' ' || n,
     'in_person', '80', 'submitted', '${YEAR}-03-10', search_form('Médiathèque ' || n), '${YEAR}-10-03', '${YEAR}-10-11' FROM bench_event`,
  ...['organisation', 'organisation_profile', 'person', 'role_grant', 'membership', 'application', 'event'].map(
    (table) => `ANALYZE ${table}`,
  ),
  'VACUUM ANALYZE event_overview',
];

const TEXT = `Bonjour **{nom de la personne}**,

La fête est finie. Pour que {nom de la structure} compte dans le bilan régional, il nous manque :

{liste des événements}

Cela prend deux minutes, même avec une estimation :

{bouton : mon espace}

{signature}`;

/** A campaign that was released and is due; its id. */
export async function layCampaign(query) {
  const [{ id }] = await query(
    `INSERT INTO campaign (edition_year, name, segment, subject, text, schedule, state, created_at, updated_at, submitted_by, submitted_at)
     SELECT $1, 'Bench', $2, 'Il manque encore les chiffres de {nom de la structure}', $3, '{"kind":"now"}', 'planned', now(), now(), p.id, now()
     FROM person p WHERE p.email = 'sender@bench.example' RETURNING id`,
    [YEAR, JSON.stringify({ any: [{ all: [{ field: 'state', values: ['submitted'] }] }], except: [] }), TEXT],
  );
  return id;
}
