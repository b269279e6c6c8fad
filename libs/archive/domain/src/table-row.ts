import type { TableSpec } from './files';
import type { ProblemList } from './problem';
import type { Cells } from './rows';

/**
 * The row being checked, through which a table's rules read cells and refuse them. A cell is refused once: what its
 * rules find after that follows from the first problem. One object serves all the rows of a file.
 */
export class TableRow {
  line = 0;
  private cells: Cells = {};
  private readonly places: ReadonlyMap<string, number>;
  /** By place of the column: it cannot be read in any row, because the header lacks or repeats it. */
  private readonly unreadable: boolean[];
  private readonly header: ReadonlySet<string>;
  private refused: boolean[] = [];

  constructor(
    private readonly table: TableSpec,
    header: readonly string[],
    private readonly problems: ProblemList,
  ) {
    this.places = new Map(table.columns.map(({ name }, place) => [name, place]));
    this.unreadable = table.columns.map(({ name, required }) => {
      const times = header.filter((column) => column === name).length;
      return times > 1 || (times === 0 && required !== 'no');
    });
    this.header = new Set(header);
  }

  /** Takes the next row and checks each of its cells by itself. */
  read(line: number, cells: Cells): void {
    this.line = line;
    this.cells = cells;
    this.refused = [...this.unreadable];
    for (const { name, required, rule } of this.table.columns) {
      const text = this.text(name);
      if (text.includes('\0')) this.refuse(name, 'un texte sans caractère nul');
      else if (text === '' && required === 'always') this.refuse(name, `une valeur : ${rule.expected}`);
      else if (text !== '' && !rule.accepts(text)) this.refuse(name, rule.expected);
    }
  }

  /** The text of a cell, empty when the file does not have the column. */
  text(column: string): string {
    return this.cells[column] ?? '';
  }

  /** True when the cells have no problem so far, so that others can be judged by them. */
  ok(...columns: readonly string[]): boolean {
    return columns.every((column) => this.refused[this.place(column)] === false);
  }

  /** True when the file has the column. */
  has(column: string): boolean {
    return this.header.has(column);
  }

  refuse(column: string, expected: string): void {
    const place = this.place(column);
    if (this.refused[place]) return;
    this.refused[place] = true;
    this.refuseAt(this.line, column, this.cells[column] ?? null, expected);
  }

  /** Refuses a cell of an earlier row. */
  refuseAt(line: number, column: string, value: string | null, expected: string): void {
    this.problems.add({ file: this.table.name, line, column, value, expected }, this.place(column));
  }

  private place(column: string): number {
    return this.places.get(column) ?? -1;
  }
}
