import type { Indicator } from './catalogue';
import type { Figure } from './figure';

const HEADER = [
  'code',
  'libellé',
  'valeur',
  'unité',
  'base',
  'effectif de base',
  'part (%)',
  'borne basse',
  'borne haute',
];

/** Text that a spreadsheet would take for a formula is led by an apostrophe; then quoted where needed. */
function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** An exact number with the decimal comma that goes with the `;`; empty where it cannot be known. */
const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** A table for spreadsheets: `;`, decimal comma, UTF-8 with its mark, CRLF; a null is an empty cell. */
export const tableCsv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${[header, ...rows]
    .map((cells) => `${cells.map((cell) => (typeof cell === 'string' ? text(cell) : number(cell))).join(';')}\r\n`)
    .join('')}`;

/** The figures as a table for spreadsheets: exact values, `;`, decimal comma, UTF-8 with its mark, CRLF. */
export function indicatorsCsv(figures: readonly Figure[], indicators: readonly Indicator[]): string {
  const labels = new Map(indicators.map(({ code, label }) => [code, label]));
  const lines = figures.map(({ code, value, unit, base, baseValue, share, lower, upper }) => [
    code,
    labels.get(code) ?? '',
    value,
    unit,
    base ?? '',
    baseValue,
    share,
    lower ?? null,
    upper ?? null,
  ]);
  return tableCsv(HEADER, lines);
}
