// A coordinator who imports one of two archives of the same edition, again and again: only one of them is ever there, whole.
import { createWriteStream, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { generateArchive } from '../../generate/archive.mjs';
import { layPerson } from '../ground.mjs';

const YEAR = 2019;
const SIZES = [500, 800];
const COUNTS = `SELECT (SELECT count(*)::int FROM event WHERE edition_year = $1) AS events,
  (SELECT count(*)::int FROM attendance_line l JOIN event e ON e.id = l.event_id WHERE e.edition_year = $1) AS lines,
  (SELECT count(*)::int FROM event_overview WHERE edition_year = $1) AS overviews`;

/** The archives as they are sent, with what each holds. */
export async function layArchives(folder) {
  return Promise.all(
    SIZES.map(async (events, seed) => {
      const place = join(folder, `archive-${events}`);
      await generateArchive(place, { events, year: YEAR, seed: seed + 1 });
      const zip = new yazl.ZipFile();
      for (const name of readdirSync(place)) zip.addFile(join(place, name), name);
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(`${place}.zip`));
      return { events, bytes: await readFile(`${place}.zip`) };
    }),
  );
}

export async function importer(world, archives) {
  const { sql, client } = world;
  const { cookie } = await layPerson(sql, 'coordinator', world.now());
  const asked = [];
  const faults = [];
  let [turn, current, looks] = [0, null, 0];

  async function whole() {
    const [{ events, lines, overviews }] = await sql(COUNTS, [YEAR]);
    if (events === 0 && lines === 0) return null;
    if (!SIZES.includes(events) || overviews !== events)
      faults.push(`la moitié d’un import : ${events} événements, ${overviews} en liste`);
    return events;
  }

  return {
    kind: 'imports',
    cookie: () => cookie,
    async breakOff() {
      const { bytes } = archives[0];
      await client.call('POST', '/api/imports?fileName=coupe.zip&replace=yes', {
        ...{ cookie, bytes, headers: { 'content-type': 'application/zip' }, cutAfter: bytes.length / 2, counts: false },
      });
    },
    async step({ ending } = {}) {
      if ((looks += 1) % 3 === 0) await whole();
      if (current) {
        const { outcome, body } = await client.call('GET', `/api/imports/${current.id}`, { cookie });
        if (outcome === 'saved' && ['done', 'refused', 'failed'].includes(body.state)) current = null;
        return;
      }
      if (ending) return;
      const archive = archives[(turn += 1) % archives.length];
      const { outcome, body } = await client.call('POST', '/api/imports?fileName=archive.zip&replace=yes', {
        ...{ cookie, bytes: archive.bytes, headers: { 'content-type': 'application/zip' } },
      });
      if (outcome === 'refused') faults.push(`un import a été refusé (${body?.code})`);
      if (outcome === 'saved') asked.push((current = { id: body.id, events: archive.events }));
    },
    idle: () => current === null,
    async compare() {
      const rows = await sql(
        'SELECT id, state, file_name, ended_at, message FROM archive_import ORDER BY ended_at, id',
      );
      const by = new Map(rows.map((row) => [row.id, row]));
      for (const { id } of asked) if (!by.has(id)) faults.push(`un import demandé n’est plus là (${id})`);
      for (const { id, state, file_name: name } of rows) {
        if (!['done', 'failed'].includes(state)) faults.push(`un import est resté « ${state} » (${id})`);
        if (name.startsWith('coupe')) faults.push('un import coupé a été pris');
      }
      const ended = asked.filter(({ id }) => by.get(id)?.state === 'done');
      const there = await whole();
      if (ended.length > 0 && there === null) faults.push('aucun import n’est là');
      return {
        expected: asked.length,
        faults,
        note: `${ended.length} faits, ${asked.length - ended.length} interrompus`,
      };
    },
  };
}
