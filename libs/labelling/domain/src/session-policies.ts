import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { isCommittee, verdict, type Actor, type ApplicationState, type Label, type Verdict } from '@fds/shared/kernel';
import { SESSION_TRANSITIONS, type SessionState } from './committee';
import type { ProposedDecision } from './decisions';
import { labelAfter } from './label-states';
import { labelsAreClosed, type ReviewedApplication, type ReviewedEdition } from './review-policies';

/** What the rules of a session need to know of it. */
export interface RuledSession {
  readonly state: SessionState;
  /** Dossiers on its agenda. */
  readonly dossiers: number;
  /** Of those, dossiers of which something was decided in it. */
  readonly begun: number;
  /** Another session of the edition is open. */
  readonly otherOpen: boolean;
}

export type SessionReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'edition_over'
  | 'session_closed'
  | 'session_prepared'
  | 'session_open'
  | 'agenda_empty'
  | 'agenda_full'
  | 'other_open'
  | 'already_decided_here'
  | 'undecided'
  | 'deferral_reason_missing'
  | 'not_ready'
  | 'on_other_agenda'
  | 'not_on_agenda'
  | 'unknown_event'
  | 'decided_twice'
  | 'activity_follows'
  | 'no_such_transition'
  | 'reason_missing'
  | 'due_without_condition'
  | 'recusal_forgotten'
  | 'correction_waiting';

const moves = (from: SessionState, to: SessionState): boolean =>
  SESSION_TRANSITIONS.some((row) => row.from === from && row.to === to);
/** Why a session is not in the state that is needed. */
const WRONG_STATE: Record<SessionState, SessionReason> = {
  prepared: 'session_prepared',
  open: 'session_open',
  closed: 'session_closed',
};
const unless = (session: Pick<RuledSession, 'state'>, to: SessionState): SessionReason | false =>
  !moves(session.state, to) && WRONG_STATE[session.state];

/** Whether the actor may prepare a session of this edition: it is the whole region's, as every move of a session is. */
export function canPrepareSession(actor: Actor, edition: ReviewedEdition): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    labelsAreClosed(edition) && 'edition_over',
  ]);
}

/** Whether the actor may change what the session says of itself, and its agenda: until it is closed. */
export function canChangeSession(actor: Actor, session: RuledSession): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    session.state === 'closed' && 'session_closed',
  ]);
}

/** Whether the actor may delete the session: prepared, and nothing on its agenda. */
export function canDeleteSession(actor: Actor, session: RuledSession): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    session.state !== 'prepared' && WRONG_STATE[session.state],
    session.dossiers > 0 && 'agenda_full',
  ]);
}

/** Whether the actor may open the session: something is on its agenda, and no other one of the edition sits. */
export function canOpenSession(actor: Actor, session: RuledSession, edition: ReviewedEdition): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    labelsAreClosed(edition) && 'edition_over',
    unless(session, 'open'),
    session.dossiers === 0 && 'agenda_empty',
    session.otherOpen && 'other_open',
  ]);
}

/** Whether the actor may take an opening back: nothing was decided yet. */
export function canReturnSession(actor: Actor, session: RuledSession): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    unless(session, 'prepared'),
    session.begun > 0 && 'already_decided_here',
  ]);
}

/**
 * Whether the actor may close the session. `undecided` counts the events that wait for a decision; `deferral` is the
 * reason for which all of them are deferred, null when nobody said so, undefined when only asking.
 */
export function canCloseSession(
  actor: Actor,
  session: RuledSession,
  undecided = 0,
  deferral?: string | null,
): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    unless(session, 'closed'),
    undecided > 0 && deferral === null && 'undecided',
    undecided > 0 && typeof deferral === 'string' && deferral.trim() === '' && 'deferral_reason_missing',
  ]);
}

/** A root event, or an activity of one, as a session finds it. */
export interface SessionEvent {
  readonly id: string;
  readonly parentEventId: string | null;
  /** Its own label; what the session itself decides is not in it before the closing. */
  readonly label: Label;
}

/** Labels that a session may still decide of: a deferred event comes again. */
const TO_DECIDE: readonly Label[] = ['pending', 'deferred'];

/** The root events that a session has to decide of. */
export const rootsToDecide = <E extends Pick<SessionEvent, 'parentEventId' | 'label'>>(events: readonly E[]): E[] =>
  events.filter(({ parentEventId, label }) => parentEventId === null && TO_DECIDE.includes(label));

/** Whether a dossier may come before the committee: ready, or decided with an event that was deferred. */
export function canComeBefore(
  application: { readonly state: ApplicationState },
  roots: readonly { readonly label: Label }[],
  onOtherAgenda = false,
): Verdict<SessionReason> {
  const again = application.state === 'decided' && roots.some(({ label }) => label === 'deferred');
  return verdict<SessionReason>([
    application.state !== 'ready_for_committee' && !again && 'not_ready',
    onOtherAgenda && 'on_other_agenda',
  ]);
}

/** Whether the actor may enter where a voice stands on a dossier: while the session sits. */
export function canEnterPosition(
  actor: Actor,
  session: Pick<RuledSession, 'state'>,
  application: ReviewedApplication | null,
): Verdict<SessionReason> {
  return verdict<SessionReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    session.state !== 'open' && WRONG_STATE[session.state],
    application === null && 'not_on_agenda',
    application !== null && outsideTerritory(actor, application.departments),
  ]);
}

/** What is decided of one event in a session. */
export interface SessionChoice extends ProposedDecision {
  readonly conditionDueOn: string | null;
}

/**
 * Whether the actor may record these decisions of a dossier in the session: of one event, several or all; each but a plain
 * label is explained. `forgotten` counts the ties that nobody stepped aside for, `knowingly` says that the committee was
 * warned of them (rule 17).
 */
export function canDecideInSession(
  actor: Actor,
  session: Pick<RuledSession, 'state'>,
  application: ReviewedApplication | null,
  events: readonly SessionEvent[],
  given?: { readonly decisions: readonly SessionChoice[]; readonly forgotten: number; readonly knowingly: boolean },
): Verdict<SessionReason> {
  const entering = canEnterPosition(actor, session, application);
  const roots = events.filter(({ parentEventId }) => parentEventId === null);
  const before = application === null ? false : canComeBefore(application, roots).allowed;
  return verdict<SessionReason>([
    ...(entering.allowed ? [] : entering.reasons),
    application !== null && !before && 'not_ready',
    ...(given ? problemsOf(events, given.decisions) : []),
    given !== undefined && given.forgotten > 0 && !given.knowingly && 'recusal_forgotten',
  ]);
}

function problemsOf(events: readonly SessionEvent[], decisions: readonly SessionChoice[]): (SessionReason | false)[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const some = (test: (choice: SessionChoice, event: SessionEvent | undefined) => boolean): boolean =>
    decisions.some((choice) => test(choice, byId.get(choice.eventId)));
  return [
    some((_, event) => !event) && 'unknown_event',
    new Set(decisions.map(({ eventId }) => eventId)).size < decisions.length && 'decided_twice',
    some(({ outcome, reason }) => outcome !== 'label' && reason.trim() === '') && 'reason_missing',
    some(({ outcome, conditionDueOn }) => conditionDueOn !== null && outcome !== 'label_with_conditions') &&
      'due_without_condition',
    some(({ outcome }, event) => !!event && event.parentEventId !== null && outcome !== 'refuse') && 'activity_follows',
    some(({ outcome }, event) => !!event && !mayBecome(event, outcome)) && 'no_such_transition',
  ];
}

const mayBecome = ({ label }: SessionEvent, outcome: ProposedDecision['outcome']): boolean =>
  TO_DECIDE.includes(label) && labelAfter(label, outcome) !== null;

/** Whether the actor may read what is said and decided in the session: the coordination always, the committee from its opening. */
export const canFollowSession = (actor: Actor, session: Pick<RuledSession, 'state'>): boolean =>
  actor.role === 'coordinator' || (isCommittee(actor.role) && session.state !== 'prepared');

/** What to tell who is refused; also what is written beside the grey button. */
export const SESSION_REASONS: Record<SessionReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  session_closed: 'Cette séance est close\u00a0: son procès-verbal fait foi.',
  session_prepared: 'Cette séance n’est pas encore ouverte.',
  session_open: 'Cette séance est déjà ouverte.',
  agenda_empty: 'L’ordre du jour est vide\u00a0: ajoutez au moins un dossier.',
  agenda_full: 'Des dossiers sont à l’ordre du jour\u00a0: retirez-les d’abord.',
  other_open: 'Une autre séance de cette édition est ouverte\u00a0: fermez-la d’abord.',
  already_decided_here: 'Une décision a déjà été prise\u00a0: la séance ne peut plus revenir en préparation.',
  undecided: 'Des événements attendent une décision\u00a0: décidez-les, ou ajournez-les tous avec une raison.',
  deferral_reason_missing: 'Écrivez pourquoi les événements qui restent sont ajournés\u00a0: chaque porteur le lira.',
  not_ready: 'Ce dossier n’est pas prêt pour le comité.',
  on_other_agenda: 'Ce dossier est déjà à l’ordre du jour d’une autre séance.',
  not_on_agenda: 'Ce dossier n’est pas à l’ordre du jour de cette séance.',
  unknown_event: 'Cet événement n’est pas dans le dossier.',
  decided_twice: 'Un même événement a reçu deux décisions.',
  activity_follows: 'Une animation suit la décision de son événement\u00a0; seule, elle ne peut être que refusée.',
  no_such_transition: 'Cette décision n’est pas possible pour cet événement.',
  reason_missing: 'Écrivez la raison\u00a0: toute décision autre que «\u00a0Labelliser\u00a0» est expliquée.',
  due_without_condition: 'Seule une réserve a une date avant laquelle elle est à lever.',
  correction_waiting:
    'Une correction est attendue du porteur\u00a0: attendez sa réponse, ou retirez la demande, puis fermez la séance.',
  recusal_forgotten:
    'Un membre du comité est lié à la structure\u00a0: notez son déport, ou confirmez en connaissance de cause.',
};
