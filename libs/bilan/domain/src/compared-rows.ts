import type { PastFigure } from './comparison';
import { formatChange, formatCount, formatShare } from './display';
import { SECTION_LABELS, sectionOf } from './labels';
import { formatBounds } from './years';

/** A figure known in two years, as the pages receive it. */
export interface ComparedLine {
  readonly code: string;
  readonly label: string;
  readonly value: number;
  readonly past: number | null;
  readonly pastLower: number | null;
  readonly pastUpper: number | null;
  readonly ratio: ComparedSaid;
  readonly change: ComparedSaid;
  readonly same: {
    readonly value: number;
    readonly past: number;
    readonly change: ComparedSaid;
  } | null;
}
interface ComparedSaid {
  readonly value: number | null;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** A row of the comparison in words. */
export interface ComparedRow {
  readonly code: string;
  readonly label: string;
  readonly now: string;
  readonly then: string;
  readonly ratio: string;
  readonly change: string;
  /** `12 → 14 (+16,7 %)` over the holders of both years; empty when it is not known. */
  readonly same: string;
}

/** Visits in person, which a flagged year does not compare by; what was online does (rule 11). */
export const IN_PERSON = /^(?:attendance\.(?!online$)|events\.|municipalities\.)/;

function said({ value, lower, upper }: ComparedSaid, format: (percent: number | null) => string): string {
  if (lower !== undefined && upper !== undefined) {
    const [low, high] = [format(lower), format(upper)];
    return low === high ? low : `${low} à ${high}`;
  }
  return value === null ? '–' : format(value);
}

/** What is known of the other year's figure. */
export const pastOf = ({ past, pastLower, pastUpper }: ComparedLine): PastFigure | undefined =>
  pastLower !== null && pastUpper !== null
    ? { kind: 'interval', lower: pastLower, upper: pastUpper, estimate: past }
    : past === null
      ? undefined
      : { kind: 'exact', value: past };

/** The rows of a comparison with a year, which may be shown and flagged, under the parts of the bilan that they belong to. */
export function comparedGroups(
  lines: readonly ComparedLine[],
  comparable: boolean,
): { readonly title: string; readonly rows: readonly ComparedRow[] }[] {
  const groups = new Map<string, ComparedRow[]>();
  for (const line of lines) {
    const title = SECTION_LABELS[sectionOf(line.code)];
    const apart = !comparable && IN_PERSON.test(line.code);
    const row: ComparedRow = {
      code: line.code,
      label: line.label,
      now: formatCount(line.value),
      then: formatBounds(pastOf(line)),
      ratio: apart ? 'non comparable' : said(line.ratio, formatShare),
      change: apart ? 'non comparable' : said(line.change, formatChange),
      same:
        line.same && !apart
          ? `${formatCount(line.same.past)} → ${formatCount(line.same.value)} (${said(line.same.change, formatChange)})`
          : '',
    };
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}
