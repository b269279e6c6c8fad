/** A cell holds no more than this (characters), as spreadsheets have it. */
const MOST_OF_A_CELL = 32_767;
const MOST_OF_A_FORMAT = 255;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;
/** Characters of all cells together: one long text may be named by every cell of a small file. */
const MOST_CHARACTERS = 10_000_000;

/** The sheet holds more than is read. */
export class SheetTooLarge extends Error {}

/** The parts of a workbook that are read, as XML; a part that is not there is empty. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly sheet: string;
  readonly strings: string;
  readonly styles: string;
}
interface Tag {
  readonly name: string;
  readonly attributes: string;
  /** `close` for `</c>`, `open` for `<c>`, `empty` for `<c/>`. */
  readonly is: 'open' | 'close' | 'empty';
}

/** Tags and the texts between them, in their order; each sign is looked at once, whatever a hostile part leaves open. */
function* pieces(xml: string): Generator<Tag | string> {
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield xml.slice(at, open < 0 ? xml.length : open);
    const close = open < 0 ? -1 : xml.indexOf('>', open);
    if (close < 0) return;
    const body = xml.slice(open + 1, close);
    const [whole = '', name = ''] = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(body) ?? [];
    const is = body.startsWith('/') ? 'close' : body.endsWith('/') ? 'empty' : 'open';
    if (name) yield { name, attributes: body.slice(whole.length), is };
    at = close + 1;
  }
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The part of the first sheet in the order of the tabs. */
export function firstSheet(workbook: string, relations: string): string {
  const id = tagsOf(workbook, 'sheet', 'id').find((one) => one !== undefined);
  const ids = tagsOf(relations, 'Relationship', 'Id');
  const target = id === undefined ? undefined : tagsOf(relations, 'Relationship', 'Target')[ids.indexOf(id)];
  if (!target) return 'xl/worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** One attribute of all tags of a name, whatever the prefix of `id`. */
const tagsOf = (xml: string, name: string, of: string): (string | undefined)[] =>
  [...pieces(xml)].flatMap((piece) =>
    typeof piece !== 'string' && piece.name === name && piece.is !== 'close'
      ? [attribute(piece.attributes, of === 'id' ? '[\\w.-]+:id' : of)]
      : [],
  );

/** Texts that cells share: formatted pieces are joined, what is only said for reading aloud is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [taking, aloud] = [false, false];
  for (const piece of pieces(xml)) {
    if (typeof piece === 'string') {
      const last = strings.length - 1;
      if (taking && !aloud && last >= 0) strings[last] = added(strings[last] ?? '', piece);
    } else if (piece.name === 'si' && piece.is !== 'close') strings.push('');
    else if (piece.name === 't') taking = piece.is === 'open';
    else if (piece.name === 'rPh') aloud = piece.is === 'open';
  }
  return strings;
}

/** Number formats of days and times that need not be written out. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
/** What a format shows beside its signs: texts in quotes, single signs, colours and conditions; not `[h]`. */
const BESIDE = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** The styles by which a number is shown as a day or a time, by their place. */
function dayStyles(xml: string): ReadonlySet<number> {
  const written = new Map<number, boolean>();
  const days = new Set<number>();
  let [within, place] = [false, 0];
  for (const piece of pieces(xml)) {
    if (typeof piece === 'string') continue;
    const { name, attributes, is } = piece;
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    if (name === 'cellXfs') within = is === 'open';
    else if (name === 'numFmt')
      written.set(
        id,
        /[ymdhs]/i.test(
          unescaped((attribute(attributes, 'formatCode') ?? '').slice(0, MOST_OF_A_FORMAT)).replace(BESIDE, ''),
        ),
      );
    else if (name === 'xf' && within && is !== 'close') {
      if (written.get(id) ?? isDayFormat(id)) days.add(place);
      place += 1;
    }
  }
  return days;
}

interface Cell {
  readonly at: number;
  readonly type: string | undefined;
  readonly style: number;
  value: string;
}

/**
 * The rows of a sheet with tabs between their cells, each on the line on which the person sees it; rows of empty cells are
 * empty lines. @throws SheetTooLarge
 */
export function sheetText({ workbook, sheet, strings, styles }: WorkbookParts): string {
  const shared = sharedStrings(strings);
  const days = dayStyles(styles);
  const from1904 = /\sdate1904="(?:1|true)"/.test(workbook);
  const lines: string[] = [];
  let left = MOST_CHARACTERS;
  let [number, taking] = [0, false];
  let cells: string[] = [];
  let cell: Cell | null = null;
  const keepCell = ({ at, type, style, value }: Cell): void => {
    if (at >= MOST_COLUMNS) return;
    while (cells.length < at) cells.push('');
    cells[at] = quoted(shown(type, value, shared, days.has(style), from1904));
    left -= cells[at].length;
    if (left < 0) throw new SheetTooLarge();
  };
  const keepRow = (): void => {
    // Formats reach down to the last line of many a sheet: only what is written counts.
    if (cells.every((one) => one.trim() === '')) return;
    if (!Number.isInteger(number) || number < 1 || number > MOST_ROWS) throw new SheetTooLarge();
    while (lines.length < number) lines.push('');
    lines[number - 1] = cells.join('\t');
  };
  for (const piece of pieces(sheet)) {
    if (typeof piece === 'string') {
      if (taking && cell) cell.value = added(cell.value, piece);
      continue;
    }
    const { name, attributes, is } = piece;
    if (name === 'row') {
      if (is !== 'close') number = Number(attribute(attributes, 'r') ?? number + 1);
      if (is === 'close') keepRow();
      [cells, cell] = [[], null];
    } else if (name === 'c') {
      if (is === 'close' && cell) keepCell(cell);
      const at = columnOf(attribute(attributes, 'r')) ?? cells.length;
      const style = Number(attribute(attributes, 's') ?? 0);
      cell = is === 'open' ? { at, type: attribute(attributes, 't'), style, value: '' } : null;
    } else if (name === 'rPh' || name === 'f') taking = false;
    else if (name === 'v' || name === 't') taking = is === 'open' && (cell?.type === 'inlineStr') === (name === 't');
  }
  return lines.join('\n');
}

const added = (text: string, piece: string): string => (text + unescaped(piece)).slice(0, MOST_OF_A_CELL);

function shown(
  type: string | undefined,
  value: string,
  shared: readonly string[],
  isDay: boolean,
  from1904: boolean,
): string {
  if (type === 's') return shared[Number(value)] ?? '';
  // A box that is ticked is no visit.
  if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX';
  if (type !== undefined && type !== 'n') return value;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return isDay ? dayShown(number, from1904) : String(number);
}

/** A day is kept as a number too: it is given as a day, so that nobody takes it for visits. */
function dayShown(number: number, from1904: boolean): string {
  const day = new Date(Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + number * 86_400_000);
  return Number.isNaN(day.getTime())
    ? `${number} (date)`
    : day.toISOString().slice(0, 10).split('-').reverse().join('/');
}

/** `AB12` is the column of index 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell on one line, in quotes when it holds a sign of the table. */
const quoted = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
