const NARROW = '\u202f';
const FULL = '\u00a0';

/**
 * French spaces of a printed text: narrow no-break between thousands and before `; ! ? %`, full no-break before `:` and
 * inside guillemets. Only spaces change: what is counted or typed stays.
 */
export const typographic = (text: string): string =>
  text
    .replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, NARROW)
    .replace(/[ \u00a0](?=[;!?%])/g, NARROW)
    .replace(/[ \u202f](?=[:»])/g, FULL)
    .replace(/(?<=«)[ \u202f]/g, FULL);

/** The same for every text of a value, however deep. */
export function withFrenchSpaces<Value>(value: Value): Value {
  return spaced(value) as Value;
}

function spaced(value: unknown): unknown {
  if (typeof value === 'string') return typographic(value);
  if (Array.isArray(value)) return value.map(spaced);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spaced(inner)]));
}
