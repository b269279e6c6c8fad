import { EVENT_FIELDS, EXTRA, PROJECT_FIELDS, SECTIONS, type FieldSpec, type Section } from '@fds/applications/domain';
import type { Lacking } from './checking';
import { isSectionAsked } from './form';
import type { ServerContent } from './wire';

const PROJECT: Readonly<Record<string, FieldSpec>> = PROJECT_FIELDS;
const EVENT: Readonly<Record<string, FieldSpec>> = EVENT_FIELDS;

/** Fields of the project that a page asks, in the registry's order. */
export const fieldsOf = (section: Section): readonly string[] =>
  Object.keys(PROJECT).filter((field) => PROJECT[field]?.section === section);

/** The pages that this edition asks, in order. */
export const sectionsOf = (head: ServerContent | null): readonly Section[] =>
  head ? SECTIONS.filter((section) => isSectionAsked(head.form, section)) : [];

/** The page on which an answer is given. */
export function sectionOf(dossier: string, item: string, field: string): Section {
  if (item !== dossier) return EVENT[field]?.section ?? 'evenements';
  if (field.startsWith(EXTRA)) return 'questions';
  return PROJECT[field]?.section ?? (field === 'attachments' ? 'pieces' : 'evenements');
}

/** Where a page stands. */
export type SectionState = 'done' | 'review' | 'begun' | 'optional' | 'empty';

export interface SectionProgress {
  readonly section: Section;
  readonly state: SectionState;
  /** Answers still to give or to correct. */
  readonly lacking: number;
  /** Answers taken over from an earlier edition that nobody has looked at. */
  readonly toConfirm: number;
}

/** Where each page stands, from what is missing, what is to confirm and what was begun. */
export function progressOf(
  sections: readonly Section[],
  dossier: string,
  lacking: readonly Lacking[],
  toConfirm: ReadonlySet<string>,
  isBegun: (section: Section) => boolean,
): readonly SectionProgress[] {
  const renewed = [...toConfirm].map((place) => {
    const slash = place.indexOf('/');
    return sectionOf(dossier, place.slice(0, slash), place.slice(slash + 1));
  });
  return sections.map((section): SectionProgress => {
    const missing = lacking.filter(({ item, field }) => sectionOf(dossier, item, field) === section).length;
    const unread = renewed.filter((one) => one === section).length;
    const begun = isBegun(section);
    const state = unread > 0 ? 'review' : missing === 0 ? (begun ? 'done' : 'optional') : begun ? 'begun' : 'empty';
    return { section, state, lacking: missing, toConfirm: unread };
  });
}
