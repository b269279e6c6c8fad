// A coordination that writes campaigns to everybody who has filed.
import { layDossier, layHolder, layPerson, MAILED } from '../ground.mjs';

const HOLDERS = 40;
const SEGMENT = JSON.stringify({ any: [{ all: [{ field: 'state', values: ['submitted'] }] }], except: [] });
const TEXT = 'Bonjour **{nom de la personne}**,\n\nLa fête approche.\n\n{bouton : mon espace}\n\n{signature}';

export async function campaigner(world) {
  const { sql } = world;
  const { personId, cookie } = await layPerson(sql, 'coordinator', world.now());
  const holders = [];
  for (let place = 0; place < HOLDERS; place++) {
    const { organisationId, holder } = await layHolder(sql, MAILED.year, world.now());
    const { dossier, events } = await layDossier(sql, MAILED.year, organisationId, ['Portes ouvertes']);
    await sql(`UPDATE application SET state = 'submitted', submitted_at = $2 WHERE id = $1`, [dossier, world.now()]);
    await sql(
      `INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, root_event_id, kind, title,
         attendance_mode, department, application_state, submitted_at, search)
       VALUES ($1, $2, $3, $4, 'Structure', $1, 'single', 'Portes ouvertes', 'in_person', '80', 'submitted', $5, search_form('Structure'))`,
      [events[0], MAILED.year, dossier, organisationId, world.now()],
    );
    holders.push(holder.personId);
  }
  const released = [];
  const faults = [];

  return {
    kind: 'campagnes',
    cookie: () => cookie,
    async step() {
      // While the database is away nobody releases anything.
      const [made] = await sql(
        `INSERT INTO campaign (edition_year, name, segment, subject, text, schedule, state, created_at, updated_at, submitted_by, submitted_at)
         VALUES ($1, 'Campagne', $2, 'La fête approche', $3, '{"kind":"now"}', 'planned', $5, $5, $4, $5) RETURNING id`,
        [MAILED.year, SEGMENT, TEXT, personId, world.now()],
      ).catch(() => []);
      if (made) released.push(made.id);
    },
    idle: () => true,
    async compare() {
      const rows = await sql(
        `SELECT campaign_id AS id, count(*)::int AS written, count(DISTINCT person_id)::int AS people FROM outbox_message
         WHERE campaign_id = ANY ($1::uuid[]) GROUP BY 1`,
        [released],
      );
      const by = new Map(rows.map((row) => [row.id, row]));
      for (const id of released) {
        const { written = 0, people = 0 } = by.get(id) ?? {};
        if (written !== HOLDERS || people !== HOLDERS)
          faults.push(`campagne ${id} : ${written} messages à ${people} personnes`);
      }
      return { expected: released.length * HOLDERS, faults };
    },
  };
}
