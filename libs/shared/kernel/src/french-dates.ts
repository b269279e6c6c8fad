import { REGION_ZONE, type Day } from './calendar';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MOMENT = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: REGION_ZONE,
});

/** A day in the words of a letter: `1er mai 2026`. */
export const dayInWords = (day: Day): string => `${dayOfYearInWords(day)} ${Number(day.slice(0, 4))}`;

/** A day of a year that goes without saying: `1er mai`. */
export function dayOfYearInWords(day: Day): string {
  const [month = 1, date] = day.slice(5).split('-').map(Number);
  return `${date === 1 ? '1er' : date} ${MONTHS[month - 1]}`;
}

/** The day of the week: `samedi`. */
export const weekdayInWords = (day: Day): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** An instant in the words of a letter, in the region: `7 mai 2026 à 23 h 05`. */
export function momentInWords(instant: Date): string {
  const part = Object.fromEntries(MOMENT.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = part['day'] === '1' ? '1er' : part['day'];
  return `${day} ${part['month']} ${part['year']} à ${Number(part['hour'])} h ${part['minute']}`;
}
