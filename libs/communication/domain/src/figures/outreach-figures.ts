import {
  groupOf,
  OUTREACH_GROUPS,
  OUTREACH_MEASURES,
  type OutreachChannel,
  type OutreachGroup,
  type OutreachMeasure,
  type OutreachScope,
} from './channels';

/** The lines of one year, added up by channel and scope; a measure is null when no line says it. */
export interface OutreachSum {
  readonly channel: OutreachChannel;
  readonly scope: OutreachScope;
  readonly lines: number;
  readonly values: Readonly<Record<OutreachMeasure, number | null>>;
  /** Lines that say the measure. */
  readonly said: Readonly<Record<OutreachMeasure, number>>;
}
/** A figure of a year and what it stands on. */
export interface OutreachFigure {
  readonly group: OutreachGroup;
  readonly measure: OutreachMeasure;
  /** Null is not known, and never zero. */
  readonly value: number | null;
  /** Whether somebody gave the total of the year; otherwise lines were added up. */
  readonly declared: boolean;
  /** Lines that say it, of how many that were entered. */
  readonly said: number;
  readonly lines: number;
}

/**
 * The figures of a year by group of channels. A total that was given for the year prevails over the sum of what it
 * covers: the total of one network over that network's posts, that of all networks over every network.
 */
export function outreachFigures(sums: readonly OutreachSum[]): readonly OutreachFigure[] {
  return OUTREACH_GROUPS.flatMap((group) => {
    const own = sums.filter(({ channel }) => groupOf(channel) === group);
    return OUTREACH_MEASURES.flatMap((measure) => {
      const figure = figureOf(group, measure, own);
      return figure.said > 0 ? [figure] : [];
    });
  });
}

function figureOf(group: OutreachGroup, measure: OutreachMeasure, own: readonly OutreachSum[]): OutreachFigure {
  const detail = own.filter(({ scope }) => scope !== 'year');
  const base = { group, measure, lines: total(detail, ({ lines }) => lines) };
  const whole = own.find(
    ({ scope, channel, values }) => scope === 'year' && channel === group && values[measure] !== null,
  );
  if (whole) return { ...base, value: whole.values[measure], declared: true, said: whole.said[measure] };
  const channels = [...new Set(own.map(({ channel }) => channel))];
  const parts = channels.flatMap((channel) => {
    const saying = own.filter((sum) => sum.channel === channel && sum.values[measure] !== null);
    const yearly = saying.filter(({ scope }) => scope === 'year');
    return yearly.length > 0 ? yearly : saying;
  });
  return {
    ...base,
    value: parts.length > 0 ? total(parts, ({ values }) => values[measure] ?? 0) : null,
    declared: parts.some(({ scope }) => scope === 'year'),
    said: total(parts, ({ said }) => said[measure]),
  };
}

const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** A figure beside that of another year. */
export interface ComparedFigure {
  readonly value: number | null;
  readonly other: number | null;
  /** Share by which it grew, its base being the other year's; null when one of them is not known, or the base is zero. */
  readonly change: number | null;
}
export const compared = (value: number | null, other: number | null): ComparedFigure => ({
  value,
  other,
  change: value === null || other === null || other === 0 ? null : (value - other) / other,
});
