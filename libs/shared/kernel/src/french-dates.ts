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
export function dayInWords(day: Day): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date === 1 ? '1er' : date} ${MONTHS[month - 1]} ${year}`;
}

/** An instant in the words of a letter, in the region: `7 mai 2026 à 23 h 05`. */
export function momentInWords(instant: Date): string {
  const part = Object.fromEntries(MOMENT.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = part['day'] === '1' ? '1er' : part['day'];
  return `${day} ${part['month']} ${part['year']} à ${Number(part['hour'])} h ${part['minute']}`;
}
