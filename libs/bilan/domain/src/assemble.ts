import { EVENT_KINDS, AUDIENCES, MEDIA_KINDS, MULTI_KINDS } from '@fds/shared/kernel';
import { catalogue, type BilanContext } from './catalogue';
import { change, COMPARED_CODES, ratio, type Compared } from './comparison';
import type { Counts, Tally } from './counts';
import { share, type Figure } from './figure';

const total = <Key extends string>(tally: Tally<Key>, keys: readonly Key[]): number =>
  keys.reduce((sum, key) => sum + (tally[key] ?? 0), 0);

/** Values of the tallies under their codes; what a tally leaves out is 0, see `assemble`. */
function tallied(counts: Counts): Map<string, number> {
  const values = new Map<string, number>();
  const put = (prefix: string, tally: Tally<string>): void => {
    for (const [key, value] of Object.entries(tally)) if (value !== undefined) values.set(`${prefix}.${key}`, value);
  };
  put('holders.family', counts.holders.byFamily);
  for (const [code, { participating, applicants }] of Object.entries(counts.networks))
    put(`networks.${code}`, { participating, applicants });
  put('events.kind', counts.events.byKind);
  put('events.mode', counts.events.byMode);
  put('events.single.format', counts.events.singleByFormat);
  put('municipalities.department', counts.municipalities.byDepartment);
  put('attendance', counts.attendance.byAudience);
  put('attendance.kind', counts.attendance.byKind);
  put('attendance.department', counts.attendance.byDepartment);
  put('attendance.school_level', counts.attendance.bySchoolLevel);
  for (const [code, { answered, options }] of Object.entries(counts.evaluation.questions)) {
    put(`evaluation.${code}`, options);
    values.set(`evaluation.${code}.answered`, answered);
  }
  put('media.kind', counts.media);
  return values;
}

/** Values that are one number each, or a sum of a tally. */
function single(counts: Counts): Record<string, number> {
  const { applications, holders, events, attendance, research } = counts;
  const roots = total(events.byKind, EVENT_KINDS);
  return {
    'applications.submitted': applications.submitted,
    'applications.withdrawn': applications.withdrawn,
    'holders.total': holders.total,
    'holders.first_time': holders.firstTime,
    'events.total': roots,
    'events.multi': total(events.byKind, MULTI_KINDS),
    'events.refused': events.refused,
    'events.cancelled': events.cancelled,
    'activities.total': counts.activities,
    'municipalities.total': counts.municipalities.total,
    'attendance.total': total(attendance.byAudience, AUDIENCES),
    'attendance.online': attendance.online,
    'attendance.exact': attendance.exact,
    'attendance.reports.expected': roots,
    'attendance.reports.received': attendance.reportsReceived,
    'attendance.events_over_1000': attendance.eventsOver1000,
    'research.holders': research.holders,
    'research.mentions': research.mentions,
    'research.units': research.units,
    'research.institutions': research.institutions,
    'research.staff': research.staff,
    'research.units_cited_3_plus': research.unitsCited3Plus,
    'evaluation.invited': holders.total,
    'evaluation.respondents': counts.evaluation.respondents,
    'media.total': total(counts.media, MEDIA_KINDS),
  };
}

/** The comparisons with each past year, by code. */
function compared(values: ReadonlyMap<string, number>, { pastYears }: BilanContext): Map<string, Compared> {
  const all = new Map<string, Compared>();
  for (const { year, figures } of pastYears) {
    for (const code of COMPARED_CODES) {
      const current = values.get(code) ?? 0;
      all.set(`comparison.${year}.ratio.${code}`, ratio(current, figures[code]));
      all.set(`comparison.${year}.change.${code}`, change(current, figures[code]));
    }
  }
  return all;
}

/**
 * The figures of a bilan from its counts: one for every indicator of the catalogue, in its order, zero included. A
 * typed-in figure that is not in the counts is not known (null); any other count left out is 0.
 */
export function assemble(counts: Counts, context: BilanContext): Figure[] {
  const values = tallied(counts);
  for (const [code, value] of Object.entries(single(counts))) values.set(code, value);
  const comparisons = compared(values, context);
  const manual = new Map(Object.entries(counts.manual).map(([code, value]) => [`manual.${code}`, value]));

  return catalogue(context).map(({ code, unit, base }) => {
    const comparison = comparisons.get(code);
    if (comparison) return { code, unit, base, baseValue: null, share: null, ...comparison };
    if (code.startsWith('manual.'))
      return { code, value: manual.get(code) ?? null, unit, base, baseValue: null, share: null };
    const value = values.get(code) ?? 0;
    const baseValue = base === null ? null : (values.get(base) ?? 0);
    return { code, value, unit, base, baseValue, share: share(value, baseValue) };
  });
}

/**
 * The same figures where some are not known, or not open to who reads: their value is null, and so is the base of a figure
 * whose base is not known.
 */
export function withheld(figures: readonly Figure[], isKnown: (code: string) => boolean): Figure[] {
  return figures.map((figure): Figure => {
    const { code, unit, base } = figure;
    if (!isKnown(code)) return { code, value: null, unit, base, baseValue: null, share: null };
    return base === null || isKnown(base) ? figure : { ...figure, baseValue: null, share: null };
  });
}
