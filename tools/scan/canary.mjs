// A page that can be injected, on purpose: a scanner that does not find it is blind, and its silence proves nothing.
import { createServer } from 'node:http';

/**
 * Serves `?q=` put into a statement as it comes, on the loopback only.
 * @param databaseUrl any PostgreSQL; only `SELECT` is in the statement
 * @returns `{ url, close }`
 */
export async function openCanary(databaseUrl) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const server = createServer((request, answer) => {
    const q = new URL(request.url, 'http://canary').searchParams.get('q') ?? '';
    pool.query(`SELECT name FROM department WHERE name ILIKE '%${q}%'`).then(
      ({ rows }) => answer.end(JSON.stringify(rows)),
      (error) => answer.writeHead(500).end(String(error.message)),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/?q=Som`,
    close: async () => {
      server.close();
      await pool.end();
    },
  };
}
