// The files of a bilan: its report as PDF over HTTP, and large tables written by a process of their own.
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../lib/processes.mjs';
import { signIn } from '../lib/web-client.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';
import { repeat, stopwatch } from './measure.mjs';

const YEAR = 2021;
/** The typesetter ends when nobody has asked for a document for 20 seconds. */
const UNTIL_COLD = 22_000;
const ROWS = 100_000;

/** `{ cold, warm, pages, charts }`: milliseconds of each report, from the request to its last byte. */
export async function measureReport({ url, account, colds, warms }) {
  const client = await signIn(url, account);
  try {
    const taken = async () => {
      const answer = await fetch(`${url}/api/bilans/${YEAR}/report.pdf`, { headers: { cookie: client.cookie } });
      if (answer.status !== 200) throw new Error(`The report answered ${answer.status}.`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const report = async () => {
      const elapsed = stopwatch();
      await taken();
      return elapsed();
    };
    const cold = await repeat(colds, async () => {
      await wait(UNTIL_COLD);
      return report();
    });
    const warm = await repeat(warms, report);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { numPages: pages } = await getDocument({ data: await taken(), verbosity: 0 }).promise;
    const { charts } = JSON.parse(await client.read(`/api/bilans/${YEAR}/charts`));
    return { cold, warm, pages, charts: charts.length };
  } finally {
    client.close();
  }
}

/** Each writer in turns, each time in a process of its own: `{ xlsx, csv, copy, exceljs, memory }`, milliseconds and bytes. */
export async function measureTables(databaseUrl, { rounds }) {
  const lines = await repeat(rounds, async () => ({
    xlsx: await written('xlsx', ROWS, databaseUrl),
    exceljs: await written('exceljs', ROWS, databaseUrl),
    csv: await written('csv', ROWS, databaseUrl),
    copy: await written('copy', ROWS, databaseUrl),
    small: await written('xlsx', 100, databaseUrl),
  }));
  const of = (writer) => lines.map((line) => line[writer].milliseconds);
  return {
    ...{ rows: ROWS, xlsx: of('xlsx'), exceljs: of('exceljs'), csv: of('csv'), copy: of('copy') },
    memory: lines.map(({ xlsx, small }) => (xlsx.peak === null ? null : xlsx.peak - small.peak)),
  };
}

async function written(writer, rows, databaseUrl) {
  const args = ['--import', '@swc-node/register/esm-register', 'tools/bench/table-file.mjs', writer, String(rows)];
  const env = childEnvironment({ TS_NODE_PROJECT: 'tsconfig.json', NODE_OPTIONS: '', BENCH_DATABASE: databaseUrl });
  const { code, stdout, stderr } = await run(pinnedNode(), args, { cwd: root, env });
  if (code !== 0) throw new Error(`The table could not be written (${writer}):\n${stderr}`);
  return JSON.parse(stdout);
}
