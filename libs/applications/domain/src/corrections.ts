import { outsideTerritory, TERRITORY_REASONS, type Place, type TerritoryReason } from '@fds/accounts/domain';
import { dayOf, verdict, type Actor, type ApplicationState, type Day, type Verdict } from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import { EXTRA, specOf, type Change, type Content, type Section } from './content';

/** One section that the coordination asks to correct, and why, as the holder reads it. */
export interface CorrectionItem {
  readonly section: Section;
  /** The event or activity that is meant, by its id; absent for the whole section. */
  readonly eventId?: string;
  readonly why: string;
}

/** A request for correction that waits for its answer. */
export interface WaitingCorrection {
  readonly id: string;
  /** Last day for the answer, whole; what comes later is still taken. */
  readonly dueOn: Day;
  readonly items: readonly CorrectionItem[];
}

/** The states of a dossier that may be asked to be corrected: sent, and not decided. */
export const CORRECTABLE_STATES: readonly ApplicationState[] = ['submitted', 'under_review', 'ready_for_committee'];
/** Most sections in one request. */
export const MOST_CORRECTION_ITEMS = 30;
/** Longest explanation of one section, in characters. */
export const MOST_CORRECTION_WHY = 1000;
/** Days before the due day on which the holder is reminded, once each; 0 is the due day itself, −1 the day after it. */
export const CORRECTION_REMINDERS: readonly number[] = [3, 0, -1];

/** The request that reopens a part of the dossier now; null when nothing is reopened. */
export const reopenedBy = ({
  state,
  correction,
}: Pick<FiledApplication, 'state' | 'correction'>): WaitingCorrection | null =>
  CORRECTABLE_STATES.includes(state) ? (correction ?? null) : null;

/** True where a request reopens this section: the whole of it, or the named event with its activities. */
export const isReopened = (
  { items }: Pick<WaitingCorrection, 'items'>,
  section: Section,
  event: { readonly id: string; readonly parentId: string | null } | null = null,
): boolean =>
  items.some(
    (one) =>
      one.section === section && (!one.eventId || one.eventId === event?.id || one.eventId === (event?.parentId ?? '')),
  );

/** True when the change lies in what the request reopens; `content` holds the items that the change names. */
export function isReopenedFor(
  correction: Pick<WaitingCorrection, 'items'>,
  change: Change,
  { id, items }: Content,
): boolean {
  if (change.op === 'add') return isReopened(correction, 'evenements', { id: change.item, parentId: change.parent });
  const item = items.find((one) => one.id === change.item) ?? null;
  if (change.op === 'move' || change.op === 'remove')
    // A named event is corrected, not taken out: that would be another dossier.
    return isReopened(correction, 'evenements', item && { id: item.parentId ?? '', parentId: null });
  if (change.field.startsWith(EXTRA) && change.item === id) return isReopened(correction, 'questions');
  const section = specOf(change.field, change.item === id ? 'project' : 'event')?.section;
  return section !== undefined && isReopened(correction, section, item);
}

/** Why the coordination cannot ask for a correction, take one back or close it. */
export const CORRECTION_REFUSALS = [
  'coordinator_only',
  'not_correctable',
  'already_asked',
  'nothing_named',
  'why_missing',
  'section_off',
  'unknown_event',
  'due_past',
  'not_waiting',
  'not_answered',
] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number] | TerritoryReason;

export const CORRECTION_REFUSAL_TEXTS: Record<CorrectionRefusal, string> = {
  ...TERRITORY_REASONS,
  coordinator_only: 'Seule la coordination demande une correction.',
  not_correctable: 'Une correction se demande sur un dossier envoyé, avant la décision.',
  already_asked: 'Une demande attend déjà la réponse du porteur\u00a0: changez sa date, ou retirez-la.',
  nothing_named: 'Choisissez au moins une partie du dossier à corriger.',
  why_missing: 'Dites ce qui est à corriger dans chaque partie\u00a0: le porteur le lira.',
  section_off: 'Cette édition ne demande pas cette partie du dossier.',
  unknown_event: 'Cet événement n’est pas dans le dossier.',
  due_past: 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
  not_waiting: 'Cette demande n’attend plus de réponse.',
  not_answered: 'Le porteur n’a pas encore répondu à cette demande.',
};

/** What a request is judged by. */
export interface CorrectedApplication {
  readonly state: ApplicationState;
  readonly place: Place;
  /** True when a request waits already. */
  readonly waiting: boolean;
  readonly eventIds: readonly string[];
  readonly sectionsOff: readonly string[];
}
/** What is asked. */
export interface AskedCorrection {
  readonly dueOn: Day;
  readonly items: readonly CorrectionItem[];
}

type Coordinator = Pick<Actor, 'role' | 'departments'>;
const coordinating = (actor: Coordinator, place: Place): (CorrectionRefusal | false)[] => [
  actor.role !== 'coordinator' && 'coordinator_only',
  actor.role === 'coordinator' && outsideTerritory(actor, place),
];

/** May this person ask the holder to correct these sections? `asked` is absent when only asking whether at all. */
export function canAskCorrection(
  actor: Coordinator,
  application: CorrectedApplication,
  now: Date,
  asked?: AskedCorrection,
): Verdict<CorrectionRefusal> {
  const doer = coordinating(actor, application.place);
  // Whoever does not coordinate hears nothing of the state: to its holder a decided dossier is not decided yet (rule 16).
  if (actor.role !== 'coordinator') return verdict<CorrectionRefusal>(doer);
  const reasons = [
    ...doer,
    !CORRECTABLE_STATES.includes(application.state) && ('not_correctable' as const),
    application.waiting && ('already_asked' as const),
  ];
  return verdict<CorrectionRefusal>(asked ? [...reasons, ...problemsOf(application, asked, now)] : reasons);
}

const problemsOf = (
  { eventIds, sectionsOff }: CorrectedApplication,
  { dueOn, items }: AskedCorrection,
  now: Date,
): (CorrectionRefusal | false)[] => [
  items.length === 0 && 'nothing_named',
  items.some(({ why }) => why.trim() === '') && 'why_missing',
  items.some(({ section }) => sectionsOff.includes(section)) && 'section_off',
  items.some(
    ({ section, eventId }) => eventId !== undefined && (section !== 'evenements' || !eventIds.includes(eventId)),
  ) && 'unknown_event',
  dueOn < dayOf(now) && 'due_past',
];

/** A request as it stands. */
export interface StandingCorrection {
  readonly place: Place;
  readonly answered: boolean;
  readonly cancelled: boolean;
}

/** May this person take the request back, or give it another due day? While it waits. */
export const canChangeCorrection = (
  actor: Coordinator,
  { place, answered, cancelled }: StandingCorrection,
  now: Date,
  dueOn?: Day,
): Verdict<CorrectionRefusal> =>
  verdict<CorrectionRefusal>([
    ...coordinating(actor, place),
    (answered || cancelled) && 'not_waiting',
    dueOn !== undefined && dueOn < dayOf(now) && 'due_past',
  ]);

/** May this person say that the answer is read? Once it has come. */
export const canResolveCorrection = (
  actor: Coordinator,
  { place, answered }: StandingCorrection,
): Verdict<CorrectionRefusal> =>
  verdict<CorrectionRefusal>([...coordinating(actor, place), !answered && 'not_answered']);
