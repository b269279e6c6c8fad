import { type FigureBook, type WordedFigure } from './reading';

/** Codes of the figures that stand one under the other beside the attendance, in order. */
const ATTENDANCE_MEASURES = [
  'attendance.mean',
  'attendance.exact',
  'attendance.events_over_1000',
  'attendance.sites_over_1000',
  'attendance.online',
  'attendance.reports.received',
] as const;
const PROGRAMME_MEASURES = [
  'applications.submitted',
  'applications.withdrawn',
  'holders.first_time',
  'activities.total',
  'events.refused',
  'events.cancelled',
  'participation.converted',
] as const;

const PLACE_MEASURES = ['municipalities.total', 'intermunicipalities.total'] as const;

const found = (book: FigureBook, codes: readonly string[]): WordedFigure[] =>
  codes.flatMap((code) => book.find(code) ?? []);

/** How people came: mean, counted or estimated, large events and sites, online. */
export const attendanceMeasures = (book: FigureBook): WordedFigure[] => found(book, ATTENDANCE_MEASURES);

/** What was offered, from the dossier to the event that did not take place. */
export const programmeMeasures = (book: FigureBook): WordedFigure[] => found(book, PROGRAMME_MEASURES);

/** Where it took place. */
export const placeMeasures = (book: FigureBook): WordedFigure[] => found(book, PLACE_MEASURES);

/** Title of how people were counted. */
export function countingFinding(book: FigureBook): string {
  if (book.count('attendance.total') === 0) return 'Aucune visite déclarée';
  const share = book.share('attendance.exact');
  if (share === null) return 'Comment les visites ont été comptées';
  if (share >= 99.95) return 'Toutes les visites comptées une à une';
  if (share >= 50) return 'Plus d’une visite sur deux comptée, les autres estimées';
  return share === 0 ? 'Toutes les visites sont estimées' : 'Moins d’une visite sur deux comptée, les autres estimées';
}

/** Figures that the coordination typed in. */
export const typedFigures = (book: FigureBook): WordedFigure[] =>
  book.all.filter(({ code }) => code.startsWith('manual.'));
