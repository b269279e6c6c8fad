import type { PastYear } from '@fds/bilan/domain';
import { COMPARED_CODES, isFiltered, networkLabel } from '@fds/bilan/domain';
import type { Page } from '@fds/shared/kernel';
import type { BilanChoicesView, BilanFilterView } from './bilan-filter.contract';
import type { BilanListView, BilanView, PastFigureView, PastYearView } from './bilan.contract';
import type { BilanSummary } from './list-bilans';
import type { LiveBilan } from './read-bilan';

/** The page's form of a bilan. */
export function toView(bilan: LiveBilan): BilanView {
  const { row } = bilan;
  return {
    edition: {
      year: row.year,
      number: row.number,
      title: row.title,
      theme: row.theme,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      state: row.state,
      regionName: row.region_name,
    },
    status: bilan.status,
    version: bilan.version,
    computedAt: bilan.computedAt.toISOString(),
    figures: bilan.figures.map((figure, index) => ({
      label: bilan.indicators[index]?.label ?? figure.code,
      definition: bilan.indicators[index]?.definition ?? '',
      ...figure,
    })),
    questions: (row.questionnaire?.questions ?? []).map(({ code, type, label, options = [] }) => ({
      code,
      type,
      label,
      options: options.map((option) => option.code),
    })),
    unitsCited: bilan.unitsCited.map(({ name, mentions, institutions = [], departments = [] }) => ({
      ...{ name, mentions, institutions: [...institutions], departments: [...departments] },
    })),
    spectrum: [...bilan.spectrum],
    pastYears: bilan.pastYears.map(toPastYear),
    filter: toFilterView(bilan),
    choices: choicesOf(bilan),
  };
}

/** What a filter may ask of the edition. */
export const choicesOf = ({ row }: Pick<LiveBilan, 'row'>): BilanChoicesView => ({
  departments: [...(row.departments ?? [])],
  intermunicipalities: [...(row.intermunicipalities ?? [])],
  networks: (row.networks ?? []).map((code) => ({ code, label: networkLabel(code) })),
});

/** The filter as it was understood. */
export const toFilterView = ({ filter, fromToday }: Pick<LiveBilan, 'filter' | 'fromToday'>): BilanFilterView => ({
  on: isFiltered(filter),
  departments: [...filter.departments],
  intermunicipalities: [...filter.intermunicipalities],
  kinds: [...filter.kinds],
  families: [...filter.families],
  networks: [...filter.networks],
  firstTime: filter.firstTime,
  fromToday,
});

function toPastYear({ year, held, note, comparable, figures }: PastYear): PastYearView {
  return {
    year,
    held,
    note,
    comparable,
    figures: COMPARED_CODES.flatMap((code): PastFigureView[] => {
      const figure = figures[code];
      if (!figure) return [];
      return figure.kind === 'exact'
        ? [{ code, kind: figure.kind, value: figure.value, lower: null, upper: null }]
        : [{ code, kind: figure.kind, value: figure.estimate, lower: figure.lower, upper: figure.upper }];
    }),
  };
}

/** The page's form of the list. */
export const toListView = ({ items, total, page, size }: Page<BilanSummary>): BilanListView => ({
  items: items.map((row) => ({
    year: row.year,
    number: row.number,
    title: row.title,
    theme: row.theme,
    state: row.state,
    holders: row.holders,
    events: row.events,
    activities: row.activities,
    municipalities: row.municipalities,
    visits: row.visits,
    visitsOnline: row.visits_online,
    reportsReceived: row.reports_received,
    note: row.note,
  })),
  total,
  page,
  size,
});
