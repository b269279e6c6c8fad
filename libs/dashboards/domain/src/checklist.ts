import {
  missing,
  type ApplicationContent,
  type EventContent,
  type FilingWindow,
  type MissingCode,
} from '@fds/applications/domain';
import { isMulti } from '@fds/shared/kernel';

/** The sections of a dossier, as their addresses name them. */
export type DossierSection = 'projet' | 'evenements' | 'engagements';

/** What a draft lacks, out of everything it is asked for. */
export interface Checklist {
  readonly missing: readonly { readonly text: string; readonly section: DossierSection }[];
  readonly given: number;
  readonly total: number;
}

const WORDS: Record<MissingCode, string> = {
  title_missing: 'le titre du projet',
  summary_missing: 'le résumé du projet',
  event_missing: 'au moins un événement',
  event_title_missing: 'le titre de l’événement',
  event_description_missing: 'ce que le public verra',
  format_missing: 'le format',
  municipality_missing: 'la commune',
  municipality_outside: 'une commune de la région',
  slot_missing: 'au moins une date',
  slot_outside_window: 'une date pendant la fête',
  slot_reversed: 'un créneau à corriger',
  slot_too_long: 'un créneau à raccourcir',
  slots_overlap: 'deux créneaux qui se recouvrent',
  activity_missing: 'au moins une animation',
  activity_title_missing: 'le titre d’une animation',
  charter_missing: 'l’accord avec la charte',
};

/**
 * The checklist of a draft, by the rules that decide whether it can be sent (`missing` of the dossier): the same words
 * of absence here and there. The total counts the answers that its events, as they are, ask for.
 */
export function checklist(content: ApplicationContent, window: FilingWindow): Checklist {
  const lacking = missing(content, window);
  const several = content.events.length > 1;
  const total = Math.max(
    3 + (content.events.length === 0 ? 1 : content.events.reduce((sum, event) => sum + asked(event), 0)),
    lacking.length,
  );
  return {
    missing: lacking.map(({ pointer, code }) => ({
      text: WORDS[code] + (several ? placeOf(pointer, content) : ''),
      section: sectionOf(pointer),
    })),
    given: total - lacking.length,
    total,
  };
}

/** Title, description, date; a commune unless online; a format, or activities with theirs. */
function asked({ kind, attendanceMode, activities }: EventContent): number {
  const place = attendanceMode === 'online' ? 0 : 1;
  return 3 + place + (isMulti(kind) ? Math.max(1, activities.length * 2) : 1);
}

function sectionOf(pointer: string): DossierSection {
  if (pointer === '/charterAcceptedBy') return 'engagements';
  return pointer.startsWith('/events') ? 'evenements' : 'projet';
}

/** Which event is meant, when there are several. */
function placeOf(pointer: string, { events }: ApplicationContent): string {
  const index = /^\/events\/(\d+)/.exec(pointer)?.[1];
  const title = index === undefined ? undefined : events[Number(index)]?.title.trim();
  return title ? ` de «\u00a0${title}\u00a0»` : '';
}
