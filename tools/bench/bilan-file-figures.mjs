// The figures of the bilan's files: their names, aims and what they mean.
import { measureReport, measureTables } from './bilan-files.mjs';

/** On the running portal, and in processes of their own. */
export async function bilanFileFigures({ url, accounts }, databaseUrl, { reports, tables }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const { cold, warm, pages, charts } = await measureReport({ url, account, colds: tables, warms: reports });
  const written = await measureTables(databaseUrl, { rounds: tables });
  const table = `${written.rows.toLocaleString('en-GB')} rows of 20 columns`;
  const over = `over HTTP, signed in: the bilan of 2021 counted, worded, drawn and set as tagged PDF, ${pages} pages with ${charts} charts and every definition.`;
  return [
    {
      name: 'Bilan files, report as PDF, cold',
      unit: 's',
      values: cold.map((value) => value / 1000),
      aim: 1.5,
      meaning: `${over} The typesetter’s process is started for it.`,
    },
    {
      name: 'Bilan files, report as PDF, warm',
      unit: 'ms',
      values: warm,
      aim: 400,
      meaning: 'the same again; nothing of a report is kept from one to the next.',
    },
    {
      name: 'Bilan files, large XLSX',
      unit: 's',
      values: written.xlsx.map((value) => value / 1000),
      ratio: 0.35,
      ceiling: { name: 'exceljs, streaming', values: written.exceljs.map((value) => value / 1000) },
      meaning: `${table} written as a list’s export is, in a process of its own. exceljs is measured in turns.`,
    },
    {
      name: 'Bilan files, large XLSX, memory',
      unit: 'MB',
      values: written.memory.map((value) => value && value / 1_000_000),
      aim: 150,
      meaning: 'highest resident memory of that process, beyond what 100 rows take.',
    },
    {
      name: 'Bilan files, large CSV',
      unit: 'ms',
      values: written.csv,
      ratio: 2,
      ceiling: { name: 'COPY of the same table to nowhere', values: written.copy },
      meaning: `${table} from memory, guarded against formulas, days and instants of the region. The ceiling is PostgreSQL writing them from a table it has at hand.`,
    },
  ];
}
