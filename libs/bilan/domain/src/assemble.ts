import { EVENT_KINDS, AUDIENCES, MEDIA_KINDS, MULTI_KINDS } from '@fds/shared/kernel';
import { catalogue, type BilanContext } from './catalogue';
import { change, COMPARED_CODES, ratio, type Compared } from './comparison';
import { SIZE_CLASSES, type Counts, type Tally } from './counts';
import { share, type Figure } from './figure';

const total = <Key extends string>(tally: Tally<Key>, keys: readonly Key[]): number =>
  keys.reduce((sum, key) => sum + (tally[key] ?? 0), 0);

/** Values of the tallies under their codes; what a tally leaves out is 0, see `assemble`. */
function tallied(counts: Counts): Map<string, number | null> {
  const values = new Map<string, number | null>();
  const put = (prefix: string, tally: Tally<string>): void => {
    for (const [key, value] of Object.entries(tally)) if (value !== undefined) values.set(`${prefix}.${key}`, value);
  };
  put('holders.family', counts.holders.byFamily);
  for (const [code, { participating, applicants, members = null }] of Object.entries(counts.networks)) {
    put(`networks.${code}`, { participating, applicants });
    values.set(`networks.${code}.members`, members);
  }
  put('events.kind', counts.events.byKind);
  put('events.mode', counts.events.byMode);
  put('events.single.format', counts.events.singleByFormat);
  put('events.theme', counts.events.byTheme ?? {});
  put('municipalities.department', counts.municipalities.byDepartment);
  put('attendance', counts.attendance.byAudience);
  put('attendance.kind', counts.attendance.byKind);
  put('attendance.department', counts.attendance.byDepartment);
  put('attendance.school_level', counts.attendance.bySchoolLevel);
  put('research.unit', counts.research.byUnit ?? {});
  for (const [code, { answered, options, groups = {}, numbers }] of Object.entries(counts.evaluation.questions)) {
    put(`evaluation.${code}`, options);
    put(`evaluation.${code}.group`, groups);
    put(`evaluation.${code}`, { ...numbers });
    values.set(`evaluation.${code}.answered`, answered);
  }
  put('media.kind', counts.media);
  return values;
}

/** Values that are one number each, or a sum of a tally. */
function single(counts: Counts): Record<string, number | null> {
  const { applications, holders, events, attendance, research } = counts;
  const visits = total(attendance.byAudience, AUDIENCES);
  const engaged = research.engaged;
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
    'attendance.total': visits,
    'attendance.online': attendance.online,
    'attendance.exact': attendance.exact,
    'attendance.reports.expected': roots,
    'attendance.reports.received': attendance.reportsReceived,
    'attendance.events_over_1000': attendance.eventsOver1000,
    'attendance.sites_over_1000': attendance.sitesOver1000 ?? null,
    'attendance.mean': attendance.reportsReceived === 0 ? null : visits / attendance.reportsReceived,
    ...sizes(counts),
    'intermunicipalities.total': counts.intermunicipalities?.total ?? null,
    'intermunicipalities.region': counts.intermunicipalities?.region ?? null,
    'participation.total': counts.participation?.total ?? null,
    'participation.converted': counts.participation?.converted ?? null,
    'research.holders': research.holders,
    'research.mentions': research.mentions,
    'research.units': research.units,
    'research.institutions': research.institutions,
    'research.staff': research.staff,
    'research.units_cited_3_plus': research.unitsCited3Plus,
    'research.engaged': engaged?.people ?? null,
    'research.engaged_staff': engaged?.research ?? null,
    'research.staff_share': share(engaged?.research ?? null, engaged?.people ?? null),
    'evaluation.invited': holders.total,
    'evaluation.respondents': counts.evaluation.respondents,
    'media.total': total(counts.media, MEDIA_KINDS),
  };
}

/** Communes by class; all unknown where they were not counted. */
const sizes = ({ municipalities: { bySize } }: Counts): Record<string, number | null> =>
  Object.fromEntries(
    SIZE_CLASSES.map((size) => [`municipalities.size.${size}`, bySize === undefined ? null : (bySize[size] ?? 0)]),
  );

/** The comparisons with each past year, by code. */
function compared(values: ReadonlyMap<string, number | null>, { pastYears }: BilanContext): Map<string, Compared> {
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

/** A mean or a median of nothing is not known; any other count left out is 0. */
const valueOf = (values: ReadonlyMap<string, number | null>, code: string): number | null =>
  values.get(code) ?? (values.has(code) || /^evaluation\..+\.(?:mean|median)$/.test(code) ? null : 0);

/**
 * The figures of a bilan from its counts: one for every indicator of the catalogue, in its order, zero included. A
 * typed-in figure, or a further one, that is not in the counts is not known (null); any other count left out is 0.
 */
export function assemble(counts: Counts, context: BilanContext): Figure[] {
  const values = tallied(counts);
  for (const [code, value] of Object.entries(single(counts))) values.set(code, value);
  const comparisons = compared(values, context);
  const manual = new Map(Object.entries(counts.manual).map(([code, value]) => [`manual.${code}`, value]));

  const value = (code: string): number | null => valueOf(values, code);
  return catalogue(context).map(({ code, unit, base, over }) => {
    const comparison = comparisons.get(code);
    if (comparison) return { code, unit, base, baseValue: null, share: null, ...comparison };
    if (code.startsWith('manual.'))
      return { code, value: manual.get(code) ?? null, unit, base, baseValue: null, share: null };
    const baseValue = base === null ? null : value(base);
    return { code, value: value(code), unit, base, baseValue, share: over ? null : share(value(code), baseValue) };
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
