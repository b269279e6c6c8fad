import { isMulti, type Day } from '@fds/shared/kernel';
import type { ActivityContent, ApplicationContent, EventContent } from './application';
import { isInWindow, slotProblems, type SlotProblem } from './slots';

/** What a dossier can lack, or hold that cannot be filed. */
export type MissingCode =
  | 'title_missing'
  | 'summary_missing'
  | 'event_missing'
  | 'event_title_missing'
  | 'event_description_missing'
  | 'format_missing'
  | 'municipality_missing'
  | 'municipality_outside'
  | 'slot_missing'
  | 'slot_outside_window'
  | SlotProblem
  | 'activity_missing'
  | 'activity_title_missing'
  | 'charter_missing';

/** One thing to give or to correct before sending. */
export interface Missing {
  /** JSON pointer into the dossier: `/events/0/slots`. */
  readonly pointer: string;
  readonly code: MissingCode;
  /** French, shown as is. */
  readonly text: string;
}

/** What completeness asks of the edition. */
export interface FilingWindow {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Departments of the region: the commune of an event lies in one (rule 21). */
  readonly departments: readonly string[];
}

const DAY_AND_MONTH = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const inWords = (day: Day): string => DAY_AND_MONTH.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');

const TEXTS: Record<MissingCode, (edition: FilingWindow) => string> = {
  title_missing: () => 'Donnez un titre au projet.',
  summary_missing: () => 'Décrivez le projet en quelques lignes.',
  event_missing: () => 'Ajoutez au moins un événement.',
  event_title_missing: () => 'Donnez un titre : c’est lui que le public verra.',
  event_description_missing: () => 'Dites en quelques lignes ce que le public verra.',
  format_missing: () => 'Choisissez un format : atelier, conférence, visite…',
  municipality_missing: () => 'Choisissez la commune où cela se passe.',
  municipality_outside: () => 'Cette commune est hors de la région : l’événement doit s’y tenir.',
  slot_missing: () => 'Donnez au moins une date.',
  slot_outside_window: (edition) =>
    `Aucune date ne tombe entre le ${inWords(edition.startsOn)} et le ${inWords(edition.endsOn)}. Ajoutez-en au moins une.`,
  slot_reversed: () => 'L’heure de fin vient avant l’heure de début.',
  slot_too_long: () => 'Un créneau dure au plus 24 heures.',
  slots_overlap: () => 'Ce créneau en recouvre un autre.',
  activity_missing: () => 'Ajoutez au moins une animation, ou choisissez « Événement ponctuel ».',
  activity_title_missing: () => 'Donnez un titre à cette animation.',
  charter_missing: () => 'Acceptez la charte en écrivant votre nom.',
};

/** The sentence for a code, with the edition's own dates. */
export const missingText = (code: MissingCode, edition: FilingWindow): string => TEXTS[code](edition);

/** Everything that keeps the dossier from being sent, in the order of its pages; empty when it is complete. */
export function missing(application: ApplicationContent, edition: FilingWindow): readonly Missing[] {
  const found: Missing[] = [];
  const note = (pointer: string, code: MissingCode | false | undefined): void => {
    if (code) found.push({ pointer, code, text: missingText(code, edition) });
  };
  note('/title', isBlank(application.title) && 'title_missing');
  note('/summary', isBlank(application.summary) && 'summary_missing');
  note('/events', application.events.length === 0 && 'event_missing');
  application.events.forEach((event, index) => noteEvent(event, `/events/${index}`, edition, note));
  note('/charterAcceptedBy', isBlank(application.charterAcceptedBy ?? '') && 'charter_missing');
  return found;
}

type Note = (pointer: string, code: MissingCode | false | undefined) => void;

function noteEvent(event: EventContent, at: string, edition: FilingWindow, note: Note): void {
  const multi = isMulti(event.kind);
  note(`${at}/title`, isBlank(event.title) && 'event_title_missing');
  note(`${at}/format`, !multi && event.format === null && 'format_missing');
  note(`${at}/description`, isBlank(event.description) && 'event_description_missing');
  noteMunicipality(event, `${at}/municipalityCode`, edition, note, true);
  // The slots of a multi-activity event may be those of its activities.
  const slots = [...event.slots, ...(multi ? event.activities.flatMap((activity) => activity.slots) : [])];
  // Rule 12: one slot inside the window is enough.
  const inside = slots.some((slot) => isInWindow(slot, edition));
  note(`${at}/slots`, slots.length === 0 ? 'slot_missing' : !inside && 'slot_outside_window');
  noteSlots(event, at, note);
  if (!multi) return;
  note(`${at}/activities`, event.activities.length === 0 && 'activity_missing');
  event.activities.forEach((activity, index) => {
    const here = `${at}/activities/${index}`;
    note(`${here}/title`, isBlank(activity.title) && 'activity_title_missing');
    note(`${here}/format`, activity.format === null && 'format_missing');
    noteMunicipality(activity, `${here}/municipalityCode`, edition, note, false);
    noteSlots(activity, here, note);
  });
}

function noteMunicipality(
  event: ActivityContent,
  at: string,
  edition: FilingWindow,
  note: Note,
  required: boolean,
): void {
  if (event.attendanceMode === 'online') return;
  if (!event.municipality) note(at, required && 'municipality_missing');
  else note(at, !edition.departments.includes(event.municipality.department) && 'municipality_outside');
}

function noteSlots(event: ActivityContent, at: string, note: Note): void {
  for (const { index, code } of slotProblems(event.slots)) note(`${at}/slots/${index}`, code);
}

const isBlank = (text: string): boolean => text.trim() === '';
