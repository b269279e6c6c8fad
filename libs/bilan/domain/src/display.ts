import type { Figure } from './figure';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';
/** What a figure that cannot be known is called on screens and on paper. */
export const UNKNOWN = 'inconnu';

/**
 * Rounds half away from zero on the decimal writing of the number: 0.05 → 0.1, 1.005 → 1.01 to two decimals, although
 * neither is held exactly. Shares keep this exact, being one division of whole numbers. Never answers -0.
 */
export function roundHalfAwayFromZero(x: number, decimals = 0): number {
  const rounded = shift(Math.round(shift(Math.abs(x), decimals)), -decimals);
  return rounded === 0 ? 0 : Math.sign(x) * rounded;
}

/** `x × 10^places` by moving the decimal point of its shortest writing. */
function shift(x: number, places: number): number {
  const [mantissa, exponent = '0'] = String(x).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A number in French: U+00A0 between thousands, a comma, U+2212 before a negative one; `decimals` are always written. */
export function formatNumber(x: number, decimals = 0): string {
  const rounded = roundHalfAwayFromZero(x, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${rounded < 0 ? MINUS : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A count: `35 196`; typed-in figures keep up to two decimals; "inconnu" when it cannot be known. */
export function formatCount(value: number | null): string {
  if (value === null) return UNKNOWN;
  const decimals = [0, 1, 2].find((places) => roundHalfAwayFromZero(value, places) === value) ?? 2;
  return formatNumber(value, decimals);
}

/** A share or a ratio with one decimal: `84,9 %`. */
export const formatShare = (percent: number | null): string =>
  percent === null ? UNKNOWN : `${formatNumber(percent, 1)}${NO_BREAK_SPACE}%`;

/** A change with its sign and one decimal: `+3,2 %`, `−19,7 %`, `0,0 %`. */
export function formatChange(percent: number | null): string {
  if (percent === null) return UNKNOWN;
  return `${roundHalfAwayFromZero(percent, 1) > 0 ? '+' : ''}${formatShare(percent)}`;
}

/** An interval of shares: `73,5 % à 74,5 %`. */
export const formatInterval = (lower: number, upper: number): string => `${formatShare(lower)} à ${formatShare(upper)}`;

/** A figure's value with its unit left out: a share for `%`, an interval for an interval, else a count. */
export function formatFigure(figure: Pick<Figure, 'code' | 'value' | 'unit' | 'lower' | 'upper'>): string {
  const percent = figure.unit === '%' && /^comparison\./.test(figure.code);
  // A mean is no count: one decimal, like a share.
  if (/\.mean$/.test(figure.code) && figure.value !== null) return formatNumber(figure.value, 1);
  if (!percent) return formatCount(figure.value);
  const signed = /^comparison\.\d+\.change\./.test(figure.code);
  const format = signed ? formatChange : formatShare;
  return figure.lower === undefined || figure.upper === undefined
    ? format(figure.value)
    : `${format(figure.lower)} à ${format(figure.upper)}`;
}

/**
 * Whole per cents of parts of one whole, by the largest remainder, so that a chart's labels add up to 100. Ties go to
 * the first part. All 0 when there is nothing to share out. The exact share belongs in the table beside.
 */
export function largestRemainder(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0) return parts.map(() => 0);
  const remainders = parts.map((part) => (part * 100) % whole);
  const percents = parts.map((part, index) => Math.round((part * 100 - (remainders[index] ?? 0)) / whole));
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  const rest = remainders.map((remainder, index) => ({ index, remainder }));
  rest.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of rest.slice(0, missing)) percents[index] = (percents[index] ?? 0) + 1;
  return percents;
}
