/** The figures that are compared from year to year. */
export const COMPARED_CODES = ['attendance.total', 'attendance.general_public', 'attendance.school'] as const;
export type ComparedCode = (typeof COMPARED_CODES)[number];

/** What is known of a past figure: exactly, or only between two bounds (with a central estimate for display). */
export type PastFigure =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'interval'; readonly lower: number; readonly upper: number; readonly estimate: number | null };

/** A year this edition is compared with. */
export interface PastYear {
  readonly year: number;
  /** Held as an edition, or known by baselines only. */
  readonly held: boolean;
  /** Absent where that year's figure is not known. */
  readonly figures: Readonly<Partial<Record<ComparedCode, PastFigure>>>;
  /** What to read beside every comparison with the year (gauges, health pass, strike); null when there is nothing. */
  readonly note: string | null;
  /** False for a year that is shown and flagged: its visits in person are compared with nothing. */
  readonly comparable: boolean;
}

/** What the coordination says of a year, whether it is held or not. */
export interface YearContext {
  readonly year: number;
  readonly comparable: boolean;
  /** May be empty. */
  readonly note: string;
}
const inContext = (context: YearContext | undefined): Pick<PastYear, 'note' | 'comparable'> => ({
  note: context?.note ? context.note : null,
  comparable: context?.comparable ?? true,
});

/** An earlier edition held by the portal, with its own figures. */
export interface HeldYear {
  readonly year: number;
  readonly figures: Readonly<Record<ComparedCode, number>>;
}

/** A line of the baselines: `value` alone is exact; with bounds it is a central estimate. */
export interface Baseline {
  readonly year: number;
  readonly indicator: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What a baseline line says; undefined when it says nothing but that the year exists. */
export function pastFigure({
  value,
  lower,
  upper,
}: Pick<Baseline, 'value' | 'lower' | 'upper'>): PastFigure | undefined {
  if (lower !== null && upper !== null) return { kind: 'interval', lower, upper, estimate: value };
  return value === null ? undefined : { kind: 'exact', value };
}

/**
 * The years an edition is compared with, ascending: every earlier year that is held, by its own figures only, and
 * every other earlier year that has a line of baselines, whatever its indicator.
 */
export function pastYears(
  year: number,
  held: readonly HeldYear[],
  baselines: readonly Baseline[],
  contexts: readonly YearContext[] = [],
): PastYear[] {
  const contextOf = (of: number): Pick<PastYear, 'note' | 'comparable'> =>
    inContext(contexts.find((one) => one.year === of));
  const years = new Map<number, PastYear>();
  for (const baseline of baselines) {
    if (baseline.year >= year) continue;
    const known = years.get(baseline.year)?.figures ?? {};
    const code = COMPARED_CODES.find((compared) => compared === baseline.indicator);
    const figure = pastFigure(baseline);
    const figures = code && figure ? { ...known, [code]: figure } : known;
    years.set(baseline.year, { year: baseline.year, held: false, figures, ...contextOf(baseline.year) });
  }
  for (const edition of held) {
    if (edition.year >= year) continue;
    const figures = Object.fromEntries(
      COMPARED_CODES.map((code) => [code, { kind: 'exact', value: edition.figures[code] }]),
    );
    years.set(edition.year, {
      year: edition.year,
      held: true,
      figures,
      ...contextOf(edition.year),
    });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** A compared value: exact, an interval, or not known. */
export type Compared =
  { readonly value: number | null } | { readonly value: null; readonly lower: number; readonly upper: number };
const NOT_KNOWN: Compared = { value: null };

function compare(
  current: number | null,
  past: PastFigure | undefined,
  formula: (current: number, past: number) => number,
): Compared {
  if (current === null || past === undefined) return NOT_KNOWN;
  if (past.kind === 'exact') return past.value === 0 ? NOT_KNOWN : { value: formula(current, past.value) };
  // An interval that reaches zero puts no bound on the ratio.
  if (past.lower <= 0) return NOT_KNOWN;
  return { value: null, lower: formula(current, past.upper), upper: formula(current, past.lower) };
}

/** "Represents 73 %": this edition's value as a share of that year's, in per cent (rule 11). */
export const ratio = (current: number | null, past: PastFigure | undefined): Compared =>
  compare(current, past, (now, then) => (now * 100) / then);

/** "Fell by 19.7 %": (this − that) / that, in per cent; not the complement of a rounded ratio (rule 11). */
export const change = (current: number | null, past: PastFigure | undefined): Compared =>
  compare(current, past, (now, then) => ((now - then) * 100) / then);

/**
 * The same years with those between them that have a context of their own although nothing is known of them: a year that
 * is not comparable is shown, never dropped in silence (docs/domain/rules.md, rule 11).
 */
export function withContexts(years: readonly PastYear[], year: number, contexts: readonly YearContext[]): PastYear[] {
  const oldest = Math.min(year, ...years.map((one) => one.year));
  const between = contexts.filter(
    (one) => !one.comparable && one.year > oldest && one.year < year && !years.some((known) => known.year === one.year),
  );
  return [
    ...years,
    ...between.map((context) => ({ year: context.year, held: false, figures: {}, ...inContext(context) })),
  ].sort((a, b) => a.year - b.year);
}
