import type { Missing } from '@fds/applications/domain';
import type { ApplicationDraft } from './draft';

/** The pages of a dossier, in the order of what people have at hand. */
export const SECTIONS = ['projet', 'evenements', 'engagements'] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_LABELS: Record<Section, string> = {
  projet: 'Le projet',
  evenements: 'Les événements',
  engagements: 'Engagements',
};

/** The page on which something missing is given. */
export function sectionOf({ pointer }: Pick<Missing, 'pointer'>): Section {
  if (pointer.startsWith('/events')) return 'evenements';
  return pointer === '/charterAcceptedBy' ? 'engagements' : 'projet';
}

export interface SectionProgress {
  readonly section: Section;
  readonly label: string;
  readonly state: 'done' | 'begun' | 'empty';
  /** Answers still to give. */
  readonly lacking: number;
}

/** Where each page stands. */
export function progressOf(draft: ApplicationDraft, lacking: readonly Missing[]): readonly SectionProgress[] {
  const begun: Record<Section, boolean> = {
    projet: Boolean(draft.title.trim() || draft.summary.trim()),
    evenements: draft.events.length > 0,
    engagements: Boolean(draft.charterAcceptedBy.trim()),
  };
  return SECTIONS.map((section) => {
    const count = lacking.filter((one) => sectionOf(one) === section).length;
    return {
      section,
      label: SECTION_LABELS[section],
      state: count === 0 ? 'done' : begun[section] ? 'begun' : 'empty',
      lacking: count,
    };
  });
}
