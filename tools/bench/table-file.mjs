// Writes one large table by one writer and says how long it took and what memory: in a process of its own, so that nothing
// of another writer is in it. Run with a loader of TypeScript: `table-file.mjs <writer> <rows>`.
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stopwatch } from './measure.mjs';
import { residentMemory } from './memory.mjs';

const [writer, count] = [process.argv[2], Number(process.argv[3])];
/** Columns of the table, as lists have them: mostly texts, some numbers, days and instants. */
const KINDS = [...Array(12).fill('text'), 'number', 'number', 'number', 'number', 'day', 'day', 'instant', 'instant'];
const COLUMNS = KINDS.map((kind, at) => ({ head: `Colonne ${at + 1}`, kind, value: (row) => row[at] }));
const AT = new Date('2026-11-20T09:30:00Z');

function rowOf(number) {
  return KINDS.map((kind, at) => {
    if (kind === 'number') return (number * (at + 1)) % 1000;
    if (kind === 'day') return '2026-10-03';
    if (kind === 'instant') return AT;
    return at % 4 === 0 ? `Médiathèque d’Albert, salle ${number % 97}` : `Texte ${at} ${number}`;
  });
}
/** Made before: what is measured is the writing. */
const LOT = Array.from({ length: 1000 }, (_, number) => rowOf(number));
async function* rows() {
  for (let number = 0; number < count; number += 1) yield LOT[number % LOT.length];
}
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const table = () => ({ name: 'table', title: 'Table', columns: COLUMNS, rows: rows(), filters: [] });

const WRITERS = {
  async xlsx() {
    const { xlsxOf } = await import('../../libs/shared/api-kit/src/exports/xlsx.ts');
    return async () => pipeline(await xlsxOf(table(), AT), nowhere());
  },
  async exceljs() {
    const { default: excel } = await import('exceljs');
    return async () => {
      const book = new excel.stream.xlsx.WorkbookWriter({ stream: nowhere(), useStyles: true });
      const sheet = book.addWorksheet('Table');
      sheet.columns = COLUMNS.map(({ head, kind }, at) => ({
        ...{ header: head, key: String(at) },
        ...(kind === 'day' ? { style: { numFmt: 'yyyy-mm-dd' } } : {}),
        ...(kind === 'instant' ? { style: { numFmt: 'yyyy-mm-dd hh:mm' } } : {}),
      }));
      for await (const row of rows())
        sheet.addRow(row.map((value, at) => (KINDS[at] === 'day' ? new Date(value) : value))).commit();
      await book.commit();
    };
  },
  async csv() {
    const { csvOf } = await import('../../libs/shared/api-kit/src/exports/csv.ts');
    return () => pipeline(csvOf(table()), nowhere());
  },
  /** The same table in PostgreSQL, which writes it as CSV itself. */
  async copy() {
    const { default: pg } = await import('pg');
    const client = new pg.Client(process.env.BENCH_DATABASE);
    await client.connect();
    const types = KINDS.map((kind) => ({ text: 'text', number: 'integer', day: 'date', instant: 'timestamptz' })[kind]);
    await client.query(`CREATE TEMPORARY TABLE written (${types.map((type, at) => `c${at} ${type}`).join(', ')})`);
    for (let begin = 0; begin < count; begin += 1000) {
      const lot = LOT.slice(0, count - begin);
      await client.query(
        `INSERT INTO written SELECT * FROM jsonb_to_recordset($1) AS r(${types.map((type, at) => `c${at} ${type}`).join(', ')})`,
        [JSON.stringify(lot.map((row) => Object.fromEntries(row.map((value, at) => [`c${at}`, value]))))],
      );
    }
    await client.query('ANALYZE written');
    return async () => {
      await client.query(`COPY written TO '/dev/null' WITH (FORMAT csv, HEADER, DELIMITER ';')`);
      return () => client.end();
    };
  },
};

const write = await WRITERS[writer]();
const before = residentMemory(process.pid);
const elapsed = stopwatch();
const leave = await write();
const milliseconds = elapsed();
if (typeof leave === 'function') await leave();
const { peak } = residentMemory(process.pid) ?? {};
process.stdout.write(JSON.stringify({ milliseconds, peak: peak ?? null, before: before?.now ?? null }));
