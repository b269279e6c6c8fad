// Databases of the bench beside the portal's own, on the same server: prepared once, copied as often as needed.
const TEMPLATE = 'bench_template';
const COPY = 'bench_copy';

/** @param url the portal's own database, which stays as it is */
export async function openDatabases(url) {
  const { default: pg } = await import('pg');
  const at = (name) => url.replace(/[^/]+$/, name);
  const server = new pg.Client(at('postgres'));
  await server.connect();
  const { rows } = await server.query('SHOW server_version');
  return {
    version: rows[0].server_version.split(' ')[0],
    template: at(TEMPLATE),
    copy: at(COPY),
    create: () => server.query(`CREATE DATABASE ${TEMPLATE}`),
    /** An empty, prepared database at `copy`; the former one is gone. */
    renew: async () => {
      await server.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`);
      await server.query(`CREATE DATABASE ${COPY} TEMPLATE ${TEMPLATE}`);
      await server.query('CHECKPOINT');
    },
    /** A database with nothing in it at `copy`. */
    empty: async () => {
      await server.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`);
      await server.query(`CREATE DATABASE ${COPY}`);
    },
    close: () => server.end(),
  };
}
