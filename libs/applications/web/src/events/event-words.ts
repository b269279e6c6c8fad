import { isWhole, type EventField, type SlotLine } from '@fds/applications/domain';
import { searchForm } from '@fds/shared/kernel';
import { frenchDay, frenchPeriod } from '@fds/shared/web-kit';

/** The parts of an event's form; their codes are those of the addresses (`?partie=dates`). */
export const PARTS = ['essentiel', 'dates', 'publics', 'venir', 'partenaires'] as const;
export type Part = (typeof PARTS)[number];

export const PART_LABELS: Record<Part, string> = {
  essentiel: 'L’essentiel',
  dates: 'Où et quand',
  publics: 'Publics et écoles',
  venir: 'Réserver et venir',
  partenaires: 'Partenaires',
};

/** The fields of each part, in their order. */
export const PART_FIELDS: Record<Part, readonly EventField[]> = {
  essentiel: ['kind', 'title', 'format', 'tagline', 'description', 'themes'],
  dates: ['attendanceMode', 'onlineLink', 'municipality', 'venue', 'address', 'slots'],
  publics: ['audiences', 'schoolLevels', 'ageMin', 'ageMax', 'capacity', 'expectedVisits'],
  venir: [
    'publicBookingLink',
    'publicBookingEmail',
    'publicBookingPhone',
    'schoolBookingLink',
    'schoolBookingEmail',
    'schoolBookingPhone',
    'conditions',
    'accessibility',
    'language',
  ],
  partenaires: ['partners'],
};

/** Fields that stand two beside each other where there is room. */
export const HALF_WIDTH: ReadonlySet<EventField> = new Set([
  'municipality',
  'venue',
  'ageMin',
  'ageMax',
  'capacity',
  'expectedVisits',
  'publicBookingEmail',
  'publicBookingPhone',
  'schoolBookingEmail',
  'schoolBookingPhone',
]);

/** The part in which a field is asked. */
export const partOf = (name: string): Part | null =>
  PARTS.find((part) => PART_FIELDS[part].some((field) => field === name)) ?? null;

/** The days of an event as a list says them: `vendredi 9 octobre 2026`, `du 9 au 11 octobre 2026`; nothing without any. */
export function daysInWords(lines: readonly SlotLine[]): string {
  const days = lines
    .filter(isWhole)
    .map(({ day }) => day)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  return first === last ? frenchDay(first, 'full') : frenchPeriod(first, last);
}

/** True when every word that is searched for begins a word of what is known. */
export function hasWords(query: string, known: readonly string[]): boolean {
  const words = ` ${searchForm(known.join(' '))}`;
  return searchForm(query)
    .split(' ')
    .every((word) => words.includes(` ${word}`));
}

/** Events beyond which a dossier can be searched. */
export const SEARCHED_BEYOND = 8;
