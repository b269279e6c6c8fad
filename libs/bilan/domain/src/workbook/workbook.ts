import { METHOD_NOTES } from '../method';
import type { WordedFigure } from '../reading';
import { standingOf } from '../report/report';
import type { ReportSource } from '../report/report-source';
import { WORKBOOK_LAYOUT } from './workbook-layout';

/** What a cell of the workbook holds; a share is shown with one decimal and held exactly. */
export type BilanCell =
  | { readonly type: 'text' | 'head' | 'strong' | 'title' | 'wrapped'; readonly text: string }
  | { readonly type: 'number' | 'decimal'; readonly value: number | null };

export interface BilanSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly headed: boolean;
  readonly rows: readonly (readonly BilanCell[])[];
}

const text = (words: string): BilanCell => ({ type: 'text', text: words });
const number = (value: number | null | undefined): BilanCell => ({ type: 'number', value: value ?? null });
const decimal = (value: number | null | undefined): BilanCell => ({ type: 'decimal', value: value ?? null });
const head = (words: readonly string[]): BilanCell[] => words.map((one) => ({ type: 'head', text: one }));

const HEAD = [
  'Code',
  'Libellé',
  'Valeur',
  'Unité',
  'Part (%)',
  'Code de la base',
  'Base',
  'Borne basse',
  'Borne haute',
];
const WIDTHS = [42, 58, 14, 16, 10, 34, 12, 14, 14];

/** A line of a figure; one that the bilan does not hold keeps its line, empty but for its code. */
function line(code: string, figure: WordedFigure | undefined): BilanCell[] {
  if (!figure) return [text(code)];
  const { label, value, unit, share, base, baseValue, lower, upper } = figure;
  const shown = unit === '%' || (value !== null && !Number.isInteger(value)) ? decimal : number;
  return [
    text(code),
    text(label),
    shown(value),
    text(unit),
    decimal(share),
    text(base ?? ''),
    number(baseValue),
    decimal(lower),
    decimal(upper),
  ];
}

/** The codes of each sheet, in the order of their lines: every code of the bilan stands in one sheet. */
function codesBySheet(codes: readonly string[]): { readonly name: string; readonly codes: readonly string[] }[] {
  const left = new Set(codes);
  for (const { fixed } of WORKBOOK_LAYOUT) for (const code of fixed) left.delete(code);
  return WORKBOOK_LAYOUT.map(({ name, fixed, open }) => {
    const own = [...left].filter((code) => open.test(code));
    for (const code of own) left.delete(code);
    return { name, codes: [...fixed, ...own] };
  });
}

/**
 * The workbook for the ministry: what it is, a sheet per topic whose lines keep their addresses from year to year, and the
 * code book, which says where each figure stands and what it counts.
 */
export function bilanWorkbook(source: ReportSource): BilanSheet[] {
  const { book, edition } = source;
  const sheets = codesBySheet(book.all.map(({ code }) => code));
  const topics = sheets.map(({ name, codes }): BilanSheet => ({
    name,
    widths: WIDTHS,
    headed: true,
    rows: [head(HEAD), ...codes.map((code) => line(code, book.find(code)))],
  }));
  const about: BilanSheet = {
    name: 'À propos',
    widths: [26, 100],
    headed: false,
    rows: [
      [{ type: 'title', text: `Bilan ${edition.year} de la Fête de la science, ${edition.regionName}` }],
      [{ type: 'strong', text: 'État' }, text(standingOf(source))],
      [{ type: 'strong', text: 'Édition' }, number(edition.year)],
      [],
      ...METHOD_NOTES.map((note, index): BilanCell[] => [
        { type: 'strong', text: index === 0 ? 'Méthode' : '' },
        { type: 'wrapped', text: note },
      ]),
      [],
      [
        { type: 'strong', text: 'Adresses' },
        {
          type: 'wrapped',
          text: 'Chaque chiffre garde sa feuille et sa cellule d’une édition à l’autre. Les listes ouvertes (départements, réseaux, questions, années) suivent, dans l’ordre de l’édition. Une cellule vide est un chiffre qui n’est pas connu, jamais un zéro.',
        },
      ],
    ],
  };
  const places = sheets.flatMap(({ name, codes }) =>
    codes.map((code, index) => ({ code, name, cell: `C${index + 2}` })),
  );
  const codeBook: BilanSheet = {
    name: 'Dictionnaire',
    widths: [42, 58, 16, 34, 22, 9, 100],
    headed: true,
    rows: [
      head(['Code', 'Libellé', 'Unité', 'Code de la base', 'Feuille', 'Cellule', 'Ce qui est compté']),
      ...places.map(({ code, name, cell }): BilanCell[] => {
        const figure = book.find(code);
        return [
          text(code),
          text(figure?.label ?? ''),
          text(figure?.unit ?? ''),
          text(figure?.base ?? ''),
          text(name),
          text(cell),
          { type: 'wrapped', text: figure?.definition ?? 'Pas dans ce bilan.' },
        ];
      }),
    ],
  };
  return [about, ...topics, codeBook];
}
