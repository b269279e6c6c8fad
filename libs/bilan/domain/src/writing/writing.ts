import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { hasReached, type EditionState } from '@fds/editions/domain';
import { isCommittee, verdict, type Actor, type Verdict } from '@fds/shared/kernel';

/** Parts of the bilan that carry a commentary, in the order of its page. */
export const WRITTEN_SECTIONS = [
  'essentials',
  'attendance',
  'territories',
  'holders',
  'evaluation',
  'research',
  'communication',
] as const;
export type WrittenSection = (typeof WRITTEN_SECTIONS)[number];

export const WRITTEN_SECTION_LABELS: Record<WrittenSection, string> = {
  essentials: 'L’essentiel',
  attendance: 'Fréquentation',
  territories: 'Territoires',
  holders: 'Porteurs et événements',
  evaluation: 'Évaluation',
  research: 'Recherche',
  communication: 'Communication',
};

/** What a bilan shows beside its figures and texts, and what may be redacted once it is published. */
export const PIECE_KINDS = ['quote', 'photo'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

export const MOST_HIGHLIGHTS = 6;
export const MOST_QUOTES = 40;
export const MOST_PHOTOS = 24;
/** Megabytes of a photo that is sent, at most; it is kept much smaller. */
export const MOST_PHOTO_MB = 25;
/** Characters of the commentary of one part, of a highlight, of a quote. */
export const LONGEST_TEXT = 8000;
export const LONGEST_HIGHLIGHT = 300;
export const LONGEST_QUOTE = 600;

export type WritingRefusal = 'not_coordinator' | 'before_running' | TerritoryReason;
export const WRITING_REFUSAL_TEXTS: Record<WritingRefusal, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Le bilan s’écrit à la coordination.',
  before_running: 'Le bilan s’écrit quand la fête a commencé.',
};

type Writer = Pick<Actor, 'role' | 'departments'>;

/** Whether the actor may write the bilan of an edition: the coordination of the whole region, once the festival runs. */
export const canWriteBilan = (actor: Writer, state: EditionState): Verdict<WritingRefusal> =>
  verdict<WritingRefusal>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    !hasReached(state, 'running') && 'before_running',
  ]);

/** Whether a role reads the draft: the coordination always, DRARI and Région once it is shared with them. */
export const canReadDraft = (role: Actor['role'], shared: boolean): boolean =>
  role === 'coordinator' || (isCommittee(role) && shared);
