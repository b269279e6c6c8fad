import { readMedia, type Cells, type MediaRow } from '@fds/archive/domain';
import { Bulk, given } from './bulk';
import { writeTable, type Writing } from './write-table';

/** Writes the mentions in the media. */
export async function writeMedia(writing: Writing): Promise<void> {
  const { sql, year } = writing;
  const relays = new Bulk<MediaRow>(
    sql,
    `INSERT INTO media_relay (archive_id, edition_year, date, kind, outlet, title, url)
     SELECT archive_id, ${Number(year)}, date, kind, outlet, title, url
     FROM ${given({ archive_id: 'text', date: 'date', kind: 'text', outlet: 'text', title: 'text', url: 'text' })}`,
    [
      ({ id }) => id,
      ({ date }) => date,
      ({ kind }) => kind,
      ({ outlet }) => outlet,
      ({ title }) => title,
      ({ url }) => url ?? '',
    ],
  );
  await writeTable(writing, 'media.csv', [relays], (cells) => relays.add(readMedia(cells)));
}

const cell =
  (column: string) =>
  (cells: Cells): string | null =>
    cells[column] || null;
const text =
  (column: string) =>
  (cells: Cells): string =>
    cells[column] ?? '';

/** Writes the figures of other years. Numbers go as they are written: the database keeps every decimal. */
export async function writeBaselines(writing: Writing): Promise<void> {
  const { sql, year } = writing;
  const baselines = new Bulk<Cells>(
    sql,
    `INSERT INTO baseline (edition_year, year, indicator, value, lower, upper, note)
     SELECT ${Number(year)}, year, indicator, value, low, high, note
     FROM ${given({ year: 'smallint', indicator: 'text', value: 'numeric', low: 'numeric', high: 'numeric', note: 'text' })}`,
    [cell('year'), cell('indicator'), cell('value'), cell('lower'), cell('upper'), text('note')],
  );
  await writeTable(writing, 'baselines.csv', [baselines], (cells) => baselines.add(cells));
}

/** Writes the figures that the coordinator typed in. */
export async function writeManualIndicators(writing: Writing): Promise<void> {
  const { sql, year } = writing;
  const indicators = new Bulk<Cells>(
    sql,
    `INSERT INTO manual_indicator (edition_year, code, label, value, unit, note)
     SELECT ${Number(year)}, code, label, value, unit, note
     FROM ${given({ code: 'text', label: 'text', value: 'numeric', unit: 'text', note: 'text' })}`,
    [cell('code'), cell('label'), cell('value'), text('unit'), text('note')],
  );
  await writeTable(writing, 'manual_indicators.csv', [indicators], (cells) => indicators.add(cells));
}
