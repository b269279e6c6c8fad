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
const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',');

/** The figures as a table for spreadsheets: exact values, `;`, decimal comma, UTF-8 with its mark, CRLF. */
export function indicatorsCsv(figures: readonly Figure[], indicators: readonly Indicator[]): string {
  const labels = new Map(indicators.map(({ code, label }) => [code, label]));
  const lines = figures.map(({ code, value, unit, base, baseValue, share, lower, upper }) => [
    text(code),
    text(labels.get(code) ?? ''),
    number(value),
    text(unit),
    text(base ?? ''),
    number(baseValue),
    number(share),
    number(lower),
    number(upper),
  ]);
  return `\uFEFF${[HEADER, ...lines].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}
