import { ArchiveContext, type TableRules } from './archive-context';
import type { EditionFile } from './edition-file';
import { checkEditionJson } from './edition-json';
import {
  ARCHIVE_TABLES,
  EDITION_FILE,
  FILE_NAMES,
  TABLE_NAMES,
  type FileName,
  type TableName,
  type TableSpec,
} from './files';
import { ProblemList, type Problem } from './problem';
import type { ReferenceLookup } from './reference';
import type { Cells } from './rows';
import { rulesOf } from './table-rules';
import { TableRow } from './table-row';

/** Why a whole file says nothing. */
export type Unreadable = 'missing' | 'empty' | 'not_utf8';
const UNREADABLE: Record<Unreadable, (file: FileName) => string> = {
  missing: (file) => `un fichier ${file}`,
  empty: (file) => (file === EDITION_FILE ? 'un document JSON' : 'une ligne d’en-tête'),
  not_utf8: () => 'un fichier en UTF-8',
};

/** What is wrong with a row whose cells cannot be told apart. */
export type Malformed = 'quoting' | 'cell_count';
const MALFORMED: Record<Malformed, string> = {
  quoting: 'des guillemets qui se referment, doublés dans le texte (RFC 4180)',
  cell_count: 'autant de cellules que l’en-tête',
};

/** A table while it is read. */
interface OpenTable {
  readonly spec: TableSpec;
  readonly rules: TableRules;
  readonly row: TableRow;
  /** Place of the column of ids in the header; -1 when there is none. */
  readonly idPlace: number;
  /** Line of a row with broken quoting, as long as nothing is known of what follows it. */
  brokenLine: number | null;
}

/**
 * Checks an edition archive told piece by piece, without keeping its rows, so that one of a million lines is checked
 * in some 100 MB: first `edition`, then for each table in the order of `TABLE_NAMES` either `unreadable`, or `header`,
 * its rows (`row`, `malformed`) and `end`. `problems` may be asked at any time after.
 */
export class ArchiveChecker {
  private readonly context: ArchiveContext;
  private readonly list = new ProblemList(FILE_NAMES);
  private open: OpenTable | null = null;
  private readonly told = new Set<FileName>();
  private read: EditionFile | null = null;

  constructor(reference: ReferenceLookup) {
    this.context = new ArchiveContext(reference);
  }

  /** The edition, null until it was told or when `edition.json` has a problem. */
  get edition(): EditionFile | null {
    return this.read;
  }

  /** Tells the text of `edition.json`. */
  checkEdition(text: string): void {
    this.told.add(EDITION_FILE);
    const { problems, edition, departments, questions } = checkEditionJson(text, this.context.reference);
    problems.forEach((problem, rank) => this.list.add(problem, rank));
    this.read = edition;
    this.context.departments = departments;
    this.context.questions = questions;
  }

  /** Tells that a file is not there, empty, or not UTF-8; also when that shows only after some of its rows. */
  unreadable(file: FileName, reason: Unreadable): void {
    if (file !== EDITION_FILE) this.lose(file);
    this.told.add(file);
    this.list.forget(file);
    this.list.add({ file, line: null, column: null, value: null, expected: UNREADABLE[reason](file) }, -1);
  }

  /** Tells that a file of the format is not in the archive. */
  missing(file: FileName): void {
    this.unreadable(file, 'missing');
  }

  /** Opens a table by the columns of its header, in the order in which they stand. */
  header(file: TableName, columns: readonly string[]): void {
    const spec = this.begin(file);
    const known = spec.columns.map(({ name }) => name);
    const refuse = (column: string, rank: number, value: string | null, expected: string): void =>
      this.list.add({ file, line: 1, column, value, expected }, rank);
    spec.columns.forEach(({ name, required }, place) => {
      const times = columns.filter((column) => column === name).length;
      if (times === 0 && required !== 'no') refuse(name, place, null, `la colonne ${name}`);
      if (times > 1) refuse(name, place, name, `une seule colonne ${name}`);
    });
    new Set(columns).forEach((column) => {
      const place = known.length + columns.indexOf(column);
      if (!known.includes(column)) refuse(column, place, column, `des colonnes parmi ${known.join(', ')}`);
    });
    const ids = this.context.idsOf(file);
    if (ids && columns.filter((column) => column === 'id').length !== 1) ids.complete = false;
    this.open = {
      spec,
      rules: rulesOf(file, this.context),
      row: new TableRow(spec, columns, this.list),
      idPlace: columns.indexOf('id'),
      brokenLine: null,
    };
  }

  /** Checks the next row of the open table; `line` is the one on which it starts. */
  row(file: TableName, line: number, cells: Cells): void {
    const open = this.opened(file);
    this.resume(open, line);
    const { row, rules } = open;
    row.read(line, cells);
    rules.row(row);
  }

  /**
   * Tells of a row with broken quoting, or with more or fewer cells than the header. `cells` are those that could be
   * told apart, null when none: its id may be among them, so that references to it are not refused as well. Where the
   * id cannot be told, or a quote left open may have swallowed whole rows, nothing is looked up in the file.
   */
  malformed(file: TableName, line: number, reason: Malformed, cells: readonly string[] | null): void {
    if (this.open?.spec.name !== file) this.begin(file);
    this.list.add({ file, line, column: null, value: null, expected: MALFORMED[reason] }, -1);
    const ids = this.context.idsOf(file);
    if (this.open) {
      this.resume(this.open, line);
      if (reason === 'quoting') this.open.brokenLine = line;
    }
    if (!ids) return;
    if (cells === null || !this.open || cells.length <= this.open.idPlace) ids.complete = false;
    else for (const cell of cells) ids.writePerhaps(cell);
  }

  /** Closes a table, and judges what needs the whole of it. Nothing when the table never opened. */
  end(file: TableName): void {
    if (this.open?.spec.name !== file) return;
    const { rules, row } = this.open;
    this.resume(this.open, Infinity);
    this.open = null;
    rules.end?.(row);
  }

  /** The first 200 problems in the order of the files, lines and columns; a file never told is missing. */
  problems(): Problem[] {
    for (const file of FILE_NAMES) if (!this.told.has(file)) this.missing(file);
    return this.list.first();
  }

  /** Reading goes on at a line: lines that are missing after broken quoting may have been rows with ids. */
  private resume(open: OpenTable, line: number): void {
    if (open.brokenLine === null) return;
    const ids = this.context.idsOf(open.spec.name);
    if (ids && line - open.brokenLine > 1) ids.complete = false;
    open.brokenLine = null;
  }

  private begin(file: TableName): TableSpec {
    if (this.open && this.open.spec.name !== file)
      throw new Error(`${this.open.spec.name} must end before ${file} begins`);
    const place = TABLE_NAMES.indexOf(file);
    for (const later of TABLE_NAMES.slice(place + 1)) {
      if (this.told.has(later)) throw new Error(`${file} must be told before ${later}`);
    }
    if (!this.told.has(EDITION_FILE)) throw new Error(`${EDITION_FILE} must be told before ${file}`);
    this.told.add(file);
    const spec = ARCHIVE_TABLES[place];
    if (!spec) throw new Error(`${file} is not a table of the archive`);
    return spec;
  }

  /** Gives up a table: its ids are not known, and nothing more is judged in it. */
  private lose(file: TableName): void {
    if (this.open?.spec.name === file) this.open = null;
    const ids = this.context.idsOf(file);
    if (ids) ids.complete = false;
  }

  private opened(file: TableName): OpenTable {
    if (this.open?.spec.name !== file) throw new Error(`${file} has no header yet`);
    return this.open;
  }
}
