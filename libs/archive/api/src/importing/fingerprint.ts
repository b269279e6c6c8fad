import { hash } from 'node:crypto';
import { columnNames, parseInstant, type Cells, type EditionFile, type TableName } from '@fds/archive/domain';

const INSTANTS = new Set(['submitted_at', 'begins_at', 'ends_at']);
const NUMBERS = new Set(['visits', 'staff', 'value', 'lower', 'upper', 'first_participation_year', 'year']);

/**
 * What an archive says, told apart from how it is written: the order of rows and columns, the offset of an instant, a
 * byte-order mark or a separator change nothing. Equal for an archive and for what the portal holds of it after import.
 */
export class Fingerprint {
  private readonly sum = new Uint32Array(8);
  private readonly columns = new Map<TableName, readonly string[]>();
  private readonly respondents = new Set<string>();

  edition(edition: EditionFile): void {
    this.add(`edition ${canonicalJson(edition)}`);
  }

  row(table: TableName, cells: Cells): void {
    if (table === 'evaluations.csv' && this.response(cells)) return;
    let columns = this.columns.get(table);
    if (!columns) this.columns.set(table, (columns = columnNames(table)));
    let text: string = table;
    for (const column of columns) text += `\u0000${canonicalCell(column, cells[column] ?? '')}`;
    this.add(text);
  }

  digest(): string {
    return Buffer.from(this.sum.buffer).toString('hex');
  }

  /** That an organisation responded is one thing, however many lines say it; true when the line says no more. */
  private response(cells: Cells): boolean {
    const organisation = cells['organisation_id'] ?? '';
    if (!this.respondents.has(organisation)) {
      this.respondents.add(organisation);
      this.add(`response\u0000${organisation}`);
    }
    return (cells['question'] ?? '') === '';
  }

  /** Sums digests, lane by lane: the same rows in any order give the same sum. */
  private add(text: string): void {
    const digest = hash('sha256', text, 'buffer');
    for (let lane = 0; lane < 8; lane += 1)
      this.sum[lane] = ((this.sum[lane] as number) + digest.readUInt32LE(lane * 4)) >>> 0;
  }
}

function canonicalCell(column: string, cell: string): string {
  if (cell === '') return cell;
  if (INSTANTS.has(column)) return String(parseInstant(cell) ?? cell);
  return NUMBERS.has(column) ? canonicalNumber(cell) : cell;
}

/** `007.50` and `7.5` are one number; exact, whatever its length. */
function canonicalNumber(text: string): string {
  const match = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text);
  if (!match) return text;
  const [, sign, whole, decimals] = match;
  const number = decimals ? `${whole}.${decimals}` : `${whole}`;
  return number === '0' ? '0' : `${sign}${number}`;
}

/** JSON with its keys in order and without what is absent or empty lists of options. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, held]) => held !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
