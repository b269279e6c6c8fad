import { outsideTerritory, TERRITORY_REASONS, type Place, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type Matter, type Verdict } from '@fds/shared/kernel';
import { hasReached, type EditionState } from '@fds/editions/domain';

export type ReminderRefusal = TerritoryReason | 'not_coordinator' | 'edition_over' | 'settled';
export const REMINDER_REFUSALS: Readonly<Record<ReminderRefusal, string>> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Les relances reviennent à la coordination.',
  edition_over: 'Le bilan de cette édition est publié\u00a0: plus rien n’est attendu.',
  settled: 'Cette structure a tout donné\u00a0: il n’y a plus à l’appeler.',
};

type Writer = Pick<Actor, 'role' | 'departments'>;
/** Figures are frozen with the bilan: nothing is missing any more. */
export const nothingIsAwaited = (state: EditionState): boolean => hasReached(state, 'bilan_published');

/** Whether the actor may set the ladder going, change it, stop it, or send reminders now: it concerns the whole region. */
export const canRunLadder = (actor: Writer, state: EditionState): Verdict<ReminderRefusal> =>
  verdict<ReminderRefusal>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    nothingIsAwaited(state) && 'edition_over',
  ]);

/** Whether the actor may keep a person or an organisation from being reminded, take that back, or take a link back. */
export const canPause = (actor: Writer, place: Place): Verdict<ReminderRefusal> =>
  verdict<ReminderRefusal>([actor.role !== 'coordinator' && 'not_coordinator', outsideTerritory(actor, place)]);

/** Whether the actor may note that an organisation was called. */
export const canNoteCall = (actor: Writer, place: Place, settled: boolean): Verdict<ReminderRefusal> =>
  verdict<ReminderRefusal>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, place),
    settled && 'settled',
  ]);

/** Where a matter is answered: on the personal page itself, or after signing in. */
export const ANSWERED_HERE: readonly Matter[] = ['attendance', 'photo', 'kit_order', 'questionnaire'];
export const isAnsweredHere = (matter: Matter): boolean => ANSWERED_HERE.includes(matter);

/** The page of the portal on which it is answered by somebody signed in. */
export function pageOf(
  matter: Matter,
  { applicationId, subjectId }: { readonly applicationId: string; readonly subjectId: string },
): string {
  if (matter === 'attendance') return `/evenements/${subjectId}/frequentation`;
  if (matter === 'questionnaire') return '/evaluation';
  if (matter === 'kit_order') return `/dossiers/${applicationId}/kit`;
  if (matter === 'condition') return `/dossiers/${applicationId}/reponse`;
  return matter === 'draft' ? `/dossiers/${applicationId}/relire` : `/dossiers/${applicationId}`;
}
