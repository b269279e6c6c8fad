import { canWriteIn, outsideTerritory } from '@fds/accounts/domain';
import {
  dayOf,
  endOfDay,
  instantAt,
  isBeforeDeadline,
  verdict,
  type Actor,
  type Day,
  type Verdict,
} from '@fds/shared/kernel';
import type { DatedEdition, EditionFacts } from './edition';
import type { EditionState } from './edition-state';

/** Who moves an edition: the coordination by a decision, or the calendar by itself. */
export type Mover = 'coordinator' | 'system';
/** What must hold before a coordinator's move. */
export type MoveCondition = 'call_deadline_ahead' | 'nothing_undecided';

export interface EditionTransition {
  readonly from: EditionState;
  readonly to: EditionState;
  readonly by: Mover;
  readonly condition?: MoveCondition;
}

/** The year as rows (docs/domain/rules.md, "Edition"). Until the programme is a step, `labelled` runs by itself. */
export const EDITION_TRANSITIONS: readonly EditionTransition[] = [
  { from: 'draft', to: 'call_open', by: 'coordinator', condition: 'call_deadline_ahead' },
  { from: 'call_open', to: 'call_closed', by: 'system' },
  { from: 'call_open', to: 'call_closed', by: 'coordinator' },
  { from: 'call_closed', to: 'review', by: 'coordinator' },
  { from: 'call_closed', to: 'call_open', by: 'coordinator', condition: 'call_deadline_ahead' },
  { from: 'review', to: 'labelled', by: 'coordinator', condition: 'nothing_undecided' },
  { from: 'review', to: 'call_open', by: 'coordinator', condition: 'call_deadline_ahead' },
  { from: 'labelled', to: 'programme_published', by: 'coordinator' },
  { from: 'labelled', to: 'running', by: 'system' },
  { from: 'programme_published', to: 'running', by: 'system' },
  { from: 'running', to: 'reporting', by: 'system' },
  { from: 'reporting', to: 'bilan_draft', by: 'coordinator' },
  { from: 'bilan_draft', to: 'bilan_published', by: 'coordinator' },
  { from: 'bilan_draft', to: 'reporting', by: 'coordinator' },
  { from: 'bilan_published', to: 'archived', by: 'coordinator' },
];

/** Why an edition cannot be moved or changed. */
export const EDITION_REFUSALS = [
  'coordinator_only',
  'outside_territory',
  'no_such_move',
  'by_the_calendar',
  'call_deadline_passed',
  'applications_undecided',
  'edition_archived',
] as const;
export type EditionRefusal = (typeof EDITION_REFUSALS)[number];

export const EDITION_REFUSAL_TEXTS: Record<EditionRefusal, string> = {
  coordinator_only: 'Seule la coordination fait avancer une édition.',
  outside_territory: 'L’édition concerne toute la région\u00a0: c’est à la coordination régionale de la changer.',
  no_such_move: 'L’édition ne peut pas passer à cette étape depuis celle où elle se trouve.',
  by_the_calendar: 'Cette étape se fait d’elle-même, à la date prévue.',
  call_deadline_passed: 'Le dernier jour de l’appel est passé\u00a0: choisissez d’abord une date à venir.',
  applications_undecided: 'Des dossiers déposés attendent encore une décision.',
  edition_archived: 'Cette édition est archivée\u00a0: elle ne change plus.',
};

/** May this person move the edition to `to` at `now`? */
export function canMove(
  edition: EditionFacts,
  to: EditionState,
  actor: Pick<Actor, 'role' | 'departments'>,
  now: Date,
): Verdict<EditionRefusal> {
  if (actor.role !== 'coordinator') return verdict(['coordinator_only']);
  if (!canWriteIn(actor, 'region').allowed) return verdict(['outside_territory']);
  const rows = EDITION_TRANSITIONS.filter((row) => row.from === edition.state && row.to === to);
  const row = rows.find(({ by }) => by === 'coordinator');
  if (!row) return verdict([rows.length > 0 ? 'by_the_calendar' : 'no_such_move']);
  return verdict([
    row.condition === 'call_deadline_ahead' && !isBeforeDeadline(now, edition.callClosesOn) && 'call_deadline_passed',
    row.condition === 'nothing_undecided' && edition.undecidedApplications > 0 && 'applications_undecided',
  ]);
}

/** The moves that follow the edition's state, each allowed or refused with its reasons; first those that lead on. */
export function movesFrom(
  edition: EditionFacts,
  actor: Pick<Actor, 'role' | 'departments'>,
  now: Date,
): readonly {
  readonly to: EditionState;
  readonly by: Mover;
  readonly onDay: Day | null;
  readonly verdict: Verdict<EditionRefusal>;
}[] {
  const rows = EDITION_TRANSITIONS.filter(({ from }) => from === edition.state);
  return [...new Set(rows.map(({ to }) => to))].map((to) => {
    const own = rows.filter((row) => row.to === to);
    return {
      to,
      by: own.some(({ by }) => by === 'coordinator') ? ('coordinator' as const) : ('system' as const),
      onDay: own.some(({ by }) => by === 'system') ? calendarDay(edition) : null,
      verdict: canMove(edition, to, actor, now),
    };
  });
}

/** May this person change the edition's title, theme and days? */
export const canChange = (
  edition: Pick<EditionFacts, 'state'>,
  actor: Pick<Actor, 'role' | 'departments'>,
): Verdict<EditionRefusal> =>
  verdict([
    actor.role !== 'coordinator' && 'coordinator_only',
    outsideTerritory(actor, 'region'),
    edition.state === 'archived' && 'edition_archived',
  ]);

/** What a person may do with the edition today: change it, and move it on. */
export const whatMayBeDone = (edition: EditionFacts, actor: Pick<Actor, 'role' | 'departments'>, now: Date) => ({
  change: canChange(edition, actor),
  moves: movesFrom(edition, actor, now),
});

/** The day after, or on, which the calendar moves the edition by itself; null when it does not. */
function calendarDay(edition: DatedEdition): Day | null {
  if (edition.state === 'call_open') return edition.callClosesOn;
  if (edition.state === 'running') return edition.endsOn;
  return edition.state === 'labelled' || edition.state === 'programme_published' ? edition.startsOn : null;
}

/** Whether the calendar has reached the end of the edition's state at `now`, in the region's zone (rule 14). */
function isOver(edition: DatedEdition, now: Date): boolean {
  if (edition.state === 'call_open') return !isBeforeDeadline(now, edition.callClosesOn);
  if (edition.state === 'running') return now >= endOfDay(edition.endsOn);
  return now >= instantAt(edition.startsOn, '00:00');
}

/** The moves the calendar owes the edition at `now`, in their order; none when it is up to date. */
export function dueTransitions(edition: DatedEdition, now: Date): readonly EditionTransition[] {
  const row = EDITION_TRANSITIONS.find(({ from, by }) => from === edition.state && by === 'system');
  if (!row || !isOver(edition, now)) return [];
  return [row, ...dueTransitions({ ...edition, state: row.to }, now)];
}

/** The edition's state at `now`: the one written, or the one the calendar has brought it to. */
export const stateAt = (edition: DatedEdition, now: Date): EditionState =>
  dueTransitions(edition, now).at(-1)?.to ?? edition.state;

/** True while dossiers may be filed: the call was opened and its last day is not over (rule 14). */
export const isCallOpen = (edition: DatedEdition, now: Date): boolean => stateAt(edition, now) === 'call_open';

/** Days left before the call closes, 0 on its last day; null when it is not open. */
export function daysLeftInCall(edition: DatedEdition, now: Date): number | null {
  if (!isCallOpen(edition, now)) return null;
  return Math.round((Date.parse(edition.callClosesOn) - Date.parse(dayOf(now))) / 86_400_000);
}
