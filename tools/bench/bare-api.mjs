// The ceiling of the API: a bare Fastify with a pool of pg, which asks plain SQL, unprepared, and looks at nobody's session.
// Run with the database's address and a port; tells on a line of its own when it listens.
import fastify from 'fastify';
import pg from 'pg';

const [databaseUrl, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const server = fastify();
const rows = async (text, values) => (await pool.query(text, values)).rows;

/** The events of an edition with their dossiers, and how many there are. */
server.get('/events/:year', async ({ params: { year } }) => ({
  total: (
    await rows(
      'SELECT count(*)::integer AS n FROM event_overview WHERE edition_year = $1 AND parent_event_id IS NULL',
      [year],
    )
  )[0].n,
  items: await rows(
    `SELECT f.*, a.title AS application_title, a.state, a.updated_at, p.name, m.name AS municipality FROM event_overview f
     JOIN application a ON a.id = f.application_id LEFT JOIN municipality m ON m.code = f.municipality_code
     LEFT JOIN organisation_profile p ON p.organisation_id = f.organisation_id AND p.edition_year = f.edition_year
     WHERE f.edition_year = $1 AND f.parent_event_id IS NULL ORDER BY f.title, f.event_id LIMIT 101`,
    [year],
  ),
}));

/** A dossier with its events and their slots, in three queries. */
server.get('/dossiers/:id', async ({ params: { id } }) => {
  const [dossier] = await rows('SELECT * FROM application WHERE id = $1', [id]);
  const events = await rows('SELECT * FROM event WHERE application_id = $1 ORDER BY position, id', [id]);
  const slots = await rows('SELECT * FROM slot WHERE event_id = ANY ($1) ORDER BY begins_at', [
    events.map((event) => event.id),
  ]);
  return {
    ...dossier,
    events: events.map((event) => ({ ...event, slots: slots.filter((s) => s.event_id === event.id) })),
  };
});

await server.listen({ port: Number(port), host: '127.0.0.1' });
process.stdout.write('ready\n');
