import {
  dayInWords,
  dayOfYearInWords,
  daysBetween,
  drawSpectrum,
  EVENT_KINDS,
  momentInWords,
  addDays,
  shortened,
  weekdayInWords,
  type Day,
  type EventKind,
} from '@fds/shared/kernel';
import { formatCount } from '../display';
import { keyFigures } from '../lines';
import { definitionGroups, METHOD_NOTES } from '../method';
import { essentials } from './essentials';
import type { ReportChart, ReportCover, ReportDocument } from './report-document';
import { reportSections } from './report-sections';
import type { ReportSource } from './report-source';
import { NOTHING_WRITTEN } from './report-texts';
import { withFrenchSpaces } from './typography';

/** Marks of days under the spectrum, at most. */
const MOST_DAYS = 12;
const KIND_WORDS: Record<EventKind, readonly [one: string, many: string]> = {
  science_village: ['village', 'villages'],
  festival: ['festival', 'festivals'],
  science_route: ['parcours', 'parcours'],
  single: ['ponctuel', 'ponctuels'],
};

/** Whether the figures may still change, and since when they stand: on the cover and at the foot of every page. */
export function standingOf({ status, version, at }: Pick<ReportSource, 'status' | 'version' | 'at'>): string {
  return status === 'published'
    ? `Version ${version ?? 1}, publiée le ${momentInWords(at)}`
    : `Provisoire, au ${momentInWords(at)}`;
}

/** `du 1er au 11 octobre 2021`; both months, or both years, when they differ. */
export function windowInWords(from: Day, to: Day): string {
  if (from === to) return `le ${dayInWords(from)}`;
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? (dayOfYearInWords(from).split(' ')[0] ?? '')
      : from.slice(0, 4) === to.slice(0, 4)
        ? dayOfYearInWords(from)
        : dayInWords(from);
  return `du ${start} au ${dayInWords(to)}`;
}

function daysOf(from: Day, to: Day): string[] {
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > MOST_DAYS) return count > MOST_DAYS ? [dayOfYearInWords(from), dayOfYearInWords(to)] : [];
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    return `${weekdayInWords(day).slice(0, 3)}.\u00a0${Number(day.slice(8))}`;
  });
}

function cover(source: ReportSource): ReportCover {
  const { edition, book, spectrum } = source;
  const [visits, holders, events, communes] = keyFigures(book);
  return {
    region: edition.regionName,
    standing: standingOf(source),
    number: `${edition.number === 1 ? '1re' : `${edition.number}e`} édition`,
    window: windowInWords(edition.startsOn, edition.endsOn),
    theme: edition.theme === '' ? '' : `«\u00a0${shortened(edition.theme, 120)}\u00a0»`,
    year: String(edition.year),
    spectrum: drawSpectrum(spectrum),
    days: daysOf(edition.startsOn, edition.endsOn),
    legend: EVENT_KINDS.map((kind) => {
      const count = book.count(`events.kind.${kind}`);
      return { kind, words: `${formatCount(count)} ${KIND_WORDS[kind][count < 2 ? 0 : 1]}` };
    }),
    keys: [visits, events, holders, communes].flatMap((key) => (key ? [{ value: key.value, words: key.label }] : [])),
    imprint: `Document établi par la coordination régionale pour le comité de pilotage\u00a0: DRARI ${edition.regionName} et Région ${edition.regionName}.`,
  };
}

/** The printed bilan, whole: cover, essentials, sections, every figure with its definition. */
export const report = (source: ReportSource): ReportDocument =>
  withFrenchSpaces({
    cover: cover(source),
    essentials: essentials(source),
    sections: [
      ...reportSections(source),
      {
        id: 'methode',
        title: 'Méthode et définitions',
        lead: `Les chiffres sont comptés à partir des lignes du portail, jamais saisis\u00a0; ceux que la coordination a donnés le disent. ${standingOf(source)}.`,
        written: NOTHING_WRITTEN,
        keys: [],
        charts: [],
        tables: [],
        notes: METHOD_NOTES,
      },
    ],
    definitions: definitionGroups(source.book).map(({ title, rows }) => ({
      title,
      rows: rows.map(({ label, value, share, base, definition }) => [
        shortened(label, 200),
        value,
        share,
        base,
        definition,
      ]),
    })),
  });

/** Every chart of the report once, in its order. */
export const reportCharts = (source: ReportSource): ReportChart[] =>
  withFrenchSpaces(
    reportSections(source)
      .flatMap(({ charts }) => charts)
      .filter(({ drawing }) => drawing.type !== 'none'),
  );
